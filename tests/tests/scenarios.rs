//! A test made of any child agrees with the rules that it was made by, and is a file that anyone can read.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that panics has failed"
)]

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use samsyn_engine::assurance::{Gap, Seen, coverage};
use samsyn_engine::id::Id;
use samsyn_engine::pack::{ScenarioFile, Text};
use samsyn_engine::record::School;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::{Placeholders, Scenario, cases, run, scenarios};
use samsyn_tests::{children, packs};

fn placeholders(number: usize) -> Placeholders {
    let text = |text: &str| Text { sv: text.to_owned(), en: None };
    Placeholders {
        id: Id::parse(&format!("made-{number}")).unwrap(),
        name: "Kim Exempel".to_owned(),
        title: text("Rubrik"),
        story: text("Berättelse."),
        step: "Steg".to_owned(),
    }
}

#[test]
fn a_test_made_of_a_generated_child_agrees() {
    let book = packs::book("sormland").unwrap();
    let school = School { municipality: Some("Gnesta".to_owned()), ..School::default() };
    let strategy = (children::child(book.pack()), children::date());
    let mut runner =
        TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &[7; 32]));
    let made: Vec<_> = (0..400)
        .map(|number| {
            let (child, on) = strategy.new_tree(&mut runner).unwrap().current();
            Scenario::of(&child, &school, on, &book, placeholders(number))
        })
        .collect();

    // Written into a pack and read back, as an author would.
    let mut pack = packs::load("sormland").unwrap();
    pack.scenarios = made
        .iter()
        .map(|scenario| ScenarioFile {
            pack: Id::parse("sormland").unwrap(),
            file: format!("sormland/scenarios/{}.toml", scenario.id),
            source: scenario.to_toml().into(),
        })
        .collect();
    let (book, _) = Rulebook::compile(pack);
    let (read, told) = scenarios(book.pack());
    assert!(told.is_empty(), "{told:#?}");
    assert_eq!(read.len(), made.len());
    let mut suggested = 0;
    for scenario in &read {
        for judgement in run(scenario, &book) {
            let wrong = judgement.differences;
            assert!(wrong.is_empty(), "{wrong:#?}\n{}", scenario.to_toml());
        }
        suggested += scenario.scenes[0].expected.as_ref().map_or(0, |said| said.suggested.len());
        assert_eq!(cases(scenario, &book).len(), 1);
    }
    // Tests that only expect silence would agree with anything.
    assert!(suggested > 200, "{suggested}");
}

/// Leaves that some child can reach and no scenario does.
fn gaps(book: &Rulebook, scenarios: &[Scenario]) -> Vec<String> {
    let cases: Vec<_> = scenarios.iter().flat_map(|scenario| cases(scenario, book)).collect();
    let seen = cases.iter().map(|case| Seen { whom: &case.whom, school: &case.school, on: case.on });
    let all = coverage(book, &seen.collect::<Vec<_>>());
    let leaves = all.iter().flat_map(|of| {
        let leaves = of.epochs.iter().flat_map(|epoch| &epoch.leaves).enumerate();
        leaves.map(move |(at, leaf)| (format!("{}/{}", of.rule, at + 1), &leaf.gap))
    });
    let open = leaves.filter(|(_, gap)| gap.as_ref().is_some_and(|gap| !matches!(gap, Gap::Impossible(_))));
    open.map(|(label, _)| label).collect()
}

#[test]
fn every_way_through_every_shipped_rule_that_a_child_can_go_is_gone_by_a_scenario() {
    for name in packs::shipped().unwrap().keys() {
        let book = packs::book(name).unwrap();
        let (all, told) = scenarios(book.pack());
        assert!(told.is_empty(), "{name}: {told:?}");
        assert_eq!(gaps(&book, &all), [""; 0], "{name}");
        // Without any story every way is open.
        let open = gaps(&book, &[]);
        assert!(open.contains(&"absence-changed/1".to_owned()), "{name}: {open:?}");
    }
}
