//! A rule that can never suggest anything, or suggests it for every child.

use super::super::equivalence::can_say;
use super::look::{Look, ready};
use crate::diagnostic::{Code, Diagnostic};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for rule in look.rules() {
        let questions = look.book.questions();
        let mut epochs = ready(rule).peekable();
        if epochs.peek().is_none() {
            continue;
        }
        let said: Vec<(bool, bool)> =
            epochs.map(|trees| (can_say(trees, true, questions), can_say(trees, false, questions))).collect();
        if said.iter().all(|(yes, _)| !yes) {
            told.push(look.tell(Code::RuleNever, rule));
        } else if said.iter().any(|(_, no)| !no) {
            told.push(look.tell(Code::RuleAlways, rule));
        }
    }
    told
}
