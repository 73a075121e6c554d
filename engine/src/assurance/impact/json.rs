//! `samsyn.impact/1`: what a change means, as other programs read it. Counts only: no child is named in it, but for
//! invented ones.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;

use super::{Counts, Impact, Moved, RuleImpact, Standing, Verdict};
use crate::pack::Setting;
use crate::rule::Rulebook;
use crate::scenario::Load;
use crate::screening::json::PackMark;

/// The name of the format.
pub const SCHEMA: &str = "samsyn.impact/1";

/// The whole document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Document {
    /// `samsyn.impact/1`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: &'static str,
    /// The day compared.
    pub on: NaiveDate,
    /// The old pack.
    pub old: PackMark,
    /// The new one.
    pub new: PackMark,
    /// Who was looked at.
    pub seen: Seen,
    /// Whether something was seen that is newly suggested.
    pub widens: bool,
    /// Whether something was seen that is no longer suggested.
    pub narrows: bool,
    /// Every rule of both packs.
    pub rules: Vec<RuleOut>,
}

/// Who was looked at.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Seen {
    /// How many children.
    pub children: u64,
    /// The seed, if they were invented.
    pub seed: Option<u64>,
    /// How many scenes.
    pub scenes: u64,
    /// The days on which new suggestions were counted.
    pub dates: Vec<NaiveDate>,
}

/// A rule.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs, reason = "the fields are those of `RuleImpact`")]
pub struct RuleOut {
    pub rule: String,
    pub standing: Standing,
    pub proof: Verdict,
    pub parameters: Vec<MovedOut>,
    pub children: Counts,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// Whether an invented child was judged by both packs and got another outcome: `--case RULE` prints it.
    pub differs: bool,
    pub scenes: Counts,
    pub scenarios: Vec<String>,
    pub before: Load,
    pub after: Load,
}

/// A parameter that has another value.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs, reason = "the fields are those of `Moved`")]
pub struct MovedOut {
    pub id: String,
    pub from: NaiveDate,
    pub before: Json,
    pub after: Json,
}

/// The document of a comparison. `seed`: the children were invented with it, and may be named.
pub fn document(impact: &Impact, old: &Rulebook, new: &Rulebook, seed: Option<u64>) -> Document {
    Document {
        schema: SCHEMA,
        on: impact.on,
        old: PackMark::of(old.pack()),
        new: PackMark::of(new.pack()),
        seen: Seen { children: impact.children, seed, scenes: impact.scenes, dates: impact.dates.clone() },
        widens: impact.widens(),
        narrows: impact.narrows(),
        rules: impact.rules.iter().map(|it| rule(it, seed.is_some())).collect(),
    }
}

fn rule(it: &RuleImpact, invented: bool) -> RuleOut {
    RuleOut {
        rule: it.rule.to_string(),
        standing: it.standing,
        proof: it.verdict,
        parameters: it.moved.iter().map(moved).collect(),
        children: it.children,
        example: it.example.clone().filter(|_| invented),
        differs: it.witness.is_some(),
        scenes: it.scenes,
        scenarios: it.scenarios.iter().map(ToString::to_string).collect(),
        before: it.before,
        after: it.after,
    }
}

fn moved(moved: &Moved) -> MovedOut {
    MovedOut {
        id: moved.id.to_string(),
        from: moved.from,
        before: setting(moved.before.as_ref()),
        after: setting(moved.after.as_ref()),
    }
}

fn setting(setting: Option<&Setting>) -> Json {
    match setting {
        Some(Setting::Number(number)) => crate::screening::json::number(*number),
        Some(Setting::YesNo(yes)) => Json::Bool(*yes),
        Some(Setting::Choice(choice)) => Json::String(choice.clone()),
        None => Json::Null,
    }
}
