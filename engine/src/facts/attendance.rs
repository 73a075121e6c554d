//! Measures of attendance rows. Rows of one day may be one or many: days are put together here.

use std::collections::BTreeMap;
use std::ptr;

use chrono::{Datelike, NaiveDate};

use super::{Clock, Facts, Filter, Quantity, RestRow, RestRows, Selection};
use crate::decision::{Number, Value};
use crate::record::{Attendance, AttendanceRow, FieldValue};

/// The rows of one date that pass the filters, added up.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Day {
    pub(super) date: NaiveDate,
    rows: u32,
    pub(super) expected: u32,
    pub(super) excused: u32,
    pub(super) unexcused: u32,
    late: u32,
}

impl Day {
    fn absent(&self) -> u32 {
        self.excused + self.unexcused
    }

    fn is_full(&self) -> bool {
        self.expected > 0 && self.absent() == self.expected
    }
}

/// The filters of a selection, looked up once.
#[derive(Default)]
struct Filters<'a> {
    /// Least absent and unexcused minutes of a row.
    absent: u16,
    unexcused: u16,
    /// Only rows of days that are absent altogether.
    full: bool,
    subjects: Vec<&'a str>,
}

impl<'a> Filters<'a> {
    fn of(selection: &'a Selection) -> Self {
        let mut all = Self { subjects: Self::subjects(selection), ..Self::default() };
        for filter in &selection.filters {
            match filter {
                Filter::Absent => all.absent = 1,
                Filter::Unexcused => all.unexcused = 1,
                Filter::Full => all.full = true,
                // The others are of other rows: the façade refuses them here.
                _ => {}
            }
        }
        all
    }

    fn subjects(selection: &'a Selection) -> Vec<&'a str> {
        let subject = |filter: &'a Filter| match filter {
            Filter::Of(_, FieldValue::Text(subject)) => Some(subject.as_str()),
            _ => None,
        };
        selection.filters.iter().filter_map(subject).collect()
    }

    fn keep(&self, attendance: &Attendance, row: &AttendanceRow) -> bool {
        row.minutes.absent() >= self.absent
            && row.minutes.unexcused() >= self.unexcused
            && self.subjects.iter().all(|subject| attendance.subject(row) == Some(subject))
    }
}

/// The rows dated in the window and already known.
fn in_window<'a>(facts: &Facts<'a>, (from, to): (NaiveDate, NaiveDate), clock: Clock) -> &'a [AttendanceRow] {
    let rows = facts.child.attendance.rows();
    let start = rows.partition_point(|row| row.date < from);
    let end = rows.partition_point(|row| row.date <= to.min(clock.then()));
    rows.get(start..end).unwrap_or_default()
}

fn add_up<'a>(rows: impl Iterator<Item = &'a AttendanceRow>) -> Day {
    let mut day = Day::default();
    for row in rows {
        day.date = row.date;
        day.rows += 1;
        day.expected += u32::from(row.minutes.expected());
        day.excused += u32::from(row.minutes.excused());
        day.unexcused += u32::from(row.minutes.unexcused());
        day.late += u32::from(row.late);
    }
    day
}

fn days<'a>(
    attendance: &'a Attendance,
    rows: &'a [AttendanceRow],
    filters: &'a Filters<'a>,
) -> impl DoubleEndedIterator<Item = Day> {
    rows.chunk_by(|a, b| a.date == b.date)
        .filter(|chunk| !filters.full || add_up(chunk.iter()).is_full())
        .map(|chunk| add_up(chunk.iter().filter(|row| filters.keep(attendance, row))))
        .filter(|day| day.rows > 0)
}

/// All that passes the filters, added up. Only where days are looked at as a whole must they be put together first.
fn total(attendance: &Attendance, rows: &[AttendanceRow], filters: &Filters<'_>) -> Day {
    let kept = |rows: &[AttendanceRow]| add_up(rows.iter().filter(|row| filters.keep(attendance, row)));
    if !filters.full {
        return kept(rows);
    }
    let full = rows.chunk_by(|a, b| a.date == b.date).filter(|day| add_up(day.iter()).is_full());
    full.map(kept).fold(Day::default(), |all, day| Day {
        date: day.date,
        rows: all.rows + day.rows,
        expected: all.expected + day.expected,
        excused: all.excused + day.excused,
        unexcused: all.unexcused + day.unexcused,
        late: all.late + day.late,
    })
}

pub(super) fn quantity(
    facts: &Facts<'_>,
    selection: &Selection,
    quantity: &Quantity,
    dates: (NaiveDate, NaiveDate),
    clock: Clock,
) -> Value {
    let rows = in_window(facts, dates, clock);
    if rows.is_empty() {
        return Value::Unknown;
    }
    let attendance = &facts.child.attendance;
    let filters = Filters::of(selection);
    let total = || total(attendance, rows, &filters);
    let mut days = days(attendance, rows, &filters);
    let since = |day: Option<Day>| match day {
        Some(day) => Value::whole((clock.on - day.date).num_days()),
        None => Value::Never,
    };
    let school_days_since = |day: Option<Day>| match day {
        Some(day) => facts.calendar.between(day.date, clock.on).map_or(Value::Unknown, Value::whole),
        None => Value::Never,
    };
    match quantity {
        Quantity::Count => Value::whole(total().rows.into()),
        Quantity::Days => Value::count(days.count()),
        Quantity::Weeks => Value::count(weeks(days.map(|day| day.date))),
        Quantity::SchoolDays => Value::count(days.filter(|day| day.expected > 0).count()),
        Quantity::SinceFirst => since(days.next()),
        Quantity::SinceLatest => since(days.next_back()),
        Quantity::SchoolDaysSinceFirst => school_days_since(days.next()),
        Quantity::SchoolDaysSinceLatest => school_days_since(days.next_back()),
        Quantity::Share => share(total(), Day::absent),
        Quantity::ExcusedShare => share(total(), |day| day.excused),
        Quantity::UnexcusedShare => share(total(), |day| day.unexcused),
        Quantity::Hours => hours(total(), Day::absent),
        Quantity::ExcusedHours => hours(total(), |day| day.excused),
        Quantity::UnexcusedHours => hours(total(), |day| day.unexcused),
        Quantity::Late => Value::whole(total().late.into()),
        Quantity::Spell => {
            let (mut longest, mut run) = (0, 0);
            for day in days.filter(|day| day.expected > 0) {
                run = if day.is_full() { run + 1 } else { 0 };
                longest = longest.max(run);
            }
            Value::count(longest)
        }
        Quantity::CurrentSpell => {
            Value::count(days.rev().filter(|day| day.expected > 0).take_while(Day::is_full).count())
        }
        Quantity::Episodes => {
            let (mut runs, mut away) = (0, false);
            for day in days.filter(|day| day.expected > 0) {
                runs += usize::from(day.absent() > 0 && !away);
                away = day.absent() > 0;
            }
            Value::count(runs)
        }
        Quantity::Distinct(_) => Value::count(by_subject(attendance, rows, &filters).len()),
        Quantity::Most(_) => {
            Value::count(by_subject(attendance, rows, &filters).into_values().max().unwrap_or(0))
        }
        // Attendance has no numeric field: the façade refuses the question.
        Quantity::Sum(_) => Value::Unknown,
    }
}

/// Tells each day of a selection; whether anything was expected in the window, of its subjects, present or absent.
pub(super) fn each_day(
    facts: &Facts<'_>,
    selection: &Selection,
    dates: (NaiveDate, NaiveDate),
    clock: Clock,
    tell: impl FnMut(Day),
) -> bool {
    let attendance = &facts.child.attendance;
    let rows = in_window(facts, dates, clock);
    let filters = Filters::of(selection);
    days(attendance, rows, &filters).for_each(tell);
    let any = Filters { subjects: Filters::subjects(selection), ..Filters::default() };
    rows.iter().any(|row| row.minutes.expected() > 0 && any.keep(attendance, row))
}

/// Distinct ISO weeks of dates in order.
pub(super) fn weeks(dates: impl Iterator<Item = NaiveDate>) -> usize {
    let (mut weeks, mut latest) = (0, None);
    for date in dates {
        let week = Some(date.iso_week());
        weeks += usize::from(week != latest);
        latest = week;
    }
    weeks
}

fn share(total: Day, part: impl Fn(&Day) -> u32) -> Value {
    let percent = Number::ratio(i128::from(part(&total)) * 100, total.expected.into());
    percent.map_or(Value::Unknown, Value::Known)
}

fn hours(total: Day, part: impl Fn(&Day) -> u32) -> Value {
    Number::ratio(part(&total).into(), 60).map_or(Value::Unknown, Value::Known)
}

/// Rows per subject, among those that pass the filters; rows without a subject are ignored.
fn by_subject<'a>(
    attendance: &'a Attendance,
    rows: &[AttendanceRow],
    filters: &Filters<'_>,
) -> BTreeMap<&'a str, usize> {
    let mut counts = BTreeMap::new();
    for chunk in rows.chunk_by(|a, b| a.date == b.date) {
        if filters.full && !add_up(chunk.iter()).is_full() {
            continue;
        }
        for subject in
            chunk.iter().filter(|row| filters.keep(attendance, row)).filter_map(|row| attendance.subject(row))
        {
            *counts.entry(subject).or_default() += 1;
        }
    }
    counts
}

/// Rows in the window of the subjects asked for, absent or not: a count of absences rests on the days present, too.
pub(super) fn rest(
    facts: &Facts<'_>,
    selection: &Selection,
    dates: (NaiveDate, NaiveDate),
    clock: Clock,
    rest: &mut RestRows,
) {
    let attendance = &facts.child.attendance;
    let filters = Filters { subjects: Filters::subjects(selection), ..Filters::default() };
    for row in in_window(facts, dates, clock).iter().filter(|row| filters.keep(attendance, row)) {
        rest.insert(ptr::from_ref(row).addr(), RestRow { date: row.date, assumed: row.assumed });
    }
}
