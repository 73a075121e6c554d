//! Two ways to judge, one meaning: trees over facts, and rhai over plain counting.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeMap;
use std::rc::Rc;

use chrono::{Days, NaiveDate};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use samsyn_engine::facts::{Clock, Facts};
use samsyn_engine::id::Id;
use samsyn_engine::pack::{Pack, RuleFile};
use samsyn_engine::record::{Child, Form, School, Subject};
use samsyn_engine::rule::{Reference, Rulebook};
use samsyn_engine::scenario::{cases, scenarios};
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

/// How often a rule did not concern a child, said no, could not be decided, was held and was suggested.
type Met = BTreeMap<Id, [usize; 5]>;

/// Judges generated children and those of the pack's scenarios by both, and tells how often each outcome of each rule was
/// met. The scenarios tell both sides of every rule that is awake, however seldom chance does.
fn check_agreement(pack: &str, seed: u8, children: usize) -> Met {
    let pack = packs::load(pack).unwrap();
    let reference = Reference::new(pack.clone());
    let (book, found) = Rulebook::compile(pack);
    assert!(book.failed().is_empty(), "{found:#?}");
    let school = Rc::new(School { municipality: Some("Gnesta".to_owned()), ..School::default() });
    let of_children = book.rules().iter().filter(|rule| rule.head.subject == Subject::Child);
    let mut met: Met = of_children.map(|rule| (rule.head.id.clone(), [0; 5])).collect();
    let mut check = |child: &Rc<Child>, school: &Rc<School>, clock: Clock| {
        let moment = Moment::new(&book, clock);
        let mut judge = moment.judge(child, school);
        for (place, rule) in book.rules().iter().enumerate().filter(|(_, rule)| rule.valid_from <= clock.on) {
            let tree = judge.outcome(place);
            let direct = reference.outcome(&rule.head.id, child, school, clock.known(), clock.on);
            assert_eq!(tree, direct, "{} on {}, known {}: {child:#?}", rule.head.id, clock.on, clock.known());
            let kind = match tree {
                None => 0,
                Some(Outcome::Not) => 1,
                Some(Outcome::Undetermined) => 2,
                Some(Outcome::Held) => 3,
                Some(Outcome::Suggested) => 4,
            };
            if let Some(met) = met.get_mut(&rule.head.id) {
                met[kind] += 1;
            }
        }
    };
    for (child, on) in generated(&book, seed, children) {
        let child = Rc::new(child);
        // Each child on four dates, one of them looked at from before.
        for (back, ahead) in [(0, 0), (40, 0), (90, 0), (0, 35)] {
            let known = on - Days::new(back);
            check(&child, &school, Clock::held(known, known + Days::new(ahead)));
        }
    }
    for case in scenarios(book.pack()).0.iter().flat_map(|scenario| cases(scenario, &book)) {
        if let Some(child) = case.child() {
            check(&Rc::new(child.clone()), &Rc::new(case.school.clone()), Clock::day(case.on));
        }
    }
    met
}

/// 2,500 children on four dates: 10,000 child-dates for the whole county pack, in two halves for two cores.
#[test]
fn tree_and_reference_agree_on_the_first_5000_child_dates() {
    let met = check_agreement("sormland", 1, 1_250);
    let all = (0..5).map(|kind| met.values().map(|met| met[kind]).sum::<usize>());
    assert!(
        all.clone().all(|count| count > 20),
        "some outcome was hardly met: {:?}",
        all.collect::<Vec<_>>()
    );
    // No rule that is awake is compared on one side only.
    let one_sided = met
        .iter()
        .filter(|(_, met)| met[1..].iter().sum::<usize>() > 0 && (met[1] == 0 || met[3] + met[4] == 0));
    assert_eq!(one_sided.collect::<Vec<_>>(), [], "rules that never said yes, or never no");
}

#[test]
fn tree_and_reference_agree_on_the_second_5000_child_dates() {
    check_agreement("sormland", 2, 1_250);
}

/// What municipalities add and change: rules and levels of their own.
#[test]
fn tree_and_reference_agree_on_every_municipality() {
    let shipped = packs::shipped().unwrap();
    for pack in shipped.keys().filter(|pack| *pack != "sormland") {
        let met = check_agreement(pack, 4, 12);
        assert!(!met.is_empty(), "{pack}");
    }
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
        let facts = Facts::new(&child, &school, &book.pack().calendar, &book.pack().catalogue);
        let replays = replay(&book, facts, from, on, |_| true);
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

/// Every member that a rule about a class may use, each near values that generated classes have.
const OF_CLASSES: &[&str] = &[
    "class.attendance.last(28).share >= 25",
    "class.attendance.last(p.class_days).share - class.attendance.last_term.share > 5",
    "class.attendance.window(90, 30).excused_share >= 20 && class.attendance.last_term.school_days > 15",
    "class.attendance.unexcused_share > 8 && class.attendance.school_days < 200",
    "class.attendance.last_school_days(20).of(\"subject\", \"matematik\").absent.hours > 25",
    "class.attendance.last(60).full.hours > 100 || class.attendance.last(40).unexcused.unexcused_hours > 40",
    "class.attendance.last_school_days(40).unexcused.excused_hours >= 30",
    "class.grade >= 5 && class.attendance.last(90).share > 20",
    "class.stage == \"mellanstadium\" && class.form == \"grundskola\" && class.attendance.share < 40",
    "class.municipality == \"Gnesta\" && class.attendance.last_school_days(30).excused_hours > 60",
];

/// The county pack with those rules beside its own.
fn pack_of_classes() -> Pack {
    let mut pack = packs::load("sormland").unwrap();
    let rule = |(number, when): (usize, &&str)| {
        format!(
            "rule(\"class-{number}\", #{{ subject: \"class\", kind: \"school\", title: #{{ sv: \"T\" }}, \
             ask: #{{ sv: \"A?\" }}, offer: \"class-environment\", basis: [\"lag\"], \
             concerns: #{{ forms: [\"grundskola\", \"sameskola\"], grades: #{{ from: 4, to: 9 }} }}, \
             when: |class, p| {when} }});\n"
        )
    };
    pack.rules.push(RuleFile {
        pack: Id::parse("sormland").unwrap(),
        file: "sormland/rules/generated.rhai".to_owned(),
        source: OF_CLASSES.iter().enumerate().map(rule).collect::<String>().into(),
    });
    pack
}

/// Classes of generated pupils: most of one form and grade, some mixed, some with a pupil of whom less is recorded.
fn classes(book: &Rulebook, seed: u8, count: usize) -> Vec<(Vec<Child>, NaiveDate)> {
    let sizes = [9, 10, 12, 16, 24];
    let mut pupils = generated(book, seed, count * 24).into_iter();
    (0..count)
        .map(|number| {
            let of: Vec<_> = pupils.by_ref().take(sizes[number % sizes.len()]).collect();
            let on = of[0].1;
            let mut class: Vec<Child> = of.into_iter().map(|(child, _)| child).collect();
            for child in &mut class {
                child.form = Some(Form::Compulsory);
                child.grade = Some(u8::try_from(number % 4 + 3).unwrap());
            }
            match number % 11 {
                8 => class[1].grade = Some(9),
                9 => class[1].grade = None,
                10 => class[1].form = Some(Form::Sami),
                _ => {}
            }
            (class, on)
        })
        .collect()
}

#[test]
fn tree_and_reference_agree_on_classes() {
    let pack = pack_of_classes();
    let reference = Reference::new(pack.clone());
    let (book, found) = Rulebook::compile(pack);
    assert!(book.failed().is_empty(), "{found:#?}");
    let school = Rc::new(School { municipality: Some("Gnesta".to_owned()), ..School::default() });
    let mut met = [0; 4];
    for (class, on) in classes(&book, 4, 150) {
        let class = Rc::new(class);
        for (back, ahead) in [(0, 0), (40, 0), (0, 35)] {
            let known = on - Days::new(back);
            let clock = Clock::held(known, known + Days::new(ahead));
            let moment = Moment::new(&book, clock);
            let facts = moment.class(class.iter(), &school);
            for (place, rule) in
                book.rules().iter().enumerate().filter(|(_, rule)| rule.valid_from <= clock.on)
            {
                let tree = facts.as_ref().and_then(|facts| moment.judge_by(facts).outcome(place));
                let direct = reference.class_outcome(&rule.head.id, &class, &school, known, clock.on);
                assert_eq!(tree, direct, "{} on {}, known {known}: {class:#?}", rule.head.id, clock.on);
                if rule.head.subject == Subject::Child {
                    assert_eq!(tree, None, "{}", rule.head.id);
                    continue;
                }
                met[match tree {
                    None => 0,
                    Some(Outcome::Not) => 1,
                    Some(Outcome::Undetermined) => 2,
                    Some(_) => 3,
                }] += 1;
            }
        }
    }
    assert!(met.iter().all(|count| *count > 50), "some outcome was hardly met: {met:?}");
}

#[test]
fn timelines_of_classes_miss_no_day() {
    let (book, _) = Rulebook::compile(pack_of_classes());
    let school = School::default();
    let mut changes = 0;
    for (class, on) in classes(&book, 5, 10) {
        let moment = Moment::new(&book, Clock::day(on));
        let Some(facts) = moment.class(&class, &school) else { continue };
        for rule in book.rules().iter().filter(|rule| rule.head.subject == Subject::Class) {
            let timeline = Timeline::by(&moment, rule, &facts);
            let outcome = |clock| timeline.outcome_on(clock).0;
            let from = on - Days::new(120);
            let days: Vec<_> = from.iter_days().take_while(|day| *day <= on).collect();
            let by_day: Vec<_> = days.iter().map(|day| outcome(Clock::day(*day))).collect();
            let stretches = timeline.between(from, on);
            let lie = |day: &NaiveDate| {
                stretches.iter().find(|it| it.from <= *day && *day <= it.to).unwrap().outcome
            };
            assert_eq!(by_day, days.iter().map(lie).collect::<Vec<_>>(), "{}", rule.head.id);
            let today = outcome(Clock::held(on, on));
            let mut ahead = (1..=LOOK_AHEAD).map(|days| on + Days::new(days.into()));
            let change = ahead.find(|day| outcome(Clock::held(on, *day)) != today);
            assert_eq!(timeline.changes_on(), change, "{} on {on}", rule.head.id);
            changes += usize::from(change.is_some());
        }
    }
    assert!(changes > 10, "hardly anything changed: {changes}");
}
