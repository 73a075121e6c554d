//! `samsyn test`: a scenario that does not agree is told as a little story, and the exit code says so.

use std::fs;
use std::path::Path;

use super::{beside, copied, samsyn, text, whole};

/// The small pack `prov` with these scenarios, in a folder of its own.
fn pack_with(scenarios: &[(&str, &str)]) -> std::io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    let pack = copied(folder.path())?;
    fs::create_dir_all(pack.join("scenarios"))?;
    for (name, scenario) in scenarios {
        fs::write(pack.join("scenarios").join(name), scenario)?;
    }
    Ok(folder)
}

const FLU: &str = r#"
id = "a-flu"
title = { sv = "En influensa", en = "A flu" }
on = 2026-11-20
story = { sv = "Maja hade influensa i en vecka.", en = "Maja had the flu for a week." }
[child]
name = "Maja Kovačević"
form = "grundskola"
grade = 4
[[scene]]
away = [{ from = "-6s", to = "-2s", excused = "all" }]
suggested = []
"#;

#[test]
fn a_scenario_that_does_not_agree_is_told_as_a_story() {
    let folder = pack_with(&[("a-flu.toml", FLU)]).unwrap();
    insta::assert_snapshot!("test_differs", whole(&samsyn(folder.path(), &["test", "prov"])));
    insta::assert_snapshot!(
        "test_differs_en",
        whole(&samsyn(folder.path(), &["test", "prov", "--lang", "en"]))
    );
    let json = samsyn(folder.path(), &["test", "prov", "--format", "json"]);
    assert_eq!(json.status.code(), Some(1));
    insta::assert_snapshot!("test_json", text(&json.stdout));
}

#[test]
fn a_file_that_cannot_be_read_is_told_where_it_is_wrong() {
    let folder = pack_with(&[("a-flu.toml", &FLU.replace("-6s", "förra veckan"))]).unwrap();
    insta::assert_snapshot!("test_unreadable", whole(&samsyn(folder.path(), &["test", "prov"])));
}

#[test]
fn a_test_made_of_a_child_agrees_and_tells_nothing_that_was_written() {
    let folder = pack_with(&[]).unwrap();
    fs::copy(beside("elever.json"), folder.path().join("elever.json")).unwrap();
    let asked = ["test", "prov", "--from", "elever.json", "--child", "c1", "--on", "2026-11-20"];
    let made = samsyn(folder.path(), &asked);
    assert_eq!(made.status.code(), Some(0), "{}", whole(&made));
    insta::assert_snapshot!("test_made", whole(&made));
    fs::write(folder.path().join("prov/scenarios/nytt-scenario.toml"), &made.stdout).unwrap();
    let tested = samsyn(folder.path(), &["test", "prov"]);
    assert_eq!(tested.status.code(), Some(0), "{}", whole(&tested));
}

#[test]
fn coverage_and_mutants_are_told_and_a_case_for_a_gap_is_a_scenario_that_agrees() {
    let folder =
        pack_with(&[("a-flu.toml", &FLU.replace("suggested = []", "suggested = [\"much-absence\"]"))])
            .unwrap();
    let asked = ["test", "prov", "--coverage", "--mutants"];
    insta::assert_snapshot!("test_coverage", whole(&samsyn(folder.path(), &asked)));
    let json = samsyn(folder.path(), &[&asked[..], &["--format", "json"]].concat());
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    let each = json["coverage"][0]["each"].as_array().unwrap();
    let made = samsyn(folder.path(), &["test", "prov", "--case", "much-absence/2"]);
    assert_eq!((made.status.code(), each[1]["case"].as_str()), (Some(0), Some(&*text(&made.stdout))));
    assert!(json["mutants"][1]["tried"].as_u64() > Some(0), "{}", json["mutants"]);
    fs::write(folder.path().join("prov/scenarios/exempel-much-absence-2.toml"), &made.stdout).unwrap();
    let again = text(&samsyn(folder.path(), &asked).stdout);
    assert!(again.contains("Allt stämmer") && !again.contains("  much-absence/2 "), "{again}");
    let unknown = samsyn(folder.path(), &["test", "prov", "--case", "much-absence/99"]);
    assert_eq!(unknown.status.code(), Some(2), "{}", whole(&unknown));
}

#[test]
fn the_scenarios_that_ship_agree() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for pack in fs::read_dir(root.join("rules")).unwrap().flatten().map(|entry| entry.path()) {
        if pack.join("pack.toml").is_file() {
            let tested = samsyn(&root, &["test", &pack.display().to_string()]);
            assert_eq!(tested.status.code(), Some(0), "{}: {}", pack.display(), whole(&tested));
            let said = text(&tested.stdout);
            assert!(!said.contains("Ingen scen"), "{}: {said}", pack.display());
        }
    }
}
