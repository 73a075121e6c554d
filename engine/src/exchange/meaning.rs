//! What a column means, guessed from its heading, with the reason why.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod guess;
mod headings;

pub(super) use guess::{forbidden, guess};

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Meaning {
    /// The school's own id of a pupil.
    PupilId,
    /// Gives the month of birth and is discarded.
    Personnummer,
    /// Whole name.
    Name,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// Class or group.
    Group,
    /// Grade within the form.
    Grade,
    /// School form.
    Form,
    /// Name of the school.
    School,
    /// Municipality of the school.
    Municipality,
    /// Marks protected identities.
    Protected,
    /// The day of the row.
    Date,
    /// First day of the row; must be its last, too.
    From,
    /// Last day of the row.
    To,
    /// A week, a term: never one day.
    Period,
    /// When a lesson, or an absence, starts.
    StartTime,
    /// When it ends.
    EndTime,
    /// Subject of a lesson.
    Subject,
    /// Time on the timetable.
    Scheduled,
    /// Time present.
    Present,
    /// Time absent, excused or not.
    Absent,
    /// Time absent with a valid reason.
    Excused,
    /// Time absent without one.
    Unexcused,
    /// Granted leave.
    Leave,
    /// Time of lessons that nobody reported.
    Unreported,
    /// Share of the lessons that somebody reported.
    Reported,
    /// Number of late arrivals.
    Late,
    /// Time lost by late arrivals.
    LateTime,
    /// In words, which sort of attendance or absence the row tells.
    Status,
    /// Not read.
    Ignore,
}

/// Facts that no import may carry, whatever stands in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Sex or gender.
    Sex,
    /// Mother tongue, languages.
    Language,
    /// Origin, citizenship.
    Origin,
    /// Religion.
    Religion,
    /// Diagnoses, medicines, allergies.
    Health,
    /// Address, telephone, e-mail.
    Address,
    /// Parents, guardians, siblings.
    Family,
    /// Family finances.
    Economy,
    /// Police, reports of concern.
    Reports,
    /// Why somebody was absent: often health data.
    Reason,
    /// Free text about a child.
    Notes,
}

/// Why a column was taken for what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "reason")]
pub enum Why {
    /// The heading is known.
    Heading {
        /// The words that were recognised.
        words: String,
    },
    /// A part of the heading is known.
    PartOfHeading {
        /// The words that were recognised.
        words: String,
    },
    /// What stands in the column looks like it, whatever the heading.
    Values,
    /// Another column says the same more exactly.
    SaidBetter {
        /// The other column's heading.
        by: String,
    },
    /// The heading is known, but what stands below does not fit.
    ValuesDoNotFit,
    /// A profile says so.
    Profile,
    /// Must not be read.
    Forbidden {
        /// What it is about.
        topic: Topic,
    },
    /// Nothing in it is known.
    Unknown,
}

impl Meaning {
    /// All that a column can mean, in the order in which they are offered.
    pub const ALL: &[Self] = &[
        Self::PupilId,
        Self::Personnummer,
        Self::Name,
        Self::FirstName,
        Self::LastName,
        Self::Group,
        Self::Grade,
        Self::Form,
        Self::School,
        Self::Municipality,
        Self::Protected,
        Self::Date,
        Self::From,
        Self::To,
        Self::Period,
        Self::StartTime,
        Self::EndTime,
        Self::Subject,
        Self::Scheduled,
        Self::Present,
        Self::Absent,
        Self::Excused,
        Self::Unexcused,
        Self::Leave,
        Self::Unreported,
        Self::Reported,
        Self::Late,
        Self::LateTime,
        Self::Status,
        Self::Ignore,
    ];

    /// Whether the column holds an amount of time.
    pub fn is_amount(self) -> bool {
        matches!(
            self,
            Self::Scheduled
                | Self::Present
                | Self::Absent
                | Self::Excused
                | Self::Unexcused
                | Self::Leave
                | Self::Unreported
                | Self::Reported
                | Self::LateTime
        )
    }
}
