//! Random rules as formulas, and all children that could make a difference to them.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::run::Run;
use crate::decision::{Linear, Number, QuestionId, Relation, Tree, Value};
use crate::facts::{Measure, Quantity, Selection, Source, Window};
use crate::rule::{Question, Questions};
use crate::screening::{Left, Threshold};

const RELATIONS: [Relation; 6] =
    [Relation::Below, Relation::AtMost, Relation::Above, Relation::AtLeast, Relation::Equal, Relation::Other];

/// Questions put together.
#[derive(Debug, Clone)]
pub(in crate::assurance) enum Formula {
    Ask(usize),
    Not(Box<Self>),
    And(Box<Self>, Box<Self>),
    Or(Box<Self>, Box<Self>),
}

impl Formula {
    /// What it says, given the answers; asks only what it needs, as rhai does.
    pub(super) fn says(&self, answer: &mut dyn FnMut(usize) -> bool) -> bool {
        match self {
            Self::Ask(question) => answer(*question),
            Self::Not(one) => !one.says(answer),
            Self::And(one, other) => one.says(answer) && other.says(answer),
            Self::Or(one, other) => one.says(answer) || other.says(answer),
        }
    }
}

/// A rule, with its questions in a table.
#[derive(Debug, Clone)]
pub(in crate::assurance) struct Sample {
    pub(in crate::assurance) questions: Questions,
    pub(in crate::assurance) asked: Vec<Question>,
    pub(in crate::assurance) formula: Formula,
}

impl Sample {
    pub(in crate::assurance) fn tree(&self) -> Tree {
        let places: Vec<QuestionId> =
            self.asked.iter().map(|it| self.questions.clone().place(it.clone())).collect();
        Tree::explore::<()>(4_096, |given| {
            let mut run = Run::new(&self.questions, given);
            let said = self.formula.says(&mut |question| run.ask(places[question]));
            Ok((run.into_asked(), said))
        })
        .unwrap()
    }

    pub(super) fn says(&self, child: &BTreeMap<Measure, Value>) -> bool {
        self.formula.says(&mut |question| answer(&self.asked[question], child))
    }
}

pub(in crate::assurance) fn answer(question: &Question, child: &BTreeMap<Measure, Value>) -> bool {
    question.answer(|measure| child[measure], |_| None).unwrap()
}

pub(super) fn of(source: Source, window: Option<Window>, quantity: Quantity) -> Measure {
    Measure::Of(Selection { source, window, filters: [].into() }, quantity)
}

const fn window(days: u16) -> Window {
    Window::Days { from: days, to: 0 }
}

/// Three measures of which none tells anything of the others: whole, any number up to 100, and one that may be never.
pub(in crate::assurance) fn unrelated() -> Vec<Measure> {
    vec![
        of(Source::Steps, None, Quantity::Count),
        of(Source::Attendance, Some(window(28)), Quantity::Share),
        of(Source::Contacts, None, Quantity::SinceFirst),
    ]
}

/// Weeks, days and rows of the same contacts, and rows of a narrower window.
pub(super) fn related() -> Vec<Measure> {
    vec![
        of(Source::Contacts, Some(window(56)), Quantity::Weeks),
        of(Source::Contacts, Some(window(56)), Quantity::Count),
        of(Source::Contacts, Some(window(28)), Quantity::Count),
    ]
}

/// Every child that could make a difference to thresholds from 0 to 4.
pub(in crate::assurance) fn children(of: &[Measure]) -> Vec<BTreeMap<Measure, Value>> {
    let mut all = vec![BTreeMap::new()];
    for measure in of {
        let range = measure.range();
        let mut values: Vec<Value> = (0..=5).map(Value::whole).collect();
        if !range.whole {
            values.extend((0..=4).map(|n| Value::Known(Number::ratio(2 * n + 1, 2).unwrap())));
        }
        if range.never {
            values.push(Value::Never);
        }
        all = all
            .into_iter()
            .flat_map(|child: BTreeMap<Measure, Value>| {
                values.clone().into_iter().map(move |value| {
                    let mut child = child.clone();
                    child.insert(measure.clone(), value);
                    child
                })
            })
            .collect();
    }
    all
}

/// Rules of up to six questions about these measures, differences of the first and third included.
pub(in crate::assurance) fn sample(
    measures: &[Measure],
    differences: bool,
) -> impl Strategy<Value = Sample> + use<> {
    let mut lefts: Vec<Vec<(Number, Measure)>> =
        measures.iter().map(|measure| vec![(Number::ONE, measure.clone())]).collect();
    if differences {
        let minus = Number::ONE.negated();
        lefts.push(vec![(Number::ONE, measures[0].clone()), (minus, measures[2].clone())]);
    }
    let question = (0..lefts.len(), 0..6_usize, 0..5_i64).prop_map(move |(left, relation, threshold)| {
        let (sum, by) = Linear::canonical(lefts[left].clone()).unwrap();
        let relation = RELATIONS[relation];
        Question {
            left: Left::Sum(sum),
            relation: if by.signum() < 0 { relation.flipped() } else { relation },
            threshold: Threshold::Number(Number::whole(threshold).times(by).unwrap()),
            parameters: Vec::new(),
        }
    });
    let leaf = (0..6_usize).prop_map(Formula::Ask);
    let formula = leaf.prop_recursive(4, 10, 2, |inner| {
        let pair = (inner.clone(), inner.clone());
        prop_oneof![
            inner.prop_map(|it| Formula::Not(Box::new(it))),
            pair.clone().prop_map(|(one, other)| Formula::And(Box::new(one), Box::new(other))),
            pair.prop_map(|(one, other)| Formula::Or(Box::new(one), Box::new(other))),
        ]
    });
    (prop::collection::vec(question, 6), formula).prop_map(|(asked, formula)| {
        let mut questions = Questions::default();
        for question in &asked {
            questions.place(question.clone());
        }
        Sample { questions, asked, formula }
    })
}
