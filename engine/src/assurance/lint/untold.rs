//! A rule of which no scenario tells both sides: when it suggests something, and when it is silent.

use super::look::Look;
use crate::diagnostic::{Code, Diagnostic};
use crate::scenario::{Told, scenarios, told};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let (scenarios, _) = scenarios(look.pack());
    let told = told(&scenarios, look.book);
    let sides = |it: &Told| match (it.suggested, it.silent) {
        (0, 0) => Some("both"),
        (0, _) => Some("suggested"),
        (_, 0) => Some("silent"),
        _ => None,
    };
    let lacking = told.iter().filter_map(|it| {
        let rule = look.own_rules().find(|rule| rule.head.id == it.rule)?;
        Some(look.tell(Code::RuleWithoutScenario, rule).with("side", sides(it)?))
    });
    lacking.collect()
}
