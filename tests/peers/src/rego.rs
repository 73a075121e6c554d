//! The three rules in Rego, compiled for regorus's register machine, the faster of its two ways to run.

use regorus::languages::rego::compiler::Compiler;
use regorus::rvm::vm::RegoVM;
use regorus::{Engine, Rc, Value};

use crate::Peer;
use crate::facts::{Plain, Said};

/// `when`, as bodies any of which is enough, and `unless` likewise.
const RULES: [(&[&str], &[&str]); 3] = [
    (
        &[
            "input.share > 20; input.episodes >= 2; input.school_days >= 15",
            "input.share > 20; input.spell >= 5",
        ],
        &["input.plans >= 1", "input.talks >= 1"],
    ),
    (
        &["input.unexcused_days >= 3", "input.unexcused_full_days >= 1"],
        &["input.plans >= 1", "input.talks >= 1"],
    ),
    (
        &["input.concern_weeks >= 2; input.concern_school_days > 15"],
        &["input.open_steps >= 1", "input.open_offers >= 1"],
    ),
];

const ENTRY: &str = "data.rule.said";

pub(crate) struct Rego {
    machines: Vec<RegoVM>,
}

impl Rego {
    pub(crate) fn new() -> Result<Self, String> {
        let machines = RULES.iter().map(|(when, unless)| machine(&policy(when, unless)));
        Ok(Self { machines: machines.collect::<Result<_, _>>()? })
    }
}

fn policy(when: &[&str], unless: &[&str]) -> String {
    let bodies = |name: &str, bodies: &[&str]| {
        bodies.iter().map(|body| format!("{name} if {{ {body} }}\n")).collect::<String>()
    };
    format!(
        "package rule\nimport rego.v1\ndefault said := 0\nsaid := 1 if {{ when; unless }}\n\
         said := 2 if {{ when; not unless }}\n{}{}",
        bodies("when", when),
        bodies("unless", unless)
    )
}

fn machine(policy: &str) -> Result<RegoVM, String> {
    let told = |error: &dyn std::fmt::Display| error.to_string();
    let mut engine = Engine::new();
    engine.add_policy("rule.rego".to_owned(), policy.to_owned()).map_err(|error| told(&error))?;
    let entry: Rc<str> = ENTRY.into();
    let compiled = engine.compile_with_entrypoint(&entry).map_err(|error| told(&error))?;
    let program = Compiler::compile_from_policy(&compiled, &[ENTRY]).map_err(|error| told(&error))?;
    let mut machine = RegoVM::new();
    machine.load_program(program);
    Ok(machine)
}

impl Peer for Rego {
    type Facts = Value;

    fn tell(&self, child: &Plain) -> Value {
        let mut input = Value::new_object();
        if let Ok(fields) = input.as_object_mut() {
            fields.insert("share".into(), child.share.into());
            for (name, number) in child.named() {
                fields.insert(name.into(), number.into());
            }
        }
        input
    }

    fn decide(&mut self, rule: usize, facts: &Value) -> Result<Said, String> {
        let machine = self.machines.get_mut(rule).ok_or("no such rule")?;
        machine.set_input(facts.clone());
        let said = machine.execute().map_err(|error| error.to_string())?;
        said.as_i64().ok().and_then(Said::of).ok_or_else(|| format!("{said:?}"))
    }
}
