//! A window that reaches further back than its kind of note is kept.

use super::look::Look;
use crate::diagnostic::{Code, Diagnostic};
use crate::facts::{Measure, Source, Window};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for rule in look.rules() {
        for posed in &rule.posed {
            for measure in posed.question.measures() {
                let Measure::Of(selection, _) = measure else { continue };
                let (Source::Signals(kind), Some(window)) = (&selection.source, selection.window) else {
                    continue;
                };
                let days = match window {
                    Window::Days { from, .. } => u32::from(from),
                    // Five school days a week, at the most.
                    Window::SchoolDays(days) => u32::from(days) / 5 * 7,
                    Window::LastTerm | Window::Ahead(_) => continue,
                };
                let kept = look.pack().catalogue.signals.get(kind).and_then(|it| it.keep_months);
                let Some(months) = kept.filter(|months| days > months * 31) else { continue };
                let diagnostic = look.tell_question(Code::WindowBeyondRetention, rule, posed);
                told.extend(diagnostic.map(|it| {
                    it.with("kind", kind).with("days", i64::from(days)).with("months", i64::from(months))
                }));
            }
        }
    }
    told
}
