//! `samsyn.scenarios/1`: the outcome of a pack's scenarios as other programs read it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Expected, Judgement, Scenario, Told};
use crate::rule::Rulebook;
use crate::screening::Outcome;
use crate::screening::json::PackMark;

/// The name of the format.
pub const SCHEMA: &str = "samsyn.scenarios/1";

/// The whole document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Document {
    /// `samsyn.scenarios/1`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: &'static str,
    /// The pack that judged.
    pub pack: PackMark,
    /// Every scenario that could be read.
    pub scenarios: Vec<ScenarioOut>,
    /// Which sides of each rule the scenarios tell of.
    pub rules: Vec<RuleOut>,
}

/// A scenario that was run.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ScenarioOut {
    /// Its id.
    pub id: String,
    /// Its file.
    pub file: Option<String>,
    /// The trap that it tells about.
    pub trap: Option<&'static str>,
    /// Whether the rules say what it says.
    pub passed: bool,
    /// The scenes that were judged.
    pub scenes: Vec<SceneOut>,
}

/// A scene that was judged.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct SceneOut {
    /// Its place, from 1.
    pub scene: usize,
    /// The day judged.
    pub on: NaiveDate,
    /// What differs.
    pub differences: Vec<DifferenceOut>,
}

/// A rule that says something else.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DifferenceOut {
    /// The rule.
    pub rule: String,
    /// What the scenario says: `suggested`, `held`, `undetermined`, `silent`, `not-suggested`.
    pub expected: &'static str,
    /// What the rule says; null where it does not concern the child, sleeps, or is not there.
    pub got: Option<Outcome>,
}

/// How many scenes tell of each side of a rule.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RuleOut {
    /// The rule.
    pub rule: String,
    /// Scenes in which it is suggested.
    pub suggested: usize,
    /// Scenes that name it and in which it is not.
    pub silent: usize,
}

/// The document of a pack's scenarios.
pub fn document(book: &Rulebook, runs: &[(Scenario, Vec<Judgement>)], told: &[Told]) -> Document {
    Document {
        schema: SCHEMA,
        pack: PackMark::of(book.pack()),
        scenarios: runs.iter().map(|(scenario, judged)| scenario_out(scenario, judged)).collect(),
        rules: told
            .iter()
            .map(|it| RuleOut { rule: it.rule.to_string(), suggested: it.suggested, silent: it.silent })
            .collect(),
    }
}

fn scenario_out(scenario: &Scenario, judged: &[Judgement]) -> ScenarioOut {
    ScenarioOut {
        id: scenario.id.to_string(),
        file: scenario.file.clone(),
        trap: scenario.trap.map(super::Trap::as_str),
        passed: judged.iter().all(|judgement| judgement.differences.is_empty()),
        scenes: judged
            .iter()
            .map(|judgement| SceneOut {
                scene: judgement.scene + 1,
                on: judgement.on,
                differences: judgement.differences.iter().map(difference).collect(),
            })
            .collect(),
    }
}

fn difference(it: &super::Difference) -> DifferenceOut {
    let expected = match it.expected {
        Expected::Suggested => "suggested",
        Expected::Held => "held",
        Expected::Undetermined => "undetermined",
        Expected::Silent => "silent",
        Expected::NotSuggested { .. } => "not-suggested",
    };
    DifferenceOut { rule: it.rule.to_string(), expected, got: it.got }
}
