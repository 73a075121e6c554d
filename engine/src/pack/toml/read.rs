//! How each type is written in TOML.

use chrono::NaiveDate;
use semver::{Version, VersionReq};
use toml_edit::Value;

use super::Node;
use crate::decision::Number;
use crate::diagnostic::Code;
use crate::id::Id;
use crate::pack::{Basis, Consent, Decided, Domain, Footing, Sector, Sensitivity, Text, Unit};
use crate::record::{Answer, Form, Stage, Subject};

/// A type that knows how it is written. `None`: what is wrong has been told.
pub(crate) trait Read: Sized {
    fn read(node: &Node<'_>) -> Option<Self>;
}

impl Read for String {
    /// A text that says something.
    fn read(node: &Node<'_>) -> Option<Self> {
        let Some(Value::String(text)) = node.plain() else {
            node.wrong_type("text");
            return None;
        };
        if text.value().trim().is_empty() {
            node.tell(node.error(Code::EmptyText));
            return None;
        }
        Some(text.value().clone())
    }
}

impl Read for bool {
    fn read(node: &Node<'_>) -> Option<Self> {
        let value = node.plain().and_then(Value::as_bool);
        if value.is_none() {
            node.wrong_type("yes-no");
        }
        value
    }
}

impl Read for Number {
    /// From its characters, never through a binary float.
    fn read(node: &Node<'_>) -> Option<Self> {
        if !matches!(node.plain(), Some(Value::Integer(_) | Value::Float(_))) {
            node.wrong_type("number");
            return None;
        }
        let number = Number::parse(node.written()).filter(|number| number.is_plain());
        if number.is_none() {
            node.tell(node.error(Code::NumberText).with("found", node.written()));
        }
        number
    }
}

/// Small whole numbers.
macro_rules! whole {
    ($($type:ty,)*) => { $(
        impl Read for $type {
            fn read(node: &Node<'_>) -> Option<Self> {
                let value = node.plain().and_then(Value::as_integer).and_then(|value| Self::try_from(value).ok());
                if value.is_none() {
                    node.wrong_type("whole-number");
                }
                value
            }
        }
    )* };
}

whole! { u8, u16, u32, }

impl Read for NaiveDate {
    /// An ISO date without quotes and without a time of day.
    fn read(node: &Node<'_>) -> Option<Self> {
        let date =
            node.plain().and_then(Value::as_datetime).and_then(|value| match (value.date, value.time) {
                (Some(date), None) => {
                    Self::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
                }
                _ => None,
            });
        if date.is_none() {
            node.tell(node.error(Code::NotADate).with("found", node.written()));
        }
        date
    }
}

impl Read for Id {
    fn read(node: &Node<'_>) -> Option<Self> {
        let text = String::read(node)?;
        let id = Self::parse(&text).ok();
        if id.is_none() {
            node.tell(node.error(Code::NotAnId).with("found", text));
        }
        id
    }
}

impl Read for Version {
    fn read(node: &Node<'_>) -> Option<Self> {
        let text = String::read(node)?;
        let version = Self::parse(&text).ok();
        if version.is_none() {
            node.tell(node.error(Code::NotAVersion).with("found", text));
        }
        version
    }
}

impl Read for VersionReq {
    fn read(node: &Node<'_>) -> Option<Self> {
        let text = String::read(node)?;
        let range = Self::parse(&text).ok();
        if range.is_none() {
            node.tell(node.error(Code::NotAVersionRange).with("found", text));
        }
        range
    }
}

impl<T: Read> Read for Vec<T> {
    /// All that can be read; an element that cannot has been told.
    fn read(node: &Node<'_>) -> Option<Self> {
        Some(node.elements()?.iter().filter_map(T::read).collect())
    }
}

impl Read for Text {
    fn read(node: &Node<'_>) -> Option<Self> {
        let text = node.fields(|fields| {
            let (sv, en) = (fields.required("sv"), fields.optional("en"));
            Some(Self { sv: sv?, en })
        })?;
        node.keep(&text);
        Some(text)
    }
}

impl Read for Decided {
    fn read(node: &Node<'_>) -> Option<Self> {
        node.fields(|fields| {
            let (by, on, reference) =
                (fields.required("by"), fields.required("on"), fields.optional("reference"));
            Some(Self { by: by?, on: on?, reference })
        })
    }
}

impl Read for Basis {
    /// A paragraph, or a paragraph and the school forms it is about.
    fn read(node: &Node<'_>) -> Option<Self> {
        if matches!(node.plain(), Some(Value::String(_))) {
            return Some(Self { text: String::read(node)?, forms: Vec::new() });
        }
        node.fields(|fields| {
            let (text, forms) = (fields.required("text"), fields.optional("forms"));
            Some(Self { text: text?, forms: forms.unwrap_or_default() })
        })
    }
}

impl Read for Sensitivity {
    fn read(node: &Node<'_>) -> Option<Self> {
        let level = match node.plain().and_then(Value::as_integer) {
            Some(1) => Some(Self::Ordinary),
            Some(2) => Some(Self::OwnSchool),
            Some(3) => Some(Self::Secret),
            _ => None,
        };
        if level.is_none() {
            node.tell(node.error(Code::UnknownWord).with("found", node.written()).with("known", "1, 2, 3"));
        }
        level
    }
}

/// Types with a fixed list of words.
macro_rules! words {
    ($($type:ty,)*) => { $(
        impl Read for $type {
            fn read(node: &Node<'_>) -> Option<Self> {
                let text = String::read(node)?;
                let found = Self::ALL.iter().copied().find(|it| it.as_str() == text);
                if found.is_none() {
                    let known: Vec<_> = Self::ALL.iter().map(|it| it.as_str()).collect();
                    node.tell(node.error(Code::UnknownWord).with("found", text).with("known", known.join(", ")));
                }
                found
            }
        }
    )* };
}

words! { Answer, Form, Stage, Subject, Domain, Sector, Unit, Consent, Footing, }
