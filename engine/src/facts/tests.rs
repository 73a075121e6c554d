//! One child's story, and every measure of it, as data.

mod steady;

use super::{ChoiceFact, Clock, Evidence, Facts, Measure};
use crate::decision::Value;
use crate::pack::Pack;
use crate::record::{Caseload, json};
use crate::rule::testing::{SCHOOL, compile, day, pack, rule};
use crate::screening::Left;

const STORY: &str = r#"{ "schema": "samsyn.caseload/1", "school": { "municipality": "Gnesta" }, "children": [{
  "id": "e-1", "born": "2014-03", "form": "grundskola", "grade": 6, "enrolled": "2026-08-17",
  "attendance": [
    { "date": "2026-03-02", "scheduled": 300, "excused": 300 },
    { "date": "2026-03-03", "scheduled": 300, "leave": 300 },
    { "date": "2026-03-04", "scheduled": 300, "excused": 300 },
    { "date": "2026-11-02", "scheduled": 60, "excused": 60, "subject": "matematik" },
    { "date": "2026-11-02", "scheduled": 60, "unexcused": 30, "subject": "svenska" },
    { "date": "2026-11-03", "scheduled": 300 },
    { "date": "2026-11-04", "scheduled": 300, "leave": 300 },
    { "date": "2026-11-09", "scheduled": 60, "excused": 45, "subject": "matematik" },
    { "date": "2026-11-16", "scheduled": 300, "excused": 300 },
    { "date": "2026-11-17", "scheduled": 60, "unexcused": 60, "subject": "matematik", "late": 1 },
    { "date": "2026-11-17", "scheduled": 60, "unexcused": 60, "subject": "svenska" },
    { "date": "2026-11-18", "scheduled": 300, "late": 2 },
    { "date": "2026-11-19", "scheduled": 300, "excused": 150, "unexcused": 150 },
    { "date": "2026-11-20", "scheduled": 300, "excused": 300, "assumed": true },
    { "date": "2026-11-23", "scheduled": 300, "excused": 300 }
  ],
  "signals": [
    { "kind": "concern", "date": "2026-10-05", "area": "learning", "minutes": 20, "by": "a", "role": "mentor" },
    { "kind": "concern", "date": "2026-11-09", "area": "safety", "minutes": -5, "by": "b", "role": "mentor" },
    { "kind": "concern", "date": "2026-11-09", "area": "learning", "by": "a", "role": "teacher" },
    { "kind": "concern", "date": "2026-11-10", "recorded": "2026-11-16", "area": "learning", "by": "a" },
    { "kind": "concern", "date": "2026-11-12", "recorded": "2026-12-01", "by": "c" },
    { "kind": "learning-risk", "date": "2026-11-20" }
  ],
  "contacts": [
    { "agency": "bup", "from": "2026-09-01", "to": "2026-11-20", "kind": "assessment" },
    { "agency": "social-services", "from": "2026-10-01", "coordinator": true, "kind": "family" },
    { "agency": "bup", "from": "2026-11-30" }
  ],
  "steps": [
    { "what": "a", "set": "2026-11-02", "due": "2026-11-13", "done": "2026-11-13" },
    { "what": "b", "set": "2026-11-02", "due": "2026-11-19" },
    { "what": "c", "set": "2026-11-16", "due": "2026-11-20", "done": "2026-11-23" },
    { "what": "d", "set": "2026-11-25", "due": "2026-12-04" },
    { "what": "e", "due": "2026-11-27" }
  ],
  "offers": [
    { "offer": "talk", "on": "2026-10-12", "answer": "accepted", "answered": "2026-10-15", "started": "2026-11-20" },
    { "offer": "talk", "on": "2026-11-02", "answer": "accepted" },
    { "offer": "absence-plan", "on": "2026-11-09", "answers": [
      { "by": "guardian-1", "answer": "accepted", "on": "2026-11-10" },
      { "by": "guardian-2", "answer": "declined", "on": "2026-11-18" } ] },
    { "offer": "absence-plan", "on": "2026-11-16", "answers": [
      { "by": "guardian-1", "answer": "accepted", "on": "2026-11-17" },
      { "by": "guardian-2", "answer": "accepted", "on": "2026-11-24" } ] },
    { "offer": "talk", "on": "2026-09-01", "answer": "accepted", "started": "2026-09-07", "closed": "2026-11-20" }
  ],
  "transitions": [
    { "kind": "6-7", "date": "2026-12-01" },
    { "kind": "school", "date": "2026-08-17", "handover": "2026-11-20" }
  ]
}]}"#;

fn story() -> Caseload {
    json::read(STORY.as_bytes(), "story.json").unwrap()
}

/// A measure as a rule writes it, in `unless`: a no may keep a suggestion back.
fn measure(text: &str) -> (Pack, Measure) {
    let unless = format!("{SCHOOL} unless: |child, p| child.{text} >= 1,");
    let (book, found) = compile(&rule("r", "school", "|child, p| child.grade >= 1", &unless));
    assert!(found.is_empty(), "{text}: {}", found[0]);
    let Left::Sum(sum) = &book.questions().all().last().unwrap().left else { panic!("{text} is no number") };
    (book.pack().clone(), sum.terms[0].1.clone())
}

fn told(value: Value) -> String {
    match value {
        Value::Known(number) => number.to_string(),
        Value::Never => "never".to_owned(),
        Value::Unknown => "?".to_owned(),
    }
}

fn check_at(clock: Clock, text: &str, expected: &str) {
    let (pack, measure) = measure(text);
    let story = story();
    let facts = Facts::new(&story.children[0], &story.school, &pack.calendar, &pack.catalogue);
    assert_eq!(measure.to_string(), text);
    assert_eq!(told(facts.value(&measure, clock)), expected, "{text} on {}", clock.on);
}

/// What a measure is on a day, by what was known on it.
fn check(on: &str, text: &str, expected: &str) {
    check_at(Clock::day(day(on)), text, expected);
}

const FRIDAY: &str = "2026-11-20";

#[test]
fn a_child_is_so_old_in_such_a_grade_for_so_long() {
    check("2026-02-28", "age", "11");
    check("2026-03-01", "age", "12");
    check(FRIDAY, "grade", "6");
    check(FRIDAY, "days_enrolled", "95");
    check("2026-08-16", "days_enrolled", "-1");
}

#[test]
fn choices_are_those_of_child_and_school() {
    let (story, pack) = (story(), pack(""));
    let facts = Facts::new(&story.children[0], &story.school, &pack.calendar, &pack.catalogue);
    assert_eq!(facts.child().id, "e-1");
    assert_eq!(facts.choice(ChoiceFact::Form), Some("grundskola"));
    assert_eq!(facts.choice(ChoiceFact::Stage), Some("mellanstadium"));
    assert_eq!(facts.choice(ChoiceFact::Municipality), Some("Gnesta"));
}

#[test]
fn windows_hold_the_days_they_say() {
    // The day itself is the first of so many, and the one as many days back is not among them.
    check(FRIDAY, "attendance.last(1).count", "1");
    check(FRIDAY, "attendance.last(4).count", "5");
    check(FRIDAY, "attendance.last(3).count", "3");
    check(FRIDAY, "attendance.window(4, 1).count", "4");
    check(FRIDAY, "attendance.last_school_days(1).count", "1");
    check(FRIDAY, "attendance.last_school_days(5).count", "6");
    check("2026-11-22", "attendance.last_school_days(5).count", "6");
    check(FRIDAY, "attendance.last_term.count", "3");
    check(FRIDAY, "attendance.count", "14");
    check("2026-11-23", "attendance.count", "15");
    // No row is no absence, and no presence either.
    check("2026-11-15", "attendance.last(4).share", "?");
    check("2026-08-16", "attendance.last_school_days(300).count", "?");
    check(FRIDAY, "transitions.ahead(10).count", "0");
    check(FRIDAY, "transitions.ahead(11).count", "1");
    check("2026-12-01", "transitions.ahead(11).count", "0");
    check("2026-11-30", "transitions.ahead(1).count", "1");
}

#[test]
fn minutes_are_added_up_and_leave_is_not_expected() {
    let on = |text, expected| check(FRIDAY, text, expected);
    // Of 1800 minutes that were expected 855 were excused and 300 were not.
    on("attendance.last(28).share", "385/6");
    on("attendance.last(28).excused_share", "47.5");
    on("attendance.last(28).unexcused_share", "50/3");
    on("attendance.last(28).hours", "19.25");
    on("attendance.last(28).excused_hours", "14.25");
    on("attendance.last(28).unexcused_hours", "5");
    on("attendance.last(28).late", "3");
    on("attendance.last(28).of(\"subject\", \"matematik\").share", "275/3");
    // Nothing expected is no share.
    check("2026-11-04", "attendance.last(1).share", "?");
    check("2026-11-04", "attendance.last(1).hours", "0");
}

#[test]
fn days_are_put_together_from_their_lessons() {
    let on = |text, expected| check(FRIDAY, text, expected);
    on("attendance.last(28).count", "11");
    on("attendance.last(28).days", "9");
    on("attendance.last(28).school_days", "8");
    on("attendance.last(28).weeks", "3");
    on("attendance.last(28).absent.count", "8");
    on("attendance.last(28).absent.days", "6");
    on("attendance.last(28).unexcused.days", "3");
    on("attendance.last(28).full.days", "4");
    on("attendance.last(28).full.count", "5");
    on("attendance.last(28).full.unexcused.days", "2");
    on("attendance.last(28).full.hours", "17");
    on("attendance.last(28).full.late", "1");
    on("attendance.last(28).full.share", "100");
    on("attendance.last(28).full.excused_share", "1250/17");
    on("attendance.last(28).distinct(\"subject\")", "2");
    on("attendance.last(28).most(\"subject\")", "3");
    on("attendance.last(28).full.most(\"subject\")", "1");
    on("attendance.last(28).full.distinct(\"subject\")", "2");
    on("attendance.last(28).of(\"subject\", \"svenska\").absent.days", "2");
}

#[test]
fn runs_of_days_end_where_a_child_was_there() {
    let on = |text, expected| check(FRIDAY, text, expected);
    on("attendance.last(28).spell", "2");
    on("attendance.last(28).current_spell", "2");
    on("attendance.last(28).episodes", "3");
    check("2026-11-18", "attendance.last(28).current_spell", "0");
    check("2026-11-16", "attendance.current_spell", "1");
    // A day of leave neither ends a run nor is part of it.
    on("attendance.last_term.spell", "2");
    on("attendance.last_term.current_spell", "2");
    on("attendance.last_term.episodes", "1");
    on("attendance.since_first", "263");
    on("attendance.last(28).since_first", "18");
    on("attendance.absent.since_latest", "0");
    on("attendance.unexcused.since_latest", "1");
    on("attendance.last(28).unexcused.school_days_since_first", "14");
    on("attendance.last(28).unexcused.school_days_since_latest", "1");
    check("2026-11-18", "attendance.last(2).absent.since_first", "1");
    check("2026-11-18", "attendance.last(1).absent.since_first", "never");
    check("2026-11-18", "attendance.last(1).absent.school_days_since_first", "never");
}

#[test]
fn notes_count_from_the_day_they_are_known() {
    let on = |text, expected| check(FRIDAY, text, expected);
    on("signals(\"concern\").count", "4");
    check("2026-11-15", "signals(\"concern\").count", "3");
    check("2026-11-16", "signals(\"concern\").count", "4");
    on("signals(\"concern\").days", "3");
    on("signals(\"concern\").weeks", "2");
    on("signals(\"concern\").last(12).count", "3");
    on("signals(\"concern\").last(11).count", "1");
    on("signals(\"concern\").window(50, 11).count", "3");
    on("signals(\"concern\").since_first", "46");
    on("signals(\"concern\").since_latest", "10");
    on("signals(\"concern\").school_days_since_first", "29");
    on("signals(\"concern\").school_days_since_latest", "8");
    on("signals(\"everyday\").since_first", "never");
    on("signals(\"everyday\").school_days_since_latest", "never");
    on("signals(\"everyday\").count", "0");
    on("signals(\"learning-risk\").count", "1");
    on("signals(\"concern\").distinct(\"by\")", "2");
    on("signals(\"concern\").distinct(\"role\")", "2");
    on("signals(\"concern\").most(\"area\")", "3");
    on("signals(\"concern\").sum(\"minutes\")", "15");
    on("signals(\"concern\").of(\"area\", \"safety\").count", "1");
    on("signals(\"concern\").of(\"minutes\", 20).count", "1");
    on("signals(\"concern\").of(\"by\", \"a\").count", "3");
    on("signals(\"concern\").of(\"role\", \"mentor\").count", "2");
}

#[test]
fn who_is_involved_is_so_from_the_first_day_until_the_last() {
    let on = |text, expected| check(FRIDAY, text, expected);
    on("contacts.count", "2");
    on("contacts.open.count", "1");
    check("2026-11-19", "contacts.open.count", "2");
    on("contacts.closed.count", "1");
    on("contacts.of(\"coordinator\", true).count", "1");
    on("contacts.of(\"agency\", \"bup\").count", "1");
    on("contacts.of(\"sector\", \"health\").count", "1");
    on("contacts.of(\"kind\", \"family\").count", "1");
    on("contacts.distinct(\"sector\")", "2");
    on("contacts.since_latest", "50");
    check("2026-11-30", "contacts.distinct(\"agency\")", "2");
}

#[test]
fn steps_are_seen_from_the_day_they_are_agreed_until_they_are_done() {
    let on = |text, expected| check(FRIDAY, text, expected);
    on("steps.count", "4");
    check("2026-11-25", "steps.count", "5");
    on("steps.open.count", "3");
    check("2026-11-12", "steps.open.count", "3");
    check("2026-11-13", "steps.open.count", "2");
    on("steps.closed.count", "1");
    // Not on the day it is due, but on the next.
    on("steps.overdue.count", "1");
    check("2026-11-21", "steps.overdue.count", "2");
    check("2026-11-23", "steps.overdue.count", "1");
    on("steps.since_latest", "-7");
    on("steps.ahead(7).count", "1");
    on("steps.ahead(6).count", "0");
}

#[test]
fn one_no_is_a_no_and_a_yes_takes_everybody() {
    let on = |text, expected| check(FRIDAY, text, expected);
    on("offers().count", "5");
    on("offers(\"talk\").count", "3");
    on("offers().of(\"answer\", \"accepted\").count", "3");
    check("2026-10-14", "offers().of(\"answer\", \"accepted\").count", "1");
    check("2026-10-15", "offers().of(\"answer\", \"accepted\").count", "2");
    on("offers().of(\"answer\", \"declined\").count", "1");
    check("2026-11-17", "offers().of(\"answer\", \"declined\").count", "0");
    check("2026-11-17", "offers(\"absence-plan\").of(\"answer\", \"pending\").count", "2");
    check("2026-11-24", "offers(\"absence-plan\").of(\"answer\", \"accepted\").count", "1");
    on("offers().of(\"offer\", \"talk\").count", "3");
    // Declined or closed is no longer open; what is accepted waits until it begins.
    on("offers().open.count", "3");
    check("2026-11-19", "offers().open.count", "4");
    check("2026-11-17", "offers().open.count", "5");
    on("offers().waiting.count", "1");
    check("2026-11-19", "offers().waiting.count", "2");
    check("2026-11-24", "offers().waiting.count", "2");
    on("offers().open.school_days_since_first", "24");
}

#[test]
fn a_change_of_school_is_open_until_it_is_handed_over() {
    let on = |text, expected| check(FRIDAY, text, expected);
    on("transitions.count", "2");
    on("transitions.open.count", "1");
    check("2026-11-19", "transitions.open.count", "2");
    on("transitions.of(\"kind\", \"6-7\").count", "1");
    on("transitions.since_latest", "-11");
}

#[test]
fn a_held_clock_knows_no_more() {
    let ahead = |on, text, expected| check_at(Clock::held(day(FRIDAY), day(on)), text, expected);
    ahead("2026-12-01", "attendance.count", "14");
    ahead("2026-12-01", "signals(\"concern\").count", "4");
    ahead("2026-12-01", "contacts.count", "2");
    // What is agreed is seen, and nobody knows that it will be done.
    ahead("2026-12-04", "steps.overdue.count", "3");
    ahead("2026-11-24", "offers(\"absence-plan\").of(\"answer\", \"accepted\").count", "0");
    ahead("2026-11-27", "signals(\"concern\").since_latest", "17");
    // Back in time, the day itself bounds what has happened.
    ahead("2026-11-17", "attendance.last(2).count", "3");
    ahead("2026-11-15", "signals(\"concern\").count", "4");
}

#[test]
fn an_answer_rests_on_the_rows_it_looked_at() {
    let check = |texts: &[&str], expected: (u32, u32, u32)| {
        let measured: Vec<_> = texts.iter().map(|text| measure(text)).collect();
        let (story, pack) = (story(), &measured[0].0);
        let facts = Facts::new(&story.children[0], &story.school, &pack.calendar, &pack.catalogue);
        let rest = facts.rest(measured.iter().map(|(_, measure)| measure), Clock::day(day(FRIDAY)));
        assert_eq!((rest.rows, rest.days, rest.assumed), expected, "{texts:?}");
    };
    check(&["attendance.last(5).share"], (6, 5, 1));
    // A count of absences rests on the days present, too, and a row that two measures look at is one.
    check(&["attendance.last(5).absent.days", "attendance.last(3).late"], (6, 5, 1));
    check(&["attendance.last(5).of(\"subject\", \"svenska\").days"], (1, 1, 0));
    check(&["attendance.last(5).days", "signals(\"concern\").count"], (10, 8, 1));
    check(&["contacts.open.count", "offers().count"], (6, 6, 0));
    check(&["steps.overdue.count", "transitions.open.count", "age"], (2, 2, 0));
}

#[test]
fn each_measure_has_its_range() {
    let check = |text: &str, expected: &str| {
        let range = measure(text).1.range();
        let end = |end: Option<crate::decision::Number>| end.map_or("..".to_owned(), |end| end.to_string());
        let kind = match (range.whole, range.never) {
            (true, true) => "whole or never",
            (true, false) => "whole",
            (false, true) => "any or never",
            (false, false) => "any",
        };
        assert_eq!(format!("{} {} {kind}", end(range.least), end(range.greatest)), expected, "{text}");
    };
    check("age", "0 .. whole");
    check("days_enrolled", ".. .. whole");
    check("attendance.share", "0 100 any");
    check("attendance.excused_share", "0 100 any");
    check("attendance.unexcused_share", "0 100 any");
    check("attendance.hours", "0 .. any");
    check("attendance.unexcused_hours", "0 .. any");
    check("attendance.spell", "0 .. whole");
    check("signals(\"concern\").since_first", "0 .. whole or never");
    check("contacts.school_days_since_latest", "0 .. whole or never");
    // These look ahead: the day may lie before them.
    check("steps.since_latest", ".. .. whole or never");
    check("transitions.since_first", ".. .. whole or never");
    check("signals(\"concern\").sum(\"minutes\")", ".. .. whole");
}
