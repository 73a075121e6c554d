//! Which kinds of facts a municipality lets its schools write down.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Text;
use crate::id::Id;

/// What a fact is about. Attendance is built in and counts as one with learning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Domain {
    /// Knowledge and skills.
    Learning,
    /// How the child is.
    Wellbeing,
    /// What is hard in the school day.
    Function,
    /// The child's or guardian's own request.
    Request,
    /// How help is held together.
    Coordination,
    /// What the school has to do by law or by its own routine.
    Process,
    /// What works.
    Protective,
}

impl Domain {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Learning,
        Self::Wellbeing,
        Self::Function,
        Self::Request,
        Self::Coordination,
        Self::Process,
        Self::Protective,
    ];

    /// As files write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Learning => "learning",
            Self::Wellbeing => "wellbeing",
            Self::Function => "function",
            Self::Request => "request",
            Self::Coordination => "coordination",
            Self::Process => "process",
            Self::Protective => "protective",
        }
    }
}

/// How closely a fact is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sensitivity {
    /// Ordinary pupil data.
    Ordinary = 1,
    /// The own school only.
    OwnSchool = 2,
    /// Secret by strong rule or GDPR Art. 9: off until a municipality switches it on.
    Secret = 3,
}

/// The type of a field that a kind of signal has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FieldType {
    /// Free text: kept, never asked.
    Text,
    /// A whole number.
    Number,
    /// One of these values.
    OneOf(Vec<String>),
}

/// A kind of signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignalKind {
    /// Its name.
    pub label: Text,
    /// What it is about.
    pub domain: Domain,
    /// How closely it is kept.
    pub sensitivity: Sensitivity,
    /// Whether rules that read it may speak on lists.
    pub listed: bool,
    /// Whether it is on: kinds of sensitivity 3 only where a pack of the chain enables them.
    pub enabled: bool,
    /// Its fields besides date, recorded, by, role and note.
    pub fields: BTreeMap<String, FieldType>,
    /// The roles that write it; anyone if empty.
    pub recorded_by: Vec<Id>,
    /// How long it is kept.
    pub keep_months: Option<u32>,
}

/// Whose work an agency is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sector {
    /// School, its own elevhälsa included.
    School,
    /// Social services.
    Social,
    /// Health care.
    Health,
    /// Any other.
    Other,
}

impl Sector {
    /// All of them.
    pub const ALL: &[Self] = &[Self::School, Self::Social, Self::Health, Self::Other];

    /// As files and rules write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::School => "school",
            Self::Social => "social",
            Self::Health => "health",
            Self::Other => "other",
        }
    }
}

/// A service that can be involved.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agency {
    /// Its name.
    pub label: Text,
    /// Whose work it is.
    pub sector: Sector,
}

/// `catalogue.toml`, with the parents' laid under it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Catalogue {
    /// Kinds of signals.
    pub signals: BTreeMap<Id, SignalKind>,
    /// Services.
    pub agencies: BTreeMap<Id, Agency>,
    /// Whether rules that read contacts may speak on lists: a contact with health care is health data.
    pub contacts_listed: bool,
    /// Whether rules that read steps may speak on lists.
    pub steps_listed: bool,
    /// Whether rules that read transitions may speak on lists.
    pub transitions_listed: bool,
}

impl Default for Catalogue {
    fn default() -> Self {
        Self {
            signals: BTreeMap::new(),
            agencies: BTreeMap::new(),
            contacts_listed: false,
            steps_listed: true,
            transitions_listed: true,
        }
    }
}
