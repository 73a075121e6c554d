//! A threshold that no child can reach, or that every child is past: more days than the window has, a share over 100.

use super::look::Look;
use crate::decision::{Number, Possible, Range};
use crate::diagnostic::{Code, Diagnostic};
use crate::facts::{Measure, Quantity, Source, Window};
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
    let possible = Possible::new(sum.range(within_window));
    let may = |answer| possible.after(question.relation, *number, answer).any();
    match (may(true), may(false)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    }
}

/// The numbers that a measure can take, given how long its window is.
fn within_window(measure: &Measure) -> Range {
    let range = measure.range();
    let Measure::Of(selection, quantity) = measure else { return range };
    let Some(window) = selection.window else { return range };
    let at_most = |days: u16| Range { greatest: Some(Number::whole(days.into())), ..range };
    // Of attendance there is at most one day for each school day; notes may be written on any day.
    let days = match window {
        Window::Days { from, to } => Some(from.saturating_sub(to)),
        Window::Ahead(days) => Some(days),
        Window::SchoolDays(days) if selection.source == Source::Attendance => Some(days),
        Window::SchoolDays(_) | Window::LastTerm => None,
    };
    match (quantity, days, window) {
        (Quantity::Days | Quantity::SchoolDays | Quantity::Spell | Quantity::CurrentSpell, Some(days), _) => {
            at_most(days)
        }
        (Quantity::Episodes, Some(days), _) => at_most(days.div_ceil(2)),
        (Quantity::Weeks, Some(days), Window::Days { .. } | Window::Ahead(_)) => at_most((days + 5) / 7 + 1),
        (Quantity::SinceFirst | Quantity::SinceLatest, _, Window::Days { from, to }) => {
            Range { least: Some(Number::whole(to.into())), ..at_most(from.saturating_sub(1)) }
        }
        _ => range,
    }
}
