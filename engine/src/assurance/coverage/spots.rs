//! Places beside a threshold, and at it.

use serde::Serialize;

use super::Trees;
use crate::assurance::asked::Asked;
use crate::assurance::witness::Wish;
use crate::decision::{Number, QuestionId, Relation};
use crate::facts::Measure;
use crate::rule::Question;
use crate::screening::{Left, Threshold};

/// Where a value lies to a threshold. Parameters of every unit are set in ones: one day, one percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Spot {
    /// Where the answer is yes.
    Yes,
    /// Where it is no.
    No,
    /// Exactly at the threshold.
    At,
    /// Less, by one at the most.
    JustBelow,
    /// More, by one at the most.
    JustAbove,
}

impl Spot {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Yes, Self::No, Self::At, Self::JustBelow, Self::JustAbove];

    /// What is wished of a child there; nothing where the question has no threshold, or no number can be there.
    pub(super) fn wishes(self, question: &Question) -> Option<Vec<Wish>> {
        let at = question.number()?;
        let wish = |relation, number| Wish {
            question: Question { relation, threshold: Threshold::Number(number), ..question.clone() },
            answer: true,
        };
        let wishes = match self {
            Self::Yes | Self::No => {
                vec![Wish { question: question.clone(), answer: self == Self::Yes }]
            }
            Self::At => vec![wish(Relation::Equal, at)],
            Self::JustBelow => {
                vec![wish(Relation::Below, at), wish(Relation::AtLeast, at.minus(Number::ONE)?)]
            }
            Self::JustAbove => vec![wish(Relation::Above, at), wish(Relation::AtMost, at.plus(Number::ONE)?)],
        };
        is_in_range(question, &wishes).then_some(wishes)
    }

    /// Whether a case is there.
    pub(super) fn holds(self, question: QuestionId, asked: &Asked<'_>, trees: &Trees<'_>) -> bool {
        let wishes = trees.book.question(question).and_then(|question| self.wishes(question));
        wishes
            .is_some_and(|wishes| wishes.iter().all(|wish| asked.answer(&wish.question) == Some(wish.answer)))
    }
}

/// Whether the left side can have such a value at all: no count is less than nought.
fn is_in_range(question: &Question, wishes: &[Wish]) -> bool {
    let Left::Sum(sum) = &question.left else { return false };
    let all = crate::decision::Possible::new(sum.range(Measure::range));
    let left = wishes.iter().fold(all, |left, wish| match wish.question.number() {
        Some(number) => left.after(wish.question.relation, number, wish.answer),
        None => left,
    });
    left.any()
}
