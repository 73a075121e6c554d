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
