//! A child, and a caseload of children.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Attendance, Contact, Form, Offer, Signal, Stage, Step, Transition};

/// Year and month of birth: all that is kept of a personnummer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, JsonSchema)]
#[schemars(with = "String")]
pub struct Born(NaiveDate);

impl Born {
    /// A month from 1900 to 2199, or nothing.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        (1900..2200).contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, 1)).flatten().map(Self)
    }

    /// Whole years on a date, counted from the first of the month; nothing before birth.
    pub fn age_on(self, date: NaiveDate) -> Option<u32> {
        date.years_since(self.0)
    }

    /// The first of the month.
    pub fn first_day(self) -> NaiveDate {
        self.0
    }
}

impl fmt::Display for Born {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl FromStr for Born {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let parts = text.split_once('-').filter(|(year, month)| year.len() == 4 && month.len() == 2);
        parts
            .and_then(|(year, month)| Self::new(year.parse().ok()?, month.parse().ok()?))
            .ok_or_else(|| format!("`{text}` is not a year and month such as `2014-05`"))
    }
}

impl Serialize for Born {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Born {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Everything known about one child. Serialised as in the caseload file by `record::json`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Child {
    /// The school's own id for the child.
    pub id: String,
    /// Free text.
    pub name: Option<String>,
    /// Month of birth.
    pub born: Option<Born>,
    /// School form.
    pub form: Option<Form>,
    /// Stage, where it is recorded: otherwise it follows from form and grade.
    pub recorded_stage: Option<Stage>,
    /// Grade within the form; förskoleklass is 0.
    pub grade: Option<u8>,
    /// Class or group.
    pub group: Option<String>,
    /// First day at the school.
    pub enrolled: Option<NaiveDate>,
    /// Attendance rows, by date.
    pub attendance: Attendance,
    /// What was noticed or asked for.
    pub signals: Vec<Signal>,
    /// Services involved.
    pub contacts: Vec<Contact>,
    /// Who does what, when.
    pub steps: Vec<Step>,
    /// What was offered.
    pub offers: Vec<Offer>,
    /// Changes of school or stage.
    pub transitions: Vec<Transition>,
}

impl Child {
    /// The stage: recorded, or from form and grade.
    pub fn stage(&self) -> Option<Stage> {
        self.recorded_stage.or_else(|| self.form?.stage(self.grade))
    }
}

/// The school whose children these are.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct School {
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The municipality it lies in, which rules may ask about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
}

/// How an import read what a file cannot tell by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TimePolicy {
    /// Late arrivals: counted as unexcused minutes. Unreported lessons: taken as present.
    Counted,
    /// Late arrivals: only counted as arrivals. Unreported lessons: left out, unknown.
    LeftOut,
}

/// A file that was read into the caseload.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Import {
    /// The file's name.
    pub file: String,
    /// First day of its rows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day of its rows: how old the data are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Whether late arrivals count as unexcused absence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub late: Option<TimePolicy>,
    /// Whether lessons without a report count as present.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreported: Option<TimePolicy>,
    /// Protected identities in the file: only their number, no row, no class.
    #[serde(default)]
    pub protected: u32,
}

/// A school's children, as in `samsyn.caseload/1`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Caseload {
    /// The school.
    pub school: School,
    /// The files it was read from.
    pub imports: Vec<Import>,
    /// The children; ids are unique.
    pub children: Vec<Child>,
}
