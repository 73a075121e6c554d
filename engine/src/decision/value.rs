//! What a measure can be: a number, never, or not known.

use serde::{Deserialize, Serialize};

use super::{Number, Relation};

/// The value of a measure on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// An exact number.
    Known(Number),
    /// It has not happened: no number, and in no relation to any.
    Never,
    /// Nobody has told. Missing data is never zero.
    Unknown,
}

impl Value {
    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self::Known(Number::whole(number))
    }

    /// A count.
    pub fn count(number: usize) -> Self {
        Self::whole(i64::try_from(number).unwrap_or(i64::MAX))
    }

    /// The answer to a comparison, or nothing if the value is unknown.
    pub fn answer(self, relation: Relation, threshold: Number) -> Option<bool> {
        match self {
            Self::Known(number) => Some(relation.holds(number.cmp(&threshold))),
            Self::Never => Some(false),
            Self::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_answers_no_and_unknown_nothing() {
        let three = |value: Value| value.answer(Relation::AtLeast, Number::whole(3));
        assert_eq!(three(Value::whole(3)), Some(true));
        assert_eq!(three(Value::count(2)), Some(false));
        assert_eq!(three(Value::Never), Some(false));
        assert_eq!(Value::Never.answer(Relation::Other, Number::ZERO), Some(false));
        assert_eq!(three(Value::Unknown), None);
    }
}
