//! Every case that is made for a leaf reaches it, and nothing that some child reaches is called impossible: in all packs
//! that ship, and for random rules.

use std::collections::BTreeSet;

use proptest::prelude::*;
use proptest::strategy::ValueTree;
use samsyn_engine::assurance::{
    Coverage, Covered, Gap, Leaf, Part, Seen, Witness, case_for_leaf, contradiction, coverage, wishes,
};
use samsyn_engine::decision::{Node, QuestionId, Tree};
use samsyn_engine::facts::Clock;
use samsyn_engine::pack::Calendar;
use samsyn_engine::record::{Child, Form, School, Subject};
use samsyn_engine::rule::{Rule, Rulebook, State};
use samsyn_engine::scenario::Whom;
use samsyn_engine::screening::{Judge, Moment};
use samsyn_tests::{children, packs};

use super::offers::{compile, formula, rules};

/// The answers that a child gives on its way, as screening asks for them; nothing where one is missing.
fn way(tree: &Tree, judge: &mut Judge<'_>) -> Option<Vec<(QuestionId, bool)>> {
    let (mut at, mut way) = (tree.root(), Vec::new());
    while let Node::Ask(question, yes, no) = tree.node(at) {
        let answer = judge.answer(question)?;
        way.push((question, answer));
        at = if answer { yes } else { no };
    }
    Some(way)
}

/// Whether a child comes to a leaf.
fn reaches(found: &Witness, leaf: &Leaf, rule: &Rule, book: &Rulebook) -> bool {
    let moment = Moment::new(book, Clock::day(found.on));
    let mut judge = moment.judge(&found.child, &found.school);
    let Some(State::Ready { when, unless }) = rule.on(found.on) else { return false };
    let concerned = rule.head.concerns.fits(found.child.form, found.child.grade) == Some(true);
    concerned
        && match (leaf.part, unless) {
            (Part::When, _) => way(when, &mut judge).is_some_and(|way| way == leaf.way),
            (Part::Unless, Some(unless)) => {
                judge.decide(when) == Some(true) && way(unless, &mut judge).is_some_and(|way| way == leaf.way)
            }
            (Part::Unless, None) => false,
        }
}

fn leaves(of: &[Coverage]) -> impl Iterator<Item = (&Coverage, &Covered, &Leaf)> {
    of.iter().flat_map(|of| {
        of.epochs.iter().flat_map(move |covered| covered.leaves.iter().map(move |leaf| (of, covered, leaf)))
    })
}

fn impossible(leaf: &Leaf) -> bool {
    matches!(leaf.gap, Some(Gap::Impossible(_)))
}

#[test]
fn every_case_made_for_a_shipped_rule_reaches_its_leaf() {
    let mut known = BTreeSet::new();
    let mut found = Vec::new();
    for name in packs::shipped().unwrap().keys() {
        let book = packs::book(name).unwrap();
        for (of, covered, leaf) in leaves(&coverage(&book, &[])) {
            let rule = book.rule(&of.rule).unwrap();
            // Classes are not made, and what a municipality inherits as it is has been seen in another pack.
            let asked = format!("{} {:?} {:?}", of.rule, leaf.part, wishes(&leaf.way, book.questions()));
            if rule.head.subject == Subject::Class || impossible(leaf) || !known.insert(asked) {
                continue;
            }
            let made = case_for_leaf(&book, rule, covered, leaf);
            let made = made.unwrap_or_else(|| panic!("{name} {}: no child for {:?}", of.rule, leaf.way));
            assert!(reaches(&made, leaf, rule, &book), "{name} {}: {:?}", of.rule, leaf.way);
            found.push((book.rule(&of.rule).unwrap().head.id.clone(), made));
        }
    }
    assert!(found.len() > 200, "{}", found.len());
}

/// Attendance on school days alone, as what is called impossible presupposes.
fn at_school(child: Child, calendar: &Calendar) -> Child {
    let mut child = child;
    child.attendance.retain(|row| calendar.is_school_day(row.date));
    child
}

#[test]
fn every_case_made_for_a_random_rule_reaches_its_leaf() {
    let base = packs::load("sormland").unwrap();
    let mut runner = super::runner(31);
    let drawn = (formula(), proptest::option::weighted(0.4, formula()));
    let texts: Vec<_> = (0..60).map(|_| drawn.new_tree(&mut runner).unwrap().current()).collect();
    let (book, _) = compile(&base, &rules(&texts, "school"));
    assert!(book.rules().len() > 30, "{}", book.rules().len());
    let draw = (children::child(&base), children::date());
    let pool: Vec<_> = (0..300)
        .map(|_| {
            let (child, on) = draw.new_tree(&mut runner).unwrap().current();
            let child = at_school(Child { form: Some(Form::Compulsory), ..child }, &base.calendar);
            (Whom::Child(Box::new(child)), on)
        })
        .collect();
    let school = School::default();
    let seen: Vec<_> = pool.iter().map(|(whom, on)| Seen { whom, school: &school, on: *on }).collect();
    let (mut met, mut possible, mut made, mut empty_elsewhere) = (0, 0, 0, 0);
    for (of, covered, leaf) in leaves(&coverage(&book, &seen)) {
        let rule = book.rule(&of.rule).unwrap();
        let contradicts = contradiction(&wishes(&leaf.way, book.questions()));
        if leaf.cases > 0 {
            met += 1;
            assert_eq!(contradicts, None, "{} is reached by {} children", of.rule, leaf.cases);
        }
        if impossible(leaf) {
            continue;
        }
        possible += 1;
        if let Some(found) = case_for_leaf(&book, rule, covered, leaf) {
            made += 1;
            assert!(reaches(&found, leaf, rule, &book), "{}: {:?}", of.rule, leaf.way);
            // The check can fail: without what the search put together, some ways are left.
            let empty = Witness { child: Child { form: found.child.form, ..Child::default() }, ..found };
            empty_elsewhere += usize::from(!reaches(&empty, leaf, rule, &book));
        }
    }
    let counts = format!("met {met}, made {made} of {possible}, empty elsewhere {empty_elsewhere}");
    assert!(met > 50 && made * 4 > possible * 3 && empty_elsewhere > 50, "{counts}");
}
