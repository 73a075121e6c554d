//! `samsyn impact`: what a change leads to, told in sentences and as JSON, and the exit code that stops it.

use std::fs;
use std::path::Path;

use super::{beside, copied, samsyn, text, whole};

/// The small pack as it was, and with its file and text edited so.
fn changed(file: &str, from: &str, to: &str) -> std::io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    copied(&folder.path().join("before"))?;
    let file = copied(&folder.path().join("after"))?.join(file);
    let before = fs::read_to_string(&file)?;
    assert!(before.contains(from), "{before}");
    fs::write(file, before.replace(from, to))?;
    fs::copy(beside("elever.json"), folder.path().join("elever.json"))?;
    Ok(folder)
}

fn run(folder: &Path, more: &[&str]) -> std::process::Output {
    compared(folder, ["before/prov", "after/prov"], more)
}

fn compared(folder: &Path, packs: [&str; 2], more: &[&str]) -> std::process::Output {
    let asked = ["--caseload", "elever.json", "--on", "2026-11-20"];
    samsyn(folder, &[["impact"].as_slice(), &packs, &asked, more].concat())
}

#[test]
fn a_change_is_told_in_sentences_and_as_json() {
    let folder = changed("parameters.toml", "value = 20", "value = 50").unwrap();
    insta::assert_snapshot!("impact", whole(&run(folder.path(), &[])));
    insta::assert_snapshot!("impact_en", whole(&run(folder.path(), &["--lang", "en"])));
    let json = run(folder.path(), &["--format", "json"]);
    insta::assert_snapshot!("impact_json", text(&json.stdout));
    for name in ["Kim", "\"c1\""] {
        assert!(!text(&json.stdout).contains(name), "a child of the file is told of");
    }
}

#[test]
fn a_rule_that_is_written_otherwise_is_proven_alike_or_told_apart() {
    let rule = "child.contacts.open.any && child.steps.open.none";
    let check = |instead: &str, name: &str| {
        let folder = changed("rules/prov.rhai", rule, instead).unwrap();
        insta::assert_snapshot!(name, whole(&run(folder.path(), &[])));
    };
    check("child.steps.open.none && child.contacts.open.count > 0", "impact_alike");
    check("child.contacts.open.count >= 40 && child.steps.open.none", "impact_fewer");
    check("child.contacts.open.any && child.steps.open.count < 40", "impact_more");
}

#[test]
fn a_change_that_nobody_in_the_file_meets_is_shown_by_an_invented_child() {
    let folder = changed("parameters.toml", "value = 20", "value = 20.5").unwrap();
    insta::assert_snapshot!("impact_unseen", whole(&run(folder.path(), &[])));
}

#[test]
fn a_child_for_whom_the_answer_is_another_is_printed_as_a_scenario() {
    let folder = changed("parameters.toml", "value = 20", "value = 50").unwrap();
    let case = run(folder.path(), &["--case", "much-absence"]);
    insta::assert_snapshot!("impact_case", whole(&case));
    // Of a rule that is alike there is none.
    let same = compared(folder.path(), ["after/prov", "after/prov"], &["--case", "much-absence"]);
    insta::assert_snapshot!("impact_no_case", whole(&same));
}

#[test]
fn the_exit_code_stops_a_change_of_the_kind_that_is_named() {
    let check = |to: &str, packs: [&str; 2], expected: [i32; 4]| {
        let folder = changed("parameters.toml", "value = 20", to).unwrap();
        let code = |more: &[&str]| compared(folder.path(), packs, more).status.code().unwrap();
        let codes = [
            code(&[]),
            code(&["--fail-on", "widening"]),
            code(&["--fail-on", "narrowing"]),
            code(&["--fail-on", "any"]),
        ];
        assert_eq!(codes, expected, "{packs:?} {to}");
    };
    let (before, after) = ("before/prov", "after/prov");
    check("value = 50", [before, after], [0, 0, 1, 1]);
    check("value = 50", [after, before], [0, 1, 0, 1]);
    check("value = 20.5", [before, after], [0, 0, 0, 0]);
    let folder = changed("parameters.toml", "value = 20", "value = 50").unwrap();
    assert_eq!(run(folder.path(), &["--fail-on", "anything"]).status.code(), Some(2));
}

#[test]
fn invented_pupils_are_counted_and_one_is_named() {
    let folder = changed("parameters.toml", "value = 20", "value = 5").unwrap();
    let asked =
        ["impact", "before/prov", "after/prov", "--pupils", "60", "--seed", "1", "--on", "2026-11-20"];
    insta::assert_snapshot!("impact_invented", whole(&samsyn(folder.path(), &asked)));
}
