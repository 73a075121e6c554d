//! A class as a whole, without names: how much of its time it was away.

use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::pack::Calendar;
use crate::record::{AttendanceRow, Child};

/// Fewer pupils than this are no class figure: it would point at persons.
pub const WHOLE_FROM: usize = 10;

/// How many weeks are shown.
const WEEKS: u64 = 12;

/// The days of "the last four weeks".
const RECENT: u64 = 28;

/// A class as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whole {
    /// Fewer than [`WHOLE_FROM`] pupils, or so many with attendance, so no figure.
    TooFew,
    /// No attendance up to the day that was judged.
    NoAttendance,
    /// The class away.
    Away {
        /// The last day with attendance: the figures end there.
        until: NaiveDate,
        /// The four weeks up to it.
        recent: Spent,
        /// The same pupils in the term before.
        before: Option<Before>,
        /// The last twelve weeks, the oldest first.
        weeks: Vec<ClassWeek>,
    },
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

/// The term before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// Which it was.
    pub season: Season,
    /// How its time was spent.
    pub spent: Spent,
}

/// A half of the year, by the term that lies in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Season {
    /// A term that begins before July.
    Spring,
    /// Any other.
    Autumn,
}

/// One week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassWeek {
    /// Its Monday.
    pub monday: NaiveDate,
    /// How its time was spent; nothing expected: a break, or nothing read.
    pub spent: Spent,
    /// Whether the calendar says that there is no school in it.
    pub free: bool,
}

impl Spent {
    fn add(&mut self, row: &AttendanceRow) {
        self.expected += u64::from(row.minutes.expected());
        self.excused += u64::from(row.minutes.excused());
        self.unexcused += u64::from(row.minutes.unexcused());
    }

    fn within(pupils: &[&Child], from: NaiveDate, to: NaiveDate) -> Self {
        let mut spent = Self::default();
        for pupil in pupils {
            let rows = pupil.attendance.rows();
            let start = rows.partition_point(|row| row.date < from);
            rows.iter().skip(start).take_while(|row| row.date <= to).for_each(|row| spent.add(row));
        }
        spent
    }

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

impl Whole {
    /// The pupils together, as far as is known on a day.
    pub fn of(pupils: &[&Child], calendar: &Calendar, on: NaiveDate) -> Self {
        let last = |pupil: &&Child| {
            let rows = pupil.attendance.rows();
            let upto = rows.partition_point(|row| row.date <= on);
            rows.get(upto.checked_sub(1)?).map(|row| row.date)
        };
        if pupils.len() < WHOLE_FROM {
            return Self::TooFew;
        }
        let Some(until) = pupils.iter().filter_map(last).max() else { return Self::NoAttendance };
        let start = back(monday(until), 7 * (WEEKS - 1));
        if pupils.iter().filter_map(last).filter(|date| *date >= start).count() < WHOLE_FROM {
            return Self::TooFew;
        }
        let week = |at| {
            let monday = start + Days::new(7 * at);
            let sunday = monday + Days::new(6);
            let school = monday.iter_days().take(7).any(|day| calendar.is_school_day(day));
            let free = !school && calendar.reaches(monday) && calendar.reaches(sunday);
            ClassWeek { monday, spent: Spent::within(pupils, monday, sunday.min(on)), free }
        };
        Self::Away {
            until,
            recent: Spent::within(pupils, back(until, RECENT - 1), until),
            before: Before::of(pupils, calendar, until),
            weeks: (0..WEEKS).map(week).collect(),
        }
    }
}

impl Before {
    /// The last term that had ended when the one of a day began.
    fn of(pupils: &[&Child], calendar: &Calendar, until: NaiveDate) -> Option<Self> {
        let now = calendar.terms().iter().rev().find(|term| term.from <= until)?;
        let term = calendar.terms().iter().rev().find(|term| term.to < now.from)?;
        let spent = Spent::within(pupils, term.from, term.to);
        let season = if term.from.month() < 7 { Season::Spring } else { Season::Autumn };
        (spent.expected > 0).then_some(Self { season, spent })
    }
}

fn monday(date: NaiveDate) -> NaiveDate {
    back(date, u64::from(date.weekday().num_days_from_monday()))
}

/// So many days before; at the beginning of time the date itself.
fn back(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_sub_days(Days::new(days)).unwrap_or(date)
}
