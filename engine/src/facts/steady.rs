//! How long a measure stays as it is: what lets a timeline jump from date to date instead of running every day.

use chrono::NaiveDate;

use super::clock::{earlier, later};
use super::entries::{self, Entry};
use super::{Clock, Facts, Measure, Quantity, Selection, Source, Window};

/// A run of days, both included, on which an answer surely stays the same. Shorter than true is allowed, longer not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Steady {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Steady {
    /// For ever.
    pub const ALWAYS: Self = Self { from: NaiveDate::MIN, to: NaiveDate::MAX };

    /// Only this day.
    pub fn only(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }

    /// The days on which both hold.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { from: self.from.max(other.from), to: self.to.min(other.to) }
    }

    /// Cuts the run so that a change that happens at the start of `day` lies outside it.
    fn cut(&mut self, on: NaiveDate, day: NaiveDate) {
        if day > on {
            self.to = self.to.min(day.pred_opt().unwrap_or(day));
        } else {
            self.from = self.from.max(day);
        }
    }
}

impl Facts<'_> {
    pub(super) fn steady_run(&self, measure: &Measure, clock: Clock, counts_days: bool) -> Steady {
        match measure {
            Measure::Grade => Steady::ALWAYS,
            Measure::Age => self.steady_age(clock.on),
            Measure::DaysEnrolled => {
                if counts_days || self.child.enrolled.is_none() {
                    Steady::ALWAYS
                } else {
                    Steady::only(clock.on)
                }
            }
            Measure::Of(selection, quantity) => {
                let mut steady = Steady::ALWAYS;
                self.changes(selection, clock, &mut |day| steady.cut(clock.on, day));
                let counter = match quantity {
                    Quantity::SinceFirst | Quantity::SinceLatest => !counts_days,
                    Quantity::SchoolDaysSinceFirst | Quantity::SchoolDaysSinceLatest => true,
                    _ => false,
                };
                if counter { steady.and(Steady::only(clock.on)) } else { steady }
            }
        }
    }

    fn steady_age(&self, on: NaiveDate) -> Steady {
        let Some(born) = self.child.born.map(crate::record::Born::first_day) else { return Steady::ALWAYS };
        let mut steady = Steady::ALWAYS;
        let birthday = |year: i32| chrono::Datelike::with_year(&born, year);
        let year = chrono::Datelike::year(&on);
        for day in (year - 1..=year + 1).filter_map(birthday) {
            steady.cut(on, day);
        }
        steady
    }

    /// Tells the days at whose start the rows of a selection change, or may; in no order.
    fn changes(&self, selection: &Selection, clock: Clock, tell: &mut impl FnMut(NaiveDate)) {
        match selection.window {
            Some(Window::SchoolDays(_)) => self.school_day_changes(clock.on).for_each(&mut *tell),
            // The term before is another one from the first day of each term.
            Some(Window::LastTerm) => self.calendar.terms().iter().for_each(|term| tell(term.from)),
            _ => {}
        }
        if selection.source == Source::Attendance {
            self.attendance_changes(selection, clock, tell);
        } else {
            entries::each(self, &selection.source, &mut |row| {
                entry_changes(row, clock, tell);
                window_changes(selection.window, row.date(), tell);
            });
        }
    }

    /// A window of school days moves with every school day, and ends where the calendar does.
    fn school_day_changes(&self, on: NaiveDate) -> impl Iterator<Item = NaiveDate> {
        let all = self.calendar.school_days();
        let next = all.partition_point(|day| *day <= on);
        let around = [next.checked_sub(1).and_then(|at| all.get(at)), all.get(next)];
        let terms = self.calendar.terms();
        let ends = terms
            .first()
            .map(|term| term.from)
            .into_iter()
            .chain(terms.last().map(|term| later(term.to, 1_u16)));
        around.into_iter().flatten().copied().chain(ends)
    }

    fn attendance_changes(&self, selection: &Selection, clock: Clock, tell: &mut impl FnMut(NaiveDate)) {
        let rows = self.child.attendance.rows();
        let mut around = |date: NaiveDate, lag: u16| {
            // Rows stand by date: only the nearest before and after can be the next to come or go.
            let limit = earlier(date, lag);
            let next = rows.partition_point(|row| row.date <= limit);
            let near = [next.checked_sub(1).and_then(|at| rows.get(at)), rows.get(next)];
            near.into_iter().flatten().for_each(|row| tell(later(row.date, lag)));
        };
        if clock.on <= clock.known() {
            around(clock.on, 0);
        }
        if let Some(Window::Days { from, to }) = selection.window {
            around(clock.on, from);
            around(clock.on, to);
        }
        // Where known is held, no row comes after it.
        clock.unknown_from().into_iter().for_each(tell);
    }
}

/// The days on which a row comes to be seen, or its state changes.
fn entry_changes(row: Entry<'_>, clock: Clock, tell: &mut impl FnMut(NaiveDate)) {
    let mut passes = |day: Option<NaiveDate>| day.into_iter().for_each(&mut *tell);
    match row {
        Entry::Signal(row) => passes(clock.sees_from(row.date, row.recorded)),
        Entry::Contact(row) => {
            passes(clock.sees_from(row.from, row.recorded));
            passes(row.to);
        }
        Entry::Offer(row) => {
            passes(clock.sees_from(row.on, row.recorded));
            passes(row.answered);
            row.answers.iter().for_each(|answer| passes(answer.on));
            passes(row.started);
            passes(row.closed);
        }
        Entry::Step(row) => {
            passes(row.set);
            passes(row.recorded);
            passes(row.done);
            passes(row.due.succ_opt());
        }
        Entry::Transition(row) => {
            passes(row.recorded);
            passes(row.handover);
        }
    }
    // What happens after a held day is never known.
    passes(clock.unknown_from());
}

/// The days on which a row of this date comes into a window, or leaves it.
fn window_changes(window: Option<Window>, date: NaiveDate, tell: &mut impl FnMut(NaiveDate)) {
    match window {
        Some(Window::Days { from, to }) => {
            tell(later(date, from));
            tell(later(date, to));
        }
        Some(Window::Ahead(ahead)) => {
            tell(earlier(date, ahead));
            tell(date);
        }
        Some(Window::SchoolDays(_) | Window::LastTerm) | None => {}
    }
}
