use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{PackFiles, load};
use crate::diagnostic::Diagnostic;

mod bad;
mod chain;
mod good;
mod heap;
mod laws;
mod shipped;

type Set = BTreeMap<String, PackFiles>;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn county() -> PackFiles {
    [
        ("pack.toml", include_str!("tests/county/pack.toml")),
        ("catalogue.toml", include_str!("tests/county/catalogue.toml")),
        ("parameters.toml", include_str!("tests/county/parameters.toml")),
        ("offers.toml", include_str!("tests/county/offers.toml")),
        ("calendar.toml", include_str!("tests/county/calendar.toml")),
        ("rules/absence.rhai", include_str!("tests/county/rules/absence.rhai")),
    ]
    .into_iter()
    .collect()
}

fn town() -> PackFiles {
    [
        ("pack.toml", include_str!("tests/town/pack.toml")),
        ("parameters.toml", include_str!("tests/town/parameters.toml")),
        ("offers.toml", include_str!("tests/town/offers.toml")),
    ]
    .into_iter()
    .collect()
}

/// A county and a town that extends it, nothing wrong with either.
fn both() -> Set {
    BTreeMap::from([("county".to_owned(), county()), ("town".to_owned(), town())])
}

/// What is told, one line each, without words: `error code file:line:column+width key=value`.
fn told(diagnostics: &[Diagnostic]) -> String {
    let line = |diagnostic: &Diagnostic| {
        let weight = if diagnostic.is_error() { "" } else { "warning " };
        let width = diagnostic.place.as_ref().map_or(0, |place| place.width);
        let width = if width == 0 { String::new() } else { format!(" width={width}") };
        format!("{weight}{diagnostic}{width}\n")
    };
    diagnostics.iter().map(line).collect()
}

/// Everything that is told when a pack of the set is loaded.
fn tell(set: &Set, which: &str) -> String {
    match load(set, which, day("2026-11-22")) {
        Ok((_, warnings)) => told(&warnings),
        Err(diagnostics) => told(&diagnostics),
    }
}

/// A file, the text in it that is replaced, and by what.
type Slip = (&'static str, &'static str, &'static str);

/// Makes a slip. The text has to be there, so that no case goes stale in silence.
fn slip(set: &mut Set, (path, from, to): Slip) {
    let (folder, inside) = path.split_once('/').unwrap();
    let files = set.get_mut(folder).unwrap();
    let text = files.get(inside).unwrap();
    assert!(text.contains(from), "{path} holds no {from:?}");
    let text = text.replacen(from, to, 1);
    files.insert(inside, text);
}

/// Compares with what was told before; `insta` keeps it beside the tests.
fn keep(snapshot: &str, lines: &str) {
    insta::with_settings!({omit_expression => true, prepend_module_to_snapshot => false}, {
        insta::assert_snapshot!(snapshot, lines);
    });
}
