use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::*;
use crate::record::Answer;
use crate::scenario::tests::calendar;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn find(id: &str) -> Scenario {
    practice().into_iter().find(|scenario| scenario.id.as_str() == id).unwrap()
}

#[test]
fn the_files_read_and_hold_fourteen_children() {
    for (name, text) in FILES {
        if let Err(wrong) = read(name, text, None) {
            panic!("{wrong:?}");
        }
    }
    let ids: BTreeSet<_> = practice().into_iter().map(|scenario| scenario.id).collect();
    assert_eq!(ids.len(), 14);
    assert!(ids.iter().all(|id| id.as_str().starts_with("case-")), "{ids:?}");
}

#[test]
fn a_child_is_in_order_on_any_day() {
    for on in ["2026-08-20", "2026-11-02", "2026-11-20", "2027-03-13", "2027-06-20"].map(date) {
        for scenario in practice() {
            let child = scenario.child(on, &calendar()).unwrap();
            let id = &child.id;
            assert!(child.group.is_some() && child.enrolled.is_some_and(|day| day <= on), "{id}");
            assert!(child.attendance.rows().iter().all(|row| row.date <= on), "{id}");
            assert!(child.signals.iter().all(|signal| signal.date <= on), "{id}");
            assert!(child.steps.iter().all(|step| step.set <= step.done.or(Some(step.due))), "{id}");
            for offer in &child.offers {
                assert!(Some(offer.on) <= offer.answered && offer.answered <= Some(on), "{id}");
                assert!(offer.started.is_none_or(|started| Some(started) >= offer.answered), "{id}");
            }
        }
    }
}

#[test]
fn ages_are_what_the_files_say() {
    for (id, age) in [("case-adult", 18), ("case-sixteen", 16)] {
        for on in ["2026-08-20", "2026-11-30", "2027-05-31"].map(date) {
            let born = find(id).child(on, &calendar()).unwrap().born.unwrap();
            assert_eq!(born.age_on(on), Some(age), "{id} {on}");
        }
    }
}

#[test]
fn one_no_is_a_no() {
    for id in ["case-two-guardians", "case-sixteen"] {
        let child = find(id).child(date("2026-11-20"), &calendar()).unwrap();
        assert_eq!(child.offers.first().map(|offer| offer.answer), Some(Answer::Declined), "{id}");
    }
}
