//! The data of "Läsåret i en bild": weeks and days, what was noted, who is involved, what was offered, what comes next.
//!
//! Only what is visible on the date is here: a picture of an earlier day does not know the future. Minutes are sums
//! of rows and keep excused and unexcused apart; a day without a row is *not reported*, never present.

mod summary;
mod weeks;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::pack::{Domain, Pack, Text};
use crate::record::{Answer, Child, Signal};

pub use summary::{Noted, RecentAbsence, Requested, Summary};
pub use weeks::{Column, Day, DayState, Pause, Totals, Week};

/// Weeks shown before the one that holds the date.
pub const WEEKS_BACK: u64 = 40;
/// Weeks shown after it: steps and transitions look ahead.
pub const WEEKS_AHEAD: u64 = 4;

/// What sort of thing was noted; the page gives each its own shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkKind {
    /// Something staff have written down.
    Noted,
    /// The child's or guardian's own request.
    Request,
    /// What works.
    Strength,
}

impl MarkKind {
    /// The shape of a kind of signal; also of one that the pack does not know.
    pub fn of(domain: Option<Domain>) -> Self {
        match domain {
            Some(Domain::Request) => Self::Request,
            Some(Domain::Protective) => Self::Strength,
            _ => Self::Noted,
        }
    }
}

/// Something that was noted on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The day it concerns.
    pub date: NaiveDate,
    /// Its shape.
    pub kind: MarkKind,
    /// The kind of signal, as people call it.
    pub label: Text,
}

/// A service that is or was involved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactBar {
    /// First day.
    pub from: NaiveDate,
    /// Last day; an open end runs to the date of the picture.
    pub to: Option<NaiveDate>,
    /// The service.
    pub label: Text,
}

/// Something that was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferMark {
    /// The day it was offered.
    pub on: NaiveDate,
    /// What.
    pub label: Text,
    /// The answer, as it was known on the date of the picture.
    pub answer: Answer,
}

/// A step or a transition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AheadMark {
    /// The day it is due.
    pub date: NaiveDate,
    /// Which of the two.
    pub kind: AheadKind,
    /// Free text of the step, or the transition's kind.
    pub what: String,
    /// Done or handed over by the date of the picture.
    pub done: bool,
}

/// What lies ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AheadKind {
    /// Who does what, when.
    Step,
    /// A change of school or stage.
    Transition,
}

/// Everything that the picture shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// The date.
    pub today: NaiveDate,
    /// Weeks by date, long breaks shrunk to one column.
    pub columns: Vec<Column>,
    /// Whether any attendance is known at all.
    pub attendance: bool,
    /// What was noted, by date.
    pub marks: Vec<Mark>,
    /// Who is or was involved, by first day.
    pub contacts: Vec<ContactBar>,
    /// What was offered, by date.
    pub offers: Vec<OfferMark>,
    /// Steps and transitions, by date.
    pub ahead: Vec<AheadMark>,
    /// What the picture says, in values.
    pub summary: Summary,
}

/// The picture of a child's school year on a date.
pub fn picture(child: &Child, pack: &Pack, today: NaiveDate) -> Picture {
    let monday = monday_of(today);
    let first = monday.checked_sub_days(Days::new(7 * WEEKS_BACK)).unwrap_or(monday);
    let last = monday.checked_add_days(Days::new(7 * WEEKS_AHEAD + 6)).unwrap_or(monday);
    let shown = |date: NaiveDate| first <= date && date <= last;

    let mut marks: Vec<Mark> = signals(child, pack, today)
        .filter(|(signal, ..)| shown(signal.date))
        .map(|(signal, domain, label)| Mark { date: signal.date, kind: MarkKind::of(domain), label })
        .collect();
    marks.sort_by_key(|mark| mark.date);

    let mut contacts: Vec<ContactBar> = child
        .contacts
        .iter()
        .filter(|contact| visible(today, contact.from, contact.recorded))
        .map(|contact| ContactBar {
            from: contact.from,
            to: contact.to.filter(|to| *to <= today),
            label: agency(pack, &contact.agency),
        })
        .filter(|bar| bar.to.is_none_or(|to| first <= to))
        .collect();
    contacts.sort_by_key(|bar| bar.from);

    let mut offers: Vec<OfferMark> = child
        .offers
        .iter()
        .filter(|offer| visible(today, offer.on, offer.recorded) && shown(offer.on))
        .map(|offer| OfferMark {
            on: offer.on,
            label: offered(pack, &offer.offer),
            answer: if offer.answered.is_some_and(|day| day > today) {
                Answer::Pending
            } else {
                offer.answer
            },
        })
        .collect();
    offers.sort_by_key(|offer| offer.on);

    Picture {
        today,
        columns: weeks::columns(&child.attendance, child.enrolled, &pack.calendar, first, last, today),
        attendance: child.attendance.rows().iter().any(|row| row.date <= today),
        marks,
        contacts,
        offers,
        ahead: ahead(child, today).into_iter().filter(|mark| shown(mark.date)).collect(),
        summary: summary::summary(child, pack, today),
    }
}

/// Steps and transitions that are known on the date, by due day.
fn ahead(child: &Child, today: NaiveDate) -> Vec<AheadMark> {
    let known = |day: Option<NaiveDate>| day.is_none_or(|day| day <= today);
    let steps =
        child.steps.iter().filter(|step| known(step.set) && known(step.recorded)).map(|step| AheadMark {
            date: step.due,
            kind: AheadKind::Step,
            what: step.what.clone(),
            done: step.done.is_some_and(|day| day <= today),
        });
    let transitions = child.transitions.iter().filter(|it| known(it.recorded)).map(|transition| AheadMark {
        date: transition.date,
        kind: AheadKind::Transition,
        what: transition.kind.clone(),
        done: transition.handover.is_some_and(|day| day <= today),
    });
    let mut all: Vec<_> = steps.chain(transitions).collect();
    all.sort_by_key(|mark| mark.date);
    all
}

/// Signals that are known on the date, of kinds that are switched on, with what the catalogue says of them.
pub(super) fn signals<'a>(
    child: &'a Child,
    pack: &'a Pack,
    today: NaiveDate,
) -> impl Iterator<Item = (&'a Signal, Option<Domain>, Text)> {
    child.signals.iter().filter(move |signal| visible(today, signal.date, signal.recorded)).filter_map(
        |signal| match pack.catalogue.signals.get(&signal.kind) {
            Some(kind) if !kind.enabled => None,
            Some(kind) => Some((signal, Some(kind.domain), kind.label.clone())),
            None => Some((signal, None, plain(&signal.kind))),
        },
    )
}

/// A row counts from its date and from the day it was written down.
pub(super) fn visible(today: NaiveDate, date: NaiveDate, recorded: Option<NaiveDate>) -> bool {
    date <= today && recorded.is_none_or(|day| day <= today)
}

/// A service as people call it, or its id where the pack does not know it.
pub(super) fn agency(pack: &Pack, id: &Id) -> Text {
    pack.catalogue.agencies.get(id).map_or_else(|| plain(id), |agency| agency.label.clone())
}

/// An offer as people call it, or its id where the pack does not know it.
pub(super) fn offered(pack: &Pack, id: &Id) -> Text {
    pack.offers.get(id).map_or_else(|| plain(id), |offer| offer.label.clone())
}

fn plain(id: &Id) -> Text {
    Text { sv: id.to_string(), en: None }
}

/// The Monday of the date's ISO week.
fn monday_of(date: NaiveDate) -> NaiveDate {
    date.week(Weekday::Mon).checked_first_day().unwrap_or(date)
}

/// Monday is 0.
fn weekday_index(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}

#[cfg(test)]
mod tests;
