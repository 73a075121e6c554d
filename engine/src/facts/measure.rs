//! What can be asked about a child: selections of rows, and measures of them (design: what a script sees).

use std::collections::BTreeSet;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::record::FieldValue;

/// Which rows.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// `child.attendance`
    Attendance,
    /// `child.signals("kind")`
    Signals(Id),
    /// `child.contacts`
    Contacts,
    /// `child.steps`
    Steps,
    /// `child.transitions`
    Transitions,
    /// `child.offers()` or `child.offers("id")`
    Offers(Option<Id>),
}

/// Which dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Window {
    /// Dated in (on - from, on - to]; `.last(n)` is from n to 0.
    Days {
        /// How many days back it begins, at least 1.
        from: u16,
        /// How many days back it ends.
        to: u16,
    },
    /// Dated from the n-th latest school day up to the date.
    SchoolDays(u16),
    /// Dated in the last term that had ended when the one of the date began.
    LastTerm,
    /// Dated in (on, on + n]: steps and transitions.
    Ahead(u16),
}

/// Which of them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Filter {
    /// Rows whose field equals the value.
    Of(String, FieldValue),
    /// Attendance rows with any absent minute.
    Absent,
    /// Attendance rows of days on which every expected minute is absent.
    Full,
    /// Attendance rows with any unexcused minute.
    Unexcused,
    /// Not ended, not done, not handed over.
    Open,
    /// The others.
    Closed,
    /// Open steps due before the date.
    Overdue,
    /// Offers accepted and open whose support has not started.
    Waiting,
}

/// Rows, narrowed by at most one window and any filters.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Selection {
    /// Which rows.
    pub source: Source,
    /// Which dates; all that are visible if there is none.
    pub window: Option<Window>,
    /// Which of them: all filters must hold.
    pub filters: BTreeSet<Filter>,
}

/// What is measured of a selection.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quantity {
    /// Number of rows.
    Count,
    /// Distinct dates.
    Days,
    /// Distinct ISO weeks.
    Weeks,
    /// Distinct dates with expected minutes.
    SchoolDays,
    /// Distinct values of a field.
    Distinct(String),
    /// The largest number of rows that share a value of a field.
    Most(String),
    /// Days from the earliest row to the date.
    SinceFirst,
    /// Days from the latest row to the date.
    SinceLatest,
    /// School days from the earliest row to the date.
    SchoolDaysSinceFirst,
    /// School days from the latest row to the date.
    SchoolDaysSinceLatest,
    /// Sum of a numeric field.
    Sum(String),
    /// Absent minutes in percent of expected minutes.
    Share,
    /// Excused absent minutes in percent of expected minutes.
    ExcusedShare,
    /// Unexcused absent minutes in percent of expected minutes.
    UnexcusedShare,
    /// Absent minutes / 60.
    Hours,
    /// Excused absent minutes / 60.
    ExcusedHours,
    /// Unexcused absent minutes / 60.
    UnexcusedHours,
    /// Late arrivals.
    Late,
    /// Longest run of recorded days with expected minutes that were fully absent.
    Spell,
    /// The run of fully absent days that ends with the latest recorded day.
    CurrentSpell,
    /// Number of runs of recorded days with any absence.
    Episodes,
}

/// Something about a child that can be compared with a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Whole years on the date.
    Age,
    /// Grade within the form.
    Grade,
    /// Days since enrolment.
    DaysEnrolled,
    /// A quantity of a selection.
    Of(Selection, Quantity),
}

/// Something about a child that can be compared with a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ChoiceFact {
    /// School form.
    Form,
    /// Stage.
    Stage,
    /// The school's municipality.
    Municipality,
}

impl ChoiceFact {
    /// As rules write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Stage => "stage",
            Self::Municipality => "municipality",
        }
    }
}

impl fmt::Display for Selection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.source {
            Source::Attendance => f.write_str("attendance")?,
            Source::Signals(kind) => write!(f, "signals(\"{kind}\")")?,
            Source::Contacts => f.write_str("contacts")?,
            Source::Steps => f.write_str("steps")?,
            Source::Transitions => f.write_str("transitions")?,
            Source::Offers(None) => f.write_str("offers()")?,
            Source::Offers(Some(id)) => write!(f, "offers(\"{id}\")")?,
        }
        match self.window {
            None => {}
            Some(Window::Days { from, to: 0 }) => write!(f, ".last({from})")?,
            Some(Window::Days { from, to }) => write!(f, ".window({from}, {to})")?,
            Some(Window::SchoolDays(days)) => write!(f, ".last_school_days({days})")?,
            Some(Window::LastTerm) => f.write_str(".last_term")?,
            Some(Window::Ahead(days)) => write!(f, ".ahead({days})")?,
        }
        for filter in &self.filters {
            match filter {
                Filter::Of(field, FieldValue::Text(text)) => write!(f, ".of(\"{field}\", \"{text}\")")?,
                Filter::Of(field, FieldValue::Number(number)) => write!(f, ".of(\"{field}\", {number})")?,
                Filter::Of(field, FieldValue::YesNo(yes)) => write!(f, ".of(\"{field}\", {yes})")?,
                Filter::Absent => f.write_str(".absent")?,
                Filter::Full => f.write_str(".full")?,
                Filter::Unexcused => f.write_str(".unexcused")?,
                Filter::Open => f.write_str(".open")?,
                Filter::Closed => f.write_str(".closed")?,
                Filter::Overdue => f.write_str(".overdue")?,
                Filter::Waiting => f.write_str(".waiting")?,
            }
        }
        Ok(())
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = match self {
            Self::Distinct(field) => return write!(f, "distinct(\"{field}\")"),
            Self::Most(field) => return write!(f, "most(\"{field}\")"),
            Self::Sum(field) => return write!(f, "sum(\"{field}\")"),
            Self::Count => "count",
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::SchoolDays => "school_days",
            Self::SinceFirst => "since_first",
            Self::SinceLatest => "since_latest",
            Self::SchoolDaysSinceFirst => "school_days_since_first",
            Self::SchoolDaysSinceLatest => "school_days_since_latest",
            Self::Share => "share",
            Self::ExcusedShare => "excused_share",
            Self::UnexcusedShare => "unexcused_share",
            Self::Hours => "hours",
            Self::ExcusedHours => "excused_hours",
            Self::UnexcusedHours => "unexcused_hours",
            Self::Late => "late",
            Self::Spell => "spell",
            Self::CurrentSpell => "current_spell",
            Self::Episodes => "episodes",
        };
        f.write_str(plain)
    }
}

/// The measure as a rule would write it, filters in one order: equal measures read the same.
impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Age => f.write_str("age"),
            Self::Grade => f.write_str("grade"),
            Self::DaysEnrolled => f.write_str("days_enrolled"),
            Self::Of(selection, quantity) => write!(f, "{selection}.{quantity}"),
        }
    }
}
