//! The recorded days of a child, and what may still turn out of them.

use std::ops::Range;

use chrono::NaiveDate;

use super::Absence;
use crate::record::{Attendance, Child};

/// A recorded day on which the child was expected.
struct Day {
    rows: Range<usize>,
    expected: u16,
    absent: u16,
}

/// The days up to a date, the latest first.
fn days(attendance: &Attendance, on: NaiveDate) -> Vec<Day> {
    let mut days = Vec::new();
    let mut at = 0;
    for rows in attendance.rows().chunk_by(|a, b| a.date == b.date) {
        let range = at..at + rows.len();
        at = range.end;
        let sum =
            |of: fn(&crate::record::AttendanceRow) -> u16| rows.iter().map(of).fold(0, u16::saturating_add);
        let (expected, absent) = (sum(|row| row.minutes.expected()), sum(|row| row.minutes.absent()));
        if expected > 0 && rows.first().is_some_and(|row| row.date <= on) {
            days.push(Day { rows: range, expected, absent });
        }
    }
    days.reverse();
    days
}

/// The latest day that is not wholly away becomes so: a run of days grows.
pub(super) fn whole_day(child: &mut Child, on: NaiveDate, absence: Absence) -> Option<()> {
    let day = days(&child.attendance, on).into_iter().find(|day| day.absent < day.expected)?;
    away(&mut child.attendance, day.rows, absence, u16::MAX)
}

/// The latest day that has no absence, and none the school day before and after, becomes a day away.
pub(super) fn day_apart(child: &mut Child, on: NaiveDate, absence: Absence, whole: bool) -> Option<()> {
    let days = days(&child.attendance, on);
    let there = |at: Option<usize>| at.and_then(|at| days.get(at)).is_none_or(|day| day.absent == 0);
    let at = (0..days.len())
        .find(|at| [at.checked_sub(1), Some(*at), at.checked_add(1)].into_iter().all(there))?;
    let rows = days.get(at)?.rows.clone();
    away(&mut child.attendance, rows, absence, if whole { u16::MAX } else { HOUR })
}

const HOUR: u16 = 60;

/// The latest lesson of a subject at which the child was there is missed.
pub(super) fn lesson(child: &mut Child, on: NaiveDate, subject: &str, absence: Absence) -> Option<()> {
    let attendance = &child.attendance;
    let at = attendance.rows().iter().rposition(|row| {
        row.date <= on
            && row.minutes.expected() > 0
            && row.minutes.absent() == 0
            && attendance.subject(row) == Some(subject)
    })?;
    away(&mut child.attendance, at..at + 1, absence, u16::MAX)
}

/// The latest day with absence turns out to have been none.
pub(super) fn there(child: &mut Child, on: NaiveDate) -> Option<()> {
    let day = days(&child.attendance, on).into_iter().find(|day| day.absent > 0)?;
    for at in day.rows {
        child.attendance.change(at, |minutes, late| (minutes.present(), late));
    }
    Some(())
}

/// One more late arrival on the latest day.
pub(super) fn late(child: &mut Child, on: NaiveDate) -> Option<()> {
    let at = days(&child.attendance, on).first()?.rows.start;
    child.attendance.change(at, |minutes, late| (minutes, late.saturating_add(1)));
    Some(())
}

/// So many more minutes of the rows are away, as far as there are any.
fn away(attendance: &mut Attendance, rows: Range<usize>, absence: Absence, minutes: u16) -> Option<()> {
    let mut left = minutes;
    for at in rows {
        attendance.change(at, |it, late| {
            let more = left.min(it.expected() - it.absent());
            left -= more;
            (it.away(more, absence == Absence::Unexcused), late)
        });
    }
    (left < minutes).then_some(())
}
