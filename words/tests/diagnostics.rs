//! Every code has a sentence in both languages, and a sentence speaks only of what the code gives.

#[path = "../build/catalogue.rs"]
#[allow(dead_code, reason = "the build uses the rest")]
mod catalogue;

use std::collections::BTreeSet;

use catalogue::Catalogue;
use samsyn_engine::diagnostic::{Code, Diagnostic};
use samsyn_words::{Lang, Words};

/// Where the codes say, beside each, which values they give.
const CODES: &str = include_str!("../../engine/src/diagnostic/code.rs");

/// The values that a code gives: the names in backticks in its documentation.
fn documented(code: Code) -> BTreeSet<&'static str> {
    let named = format!("= \"{code}\",");
    let before = CODES.split(&named).next().unwrap_or_default();
    // Backwards from the code: its own line, then its documentation.
    let docs = before.lines().rev().skip(1).map(str::trim).take_while(|line| line.starts_with("///"));
    docs.flat_map(|line| line.split('`').skip(1).step_by(2)).collect()
}

#[test]
fn every_code_has_words_that_speak_only_of_what_it_gives() {
    let mut sentences = Catalogue::default();
    sentences.add("diagnostics.ftl", include_str!("../i18n/sv/diagnostics.ftl"));
    let mut wrong = Vec::new();
    for code in Code::ALL {
        let known = documented(*code);
        for part in ["", ".why", ".way-out"] {
            let key = format!("diag-{code}{part}");
            if !sentences.keys().any(|it| it == key) {
                wrong.push(format!("`{key}` is missing"));
            }
            let foreign = sentences.variables(&key).into_iter().filter(|name| !known.contains(name));
            wrong.extend(foreign.map(|name| format!("`{key}` uses ${name}, which {code} does not give")));
        }
    }
    for key in sentences.keys() {
        let code = key.trim_start_matches("diag-").split('.').next();
        if !Code::ALL.iter().any(|it| Some(it.as_str()) == code) {
            wrong.push(format!("`{key}` belongs to no code"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn values_fill_the_sentences() {
    let diagnostic = Diagnostic::error(Code::UnknownKey).with("key", "nmae").with("known", "name, id");
    let said = Words::new(Lang::En).diagnostic(&diagnostic);
    insta::assert_snapshot!(format!("{}\n{}\n{}", said.what, said.why, said.way_out), @r"
    `nmae` is nothing that Samsyn knows here.
    A misspelt name must not silently do nothing.
    What can be written here: name, id.
    ");
}
