//! Weeks of school days: each day's minutes, each week's sums, long breaks as one column.

use std::collections::BTreeMap;
use std::iter;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{monday_of, weekday_index};
use crate::pack::Calendar;
use crate::record::Attendance;

/// Breaks of so many weeks or more are drawn as one narrow column.
const SHRUNK_FROM: usize = 2;

/// What is known of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DayState {
    /// No school, or the child had not begun.
    NoSchool,
    /// After the date.
    Ahead,
    /// A school day that nobody has reported.
    Unreported,
    /// Every scheduled minute was granted leave.
    Leave,
    /// Minutes the child was expected, and how many of them it was absent.
    Reported {
        /// Scheduled without granted leave, more than nought.
        expected: u32,
        /// Excused absence.
        excused: u32,
        /// Unexcused absence.
        unexcused: u32,
    },
}

/// A day, Monday to Friday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    /// The day.
    pub date: NaiveDate,
    /// What is known of it.
    pub state: DayState,
}

/// A week's sums, weekends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Totals {
    /// Minutes the child was expected: scheduled without granted leave.
    pub expected: u32,
    /// Minutes of excused absence.
    pub excused: u32,
    /// Minutes of unexcused absence.
    pub unexcused: u32,
    /// Minutes of granted leave.
    pub leave: u32,
    /// Late arrivals.
    pub late: u32,
    /// School days that nobody has reported.
    pub unreported: u32,
    /// Rows whose schedule was assumed at import.
    pub assumed: u32,
}

impl Totals {
    /// Excused and unexcused minutes.
    pub fn absent(self) -> u32 {
        self.excused + self.unexcused
    }

    #[must_use]
    fn plus(self, other: Self) -> Self {
        Self {
            expected: self.expected + other.expected,
            excused: self.excused + other.excused,
            unexcused: self.unexcused + other.unexcused,
            leave: self.leave + other.leave,
            late: self.late + other.late,
            unreported: self.unreported + other.unreported,
            assumed: self.assumed + other.assumed,
        }
    }
}

/// An ISO week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Week {
    /// Its Monday.
    pub monday: NaiveDate,
    /// Monday to Friday.
    pub days: [Day; 5],
    /// Its sums.
    pub totals: Totals,
}

/// A break of two weeks or more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Its first Monday.
    pub monday: NaiveDate,
    /// Its last Sunday.
    pub to: NaiveDate,
    /// As the calendar calls it; a gap between two terms has no name.
    pub name: Option<String>,
}

/// One column of the picture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// A week.
    Week(Week),
    /// Several weeks without school.
    Break(Pause),
}

impl Column {
    /// Its first day.
    pub fn monday(&self) -> NaiveDate {
        match self {
            Self::Week(week) => week.monday,
            Self::Break(pause) => pause.monday,
        }
    }

    /// Its last day, a Sunday.
    pub fn sunday(&self) -> NaiveDate {
        match self {
            Self::Week(week) => week.monday.checked_add_days(Days::new(6)).unwrap_or(week.monday),
            Self::Break(pause) => pause.to,
        }
    }
}

/// Rows of a day taken together. Rows of lessons and a row for the whole day are read alike.
pub(super) fn by_day(attendance: &Attendance, from: NaiveDate, to: NaiveDate) -> BTreeMap<NaiveDate, Totals> {
    let mut days: BTreeMap<NaiveDate, Totals> = BTreeMap::new();
    for row in attendance.rows().iter().filter(|row| from <= row.date && row.date <= to) {
        let day = days.entry(row.date).or_default();
        *day = day.plus(Totals {
            expected: row.minutes.expected().into(),
            excused: row.minutes.excused().into(),
            unexcused: row.minutes.unexcused().into(),
            leave: row.minutes.leave().into(),
            late: row.late.into(),
            unreported: 0,
            assumed: row.assumed.into(),
        });
    }
    days
}

/// The columns from one Monday to one Sunday.
pub(super) fn columns(
    attendance: &Attendance,
    enrolled: Option<NaiveDate>,
    calendar: &Calendar,
    first: NaiveDate,
    last: NaiveDate,
    today: NaiveDate,
) -> Vec<Column> {
    let rows = by_day(attendance, first, today);
    let state = |date: NaiveDate| match rows.get(&date) {
        Some(day) if day.expected > 0 => {
            DayState::Reported { expected: day.expected, excused: day.excused, unexcused: day.unexcused }
        }
        Some(day) if day.leave > 0 => DayState::Leave,
        Some(_) => DayState::NoSchool,
        None if calendar.reaches(date) && !calendar.is_school_day(date) => DayState::NoSchool,
        None if enrolled.is_some_and(|day| date < day) => DayState::NoSchool,
        None if date > today => DayState::Ahead,
        None => DayState::Unreported,
    };
    let week = |monday: NaiveDate| {
        let mut days = [Day { date: monday, state: DayState::NoSchool }; 5];
        for (day, date) in days.iter_mut().zip(monday.iter_days()) {
            *day = Day { date, state: state(date) };
        }
        let sums = monday.iter_days().take(7).filter_map(|date| rows.get(&date).copied());
        let unreported = days.iter().filter(|day| day.state == DayState::Unreported).count();
        let sums = sums.fold(Totals::default(), Totals::plus);
        Week {
            monday,
            days,
            totals: Totals { unreported: u32::try_from(unreported).unwrap_or(u32::MAX), ..sums },
        }
    };
    let free = |week: &Week| {
        let weekend = week.monday.iter_days().skip(5).take(2).any(|date| rows.contains_key(&date));
        !weekend
            && week.days.iter().all(|day| {
                calendar.reaches(day.date)
                    && !calendar.is_school_day(day.date)
                    && !rows.contains_key(&day.date)
            })
    };
    let mondays = iter::successors(Some(monday_of(first)), |monday| monday.checked_add_days(Days::new(7)));
    let weeks: Vec<Week> = mondays.take_while(|monday| *monday <= last).map(week).collect();
    weeks
        .chunk_by(|a, b| free(a) && free(b))
        .flat_map(|run| match (run.first(), run.last()) {
            (Some(start), Some(end)) if run.len() >= SHRUNK_FROM => {
                let to = end.monday.checked_add_days(Days::new(6)).unwrap_or(end.monday);
                let name = name_of(calendar, start.monday, to);
                vec![Column::Break(Pause { monday: start.monday, to, name })]
            }
            _ => run.iter().cloned().map(Column::Week).collect(),
        })
        .collect()
}

/// The calendar's break that covers most of the days.
fn name_of(calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> Option<String> {
    let overlap = |first: NaiveDate, last: NaiveDate| (last.min(to) - first.max(from)).num_days();
    let longest = calendar.breaks().iter().max_by_key(|pause| overlap(pause.from, pause.to))?;
    (overlap(longest.from, longest.to) > 0).then(|| longest.name.clone())
}

/// Absent minutes on each weekday, Monday to Friday.
pub(super) fn absent_by_weekday(days: &BTreeMap<NaiveDate, Totals>) -> [u32; 5] {
    let mut sums = [0; 5];
    for (date, day) in days {
        if let Some(sum) = sums.get_mut(weekday_index(*date)) {
            *sum += day.absent();
        }
    }
    sums
}
