//! `samsyn.scenarios/1`, with coverage and mutants where they are asked for.

use chrono::NaiveDate;
use samsyn_engine::assurance::Part;
use samsyn_engine::id::Id;
use samsyn_engine::scenario::json;
use schemars::JsonSchema;
use serde::Serialize;

/// The whole document.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Document {
    /// What every scenario came to.
    #[serde(flatten)]
    pub(super) scenarios: json::Document,
    /// Which ways through each rule the scenarios go.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) coverage: Option<Vec<CoverageOut>>,
    /// Which small changes of each rule they do not notice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) mutants: Option<Vec<MutantsOut>>,
}

/// What the scenarios reach of a rule.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CoverageOut {
    pub(super) rule: Id,
    /// Why it only sleeps, where it does.
    pub(super) sleeps: Option<String>,
    /// Ends of ways through its conditions.
    pub(super) leaves: CountOut,
    /// Both sides of each threshold, the threshold itself, and one step beside it.
    pub(super) edges: CountOut,
    /// Every leaf and every edge.
    pub(super) each: Vec<SpotOut>,
}

/// How many are reached, of how many that some child can reach.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct CountOut {
    pub(super) covered: usize,
    pub(super) possible: usize,
}

/// A leaf or an edge.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SpotOut {
    /// What `--case` takes.
    pub(super) label: String,
    /// `leaf` or `edge`.
    pub(super) is: &'static str,
    /// `when` or `unless`.
    pub(super) part: &'static str,
    /// First day of the epoch in which it is there.
    pub(super) from: NaiveDate,
    /// The answers on the way, and what follows.
    pub(super) told: String,
    /// How many scenes are there.
    pub(super) cases: usize,
    /// Why none is: `no-case`, `unrecorded` or `impossible`.
    pub(super) why: Option<&'static str>,
    /// The same in a sentence.
    pub(super) because: Option<String>,
    /// A scenario that goes there, where none does and one was found.
    pub(super) case: Option<String>,
}

/// What the scenarios notice of a rule's mutants.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct MutantsOut {
    pub(super) rule: Id,
    /// Changes that mean something else for some child.
    pub(super) tried: usize,
    /// Changes that mean the same for every child.
    pub(super) alike: usize,
    pub(super) survivors: Vec<SurvivorOut>,
}

/// A change that no scenario notices.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct SurvivorOut {
    /// First day of the epoch in which it is one.
    pub(super) from: NaiveDate,
    /// `when` or `unless`.
    pub(super) part: &'static str,
    pub(super) told: String,
}

/// As the document names it.
pub(super) fn part(part: Part) -> &'static str {
    match part {
        Part::When => "when",
        Part::Unless => "unless",
    }
}
