use chrono::NaiveDate;

use super::{Answers, Doubt, doubts};
use crate::exchange::merge;
use crate::record::{Attendance, Caseload, Child, Minutes};

/// A child as `id name, class, born` with one day; `-` for what is not known.
fn child(told: &str, day: u32) -> Child {
    let mut parts = told.split(", ").map(|part| (part != "-").then(|| part.to_owned()));
    let mut next = || parts.next().flatten();
    let (id, name, group, born) = (next(), next(), next(), next());
    let mut attendance = Attendance::default();
    let date = NaiveDate::from_ymd_opt(2026, 10, day).unwrap();
    attendance.push(None, date, Minutes::new(300, 0, 60, 0).unwrap(), 0, None, false);
    let born = born.map(|born| born.parse().unwrap());
    Child { id: id.unwrap(), name, group, born, attendance, ..Child::default() }
}

fn caseload(children: &[&str], day: u32) -> Caseload {
    Caseload { children: children.iter().map(|told| child(told, day)).collect(), ..Caseload::default() }
}

/// `c1: c3 c4`: who the child could be.
fn told(doubts: &[Doubt]) -> Vec<String> {
    let ids = |doubt: &Doubt| doubt.known.iter().map(|known| known.id.clone()).collect::<Vec<_>>().join(" ");
    doubts.iter().map(|doubt| format!("{}: {}", doubt.child.id, ids(doubt))).collect()
}

/// What is asked when October's file comes after September's, and how many children there are if nothing is answered.
fn check(september: &[&str], october: &[&str], asked: &[&str], children: usize) {
    let (mut known, later) = (caseload(september, 1), caseload(october, 2));
    let doubts = doubts(&known, &later);
    assert_eq!(told(&doubts), asked, "{september:?} {october:?}");
    let report = merge(&mut known, later, &Answers::new());
    assert_eq!((known.children.len(), report.unsure), (children, asked.len()), "{september:?} {october:?}");
}

#[test]
fn what_the_files_tell_is_not_asked() {
    // The school's own id, whatever else has changed.
    check(&["S1, Kim A, 6B, -"], &["S1, Kim Berg, 7C, -"], &[], 1);
    // A name with its class, or with its month of birth; letters and spaces may differ.
    check(&["c1, Kim A, 6B, -"], &["c7, KIM  a, 6b, -"], &[], 1);
    check(&["c1, Kim A, 6B, 2014-05"], &["c7, Kim A, 7B, 2014-05"], &[], 1);
    check(&["S1, Kim A, 6B, -"], &["c1, Kim A, 6B, -"], &[], 1);
    check(&["c1, Kim A, -, -"], &["c1, Kim A, 6B, -"], &[], 1);
    // Two of one name, of whom only one is in this class.
    check(&["c1, Kim A, 6B, -", "c2, Kim A, 7A, -"], &["c1, Kim A, 7A, -"], &[], 2);
}

#[test]
fn who_cannot_be_one_is_not_asked_about() {
    check(&["S1, Kim A, 6B, -"], &["S2, Kim A, 6B, -"], &[], 2);
    check(&["c1, Kim A, 6B, 2014-05"], &["c1, Kim A, 6B, 2014-06"], &[], 2);
    check(&["c1, Kim A, 6B, -"], &["c1, Bo B, 6B, -"], &[], 2);
    // Another id of the school for the one who is already found by id.
    check(&["S1, Kim A, 6B, -"], &["S1, Kim A, 6B, -", "c1, Kim A, 6B, -"], &[], 2);
}

#[test]
fn what_the_files_do_not_tell_is_asked() {
    // Moved up, or another child of the same name?
    check(&["c1, Kim A, 6B, -"], &["c1, Kim A, 7B, -"], &["c1: c1"], 2);
    check(&["c1, Kim A, 6B, 2014-05"], &["c1, Kim A, 7B, -"], &["c1: c1"], 2);
    // Two of one name and class, then one; one, then two.
    let two = ["c1, Kim A, 6B, 2014-05", "c2, Kim A, 6B, 2014-05"];
    check(&two, &["c1, Kim A, 6B, -"], &["c1: c1 c2"], 3);
    check(&["c1, Kim A, 6B, 2014-05"], &two, &["c1: c1", "c2: c1"], 3);
    // Only a personnummer, of which a month of birth is left.
    check(&["c1, Kim A, 6B, 2014-05"], &["c1, -, -, 2014-05"], &["c1: c1"], 2);
    check(&["c1, Kim A, 6B, 2014-05"], &["c1, -, 6A, 2014-05"], &[], 2);
    check(&["c1, Kim A, 6B, 2014-05"], &["c1, -, -, 2014-06"], &[], 2);
}

#[test]
fn answers_are_followed_and_no_two_children_become_one() {
    let merged = |answers: &[(&str, Option<&str>)]| {
        let mut known = caseload(&["c1, Kim A, 6B, -", "c2, Bo B, 6B, -"], 1);
        let later = caseload(&["c1, Kim A, 7B, -", "c2, Kim A, 7A, -"], 2);
        let own = |id: &str| id.to_owned();
        let answers: Answers = answers.iter().map(|(id, known)| (own(id), known.map(own))).collect();
        let report = merge(&mut known, later, &answers);
        let told = known.children.iter().map(|child| {
            format!("{} {} {}", child.id, child.group.as_deref().unwrap(), child.attendance.rows().len())
        });
        (told.collect::<Vec<_>>().join(", "), report.unsure)
    };
    let apart = "c1 6B 1, c2 6B 1, c3 7B 1, c4 7A 1";
    assert_eq!(merged(&[]), (apart.to_owned(), 2));
    assert_eq!(merged(&[("c1", None), ("c2", None)]), (apart.to_owned(), 0));
    assert_eq!(merged(&[("c1", Some("c1")), ("c2", None)]), ("c1 7B 2, c2 6B 1, c3 7A 1".to_owned(), 0));
    // Both cannot be the one, and nobody is somebody whom nobody asked about.
    assert_eq!(
        merged(&[("c1", Some("c1")), ("c2", Some("c1"))]),
        ("c1 7B 2, c2 6B 1, c3 7A 1".to_owned(), 1)
    );
    assert_eq!(merged(&[("c1", Some("c2")), ("c2", None)]), (apart.to_owned(), 1));
}

#[test]
fn the_same_file_once_more_is_the_same_children() {
    let children =
        ["c1, Kim A, 6B, 2014-05", "c2, Kim A, 6B, 2014-05", "c3, -, 6B, 2014-05", "S9, Bo B, -, -"];
    let mut known = caseload(&children, 1);
    let (before, again) = (known.clone(), caseload(&children, 1));
    assert_eq!(doubts(&known, &again), []);
    merge(&mut known, again, &Answers::new());
    assert_eq!(known, before);
}
