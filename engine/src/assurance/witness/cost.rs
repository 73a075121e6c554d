//! How far a child is from a wish.

use super::Wish;
use crate::decision::{Number, Value};
use crate::facts::{Clock, Evidence, Facts};
use crate::screening::{Left, Threshold};

/// What it costs that an answer is wrong at all: as much as three days, or three percent, too many.
const WRONG: i64 = 3_000;
/// What it costs that nothing is known; no number is farther away.
const FAR: i64 = 400_000;
/// What it costs that something has never happened, though it shall.
const NEVER: i64 = 100_000;

impl Wish {
    /// Whether the wish is true of a child.
    pub(in crate::assurance) fn is_met_by(&self, facts: &Facts<'_>, clock: Clock) -> bool {
        self.miss(facts, clock) == 0
    }

    /// Nothing where the wish is true; else the more, the farther its value is from the threshold (thousandths).
    pub(super) fn miss(&self, facts: &Facts<'_>, clock: Clock) -> i64 {
        match (&self.question.left, &self.question.threshold) {
            (Left::Sum(sum), Threshold::Number(threshold)) => {
                let value = sum.value(|measure| facts.value(measure, clock));
                if value.answer(self.question.relation, *threshold) == Some(self.answer) {
                    return 0;
                }
                WRONG
                    + match value {
                        Value::Known(number) => between(number, *threshold).unwrap_or(FAR).min(FAR),
                        Value::Never => NEVER,
                        Value::Unknown => FAR,
                    }
            }
            (Left::Choice(fact), Threshold::Text(text)) => match facts.choice(*fact) {
                Some(is) if (is == text) == self.answer => 0,
                Some(_) => WRONG,
                None => FAR,
            },
            // A choice is never held against a number, nor a sum against a text.
            _ => FAR,
        }
    }
}

fn between(one: Number, other: Number) -> Option<i64> {
    let apart = one.minus(other)?.times(Number::whole(1_000))?;
    apart.ceil().to_whole().map(i64::abs)
}
