//! Each lint tells of its bad example, where it is, and has nothing to say of the good one.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::{Example, example, lint, untold};
use crate::diagnostic::{Code, Diagnostic};
use crate::pack::{PackFiles, load};
use crate::rule::Rulebook;
use crate::rule::testing::day;

const BASE: [(&str, &str); 4] = [
    ("pack.toml", include_str!("examples/base/pack.toml")),
    ("catalogue.toml", include_str!("examples/base/catalogue.toml")),
    ("offers.toml", include_str!("examples/base/offers.toml")),
    ("calendar.toml", include_str!("examples/base/calendar.toml")),
];
const RULES: (&str, &str) = ("rules/exempel.rhai", include_str!("examples/base/rules.rhai"));
const PARAMETERS: (&str, &str) = ("parameters.toml", include_str!("examples/base/parameters.toml"));

/// What is told of the example pack with one file in its place: by load, compiler and lint.
fn told(file: &str, text: &str) -> Vec<Diagnostic> {
    let mut files: BTreeMap<&str, &str> = BASE.into();
    // The rules of the base read its parameters; other rules would leave them unused.
    let is_scenario = file.starts_with("scenarios/");
    if file == PARAMETERS.0 || is_scenario {
        files.extend([RULES, PARAMETERS]);
    }
    files.insert(file, text);
    let set = BTreeMap::from([("exempel".to_owned(), files.into_iter().collect::<PackFiles>())]);
    let (pack, mut told) = load(&set, "exempel", day("2026-11-20")).unwrap();
    let (book, found) = Rulebook::compile(pack);
    told.extend(found);
    told.extend(lint(&book));
    if is_scenario {
        told.extend(crate::scenario::scenarios(book.pack()).1);
        told.extend(untold(&book));
    }
    told
}

#[test]
fn the_base_of_the_examples_is_sound() {
    assert_eq!(told(PARAMETERS.0, PARAMETERS.1), []);
}

#[test]
fn every_lint_tells_of_its_bad_example_and_not_of_the_good_one() {
    let mut all = String::new();
    let mut count = 0;
    for code in Code::ALL {
        let Some(Example { file, bad, good }) = example(*code) else { continue };
        count += 1;
        let found = told(file, bad);
        assert!(found.iter().all(|it| !it.is_error()), "{code}: {found:#?}");
        assert!(found.iter().any(|it| it.code == *code), "{code}: {found:#?}");
        assert_eq!(told(file, good), [], "{code}, mended");
        for diagnostic in found {
            writeln!(all, "{code}: {diagnostic}").unwrap();
            let place = diagnostic.place.unwrap();
            let meant = place.source.unwrap_or_default();
            let meant = meant.chars().skip(place.column.max(1) as usize - 1).take(place.width as usize);
            writeln!(all, "    {}", meant.collect::<String>()).unwrap();
        }
    }
    assert_eq!(count, 15);
    insta::assert_snapshot!(all);
}
