//! `samsyn replay`: what the rules said over time, as text and as JSON.

use super::{beside, samsyn, whole};

fn run(arguments: &[&str]) -> String {
    let asked = ["replay", "prov", "elever.json", "--from", "2026-08-17", "--to", "2026-11-20"];
    whole(&samsyn(&beside(""), &[&asked[..], arguments].concat()))
}

#[test]
fn a_child_is_looked_back_on() {
    insta::assert_snapshot!("replay_sv", run(&["--child", "c2"]));
    insta::assert_snapshot!(
        "replay_rule_en",
        run(&["--child", "c1", "--rule", "bup-contact", "--lang", "en"])
    );
}

#[test]
fn a_look_back_goes_from_earlier_to_later() {
    let asked =
        ["replay", "prov", "elever.json", "--child", "c1", "--from", "2026-11-20", "--to", "2026-08-17"];
    insta::assert_snapshot!("replay_backwards", whole(&samsyn(&beside(""), &asked)));
}

/// The practice school's class in which more are away than last term.
#[test]
fn a_class_is_looked_back_on() {
    let folder = tempfile::tempdir().unwrap();
    let made = ["school", "--pupils", "300", "--seed", "1", "--on", "2026-11-20", "-o", "school.json"];
    assert!(samsyn(folder.path(), &made).status.success());
    let county = beside("../../../rules/sormland").display().to_string();
    let class = |key: &str, more: &[&str]| {
        let asked = ["replay", &county, "school.json", "--from", "2026-08-17", "--to", "2026-10-21"];
        samsyn(folder.path(), &[&asked[..], &["--class", key], more].concat())
    };
    insta::assert_snapshot!("replay_class_sv", whole(&class("9B", &[])));
    insta::assert_snapshot!("replay_class_small_en", whole(&class("Anpassad B", &["--lang", "en"])));
    insta::assert_snapshot!("replay_class_unknown", whole(&class("9C", &[])));
    let json: serde_json::Value = serde_json::from_slice(&class("9B", &["--format", "json"]).stdout).unwrap();
    assert_eq!((json["class"].as_str(), json.get("child")), (Some("9B"), None));
    assert_eq!(json["rules"][0]["runs"][1]["from"], "2026-10-05");
}
