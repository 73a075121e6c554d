//! A class as a whole, without names: its pupils' attendance added up, and only where enough pupils stand behind it.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    ChoiceFact, Clock, Dates, Evidence, Facts, Measure, Quantity, Rest, RestRows, Selection, Source, Steady,
    Window, attendance,
};
use crate::decision::{Number, Value};
use crate::pack::Calendar;
use crate::record::{Form, Subject};

/// Fewer pupils than this are no class figure: it would point at persons.
pub const CLASS_FROM: usize = 10;

/// The pupils of a class, never fewer than [`CLASS_FROM`]: whoever holds one may speak of the class.
#[derive(Debug, Clone)]
pub struct ClassFacts<'a> {
    pupils: Vec<Facts<'a>>,
    calendar: &'a Calendar,
}

/// Minutes of many pupils.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Spent {
    /// On the timetable, without granted leave.
    pub expected: u64,
    /// Excused absence.
    pub excused: u64,
    /// Unexcused absence.
    pub unexcused: u64,
}

impl Spent {
    /// Absence in whole percent of what was expected, rounded; nothing if nothing was expected.
    pub fn percent(self) -> Option<u64> {
        rounded(self.excused + self.unexcused, self.expected)
    }

    /// Excused absence in whole percent, rounded.
    pub fn excused_percent(self) -> Option<u64> {
        rounded(self.excused, self.expected)
    }

    /// Unexcused absence in whole percent, rounded.
    pub fn unexcused_percent(self) -> Option<u64> {
        rounded(self.unexcused, self.expected)
    }
}

fn rounded(part: u64, of: u64) -> Option<u64> {
    (of > 0).then(|| (part * 200 + of) / (of * 2))
}

/// What a selection of a class adds up to.
struct Sum {
    spent: Spent,
    school_days: BTreeSet<NaiveDate>,
}

impl<'a> ClassFacts<'a> {
    /// The class of these pupils; nothing if they are fewer than [`CLASS_FROM`].
    pub fn of(pupils: impl IntoIterator<Item = Facts<'a>>) -> Option<Self> {
        let pupils: Vec<_> = pupils.into_iter().collect();
        let calendar = pupils.first()?.calendar;
        (pupils.len() >= CLASS_FROM).then_some(Self { pupils, calendar })
    }

    /// The last day with attendance of each pupil who has any, as far as is known.
    pub fn last_days(&self, clock: Clock) -> impl Iterator<Item = NaiveDate> {
        self.pupils.iter().filter_map(move |pupil| {
            let rows = pupil.child.attendance.rows();
            let upto = rows.partition_point(|row| row.date <= clock.then());
            rows.get(upto.checked_sub(1)?).map(|row| row.date)
        })
    }

    /// How the time in a window was spent; nothing where too few pupils have attendance in it.
    pub fn spent(&self, window: Window, clock: Clock) -> Option<Spent> {
        let dates = Window::dates(Some(window), clock, self.calendar)?;
        self.spent_within(dates, clock)
    }

    /// The same between two dates, both included.
    pub fn spent_within(&self, dates: (NaiveDate, NaiveDate), clock: Clock) -> Option<Spent> {
        let all = Selection { source: Source::Attendance, window: None, filters: BTreeSet::new() };
        self.sum(&all, dates, clock).map(|sum| sum.spent)
    }

    /// Every figure of a class is made here, and none of fewer pupils than [`CLASS_FROM`].
    fn sum(&self, selection: &Selection, dates: (NaiveDate, NaiveDate), clock: Clock) -> Option<Sum> {
        let mut sum = Sum { spent: Spent::default(), school_days: BTreeSet::new() };
        let mut behind = 0;
        for pupil in &self.pupils {
            let known = attendance::each_day(pupil, selection, dates, clock, |day| {
                sum.spent.expected += u64::from(day.expected);
                sum.spent.excused += u64::from(day.excused);
                sum.spent.unexcused += u64::from(day.unexcused);
                if day.expected > 0 {
                    sum.school_days.insert(day.date);
                }
            });
            behind += usize::from(known);
        }
        (behind >= CLASS_FROM).then_some(sum)
    }

    /// What all pupils have in common.
    fn common<T: PartialEq>(&self, of: impl Fn(&Facts<'a>) -> Option<T>) -> Option<T> {
        let mut all = self.pupils.iter().map(of);
        let first = all.next()??;
        all.all(|it| it.as_ref() == Some(&first)).then_some(first)
    }
}

impl Evidence for &ClassFacts<'_> {
    const SUBJECT: Subject = Subject::Class;

    fn calendar(&self) -> &Calendar {
        self.calendar
    }

    /// A grade is the class's own where all its pupils are in it; a class has no age.
    fn plain(&self, measure: &Measure, _: Clock) -> Value {
        match measure {
            Measure::Grade => self
                .common(|pupil| pupil.child.grade)
                .map_or(Value::Unknown, |grade| Value::whole(grade.into())),
            _ => Value::Unknown,
        }
    }

    fn quantity(&self, selection: &Selection, quantity: &Quantity, dates: Dates, clock: Clock) -> Value {
        let Some(Sum { spent, school_days }) = dates.and_then(|dates| self.sum(selection, dates, clock))
        else {
            return Value::Unknown;
        };
        let ratio = |over: u64, times: i128, under: i128| {
            Number::ratio(i128::from(over) * times, under).map_or(Value::Unknown, Value::Known)
        };
        let share = |part: u64| ratio(part, 100, spent.expected.into());
        let hours = |part: u64| ratio(part, 1, 60);
        match quantity {
            Quantity::Share => share(spent.excused + spent.unexcused),
            Quantity::ExcusedShare => share(spent.excused),
            Quantity::UnexcusedShare => share(spent.unexcused),
            Quantity::Hours => hours(spent.excused + spent.unexcused),
            Quantity::ExcusedHours => hours(spent.excused),
            Quantity::UnexcusedHours => hours(spent.unexcused),
            Quantity::SchoolDays => Value::count(school_days.len()),
            // The façade refuses what speaks of one child.
            _ => Value::Unknown,
        }
    }

    fn choice(&self, fact: ChoiceFact) -> Option<&str> {
        self.common(|pupil| pupil.choice_of(fact))
    }

    /// A rule concerns a class if it would concern each of its pupils.
    fn concerned(&self, fits: impl Fn(Option<Form>, Option<u8>) -> Option<bool>) -> Option<bool> {
        let mut all = Some(true);
        for pupil in &self.pupils {
            match pupil.concerned(&fits) {
                // One pupil who does not fit settles it, whatever is not recorded of the others.
                Some(false) => return Some(false),
                Some(true) => {}
                None => all = None,
            }
        }
        all
    }

    fn rest<'m>(&self, measures: impl IntoIterator<Item = &'m Measure>, clock: Clock) -> Rest {
        let mut rows = RestRows::new();
        for measure in measures {
            self.pupils.iter().for_each(|pupil| pupil.rest_rows(measure, clock, &mut rows));
        }
        Rest::of(&rows)
    }

    fn steady(&self, measure: &Measure, clock: Clock, counts_days: bool) -> Steady {
        let each = self.pupils.iter().map(|pupil| pupil.steady(measure, clock, counts_days));
        each.fold(Steady::ALWAYS, Steady::and)
    }
}

#[cfg(test)]
mod tests;
