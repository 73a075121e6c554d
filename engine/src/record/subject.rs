//! Whom a rule is about, and what is offered to whom.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whom a rule, or an offer, is about.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// One child.
    #[default]
    Child,
    /// A class as a whole, without names.
    Class,
}

impl Subject {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Child, Self::Class];

    /// As files write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Class => "class",
        }
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
