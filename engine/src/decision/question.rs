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
    fn parts_of_numbers_become_whole_ones_without_a_common_divisor() {
        let check = |terms: [(i128, i128); 2], canonical: [i64; 2], scale: &str| {
            let terms = terms
                .into_iter()
                .zip('a'..)
                .map(|((over, under), m)| (Number::ratio(over, under).unwrap(), m));
            let (linear, by) = Linear::canonical(terms).unwrap();
            assert_eq!(linear.terms, canonical.map(Number::whole).into_iter().zip('a'..).collect::<Vec<_>>());
            assert_eq!(by.to_string(), scale);
        };
        check([(1, 2), (1, 3)], [3, 2], "6");
        check([(1, 2), (1, 4)], [2, 1], "4");
        check([(-1, 2), (3, 2)], [1, -3], "-2");
        check([(4, 3), (2, 3)], [2, 1], "1.5");
        // Four times 2^40 under the line would leave the range, were it not the same four times.
        let small = Number::ratio(1, 1 << 40).unwrap();
        let (linear, by) = Linear::canonical(('a'..='d').map(|m| (small, m))).unwrap();
        assert_eq!(linear.terms, ('a'..='d').map(|m| (Number::ONE, m)).collect::<Vec<_>>());
        assert_eq!(by, Number::whole(1 << 40));
    }

    #[test]
    fn a_sum_takes_what_its_measures_can() {
        let check = |terms: &[(i128, i128, char)], whole, never, ends: [Option<&str>; 2]| {
            let terms =
                terms.iter().map(|(over, under, m)| (Number::ratio(*over, *under).unwrap(), *m)).collect();
            let range = Linear { terms }.range(|m| Range {
                whole: *m != 'h',
                least: Some(Number::ONE),
                greatest: (*m != 'm').then(|| Number::whole(10)),
                never: *m == 'n',
            });
            let [least, greatest] = ends.map(|end| end.and_then(Number::parse));
            assert_eq!(range, Range { whole, least, greatest, never });
        };
        check(&[(1, 1, 'a')], true, false, [Some("1"), Some("10")]);
        check(&[(2, 1, 'a'), (-3, 1, 'b')], true, false, [Some("-28"), Some("17")]);
        check(&[(1, 1, 'a'), (1, 1, 'm')], true, false, [Some("2"), None]);
        check(&[(1, 1, 'a'), (-1, 1, 'm')], true, false, [None, Some("9")]);
        check(&[(1, 1, 'h'), (1, 1, 'n')], false, true, [Some("2"), Some("20")]);
        check(&[(1, 2, 'a')], false, false, [Some("0.5"), Some("5")]);
    }

    #[test]
    fn a_relation_is_written_turned_and_denied_in_one_way() {
        use Relation::*;
        for relation in [Below, AtMost, Above, AtLeast, Equal, Other] {
            assert_eq!(serde_json::to_value(relation).unwrap(), relation.as_str());
            for ordering in [Ordering::Less, Ordering::Equal, Ordering::Greater] {
                assert_eq!(relation.negated().holds(ordering), !relation.holds(ordering));
                assert_eq!(relation.flipped().holds(ordering.reverse()), relation.holds(ordering));
            }
        }
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
