//! A pack and its parents: which files there are, who extends whom, what a child may add.

use super::{Set, both, county, keep, slip, tell};
use crate::pack::PackFiles;

/// What is told of a set after a change.
fn after(which: &str, change: impl FnOnce(&mut Set)) -> String {
    let mut set = both();
    change(&mut set);
    tell(&set, which)
}

/// What is told of the town when the county's line `engine = …` is preceded by another.
fn county_says(line: &'static str) -> String {
    after("town", |set| {
        let text = county().get("pack.toml").unwrap().replace("engine", &format!("{line}\nengine"));
        set.get_mut("county").unwrap().insert("pack.toml", text);
    })
}

fn without(path: &str) -> String {
    let kept: PackFiles = county()
        .iter()
        .filter(|(it, _)| *it != path)
        .map(|(path, text)| (path.to_owned(), text.to_owned()))
        .collect();
    after("county", |set| drop(set.insert("county".to_owned(), kept)))
}

fn with(path: &str, text: &str) -> String {
    after("county", |set| set.get_mut("county").unwrap().insert(path, text))
}

#[test]
fn files_and_chains() {
    let broken = |to| after("town", |set| slip(set, ("county/pack.toml", "id = \"county\"", to)));
    let cases = [
        ("no pack.toml", without("pack.toml")),
        ("no offers.toml", without("offers.toml")),
        ("no rule file", without("rules/absence.rhai")),
        ("no such pack", after("village", |_| {})),
        ("no parent", after("town", |set| drop(set.remove("county")))),
        ("a parent that cannot be read", broken("id = ")),
        ("a parent without an id", broken("")),
        ("its own parent", county_says("extends = \"county\"")),
        ("its child's child", county_says("extends = \"town\"")),
        ("two parents of one id", after("town", |set| drop(set.insert("copy".to_owned(), county())))),
        (
            "a broken pack beside the chain",
            after("town", |set| {
                set.insert("other".to_owned(), PackFiles::from_iter([("pack.toml", "broken")]));
                slip(set, ("town/pack.toml", "town", "tOwn"));
            }),
        ),
        ("a file nobody knows", with("parametres.toml", "")),
        ("a rule outside its folder", with("absence.rhai", "")),
        ("a pack.toml that is too large", with("pack.toml", &"#".repeat(256 * 1024 + 1))),
        ("a file that is too large", with("rules/big.rhai", &"/".repeat(256 * 1024 + 1))),
    ];
    let lines = cases.iter().fold(String::new(), |all, (name, told)| format!("{all}# {name}\n{told}\n"));
    keep("files_and_chains", &lines);
}

#[test]
fn what_stands_beside_the_rules_is_let_be() {
    for path in ["README.md", "scenarios/flu.toml", ".DS_Store", "docs/guide.md", "rules/.absence.rhai.swp"] {
        assert_eq!(with(path, ""), "", "{path}");
    }
    let other = PackFiles::from_iter([("pack.toml", "broken")]);
    assert_eq!(after("town", |set| drop(set.insert("other".to_owned(), other))), "");
}

#[test]
fn a_child_pack_adds_kinds_and_changes_none() {
    let catalogue =
        |text: &str| after("town", |set| set.get_mut("town").unwrap().insert("catalogue.toml", text));
    let kind = |id: &str, domain: &str| {
        catalogue(&format!(
            "[signals.{id}]\nlabel = {{ sv = \"Egen\" }}\ndomain = \"{domain}\"\nsensitivity = 1\n"
        ))
    };
    assert_eq!(kind("sleepy", "function"), "");
    let told = [
        kind("concern", "wellbeing"),
        kind("concern", "process"),
        kind("asked-again", "request"),
        kind("no-one-leads", "coordination"),
        catalogue("[agencies.bup]\nlabel = { sv = \"Egen\" }\nsector = \"health\"\n"),
    ];
    keep("a_child_pack_adds_kinds", &told.join(""));
}
