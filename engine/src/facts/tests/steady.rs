//! How long measures stay as they are: never told longer than it is, nor looked at for nothing.

use chrono::NaiveDate;

use super::super::Steady;
use super::*;

const MEASURES: &[&str] = &[
    "age",
    "days_enrolled",
    "attendance.share",
    "attendance.last(5).share",
    "attendance.window(9, 3).days",
    "attendance.last_school_days(5).hours",
    "attendance.last_term.count",
    "attendance.absent.since_latest",
    "attendance.absent.school_days_since_latest",
    "signals(\"concern\").count",
    "signals(\"concern\").last(7).count",
    "signals(\"concern\").since_first",
    "contacts.open.count",
    "contacts.closed.last(60).count",
    "steps.open.count",
    "steps.overdue.count",
    "steps.ahead(6).count",
    "steps.count",
    "offers().open.count",
    "offers().waiting.count",
    "offers().of(\"answer\", \"accepted\").count",
    "offers().of(\"answer\", \"declined\").last(10).count",
    "transitions.open.count",
    "transitions.ahead(11).count",
];

#[test]
fn what_is_called_steady_is() {
    let days = day("2026-10-20").iter_days().take_while(|on| *on < day("2026-12-10"));
    let story = story();
    for text in MEASURES {
        let (pack, measure) = measure(text);
        let facts = Facts::new(&story.children[0], &story.school, &pack.calendar, &pack.catalogue);
        for clock in days.clone().flat_map(|on| [Clock::day(on), Clock::held(day(FRIDAY), on)]) {
            let Steady { from, to } = facts.steady(&measure, clock, false);
            assert!(from <= clock.on && clock.on <= to, "{text}, {clock:?}");
            let value = facts.value(&measure, clock);
            for on in days.clone().filter(|on| from <= *on && *on <= to) {
                assert_eq!(facts.value(&measure, clock.moved(on)), value, "{text} on {on}, {clock:?}");
            }
        }
    }
}

#[test]
fn nothing_is_looked_at_more_often_than_it_may_change() {
    let check_by = |clock, text, counts_days, expected: &str| {
        let (story, (pack, measure)) = (story(), measure(text));
        let facts = Facts::new(&story.children[0], &story.school, &pack.calendar, &pack.catalogue);
        let run = facts.steady(&measure, clock, counts_days);
        let ends = [run.from, run.to].map(|end| match end {
            NaiveDate::MIN | NaiveDate::MAX => "..".to_owned(),
            day => day.format("%m-%d").to_string(),
        });
        assert_eq!(ends.join(" "), expected, "{text}");
    };
    let on = day("2026-11-14");
    let check =
        |text, counts_days, expected| check_by(Clock::held(day(FRIDAY), on), text, counts_days, expected);
    check("age", false, "03-01 02-28");
    check("grade", false, ".. ..");
    check("days_enrolled", false, "11-14 11-14");
    check("days_enrolled", true, ".. ..");
    check("attendance.share", false, "11-09 11-15");
    check("attendance.last(5).share", false, "11-14 11-15");
    check("attendance.window(9, 3).days", false, "11-13 11-15");
    check("attendance.last_school_days(5).hours", false, "11-13 11-15");
    check("attendance.absent.since_latest", false, "11-14 11-14");
    check("attendance.absent.since_latest", true, "11-09 11-15");
    check("attendance.absent.school_days_since_latest", true, "11-14 11-14");
    check("signals(\"concern\").count", false, "11-10 11-20");
    check("signals(\"concern\").last(7).count", false, "11-12 11-15");
    check("signals(\"concern\").since_first", false, "11-14 11-14");
    check("signals(\"concern\").since_first", true, "11-10 11-20");
    check("contacts.open.count", false, "10-01 11-19");
    check("contacts.closed.last(60).count", false, "10-31 11-19");
    check("steps.open.count", false, "11-14 11-15");
    check("steps.ahead(6).count", false, "11-14 11-15");
    check("offers().open.count", false, "11-10 11-15");
    check("transitions.open.count", false, ".. 11-19");
    check("transitions.ahead(11).count", false, "08-17 11-19");
    // A clock that moves learns of what is written down.
    let check = |text, expected| check_by(Clock::day(on), text, false, expected);
    check("attendance.share", "11-09 11-15");
    check("signals(\"concern\").count", "11-09 11-15");
    check("steps.count", "11-14 11-15");
    check("offers().open.count", "11-10 11-15");
    // After what is known nothing happens.
    let check = |text, expected| check_by(Clock::held(on, on), text, false, expected);
    check("attendance.share", "11-09 11-14");
    check("contacts.open.count", "10-01 11-14");
}
