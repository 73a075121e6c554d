//! What staff may write down on a child's page. An edit is checked as a whole before anything changes.
//!
//! Whatever is written about an earlier day is marked with the day it was written: before that nobody could know.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::pack::{FieldType, Pack};
use crate::record::{Answer, Child, Contact, FieldValue, GivenAnswer, Offer, Signal, Step, Subject};

/// A list of the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum List {
    /// What was noted.
    Signals,
    /// Who is involved.
    Contacts,
    /// Who does what, when.
    Steps,
    /// What was offered.
    Offers,
}

/// One change of a child's record; rows are named by their place in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Edit {
    /// Something was noticed, asked for or works.
    Note(Signal),
    /// A service is involved.
    Contact(Contact),
    /// A service is no longer involved.
    ContactEnded(usize, NaiveDate),
    /// Somebody does something by a day.
    Step(Step),
    /// It was done.
    StepDone(usize, NaiveDate),
    /// Something was offered.
    Offer(Offer),
    /// An entitled person's answer to an offer.
    Answer(usize, GivenAnswer),
    /// The support that was offered began.
    OfferStarted(usize, NaiveDate),
    /// The support that was offered ended.
    OfferClosed(usize, NaiveDate),
    /// A row was written by mistake.
    Remove(List, usize),
}

/// Why an edit was not made. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Refused {
    /// The row is not there any more.
    Gone,
    /// The kind, service or offer is not one that the pack has, or it is switched off.
    Unknown,
    /// A text that is needed is empty.
    Empty,
    /// The day lies ahead; only a next step may.
    Ahead,
    /// It ends before it begins.
    EndsBefore,
}

impl Edit {
    /// Checks the edit and makes it, on the day it is written.
    pub fn apply(self, child: &mut Child, pack: &Pack, on: NaiveDate) -> Result<(), Refused> {
        match self {
            Self::Note(signal) => child.signals.push(note(signal, pack, on)?),
            Self::Contact(contact) => child.contacts.push(involved(contact, pack, on)?),
            Self::Step(step) => child.steps.push(planned(step, on)?),
            Self::Offer(offer) => child.offers.push(offered(offer, pack, on)?),
            Self::ContactEnded(row, day) => {
                let contact = child.contacts.get_mut(row).ok_or(Refused::Gone)?;
                contact.to = Some(ended(contact.from, day, on)?);
            }
            Self::StepDone(row, day) => {
                let step = child.steps.get_mut(row).ok_or(Refused::Gone)?;
                let set = step.set.unwrap_or(day);
                step.done = Some(ended(set, day, on)?);
            }
            Self::Answer(row, given) => {
                let offer = child.offers.get_mut(row).ok_or(Refused::Gone)?;
                if let Some(day) = given.on {
                    ended(offer.on, day, on)?;
                }
                answer(offer, given);
            }
            Self::OfferStarted(row, day) => {
                let offer = child.offers.get_mut(row).ok_or(Refused::Gone)?;
                offer.started = Some(ended(offer.on, day, on)?);
            }
            Self::OfferClosed(row, day) => {
                let offer = child.offers.get_mut(row).ok_or(Refused::Gone)?;
                offer.closed = Some(ended(offer.started.unwrap_or(offer.on), day, on)?);
            }
            Self::Remove(list, row) => match list {
                List::Signals => remove(&mut child.signals, row)?,
                List::Contacts => remove(&mut child.contacts, row)?,
                List::Steps => remove(&mut child.steps, row)?,
                List::Offers => remove(&mut child.offers, row)?,
            },
        }
        Ok(())
    }
}

fn remove<T>(rows: &mut Vec<T>, row: usize) -> Result<(), Refused> {
    if row >= rows.len() {
        return Err(Refused::Gone);
    }
    rows.remove(row);
    Ok(())
}

fn not_ahead(day: NaiveDate, on: NaiveDate) -> Result<(), Refused> {
    if day > on { Err(Refused::Ahead) } else { Ok(()) }
}

fn ended(from: NaiveDate, day: NaiveDate, on: NaiveDate) -> Result<NaiveDate, Refused> {
    not_ahead(day, on)?;
    if day < from { Err(Refused::EndsBefore) } else { Ok(day) }
}

/// The day it was written, where that is another than the day it concerns.
fn written(day: NaiveDate, on: NaiveDate) -> Option<NaiveDate> {
    (day != on).then_some(on)
}

fn note(signal: Signal, pack: &Pack, on: NaiveDate) -> Result<Signal, Refused> {
    let kind =
        pack.catalogue.signals.get(&signal.kind).filter(|kind| kind.enabled).ok_or(Refused::Unknown)?;
    not_ahead(signal.date, on)?;
    let fits = |(name, value): (&String, &FieldValue)| match (kind.fields.get(name), value) {
        (Some(FieldType::OneOf(values)), FieldValue::Text(text)) => values.contains(text),
        (Some(FieldType::Number), FieldValue::Number(_)) | (Some(FieldType::Text), FieldValue::Text(_)) => {
            true
        }
        _ => false,
    };
    if !signal.fields.iter().all(fits) {
        return Err(Refused::Unknown);
    }
    Ok(Signal { recorded: written(signal.date, on), ..signal })
}

fn involved(contact: Contact, pack: &Pack, on: NaiveDate) -> Result<Contact, Refused> {
    if !pack.catalogue.agencies.contains_key(&contact.agency) {
        return Err(Refused::Unknown);
    }
    not_ahead(contact.from, on)?;
    if let Some(to) = contact.to {
        ended(contact.from, to, on)?;
    }
    Ok(Contact { recorded: written(contact.from, on), ..contact })
}

fn planned(step: Step, on: NaiveDate) -> Result<Step, Refused> {
    if step.what.trim().is_empty() {
        return Err(Refused::Empty);
    }
    if step.due < on {
        return Err(Refused::EndsBefore);
    }
    Ok(Step { set: Some(on), ..step })
}

fn offered(mut offer: Offer, pack: &Pack, on: NaiveDate) -> Result<Offer, Refused> {
    let known = pack.offers.get(&offer.offer);
    if known.is_none_or(|known| known.subject != Subject::Child) {
        return Err(Refused::Unknown);
    }
    not_ahead(offer.on, on)?;
    offer.recorded = written(offer.on, on);
    settle(&mut offer);
    Ok(offer)
}

/// Puts an answer in the place of the same person's earlier one.
fn answer(offer: &mut Offer, given: GivenAnswer) {
    match offer.answers.iter_mut().find(|known| known.by == given.by) {
        Some(known) => *known = given,
        None => offer.answers.push(given),
    }
    settle(offer);
}

/// One no is a no; yes only when everyone who is asked has said so.
fn settle(offer: &mut Offer) {
    let said = |answer: Answer| offer.answers.iter().filter(move |given| given.answer == answer);
    if offer.answers.is_empty() {
        return;
    }
    let (answer, day) = if said(Answer::Declined).next().is_some() {
        (Answer::Declined, said(Answer::Declined).filter_map(|given| given.on).min())
    } else if said(Answer::Accepted).count() == offer.answers.len() {
        (Answer::Accepted, said(Answer::Accepted).filter_map(|given| given.on).max())
    } else {
        (Answer::Pending, None)
    };
    (offer.answer, offer.answered) = (answer, day);
}

#[cfg(test)]
mod tests;
