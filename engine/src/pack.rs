//! What a municipality edits: manifest, catalogue, dated parameters, offers, calendar; extend and override.

mod archive;
mod calendar;
mod catalogue;
mod files;
mod forbidden;
mod limits;
mod load;
mod manifest;
mod name;
mod offer;
mod parameter;
mod places;
mod text;
pub(crate) mod toml;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDate;

use crate::diagnostic::Place;
use crate::id::Id;

pub use calendar::{Calendar, Period};
pub use catalogue::{Agency, Catalogue, Domain, FieldType, Sector, Sensitivity, SignalKind};
pub use files::PackFiles;
pub use forbidden::{Forbidden, forbidden};
pub use limits::Limits;
pub use load::{load, manifest};
pub use manifest::{Acute, Decided, Manifest};
pub use name::script_name;
pub use offer::{Basis, Consent, Offer};
pub use parameter::{Dated, Footing, Layer, Parameter, Setting, Unit};
pub use places::Places;
pub use text::Text;

/// A rule file as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFile {
    /// The pack that holds it.
    pub pack: Id,
    /// Its name in messages: `sormland/rules/attendance.rhai`.
    pub file: String,
    /// Its text.
    pub source: Arc<str>,
}

/// A scenario file as it was written; `scenario` reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScenarioFile {
    /// The pack that holds it.
    pub pack: Id,
    /// Its name in messages: `sormland/scenarios/a-flu.toml`.
    pub file: String,
    /// Its text.
    pub source: Arc<str>,
}

/// A parent's rule that is switched off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disabled {
    /// Why.
    pub reason: Text,
    /// The pack that says so; the rule has to be one of its parents'.
    pub pack: Id,
    /// Where it says so.
    pub place: Place,
}

/// A pack with its parents laid under it: what is in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The manifests of the chain, the pack itself first, then its parent, and so on.
    pub chain: Vec<Manifest>,
    /// Whom to call when harm is possible.
    pub acute: Option<Acute>,
    /// Kinds of signals and agencies.
    pub catalogue: Catalogue,
    /// Thresholds.
    pub parameters: BTreeMap<Id, Parameter>,
    /// What can be offered.
    pub offers: BTreeMap<Id, Offer>,
    /// School days.
    pub calendar: Calendar,
    /// Rule files, the base pack's first.
    pub rules: Vec<RuleFile>,
    /// Where things stand in the files.
    pub places: Places,
    /// Scenario files, the base pack's first. They decide nothing.
    pub scenarios: Vec<ScenarioFile>,
    /// Parents' rules that are switched off, and why.
    pub disabled: BTreeMap<Id, Disabled>,
    /// SHA-256 over all files of the chain that decide what is found, in hexadecimal.
    pub hash: String,
    /// SHA-256 over all parameters in force, in hexadecimal.
    pub parameter_hash: String,
}

impl Pack {
    /// The first days of the epochs into which the parameters cut time, by date. Before the first day no parameter has
    /// a value.
    pub fn epochs(&self) -> Vec<NaiveDate> {
        let days: BTreeSet<NaiveDate> = self.parameters.values().flat_map(Parameter::changes).collect();
        days.into_iter().collect()
    }
}
