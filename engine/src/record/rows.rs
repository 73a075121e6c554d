//! The rows that people write: signals, contacts, steps, offers, transitions.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::id::Id;

/// The value of a field that the catalogue gives to a kind of signal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum FieldValue {
    /// A yes or no, such as a contact's `coordinator`.
    YesNo(bool),
    /// A whole number.
    Number(i64),
    /// A text, or one of a list of values.
    Text(String),
}

/// Something dated that was noticed or asked for, of a kind from the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Signal {
    /// Row id, free text; ids are made up where the file gives none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The kind, from the pack's catalogue.
    pub kind: Id,
    /// The day it concerns.
    pub date: NaiveDate,
    /// The day it was written down, if another: before it nobody could know.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<NaiveDate>,
    /// Who wrote it: an id, never a name that a rule could read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
    /// The role of whoever wrote it, as in the catalogue's `recorded_by`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Free text. No rule reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// The fields that the catalogue gives to the kind; also those it does not know, which are kept and told.
    #[serde(flatten)]
    pub fields: BTreeMap<String, FieldValue>,
}

/// A service that is involved, as far as the family has told and agreed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Row id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Which service, from the catalogue's agencies.
    pub agency: Id,
    /// What sort of help, one word, so that doubled efforts can be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Free text. No rule reads it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub purpose: Option<String>,
    /// Who told of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub told_by: Option<String>,
    /// First day.
    pub from: NaiveDate,
    /// Last day, if it has ended.
    #[serde(default)]
    pub to: Option<NaiveDate>,
    /// Whether this contact holds the others together.
    #[serde(default)]
    pub coordinator: bool,
    /// The day it was written down, if another than `from`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<NaiveDate>,
}

/// Who does what, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Row id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What is to happen. Free text.
    pub what: String,
    /// Who does it. Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub who: Option<String>,
    /// The day it was agreed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set: Option<NaiveDate>,
    /// The day it is due.
    pub due: NaiveDate,
    /// The day it was done.
    #[serde(default)]
    pub done: Option<NaiveDate>,
    /// The day it was written down, if another than `set`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<NaiveDate>,
}

/// What a family, or a pupil, answered to an offer.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// Not answered yet.
    #[default]
    Pending,
    /// Yes.
    Accepted,
    /// No. Leaves no negative trace: no rule may suggest anything because of it.
    Declined,
}

impl Answer {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Pending, Self::Accepted, Self::Declined];

    /// As files and rules write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
        }
    }
}

/// One entitled person's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GivenAnswer {
    /// Who: `guardian-1`, `guardian-2`, `pupil`.
    pub by: String,
    /// The answer.
    pub answer: Answer,
    /// The day it was given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

/// Something that was offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    /// Row id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What, from the pack's offers.
    pub offer: Id,
    /// The day it was offered.
    pub on: NaiveDate,
    /// The answer; derived from `answers` where those are given.
    #[serde(default)]
    pub answer: Answer,
    /// The day of the answer; without it the answer counts from `on`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answered: Option<NaiveDate>,
    /// Each entitled person's answer: one no is a no.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<GivenAnswer>,
    /// The day the support began.
    #[serde(default)]
    pub started: Option<NaiveDate>,
    /// The day it ended.
    #[serde(default)]
    pub closed: Option<NaiveDate>,
    /// The day it was written down, if another than `on`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<NaiveDate>,
}

impl Offer {
    /// Derives `answer` from `answers`, where there are any: one no is a no, and only all yes is a yes.
    ///
    /// `answered`, where it was not recorded, is the day of the first no, or of the last yes.
    pub fn settle(&mut self) {
        let said = |wanted| self.answers.iter().filter(move |given| given.answer == wanted);
        if self.answers.is_empty() {
            return;
        }
        let (answer, on) = if said(Answer::Declined).next().is_some() {
            (Answer::Declined, said(Answer::Declined).filter_map(|given| given.on).min())
        } else if self.answers.iter().all(|given| given.answer == Answer::Accepted) {
            (Answer::Accepted, said(Answer::Accepted).map(|given| given.on).max().flatten())
        } else {
            (Answer::Pending, None)
        };
        self.answered = if answer == Answer::Pending { None } else { self.answered.or(on) };
        self.answer = answer;
    }
}

/// A change of school or stage that lies ahead or has passed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Transition {
    /// Row id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Which one: `preschool-school`, `6-7`, `9-gy`, `school`.
    pub kind: String,
    /// The first day in the new place.
    pub date: NaiveDate,
    /// The day what is needed was handed over.
    #[serde(default)]
    pub handover: Option<NaiveDate>,
    /// The day it was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<NaiveDate>,
}
