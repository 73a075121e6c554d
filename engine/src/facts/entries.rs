//! Measures of the rows that people write: signals, contacts, steps, offers, transitions.

use std::collections::BTreeMap;
use std::ptr;

use chrono::NaiveDate;

use super::{Clock, Facts, Filter, Quantity, RestRow, RestRows, Selection, Source, attendance::weeks};
use crate::decision::Value;
use crate::record::{Answer, Contact, FieldValue, Offer, Signal, Step, Transition};

/// One row, whatever its kind.
#[derive(Debug, Clone, Copy)]
pub(super) enum Entry<'a> {
    Signal(&'a Signal),
    Contact(&'a Contact),
    Step(&'a Step),
    Offer(&'a Offer),
    Transition(&'a Transition),
}

/// The value of a row's field, where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Field<'a> {
    Text(&'a str),
    Number(i64),
    YesNo(bool),
}

impl<'a> Field<'a> {
    fn of(value: &'a FieldValue) -> Self {
        match value {
            FieldValue::Text(text) => Self::Text(text),
            FieldValue::Number(number) => Self::Number(*number),
            FieldValue::YesNo(yes) => Self::YesNo(*yes),
        }
    }
}

impl Offer {
    /// The answer as far as it is given and known: one no is a no, and a yes takes everybody.
    pub fn answer_on(&self, clock: Clock) -> Answer {
        let then = clock.then();
        if self.answers.is_empty() {
            return if self.answered.unwrap_or(self.on) <= then { self.answer } else { Answer::Pending };
        }
        let given = |wanted: Answer| {
            self.answers.iter().filter(move |one| one.answer == wanted && one.on.unwrap_or(self.on) <= then)
        };
        if given(Answer::Declined).next().is_some() {
            Answer::Declined
        } else if given(Answer::Accepted).count() == self.answers.len() {
            Answer::Accepted
        } else {
            Answer::Pending
        }
    }

    /// Whether it still stands: not declined and not closed.
    pub fn is_open(&self, clock: Clock) -> bool {
        self.answer_on(clock) != Answer::Declined && self.closed.is_none_or(|day| day > clock.on)
    }

    /// Whether it was accepted, stands, and support has not begun.
    pub fn is_waiting(&self, clock: Clock) -> bool {
        self.answer_on(clock) == Answer::Accepted && self.is_open(clock) && !clock.has_passed(self.started)
    }
}

impl<'a> Entry<'a> {
    /// The date by which windows and *since* go.
    pub(super) fn date(self) -> NaiveDate {
        match self {
            Self::Signal(row) => row.date,
            Self::Contact(row) => row.from,
            Self::Step(row) => row.due,
            Self::Offer(row) => row.on,
            Self::Transition(row) => row.date,
        }
    }

    fn addr(self) -> usize {
        match self {
            Self::Signal(row) => ptr::from_ref(row).addr(),
            Self::Contact(row) => ptr::from_ref(row).addr(),
            Self::Step(row) => ptr::from_ref(row).addr(),
            Self::Offer(row) => ptr::from_ref(row).addr(),
            Self::Transition(row) => ptr::from_ref(row).addr(),
        }
    }

    fn is_visible(self, clock: Clock) -> bool {
        match self {
            Self::Signal(row) => clock.sees(row.date, row.recorded),
            Self::Contact(row) => clock.sees(row.from, row.recorded),
            Self::Offer(row) => clock.sees(row.on, row.recorded),
            // These look ahead: they are seen wherever they lie, a step from the day it was agreed.
            Self::Step(row) => match row.set.or(row.recorded) {
                Some(day) => clock.sees(day, row.recorded),
                None => true,
            },
            Self::Transition(row) => row.recorded.is_none_or(|recorded| recorded <= clock.known()),
        }
    }

    fn is_open(self, clock: Clock) -> bool {
        match self {
            Self::Contact(row) => row.to.is_none_or(|day| day > clock.on),
            Self::Offer(row) => row.is_open(clock),
            Self::Step(row) => !clock.has_passed(row.done),
            Self::Transition(row) => !clock.has_passed(row.handover),
            Self::Signal(_) => false,
        }
    }

    fn field(self, facts: &Facts<'a>, field: &str, clock: Clock) -> Option<Field<'a>> {
        match (self, field) {
            (Self::Signal(row), "by") => row.by.as_deref().map(Field::Text),
            (Self::Signal(row), "role") => row.role.as_deref().map(Field::Text),
            (Self::Signal(row), field) => row.fields.get(field).map(Field::of),
            (Self::Contact(row), "agency") => Some(Field::Text(row.agency.as_str())),
            (Self::Contact(row), "sector") => {
                let agency = facts.catalogue.agencies.get(&row.agency);
                agency.map(|agency| Field::Text(agency.sector.as_str()))
            }
            (Self::Contact(row), "kind") => row.kind.as_deref().map(Field::Text),
            (Self::Contact(row), "coordinator") => Some(Field::YesNo(row.coordinator)),
            (Self::Offer(row), "offer") => Some(Field::Text(row.offer.as_str())),
            (Self::Offer(row), "answer") => Some(Field::Text(row.answer_on(clock).as_str())),
            (Self::Transition(row), "kind") => Some(Field::Text(&row.kind)),
            _ => None,
        }
    }

    fn passes(self, facts: &Facts<'a>, filter: &Filter, clock: Clock) -> bool {
        match filter {
            Filter::Of(field, value) => self.field(facts, field, clock) == Some(Field::of(value)),
            Filter::Open => self.is_open(clock),
            Filter::Closed => !self.is_open(clock),
            Filter::Overdue => self.is_open(clock) && self.date() < clock.on,
            Filter::Waiting => matches!(self, Self::Offer(row) if row.is_waiting(clock)),
            Filter::Absent | Filter::Full | Filter::Unexcused => false,
        }
    }
}

/// Sees all rows of a source, visible or not.
pub(super) fn each<'a>(facts: &Facts<'a>, source: &Source, see: &mut impl FnMut(Entry<'a>)) {
    let child = facts.child;
    match source {
        Source::Signals(kind) => {
            child.signals.iter().filter(|row| row.kind == *kind).for_each(|row| see(Entry::Signal(row)));
        }
        Source::Contacts => child.contacts.iter().for_each(|row| see(Entry::Contact(row))),
        Source::Steps => child.steps.iter().for_each(|row| see(Entry::Step(row))),
        Source::Transitions => child.transitions.iter().for_each(|row| see(Entry::Transition(row))),
        Source::Offers(None) => child.offers.iter().for_each(|row| see(Entry::Offer(row))),
        Source::Offers(Some(id)) => {
            child.offers.iter().filter(|row| row.offer == *id).for_each(|row| see(Entry::Offer(row)));
        }
        Source::Attendance => {}
    }
}

/// The rows of a selection, by date.
fn select<'a>(
    facts: &Facts<'a>,
    selection: &Selection,
    (from, to): (NaiveDate, NaiveDate),
    clock: Clock,
) -> Vec<Entry<'a>> {
    let mut rows = Vec::new();
    each(facts, &selection.source, &mut |row| {
        if from <= row.date()
            && row.date() <= to
            && row.is_visible(clock)
            && selection.filters.iter().all(|filter| row.passes(facts, filter, clock))
        {
            rows.push(row);
        }
    });
    rows.sort_by_key(|row| row.date());
    rows
}

pub(super) fn quantity(
    facts: &Facts<'_>,
    selection: &Selection,
    quantity: &Quantity,
    dates: (NaiveDate, NaiveDate),
    clock: Clock,
) -> Value {
    let rows = select(facts, selection, dates, clock);
    let since = |row: Option<&Entry<'_>>| match row {
        Some(row) => Value::whole((clock.on - row.date()).num_days()),
        None => Value::Never,
    };
    let school_days_since = |row: Option<&Entry<'_>>| match row {
        Some(row) => facts.calendar.between(row.date(), clock.on).map_or(Value::Unknown, Value::whole),
        None => Value::Never,
    };
    let by_value = |field: &str| {
        let mut counts: BTreeMap<Field<'_>, usize> = BTreeMap::new();
        for value in rows.iter().filter_map(|row| row.field(facts, field, clock)) {
            *counts.entry(value).or_default() += 1;
        }
        counts
    };
    match quantity {
        Quantity::Count => Value::count(rows.len()),
        Quantity::Days => Value::count(rows.chunk_by(|a, b| a.date() == b.date()).count()),
        Quantity::Weeks => Value::count(weeks(rows.iter().map(|row| row.date()))),
        Quantity::SinceFirst => since(rows.first()),
        Quantity::SinceLatest => since(rows.last()),
        Quantity::SchoolDaysSinceFirst => school_days_since(rows.first()),
        Quantity::SchoolDaysSinceLatest => school_days_since(rows.last()),
        Quantity::Distinct(field) => Value::count(by_value(field).len()),
        Quantity::Most(field) => Value::count(by_value(field).into_values().max().unwrap_or(0)),
        Quantity::Sum(field) => {
            let numbers = rows.iter().filter_map(|row| match row.field(facts, field, clock) {
                Some(Field::Number(number)) => Some(number),
                _ => None,
            });
            Value::whole(numbers.fold(0, i64::saturating_add))
        }
        // Measures of attendance alone: the façade refuses the question.
        _ => Value::Unknown,
    }
}

/// The rows of the selection.
pub(super) fn rest(
    facts: &Facts<'_>,
    selection: &Selection,
    dates: (NaiveDate, NaiveDate),
    clock: Clock,
    rest: &mut RestRows,
) {
    for row in select(facts, selection, dates, clock) {
        rest.insert(row.addr(), RestRow { date: row.date(), assumed: false });
    }
}
