//! A test made of any child agrees with the rules that it was made by, and is a file that anyone can read.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that panics has failed"
)]

use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
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
