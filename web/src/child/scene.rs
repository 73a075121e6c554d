//! What every part of the page is given: the page's data, the names of things, the words, whom they speak to.

use std::rc::Rc;

use samsyn_engine::pack::{Calendar, Pack};
use samsyn_engine::view::{ChildPage, Edit, Names, Refused};
use samsyn_vault::protocol as vault;
use samsyn_words::{Whom, Words, args, keys};
use yew::prelude::*;

use super::picture::draw::Tint;

/// Given to every part; a clone is cheap.
#[derive(Clone, PartialEq)]
pub(crate) struct Scene {
    /// The page's data.
    pub(crate) page: Rc<ChildPage>,
    /// The pack as far as words and choices need it.
    pub(crate) pack: Rc<Pack>,
    /// The texts.
    pub(crate) words: Words,
    /// What happens on the page.
    pub(crate) act: Act,
}

/// An edit, and who wants to know what became of it.
pub(crate) type Ask = (Edit, Callback<Became>);

/// What became of an edit.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Became {
    /// It was made, and is in memory alone: no vault is open.
    InMemory,
    /// It was made, and its vault holds it.
    InVault,
    /// It was made, but its vault does not hold it yet.
    NotInVault(vault::Refusal),
    /// Another tab writes to the vault: it was not made.
    MayOnlyRead,
    /// It was not made.
    Refused(Refused),
}

/// What parts of the page can bring about.
#[derive(Clone, PartialEq)]
pub(crate) struct Act {
    /// Something is written down.
    pub(crate) edit: Callback<Ask>,
    /// Days are tinted in the picture while a reason has focus or pointer; none: back to rest.
    pub(crate) tint: Callback<Option<Tint>>,
    /// The reader wants to see the tinted days: goes to the picture.
    pub(crate) show: Callback<Tint>,
}

impl Scene {
    /// Everything for a page.
    pub(crate) fn new(page: Rc<ChildPage>, words: Words, act: Act) -> Self {
        let pack = Rc::new(named(&page.names));
        Self { page, pack, words, act }
    }

    /// Whom the texts speak to.
    pub(crate) fn whom(&self) -> Whom {
        if self.page.adult { Whom::Adult } else { Whom::Family }
    }

    /// What the child is called in a sentence: the first name.
    pub(crate) fn called(&self) -> String {
        let first = self.page.name.as_deref().and_then(|name| name.split_whitespace().next());
        first.map_or_else(|| self.words.say(keys::CHILD_THE_PUPIL), str::to_owned)
    }
}

/// The page's heading: the name, or what stands for one.
pub(crate) fn heading(page: &ChildPage, words: &Words) -> String {
    let nameless = || words.say_with(keys::CHILD_NAMELESS, &args! { "id" => page.id.as_str() });
    page.name.clone().unwrap_or_else(nameless)
}

/// The words name things by a pack; the page holds only the names of one.
fn named(names: &Names) -> Pack {
    Pack {
        chain: Vec::new(),
        acute: names.acute.clone(),
        catalogue: names.catalogue.clone(),
        parameters: names.parameters.clone(),
        offers: names.offers.clone(),
        calendar: Calendar::default(),
        rules: Vec::new(),
        places: samsyn_engine::pack::Places::default(),
        scenarios: Vec::new(),
        disabled: [].into(),
        hash: String::new(),
        parameter_hash: String::new(),
    }
}

/// Properties of a part that needs nothing but the scene.
#[derive(Properties, PartialEq)]
pub(crate) struct Part {
    /// The scene.
    pub(crate) scene: Scene,
}
