use super::{AheadKind, Column, DayState, MarkKind, Picture, picture};
use crate::record::{Answer, Child, Contact, Minutes, Offer, Signal, Step, Transition};
use crate::view::fixture::{day, id, pack, signal};

/// `scheduled, excused, unexcused, leave` on a day.
fn with_rows(rows: &[(&str, [u16; 4])]) -> Child {
    let mut child = Child::default();
    for (date, [scheduled, excused, unexcused, leave]) in rows {
        let minutes = Minutes::new(*scheduled, *excused, *unexcused, *leave).unwrap();
        child.attendance.push(None, day(date), minutes, 0, None, false);
    }
    child
}

const TODAY: &str = "2026-11-20";

fn drawn(child: &Child) -> Picture {
    picture(child, &pack(), day(TODAY))
}

fn state(picture: &Picture, date: &str) -> DayState {
    let date = day(date);
    let week = picture.columns.iter().find_map(|column| match column {
        Column::Week(week) if column.monday() <= date && date <= column.sunday() => Some(week),
        _ => None,
    });
    week.and_then(|week| week.days.iter().find(|day| day.date == date)).expect("a drawn day").state
}

#[test]
fn a_day_is_what_its_rows_say_and_missing_is_never_present() {
    let child = with_rows(&[
        ("2026-11-16", [320, 60, 0, 0]),
        ("2026-11-17", [60, 0, 0, 0]),
        ("2026-11-17", [60, 0, 60, 0]),
        ("2026-11-18", [320, 0, 0, 320]),
        ("2026-11-19", [320, 0, 0, 0]),
    ]);
    let picture = drawn(&child);
    let check = |date, expected| assert_eq!(state(&picture, date), expected, "{date}");
    check("2026-11-16", DayState::Reported { expected: 320, excused: 60, unexcused: 0 });
    check("2026-11-17", DayState::Reported { expected: 120, excused: 0, unexcused: 60 });
    check("2026-11-18", DayState::Leave);
    check("2026-11-19", DayState::Reported { expected: 320, excused: 0, unexcused: 0 });
    check("2026-11-20", DayState::Unreported);
    check("2026-11-23", DayState::Ahead);
    check("2026-10-28", DayState::NoSchool);
}

#[test]
fn days_before_the_child_began_are_no_school() {
    let child = Child { enrolled: Some(day("2026-11-18")), ..Child::default() };
    let picture = drawn(&child);
    assert_eq!(state(&picture, "2026-11-17"), DayState::NoSchool);
    assert_eq!(state(&picture, "2026-11-18"), DayState::Unreported);
    assert!(!picture.attendance);
}

#[test]
fn weeks_run_from_forty_back_to_four_ahead_and_the_summer_is_one_column() {
    let picture = drawn(&Child::default());
    assert_eq!(picture.columns.first().unwrap().monday(), day("2026-02-09"));
    assert_eq!(picture.columns.last().unwrap().sunday(), day("2026-12-20"));
    let pauses: Vec<_> = picture
        .columns
        .iter()
        .filter_map(|column| match column {
            Column::Break(pause) => Some((pause.monday, pause.to, pause.name.as_deref())),
            Column::Week(_) => None,
        })
        .collect();
    assert_eq!(pauses, [(day("2026-06-15"), day("2026-08-16"), None)]);
    for pair in picture.columns.windows(2) {
        assert_eq!(pair[0].sunday().succ_opt(), Some(pair[1].monday()), "no day is lost between columns");
    }
}

#[test]
fn a_row_in_the_summer_keeps_its_week() {
    let child = with_rows(&[("2026-07-01", [120, 0, 120, 0])]);
    assert!(matches!(state(&drawn(&child), "2026-07-01"), DayState::Reported { .. }));
}

#[test]
fn the_picture_does_not_know_the_future() {
    let mut child = Child::default();
    child.signals.push(signal("concern", "2026-11-21", None));
    child.signals.push(Signal { recorded: Some(day("2026-11-25")), ..signal("concern", "2026-11-02", None) });
    child.offers.push(Offer {
        id: None,
        offer: id("mentor-talk"),
        on: day("2026-11-10"),
        answer: Answer::Declined,
        answered: Some(day("2026-11-23")),
        answers: vec![],
        started: None,
        closed: None,
        recorded: None,
    });
    let contact = Contact {
        id: None,
        agency: id("bup"),
        kind: None,
        purpose: None,
        told_by: None,
        from: day("2026-10-01"),
        to: Some(day("2026-12-01")),
        coordinator: false,
        recorded: None,
    };
    child.contacts.push(Contact { from: day("2026-11-30"), ..contact.clone() });
    child.contacts.push(contact);
    let picture = drawn(&child);
    assert!(picture.marks.is_empty());
    assert_eq!(picture.offers[0].answer, Answer::Pending);
    assert_eq!(picture.contacts.len(), 1);
    assert_eq!(picture.contacts[0].to, None, "an end that lies ahead is not known yet");
}

#[test]
fn steps_and_transitions_look_ahead() {
    let mut child = Child::default();
    let step = Step {
        id: None,
        what: "ringa".to_owned(),
        who: None,
        set: None,
        due: day("2026-12-04"),
        done: None,
        recorded: None,
    };
    child.steps.push(Step { set: Some(day("2026-11-23")), ..step.clone() });
    child.steps.push(step);
    child.transitions.push(Transition {
        id: None,
        kind: "6-7".to_owned(),
        date: day("2027-08-17"),
        handover: None,
        recorded: None,
    });
    let picture = drawn(&child);
    assert_eq!(picture.ahead.len(), 1, "set later, or further away than the picture reaches");
    assert_eq!((picture.ahead[0].kind, picture.ahead[0].done), (AheadKind::Step, false));
}

#[test]
fn each_kind_has_its_shape_and_a_kind_that_is_off_has_none() {
    let mut child = Child::default();
    for kind in ["concern", "child-request", "strength", "told-again", "nurse-asks", "unheard-of"] {
        child.signals.push(signal(kind, "2026-11-02", None));
    }
    let kinds: Vec<_> = drawn(&child).marks.iter().map(|mark| mark.kind).collect();
    assert_eq!(
        kinds,
        [MarkKind::Noted, MarkKind::Request, MarkKind::Strength, MarkKind::Noted, MarkKind::Noted]
    );
}

#[test]
fn the_summary_tells_four_weeks_of_absence_and_its_weekday() {
    let mut child = with_rows(&[
        ("2026-10-23", [300, 300, 0, 0]),
        ("2026-11-02", [300, 0, 300, 0]),
        ("2026-11-09", [300, 240, 0, 60]),
        ("2026-11-16", [300, 300, 0, 0]),
        ("2026-11-18", [300, 60, 0, 0]),
    ]);
    child.signals.push(signal("concern", "2026-09-02", Some("a")));
    child.signals.push(signal("concern", "2026-10-02", Some("a")));
    child.signals.push(signal("told-again", "2026-10-02", Some("b")));
    child.signals.push(signal("child-request", "2026-11-11", None));
    child.signals.push(signal("concern", "2026-04-02", Some("c")));
    insta::assert_json_snapshot!(drawn(&child).summary);
}

#[test]
fn without_rows_the_summary_says_nothing_of_absence() {
    assert_eq!(drawn(&with_rows(&[("2026-09-01", [300, 0, 0, 0])])).summary.absence, None);
}
