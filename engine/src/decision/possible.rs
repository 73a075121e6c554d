//! The values that a left side can still take once some questions about it are answered.
//!
//! The compiler follows only answers that leave some value, so that no path of a tree contradicts itself.

use std::collections::BTreeSet;

use super::{Number, Range, Relation, Value};

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bound {
    at: Number,
    open: bool,
}

/// An interval with holes, and whether it may also be *never*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Possible {
    whole: bool,
    low: Option<Bound>,
    high: Option<Bound>,
    holes: BTreeSet<Number>,
    never: bool,
}

impl Possible {
    /// Everything in the range.
    pub fn new(range: Range) -> Self {
        let closed = |at| Bound { at, open: false };
        Self {
            whole: range.whole,
            low: range.least.map(closed),
            high: range.greatest.map(closed),
            holes: BTreeSet::new(),
            never: range.never,
        }
    }

    /// What is left once the question is answered so. A yes excludes *never*; a no does not.
    #[must_use]
    pub fn after(&self, relation: Relation, threshold: Number, answer: bool) -> Self {
        let mut left = self.clone();
        if answer {
            left.never = false;
            left.keep(relation, threshold);
        } else {
            left.keep(relation.negated(), threshold);
        }
        left
    }

    /// The range cut up at some numbers, from the lowest: each number by itself, and what lies between them. Questions
    /// whose thresholds are among the cuts have one answer in each part. *Never* is in none of them.
    pub fn parts(range: Range, cuts: &BTreeSet<Number>) -> Vec<Self> {
        let mut rest = Self::new(Range { never: false, ..range });
        let mut parts = Vec::new();
        for cut in cuts {
            parts.push(rest.after(Relation::Below, *cut, true));
            parts.push(rest.after(Relation::Equal, *cut, true));
            rest = rest.after(Relation::Above, *cut, true);
        }
        parts.push(rest);
        parts.retain(Self::any);
        parts
    }

    /// *Never*, and no number.
    pub fn never() -> Self {
        let none = Some(Bound { at: Number::ZERO, open: true });
        Self { whole: true, low: none, high: none, holes: BTreeSet::new(), never: true }
    }

    /// What is left if it is a number.
    #[must_use]
    pub fn numbers(&self) -> Self {
        Self { never: false, ..self.clone() }
    }

    /// The least and the greatest of the numbers that are left, or what they come ever nearer to.
    pub fn range(&self) -> Range {
        let at = |bound: Option<Bound>| bound.map(|bound| bound.at);
        Range { whole: self.whole, least: at(self.low), greatest: at(self.high), never: self.never }
    }

    /// Whether any value is left.
    pub fn any(&self) -> bool {
        self.never || self.any_number()
    }

    /// Whether *never* is left.
    pub fn may_be_never(&self) -> bool {
        self.never
    }

    /// Whether some number in it is at most some number in the other.
    pub fn may_be_at_most(&self, other: &Self) -> bool {
        match (self.low, other.high) {
            (Some(low), Some(high)) => low.at < high.at || (low.at == high.at && !low.open && !high.open),
            _ => true,
        }
    }

    /// One of the values that are left: a number where there is one.
    pub fn example(&self) -> Option<Value> {
        if !self.any_number() {
            return self.never.then_some(Value::Never);
        }
        let half = Number::ratio(1, 2)?;
        let between = |low: Number, high: Number| low.plus(high)?.times(half);
        let (mut at, step) = match (self.low, self.high) {
            (Some(low), Some(high)) if low.open => (between(low.at, high.at)?, None),
            (Some(low), _) => (if low.open { low.at.plus(Number::ONE)? } else { low.at }, Some(Number::ONE)),
            (None, Some(high)) => {
                let down = Number::ONE.negated();
                (if high.open { high.at.plus(down)? } else { high.at }, Some(down))
            }
            (None, None) => (Number::ZERO, Some(Number::ONE)),
        };
        // There are finitely many holes: past them, or ever nearer to an end, one number is none of them.
        while self.holes.contains(&at) {
            at = match (step, self.low) {
                (Some(step), _) => at.plus(step)?,
                (None, Some(low)) => between(low.at, at)?,
                (None, None) => return None,
            };
        }
        Some(Value::Known(at))
    }

    fn keep(&mut self, relation: Relation, at: Number) {
        let (open, closed) = (Bound { at, open: true }, Bound { at, open: false });
        match relation {
            Relation::Below => self.lower_high(open),
            Relation::AtMost => self.lower_high(closed),
            Relation::Above => self.raise_low(open),
            Relation::AtLeast => self.raise_low(closed),
            Relation::Equal => {
                self.raise_low(closed);
                self.lower_high(closed);
            }
            Relation::Other => {
                self.holes.insert(at);
            }
        }
        if self.whole {
            self.round();
        }
        self.trim();
    }

    fn raise_low(&mut self, to: Bound) {
        if self.low.is_none_or(|low| (low.at, low.open) < (to.at, to.open)) {
            self.low = Some(to);
        }
    }

    fn lower_high(&mut self, to: Bound) {
        if self.high.is_none_or(|high| (high.at, !high.open) > (to.at, !to.open)) {
            self.high = Some(to);
        }
    }

    /// Whole numbers: the ends are the outermost whole numbers.
    fn round(&mut self) {
        let next = |at: Number| at.floor().plus(Number::ONE).unwrap_or(at);
        let before = |at: Number| at.ceil().minus(Number::ONE).unwrap_or(at);
        self.low = self
            .low
            .map(|low| Bound { at: if low.open { next(low.at) } else { low.at.ceil() }, open: false });
        self.high = self
            .high
            .map(|high| Bound { at: if high.open { before(high.at) } else { high.at.floor() }, open: false });
    }

    /// A hole at an end moves the end.
    fn trim(&mut self) {
        while let Some(low) = self.low.filter(|low| !low.open && self.holes.contains(&low.at)) {
            self.low = Some(self.past(low, Number::ONE));
            if !self.any_number() {
                return;
            }
        }
        while let Some(high) = self.high.filter(|high| !high.open && self.holes.contains(&high.at)) {
            self.high = Some(self.past(high, Number::ONE.negated()));
            if !self.any_number() {
                return;
            }
        }
    }

    fn past(&self, bound: Bound, step: Number) -> Bound {
        match bound.at.plus(step) {
            Some(at) if self.whole => Bound { at, open: false },
            _ => Bound { at: bound.at, open: true },
        }
    }

    fn any_number(&self) -> bool {
        match (self.low, self.high) {
            (Some(low), Some(high)) => low.at < high.at || (low.at == high.at && !low.open && !high.open),
            _ => true,
        }
    }
}

/// The texts that a choice can still be.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// All there are; open-ended if nothing is given.
    all: Option<BTreeSet<String>>,
    not: BTreeSet<String>,
    is: Option<String>,
}

impl Choices {
    /// One of a list of texts, or any text.
    pub fn new(all: Option<BTreeSet<String>>) -> Self {
        Self { all, ..Self::default() }
    }

    /// What is left once `choice == text` is answered so.
    #[must_use]
    pub fn after(&self, text: &str, answer: bool) -> Self {
        let mut left = self.clone();
        if answer {
            left.is = Some(text.to_owned());
        } else {
            left.not.insert(text.to_owned());
        }
        left
    }

    /// What the answer to `choice == text` must be, if only one is possible.
    pub fn settled(&self, text: &str) -> Option<bool> {
        if let Some(is) = &self.is {
            return Some(is == text);
        }
        if self.not.contains(text) {
            return Some(false);
        }
        let all = self.all.as_ref()?;
        if !all.contains(text) {
            return Some(false);
        }
        let others = all.iter().any(|other| other != text && !self.not.contains(other));
        (!others).then_some(true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const RELATIONS: [Relation; 6] = [
        Relation::Below,
        Relation::AtMost,
        Relation::Above,
        Relation::AtLeast,
        Relation::Equal,
        Relation::Other,
    ];

    type Asked = Vec<(usize, i64, bool)>;

    /// Questions about whole numbers: their relation, threshold and answer.
    fn asked() -> impl Strategy<Value = Asked> {
        prop::collection::vec((0_usize..6, -2_i64..14, any::<bool>()), 0..8)
    }

    /// What is left of 0-12 and *never*: as computed, and counted in halves (questions ask about whole numbers, so that
    /// one half stands for all that lies between two of them).
    fn both(whole: bool, never: bool, asked: &Asked) -> (Possible, Vec<Number>, bool) {
        let range = Range { whole, least: Some(Number::ZERO), greatest: Some(Number::whole(12)), never };
        let mut possible = Possible::new(range);
        let halves = (0..=24).filter_map(|half| Number::ratio(half, 2));
        let mut numbers: Vec<Number> = halves.filter(|number| !whole || number.is_whole()).collect();
        let mut still_never = never;
        for (relation, threshold, answer) in asked {
            let (relation, threshold) = (RELATIONS[*relation], Number::whole(*threshold));
            possible = possible.after(relation, threshold, *answer);
            numbers.retain(|number| relation.holds(number.cmp(&threshold)) == *answer);
            still_never &= !answer;
        }
        (possible, numbers, still_never)
    }

    proptest! {
        #[test]
        fn what_is_left_is_what_counting_leaves(whole: bool, never: bool, asked in asked()) {
            let (possible, numbers, still_never) = both(whole, never, &asked);
            prop_assert_eq!(possible.may_be_never(), still_never);
            prop_assert_eq!(possible.any(), still_never || !numbers.is_empty());
            for half in -2..28 {
                let number = Number::ratio(half, 2).unwrap();
                let is_left = possible.after(Relation::Equal, number, true).any();
                prop_assert_eq!(is_left, numbers.contains(&number), "{}", number);
            }
            match possible.example() {
                // Between two halves where it comes ever nearer to an end.
                Some(Value::Known(number)) => {
                    prop_assert!(possible.after(Relation::Equal, number, true).any());
                    prop_assert!(!whole || numbers.contains(&number));
                }
                Some(_) => prop_assert!(still_never),
                None => prop_assert!(!still_never && numbers.is_empty()),
            }
            if let (true, Some(least)) = (whole, numbers.first()) {
                let range = Range { whole, least: Some(*least), greatest: numbers.last().copied(), never: still_never };
                prop_assert_eq!(possible.range(), range);
            }
        }

        #[test]
        fn two_of_them_are_in_order_where_counting_finds_two_that_are(whole: bool, one in asked(), other in asked()) {
            let (here, lower, _) = both(whole, false, &one);
            let (there, higher, _) = both(whole, false, &other);
            if let (Some(least), Some(greatest)) = (lower.first(), higher.last()) {
                prop_assert_eq!(here.may_be_at_most(&there), least <= greatest);
            }
        }
    }

    #[test]
    fn holes_that_meet_an_end_move_it_past_all_of_them() {
        let twelve = Number::whole(12);
        let all = Range { whole: true, least: Some(Number::ZERO), greatest: Some(twelve), never: false };
        let without = |holes: &[i64]| {
            let holes = holes.iter().map(|hole| Number::whole(*hole));
            holes.fold(Possible::new(all), |left, hole| left.after(Relation::Other, hole, true)).range()
        };
        assert_eq!(without(&[10, 11, 12]), Range { greatest: Some(Number::whole(9)), ..all });
        assert_eq!(without(&[2, 1, 0]), Range { least: Some(Number::whole(3)), ..all });
    }

    #[test]
    fn an_end_that_is_left_out_is_nearer_than_itself() {
        let all = Possible::new(Range { whole: false, least: None, greatest: None, never: true });
        let kept = |relation| all.after(relation, Number::ONE, true);
        let check = |low, high, expected| assert_eq!(kept(low).may_be_at_most(&kept(high)), expected);
        check(Relation::AtLeast, Relation::AtMost, true);
        check(Relation::Above, Relation::AtMost, false);
        check(Relation::AtLeast, Relation::Below, false);
        check(Relation::Above, Relation::Above, true);
        assert!(all.may_be_never() && !all.numbers().may_be_never());
    }

    #[test]
    fn a_range_is_cut_into_parts_where_each_question_has_one_answer() {
        let cuts = [10, 20].map(Number::whole).into();
        let check = |whole, greatest, expected: &[&str]| {
            let range = Range { whole, least: Some(Number::ZERO), greatest, never: true };
            let parts = Possible::parts(range, &cuts);
            let examples: Vec<_> = parts
                .iter()
                .map(|part| match part.example() {
                    Some(Value::Known(number)) => number.to_string(),
                    other => format!("{other:?}"),
                })
                .collect();
            assert_eq!(examples, expected);
            let whole_range = Possible::parts(range, &BTreeSet::new());
            assert!(!parts.iter().chain(&whole_range).any(Possible::may_be_never));
            for (part, at) in parts.iter().zip(&cuts) {
                let open = |answer| part.after(Relation::Above, *at, answer).any();
                assert!(open(true) != open(false));
            }
        };
        check(true, None, &["0", "10", "11", "20", "21"]);
        check(false, Some(Number::whole(20)), &["0", "10", "15", "20"]);
    }

    #[test]
    fn a_choice_is_settled_when_one_is_left() {
        let forms = ["a", "b"].map(str::to_owned);
        let choices = Choices::new(Some(forms.into()));
        assert_eq!(choices.settled("a"), None);
        assert_eq!(choices.settled("c"), Some(false));
        assert_eq!(choices.after("a", false).settled("b"), Some(true));
        assert_eq!(choices.after("a", true).settled("b"), Some(false));
    }
}
