//! A child's record as answers to measures: selections of rows on a date, and the dates on which they change.
//!
//! Rows stand by date in the record, so a measure costs at most the rows in its window; nothing is copied.

mod attendance;
mod class;
mod clock;
mod entries;
mod evidence;
mod measure;
mod steady;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::decision::{Number, Range, Value};
use crate::pack::{Calendar, Catalogue};
use crate::record::{Child, Form, School, Stage, Subject};

pub use class::{CLASS_FROM, ClassFacts, Spent};
pub use clock::{Clock, earlier, later};
pub use evidence::Evidence;
pub use measure::{ChoiceFact, Filter, Measure, Quantity, Selection, Source, Window};
pub use steady::Steady;

/// A child's record, with what its questions are judged by.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    child: &'a Child,
    school: &'a School,
    calendar: &'a Calendar,
    catalogue: &'a Catalogue,
}

/// First and last date that a window looks at, both included; nothing where the calendar does not reach.
pub type Dates = Option<(NaiveDate, NaiveDate)>;

/// What an answer rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rest {
    /// Rows in the window, before filters on absence.
    pub rows: u32,
    /// Different dates among them.
    pub days: u32,
    /// Rows whose schedule was assumed at import.
    pub assumed: u32,
}

/// A row that an answer rests on.
#[derive(Debug, Clone, Copy)]
struct RestRow {
    date: NaiveDate,
    assumed: bool,
}

/// Rows by where they stand in memory, which tells them apart while the child is borrowed.
type RestRows = BTreeMap<usize, RestRow>;

impl Rest {
    fn of(rows: &RestRows) -> Self {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let days: BTreeSet<NaiveDate> = rows.values().map(|row| row.date).collect();
        Self {
            rows: count(rows.len()),
            days: count(days.len()),
            assumed: count(rows.values().filter(|row| row.assumed).count()),
        }
    }
}

impl Window {
    /// The dates it looks at.
    pub fn dates(window: Option<Self>, clock: Clock, calendar: &Calendar) -> Dates {
        let back = |days: u16| earlier(clock.on, days);
        match window {
            None => Some((NaiveDate::MIN, NaiveDate::MAX)),
            Some(Self::Days { from, to }) => Some((back(from.saturating_sub(1)), back(to))),
            Some(Self::SchoolDays(days)) => Some((calendar.back(clock.on, days)?, clock.on)),
            Some(Self::LastTerm) => calendar.term_before(clock.on).map(|term| (term.from, term.to)),
            Some(Self::Ahead(days)) => Some((later(clock.on, 1_u16), later(clock.on, days))),
        }
    }
}

impl<'a> Facts<'a> {
    /// A child of a school, judged by a pack's calendar and catalogue.
    pub fn new(
        child: &'a Child,
        school: &'a School,
        calendar: &'a Calendar,
        catalogue: &'a Catalogue,
    ) -> Self {
        Self { child, school, calendar, catalogue }
    }

    /// The child.
    pub fn child(&self) -> &'a Child {
        self.child
    }

    /// A choice, if it is recorded.
    fn choice_of(&self, fact: ChoiceFact) -> Option<&'a str> {
        match fact {
            ChoiceFact::Form => self.child.form.map(Form::as_str),
            ChoiceFact::Stage => self.child.stage().map(Stage::as_str),
            ChoiceFact::Municipality => self.school.municipality.as_deref(),
        }
    }

    /// Adds the rows that a measure looks at.
    fn rest_rows(&self, measure: &Measure, clock: Clock, rows: &mut RestRows) {
        let Measure::Of(selection, _) = measure else { return };
        let Some(dates) = Window::dates(selection.window, clock, self.calendar) else { return };
        match selection.source {
            Source::Attendance => attendance::rest(self, selection, dates, clock, rows),
            _ => entries::rest(self, selection, dates, clock, rows),
        }
    }
}

impl Evidence for Facts<'_> {
    const SUBJECT: Subject = Subject::Child;

    fn calendar(&self) -> &Calendar {
        self.calendar
    }

    fn plain(&self, measure: &Measure, clock: Clock) -> Value {
        let child = self.child;
        match measure {
            Measure::Age => child
                .born
                .and_then(|born| born.age_on(clock.on))
                .map_or(Value::Unknown, |age| Value::whole(age.into())),
            Measure::Grade => child.grade.map_or(Value::Unknown, |grade| Value::whole(grade.into())),
            Measure::DaysEnrolled => match child.enrolled {
                Some(day) => Value::whole((clock.on - day).num_days()),
                None => Value::Unknown,
            },
            Measure::Of(..) => Value::Unknown,
        }
    }

    fn quantity(&self, selection: &Selection, quantity: &Quantity, dates: Dates, clock: Clock) -> Value {
        let Some(dates) = dates else { return Value::Unknown };
        match selection.source {
            Source::Attendance => attendance::quantity(self, selection, quantity, dates, clock),
            _ => entries::quantity(self, selection, quantity, dates, clock),
        }
    }

    fn choice(&self, fact: ChoiceFact) -> Option<&str> {
        self.choice_of(fact)
    }

    fn concerned(&self, fits: impl Fn(Option<Form>, Option<u8>) -> Option<bool>) -> Option<bool> {
        fits(self.child.form, self.child.grade)
    }

    fn rest<'m>(&self, measures: impl IntoIterator<Item = &'m Measure>, clock: Clock) -> Rest {
        let mut rows = RestRows::new();
        measures.into_iter().for_each(|measure| self.rest_rows(measure, clock, &mut rows));
        Rest::of(&rows)
    }

    fn steady(&self, measure: &Measure, clock: Clock, counts_days: bool) -> Steady {
        self.steady_run(measure, clock, counts_days)
    }
}

impl Measure {
    /// Which numbers the measure can take at all.
    pub fn range(&self) -> Range {
        let from_nought = |whole| Range { whole, least: Some(Number::ZERO), greatest: None, never: false };
        let Self::Of(selection, quantity) = self else {
            return match self {
                Self::DaysEnrolled => Range { least: None, ..from_nought(true) },
                _ => from_nought(true),
            };
        };
        match quantity {
            Quantity::Share | Quantity::ExcusedShare | Quantity::UnexcusedShare => {
                Range { greatest: Some(Number::HUNDRED), ..from_nought(false) }
            }
            Quantity::Hours | Quantity::ExcusedHours | Quantity::UnexcusedHours => from_nought(false),
            Quantity::SinceFirst
            | Quantity::SinceLatest
            | Quantity::SchoolDaysSinceFirst
            | Quantity::SchoolDaysSinceLatest => {
                // Steps and transitions look ahead: their dates may lie after the date.
                let ahead = matches!(selection.source, Source::Steps | Source::Transitions);
                Range { least: (!ahead).then_some(Number::ZERO), never: true, ..from_nought(true) }
            }
            Quantity::Sum(_) => Range { least: None, ..from_nought(true) },
            _ => from_nought(true),
        }
    }
}
