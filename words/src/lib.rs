//! Swedish and English for what the engine says, and for the page and the command line.
//!
//! The texts stand in `i18n/sv` and `i18n/en`. The build refuses what only one language has and makes a typed key of
//! each message, so that a text that does not exist does not compile. No clock and no system locale are read.
//!
//! ```
//! use samsyn_words::{Lang, Words, args, keys};
//!
//! let words = Words::new(Lang::Sv);
//! assert_eq!(words.say(keys::APP_NAME), "Samsyn");
//! assert_eq!(words.say_with(keys::CLASS_PUPILS, &args! { "count" => 24 }), "24 elever");
//! ```

mod args;
mod change;
mod coverage;
mod date;
mod diagnostic;
mod finding;
mod guarantee;
mod impact;
mod import;
mod list;
mod measure;
mod mutant;
mod name;
mod near;
mod number;
mod pack;
mod question;
mod state;

use std::fmt;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

pub use diagnostic::Said;
pub use finding::{Lacking, Whom};
#[doc(hidden)]
pub use fluent_bundle;
pub use question::Told;

/// A language that Samsyn speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Lang {
    /// Swedish.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// Both of them.
    pub const ALL: [Self; 2] = [Self::Sv, Self::En];

    /// The language tag, as in `<html lang="sv">`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }

    /// The language of a tag such as `sv`, `sv-SE`, `sv_SE.UTF-8` or `en-GB`.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or_default().to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.tag() == primary)
    }
}

/// The name of a text without variables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(&'static str);

/// The name of a text with variables, which are given with [`args!`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyWith(&'static str);

/// A name for every text; beside it stands the Swedish one.
pub mod keys {
    use super::{Key, KeyWith};
    include!(concat!(env!("OUT_DIR"), "/keys.rs"));
}

mod sources {
    include!(concat!(env!("OUT_DIR"), "/sources.rs"));
}

/// The texts of one language. A clone is cheap.
#[derive(Clone)]
pub struct Words {
    lang: Lang,
    bundle: Rc<FluentBundle<FluentResource>>,
}

impl Words {
    /// The texts of a language.
    pub fn new(lang: Lang) -> Self {
        let source = match lang {
            Lang::Sv => sources::SV,
            Lang::En => sources::EN,
        };
        let mut bundle = FluentBundle::new(vec![lang.tag().parse().unwrap_or_default()]);
        // Marks of direction would travel along into copied text and files; both languages run the same way.
        bundle.set_use_isolating(false);
        number::speak(&mut bundle, lang);
        // The build has read the same text without errors, so nothing is left out here.
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
        Self { lang, bundle: Rc::new(bundle) }
    }

    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A text.
    pub fn say(&self, key: Key) -> String {
        self.find(key.0, None)
    }

    /// A text, with its variables filled in.
    pub fn say_with(&self, key: KeyWith, args: &FluentArgs) -> String {
        self.find(key.0, Some(args))
    }

    /// The text under `message` or `message.attribute`; the key itself where there is none.
    fn find(&self, key: &str, args: Option<&FluentArgs>) -> String {
        self.look_up(key, args).unwrap_or_else(|| key.to_owned())
    }

    fn look_up(&self, key: &str, args: Option<&FluentArgs>) -> Option<String> {
        let pattern = match key.split_once('.') {
            None => self.bundle.get_message(key)?.value()?,
            Some((message, attribute)) => self.bundle.get_message(message)?.get_attribute(attribute)?.value(),
        };
        // What cannot be filled in stands as `{$name}`: still more of a help than no text.
        let mut unfilled = Vec::new();
        Some(self.bundle.format_pattern(pattern, args, &mut unfilled).into_owned())
    }
}

impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
    }
}

impl Eq for Words {}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.lang).finish()
    }
}
