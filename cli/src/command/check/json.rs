//! `samsyn.check/1`: what is wrong and what is proven, as other programs read it.

use std::collections::BTreeSet;

use samsyn_engine::assurance::{Direction, Guarantees, Proof, Turn, Way, guarantees};
use samsyn_engine::diagnostic::Diagnostic;
use samsyn_engine::facts::Source;
use samsyn_engine::id::Id;
use samsyn_engine::pack::Domain;
use samsyn_engine::rule::{Rule, Rulebook};
use samsyn_engine::screening::{Kind, Left};
use samsyn_words::Words;
use schemars::JsonSchema;
use serde::Serialize;

/// The name of the format.
const SCHEMA: &str = "samsyn.check/1";

/// The whole document. There are no rules where the pack itself cannot be read.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Document {
    /// `samsyn.check/1`.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    /// The pack, where it could be read.
    pack: Option<PackOut>,
    /// What is wrong, and what is worth a look.
    diagnostics: Vec<DiagnosticOut>,
    /// What is known of each rule that is without errors.
    rules: Vec<RuleOut>,
}

/// Which pack, in which version.
#[derive(Debug, Serialize, JsonSchema)]
struct PackOut {
    id: Id,
    version: String,
    hash: String,
}

/// A diagnostic, with its sentences in the language asked for.
#[derive(Debug, Serialize, JsonSchema)]
struct DiagnosticOut {
    #[serde(flatten)]
    told: Diagnostic,
    /// What is wrong.
    what: String,
    /// Why it matters.
    why: String,
    /// What to do about it.
    way_out: String,
}

/// What is known of a rule before it runs.
#[derive(Debug, Serialize, JsonSchema)]
struct RuleOut {
    rule: Id,
    kind: Kind,
    offer: Id,
    /// Rows that it reads.
    reads: BTreeSet<Source>,
    /// Domains of those rows.
    domains: BTreeSet<Domain>,
    /// Parameters that it reads.
    parameters: BTreeSet<Id>,
    /// What is proven of it.
    proofs: Vec<Proof>,
    /// Whether it may be shown on lists.
    listed: bool,
    /// The rows for which it may not.
    unlisted: BTreeSet<Source>,
    /// What more of each measure can do to the suggestion.
    directions: Vec<DirectionOut>,
    /// Ways through its trees.
    paths: usize,
    /// Different questions.
    questions: usize,
}

/// What more of a measure can do.
#[derive(Debug, Serialize, JsonSchema)]
struct DirectionOut {
    measure: String,
    more: Direction,
    /// Where more turns a yes into a no, although it can also turn a no into a yes.
    turn: Option<TurnOut>,
}

/// Two ways through the tree between which only one measure differs.
#[derive(Debug, Serialize, JsonSchema)]
struct TurnOut {
    /// Where the measure is more than that, the answer is no.
    at: String,
    yes: Vec<StepOut>,
    no: Vec<StepOut>,
}

/// An answered question on the way.
#[derive(Debug, Serialize, JsonSchema)]
struct StepOut {
    measure: String,
    relation: &'static str,
    threshold: Option<String>,
    answer: bool,
}

/// The document of a check.
pub(super) fn document(book: Option<&Rulebook>, told: &[Diagnostic], words: &Words) -> Document {
    let pack = book.and_then(|book| {
        let own = book.pack().chain.first()?;
        let hash = book.pack().hash.clone();
        Some(PackOut { id: own.id.clone(), version: own.version.to_string(), hash })
    });
    let rules = book.map(|book| book.rules().iter().map(|it| rule(it, book)).collect());
    Document {
        schema: SCHEMA,
        pack,
        diagnostics: told.iter().map(|it| diagnostic(it, words)).collect(),
        rules: rules.unwrap_or_default(),
    }
}

fn diagnostic(told: &Diagnostic, words: &Words) -> DiagnosticOut {
    let said = words.diagnostic(told);
    DiagnosticOut { told: told.clone(), what: said.what, why: said.why, way_out: said.way_out }
}

fn rule(rule: &Rule, book: &Rulebook) -> RuleOut {
    let Guarantees { sources, domains, proofs, unlisted, directions, turns, paths, questions, .. } =
        guarantees(rule, book);
    let directions = directions.iter().map(|(left, direction)| DirectionOut {
        measure: measure(left),
        more: *direction,
        turn: turns.get(left).map(|turn| way_back(turn, book)),
    });
    RuleOut {
        rule: rule.head.id.clone(),
        kind: rule.head.kind,
        offer: rule.head.offer.clone(),
        reads: sources,
        domains,
        parameters: rule.parameters.clone(),
        proofs,
        listed: unlisted.is_empty(),
        unlisted,
        directions: directions.collect(),
        paths,
        questions,
    }
}

fn measure(left: &Left) -> String {
    match left {
        Left::Sum(sum) => sum.to_string(),
        Left::Choice(fact) => fact.as_str().to_owned(),
    }
}

/// Where more turns a yes into a no: both ways through the tree.
fn way_back(turn: &Turn, book: &Rulebook) -> TurnOut {
    let way = |way: &Way| -> Vec<StepOut> {
        let steps = way.iter().filter_map(|(id, answer)| {
            let question = book.question(*id)?;
            Some(StepOut {
                measure: measure(&question.left),
                relation: question.relation.as_str(),
                threshold: question.number().map(|number| number.to_string()),
                answer: *answer,
            })
        });
        steps.collect()
    };
    TurnOut { at: turn.at.to_string(), yes: way(&turn.yes), no: way(&turn.no) }
}
