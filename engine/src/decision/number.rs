//! Exact numbers: fractions of whole numbers, so that a share of 20 percent is neither a hair more nor less.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A fraction in lowest terms. Arithmetic that leaves the range gives nothing instead.
///
/// INVARIANT: `under` is positive and neither part is greater than `MOST` either way, so that the products of two
/// and their sum fit in 128 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    over: i64,
    under: i64,
}

impl Number {
    /// Nought.
    pub const ZERO: Self = Self::whole(0);
    /// One.
    pub const ONE: Self = Self::whole(1);
    /// A hundred.
    pub const HUNDRED: Self = Self::whole(100);

    /// The greatest whole number, and the greatest part of any: a [`Key`](super::Key) needs the bits above it.
    pub(super) const MOST: i64 = i64::MAX >> 2;

    /// A whole number; one outside the range becomes the outermost of its side.
    pub const fn whole(number: i64) -> Self {
        let over = if number > Self::MOST {
            Self::MOST
        } else if number < -Self::MOST {
            -Self::MOST
        } else {
            number
        };
        Self { over, under: 1 }
    }

    /// `over / under`, or nothing if `under` is nought or the range is left.
    pub fn ratio(over: i128, under: i128) -> Option<Self> {
        let (is_negative, over, size) =
            ((over < 0) != (under < 0), over.unsigned_abs(), under.unsigned_abs());
        let divisor = if size == 1 { 1 } else { gcd(over, size) };
        let part = |of: u128| match (u64::try_from(of), u64::try_from(divisor)) {
            // Dividing 128 bits is slow, and seldom needed.
            (Ok(of), Ok(divisor)) => i64::try_from(of.checked_div(divisor)?).ok(),
            _ => i64::try_from(of.checked_div(divisor)?).ok(),
        };
        let (over, under) = (part(over)?, part(size)?);
        (under != 0 && over.max(under) <= Self::MOST)
            .then_some(Self { over: if is_negative { -over } else { over }, under })
    }

    /// Reads `-12`, `0.5`, `1_000.25`: digits with at most six decimals, never through a binary float.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().replace('_', "");
        let (sign, digits) = match text.strip_prefix('-') {
            Some(rest) => (-1, rest),
            None => (1, text.strip_prefix('+').unwrap_or(&text)),
        };
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let only_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || !only_digits(whole) || !only_digits(decimals) || whole.len() > 18 {
            return None;
        }
        let decimals = decimals.trim_end_matches('0');
        if decimals.len() > 6 {
            return None;
        }
        let scale = 10_i128.pow(u32::try_from(decimals.len()).ok()?);
        let decimals = if decimals.is_empty() { 0 } else { decimals.parse::<i128>().ok()? };
        Self::ratio(sign * (whole.parse::<i128>().ok()? * scale + decimals), scale)
    }

    /// The part over the line.
    pub fn over(self) -> i64 {
        self.over
    }

    /// The part under the line, always positive.
    pub fn under(self) -> i64 {
        self.under
    }

    /// Whether it is a whole number.
    pub fn is_whole(self) -> bool {
        self.under == 1
    }

    /// The whole number that it is, if it is one.
    pub fn to_whole(self) -> Option<i64> {
        self.is_whole().then_some(self.over)
    }

    /// -1, 0 or 1.
    pub fn signum(self) -> i64 {
        self.over.signum()
    }

    /// The greatest whole number not above it.
    #[must_use]
    pub fn floor(self) -> Self {
        Self::whole(self.over.div_euclid(self.under))
    }

    /// The least whole number not below it.
    #[must_use]
    pub fn ceil(self) -> Self {
        self.negated().floor().negated()
    }

    /// The sum, if it fits.
    pub fn plus(self, other: Self) -> Option<Self> {
        let (left, right) = self.crosswise(other);
        Self::ratio(left + right, wide(self.under) * wide(other.under))
    }

    /// The difference, if it fits.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(other.negated())
    }

    /// The product, if it fits.
    pub fn times(self, other: Self) -> Option<Self> {
        Self::ratio(wide(self.over) * wide(other.over), wide(self.under) * wide(other.under))
    }

    /// The quotient, if it fits and `other` is not nought.
    pub fn divided_by(self, other: Self) -> Option<Self> {
        Self::ratio(wide(self.over) * wide(other.under), wide(self.under) * wide(other.over))
    }

    /// With the other sign.
    #[must_use]
    pub fn negated(self) -> Self {
        Self { over: -self.over, under: self.under }
    }

    /// Both parts over the line, once what is under it is the same.
    fn crosswise(self, other: Self) -> (i128, i128) {
        (wide(self.over) * wide(other.under), wide(other.over) * wide(self.under))
    }

    /// Whether six decimals hold all of it and it is at most 10^9 either way: what a constant in a rule may be.
    pub fn is_plain(self) -> bool {
        1_000_000 % self.under == 0 && wide(self.over).abs() <= 1_000_000_000 * wide(self.under)
    }

    /// As a decimal with at most `places` decimals; a remainder is cut off, so it never reaches the next number.
    pub fn to_decimal(self, places: u32) -> String {
        let scale = 10_u128.pow(places.min(12));
        let sign = if self.over < 0 { "-" } else { "" };
        let (over, under) = (self.over.unsigned_abs(), self.under.unsigned_abs());
        let (whole, rest) = (over / under, over % under);
        let decimals = u128::from(rest) * scale / u128::from(under);
        if decimals == 0 {
            return if whole == 0 { "0".to_owned() } else { format!("{sign}{whole}") };
        }
        let width = places.min(12) as usize;
        let digits = format!("{decimals:0width$}");
        format!("{sign}{whole}.{}", digits.trim_end_matches('0'))
    }
}

/// Numbers of records are small: two words suffice, and halving beats dividing.
fn gcd(mut a: u128, mut b: u128) -> u128 {
    if let (Ok(a), Ok(b)) = (u64::try_from(a), u64::try_from(b)) {
        return gcd_of_words(a, b).into();
    }
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}

fn gcd_of_words(mut a: u64, mut b: u64) -> u64 {
    if a == 0 || b == 0 {
        return a | b;
    }
    let twos = (a | b).trailing_zeros();
    a >>= a.trailing_zeros();
    while b != 0 {
        b >>= b.trailing_zeros();
        (a, b) = (a.min(b), a.abs_diff(b));
    }
    a << twos
}

/// In 128 bits, where the product of two has room.
fn wide(part: i64) -> i128 {
    part.into()
}

impl Ord for Number {
    fn cmp(&self, other: &Self) -> Ordering {
        // Most are whole.
        if self.under == other.under {
            return self.over.cmp(&other.over);
        }
        let (left, right) = self.crosswise(*other);
        left.cmp(&right)
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<i64> for Number {
    fn from(number: i64) -> Self {
        Self::whole(number)
    }
}

/// The decimal where one tells all of it, else the fraction.
impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if 1_000_000 % self.under == 0 {
            f.write_str(&self.to_decimal(6))
        } else {
            write!(f, "{}/{}", self.over, self.under)
        }
    }
}

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let number = match text.split_once('/') {
            Some((over, under)) => {
                over.parse().ok().zip(under.parse().ok()).and_then(|(over, under)| Self::ratio(over, under))
            }
            None => Self::parse(&text),
        };
        number.ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not a number")))
    }
}

#[cfg(test)]
mod tests {
    use super::Number;
    use proptest::prelude::*;

    fn check(text: &str, expected: Option<&str>) {
        assert_eq!(Number::parse(text).map(|n| n.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn numbers_are_read_from_their_text() {
        check("0.1", Some("0.1"));
        check("-12.50", Some("-12.5"));
        check("1_000", Some("1000"));
        check("1.0000001", None);
        check("1e3", None);
        check("", None);
        check("0x10", None);
        check("inf", None);
        check("-", None);
        check("1.123456", Some("1.123456"));
        check("999999999999999999", Some("999999999999999999"));
        check("1000000000000000000", None);
        for signs in ["--5", "++5", "-+5", "1.-5", "1.+5", ".5"] {
            check(signs, None);
        }
    }

    #[test]
    fn a_number_knows_its_parts() {
        let half = Number::ratio(-3, -6).unwrap();
        assert_eq!((half.over(), half.under(), half.is_whole(), half.to_whole()), (1, 2, false, None));
        let seven = Number::ratio(-21, 3).unwrap();
        assert_eq!(
            (seven.over(), seven.under(), seven.is_whole(), seven.to_whole()),
            (-7, 1, true, Some(-7))
        );
        assert_eq!(half.divided_by(Number::whole(3)), Number::ratio(1, 6));
        assert_eq!(half.divided_by(Number::ratio(2, 3).unwrap()), Number::ratio(3, 4));
        assert_eq!(Number::ratio(1, 0), None);
        let most = Number::whole(i64::MAX);
        assert_eq!((most.over(), Number::whole(i64::MIN)), (Number::MOST, most.negated()));
        assert_eq!(most.plus(Number::ONE), None);
        assert_eq!(Number::ratio(1, i128::from(Number::MOST) + 1), None);
        // Both parts are halved once: what fits only afterwards fits.
        assert_eq!(Number::ratio(1 << 64, 1 << 63), Some(Number::whole(2)));
        assert_eq!(Number::ratio(1 << 64, 1), None);
    }

    #[test]
    fn a_constant_is_plain_within_six_decimals_and_a_milliard() {
        let plain = |over, under| Number::ratio(over, under).unwrap().is_plain();
        assert!(plain(1, 1_000_000) && plain(-1_000_000_000, 1) && plain(1_999_999_999, 2));
        assert!(
            !plain(1, 3) && !plain(1_000_000_001, 1) && !plain(-2_000_000_001, 2) && !plain(1, 10_000_000)
        );
    }

    #[test]
    fn decimals_are_cut_and_never_reach_the_next_number() {
        let third = Number::ratio(200, 3).unwrap();
        assert_eq!(third.to_decimal(4), "66.6666");
        assert_eq!(Number::ratio(-1, 100_000).unwrap().to_decimal(4), "0");
    }

    proptest! {
        #[test]
        fn order_and_sum_agree(a in -9999_i64..9999, b in 1_i64..999, c in -9999_i64..9999, d in 1_i64..999) {
            let left = Number::ratio(a.into(), b.into()).unwrap();
            let right = Number::ratio(c.into(), d.into()).unwrap();
            prop_assert_eq!(left.cmp(&right), left.minus(right).unwrap().signum().cmp(&0));
            prop_assert_eq!(left.plus(right).unwrap().minus(right), Some(left));
        }
    }
}
