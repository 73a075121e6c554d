//! What is compared, and how.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Number, Value};

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

    /// The relation that holds for numbers exactly where this one does not.
    #[must_use]
    pub fn negated(self) -> Self {
        match self {
            Self::Below => Self::AtLeast,
            Self::AtMost => Self::Above,
            Self::Above => Self::AtMost,
            Self::AtLeast => Self::Below,
            Self::Equal => Self::Other,
            Self::Other => Self::Equal,
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

impl<M: Ord + Clone> Linear<M> {
    /// Brings a sum into canonical form; also gives the factor it was multiplied with, which a threshold must follow
    /// (and which turns the relation round where it is negative). Nothing if every term cancels or a number leaves
    /// its range.
    pub fn canonical(terms: impl IntoIterator<Item = (Number, M)>) -> Option<(Self, Number)> {
        let mut sums: BTreeMap<M, Number> = BTreeMap::new();
        for (factor, measure) in terms {
            let sum = sums.get(&measure).copied().unwrap_or(Number::ZERO).plus(factor)?;
            sums.insert(measure, sum);
        }
        sums.retain(|_, factor| *factor != Number::ZERO);
        let (_, first) = sums.first_key_value()?;
        let scale = if sums.len() == 1 {
            Number::ONE.divided_by(*first)?
        } else {
            let under = sums.values().try_fold(1_i128, |all, n| lcm(all, n.under().into()))?;
            let over = sums.values().try_fold(0_u128, |all, n| {
                let whole = i128::from(n.over()).checked_mul(under / i128::from(n.under()))?;
                Some(gcd(all, whole.unsigned_abs()))
            })?;
            let under = under.checked_mul(first.signum().into())?;
            Number::ratio(under, i128::try_from(over).ok()?)?
        };
        let terms =
            sums.into_iter().map(|(measure, n)| Some((n.times(scale)?, measure))).collect::<Option<_>>()?;
        Some((Self { terms }, scale))
    }
}

impl<M> Linear<M> {
    /// The value of the sum, given the value of each measure: never absorbs everything, then unknown.
    pub fn value(&self, mut of: impl FnMut(&M) -> Value) -> Value {
        let mut sum = Value::Known(Number::ZERO);
        for (factor, measure) in &self.terms {
            sum = match (sum, of(measure)) {
                (_, Value::Never) => return Value::Never,
                (Value::Known(sum), Value::Known(value)) => factor
                    .times(value)
                    .and_then(|product| sum.plus(product))
                    .map_or(Value::Unknown, Value::Known),
                _ => Value::Unknown,
            };
        }
        sum
    }

    /// The numbers that the sum can take, from those that each measure can.
    pub fn range(&self, mut of: impl FnMut(&M) -> Range) -> Range {
        let mut all =
            Range { whole: true, least: Some(Number::ZERO), greatest: Some(Number::ZERO), never: false };
        for (factor, measure) in &self.terms {
            let one = of(measure);
            let (low, high) =
                if factor.signum() < 0 { (one.greatest, one.least) } else { (one.least, one.greatest) };
            let add = |sum: Option<Number>, end: Option<Number>| sum?.plus(factor.times(end?)?);
            all.whole &= one.whole && factor.is_whole();
            all.never |= one.never;
            all.least = add(all.least, low);
            all.greatest = add(all.greatest, high);
        }
        all
    }
}

fn gcd(mut a: u128, mut b: u128) -> u128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn lcm(a: i128, b: i128) -> Option<i128> {
    let divisor = i128::try_from(gcd(a.unsigned_abs(), b.unsigned_abs())).ok()?;
    a.checked_mul(b / divisor.max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(terms: &[(i64, char)], canonical: &[(i64, char)], scale: &str) {
        let terms = terms.iter().map(|(n, m)| (Number::whole(*n), *m));
        let (linear, by) = Linear::canonical(terms).unwrap();
        let expected: Vec<_> = canonical.iter().map(|(n, m)| (Number::whole(*n), *m)).collect();
        assert_eq!(linear.terms, expected);
        assert_eq!(by.to_string(), scale);
    }

    #[test]
    fn sums_have_one_form() {
        check(&[(4, 'a')], &[(1, 'a')], "0.25");
        check(&[(-2, 'a')], &[(1, 'a')], "-0.5");
        check(&[(6, 'b'), (-4, 'a')], &[(2, 'a'), (-3, 'b')], "-0.5");
        check(&[(1, 'a'), (1, 'a'), (2, 'b')], &[(1, 'a'), (1, 'b')], "0.5");
        assert!(Linear::canonical([(Number::ONE, 'a'), (Number::ONE.negated(), 'a')]).is_none());
    }

    #[test]
    fn never_absorbs_and_unknown_spreads() {
        let (sum, _) = Linear::canonical([(Number::ONE, 'a'), (Number::ONE, 'b')]).unwrap();
        let value = |a, b| sum.value(|m| if *m == 'a' { a } else { b });
        assert_eq!(value(Value::whole(1), Value::whole(2)), Value::whole(3));
        assert_eq!(value(Value::Unknown, Value::Never), Value::Never);
        assert_eq!(value(Value::Unknown, Value::whole(1)), Value::Unknown);
    }
}
