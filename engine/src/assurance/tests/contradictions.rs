//! Which answers no child can give together.

use super::super::contradiction;
use super::super::witness::wishes;
use crate::rule::State;
use crate::rule::testing::{SCHOOL, compile, day, rule};

/// The ways through a rule that contradict themselves, and how many answers it takes.
fn contradictions(when: &str) -> Vec<(String, usize)> {
    let (book, found) = compile(&rule("r", "school", when, SCHOOL));
    assert!(book.failed().is_empty(), "{found:?}");
    let Some(State::Ready { when, .. }) = book.rules()[0].on(day("2026-11-20")) else { panic!() };
    let mut all = Vec::new();
    when.each_path(&mut |way, _| {
        let told: String = way.iter().map(|(_, answer)| if *answer { 'y' } else { 'n' }).collect();
        all.extend(contradiction(&wishes(way, book.questions())).map(|why| (told, why.len())));
    });
    all
}

#[test]
fn answers_that_exclude_one_another_are_told_with_no_answer_too_many() {
    for (when, expected) in [
        // More than the window has.
        ("|child, p| child.attendance.last_school_days(5).days >= 6", &[("y", 1)][..]),
        // A part is never more than the whole.
        (
            "|child, p| child.signals(\"concern\").any || child.signals(\"concern\").last(20).any",
            &[("ny", 2)],
        ),
        // Each of two parts is at least one, so their sum is two.
        (
            "|child, p| { let c = child.contacts; let s = c.of(\"sector\", \"social\"); let h = c.of(\"sector\", \"health\"); \
             s.distinct(\"agency\") + h.distinct(\"agency\") < 2 && s.any && h.any }",
            &[("yyy", 3)],
        ),
        // Ten whole days away in a row leave nothing of the last ten.
        (
            "|child, p| child.attendance.last_school_days(30).current_spell >= 10 \
             && child.attendance.last_school_days(10).share < 20",
            &[("yy", 2)],
        ),
        // Nine days do.
        (
            "|child, p| child.attendance.last_school_days(30).current_spell >= 9 \
             && child.attendance.last_school_days(10).share < 20",
            &[],
        ),
        // The latest row is never older than the first.
        ("|child, p| child.steps.since_first <= 3 && child.steps.since_latest > 5", &[("yy", 2)]),
        ("|child, p| child.signals(\"concern\").any && child.attendance.last(20).any", &[]),
    ] {
        let expected: Vec<_> = expected.iter().map(|(way, why)| ((*way).to_owned(), *why)).collect();
        assert_eq!(contradictions(when), expected, "{when}");
    }
}
