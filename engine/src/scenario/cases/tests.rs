use std::collections::BTreeSet;

use super::*;
use crate::scenario::tests::calendar;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_file_reads_and_holds_fourteen_cases() {
    if let Err(error) = read(FILE) {
        panic!("{error}");
    }
    let ids: BTreeSet<_> = cases().into_iter().map(|case| case.id).collect();
    assert_eq!(ids.len(), 14);
    assert!(ids.iter().all(|id| id.starts_with("case-")), "{ids:?}");
}

#[test]
fn every_case_has_a_story_in_both_languages_with_short_sentences() {
    for case in cases() {
        for story in [Some(&case.story.sv), case.story.en.as_ref()] {
            let story = story.unwrap_or_else(|| panic!("{} has no English story", case.id));
            for sentence in story.split_inclusive(['.', '?', ';', ':']) {
                assert!(sentence.split_whitespace().count() <= 20, "{}: {sentence}", case.id);
            }
        }
        assert!(!case.expect.is_empty(), "{}", case.id);
    }
}

#[test]
fn a_case_is_in_order_on_any_day() {
    for on in ["2026-08-20", "2026-11-02", "2026-11-20", "2027-03-13", "2027-06-20"].map(date) {
        for case in cases() {
            let child = case.child(on, &calendar());
            assert!(child.group.is_some() && child.enrolled.is_some_and(|day| day <= on), "{}", case.id);
            assert!(child.signals.iter().all(|signal| signal.date <= on), "{}", case.id);
            assert!(child.steps.iter().all(|step| step.set <= step.done.or(Some(step.due))), "{}", case.id);
            for offer in &child.offers {
                assert!(Some(offer.on) <= offer.answered && offer.answered <= Some(on), "{}", case.id);
                assert!(offer.started.is_none_or(|started| Some(started) >= offer.answered), "{}", case.id);
            }
        }
    }
}

#[test]
fn ages_are_what_the_cases_say() {
    for (id, age) in [("case-adult", 18), ("case-sixteen", 16)] {
        let case = cases().into_iter().find(|case| case.id == id).unwrap();
        for on in ["2026-08-20", "2026-11-30", "2027-05-31"].map(date) {
            let born = case.child(on, &calendar()).born.unwrap();
            assert_eq!(born.age_on(on), Some(age), "{id} {on}");
        }
    }
}

#[test]
fn one_no_is_a_no() {
    for id in ["case-two-guardians", "case-sixteen"] {
        let case = cases().into_iter().find(|case| case.id == id).unwrap();
        let child = case.child(date("2026-11-20"), &calendar());
        assert_eq!(child.offers.first().map(|offer| offer.answer), Some(Answer::Declined), "{id}");
    }
}
