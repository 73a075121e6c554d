//! Two ways to judge, one meaning: trees over facts, and rhai over plain counting.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

use std::rc::Rc;

use chrono::{Days, NaiveDate};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use samsyn_engine::facts::Clock;
use samsyn_engine::record::{Child, School};
use samsyn_engine::rule::{Reference, Rulebook};
use samsyn_engine::screening::{Explainer, LOOK_AHEAD, Moment, Outcome, Replay, Run, Timeline, replay};
use samsyn_tests::{children, packs};

fn runner(seed: u8) -> TestRunner {
    TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]))
}

fn generated(book: &Rulebook, seed: u8, count: usize) -> Vec<(Child, NaiveDate)> {
    let strategy = (children::child(book.pack()), children::date());
    let mut runner = runner(seed);
    (0..count).map(|_| strategy.new_tree(&mut runner).unwrap().current()).collect()
}

/// Judges children by both, and tells how often each outcome was met.
fn check_agreement(seed: u8, children: usize) -> [usize; 5] {
    let pack = packs::load("sormland").unwrap();
    let reference = Reference::new(pack.clone());
    let (book, found) = Rulebook::compile(pack);
    assert!(book.failed().is_empty(), "{found:#?}");
    let school = Rc::new(School { municipality: Some("Gnesta".to_owned()), ..School::default() });
    let mut met = [0; 5];
    for (child, on) in generated(&book, seed, children) {
        let child = Rc::new(child);
        // Each child on four dates, one of them looked at from before.
        for (back, ahead) in [(0, 0), (40, 0), (90, 0), (0, 35)] {
            let known = on - Days::new(back);
            let clock = Clock::held(known, known + Days::new(ahead));
            let moment = Moment::new(&book, clock);
            let mut judge = moment.judge(&child, &school);
            for (place, rule) in book.rules().iter().enumerate() {
                if rule.valid_from > clock.on {
                    continue;
                }
                let tree = judge.outcome(place);
                let direct = reference.outcome(&rule.head.id, &child, &school, known, clock.on);
                assert_eq!(tree, direct, "{} on {}, known {known}: {child:#?}", rule.head.id, clock.on);
                let kind = match tree {
                    None => 0,
                    Some(Outcome::Not) => 1,
                    Some(Outcome::Undetermined) => 2,
                    Some(Outcome::Held) => 3,
                    Some(Outcome::Suggested) => 4,
                };
                met[kind] += 1;
            }
        }
    }
    met
}

/// 2,500 children on four dates: 10,000 child-dates for the whole county pack, in two halves for two cores.
#[test]
fn tree_and_reference_agree_on_the_first_5000_child_dates() {
    let met = check_agreement(1, 1_250);
    assert!(met.iter().all(|count| *count > 20), "some outcome was hardly met: {met:?}");
}

#[test]
fn tree_and_reference_agree_on_the_second_5000_child_dates() {
    check_agreement(2, 1_250);
}

/// Jumping from change to change gives what judging every single day gives.
#[test]
fn timelines_miss_no_day() {
    let book = packs::book("sormland").unwrap();
    let school = School::default();
    let mut changes = 0;
    for (child, on) in generated(&book, 3, 60) {
        let moment = Moment::new(&book, Clock::day(on));
        for rule in book.rules() {
            let timeline = Timeline::new(&moment, rule, &child, &school);
            let outcome = |clock| timeline.outcome_on(clock).0;
            let today = outcome(Clock::day(on));
            let from = on - Days::new(150);
            let mut by_day = Vec::new();
            for stretch in timeline.between(from, on) {
                by_day.extend(
                    stretch.from.iter_days().take_while(|day| *day <= stretch.to).map(|_| stretch.outcome),
                );
            }
            let every: Vec<_> =
                from.iter_days().take_while(|day| *day <= on).map(|day| outcome(Clock::day(day))).collect();
            assert_eq!(by_day, every, "{} {child:#?}", rule.head.id);
            let ahead = (1..=LOOK_AHEAD).map(|days| on + Days::new(days.into()));
            let change = ahead.into_iter().find(|day| outcome(Clock::held(on, *day)) != today);
            assert_eq!(timeline.changes_on(), change, "{} on {on}: {child:#?}", rule.head.id);
            changes += usize::from(change.is_some());
        }
    }
    assert!(changes > 100, "hardly anything changed: {changes}");
}

/// A replay says of each day what a screening of that day says, rules that cover others included.
#[test]
fn a_replay_says_what_each_day_says() {
    let book = packs::book("sormland").unwrap();
    let school = School::default();
    let (mut covered, mut days) = (0, 0);
    for (child, on) in generated(&book, 4, 40) {
        let from = on - Days::new(120);
        let replays = replay(&book, &child, &school, from, on, |_| true);
        let said: Vec<Vec<Option<Outcome>>> = replays.iter().map(by_day).collect();
        for (at, day) in from.iter_days().take_while(|day| *day <= on).enumerate() {
            let moment = Moment::new(&book, Clock::day(day));
            let mut judge = moment.judge(&child, &school);
            let each: Vec<_> = said.iter().map(|days| days[at]).collect();
            assert_eq!(each, judge.outcomes(), "{day}: {child:#?}");
            // A replay of each rule by itself would be another one.
            let alone: Vec<_> = (0..book.rules().len()).map(|place| judge.outcome(place)).collect();
            covered += usize::from(alone != each);
            days += 1;
        }
        for run in replays.iter().flat_map(|replay| &replay.runs) {
            let moment = Moment::new(&book, Clock::day(run.from));
            let mut explainer = Explainer::new(&moment, &child, &school);
            let told =
                explainer.findings(|rule, _| run.finding.as_ref().is_some_and(|it| it.rule == rule.head.id));
            assert_eq!(told.first(), run.finding.as_ref());
        }
    }
    assert!(days > 4_000 && covered > 20, "hardly a rule was covered: {covered} of {days} days");
}

fn by_day(replay: &Replay) -> Vec<Option<Outcome>> {
    let days = |run: &Run| run.from.iter_days().take_while(|day| *day <= run.to).count();
    replay.runs.iter().flat_map(|run| std::iter::repeat_n(run.outcome(), days(run))).collect()
}
