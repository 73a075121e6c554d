//! Help, wrong use and unreadable input: exit code 2, with what, why and a way out.

use std::fs::File;

use super::{beside, samsyn, samsyn_reading, text, whole};

fn run(arguments: &[&str]) -> String {
    whole(&samsyn(&beside(""), arguments))
}

#[test]
fn help_is_in_both_languages() {
    insta::assert_snapshot!("help_sv", run(&["--help"]));
    insta::assert_snapshot!("help_screen_en", run(&["screen", "--help", "--lang", "en"]));
}

#[test]
fn wrong_use_is_told_with_a_way_out() {
    let wrong: &[&[&str]] = &[
        &[],
        &["chek"],
        &["check"],
        &["check", "--colour", "prov"],
        &["tree", "prov", "much-absence", "--on", "2026-13-01"],
        &["tree", "prov", "much-absence", "--format", "png"],
        &["tree", "prov", "no-such-rule"],
        &["explain", "prov", "elever.json", "--child", "c99"],
        &["forecast", "prov", "--caseload", "elever.json", "--pupils", "10", "--seed", "1"],
        &["check", "no-such-pack"],
        &["check", "elever.json"],
        &["screen", "prov", "no-such-file.csv"],
        &["screen", "prov", "prov"],
    ];
    let said: Vec<_> = wrong
        .iter()
        .map(|arguments| format!("$ samsyn {}\n{}", arguments.join(" "), run(arguments)))
        .collect();
    assert!(said.iter().all(|said| said.contains("exit 2\n") && said.contains("gör så här:")), "{said:#?}");
    insta::assert_snapshot!(said.join("\n"));
}

#[test]
fn unreadable_files_are_told_where_they_are_wrong() {
    let unreadable = [
        "",
        "{",
        "{\"schema\":\"samsyn.caseload/1\",\"children\":[{\"id\":\"a\",\"nmae\":\"x\"}]}",
        "{\"schema\":\"samsyn.caseload/9\",\"children\":[]}",
        "%PDF-1.7",
    ];
    let said = unreadable.map(|input| {
        let ran = samsyn_reading(&beside(""), &["screen", "prov", "-"], input);
        format!("{input}\n{}", whole(&ran))
    });
    assert!(said.iter().all(|said| said.contains("exit 2\n") && said.contains("gör så här:")), "{said:#?}");
    insta::assert_snapshot!(said.join("\n"));
}

/// A file of 2 GiB that takes no room: it is refused by what the system says of its size.
#[test]
fn a_file_over_one_gibibyte_is_refused_unread() {
    let folder = tempfile::tempdir().unwrap();
    File::create(folder.path().join("stor.csv")).unwrap().set_len(2 << 30).unwrap();
    let pack = beside("prov");
    let ran = samsyn(folder.path(), &["screen", pack.to_str().unwrap(), "stor.csv"]);
    assert_eq!((ran.status.code(), text(&ran.stdout)), (Some(2), String::new()));
    insta::assert_snapshot!(text(&ran.stderr));
}
