//! What a municipality edits: manifest, catalogue, dated parameters, offers, calendar; extend and override.

mod calendar;
mod catalogue;
mod manifest;
mod offer;
mod parameter;
mod text;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::id::Id;

pub use calendar::{Calendar, Period};
pub use catalogue::{Agency, Catalogue, Domain, FieldType, Sector, Sensitivity, SignalKind};
pub use manifest::{Acute, Decided, Manifest};
pub use offer::{Basis, Consent, Offer};
pub use parameter::{Dated, Footing, Layer, Parameter, Setting, Unit};
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
    /// Parents' rules that are switched off, and why.
    pub disabled: BTreeMap<Id, Text>,
    /// SHA-256 over all files of the chain, in hexadecimal.
    pub hash: String,
    /// SHA-256 over all parameters in force, in hexadecimal.
    pub parameter_hash: String,
}

impl Pack {
    /// The days on which any parameter changes, in order: they cut time into epochs.
    pub fn epochs(&self) -> Vec<chrono::NaiveDate> {
        let days: std::collections::BTreeSet<_> =
            self.parameters.values().flat_map(Parameter::changes).collect();
        days.into_iter().collect()
    }
}
