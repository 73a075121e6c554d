//! `screen`, `explain`, `tree`, `forecast`, `import` and `school` on a small pack and a small class.

use std::fs;

use super::{beside, samsyn, samsyn_reading, text, whole};

const ON: [&str; 2] = ["--on", "2026-11-20"];

fn run(arguments: &[&str]) -> String {
    whole(&samsyn(&beside(""), &[arguments, &ON].concat()))
}

#[test]
fn suggestions_as_a_table_as_csv_and_as_json() {
    insta::assert_snapshot!("screen_table", run(&["screen", "prov", "elever.json"]));
    insta::assert_snapshot!(
        "screen_all_en",
        run(&["screen", "prov", "elever.json", "--all", "--lang", "en"])
    );
    insta::assert_snapshot!("screen_csv", run(&["screen", "prov", "elever.json", "--format", "csv"]));
    let json = run(&["screen", "prov", "elever.json", "--format", "json", "--rule", "asked-for-help"]);
    insta::assert_snapshot!("screen_json", json);
}

#[test]
fn one_child_explained() {
    insta::assert_snapshot!("explain_c1", run(&["explain", "prov", "elever.json", "--child", "c1"]));
    insta::assert_snapshot!("explain_held", run(&["explain", "prov", "elever.json", "--child", "c2"]));
    let held =
        ["explain", "prov", "elever.json", "--child", "c2", "--rule", "bup-contact", "--format", "json"];
    insta::assert_snapshot!("explain_json", run(&held));
    insta::assert_snapshot!("explain_missing", run(&["explain", "prov", "elever.json", "--child", "c3"]));
    let adult = ["explain", "prov", "elever.json", "--child", "c4", "--rule", "much-absence", "--lang", "en"];
    insta::assert_snapshot!("explain_adult", run(&adult));
}

#[test]
fn nobody_says_family_to_a_pupil_of_eighteen() {
    for lang in ["sv", "en"] {
        let said = run(&["explain", "prov", "elever.json", "--child", "c4", "--lang", lang]).to_lowercase();
        for word in ["famil", "vårdnadshavare", "guardian"] {
            assert!(!said.contains(word), "{said}");
        }
    }
}

#[test]
fn a_tree_in_three_forms() {
    insta::assert_snapshot!("tree_text", run(&["tree", "prov", "much-absence"]));
    insta::assert_snapshot!("tree_mermaid", run(&["tree", "prov", "bup-contact", "--format", "mermaid"]));
    insta::assert_snapshot!("tree_json", run(&["tree", "prov", "bup-contact", "--format", "json"]));
}

#[test]
fn what_rules_would_suggest_over_time() {
    insta::assert_snapshot!("forecast", run(&["forecast", "prov", "--caseload", "elever.json"]));
}

/// The same children from a table and from a caseload file, from a file and from stdin: the same findings.
#[test]
fn a_table_is_read_as_the_caseload_it_becomes() {
    let folder = tempfile::tempdir().unwrap();
    let made = folder.path().join("ur-tabell.json");
    let made = made.to_str().unwrap();
    let reading = ["--form", "grundskola"];
    let imported = samsyn(
        &beside(""),
        &[&["import", "franvaro.csv", "-o", made, "--pack", "prov"][..], &reading].concat(),
    );
    insta::assert_snapshot!("import", whole(&imported));
    let screened = |source: &[&str]| {
        let arguments = [&["screen", "prov", "--format", "json", "--all"], source, &ON[..]].concat();
        text(&samsyn(&beside(""), &arguments).stdout)
    };
    let from_table = screened(&["franvaro.csv", "--form", "grundskola"]);
    assert!(from_table.contains("\"suggested\""), "{from_table}");
    assert_eq!(from_table, screened(&[made]));
    let stdin = fs::read_to_string(made).unwrap();
    let arguments = [&["screen", "prov", "-", "--format", "json", "--all"], &ON[..]].concat();
    assert_eq!(from_table, text(&samsyn_reading(&beside(""), &arguments, &stdin).stdout));
}

#[test]
fn a_table_that_does_not_say_everything_is_asked_about() {
    insta::assert_snapshot!(run(&["screen", "prov", "franvaro.csv"]));
}

#[test]
fn a_practice_school_is_the_same_for_the_same_seed() {
    let school = |seed: &str| {
        let arguments = ["school", "--pupils", "5", "--seed", seed, "--pack", "prov", "-o", "-"];
        let made = samsyn(&beside(""), &[&arguments[..], &ON].concat());
        assert_eq!((made.status.code(), text(&made.stderr)), (Some(0), String::new()));
        text(&made.stdout)
    };
    assert_eq!(school("1"), school("1"));
    assert_ne!(school("1"), school("2"));
    let arguments = [&["screen", "prov", "-"], &ON[..]].concat();
    assert_eq!(samsyn_reading(&beside(""), &arguments, &school("1")).status.code(), Some(0));
}

/// The children for whom support began, each of them twice, in a file like any other.
#[test]
fn a_practice_school_in_pairs_holds_the_same_children_with_and_without_support() {
    let arguments = ["school", "--pupils", "300", "--seed", "1", "--pairs", "-o", "-"];
    let made = samsyn(&beside(""), &[&arguments[..], &ON].concat());
    let pairs = text(&made.stdout);
    let count = |what: &str| pairs.matches(what).count();
    assert!(count("\"Med stöd\"") >= 10, "{}", text(&made.stderr));
    assert_eq!(count("\"Med stöd\""), count("\"Utan stöd\""));
    assert_eq!(count("-utan-stod\""), count("\"Utan stöd\""));
    let arguments = [&["screen", "prov", "-"], &ON[..]].concat();
    assert_eq!(samsyn_reading(&beside(""), &arguments, &pairs).status.code(), Some(0));
}
