//! Typed, dated, referenced thresholds (the shape is OpenFisca's: description, unit, reference, dated values).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Decided, Text};
use crate::decision::Number;
use crate::id::Id;

/// What a parameter is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Percent.
    Percent,
    /// Calendar days.
    Days,
    /// School days.
    SchoolDays,
    /// Weeks.
    Weeks,
    /// A number of things.
    Count,
    /// Hours.
    Hours,
    /// Yes or no.
    YesNo,
    /// One of `choices`.
    Choice,
}

impl Unit {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Percent,
        Self::Days,
        Self::SchoolDays,
        Self::Weeks,
        Self::Count,
        Self::Hours,
        Self::YesNo,
        Self::Choice,
    ];

    /// As files write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Days => "days",
            Self::SchoolDays => "school-days",
            Self::Weeks => "weeks",
            Self::Count => "count",
            Self::Hours => "hours",
            Self::YesNo => "yes-no",
            Self::Choice => "choice",
        }
    }
}

/// What a threshold stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Footing {
    /// A paragraph.
    Law,
    /// An authority's guidance.
    Guidance,
    /// Research.
    Evidence,
    /// A local choice.
    Local,
}

impl Footing {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Law, Self::Guidance, Self::Evidence, Self::Local];

    /// As files write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Guidance => "guidance",
            Self::Evidence => "evidence",
            Self::Local => "local",
        }
    }
}

/// A parameter's value.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Setting {
    /// A number.
    Number(Number),
    /// A yes or no.
    YesNo(bool),
    /// One of the choices.
    Choice(String),
}

/// A value from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// The first day.
    pub from: NaiveDate,
    /// The value; none: it ends here.
    pub value: Option<Setting>,
    /// Who decided it. Where it is missing the app says "exempel, inte beslutad".
    pub decided: Option<Decided>,
}

/// What one pack of the chain says of a parameter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layer {
    /// The pack.
    pub pack: Id,
    /// Where the value comes from.
    pub reference: Option<String>,
    /// When it has to be looked at again.
    pub review_by: Option<NaiveDate>,
    /// Its values, by date; they take over from the layers under it from the first of them on.
    pub values: Vec<Dated>,
}

/// A threshold that authors may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parameter {
    /// Its name.
    pub label: Text,
    /// What it is counted in.
    pub unit: Unit,
    /// The least value a pack may set.
    pub min: Option<Number>,
    /// The greatest; low where a duty of law stands behind it: a municipality may tighten, never loosen.
    pub max: Option<Number>,
    /// The values of a choice.
    pub choices: Vec<String>,
    /// What it stands on.
    pub footing: Footing,
    /// What each pack of the chain says, the base first.
    pub layers: Vec<Layer>,
}

impl Parameter {
    /// What holds on a date: the layer and its dated value. Nothing before the first value.
    pub fn on(&self, date: NaiveDate) -> Option<(&Layer, &Dated)> {
        self.layers.iter().rev().find_map(|layer| {
            let dated = layer.values.iter().rev().find(|dated| dated.from <= date)?;
            Some((layer, dated))
        })
    }

    /// The days on which the value in force changes, or may.
    pub fn changes(&self) -> impl Iterator<Item = NaiveDate> {
        self.layers.iter().flat_map(|layer| layer.values.iter().map(|dated| dated.from))
    }
}
