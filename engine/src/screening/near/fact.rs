//! One fact that somebody could write down on the day judged, and how it is written down.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::days;
use crate::facts::{Clock, earlier, later};
use crate::id::Id;
use crate::pack::{Catalogue, Sector};
use crate::record::{Answer, Child, Contact, FieldValue, Offer, Signal, Step, Transition};
use crate::screening::Moment;

/// Which absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Absence {
    /// The rule does not ask; it is written down as excused.
    Any,
    /// Excused.
    Excused,
    /// Unexcused.
    Unexcused,
}

/// A fact that somebody could write down. Rows of the record are named by their place in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Fact {
    /// Part of a recorded day turns out away, apart from other absence.
    AwayForAWhile(Absence),
    /// One more whole day away: the latest that was not, so that a run of days grows.
    AwayInARow(Absence),
    /// One more whole day away, apart from other absence.
    AwayApart(Absence),
    /// One more lesson of a subject missed.
    LessonMissed(String, Absence),
    /// The latest day with absence turns out to have been none.
    There,
    /// One more late arrival.
    Late,
    /// One more note.
    Note(Note),
    /// One more service is involved.
    Contact(Involved),
    /// A service is no longer involved.
    ContactEnds(usize, Id),
    /// A service that is involved holds the others together.
    Coordinates(usize, Id),
    /// A next step is agreed, due in so many days.
    Step(u16),
    /// A step is done.
    StepDone(usize),
    /// Something is offered, and this is the answer.
    Offered(Id, Answer),
    /// The answer to what was offered is yes.
    Accepted(usize, Id),
    /// The support that was offered begins.
    Started(usize, Id),
    /// It ends.
    Closed(usize, Id),
    /// A change of school or stage is known of, in so many days.
    Moves(String, u16),
    /// What is needed for a change was handed over.
    HandedOver(usize, String),
}

/// A note that would count.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Note {
    /// Its kind.
    pub kind: Id,
    /// What its fields have to say.
    pub fields: BTreeMap<String, FieldValue>,
    /// Who has to write it, where the rule asks.
    pub by: Option<String>,
    /// In which role.
    pub role: Option<String>,
    /// Whether it has to come from somebody who has not written one.
    pub by_another: bool,
    /// How many days ago it was noticed.
    pub ago: u16,
    /// How many days lie between this one and the next.
    pub apart: u16,
}

/// A service that would count.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Involved {
    /// Which.
    pub agency: Option<Id>,
    /// Of which sector.
    pub sector: Option<Sector>,
    /// With what sort of help.
    pub kind: Option<String>,
    /// Whether it holds the others together.
    pub coordinator: bool,
}

impl Fact {
    /// Whether both are ways to be away, of which the lesser is enough to tell.
    pub(super) fn is_way_of(&self, other: &Self) -> bool {
        let away =
            |fact: &Self| matches!(fact, Self::AwayForAWhile(_) | Self::AwayInARow(_) | Self::AwayApart(_));
        self == other || (away(self) && away(other))
    }

    /// Writes it down on the moment's day, after it was written down `before` times; nothing where the record does not
    /// allow it.
    pub(super) fn write(&self, before: u16, child: &mut Child, moment: &Moment<'_>) -> Option<()> {
        let on = moment.clock().on;
        match self {
            Self::AwayForAWhile(absence) => days::day_apart(child, on, *absence, false)?,
            Self::AwayInARow(absence) => days::whole_day(child, on, *absence)?,
            Self::AwayApart(absence) => days::day_apart(child, on, *absence, true)?,
            Self::LessonMissed(subject, absence) => days::lesson(child, on, subject, *absence)?,
            Self::There => days::there(child, on)?,
            Self::Late => days::late(child, on)?,
            Self::Note(note) => child.signals.push(note.signal(before, on)),
            Self::Contact(involved) => {
                let contact = involved.contact(child, &moment.book().pack().catalogue, moment.clock())?;
                child.contacts.push(contact);
            }
            Self::Step(due) => child.steps.push(step(*due, on)),
            Self::Offered(offer, answer) => child.offers.push(offered(offer, *answer, on)),
            Self::Moves(kind, ahead) => child.transitions.push(moves(kind, *ahead, on)),
            // A row that is there can be changed once.
            _ if before > 0 => return None,
            Self::ContactEnds(row, _) => child.contacts.get_mut(*row)?.to = Some(on),
            Self::Coordinates(row, _) => child.contacts.get_mut(*row)?.coordinator = true,
            Self::StepDone(row) => child.steps.get_mut(*row)?.done = Some(on),
            Self::Accepted(row, _) => accept(child.offers.get_mut(*row)?, on),
            Self::Started(row, _) => child.offers.get_mut(*row)?.started = Some(on),
            Self::Closed(row, _) => child.offers.get_mut(*row)?.closed = Some(on),
            Self::HandedOver(row, _) => child.transitions.get_mut(*row)?.handover = Some(on),
        }
        Some(())
    }
}

impl Note {
    /// The signal, after `before` others like it. Whatever is noticed earlier is written down on the day.
    fn signal(&self, before: u16, on: NaiveDate) -> Signal {
        let date = earlier(on, self.ago.saturating_add(self.apart.saturating_mul(before)));
        let another = self.by_another.then(|| format!("another-{before}"));
        Signal {
            id: None,
            kind: self.kind.clone(),
            date,
            recorded: (date != on).then_some(on),
            by: self.by.clone().or(another),
            role: self.role.clone(),
            note: None,
            fields: self.fields.clone(),
        }
    }
}

impl Involved {
    /// A contact from the day on, with a service that is not involved already where there is a choice.
    fn contact(&self, child: &Child, catalogue: &Catalogue, clock: Clock) -> Option<Contact> {
        let involved = |id: &Id| {
            child.contacts.iter().any(|it| it.agency == *id && it.to.is_none_or(|to| to > clock.on))
        };
        let fits = |sector: Sector| match self.sector {
            Some(wanted) => sector == wanted,
            None => true,
        };
        let mut others = catalogue.agencies.iter().filter(|(id, it)| fits(it.sector) && !involved(id));
        let agency = self.agency.clone().or_else(|| others.next().map(|(id, _)| id.clone()))?;
        Some(Contact {
            id: None,
            agency,
            kind: self.kind.clone(),
            purpose: None,
            told_by: None,
            from: clock.on,
            to: None,
            coordinator: self.coordinator,
            recorded: None,
        })
    }
}

fn step(due: u16, on: NaiveDate) -> Step {
    let due = later(on, due);
    Step { id: None, what: String::new(), who: None, set: Some(on), due, done: None, recorded: None }
}

fn offered(offer: &Id, answer: Answer, on: NaiveDate) -> Offer {
    Offer {
        id: None,
        offer: offer.clone(),
        on,
        answer,
        answered: (answer != Answer::Pending).then_some(on),
        answers: Vec::new(),
        started: None,
        closed: None,
        recorded: None,
    }
}

/// Everyone who is asked says yes on the day.
fn accept(offer: &mut Offer, on: NaiveDate) {
    for given in &mut offer.answers {
        if given.answer != Answer::Accepted || given.on.is_none_or(|day| day > on) {
            (given.answer, given.on) = (Answer::Accepted, Some(on));
        }
    }
    (offer.answer, offer.answered) = (Answer::Accepted, Some(on));
}

fn moves(kind: &str, ahead: u16, on: NaiveDate) -> Transition {
    let date = on.checked_add_days(Days::new(ahead.into())).unwrap_or(on);
    Transition { id: None, kind: kind.to_owned(), date, handover: None, recorded: Some(on) }
}
