//! Values as whole numbers in order, so that a question is one comparison of two words.

use super::{Number, Value};

/// How fine a value must be told for its questions: all of them compare it with so many parts of one.
///
/// Almost everything is compared with whole numbers, on the grid of ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Grid(i64);

impl Grid {
    /// Whole numbers.
    pub const WHOLE: Self = Self(1);

    /// The coarsest grid on which a threshold lies.
    pub fn of(threshold: Number) -> Self {
        Self(threshold.under())
    }

    /// Where a number lies: at a line of the grid an even number, between two lines the odd one.
    ///
    /// Beyond [`Number::MOST`] lines no threshold lies: all that is farther out is told alike.
    fn place(self, number: Number) -> i64 {
        const FARTHEST: i64 = Number::MOST + 1;
        let (over, under) = (number.over(), number.under());
        let (line, rest) = match over.checked_mul(self.0) {
            // Most are whole, and dividing is slow; of 128 bits slower still, and seldom needed.
            Some(over) if under == 1 => (over, false),
            Some(over) => (over.div_euclid(under), over.rem_euclid(under) != 0),
            None => {
                let (over, under) = (i128::from(over) * i128::from(self.0), i128::from(under));
                let line = over.div_euclid(under).clamp((-FARTHEST).into(), FARTHEST.into());
                (i64::try_from(line).unwrap_or(FARTHEST), over.rem_euclid(under) != 0)
            }
        };
        2 * line.clamp(-FARTHEST, FARTHEST) + i64::from(rest)
    }
}

/// A value on a grid: it stands to the lines of the grid as the value does to the thresholds on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Key(i64);

impl Key {
    /// Nobody has told. Below all that is known, like [`Key::NEVER`].
    pub const UNKNOWN: Self = Self(i64::MIN);
    /// It has not happened.
    pub const NEVER: Self = Self(i64::MIN + 1);

    /// A value on a grid.
    pub fn of(value: Value, grid: Grid) -> Self {
        match value {
            Value::Known(number) => Self(grid.place(number)),
            Value::Never => Self::NEVER,
            Value::Unknown => Self::UNKNOWN,
        }
    }

    /// The least key of a number that is this threshold or more, on the threshold's own grid.
    pub(super) fn least_from(threshold: Number) -> Self {
        Self(2 * threshold.over())
    }

    /// The least key of a number that is more than this threshold, on the threshold's own grid.
    pub(super) fn least_above(threshold: Number) -> Self {
        Self(2 * threshold.over() + 1)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn check(number: Number, threshold: Number) {
        let key = Key::of(Value::Known(number), Grid::of(threshold));
        assert_eq!(key >= Key::least_from(threshold), number >= threshold, "{number} from {threshold}");
        assert_eq!(key >= Key::least_above(threshold), number > threshold, "{number} above {threshold}");
        assert!(key > Key::NEVER);
    }

    /// Small parts, which meet often, and all others.
    fn numbers() -> impl Strategy<Value = Number> {
        let part = prop_oneof![-9_i64..9, -Number::MOST..=Number::MOST];
        let under = prop_oneof![1_i64..9, 1..=Number::MOST];
        (part, under).prop_map(|(over, under)| Number::ratio(over.into(), under.into()).unwrap())
    }

    proptest! {
        #[test]
        fn a_key_stands_as_its_number(number in numbers(), threshold in numbers()) {
            check(number, threshold);
            check(threshold, threshold);
        }
    }

    #[test]
    fn a_share_of_twenty_percent_is_neither_a_hair_more_nor_less() {
        let twenty = Number::whole(20);
        for (over, under) in [(200, 10), (2_001, 100), (1_999, 100), (-200, 10)] {
            check(Number::ratio(over, under).unwrap(), twenty);
        }
    }

    #[test]
    fn what_is_farthest_out_still_stands_right() {
        let ends = [-Number::MOST, 1 - Number::MOST, 0, Number::MOST - 1, Number::MOST];
        for (number, over) in ends.iter().flat_map(|number| ends.map(|over| (*number, over))) {
            for under in [1, 2, 3, Number::MOST] {
                check(Number::whole(number), Number::ratio(over.into(), under.into()).unwrap());
            }
        }
    }

    #[test]
    fn what_is_not_known_is_below_all_numbers() {
        let key = |value| Key::of(value, Grid::WHOLE);
        assert!(key(Value::Unknown) < key(Value::Never));
        assert!(key(Value::Never) < key(Value::whole(i64::MIN)));
    }
}
