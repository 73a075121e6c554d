//! Every near miss flips: what is told to be enough is, and nothing less is.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeSet;
use std::sync::Arc;

use chrono::NaiveDate;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use samsyn_engine::facts::Clock;
use samsyn_engine::id::Id;
use samsyn_engine::record::{Caseload, Child, School, Subject};
use samsyn_engine::rule::{Rulebook, State};
use samsyn_engine::scenario::SchoolPlan;
use samsyn_engine::screening::{Change, Moment, Nearby, Outcome, Reach, Screening};
use samsyn_tests::{children, packs};

fn children(book: &Rulebook, on: NaiveDate) -> Vec<Child> {
    let strategy = children::child(book.pack());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[5; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let odd = (0..120).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let calendar = &book.pack().calendar;
    let plan = SchoolPlan { pupils: 120, seed: 9, on, calendar, municipality: None };
    odd.chain(plan.children()).collect()
}

/// Whether a rule is suggested, by a screening of that child alone.
fn suggested(book: &Arc<Rulebook>, child: &Child, on: NaiveDate, rule: usize) -> bool {
    let caseload = Caseload { school: School::default(), imports: Vec::new(), children: vec![child.clone()] };
    let screening = Screening::new(caseload, book.clone(), on);
    screening.outcomes(0)[rule] == Some(Outcome::Suggested)
}

/// Whether a change, made so many times less of each fact, is still enough.
fn is_smallest(change: &Change, flips: &dyn Fn(&Change) -> bool) -> bool {
    (0..change.facts.len()).all(|at| {
        let mut less = change.clone();
        less.facts[at].1 -= 1;
        less.facts.retain(|(_, times)| *times > 0);
        !flips(&less)
    })
}

#[test]
fn every_near_miss_flips_and_nothing_less_does() {
    let on = packs::today();
    let book = Arc::new(packs::book("sormland").unwrap());
    let moment = Moment::new(&book, Clock::day(on));
    let school = School::default();
    let (mut tried, mut by_itself) = (0_usize, 0_usize);
    let mut rules: BTreeSet<&Id> = BTreeSet::new();
    let mut kinds: BTreeSet<String> = BTreeSet::new();
    for (at, child) in children(&book, on).iter().enumerate() {
        let nearby = Nearby::new(&moment, child, &school);
        // Two kinds of facts together take long to look for; one child in four is enough to hold them to it.
        let reach = if at % 4 == 0 { Reach::TwoKinds } else { Reach::OneKind };
        for (place, rule) in book.rules().iter().enumerate() {
            let Some(near) = nearby.of(place, reach) else { continue };
            let before = suggested(&book, child, on, place);
            let flips = |change: &Change| {
                let mut copy = child.clone();
                change.make(&mut copy, &moment).is_some() && suggested(&book, &copy, on, place) != before
            };
            for change in &near.changes {
                assert!(flips(change), "{} of {}: {change:?} {child:#?}", rule.head.id, child.id);
                assert!(is_smallest(change, &flips), "{}: {change:?}", rule.head.id);
                tried += 1;
                rules.insert(&rule.head.id);
                kinds.extend(change.facts.iter().map(|(fact, _)| {
                    let name = format!("{fact:?}");
                    name.split(['(', ' ']).next().unwrap().to_owned()
                }));
            }
            if let Some(day) = near.by_itself {
                let ahead = Moment::new(&book, Clock::held(on, day));
                let then = ahead.judge(child, &school).outcomes()[place];
                assert_eq!(
                    then == Some(Outcome::Suggested),
                    !before,
                    "{} on {day}: {child:#?}",
                    rule.head.id
                );
                by_itself += 1;
            }
        }
    }
    assert!(tried > 2_000 && by_itself > 50, "{tried} changes and {by_itself} days were tried");
    // Each rule about a child that is awake can be come near to, by facts of nearly every kind.
    let about_a_child = |place: &usize| book.rules()[*place].head.subject == Subject::Child;
    let awake = (0..book.rules().len())
        .filter(|place| matches!(moment.state(*place), Some(State::Ready { .. })))
        .filter(about_a_child);
    let awake: BTreeSet<&Id> = awake.map(|place| &book.rules()[place].head.id).collect();
    assert_eq!(rules, awake);
    assert!(kinds.len() >= 14, "{kinds:?}");
}

/// Nothing is changed but what is told, and a change that is not enough would be found out.
#[test]
fn a_change_that_is_not_enough_is_found_out() {
    let on = packs::today();
    let book = Arc::new(packs::book("sormland").unwrap());
    let moment = Moment::new(&book, Clock::day(on));
    let school = School::default();
    let all = children(&book, on);
    let mut found_out = 0;
    for child in &all {
        let nearby = Nearby::new(&moment, child, &school);
        for place in 0..book.rules().len() {
            let near = nearby.of(place, Reach::OneKind).unwrap_or_default();
            for change in near.changes.iter().filter(|change| change.facts[0].1 > 1) {
                let (mut less, mut copy) = (change.clone(), child.clone());
                less.facts[0].1 -= 1;
                less.make(&mut copy, &moment).unwrap();
                let before = suggested(&book, child, on, place);
                found_out += usize::from(suggested(&book, &copy, on, place) == before);
            }
        }
    }
    assert!(found_out > 100, "{found_out}");
}
