//! What was read from a file, what was left out, and why. Rows are told by number, children never by name.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::meaning::Topic;
use crate::record::Caseload;

/// So many places are told for each reason; their number is always whole.
const MOST_PLACES: usize = 1000;

/// Where in the table something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct RowPlace {
    /// Line of the file, from 1.
    pub row: u32,
    /// Column, from 1, where one is to blame.
    pub column: Option<u32>,
}

/// Why a row was left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SkipReason {
    /// Nothing stands in it.
    Blank,
    /// A sum or a mean of other rows.
    Total,
    /// The heading once more.
    RepeatedHeading,
    /// The same as an earlier row.
    Duplicate,
    /// A lesson that nobody reported: unknown, by the answer given.
    Unreported,
    /// A quotation mark is never closed.
    UnclosedQuote,
    /// Cells are missing at its end.
    TooFewCells,
    /// It has more cells than the heading.
    TooManyCells,
    /// It names no pupil.
    NoPupil,
    /// It names no day.
    NoDate,
    /// What should be a date is none.
    BadDate,
    /// It speaks of more than one day: a week, a month, a term.
    SpansDays,
    /// What should be an amount is none.
    BadNumber,
    /// What should be a time of day is none.
    BadTime,
    /// What should tell the sort of attendance is not known.
    UnknownStatus,
    /// It does not say how long the absence or the lesson was.
    NoTime,
    /// Absence and leave exceed the time on the timetable.
    MoreThanSchedule,
    /// More minutes than a day has.
    LongDay,
    /// A lesson that was cancelled, or in which the pupil does not take part.
    NotHeld,
    /// Of someone who has left the register.
    Inactive,
}

/// Rows that were left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Skipped {
    /// Why.
    pub reason: SkipReason,
    /// How many.
    pub count: usize,
    /// The first thousand of them.
    pub places: Vec<RowPlace>,
}

/// What was read, but should be looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// The last digit of a personnummer does not fit: the month of birth may be wrong.
    PersonnummerCheck,
    /// What should be a personnummer is none.
    PersonnummerUnreadable,
    /// A school form that is not known.
    UnknownForm,
    /// The file says that more stands on another page, which it does not hold.
    MorePages,
}

/// Rows about which there is something to note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Noted {
    /// What.
    pub note: Note,
    /// How many.
    pub count: usize,
    /// The first thousand of them.
    pub places: Vec<RowPlace>,
}

/// Why a column was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "why")]
pub enum DroppedWhy {
    /// It must not be read.
    Forbidden {
        /// What it is about.
        topic: Topic,
    },
    /// Nothing in it is needed, or somebody chose not to read it.
    NotRead,
}

/// A column that was not read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Dropped {
    /// Its heading.
    pub heading: String,
    /// Why.
    #[serde(flatten)]
    pub why: DroppedWhy,
}

/// What came of a reading.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// The file.
    pub file: String,
    /// Rows of attendance read.
    pub rows: usize,
    /// Children they belong to.
    pub children: usize,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// Rows whose time on the timetable was assumed, made-up days of presence included.
    pub assumed: usize,
    /// Protected identities: only their number. Nothing of them is stored.
    pub protected: u32,
    /// What was left out.
    pub skipped: Vec<Skipped>,
    /// What should be looked at.
    pub noted: Vec<Noted>,
    /// Columns that were not read.
    pub dropped: Vec<Dropped>,
}

impl Report {
    /// The report of a caseload file, which is read whole or not at all.
    pub(super) fn of_caseload(file: &str, caseload: &Caseload) -> Self {
        let protected = caseload.imports.iter().map(|import| import.protected).sum();
        let mut report = Self { file: file.to_owned(), protected, ..Self::default() };
        report.count(caseload);
        report
    }

    /// Counts what a caseload holds.
    pub(super) fn count(&mut self, caseload: &Caseload) {
        let rows = || caseload.children.iter().flat_map(|child| child.attendance.rows());
        self.children = caseload.children.len();
        self.rows = rows().count();
        self.assumed = rows().filter(|row| row.assumed).count();
        self.from = rows().map(|row| row.date).min();
        self.to = rows().map(|row| row.date).max();
    }
}

/// Places gathered by reason.
#[derive(Debug, Clone)]
pub(super) struct Places<R>(BTreeMap<R, (usize, Vec<RowPlace>)>);

impl<R> Default for Places<R> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<R: Ord> Places<R> {
    pub(super) fn add(&mut self, reason: R, place: RowPlace) {
        let (count, places) = self.0.entry(reason).or_default();
        *count += 1;
        if places.len() < MOST_PLACES {
            places.push(place);
        }
    }

    pub(super) fn into_list<T>(self, of: impl Fn(R, usize, Vec<RowPlace>) -> T) -> Vec<T> {
        self.0.into_iter().map(|(reason, (count, places))| of(reason, count, places)).collect()
    }
}
