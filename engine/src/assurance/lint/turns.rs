//! More of something that sometimes adds a suggestion and sometimes takes it away.

use super::super::direction::Way;
use super::super::guarantees::guarantees;
use super::look::{Look, written};
use crate::decision::Relation;
use crate::diagnostic::{Code, Diagnostic};
use crate::facts::{Measure, Quantity};
use crate::rule::Question;
use crate::screening::Left;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for rule in look.rules() {
        for (left, turn) in guarantees(rule, look.book).turns.iter().filter(|(left, _)| is_amount(left)) {
            let of_left = |question: &Question| question.left == *left;
            if rule.posed.iter().any(|it| of_left(&it.question) && is_band(it.question.relation)) {
                continue;
            }
            let posed =
                rule.posed.iter().find(|it| of_left(&it.question) && it.question.number() == Some(turn.at));
            let Some(posed) = posed.or_else(|| rule.posed.iter().find(|it| of_left(&it.question))) else {
                continue;
            };
            let Some(diagnostic) = look.tell_question(Code::MoreTakesAway, rule, posed) else { continue };
            let Left::Sum(sum) = left else { continue };
            let told_turn = diagnostic.with("measure", sum.to_string()).with("at", turn.at.to_string());
            let (yes, no) = (way(look, &turn.yes), way(look, &turn.no));
            told.push(told_turn.with("yes", yes).with("no", no));
        }
    }
    told
}

/// Whether it is an amount of something that happened: ages, grades and times since lie in bands by nature.
fn is_amount(left: &Left) -> bool {
    let Left::Sum(sum) = left else { return false };
    sum.terms.iter().all(|(_, measure)| match measure {
        Measure::Of(_, quantity) => !matches!(
            quantity,
            Quantity::SinceFirst
                | Quantity::SinceLatest
                | Quantity::SchoolDaysSinceFirst
                | Quantity::SchoolDaysSinceLatest
        ),
        _ => false,
    })
}

/// Whoever asks for exactly a number means just that.
fn is_band(relation: Relation) -> bool {
    matches!(relation, Relation::Equal | Relation::Other)
}

/// The answers on a way, as conditions of a rule.
fn way(look: &Look<'_>, way: &Way) -> String {
    let answered: Vec<String> = way
        .iter()
        .filter_map(|(id, answer)| {
            let mut question = look.book.question(*id)?.clone();
            if !answer {
                question.relation = question.relation.negated();
            }
            Some(written(&question))
        })
        .collect();
    answered.join(" && ")
}
