use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{PackFiles, load};
use crate::diagnostic::Diagnostic;

mod bad;
mod good;
mod heap;
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
