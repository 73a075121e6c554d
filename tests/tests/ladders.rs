//! Ladders made elsewhere, told in our language: the step that each child is on is suggested, and those below it rest.
//!
//! Where the language does not carry a ladder, the comments of its pack say what is missing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

use std::collections::{BTreeMap, BTreeSet};

use samsyn_engine::id::Id;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::{self, Case, Scenario};
use samsyn_engine::screening::{Finding, Outcome};
use samsyn_tests::packs;

/// The ladder's rules, and children on its steps, each told as a scenario.
fn ladder(name: &str) -> (Rulebook, Vec<Scenario>) {
    let book = packs::made_elsewhere(name).unwrap();
    let (scenarios, told) = scenario::scenarios(book.pack());
    assert!(told.is_empty(), "{told:#?}");
    (book, scenarios)
}

fn judge(book: &Rulebook, case: &Case) -> Vec<Finding> {
    case.findings(book, |_, outcome| outcome != Outcome::Not)
}

/// `steps`: the highest first, as the pack writes them.
fn check(name: &str, steps: &[&str]) {
    let (book, scenarios) = ladder(name);
    let rules: Vec<&str> = book.rules().iter().map(|rule| rule.head.id.as_str()).collect();
    assert_eq!(rules, steps, "{name}");

    let mut on_step: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    let mut covered: BTreeSet<(Id, Id)> = BTreeSet::new();
    for told in &scenarios {
        for judgement in scenario::run(told, &book) {
            let differ: Vec<_> =
                judgement.differences.iter().map(|it| (&it.rule, it.expected, it.got)).collect();
            assert!(differ.is_empty(), "{name}, {} on {}: {differ:?}", told.id, judgement.on);
        }
        for case in scenario::cases(told, &book) {
            let findings = judge(&book, &case);
            let now: Vec<&Id> =
                findings.iter().filter(|it| it.outcome == Outcome::Suggested).map(|it| &it.rule).collect();
            assert!(
                now.len() <= 1,
                "{name}, {} on {}: a child stands on one step: {now:?}",
                told.id,
                case.on
            );
            for step in now {
                on_step.entry(step.clone()).or_default().insert(told.id.clone());
            }
            covered.extend(findings.iter().filter_map(|it| Some((it.covered_by.clone()?, it.rule.clone()))));
        }
    }

    for rule in book.rules() {
        let id = &rule.head.id;
        assert!(on_step.get(id).is_some_and(|children| children.len() > 1), "{name}: two children on {id}");
        let replaced = book.rules().iter().any(|other| other.head.replaces.contains(id));
        let seen = covered.iter().any(|(_, lower)| lower == id);
        assert_eq!(seen, replaced, "{name}: {id} rests while a higher step stands");
    }
}

#[test]
fn torebodas_seven_steps() {
    // The first is presence, which asks for nothing.
    check(
        "toreboda",
        &["away-for-long", "away-altogether", "repeated", "missed-lessons", "avoiding", "uneasy"],
    );
}

#[test]
fn danderyds_four_steps() {
    check("danderyd", &["no-result", "still-high", "continued", "first-absence"]);
}

#[test]
fn the_routine_of_ewims() {
    check("ewims", &["another-intervention", "follow-up", "choose-help", "look-at-it"]);
}
