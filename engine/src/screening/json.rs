//! `samsyn.findings/1`: findings as other programs read them.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Number as JsonNumber, Value as Json};

use super::{Asked, Finding, Judged, Kind, Left, Missing, Near, Outcome, Threshold, Use};
use crate::decision::{Linear, Number, Value};
use crate::diagnostic::Diagnostic;
use crate::facts::Measure;
use crate::pack::{Pack, Setting};
use crate::rule::Rulebook;

pub mod replay;

/// The name of the format.
pub const SCHEMA: &str = "samsyn.findings/1";

/// Decimals that a value is told with; the rest is cut off, so that it is never rounded across a threshold.
const PLACES: u32 = 4;

/// The whole document. `children` is given last, so that a writer may stream it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Document {
    /// `samsyn.findings/1`.
    #[schemars(extend("const" = SCHEMA))]
    pub schema: &'static str,
    /// The day judged.
    pub on: NaiveDate,
    /// The pack that judged.
    pub pack: PackMark,
    /// Hash of the caseload, in hexadecimal.
    pub caseload: String,
    /// The engine's version.
    pub engine: &'static str,
    /// Rules, or whole files, that were left out.
    pub failed: Vec<Failed>,
    /// What is said of classes as a whole, class by class; no child is named or listed in it.
    pub classes: Vec<ClassFindings>,
    /// The findings, child by child.
    pub children: Vec<ChildFindings>,
}

/// Which pack, in which version, with which parameters.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct PackMark {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Hash of all its files.
    pub hash: String,
    /// Hash of its parameters.
    pub parameters: String,
}

impl PackMark {
    /// The mark of a pack.
    pub fn of(pack: &Pack) -> Self {
        let own = pack.chain.first();
        let (id, version) =
            own.map_or_else(Default::default, |own| (own.id.to_string(), own.version.to_string()));
        Self { id, version, hash: pack.hash.clone(), parameters: pack.parameter_hash.clone() }
    }
}

/// A rule that was left out, and where it is wrong.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Failed {
    /// The rule, where one is meant.
    pub rule: Option<String>,
    /// The file.
    pub file: String,
    /// Line, from 1.
    pub line: u32,
    /// Column, from 1.
    pub column: u32,
    /// The diagnostic's code and values.
    pub message: String,
}

/// The findings of a child.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ChildFindings {
    /// The child's id in the caseload.
    pub id: String,
    /// Its findings.
    pub findings: Vec<FindingOut>,
}

/// The findings of a class as a whole.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ClassFindings {
    /// What names the class.
    pub key: String,
    /// Its findings.
    pub findings: Vec<FindingOut>,
}

/// A finding.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs, reason = "the fields are those of `Finding`")]
pub struct FindingOut {
    pub rule: String,
    pub outcome: Outcome,
    pub offer: String,
    pub kind: Kind,
    pub since: Option<NaiveDate>,
    pub changes_on: Option<NaiveDate>,
    pub stale: bool,
    pub reasons: Vec<Vec<Reason>>,
    pub path: Vec<Reason>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_by: Option<HeldBy>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
    /// What would flip it, where that was looked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub near: Option<Near>,
}

/// What holds a finding back.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum HeldBy {
    /// Another rule covers it.
    Rule(String),
    /// Its `unless` says so, for these reasons.
    Unless(Vec<Vec<Reason>>),
}

/// An answered question.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs, reason = "the fields are those of `Asked`")]
pub struct Reason {
    pub measure: String,
    #[schemars(with = "Scalar")]
    pub value: Json,
    pub relation: &'static str,
    #[schemars(with = "Scalar")]
    pub threshold: Json,
    pub answer: Option<bool>,
    pub rows: u32,
    pub days: u32,
    pub assumed: u32,
    pub parameters: Vec<ParameterOut>,
}

/// A parameter that a question rests on.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[allow(missing_docs, reason = "the fields are those of `ParameterUse`")]
pub struct ParameterOut {
    pub id: String,
    #[schemars(with = "Scalar")]
    pub value: Json,
    pub from: NaiveDate,
    pub reference: Option<String>,
    #[serde(rename = "use")]
    pub usage: Use,
}

/// What a value may be: a number, a text such as `never`, a yes or no, or null where it is not known.
#[derive(JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "describes the value, is never filled")]
enum Scalar {
    Number(f64),
    Text(String),
    YesNo(bool),
    Unknown(()),
}

/// The head of a document of this rulebook's findings.
pub fn document(
    book: &Rulebook,
    caseload_hash: String,
    on: NaiveDate,
    classes: Vec<ClassFindings>,
    children: Vec<ChildFindings>,
) -> Document {
    Document {
        schema: SCHEMA,
        on,
        pack: PackMark::of(book.pack()),
        caseload: caseload_hash,
        engine: env!("CARGO_PKG_VERSION"),
        failed: book.failed().iter().map(failed).collect(),
        classes,
        children,
    }
}

fn failed(diagnostic: &Diagnostic) -> Failed {
    let place = diagnostic.place.clone().unwrap_or_default();
    let rule = diagnostic.args.get("rule").and_then(|arg| match arg {
        crate::diagnostic::Arg::Text(rule) => Some(rule.clone()),
        crate::diagnostic::Arg::Number(_) => None,
    });
    let message = Diagnostic { place: None, ..diagnostic.clone() }.to_string();
    Failed { rule, file: place.file, line: place.line, column: place.column, message }
}

/// The findings of a child, as the format has them.
pub fn child(id: &str, findings: &[Finding]) -> ChildFindings {
    ChildFindings { id: id.to_owned(), findings: findings.iter().map(finding).collect() }
}

/// The same, each with what would flip it.
pub fn explained(id: &str, findings: &[Finding], near: impl Fn(&Finding) -> Option<Near>) -> ChildFindings {
    let explained = |it: &Finding| FindingOut { near: near(it), ..finding(it) };
    ChildFindings { id: id.to_owned(), findings: findings.iter().map(explained).collect() }
}

/// The findings of a class, as the format has them.
pub fn class(key: &str, findings: &[Finding]) -> ClassFindings {
    ClassFindings { key: key.to_owned(), findings: findings.iter().map(finding).collect() }
}

fn finding(finding: &Finding) -> FindingOut {
    let sets = |judged: &Judged| judged.reasons.iter().map(|set| set.iter().map(reason).collect()).collect();
    let held_by = match (&finding.covered_by, &finding.held_by) {
        (Some(rule), _) => Some(HeldBy::Rule(rule.to_string())),
        (None, Some(judged)) => Some(HeldBy::Unless(sets(judged))),
        (None, None) => None,
    };
    FindingOut {
        rule: finding.rule.to_string(),
        outcome: finding.outcome,
        offer: finding.offer.to_string(),
        kind: finding.kind,
        since: finding.since,
        changes_on: finding.changes_on,
        stale: finding.stale,
        reasons: sets(&finding.judged),
        path: finding.judged.path.iter().map(reason).collect(),
        held_by,
        missing: finding.missing.iter().map(missing).collect(),
        near: None,
    }
}

fn missing(missing: &Missing) -> String {
    match missing {
        Missing::Choice(fact) => fact.as_str().to_owned(),
        Missing::Measure(measure) => measure.to_string(),
    }
}

/// A question in the format.
pub fn reason(asked: &Asked) -> Reason {
    let (measure, value) = match &asked.left {
        Left::Choice(fact) => {
            (fact.as_str().to_owned(), asked.choice.clone().map_or(Json::Null, Json::String))
        }
        Left::Sum(sum) => (sum.to_string(), self::value(asked.value)),
    };
    let threshold = match &asked.threshold {
        Threshold::Number(threshold) => number(*threshold),
        Threshold::Text(text) => Json::String(text.clone()),
    };
    let parameters = asked
        .parameters
        .iter()
        .map(|one| ParameterOut {
            id: one.id.to_string(),
            value: match &one.value {
                Setting::Number(value) => number(*value),
                Setting::YesNo(yes) => Json::Bool(*yes),
                Setting::Choice(choice) => Json::String(choice.clone()),
            },
            from: one.from,
            reference: one.reference.clone(),
            usage: one.usage,
        })
        .collect();
    Reason {
        measure,
        value,
        relation: asked.relation.as_str(),
        threshold,
        answer: asked.answer,
        rows: asked.rows,
        days: asked.days,
        assumed: asked.assumed,
        parameters,
    }
}

fn value(value: Value) -> Json {
    match value {
        Value::Known(known) => number(known),
        Value::Never => Json::String("never".to_owned()),
        Value::Unknown => Json::Null,
    }
}

/// A decimal with at most four places. Four places of a share never need more digits than a binary float tells apart.
pub(crate) fn number(number: Number) -> Json {
    let text = number.to_decimal(PLACES);
    let whole = text.parse::<i64>().ok().map(JsonNumber::from);
    whole
        .or_else(|| text.parse().ok().and_then(JsonNumber::from_f64))
        .map_or(Json::String(text), Json::Number)
}

/// `attendance.hours * 0.5 - attendance.late`, as a rule would write it.
impl std::fmt::Display for Linear<Measure> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (place, (factor, measure)) in self.terms.iter().enumerate() {
            let negative = factor.signum() < 0;
            let size = if negative { factor.negated() } else { *factor };
            f.write_str(match (place, negative) {
                (0, false) => "",
                (0, true) => "-",
                (_, false) => " + ",
                (_, true) => " - ",
            })?;
            write!(f, "{measure}")?;
            if size != Number::ONE {
                write!(f, " * {size}")?;
            }
        }
        Ok(())
    }
}
