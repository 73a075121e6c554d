//! What is compared, and how.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use super::Number;

/// How a value stands to a threshold. Each is a set of numbers; *never* is in none of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// Less than.
    #[serde(rename = "<")]
    Below,
    /// At most.
    #[serde(rename = "<=")]
    AtMost,
    /// More than.
    #[serde(rename = ">")]
    Above,
    /// At least.
    #[serde(rename = ">=")]
    AtLeast,
    /// Exactly.
    #[serde(rename = "==")]
    Equal,
    /// Any other number.
    #[serde(rename = "!=")]
    Other,
}

impl Relation {
    /// Whether it holds for a value that stands so to the threshold.
    pub fn holds(self, ordering: Ordering) -> bool {
        match self {
            Self::Below => ordering.is_lt(),
            Self::AtMost => ordering.is_le(),
            Self::Above => ordering.is_gt(),
            Self::AtLeast => ordering.is_ge(),
            Self::Equal => ordering.is_eq(),
            Self::Other => ordering.is_ne(),
        }
    }

    /// As rules write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Below => "<",
            Self::AtMost => "<=",
            Self::Above => ">",
            Self::AtLeast => ">=",
            Self::Equal => "==",
            Self::Other => "!=",
        }
    }

    /// The relation seen from the other side: `5 < m` is `m > 5`.
    #[must_use]
    pub fn flipped(self) -> Self {
        match self {
            Self::Below => Self::Above,
            Self::AtMost => Self::AtLeast,
            Self::Above => Self::Below,
            Self::AtLeast => Self::AtMost,
            other => other,
        }
    }
}

/// Which numbers a left side can take at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Range {
    /// Only whole numbers.
    pub whole: bool,
    /// The least, if there is one.
    pub least: Option<Number>,
    /// The greatest, if there is one.
    pub greatest: Option<Number>,
    /// Whether it may also be *never*.
    pub never: bool,
}

/// A sum of measures with factors, in one canonical form: terms in order of the measures, no factor nought;
/// a single measure has factor 1, several have whole factors without a common divisor, the first positive.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Linear<M> {
    /// Factor and measure.
    pub terms: Vec<(Number, M)>,
}
