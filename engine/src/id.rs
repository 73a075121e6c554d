//! Names that authors give to things: rules, parameters, offers, kinds of signals, packs.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

/// An id of the form `[a-z][a-z0-9]*(-[a-z0-9]+)*`, such as `absence-step-1`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(transparent)]
pub struct Id(#[schemars(regex(pattern = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"))] Arc<str>);

/// The text is not an id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not an id: lower-case letters a-z and digits, words joined by single hyphens, a letter first"
)]
pub struct NotAnId(pub String);

impl Id {
    /// Reads an id, or says that the text is none.
    pub fn parse(text: &str) -> Result<Self, NotAnId> {
        let word = |w: &str| !w.is_empty() && w.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        if text.starts_with(|c: char| c.is_ascii_lowercase()) && text.split('-').all(word) {
            Ok(Self(text.into()))
        } else {
            Err(NotAnId(text.to_owned()))
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0)
    }
}

impl Borrow<str> for Id {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::Id;

    #[test]
    fn only_kebab_case_is_an_id() {
        for good in ["a", "absence-step-1", "one-subject", "x9"] {
            assert!(Id::parse(good).is_ok(), "{good}");
        }
        for bad in ["", "1a", "-a", "a-", "a--b", "A", "å", "a_b", "a b"] {
            assert!(Id::parse(bad).is_err(), "{bad}");
        }
    }
}
