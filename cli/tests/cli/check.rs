//! `samsyn check`: hostile packs are refused with file, line, column and a way out, quickly and without a panic.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use super::{beside, samsyn, text};

/// What a rule author may wait; the engine without optimisation takes about ten times as long.
const SOON: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 2 });

/// Both sides of the rule of the small pack.
const COLD: &str = r#"
id = "a-cold"
title = { sv = "En förkylning", en = "A cold" }
on = 2026-11-20
story = { sv = "Maja var förkyld.", en = "Maja had a cold." }
[child]
name = "Maja Exempel"
form = "grundskola"
grade = 4
[[scene]]
at = "-10s"
suggested = []
silent = ["prov"]
[[scene]]
away = [{ from = "-6s", to = "-2s", excused = "all" }]
suggested = ["prov"]
"#;

/// A folder with the small pack `prov`, whose only rule file is this one.
fn pack_with(rule: &Path) -> std::io::Result<tempfile::TempDir> {
    let folder = tempfile::tempdir()?;
    let pack = folder.path().join("prov");
    fs::create_dir_all(pack.join("rules"))?;
    for part in fs::read_dir(beside("hostile/pack"))? {
        let part = part?;
        fs::copy(part.path(), pack.join(part.file_name()))?;
    }
    fs::copy(rule, pack.join("rules/prov.rhai"))?;
    Ok(folder)
}

#[test]
fn hostile_packs_are_refused_where_they_are_wrong() {
    insta::glob!("hostile/*.rhai", |rule| {
        let folder = pack_with(rule).unwrap();
        let start = Instant::now();
        let swedish = samsyn(folder.path(), &["check", "prov"]);
        let took = start.elapsed();
        let said = text(&swedish.stderr);
        assert_eq!(swedish.status.code(), Some(1), "{said}");
        assert!(!said.contains("panicked"), "{said}");
        assert!(said.contains("prov/rules/prov.rhai:") && said.contains("gör så här:"), "{said}");
        assert!(took < SOON, "{took:?}");
        let english = samsyn(folder.path(), &["check", "prov", "--lang", "en"]);
        insta::assert_snapshot!(format!("{said}\n{}", text(&english.stderr)));
    });
}

#[test]
fn the_small_pack_itself_is_sound() {
    let folder = tempfile::tempdir().unwrap();
    let rule = folder.path().join("x.rhai");
    let hostile = beside("hostile/unknown-parameter.rhai");
    fs::write(&rule, fs::read_to_string(hostile).unwrap().replace("p.levl", "p.level")).unwrap();
    let pack = pack_with(&rule).unwrap();
    // A rule that no scenario tells of is told.
    let untold = samsyn(pack.path(), &["check", "prov"]);
    assert_eq!(untold.status.code(), Some(0));
    assert!(text(&untold.stderr).contains("rule-without-scenario"), "{}", text(&untold.stderr));
    fs::create_dir_all(pack.path().join("prov/scenarios")).unwrap();
    fs::write(pack.path().join("prov/scenarios/a-cold.toml"), COLD).unwrap();
    let checked = samsyn(pack.path(), &["check", "prov"]);
    assert_eq!((checked.status.code(), text(&checked.stderr)), (Some(0), String::new()));
    insta::assert_snapshot!(text(&checked.stdout));
}

#[test]
fn the_packs_that_ship_are_sound() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let folders = fs::read_dir(root.join("rules")).unwrap().map(|entry| entry.unwrap().file_name());
    let packs: Vec<String> = folders.map(|folder| format!("rules/{}", folder.to_str().unwrap())).collect();
    assert_eq!(packs.len(), 10, "the county and its nine municipalities: {packs:?}");
    for pack in packs {
        let checked = samsyn(&root, &["check", &pack]);
        assert_eq!((checked.status.code(), text(&checked.stderr)), (Some(0), String::new()), "{pack}");
    }
}

#[test]
fn a_lint_is_explained_by_example_and_an_error_in_a_sentence() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for code in ["count-of-attendance", "one-domain-carries"] {
        let swedish = samsyn(root, &["check", "--explain", code]);
        let english = samsyn(root, &["check", "--explain", code, "--lang", "en"]);
        assert_eq!((swedish.status.code(), english.status.code()), (Some(0), Some(0)));
        insta::assert_snapshot!(
            format!("explain_{code}"),
            format!("{}\n{}", text(&swedish.stdout), text(&english.stdout))
        );
    }
}

#[test]
fn what_is_known_of_a_rule_is_told_as_json() {
    let folder = tempfile::tempdir().unwrap();
    let rule = folder.path().join("x.rhai");
    let hostile = beside("hostile/unknown-parameter.rhai");
    let counted =
        fs::read_to_string(hostile).unwrap().replace("p.levl", "p.level").replace(".share", ".absent.count");
    fs::write(&rule, counted).unwrap();
    let checked = samsyn(pack_with(&rule).unwrap().path(), &["check", "prov", "--format", "json"]);
    assert_eq!((checked.status.code(), text(&checked.stderr)), (Some(0), String::new()));
    let json = text(&checked.stdout);
    // The mark of the pack changes with every letter of its files.
    let lines = json.lines().filter(|line| !line.contains("\"hash\""));
    insta::assert_snapshot!(lines.collect::<Vec<_>>().join("\n"));
}
