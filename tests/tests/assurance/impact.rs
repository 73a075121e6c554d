//! What is told of a change is what a plain loop over children finds, for edits of every kind that authors make.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::{Days, NaiveDate};
use proptest::strategy::{Strategy, ValueTree};
use samsyn_engine::assurance::{Comparison, Counts, Verdict};
use samsyn_engine::decision::Number;
use samsyn_engine::diagnostic::Place;
use samsyn_engine::id::Id;
use samsyn_engine::pack::{Dated, Disabled, Pack, Setting, Text};
use samsyn_engine::record::{Caseload, Child, School};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::SchoolPlan;
use samsyn_engine::screening::{Asked, Finding, Outcome, Screening, Threshold};
use samsyn_tests::{children, packs};

/// An edit of the county's pack.
#[derive(Debug)]
enum Edit {
    /// A parameter is so much higher.
    Parameter(&'static str, i64),
    /// It is so much higher from a day on.
    From(&'static str, &'static str, i64),
    /// A text of a rule is another.
    Rule(&'static str, &'static str),
    /// A rule is switched off.
    Disable(&'static str),
}

const EDITS: &[Edit] = &[
    Edit::Parameter("absence-share", -5),
    Edit::Parameter("absence-share", 4),
    Edit::From("absence-share", "2026-11-01", -3),
    Edit::From("absence-share", "2026-12-15", -3),
    Edit::Parameter("step-days", -8),
    Edit::Parameter("everyday-window", -60),
    Edit::Parameter("concern-people", -1),
    Edit::Parameter("overdue-school-days", 10),
    Edit::Rule(" || agreed(child, \"mentor-talk\")", ""),
    Edit::Rule("&& weeks.share >= p.eht_share", ""),
    Edit::Rule(".open.any && child.steps.open.none", ".open.any"),
    Edit::Rule("child.steps.overdue", "child.steps.open"),
    Edit::Rule("noted(child, p).any", "noted(child, p).count > 0"),
    Edit::Disable("everyday-support"),
    Edit::Disable("absence-step-1"),
];

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn moved(pack: &mut Pack, parameter: &str, from: Option<NaiveDate>, by: i64) {
    let parameter = pack.parameters.get_mut(&id(parameter)).unwrap();
    let layer = parameter.layers.last_mut().unwrap();
    let more = |setting: &Setting| match setting {
        Setting::Number(number) => Setting::Number(number.plus(Number::whole(by)).unwrap()),
        other => other.clone(),
    };
    match from {
        None => layer.values.iter_mut().for_each(|it| it.value = it.value.as_ref().map(more)),
        Some(from) => {
            let latest = layer.values.iter().rev().find_map(|it| it.value.as_ref()).map(more);
            layer.values.push(Dated { from, value: latest, decided: None });
            layer.values.sort_by_key(|it| it.from);
        }
    }
}

fn edited(edit: &Edit) -> Rulebook {
    let mut pack = packs::load("sormland").unwrap();
    match edit {
        Edit::Parameter(parameter, by) => moved(&mut pack, parameter, None, *by),
        Edit::From(parameter, from, by) => moved(&mut pack, parameter, from.parse().ok(), *by),
        Edit::Rule(from, to) => {
            let mut found = false;
            for file in &mut pack.rules {
                found |= file.source.contains(from);
                file.source = file.source.replace(from, to).into();
            }
            assert!(found, "no rule has `{from}`");
        }
        Edit::Disable(rule) => {
            let reason = Text { sv: "x".to_owned(), en: None };
            let disabled = Disabled { reason, pack: id("gnesta"), place: Place::default() };
            pack.disabled.insert(id(rule), disabled);
        }
    }
    let (book, _) = Rulebook::compile(pack);
    assert_eq!(book.failed(), [], "{edit:?}");
    book
}

/// Children about whom little fits together, and children whose year tells a story.
fn children(pack: &Pack, on: NaiveDate) -> Vec<Child> {
    let strategy = children::child(pack);
    let mut runner = super::runner(7);
    let odd = (0..150).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let plan = SchoolPlan { pupils: 150, seed: 3, on, calendar: &pack.calendar, municipality: None };
    odd.chain(plan.children()).collect()
}

/// What a book says of each child, each judged by itself.
fn says(book: &Arc<Rulebook>, children: &[Child], on: NaiveDate) -> Vec<BTreeMap<Id, Finding>> {
    let alone = |child: &Child| {
        let children = vec![child.clone()];
        let caseload = Caseload { school: School::default(), imports: Vec::new(), children };
        let findings = Screening::new(caseload, book.clone(), on).findings(0);
        findings.into_iter().map(|it| (it.rule.clone(), it)).collect()
    };
    children.iter().map(alone).collect()
}

/// Everything that the smallest sets say, without levels.
fn because(sets: &[Vec<Asked>]) -> BTreeSet<BTreeSet<String>> {
    let size = sets.iter().map(Vec::len).min().unwrap_or(0);
    let told = |asked: &Asked| match &asked.threshold {
        Threshold::Text(text) => format!("{:?} {text} {:?}", asked.left, asked.answer),
        Threshold::Number(_) => format!("{:?} {:?}", asked.left, asked.answer),
    };
    sets.iter().filter(|set| set.len() == size).map(|set| set.iter().map(told).collect()).collect()
}

/// What changes between two findings, told anew.
fn naive(old: Option<&Finding>, new: Option<&Finding>) -> Counts {
    let one = 1;
    let none = Counts::default();
    let outcome = |it: Option<&Finding>| it.map_or(Outcome::Not, |it| it.outcome);
    let held = |it: &Finding| it.held_by.as_ref().map(|held| because(&held.reasons));
    match (outcome(old), outcome(new)) {
        (Outcome::Suggested, Outcome::Suggested) | (Outcome::Held, Outcome::Held) => {
            let (old, new) = (old.unwrap(), new.unwrap());
            if because(&old.judged.reasons) != because(&new.judged.reasons)
                || held(old) != held(new)
                || old.covered_by != new.covered_by
            {
                Counts { reason: one, ..none }
            } else if old.since != new.since || old.changes_on != new.changes_on {
                Counts { dates: one, ..none }
            } else {
                Counts { unchanged: one, ..none }
            }
        }
        (old, new) if old == new => Counts { unchanged: one, ..none },
        (_, Outcome::Suggested) => Counts { newly: one, ..none },
        (Outcome::Suggested, _) => Counts { no_longer: one, ..none },
        (_, Outcome::Undetermined) => Counts { opened: one, ..none },
        (Outcome::Undetermined, _) => Counts { settled: one, ..none },
        (_, _) => Counts { otherwise: one, ..none },
    }
}

fn sum(one: Counts, other: Counts) -> Counts {
    Counts {
        newly: one.newly + other.newly,
        no_longer: one.no_longer + other.no_longer,
        opened: one.opened + other.opened,
        settled: one.settled + other.settled,
        otherwise: one.otherwise + other.otherwise,
        reason: one.reason + other.reason,
        dates: one.dates + other.dates,
        unchanged: one.unchanged + other.unchanged,
    }
}

/// The counts of a rule, by a plain loop.
fn counted(rule: &Id, old: &[BTreeMap<Id, Finding>], new: &[BTreeMap<Id, Finding>]) -> Counts {
    old.iter().zip(new).map(|(old, new)| naive(old.get(rule), new.get(rule))).fold(Counts::default(), sum)
}

#[test]
fn impact_is_what_a_plain_loop_finds() {
    let on = packs::today();
    let old = Arc::new(packs::book("sormland").unwrap());
    let children = children(old.pack(), on);
    let before = says(&old, &children, on);
    let (mut met, mut alike, mut differ) = (Counts::default(), 0, 0);
    for edit in EDITS {
        let new = Arc::new(edited(edit));
        let mut comparison = Comparison::new(&old, &new, on, &[on - Days::new(7)]);
        for child in &children {
            comparison.see(child, &School::default());
        }
        let impact = comparison.told(&School::default());
        assert_eq!(impact.children, children.len() as u64);
        let after = says(&new, &children, on);
        for it in &impact.rules {
            let found = counted(&it.rule, &before, &after);
            assert_eq!(it.children, found, "{} after {edit:?}", it.rule);
            met = sum(met, found);
            match it.verdict {
                Verdict::Alike => {
                    assert_eq!(found.of_outcome(), 0, "{} is alike after {edit:?}", it.rule);
                    alike += 1;
                }
                Verdict::AlikeWhereKnown => {
                    assert_eq!(
                        found.of_outcome(),
                        found.opened + found.settled,
                        "{} after {edit:?}",
                        it.rule
                    );
                }
                Verdict::CouldDiffer { .. } => differ += usize::from(found.of_outcome() > 0),
            }
        }
    }
    // What is compared has to have been met, and proofs and differences are of both kinds.
    let kinds = [met.newly, met.no_longer, met.opened, met.otherwise, met.reason, met.dates, met.unchanged];
    assert!(kinds.iter().all(|count| *count > 0), "{met:?}");
    assert!(alike > 200 && differ > 10, "{alike} proven alike, {differ} seen to differ");
}

/// A comparison that only looked at one of the packs would be found out.
#[test]
fn a_comparison_that_sees_nothing_is_found_out() {
    let on = packs::today();
    let old = Arc::new(packs::book("sormland").unwrap());
    let new = Arc::new(edited(&Edit::Parameter("absence-share", -5)));
    let children = children(old.pack(), on);
    let mut blind = Comparison::new(&old, &old, on, &[]);
    for child in &children {
        blind.see(child, &School::default());
    }
    let rule = id("absence-step-1");
    let told = blind.told(&School::default()).rules.into_iter().find(|it| it.rule == rule).unwrap();
    assert_ne!(told.children, counted(&rule, &says(&old, &children, on), &says(&new, &children, on)));
}
