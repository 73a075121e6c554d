//! What a reader has chosen: language, look, keys, rules. Kept in the browser; nothing about anyone else is.

use std::rc::Rc;

use samsyn_words::{Lang, Words};
use yew::prelude::*;

use crate::held::Held;
use crate::stored::{get, set};

/// Light, dark, or as the computer is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Appearance {
    /// As the computer is.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Appearance {
    pub(crate) const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// What a reader has chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Settings {
    pub(crate) lang: Lang,
    pub(crate) appearance: Appearance,
    /// Whether `/` and `?` do anything (WCAG 2.1.4).
    pub(crate) keys: bool,
    /// The pack that was in force last, of those that ship.
    pub(crate) pack: Option<String>,
    /// After how many minutes without a touch an open vault is locked.
    pub(crate) lock_after: u32,
}

impl Settings {
    /// The choices of minutes.
    pub(crate) const LOCK_AFTER: [u32; 4] = [2, 5, 10, 30];
}

/// A change of one of them.
pub(crate) enum Choose {
    Lang(Lang),
    Appearance(Appearance),
    Keys(bool),
    Pack(String),
    LockAfter(u32),
}

pub(crate) type Chosen = Held<Settings>;

const LANG: &str = "samsyn-language";
const APPEARANCE: &str = "samsyn-appearance";
const KEYS: &str = "samsyn-keys";
const PACK: &str = "samsyn-rules";
const LOCK_AFTER: &str = "samsyn-lock-after";

impl Settings {
    /// As they were left. Where storage is switched off they start anew each time.
    pub(crate) fn read() -> Self {
        let appearance = get(APPEARANCE);
        Self {
            lang: get(LANG).and_then(|tag| Lang::of_tag(&tag)).unwrap_or_default(),
            appearance: Appearance::ALL
                .into_iter()
                .find(|it| Some(it.name()) == appearance.as_deref())
                .unwrap_or_default(),
            keys: get(KEYS).is_none_or(|keys| keys != "off"),
            pack: get(PACK),
            lock_after: get(LOCK_AFTER)
                .and_then(|minutes| minutes.parse().ok())
                .filter(|minutes| Self::LOCK_AFTER.contains(minutes))
                .unwrap_or(10),
        }
    }

    fn write(&self) {
        set(LANG, self.lang.tag());
        set(APPEARANCE, self.appearance.name());
        set(KEYS, if self.keys { "on" } else { "off" });
        set(LOCK_AFTER, &self.lock_after.to_string());
        if let Some(pack) = &self.pack {
            set(PACK, pack);
        }
    }
}

impl Reducible for Settings {
    type Action = Choose;

    fn reduce(self: Rc<Self>, action: Choose) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            Choose::Lang(lang) => next.lang = lang,
            Choose::Appearance(appearance) => next.appearance = appearance,
            Choose::Keys(keys) => next.keys = keys,
            Choose::Pack(pack) => next.pack = Some(pack),
            Choose::LockAfter(minutes) => next.lock_after = minutes,
        }
        next.write();
        next.into()
    }
}

/// The reader's choices.
#[hook]
pub(crate) fn use_settings() -> Chosen {
    #[expect(clippy::expect_used, reason = "the app gives the context to everything in it")]
    use_context::<Chosen>().expect("settings are given by the app")
}

/// The words of the reader's language.
#[hook]
pub(crate) fn use_words() -> Words {
    use_context::<Words>().unwrap_or_else(|| Words::new(Lang::Sv))
}
