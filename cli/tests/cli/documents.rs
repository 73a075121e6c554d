//! Every document that a command writes fits its schema, and a schema refuses what does not.

use std::path::Path;

use serde_json::Value as Json;

use super::{beside, samsyn, text};

const ON: [&str; 2] = ["--on", "2026-11-20"];

/// A document, and the command that writes one.
const WRITTEN: &[(&str, &[&str])] = &[
    ("check", &["check", "prov", "--format", "json"]),
    ("scenarios", &["test", "../../../rules/gnesta", "--format", "json"]),
    ("scenarios", &["test", "prov", "--coverage", "--mutants", "--format", "json"]),
    ("findings", &["screen", "prov", "elever.json", "--all", "--format", "json"]),
    ("findings", &["explain", "prov", "elever.json", "--child", "c2", "--format", "json"]),
    (
        "replay",
        &[
            "replay",
            "prov",
            "elever.json",
            "--child",
            "c1",
            "--from",
            "2026-08-01",
            "--to",
            "2026-11-20",
            "--format",
            "json",
        ],
    ),
    (
        "replay",
        &[
            "replay",
            "prov",
            "elever.json",
            "--class",
            "6B",
            "--from",
            "2026-08-01",
            "--to",
            "2026-11-20",
            "--format",
            "json",
        ],
    ),
    ("tree", &["tree", "prov", "much-absence", "--format", "json"]),
    ("forecast", &["forecast", "prov", "--caseload", "elever.json", "--format", "json"]),
    ("impact", &["impact", "prov", "prov", "--caseload", "elever.json", "--format", "json"]),
    ("import", &["import", "franvaro.csv", "--form", "grundskola", "-o", "OUT", "--format", "json"]),
    ("profile", &["import", "franvaro.csv", "--form", "grundskola", "-o", "OUT", "--save-profile", "SAVED"]),
    ("caseload", &["import", "elever.json", "-o", "-"]),
    ("caseload", &["school", "--pupils", "20", "--seed", "1", "-o", "-"]),
];

/// The commands that judge a day take the same one, so that the tests say the same tomorrow.
const DATED: [&str; 7] = ["screen", "explain", "tree", "forecast", "impact", "school", "doc"];

/// Everything in a document that does not fit a schema.
fn faults(schema: &Json, document: &Json) -> Vec<String> {
    match jsonschema::validator_for(schema) {
        Ok(validator) => validator
            .iter_errors(document)
            .map(|fault| format!("{}: {fault}", fault.instance_path()))
            .collect(),
        Err(fault) => vec![format!("the schema itself: {fault}")],
    }
}

fn schema(name: &str) -> Json {
    let shown = samsyn(&beside(""), &["schema", name]);
    assert_eq!((shown.status.code(), text(&shown.stderr)), (Some(0), String::new()), "{name}");
    serde_json::from_slice(&shown.stdout).unwrap_or_default()
}

/// What a command writes: into the file `SAVED` where it is asked to, and else on standard output.
fn written(arguments: &[&'static str], folder: &Path) -> Json {
    let path = |name| folder.join(name).display().to_string();
    let (out, saved) = (path("ut.json"), path("sparad.json"));
    let named = |it: &&'static str| -> &str {
        match *it {
            "OUT" => &out,
            "SAVED" => &saved,
            other => other,
        }
    };
    let mut arguments: Vec<&str> = arguments.iter().map(named).collect();
    if arguments.first().is_some_and(|command| DATED.contains(command)) {
        arguments.extend(ON);
    }
    let ran = samsyn(&beside(""), &arguments);
    assert_eq!(ran.status.code(), Some(0), "{arguments:?}: {}", text(&ran.stderr));
    let document = if arguments.contains(&saved.as_str()) {
        std::fs::read(&saved).unwrap_or_default()
    } else {
        ran.stdout
    };
    serde_json::from_slice(&document).unwrap_or_default()
}

/// A document without one of its keys, in every way.
fn each_without_a_key(document: &Json) -> Vec<Json> {
    let Json::Object(object) = document else { return Vec::new() };
    let without = |key: &String| {
        let mut less = object.clone();
        less.remove(key);
        Json::Object(less)
    };
    object.keys().map(without).collect()
}

#[test]
fn what_every_command_writes_fits_its_schema() {
    let folder = tempfile::tempdir().unwrap();
    for (name, arguments) in WRITTEN {
        let schema = schema(name);
        let document = written(arguments, folder.path());
        assert_eq!(faults(&schema, &document), Vec::<String>::new(), "{arguments:?}");
        // A schema that takes anything would say the same.
        let mut another = document.clone();
        another["schema"] = "samsyn.another/1".into();
        assert!(!faults(&schema, &another).is_empty(), "{name} takes another document");
        let refused =
            each_without_a_key(&document).iter().filter(|less| !faults(&schema, less).is_empty()).count();
        assert!(refused > 0, "{name} needs no key");
    }
}

#[test]
fn every_document_is_written_by_some_command() {
    let shown = samsyn(&beside(""), &["schema"]);
    let names = text(&shown.stdout);
    assert_eq!(shown.status.code(), Some(0));
    for name in names.lines() {
        assert!(WRITTEN.iter().any(|(document, _)| *document == name), "no test writes {name}");
    }
    assert_eq!(samsyn(&beside(""), &["schema", "no-such-document"]).status.code(), Some(2));
}
