//! A question that never changes the answer: what it asks is already settled, or both ways from it lead to the same.

use std::collections::BTreeMap;

use super::super::equivalence::{can_say, forced, same, search};
use super::super::search::Search;
use super::super::situation::Situation;
use super::look::{Look, ready};
use super::reach::settled;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::rule::{Posed, Rule, State};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for rule in look.rules() {
        // Of a rule that always says the same, that is told, and not of each of its questions.
        let questions = look.book.questions();
        if ![true, false].iter().all(|said| ready(rule).any(|trees| can_say(trees, *said, questions))) {
            continue;
        }
        // One place can pose several questions, as `in` does, or a function that is called twice.
        let mut places: BTreeMap<&Place, Vec<&Posed>> = BTreeMap::new();
        for posed in &rule.posed {
            places.entry(&posed.place).or_default().push(posed);
        }
        let mut search = search();
        for posed in places.into_values() {
            // What no child can reach is told as that.
            if posed.iter().any(|it| settled(&it.question).is_some() || matters(look, rule, it, &mut search))
            {
                continue;
            }
            let last = posed.last();
            told.extend(last.and_then(|it| look.tell_question(Code::QuestionWithoutEffect, rule, it)));
        }
    }
    told
}

/// Whether the rule would say something else if the question always got the same answer.
fn matters(look: &Look<'_>, rule: &Rule, posed: &Posed, search: &mut Search) -> bool {
    let Some(State::Ready { when, unless }) = rule.on(posed.from) else { return true };
    let questions = look.book.questions();
    let Some(id) = questions.find(&posed.question) else { return false };
    if ![Some(when), unless.as_ref()].into_iter().flatten().any(|tree| tree.questions().contains(&id)) {
        return false;
    }
    let whole = (&**when, unless.as_deref());
    [true, false].into_iter().all(|answer| {
        let without = forced(whole, questions, id, answer);
        let start = Situation::related(questions);
        without.is_none_or(|it| same(whole, (&it.0, it.1.as_ref()), &start, search) != Some(true))
    })
}
