//! Lint that teaches: what works, but is probably not what its author meant. Each is a warning with a place; the words
//! say why it matters, and [`example`] shows it and how it is mended.
//!
//! A pack is told of what it wrote itself, and of its parents' rules where it changed a parameter that they read.

mod alike;
mod always;
mod count;
mod effect;
mod example;
mod few_days;
mod language;
mod length;
mod look;
mod reach;
mod reference;
mod retention;
#[cfg(test)]
mod tests;
mod turns;
mod untold;
mod unused;
mod words;

use crate::diagnostic::Diagnostic;
use crate::rule::Rulebook;
use look::Look;

pub use example::{Example, example};

/// What the author of a pack should look at, by place. Where something is wrong, that comes first: nothing is told.
pub fn lint(book: &Rulebook) -> Vec<Diagnostic> {
    if !book.failed().is_empty() {
        return Vec::new();
    }
    let Some(look) = Look::new(book) else { return Vec::new() };
    let checks = [
        unused::check,
        reference::check,
        reach::check,
        effect::check,
        always::check,
        alike::check,
        count::check,
        few_days::check,
        retention::check,
        turns::check,
        language::check,
        length::check,
        words::check,
    ];
    in_order(checks.iter().flat_map(|check| check(&look)).collect())
}

/// Rules that no scenario holds. For those who have the pack's scenarios at hand: the page is not given them.
pub fn untold(book: &Rulebook) -> Vec<Diagnostic> {
    let look = Look::new(book).filter(|_| book.failed().is_empty());
    look.map(|look| in_order(untold::check(&look))).unwrap_or_default()
}

fn in_order(mut told: Vec<Diagnostic>) -> Vec<Diagnostic> {
    told.sort_by(|one, other| {
        (&one.place, one.code, &one.args).cmp(&(&other.place, other.code, &other.args))
    });
    told.dedup();
    told
}
