//! Who a pack belongs to, and when it holds.

use chrono::NaiveDate;
use semver::{Version, VersionReq};
use serde::{Deserialize, Serialize};

use super::Text;
use crate::id::Id;

/// Who decided, when, and where that stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decided {
    /// The body that decided.
    pub by: String,
    /// The day.
    pub on: NaiveDate,
    /// The minutes or case number.
    pub reference: Option<String>,
}

/// `pack.toml`: `[pack]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    /// The pack.
    pub id: Id,
    /// Its version.
    pub version: Version,
    /// Its name.
    pub name: Text,
    /// Its parent.
    pub extends: Option<Id>,
    /// The engines it is made for.
    pub engine: VersionReq,
    /// First day its rules hold.
    pub valid_from: NaiveDate,
    /// Last day.
    pub valid_to: Option<NaiveDate>,
    /// Who owns it.
    pub owner: Option<String>,
    /// Whom to ask about it.
    pub contact: Option<String>,
    /// Where it is missing the app says that the pack is an example.
    pub decided: Option<Decided>,
}

/// `pack.toml`: `[acute]`, shown wherever harm is possible.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acute {
    /// The social services' reception, in office hours.
    pub office: String,
    /// Out of hours.
    pub after_hours: Option<String>,
    /// A page to read.
    pub web: Option<String>,
}
