//! Mutants of hand-written rules against hand-written children, and laws on random rules.

use proptest::prelude::*;

use super::super::tests::{Sample, answer, children, runner, sample, unrelated};
use super::{Case, Change, Grown, changes, grown, mutants};
use crate::decision::Tree;
use crate::record::{Attendance, Child, Form, Minutes, School};
use crate::rule::testing::{SCHOOL, compile, day, id, rule};
use crate::scenario::{Expected, Whom};
use crate::screening::Outcome;

/// A child of the compulsory school who was away all of the first so many of 20 school days from 24 August 2026.
fn away(days: usize) -> Child {
    let mut attendance = Attendance::default();
    for (at, date) in
        day("2026-08-24").iter_days().step_by(7).take(4).flat_map(|it| it.iter_days().take(5)).enumerate()
    {
        let minutes = if at < days { Minutes::new(300, 300, 0, 0) } else { Minutes::new(300, 0, 0, 0) };
        attendance.push(None, date, minutes.unwrap(), 0, None, false);
    }
    Child { form: Some(Form::Compulsory), attendance, ..Child::default() }
}

fn expected(outcome: Outcome) -> Expected {
    match outcome {
        Outcome::Suggested => Expected::Suggested,
        Outcome::Held => Expected::Held,
        Outcome::Undetermined => Expected::Undetermined,
        Outcome::Not => Expected::Silent,
    }
}

/// What survives of a rule, told shortly, when these numbers of days away have these outcomes.
fn survivors(when: &str, held: &[(usize, Outcome)]) -> (usize, Vec<String>) {
    let (book, found) = compile(&rule("r", "school", when, SCHOOL));
    assert_eq!(found, []);
    let (school, name) = (School::default(), id("r"));
    let child = |days| Whom::Child(Box::new(away(days)));
    let all: Vec<(Whom, Outcome)> = held.iter().map(|(days, outcome)| (child(*days), *outcome)).collect();
    let cases: Vec<Case<'_>> = all
        .iter()
        .map(|(whom, outcome)| Case {
            whom,
            school: &school,
            on: day("2026-09-18"),
            rule: &name,
            expected: expected(*outcome),
        })
        .collect();
    let score = mutants(&book, &cases).remove(&name).unwrap();
    let told = score.survivors.iter().map(|mutant| match &mutant.change {
        Change::Threshold(to) => format!("{} to {to}", mutant.question.number().unwrap()),
        Change::Relation(to) => format!("{} to {}", mutant.question.relation.as_str(), to.as_str()),
        Change::Always(answer) => format!("always {answer}"),
        Change::Joined(junction) => format!("joined by {junction:?}"),
        Change::Window(to) => match &to.left {
            crate::screening::Left::Sum(sum) => format!("window: {sum}"),
            crate::screening::Left::Choice(_) => String::new(),
        },
    });
    (score.tried, told.collect())
}

#[test]
fn a_slip_that_no_case_notices_survives() {
    let when = "|child, p| child.attendance.last_school_days(20).share > 20";
    let far = [(0, Outcome::Not), (20, Outcome::Suggested)];
    let (tried, told) = survivors(when, &far);
    assert_eq!(tried, 7);
    let expected = [
        "20 to 21",
        "20 to 19",
        "> to >=",
        "window: attendance.last_school_days(21).share",
        "window: attendance.last_school_days(19).share",
    ];
    assert_eq!(told, expected);
    // Both sides and the edge: 20 percent is 4 days of 20. One day is 5 percent, so one step is too small to see.
    let near = [(0, Outcome::Not), (4, Outcome::Not), (5, Outcome::Suggested), (20, Outcome::Suggested)];
    let (_, told) = survivors(when, &near);
    assert!(told.contains(&"20 to 21".to_owned()) && !told.contains(&"> to >=".to_owned()), "{told:?}");
    assert!(!told.contains(&"20 to 19".to_owned()), "{told:?}");
}

#[test]
fn and_for_or_is_noticed_only_where_one_side_alone_is_tried() {
    let when = "|child, p| { let a = child.attendance.last_school_days(20); a.absent.days >= 4 && child.steps.open.none }";
    let joined =
        |held: &[(usize, Outcome)]| survivors(when, held).1.iter().any(|it| it.starts_with("joined"));
    assert!(joined(&[(5, Outcome::Suggested)]));
    assert!(!joined(&[(5, Outcome::Suggested), (3, Outcome::Not)]));
}

#[test]
fn a_case_that_the_rule_does_not_satisfy_holds_nothing() {
    let when = "|child, p| child.attendance.last_school_days(20).absent.days >= 4";
    let (tried, told) = survivors(when, &[(5, Outcome::Not)]);
    assert_eq!(tried, told.len());
}

/// A mutant is left out exactly where it says the same of every child there could be.
#[test]
fn what_is_called_alike_gives_the_same_answers_everywhere() {
    let measures = unrelated();
    let all = children(&measures);
    let law = |sample: Sample| {
        let tree = sample.tree();
        let says = |tree: &Tree, questions: &crate::rule::Questions, child| {
            tree.decide(&mut |id| questions.get(id).map(|it| answer(it, child)))
        };
        let (kept, alike) = grown((&tree, None), &sample.questions);
        let mut differ = Vec::new();
        let mut same = 0;
        for changes::Changed { question, change, tree: mutant, questions } in
            changes::of(&tree, &sample.questions)
        {
            if matches!(change, Change::Window(_)) {
                continue;
            }
            if all
                .iter()
                .all(|child| says(&tree, &sample.questions, child) == says(&mutant, &questions, child))
            {
                same += 1;
            } else {
                differ.push((question, change));
            }
        }
        let kept: Vec<_> = kept
            .into_iter()
            .filter(|it| !matches!(it.change, Change::Window(_)))
            .map(|Grown { question, change, .. }| (question, change))
            .collect();
        prop_assert_eq!(&kept, &differ);
        prop_assert!(alike >= same);
        Ok(())
    };
    runner(150).run(&sample(&measures, false), law).unwrap();
}
