//! Two rules with the same answers for the same children.

use std::collections::BTreeSet;

use super::super::equivalence::{same, search};
use super::super::situation::Situation;
use super::look::{Look, ready};
use crate::decision::Tree;
use crate::diagnostic::{Code, Diagnostic};
use crate::rule::Rule;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let rules: Vec<&Rule> = look.book.rules().iter().collect();
    let mut told = Vec::new();
    for rule in look.rules() {
        let before = rules.iter().take_while(|it| it.head.id != rule.head.id);
        let twin = before.copied().find(|other| {
            let latest = ready(rule).last().zip(ready(other).last());
            together(rule, other) && latest.is_some_and(|(one, other)| alike(look, one, other))
        });
        if let Some(twin) = twin {
            told.push(look.tell(Code::RulesAlike, rule).with("other", &twin.head.id));
        }
    }
    told
}

/// Whether some child concerns both.
fn together(one: &Rule, other: &Rule) -> bool {
    let (one, other) = (&one.head.concerns, &other.head.concerns);
    let grades = match (one.grades, other.grades) {
        (Some((from, to)), Some((other_from, other_to))) => from <= other_to && other_from <= to,
        _ => true,
    };
    let forms = one.forms.is_empty()
        || other.forms.is_empty()
        || one.forms.iter().any(|form| other.forms.contains(form));
    grades && forms
}

type Trees<'a> = (&'a Tree, Option<&'a Tree>);

fn alike(look: &Look<'_>, one: Trees<'_>, other: Trees<'_>) -> bool {
    let asked = |(when, unless): Trees<'_>| -> BTreeSet<_> {
        [Some(when), unless].into_iter().flatten().flat_map(Tree::questions).collect()
    };
    let start = Situation::related(look.book.questions());
    asked(one) == asked(other) && same(one, other, &start, &mut search()) == Some(true)
}
