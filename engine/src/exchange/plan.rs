//! How a table is to be read: guessed by the inspection, confirmed and completed by a person.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::meaning::Meaning;
use super::text::Encoding;
use super::value::{DateOrder, Unit};
use crate::record::{Form, TimePolicy};

/// What a row of the table is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Granularity {
    /// A pupil's day.
    #[default]
    Day,
    /// A pupil's lesson.
    Lesson,
}

/// How absence counts that the file does not divide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unsplit {
    /// As excused: nobody is said to have stayed away without a reason.
    #[default]
    Excused,
    /// As unexcused.
    Unexcused,
}

/// How one column is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ColumnPlan {
    /// The heading as it stands: the plan fits only a file that has it at this place.
    pub heading: String,
    /// What the column holds. A column that must not be read is left out whatever stands here.
    pub meaning: Meaning,
    /// What its amounts are counted in; minutes if left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
}

/// What cannot be known from the file itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Question {
    /// Which school form do the pupils go to? [`Plan::form`]; must be answered.
    Form,
    /// How many minutes does a day (or, with [`Granularity::Lesson`], a lesson) have? [`Plan::minutes`]; must be
    /// answered, and rows that rest on it are marked as assumed.
    Minutes,
    /// Do late arrivals count as unexcused absence? [`Plan::late`].
    Late,
    /// Do lessons without a report count as present? [`Plan::unreported`].
    Unreported,
    /// Is absence that the file does not divide excused or unexcused? [`Plan::unsplit`].
    Unsplit,
    /// Is 1/10 the first of October? [`Plan::date_order`].
    DateOrder,
}

impl Question {
    /// The question as text, such as `form`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Minutes => "minutes",
            Self::Late => "late",
            Self::Unreported => "unreported",
            Self::Unsplit => "unsplit",
            Self::DateOrder => "date-order",
        }
    }
}

/// How a table is to be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// How letters are stored.
    pub encoding: Encoding,
    /// What divides the cells.
    pub delimiter: char,
    /// The last line of the heading: rows begin after it.
    pub heading_line: u32,
    /// The columns, from the left.
    pub columns: Vec<ColumnPlan>,
    /// What a row is.
    pub granularity: Granularity,
    /// Whether the file tells only of absence: school days without a row are then days of presence.
    pub absence_only: bool,
    /// How ambiguous dates are meant.
    pub date_order: DateOrder,
    /// Late arrivals: counted as unexcused absence, or left out of it.
    pub late: TimePolicy,
    /// Lessons without a report: counted as present, or left out as unknown.
    pub unreported: TimePolicy,
    /// How absence counts that the file does not divide.
    pub unsplit: Unsplit,
    /// School form of all pupils, where the file has no column for it.
    pub form: Option<Form>,
    /// Whether the grade may be taken from the class, as 6 from 6B, where the file has no column for it.
    pub grade_from_group: bool,
    /// The municipality of the school, where the file has no column for it.
    pub municipality: Option<String>,
    /// Assumed minutes of a day or a lesson, where the file has none.
    pub minutes: Option<u16>,
    /// The calendar's school days: which days an absence-only file is silent about.
    pub school_days: Vec<NaiveDate>,
}

impl Default for Plan {
    fn default() -> Self {
        Self {
            encoding: Encoding::Utf8,
            delimiter: ';',
            heading_line: 0,
            columns: Vec::new(),
            granularity: Granularity::Day,
            absence_only: false,
            date_order: DateOrder::DayFirst,
            late: TimePolicy::LeftOut,
            unreported: TimePolicy::LeftOut,
            unsplit: Unsplit::Excused,
            form: None,
            grade_from_group: true,
            municipality: None,
            minutes: None,
            school_days: Vec::new(),
        }
    }
}

impl Plan {
    /// Whether a column with this meaning is read.
    pub fn has(&self, meaning: Meaning) -> bool {
        self.columns.iter().any(|column| column.meaning == meaning)
    }

    /// Whether the time on the timetable is in the file, or follows from what is.
    pub fn knows_schedule(&self) -> bool {
        let lesson_times = self.has(Meaning::StartTime) && self.has(Meaning::EndTime);
        !self.absence_only && (self.has(Meaning::Scheduled) || self.has_present_time() || lesson_times)
    }

    /// Present and absent time together are the timetable, but shares of it are not.
    pub(super) fn has_present_time(&self) -> bool {
        let present = |column: &&ColumnPlan| column.meaning == Meaning::Present;
        self.columns.iter().find(present).is_some_and(|column| column.unit != Some(Unit::Percent))
    }

    /// Whether the file says which absence is excused.
    pub fn divides_absence(&self) -> bool {
        [Meaning::Excused, Meaning::Unexcused, Meaning::Status].into_iter().any(|it| self.has(it))
    }

    /// The questions that must be answered before the file can be read, and are not.
    pub fn unanswered(&self) -> Vec<Question> {
        let form = self.form.is_none() && !self.has(Meaning::Form);
        let minutes = self.minutes.is_none() && !self.knows_schedule();
        [(form, Question::Form), (minutes, Question::Minutes)]
            .into_iter()
            .filter_map(|(open, question)| open.then_some(question))
            .collect()
    }
}
