//! Directions, and that a tree says what its formula says.

use std::collections::{BTreeMap, HashMap};

use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

use super::super::{Direction, directions, never_more};
use super::formula::{Sample, answer, children, related, sample, unrelated};
use crate::decision::{Number, Value};
use crate::facts::Measure;
use crate::screening::Left;

pub(in crate::assurance) fn runner(cases: u32) -> TestRunner {
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]))
}

type Child = BTreeMap<Measure, Value>;

/// Whether raising a measure, all else the same, turns some child's no into yes, and some child's yes into no.
fn tried(sample: &Sample, all: &[Child], measure: &Measure, numbers: &HashMap<Child, bool>) -> (bool, bool) {
    let (mut rises, mut falls) = (false, false);
    for child in all {
        let Value::Known(low) = child[measure] else { continue };
        for more in 0..=10 {
            let high = Number::ratio(more, 2).unwrap();
            let mut raised = child.clone();
            raised.insert(measure.clone(), Value::Known(high));
            if high <= low {
                continue;
            }
            let Some(after) = numbers.get(&raised) else { continue };
            match (sample.says(child), *after) {
                (false, true) => rises = true,
                (true, false) => falls = true,
                _ => {}
            }
        }
    }
    (rises, falls)
}

fn possible(child: &Child) -> bool {
    let known = |value: &Value| match value {
        Value::Known(number) => Some(*number),
        _ => None,
    };
    child.iter().all(|(one, less)| {
        child.iter().all(|(other, more)| {
            !never_more(one, other) || known(less).zip(known(more)).is_none_or(|(less, more)| less <= more)
        })
    })
}

fn check(measures: &[Measure], exact: bool) -> impl Fn(Sample) -> Result<(), TestCaseError> {
    let all: Vec<Child> = children(measures).into_iter().filter(possible).collect();
    move |sample| {
        let tree = sample.tree();
        let said: HashMap<Child, bool> =
            all.iter().map(|child| (child.clone(), sample.says(child))).collect();
        for (child, said) in &said {
            let decided = tree.decide(&mut |id| sample.questions.get(id).map(|it| answer(it, child)));
            prop_assert_eq!(decided, Some(*said));
        }
        for (left, directed) in directions(&tree, None, &sample.questions) {
            let Left::Sum(sum) = left else { continue };
            let [(_, measure)] = sum.terms.as_slice() else { continue };
            let (rises, falls) = tried(&sample, &all, measure, &said);
            let claimed = directed.direction;
            if exact {
                let found = match (rises, falls) {
                    (false, false) => Direction::Nothing,
                    (true, false) => Direction::Adds,
                    (false, true) => Direction::Removes,
                    (true, true) => Direction::Either,
                };
                prop_assert_eq!(claimed, found, "{}", sum);
            } else {
                prop_assert!(!rises || matches!(claimed, Direction::Adds | Direction::Either), "{}", sum);
                prop_assert!(!falls || matches!(claimed, Direction::Removes | Direction::Either), "{}", sum);
            }
            if let Some(turn) = &directed.turn {
                prop_assert!(falls || !exact);
                let ends = |way: &[(crate::decision::QuestionId, bool)]| {
                    let way: BTreeMap<_, _> = way.iter().copied().collect();
                    tree.decide(&mut |id| way.get(&id).copied())
                };
                prop_assert_eq!((ends(&turn.yes), ends(&turn.no)), (Some(true), Some(false)));
            }
        }
        Ok(())
    }
}

#[test]
fn directions_are_exact_where_measures_are_unrelated() {
    let measures = unrelated();
    runner(300).run(&sample(&measures, false), check(&measures, true)).unwrap();
}

#[test]
fn directions_are_never_claimed_wrongly_where_measures_are_related() {
    let measures = related();
    runner(300).run(&sample(&measures, false), check(&measures, false)).unwrap();
}
