//! `samsyn.tree/1`: a rule's decision tree as other programs read it.

use std::collections::HashMap;

use chrono::NaiveDate;
use samsyn_engine::decision::{Node, NodeId, Tree};
use samsyn_engine::id::Id;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::screening::{Left, Threshold};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::Value as Json;

use super::nodes;

/// The name of the format.
const SCHEMA: &str = "samsyn.tree/1";

/// The whole document.
#[derive(Debug, Serialize, JsonSchema)]
pub(crate) struct Document {
    /// `samsyn.tree/1`.
    #[schemars(extend("const" = SCHEMA))]
    schema: &'static str,
    rule: Id,
    /// The day on which the tree is this one.
    on: NaiveDate,
    /// When the rule says yes.
    when: TreeOut,
    /// What holds it back, asked only where `when` says yes.
    unless: Option<TreeOut>,
}

/// A tree: its nodes, the first one first.
#[derive(Debug, Serialize, JsonSchema)]
struct TreeOut {
    /// Ways through it, before equal subtrees were shared.
    paths: usize,
    nodes: Vec<NodeOut>,
}

/// An answer, or a question with the places of the nodes that follow.
#[derive(Debug, Serialize, JsonSchema)]
#[serde(untagged)]
enum NodeOut {
    Leaf { answer: bool },
    Ask { ask: Option<QuestionOut>, yes: Option<usize>, no: Option<usize> },
}

/// What is asked.
#[derive(Debug, Serialize, JsonSchema)]
struct QuestionOut {
    measure: String,
    relation: &'static str,
    #[schemars(with = "ThresholdOut")]
    threshold: Json,
    /// Parameters that it rests on.
    parameters: Vec<String>,
}

/// A number or a text.
#[derive(JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "describes the threshold, is never filled")]
enum ThresholdOut {
    Number(f64),
    Text(String),
}

/// The document of a rule on a day.
pub(super) fn document(
    book: &Rulebook,
    rule: &Id,
    on: NaiveDate,
    when: &Tree,
    unless: Option<&Tree>,
) -> Document {
    Document {
        schema: SCHEMA,
        rule: rule.clone(),
        on,
        when: tree(book, when),
        unless: unless.map(|unless| tree(book, unless)),
    }
}

fn tree(book: &Rulebook, tree: &Tree) -> TreeOut {
    let nodes = nodes(tree);
    let places: HashMap<NodeId, usize> = nodes.iter().copied().collect();
    let nodes = nodes.iter().map(|(id, _)| node(book, tree.node(*id), &places)).collect();
    TreeOut { paths: tree.paths(), nodes }
}

fn node(book: &Rulebook, node: Node, places: &HashMap<NodeId, usize>) -> NodeOut {
    let (question, yes, no) = match node {
        Node::Leaf(answer) => return NodeOut::Leaf { answer },
        Node::Ask(question, yes, no) => (question, yes, no),
    };
    let ask = book.question(question).map(|question| QuestionOut {
        measure: match &question.left {
            Left::Sum(sum) => sum.to_string(),
            Left::Choice(fact) => fact.as_str().to_owned(),
        },
        relation: question.relation.as_str(),
        threshold: match &question.threshold {
            // A threshold has at most six decimals, which JSON numbers hold.
            Threshold::Number(number) => serde_json::from_str(&number.to_decimal(6)).unwrap_or_default(),
            Threshold::Text(text) => Json::String(text.clone()),
        },
        parameters: question.parameters.iter().map(|used| used.id.to_string()).collect(),
    });
    NodeOut::Ask { ask, yes: places.get(&yes).copied(), no: places.get(&no).copied() }
}
