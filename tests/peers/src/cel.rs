//! The three rules in CEL.

use cel::{Context, Program, Value};

use crate::Peer;
use crate::facts::{Plain, Said};

const RULES: [&str; 3] = [
    "share > 20.0 && ((episodes >= 2 && school_days >= 15) || spell >= 5) ? (plans >= 1 || talks >= 1 ? 1 : 2) : 0",
    "unexcused_days >= 3 || unexcused_full_days >= 1 ? (plans >= 1 || talks >= 1 ? 1 : 2) : 0",
    "concern_weeks >= 2 && concern_school_days > 15 ? (open_steps >= 1 || open_offers >= 1 ? 1 : 2) : 0",
];

pub(crate) struct Cel {
    programs: Vec<Program>,
}

impl Cel {
    pub(crate) fn new() -> Result<Self, String> {
        let programs = RULES.iter().map(|rule| Program::compile(rule));
        Ok(Self { programs: programs.collect::<Result<_, _>>().map_err(|error| error.to_string())? })
    }
}

impl Peer for Cel {
    type Facts = Context<'static, 'static>;

    fn tell(&self, child: &Plain) -> Self::Facts {
        let mut context = Context::default();
        context.add_variable_from_value("share", child.share);
        for (name, number) in child.named() {
            context.add_variable_from_value(name, number);
        }
        context
    }

    fn decide(&mut self, rule: usize, facts: &Self::Facts) -> Result<Said, String> {
        let program = self.programs.get(rule).ok_or("no such rule")?;
        match program.execute(facts).map_err(|error| error.to_string())? {
            Value::Int(number) => Said::of(number).ok_or_else(|| format!("{number}")),
            other => Err(format!("{other:?}")),
        }
    }
}
