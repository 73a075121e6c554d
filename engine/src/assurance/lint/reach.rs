//! A threshold that no child can reach, or that every child is past: more days than the window has, a share over 100.

use super::super::relations::most_in_window;
use super::look::Look;
use crate::decision::Possible;
use crate::diagnostic::{Code, Diagnostic};
use crate::rule::Question;
use crate::screening::{Left, Threshold};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for rule in look.rules() {
        for posed in &rule.posed {
            let Some(answer) = settled(&posed.question) else { continue };
            let Some(diagnostic) = look.tell_question(Code::ThresholdUnreachable, rule, posed) else {
                continue;
            };
            told.push(diagnostic.with("answer", if answer { "yes" } else { "no" }));
        }
    }
    told
}

/// The only answer that a question can get, whatever the child.
pub(super) fn settled(question: &Question) -> Option<bool> {
    let (Left::Sum(sum), Threshold::Number(number)) = (&question.left, &question.threshold) else {
        return None;
    };
    let possible = Possible::new(sum.range(most_in_window));
    let may = |answer| possible.after(question.relation, *number, answer).any();
    match (may(true), may(false)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}
