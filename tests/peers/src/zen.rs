//! The three rules for zen: as bare compiled expressions, and as the decision graphs that its engine runs.

use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll, Waker};

use serde_json::json;
use zen_engine::Decision;
use zen_engine::model::GraphContent;
use zen_expression::expression::Standard;
use zen_expression::vm::VM;
use zen_expression::{Expression, Scope, Variable, compile_expression};

use crate::Peer;
use crate::facts::{Plain, Said};

const RULES: [&str; 3] = [
    "share > 20 and ((episodes >= 2 and school_days >= 15) or spell >= 5) ? (plans >= 1 or talks >= 1 ? 1 : 2) : 0",
    "unexcused_days >= 3 or unexcused_full_days >= 1 ? (plans >= 1 or talks >= 1 ? 1 : 2) : 0",
    "concern_weeks >= 2 and concern_school_days > 15 ? (open_steps >= 1 or open_offers >= 1 ? 1 : 2) : 0",
];

fn said(number: &Variable) -> Result<Said, String> {
    let said = number.as_number().and_then(|number| i64::try_from(number).ok()).and_then(Said::of);
    said.ok_or_else(|| format!("{number:?}"))
}

/// Expressions without an engine around them.
pub(crate) struct Expressions {
    rules: Vec<Expression<Standard>>,
    machine: VM,
}

impl Expressions {
    pub(crate) fn new() -> Result<Self, String> {
        let rules = RULES.iter().map(|rule| compile_expression(rule)).collect::<Result<_, _>>();
        Ok(Self { rules: rules.map_err(|error| error.to_string())?, machine: VM::new() })
    }
}

impl Peer for Expressions {
    type Facts = Scope;

    fn tell(&self, child: &Plain) -> Scope {
        Scope::new(child.json().into())
    }

    fn decide(&mut self, rule: usize, facts: &Scope) -> Result<Said, String> {
        let rule = self.rules.get(rule).ok_or("no such rule")?;
        said(&rule.evaluate_with_scope(facts, &mut self.machine).map_err(|error| error.to_string())?)
    }
}

/// One graph for each rule: input, expression, output.
pub(crate) struct Graphs(Vec<Decision>);

impl Graphs {
    pub(crate) fn new() -> Result<Self, String> {
        let graph = |rule: &&str| {
            let graph = json!({
                "nodes": [
                    { "id": "in", "name": "in", "type": "inputNode" },
                    { "id": "rule", "name": "rule", "type": "expressionNode",
                      "content": { "expressions": [{ "id": "said", "key": "said", "value": rule }] } },
                    { "id": "out", "name": "out", "type": "outputNode" },
                ],
                "edges": [
                    { "id": "1", "sourceId": "in", "targetId": "rule", "type": "edge" },
                    { "id": "2", "sourceId": "rule", "targetId": "out", "type": "edge" },
                ],
            });
            let content: GraphContent = serde_json::from_value(graph).map_err(|error| error.to_string())?;
            let mut decision = Decision::from(Arc::new(content));
            decision.compile();
            Ok(decision)
        };
        RULES.iter().map(graph).collect::<Result<_, String>>().map(Self)
    }
}

impl Peer for Graphs {
    type Facts = Variable;

    fn tell(&self, child: &Plain) -> Variable {
        child.json().into()
    }

    fn decide(&mut self, rule: usize, facts: &Variable) -> Result<Said, String> {
        let rule = self.0.get(rule).ok_or("no such rule")?;
        let answer = at_once(rule.evaluate(facts.clone())).map_err(|error| error.to_string())?;
        said(&answer.result.dot("said").ok_or("no answer")?)
    }
}

/// Nothing here waits for anything.
fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}
