//! What is still possible once some questions are answered: the compiler's bookkeeping, over a tree that stands.

use std::collections::BTreeMap;

use super::relations::never_more;
use crate::decision::{Choices, Number, Possible, QuestionId};
use crate::facts::{ChoiceFact, Measure};
use crate::rule::{Question, Questions, choices};
use crate::screening::{Left, Threshold};

/// The values that left sides and choices can still take.
#[derive(Debug, Clone)]
pub(super) struct Situation<'q> {
    questions: &'q Questions,
    sums: BTreeMap<&'q Left, Possible>,
    choices: BTreeMap<ChoiceFact, Choices>,
    related: bool,
}

impl<'q> Situation<'q> {
    /// Nothing is answered, and left sides are independent of one another, as they are to the compiler.
    pub(super) fn independent(questions: &'q Questions) -> Self {
        Self { questions, sums: BTreeMap::new(), choices: BTreeMap::new(), related: false }
    }

    /// Nothing is answered, and measures stand to one another as [`never_more`] knows.
    pub(super) fn related(questions: &'q Questions) -> Self {
        Self { related: true, ..Self::independent(questions) }
    }

    /// The situation once a question is answered so; nothing where it cannot be.
    pub(super) fn after(&self, id: QuestionId, answer: bool) -> Option<Self> {
        let question = self.questions.get(id)?;
        match (&question.left, &question.threshold) {
            (left @ Left::Sum(_), Threshold::Number(number)) => {
                let before = self.sums.get(left).cloned().or_else(|| whole_range(question))?;
                self.with(left, before.after(question.relation, *number, answer))
            }
            (Left::Choice(fact), Threshold::Text(text)) => {
                let before = self.choices.get(fact).cloned().unwrap_or_else(|| choices(*fact));
                if before.settled(text).is_some_and(|settled| settled != answer) {
                    return None;
                }
                let mut next = self.clone();
                next.choices.insert(*fact, before.after(text, answer));
                Some(next)
            }
            // A choice is never held against a number, nor a sum against a text: such a question says no.
            _ => (!answer).then(|| self.clone()),
        }
    }

    /// The situation with a left side's values narrowed to these; nothing where that cannot be.
    pub(super) fn with(&self, left: &'q Left, values: Possible) -> Option<Self> {
        if !values.any() || (self.related && !self.fits(left, &values)) {
            return None;
        }
        let mut next = self.clone();
        next.sums.insert(left, values);
        Some(next)
    }

    /// Whether the values agree with those of measures that are never more, or never less.
    fn fits(&self, left: &Left, values: &Possible) -> bool {
        let Some(measure) = single(left).filter(|_| !values.may_be_never()) else { return true };
        self.sums.iter().all(|(other_left, others)| match single(other_left) {
            Some(other) if other != measure && !others.may_be_never() => {
                (!never_more(measure, other) || values.may_be_at_most(others))
                    && (!never_more(other, measure) || others.may_be_at_most(values))
            }
            _ => true,
        })
    }

    /// Whether the answer to a question is already settled.
    pub(super) fn settled(&self, id: QuestionId) -> Option<bool> {
        match (self.after(id, true).is_some(), self.after(id, false).is_some()) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }
}

/// All the values that a question's left side can take.
pub(super) fn whole_range(question: &Question) -> Option<Possible> {
    match &question.left {
        Left::Sum(sum) => Some(Possible::new(sum.range(Measure::range))),
        Left::Choice(_) => None,
    }
}

/// The measure of a left side that is one.
fn single(left: &Left) -> Option<&Measure> {
    match left {
        Left::Sum(sum) => match sum.terms.as_slice() {
            [(factor, measure)] if *factor == Number::ONE => Some(measure),
            _ => None,
        },
        Left::Choice(_) => None,
    }
}
