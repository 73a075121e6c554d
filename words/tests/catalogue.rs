//! What the build refuses: the same check, with words that lack something.

#[path = "../build/catalogue.rs"]
#[allow(dead_code, reason = "the build uses the rest")]
mod catalogue;

use catalogue::{Catalogue, differences, keys};

fn read(text: &str) -> Catalogue {
    let mut catalogue = Catalogue::default();
    catalogue.add("x.ftl", text);
    catalogue
}

#[track_caller]
fn check(swedish: &str, english: &str, expected: &[&str]) {
    let (swedish, english) = (read(swedish), read(english));
    let mut found = [swedish.problems(), english.problems()].concat();
    found.extend(differences(&swedish, &english));
    assert_eq!(found, expected);
}

#[test]
fn both_languages_say_the_same() {
    check("a = { $n ->\n [one] x\n *[other] { $n }\n }", "a = { $n }", &[]);
    check(
        "a = x",
        "b = x",
        &["x.ftl: `a` is missing in the other language", "x.ftl: `b` is missing in the other language"],
    );
    check("a = x\n    .why = y", "a = x", &["x.ftl: `a.why` is missing in the other language"]);
    check(
        "a = { $n }",
        "a = { $m }",
        &[
            "x.ftl: `a` uses $n, the other language does not",
            "x.ftl: `a` uses $m, the other language does not",
        ],
    );
}

#[test]
fn a_borrowed_text_brings_its_variables() {
    check("a = { b }\nb = { $n }", "a = { $n }\nb = { $n }", &[]);
    check(
        "a = { c }",
        "a = { c }",
        &["x.ftl: `a` speaks of `c`, which does not exist", "x.ftl: `a` speaks of `c`, which does not exist"],
    );
}

#[test]
fn a_text_stands_once_and_can_be_read() {
    check("a = x\na = y", "a = x", &["x.ftl: `a` already stands in x.ftl"]);
    check("a = x\nb =", "a = x", &["x.ftl:2: Expected a message field for \"b\""]);
}

#[test]
fn each_text_has_a_key_that_tells_what_it_takes() {
    let rust = keys(&read("a-b = x\n    .c = { $n }\n-term = y\ndiag-x = z"));
    assert_eq!(
        rust,
        "#[doc = \"x\"]\npub const A_B: Key = Key(\"a-b\");\n\
         #[doc = \"{n}\"]\npub const A_B_C: KeyWith = KeyWith(\"a-b.c\");\n"
    );
}
