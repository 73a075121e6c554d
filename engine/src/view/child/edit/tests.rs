use super::{Edit, List, Refused};
use crate::record::{Answer, Child, Contact, FieldValue, GivenAnswer, Offer, Signal, Step};
use crate::view::child::tests::pack;
use crate::view::fixture::{day, id, signal};

const ON: &str = "2026-11-20";

/// Makes the edit on a child, or tells why not; what is refused has changed nothing.
fn made(child: &mut Child, edit: Edit) -> Result<(), Refused> {
    let before = child.clone();
    let result = edit.apply(child, &pack(), day(ON));
    if result.is_err() {
        assert_eq!(*child, before);
    }
    result
}

#[track_caller]
fn check(edit: Edit, expected: Result<(), Refused>) {
    assert_eq!(made(&mut Child::default(), edit), expected);
}

fn contact(agency: &str, from: &str) -> Contact {
    Contact {
        id: None,
        agency: id(agency),
        kind: None,
        purpose: None,
        told_by: None,
        from: day(from),
        to: None,
        coordinator: false,
        recorded: None,
    }
}

fn step(what: &str, due: &str) -> Step {
    Step { id: None, what: what.to_owned(), who: None, set: None, due: day(due), done: None, recorded: None }
}

fn given(by: &str, answer: Answer, on: Option<&str>) -> GivenAnswer {
    GivenAnswer { by: by.to_owned(), answer, on: on.map(day) }
}

fn offer(kind: &str, on: &str, answers: Vec<GivenAnswer>) -> Offer {
    Offer {
        id: None,
        offer: id(kind),
        on: day(on),
        answer: Answer::Pending,
        answered: None,
        answers,
        started: None,
        closed: None,
        recorded: None,
    }
}

#[test]
fn what_cannot_be_is_refused_and_nothing_changes() {
    check(Edit::Note(signal("concern", ON, None)), Ok(()));
    check(Edit::Note(signal("concern", "2026-11-21", None)), Err(Refused::Ahead));
    check(Edit::Note(signal("nurse-asks", ON, None)), Err(Refused::Unknown));
    check(Edit::Note(signal("made-up", ON, None)), Err(Refused::Unknown));
    let area = |value: &str| {
        let fields = [("area".to_owned(), FieldValue::Text(value.to_owned()))].into();
        Edit::Note(Signal { fields, ..signal("concern", ON, None) })
    };
    check(area("friends"), Ok(()));
    check(area("home"), Err(Refused::Unknown));
    check(Edit::Contact(contact("bup", ON)), Ok(()));
    check(Edit::Contact(contact("police", ON)), Err(Refused::Unknown));
    check(
        Edit::Contact(Contact { to: Some(day("2026-10-01")), ..contact("bup", ON) }),
        Err(Refused::EndsBefore),
    );
    check(Edit::Step(step("Ringa", "2026-12-01")), Ok(()));
    check(Edit::Step(step("  ", "2026-12-01")), Err(Refused::Empty));
    check(Edit::Step(step("Ringa", "2026-11-19")), Err(Refused::EndsBefore));
    check(Edit::Offer(offer("talk", ON, vec![])), Ok(()));
    check(Edit::Offer(offer("trip", ON, vec![])), Err(Refused::Unknown));
    check(Edit::StepDone(0, day(ON)), Err(Refused::Gone));
    check(Edit::Remove(List::Offers, 3), Err(Refused::Gone));
}

#[test]
fn what_is_told_of_an_earlier_day_was_not_known_before_it_was_written() {
    let mut child = Child::default();
    made(&mut child, Edit::Note(signal("concern", "2026-11-02", None))).unwrap();
    made(&mut child, Edit::Note(signal("concern", ON, None))).unwrap();
    made(&mut child, Edit::Contact(contact("bup", "2026-05-01"))).unwrap();
    let written: Vec<_> = child.signals.iter().map(|signal| signal.recorded).collect();
    assert_eq!(written, [Some(day(ON)), None]);
    assert_eq!(child.contacts[0].recorded, Some(day(ON)));
}

#[test]
fn one_no_is_a_no_and_yes_takes_everyone() {
    use Answer::{Accepted, Declined, Pending};
    let mut child = Child::default();
    let asked = vec![given("guardian-1", Accepted, Some("2026-11-18")), given("pupil", Pending, None)];
    made(&mut child, Edit::Offer(offer("talk", "2026-11-16", asked))).unwrap();
    assert_eq!((child.offers[0].answer, child.offers[0].answered), (Pending, None));
    made(&mut child, Edit::Answer(0, given("pupil", Accepted, Some("2026-11-19")))).unwrap();
    assert_eq!((child.offers[0].answer, child.offers[0].answered), (Accepted, Some(day("2026-11-19"))));
    made(&mut child, Edit::Answer(0, given("pupil", Declined, Some(ON)))).unwrap();
    assert_eq!((child.offers[0].answer, child.offers[0].answered), (Declined, Some(day(ON))));
    assert_eq!(child.offers[0].answers.len(), 2, "a person has one answer");
    let before = made(&mut child, Edit::Answer(0, given("pupil", Accepted, Some("2026-11-01"))));
    assert_eq!(before, Err(Refused::EndsBefore));
}

#[test]
fn things_end_after_they_began_and_never_ahead() {
    let mut child = Child { contacts: vec![contact("bup", "2026-10-01")], ..Child::default() };
    child.steps.push(step("Ringa", ON));
    assert_eq!(made(&mut child, Edit::ContactEnded(0, day("2026-09-30"))), Err(Refused::EndsBefore));
    assert_eq!(made(&mut child, Edit::StepDone(0, day("2026-11-21"))), Err(Refused::Ahead));
    assert_eq!(made(&mut child, Edit::ContactEnded(0, day(ON))), Ok(()));
    assert_eq!(made(&mut child, Edit::StepDone(0, day(ON))), Ok(()));
    assert_eq!((child.contacts[0].to, child.steps[0].done), (Some(day(ON)), Some(day(ON))));
    assert_eq!(made(&mut child, Edit::Remove(List::Steps, 0)), Ok(()));
    assert!(child.steps.is_empty());
}
