//! A share over fewer than 15 school days that can bring about a suggestion without a longer look: after a break a few
//! days of illness are a large share (Samsyn's second reading of what schools' ladders misfire on).

use super::look::{Look, ready};
use crate::decision::{QuestionId, Relation};
use crate::diagnostic::{Code, Diagnostic};
use crate::facts::{Measure, Quantity, Source, Window};
use crate::rule::Question;

/// School days under which a share says little.
const ENOUGH: u16 = 15;
/// The same in calendar days: three weeks.
const ENOUGH_DAYS: u16 = 21;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for rule in look.rules() {
        let mut alone: Vec<QuestionId> = Vec::new();
        for (when, _) in ready(rule) {
            when.each_path(&mut |path, yes| {
                let high = |(id, answer): &&(QuestionId, bool)| {
                    look.book.question(*id).and_then(|question| high_share(question, *answer))
                };
                let shares: Vec<_> = path.iter().filter_map(|step| Some((step.0, high(&step)?))).collect();
                if yes && shares.iter().all(|(_, short)| *short) {
                    alone.extend(shares.iter().map(|(id, _)| *id));
                }
            });
        }
        for posed in &rule.posed {
            let id = look.book.questions().find(&posed.question);
            if id.is_some_and(|id| alone.contains(&id)) {
                let diagnostic = look.tell_question(Code::ShareOfFewDays, rule, posed);
                told.extend(diagnostic.map(|it| it.with("limit", i64::from(ENOUGH))));
            }
        }
    }
    told
}

/// Whether the answer says that a share of absence is high, and then whether the window is a short one.
fn high_share(question: &Question, answer: bool) -> Option<bool> {
    let upwards = matches!(question.relation, Relation::Above | Relation::AtLeast);
    let downwards = matches!(question.relation, Relation::Below | Relation::AtMost);
    if !(upwards && answer || downwards && !answer) {
        return None;
    }
    let mut shares = question.measures().filter_map(short_window).peekable();
    shares.peek()?;
    Some(shares.all(|short| short))
}

/// Whether a share's window is short; nothing for other measures.
fn short_window(measure: &Measure) -> Option<bool> {
    let Measure::Of(selection, Quantity::Share | Quantity::ExcusedShare | Quantity::UnexcusedShare) = measure
    else {
        return None;
    };
    (selection.source == Source::Attendance).then_some(match selection.window {
        Some(Window::SchoolDays(days)) => days < ENOUGH,
        Some(Window::Days { from, to }) => from.saturating_sub(to) < ENOUGH_DAYS,
        Some(Window::LastTerm | Window::Ahead(_)) | None => false,
    })
}
