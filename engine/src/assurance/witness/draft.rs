//! What has been put together of a child so far: how its school days went, and what was written.

use chrono::NaiveDate;

use super::rows::Row;
use crate::record::{Child, Minutes};

/// How a school day went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spent {
    /// The day, without the lesson.
    pub(super) day: Minutes,
    /// Late arrivals.
    pub(super) late: u8,
    /// One lesson by itself, with the place of its subject.
    pub(super) lesson: Option<(usize, Minutes)>,
}

/// School days from the latest on, and rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Draft {
    /// Each school day; nothing where no row tells of it.
    pub(super) days: Vec<(NaiveDate, Option<Spent>)>,
    /// What people wrote.
    pub(super) rows: Vec<Row>,
    /// The subjects that lessons are of.
    pub(super) subjects: Vec<String>,
}

/// A change of a draft.
#[derive(Debug, Clone, Copy)]
pub(super) enum Edit<'m> {
    /// Every so many days from one on went like this.
    Set { from: usize, days: usize, step: usize, spent: Option<Spent> },
    /// Some minutes more of absence on a day, or fewer.
    Nudge { at: usize, unexcused: bool, by: i16 },
    /// Rows come.
    Add(&'m [Row]),
    /// A row goes.
    Remove(usize),
    /// A row goes, others come.
    Replace(usize, &'m [Row]),
}

impl Draft {
    /// Writes it into a child.
    pub(super) fn write(&self, child: &mut Child) {
        for (date, spent) in self.days.iter().rev() {
            let Some(spent) = spent else { continue };
            if let Some((subject, minutes)) = spent.lesson {
                let subject = self.subjects.get(subject).map(String::as_str);
                child.attendance.push(None, *date, minutes, 0, subject, false);
            }
            child.attendance.push(None, *date, spent.day, spent.late, None, false);
        }
        for row in &self.rows {
            row.write(child);
        }
    }

    /// The draft after a change.
    pub(super) fn after(&self, edit: Edit<'_>) -> Self {
        let mut next = self.clone();
        match edit {
            Edit::Set { from, days, step, spent } => {
                let touched = next.days.iter_mut().skip(from).step_by(step.max(1)).take(days);
                touched.for_each(|(_, day)| *day = spent);
            }
            Edit::Nudge { at, unexcused, by } => {
                if let Some((_, Some(spent))) = next.days.get_mut(at) {
                    spent.day = nudged(spent.day, unexcused, by).unwrap_or(spent.day);
                }
            }
            Edit::Add(rows) => next.rows.extend_from_slice(rows),
            Edit::Remove(at) => drop(next.rows.drain(at..=at)),
            Edit::Replace(at, rows) => {
                next.rows.splice(at..=at, rows.iter().cloned());
            }
        }
        next
    }
}

fn nudged(day: Minutes, unexcused: bool, by: i16) -> Option<Minutes> {
    let (mut excused, mut other) = (day.excused(), day.unexcused());
    let part = if unexcused { &mut other } else { &mut excused };
    *part = part.checked_add_signed(by)?;
    Minutes::new(day.scheduled(), excused, other, day.leave())
}
