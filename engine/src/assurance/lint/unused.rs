//! A parameter that no rule reads.

use super::look::Look;
use crate::diagnostic::{Code, Diagnostic};
use crate::id::Id;
use crate::pack::script_name;
use crate::rule::State;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let book = look.book;
    let read = |id: &Id| book.rules().iter().any(|rule| rule.parameters.contains(id));
    // A rule that sleeps or is switched off has not been read to its end: there its text must do.
    let whole = book.pack().disabled.is_empty()
        && book
            .rules()
            .iter()
            .flat_map(|rule| &rule.epochs)
            .all(|it| matches!(it.state, State::Ready { .. }));
    let named = |id: &Id| {
        let Some(name) = script_name(id) else { return false };
        book.pack().rules.iter().any(|file| mentions(&file.source, &name))
    };
    look.parameters()
        .filter(|(id, _)| !read(id) && (whole || !named(id)))
        .map(|(id, place)| Diagnostic::warning(Code::UnusedParameter).with("id", id).at(place.clone()))
        .collect()
}

fn mentions(source: &str, name: &str) -> bool {
    source.match_indices(name).any(|(at, _)| {
        let after = source.get(at + name.len()..).and_then(|rest| rest.chars().next());
        let before = source.get(..at).is_some_and(|before| before.ends_with('.'));
        before && !after.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })
}
