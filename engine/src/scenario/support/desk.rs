//! The desk at which a child's people write: rows with their day, none after the last.

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::id::Id;
use crate::record::{Answer, Child, Contact, FieldValue, Form, GivenAnswer, Offer, Signal, Step, Transition};
use crate::scenario::stream::Stream;

/// School days until an answer, and until support that was agreed begins.
const ANSWER: (u32, u32) = (0, 4);
const BEGIN: (u32, u32) = (1, 8);
/// Support that begins late, in a hundred, and after how many school days (own proposal).
const LATE: u32 = 6;
const LATE_BEGIN: (u32, u32) = (16, 45);

/// School days between two steps.
const PACE: (u32, u32) = (14, 24);
/// Of a hundred steps: done late; done, but the next one is agreed only after a while (own proposal).
const STEP_LATE: u32 = 5;
const STEP_GAP: u32 = 6;

/// A child with its school days; moments are numbers of school days, and those after the last have not come yet.
pub(super) struct Desk<'a> {
    pub(super) child: &'a mut Child,
    pub(super) stream: Stream,
    pub(super) dates: &'a [NaiveDate],
    pub(super) come: usize,
    /// Whether anything is told of the child, now or later.
    pub(super) told: bool,
}

impl Desk<'_> {
    /// A moment that many school days later, give or take.
    pub(super) fn after(&mut self, at: usize, from: u32, to: u32) -> usize {
        at + self.stream.between(from, to) as usize
    }

    fn day(&self, at: usize) -> Option<NaiveDate> {
        self.dates.get(..self.come)?.get(at).copied()
    }

    /// Writes down what was noticed or asked for.
    pub(super) fn signal(&mut self, kind: &str, at: usize, role: &str, fields: &[(&str, &str)], note: &str) {
        // The dice fall also for days that have not come: what is told later must not depend on today.
        let by = self.stream.between(1, 3);
        let (Some(date), Ok(kind)) = (self.day(at), Id::parse(kind)) else { return };
        let text = |value: &str| FieldValue::Text(value.to_owned());
        self.child.signals.push(Signal {
            id: None,
            kind,
            date,
            recorded: None,
            by: Some(format!("{role}-{by}")),
            role: Some(role.to_owned()),
            note: Some(note.to_owned()),
            fields: fields.iter().map(|(key, value)| ((*key).to_owned(), text(value))).collect(),
        });
    }

    /// A service that the family has told of.
    pub(super) fn contact(&mut self, agency: &str, kind: &str, purpose: &str, at: usize, coordinator: bool) {
        let ended = self.after(at, 60, 240);
        let (Some(from), Ok(agency)) = (self.day(at), Id::parse(agency)) else { return };
        self.child.contacts.push(Contact {
            id: None,
            agency,
            kind: Some(kind.to_owned()),
            purpose: Some(purpose.to_owned()),
            told_by: Some("family".to_owned()),
            from,
            to: self.day(ended),
            coordinator,
            recorded: None,
        });
    }

    /// An offer, its answer a few days later, and support that lasts so many school days from then. When it begins.
    pub(super) fn offer(&mut self, offer: &str, at: usize, answer: Answer, lasts: (u32, u32)) -> usize {
        let answered = self.after(at, ANSWER.0, ANSWER.1);
        let (low, high) = if self.stream.percent(LATE) { LATE_BEGIN } else { BEGIN };
        let started = self.after(answered, low, high);
        let closed = self.after(started, lasts.0, lasts.1);
        let (Some(on), Ok(offer)) = (self.day(at), Id::parse(offer)) else { return started };
        let yes = |day: Option<NaiveDate>| day.filter(|_| answer == Answer::Accepted);
        let own = self.child.form == Some(Form::UpperSecondary);
        let by = if own { "pupil" } else { "guardian-1" };
        let given = self.day(answered).map(|on| GivenAnswer { by: by.to_owned(), answer, on: Some(on) });
        self.child.offers.push(Offer {
            id: None,
            offer,
            on,
            answer: given.as_ref().map_or(Answer::Pending, |given| given.answer),
            answered: self.day(answered),
            answers: given.into_iter().collect(),
            started: yes(self.day(started)),
            closed: yes(self.day(closed)),
            recorded: None,
        });
        started
    }

    /// One step after the other, for about so many school days: most are done in time, and the next is agreed then.
    pub(super) fn steps(&mut self, what: &str, who: &str, from: usize, lasts: u32) {
        let end = from + lasts as usize;
        let mut at = from;
        while at < end {
            let due = self.after(at, PACE.0, PACE.1);
            let done = match self.stream.below(100) {
                chance if chance < STEP_LATE => self.after(due, 2, 25),
                _ => due - self.stream.below(4) as usize,
            };
            if let Some(set) = self.day(at) {
                // Where the calendar ends, five school days are a week.
                let later = || weekday(set + Days::new((due - at) as u64 * 7 / 5));
                self.child.steps.push(Step {
                    id: None,
                    what: what.to_owned(),
                    who: Some(who.to_owned()),
                    set: Some(set),
                    due: self.dates.get(due).copied().unwrap_or_else(later),
                    done: self.day(done),
                    recorded: None,
                });
            }
            at = if self.stream.percent(STEP_GAP) { self.after(done, 5, 40) } else { done };
        }
    }

    /// A move that lies ahead or has been.
    pub(super) fn transition(&mut self, kind: &str, date: NaiveDate, handover: Option<NaiveDate>) {
        self.child.transitions.push(Transition {
            id: None,
            kind: kind.to_owned(),
            date,
            handover,
            recorded: None,
        });
    }
}

/// The same day, or the Monday after a weekend.
fn weekday(date: NaiveDate) -> NaiveDate {
    match date.weekday() {
        Weekday::Sat => date + Days::new(2),
        Weekday::Sun => date + Days::new(1),
        _ => date,
    }
}
