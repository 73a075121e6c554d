//! `samsyn.check/1`: what is wrong and what is proven, as other programs read it.

use samsyn_engine::assurance::{Guarantees, Turn, Way, guarantees};
use samsyn_engine::diagnostic::Diagnostic;
use samsyn_engine::rule::{Rule, Rulebook};
use samsyn_engine::screening::Left;
use samsyn_words::Words;
use serde_json::{Value as Json, json};

/// The name of the format.
const SCHEMA: &str = "samsyn.check/1";

/// The whole document. There are no rules where the pack itself cannot be read.
pub(super) fn document(book: Option<&Rulebook>, told: &[Diagnostic], words: &Words) -> Json {
    let pack = book.and_then(|book| {
        let own = book.pack().chain.first()?;
        Some(json!({ "id": own.id, "version": own.version, "hash": book.pack().hash }))
    });
    let rules = book.map(|book| book.rules().iter().map(|it| rule(it, book)).collect::<Vec<_>>());
    json!({
        "schema": SCHEMA,
        "pack": pack,
        "diagnostics": told.iter().map(|it| diagnostic(it, words)).collect::<Vec<_>>(),
        "rules": rules.unwrap_or_default(),
    })
}

fn diagnostic(told: &Diagnostic, words: &Words) -> Json {
    let said = words.diagnostic(told);
    let mut object = serde_json::to_value(told).unwrap_or_default();
    if let Some(object) = object.as_object_mut() {
        object.insert("what".to_owned(), said.what.into());
        object.insert("why".to_owned(), said.why.into());
        object.insert("way_out".to_owned(), said.way_out.into());
    }
    object
}

fn rule(rule: &Rule, book: &Rulebook) -> Json {
    let Guarantees { sources, domains, proofs, unlisted, directions, turns, paths, questions, .. } =
        guarantees(rule, book);
    let directions: Vec<_> = directions
        .iter()
        .map(|(left, direction)| {
            json!({
                "measure": measure(left),
                "more": direction,
                "turn": turns.get(left).map(|turn| way_back(turn, book)),
            })
        })
        .collect();
    json!({
        "rule": rule.head.id,
        "kind": rule.head.kind,
        "offer": rule.head.offer,
        "reads": sources,
        "domains": domains,
        "parameters": rule.parameters,
        "proofs": proofs,
        "listed": unlisted.is_empty(),
        "unlisted": unlisted,
        "directions": directions,
        "paths": paths,
        "questions": questions,
    })
}

fn measure(left: &Left) -> String {
    match left {
        Left::Sum(sum) => sum.to_string(),
        Left::Choice(fact) => fact.as_str().to_owned(),
    }
}

/// Where more turns a yes into a no: both ways through the tree.
fn way_back(turn: &Turn, book: &Rulebook) -> Json {
    let way = |way: &Way| -> Vec<Json> {
        way.iter()
            .filter_map(|(id, answer)| {
                let question = book.question(*id)?;
                let threshold = question.number().map(|number| number.to_string());
                Some(json!({
                    "measure": measure(&question.left),
                    "relation": question.relation.as_str(),
                    "threshold": threshold,
                    "answer": answer,
                }))
            })
            .collect()
    };
    json!({ "at": turn.at.to_string(), "yes": way(&turn.yes), "no": way(&turn.no) })
}
