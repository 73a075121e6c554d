//! The same school gives the same findings, whatever system wrote the file.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::NaiveDate;
use samsyn_engine::exchange::{self, Plan};
use samsyn_engine::record::{Caseload, Form};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::screening::{Finding, Screening};
use samsyn_tests::layouts::{LAYOUTS, Layout, Pupil, by_day, by_lesson, pupils};
use samsyn_tests::packs;

/// Class and name.
type Key = (Option<String>, Option<String>);
type Findings = BTreeMap<Key, Vec<Finding>>;

/// All findings of each child that `keep` keeps, by class and name.
fn findings(caseload: Caseload, book: &Arc<Rulebook>, keep: impl Fn(&mut Finding) -> bool) -> Findings {
    let screening = Screening::new(caseload, Arc::clone(book), packs::today());
    let children = screening.caseload().children.iter().enumerate();
    let of =
        |at| screening.findings(at).into_iter().filter_map(|mut it| keep(&mut it).then_some(it)).collect();
    children.map(|(at, child)| ((child.group.clone(), child.name.clone()), of(at))).collect()
}

fn read(layout: &Layout, pupils: &[Pupil], school_days: &[NaiveDate]) -> Caseload {
    let bytes = layout.write(pupils);
    let inspection = exchange::inspect(&bytes, layout.file).unwrap();
    let plan = Plan {
        form: Some(Form::Compulsory),
        minutes: Some(300),
        school_days: school_days.to_vec(),
        ..inspection.plan.clone()
    };
    let (caseload, report) =
        exchange::read(&bytes, layout.file, &plan, &mut |_| ControlFlow::Continue(())).unwrap();
    assert_eq!(report.assumed > 0, layout.assumed, "{}", layout.file);
    caseload
}

/// What an answer rests on is told apart from what it says: a lesson is a row as a day is, and a schedule that was
/// assumed is said to be.
fn without_rest(finding: &mut Finding) -> bool {
    let held = finding.held_by.iter_mut();
    for judged in held.chain([&mut finding.judged]) {
        for asked in judged.reasons.iter_mut().flatten().chain(&mut judged.path) {
            (asked.rows, asked.assumed) = (0, 0);
        }
    }
    true
}

#[test]
fn every_layout_of_a_school_gives_the_same_findings() {
    let book = Arc::new(packs::book("sormland").unwrap());
    let calendar = &book.pack().calendar;
    let pupils = pupils(calendar, packs::today());
    let school_days: Vec<NaiveDate> = {
        let from = calendar.back(packs::today(), 65).unwrap();
        calendar.school_days().iter().copied().filter(|day| (from..=packs::today()).contains(day)).collect()
    };
    let days = findings(by_day(&pupils), &book, |_| true);
    let lessons = findings(by_lesson(&pupils, true), &book, |_| true);
    let suggested = days.values().flatten().filter(|it| it.since.is_some()).count();
    assert!(days.len() > 60 && suggested > 20, "the school tells too little: {} {suggested}", days.len());

    for layout in &LAYOUTS {
        let caseload = read(layout, &pupils, &school_days);
        let expected = if layout.lessons { &lessons } else { &days };
        let found = if layout.assumed {
            let told = findings(caseload, &book, without_rest);
            // A child who was never away stands in no file of absences: unknown, not present.
            assert!(told.len() > pupils.len() / 2, "{}", layout.file);
            told
        } else {
            assert_eq!(caseload.children.len(), pupils.len(), "{}", layout.file);
            findings(caseload, &book, |_| true)
        };
        for (child, found) in found {
            let mut expected = expected[&child].clone();
            if layout.assumed {
                expected.retain_mut(without_rest);
            }
            check(layout.file, &child, &found, &expected);
        }
    }
}

#[test]
fn days_and_lessons_of_a_school_give_the_same_findings() {
    let book = Arc::new(packs::book("sormland").unwrap());
    let pupils = pupils(&book.pack().calendar, packs::today());
    let days = findings(by_day(&pupils), &book, without_rest);
    // Days know no subjects.
    let lessons = findings(by_lesson(&pupils, false), &book, without_rest);
    for (child, found) in &lessons {
        check("lessons", child, found, &days[child]);
    }
}

/// Compares finding by finding, so that a failure can be read.
fn check(file: &str, child: &Key, found: &[Finding], expected: &[Finding]) {
    let rules = |all: &[Finding]| all.iter().map(|it| it.rule.clone()).collect::<Vec<_>>();
    assert_eq!(rules(found), rules(expected), "{file} {child:?}");
    for (found, expected) in found.iter().zip(expected) {
        let brief = |it: &Finding| format!("{:?} {:?} {:?}", it.outcome, it.since, it.changes_on);
        assert_eq!(brief(found), brief(expected), "{file} {child:?} {}", found.rule);
        let asked = |it: &Finding| {
            it.judged.path.iter().chain(it.judged.reasons.iter().flatten()).cloned().collect::<Vec<_>>()
        };
        for (found, expected) in asked(found).iter().zip(&asked(expected)) {
            assert_eq!(found, expected, "{file} {child:?}");
        }
        assert!(found == expected, "{file} {child:?} {}: the reasons differ", found.rule);
    }
}
