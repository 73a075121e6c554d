//! What becomes known in a scene, as its file writes it: the rows of a child's record with moments for dates.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::super::moment::Moment;
use super::class::ClassAway;
use super::{Given, Placing};
use crate::id::Id;
use crate::record::{Answer, Contact, FieldValue, GivenAnswer, Offer, Signal, Step, Transition};

/// A lesson, where attendance is told by subject (minutes).
pub(super) const LESSON: u16 = 60;

/// Everything that becomes known in a scene.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::scenario) struct Rows {
    pub(in crate::scenario) away: Vec<Away>,
    pub(in crate::scenario) class_away: Vec<ClassAway>,
    pub(in crate::scenario) attendance: Vec<AttendanceSpan>,
    pub(in crate::scenario) signals: Vec<SignalRow>,
    pub(in crate::scenario) contacts: Vec<ContactRow>,
    pub(in crate::scenario) steps: Vec<StepRow>,
    pub(in crate::scenario) offers: Vec<OfferRow>,
    pub(in crate::scenario) transitions: Vec<TransitionRow>,
}

/// What was missed of each school day: all of it, or minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::scenario) enum Part {
    All,
    Minutes(u16),
}

impl Part {
    /// Never more than is left.
    pub(super) fn of(this: Option<Self>, left: u16) -> u16 {
        match this {
            None => 0,
            Some(Self::All) => left,
            Some(Self::Minutes(minutes)) => minutes.min(left),
        }
    }
}

/// School days on which something was missed of an otherwise ordinary timetable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::scenario) struct Away {
    pub(in crate::scenario) from: Moment,
    pub(in crate::scenario) to: Moment,
    pub(in crate::scenario) excused: Option<Part>,
    pub(in crate::scenario) unexcused: Option<Part>,
    pub(in crate::scenario) leave: Option<Part>,
    /// One lesson of this subject, instead of the day.
    pub(in crate::scenario) subject: Option<String>,
}

/// Rows of attendance as a file had them: one for each school day from one to the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::scenario) struct AttendanceSpan {
    pub(in crate::scenario) from: Moment,
    /// Without it: that one day, school day or not.
    pub(in crate::scenario) to: Option<Moment>,
    pub(in crate::scenario) scheduled: u16,
    pub(in crate::scenario) excused: u16,
    pub(in crate::scenario) unexcused: u16,
    pub(in crate::scenario) leave: u16,
    pub(in crate::scenario) late: u8,
    pub(in crate::scenario) subject: Option<String>,
    pub(in crate::scenario) assumed: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::scenario) struct SignalRow {
    pub(in crate::scenario) kind: Id,
    pub(in crate::scenario) at: Moment,
    pub(in crate::scenario) recorded: Option<Moment>,
    pub(in crate::scenario) role: Option<String>,
    pub(in crate::scenario) by: Given<String>,
    pub(in crate::scenario) note: Option<String>,
    pub(in crate::scenario) fields: BTreeMap<String, FieldValue>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::scenario) struct ContactRow {
    pub(in crate::scenario) agency: Id,
    pub(in crate::scenario) kind: Option<String>,
    pub(in crate::scenario) from: Moment,
    pub(in crate::scenario) to: Option<Moment>,
    pub(in crate::scenario) purpose: Option<String>,
    pub(in crate::scenario) coordinator: bool,
    pub(in crate::scenario) recorded: Option<Moment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::scenario) struct StepRow {
    pub(in crate::scenario) what: String,
    pub(in crate::scenario) who: Option<String>,
    pub(in crate::scenario) set: Option<Moment>,
    pub(in crate::scenario) due: Moment,
    pub(in crate::scenario) done: Option<Moment>,
    pub(in crate::scenario) recorded: Option<Moment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::scenario) struct OfferRow {
    pub(in crate::scenario) offer: Id,
    pub(in crate::scenario) on: Moment,
    /// The answer, where it is not told who gave it.
    pub(in crate::scenario) answer: Option<Answer>,
    pub(in crate::scenario) answered: Option<Moment>,
    pub(in crate::scenario) answers: Vec<AnswerRow>,
    pub(in crate::scenario) started: Option<Moment>,
    pub(in crate::scenario) closed: Option<Moment>,
    pub(in crate::scenario) recorded: Option<Moment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::scenario) struct AnswerRow {
    pub(in crate::scenario) by: String,
    pub(in crate::scenario) answer: Answer,
    /// Another day than the offer's `answered`.
    pub(in crate::scenario) on: Option<Moment>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::scenario) struct TransitionRow {
    pub(in crate::scenario) kind: String,
    pub(in crate::scenario) date: Moment,
    pub(in crate::scenario) handover: Option<Moment>,
    pub(in crate::scenario) recorded: Option<Moment>,
}

/// When a row was written down: as it says, or in its scene where it tells of what lies before the scene before.
pub(super) struct Known {
    /// The days of this scene and of the one before it.
    pub(super) told: Option<(NaiveDate, NaiveDate)>,
}

impl Known {
    fn recorded(&self, said: Option<NaiveDate>, dated: Option<NaiveDate>) -> Option<NaiveDate> {
        let late =
            |(now, before): (NaiveDate, NaiveDate)| dated.is_none_or(|date| date <= before).then_some(now);
        said.or_else(|| self.told.and_then(late))
    }
}

impl SignalRow {
    pub(super) fn placed(&self, placing: &Placing<'_>, known: &Known) -> Signal {
        let date = placing.date(self.at);
        let usual = || self.role.as_ref().map(|role| format!("{role}-1"));
        Signal {
            id: None,
            kind: self.kind.clone(),
            date,
            recorded: known.recorded(placing.maybe(self.recorded), Some(date)),
            by: match &self.by {
                Given::Usual => usual(),
                Given::Is(by) => Some(by.clone()),
                Given::NotRecorded => None,
            },
            role: self.role.clone(),
            note: self.note.clone(),
            fields: self.fields.clone(),
        }
    }
}

impl ContactRow {
    pub(super) fn placed(&self, placing: &Placing<'_>, known: &Known) -> Contact {
        let from = placing.date(self.from);
        Contact {
            id: None,
            agency: self.agency.clone(),
            kind: self.kind.clone(),
            purpose: self.purpose.clone(),
            told_by: Some("family".to_owned()),
            from,
            to: placing.maybe(self.to),
            coordinator: self.coordinator,
            recorded: known.recorded(placing.maybe(self.recorded), Some(from)),
        }
    }
}

impl StepRow {
    pub(super) fn placed(&self, placing: &Placing<'_>, known: &Known) -> Step {
        let set = placing.maybe(self.set);
        Step {
            id: None,
            what: self.what.clone(),
            who: self.who.clone(),
            set,
            due: placing.date(self.due),
            done: placing.maybe(self.done),
            recorded: known.recorded(placing.maybe(self.recorded), set),
        }
    }
}

impl OfferRow {
    /// One no is a no.
    pub(super) fn placed(&self, placing: &Placing<'_>, known: &Known) -> Offer {
        let on = placing.date(self.on);
        let answered = placing.maybe(self.answered);
        let given = |row: &AnswerRow| GivenAnswer {
            by: row.by.clone(),
            answer: row.answer,
            on: placing.maybe(row.on).or(answered),
        };
        let mut offer = Offer {
            id: None,
            offer: self.offer.clone(),
            on,
            answer: self.answer.unwrap_or_default(),
            answered,
            answers: self.answers.iter().map(given).collect(),
            started: placing.maybe(self.started),
            closed: placing.maybe(self.closed),
            recorded: known.recorded(placing.maybe(self.recorded), Some(on)),
        };
        offer.settle();
        offer
    }
}

impl TransitionRow {
    pub(super) fn placed(&self, placing: &Placing<'_>, known: &Known) -> Transition {
        Transition {
            id: None,
            kind: self.kind.clone(),
            date: placing.date(self.date),
            handover: placing.maybe(self.handover),
            recorded: known.recorded(placing.maybe(self.recorded), None),
        }
    }
}
