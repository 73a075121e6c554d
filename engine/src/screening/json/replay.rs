//! `samsyn.replay/1`: what rules said of one child, or one class, over time, as other programs read it.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::{Failed, FindingOut, PackMark, failed, finding};
use crate::rule::Rulebook;
use crate::screening::{Outcome, Replay, Run};

/// The name of the format.
pub const SCHEMA: &str = "samsyn.replay/1";

/// The whole document.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Document {
    /// `samsyn.replay/1`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: &'static str,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// The pack that judged.
    pub pack: PackMark,
    /// Hash of the caseload, in hexadecimal.
    pub caseload: String,
    /// The engine's version.
    pub engine: &'static str,
    /// Rules, or whole files, that were left out.
    pub failed: Vec<Failed>,
    /// The child's id in the caseload, where it is about a child.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub child: Option<String>,
    /// The class's key, where it is about a class as a whole.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub class: Option<String>,
    /// The rules in the order of the book.
    pub rules: Vec<RuleOut>,
}

/// A rule over time.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RuleOut {
    /// The rule.
    pub rule: String,
    /// Runs of days on which it says the same, by date and without gaps.
    pub runs: Vec<RunOut>,
}

/// A run of days on which a rule says the same.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct RunOut {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What it says; null where it sleeps, or does not concern whom it is about.
    pub outcome: Option<Outcome>,
    /// The finding of the first day, judged by what was known on it.
    pub finding: Option<FindingOut>,
}

/// Whom a replay is about.
#[derive(Debug, Clone, Copy)]
pub enum Whom<'a> {
    /// A child, by id.
    Child(&'a str),
    /// A class as a whole, by key.
    Class(&'a str),
}

/// What was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Whom it is about.
    pub whom: Whom<'a>,
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

/// The document of a replay.
pub fn document(book: &Rulebook, caseload_hash: String, asked: Asked<'_>, replays: &[Replay]) -> Document {
    let (child, class) = match asked.whom {
        Whom::Child(id) => (Some(id.to_owned()), None),
        Whom::Class(key) => (None, Some(key.to_owned())),
    };
    Document {
        schema: SCHEMA,
        from: asked.from,
        to: asked.to,
        pack: PackMark::of(book.pack()),
        caseload: caseload_hash,
        engine: env!("CARGO_PKG_VERSION"),
        failed: book.failed().iter().map(failed).collect(),
        child,
        class,
        rules: replays.iter().map(rule).collect(),
    }
}

fn rule(replay: &Replay) -> RuleOut {
    let run = |run: &Run| RunOut {
        from: run.from,
        to: run.to,
        outcome: run.outcome(),
        finding: run.finding.as_ref().map(finding),
    };
    RuleOut { rule: replay.rule.to_string(), runs: replay.runs.iter().map(run).collect() }
}
