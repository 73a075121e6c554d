//! Help, wrong use and unreadable input: exit code 2, with what, why and a way out.

use std::fs::File;

use super::{beside, samsyn, samsyn_reading, text, whole};

fn run(arguments: &[&str]) -> String {
    whole(&samsyn(&beside(""), arguments))
}

/// Every command, with its examples. The whole help stands in two files, to be read from beginning to end.
#[test]
fn help_is_in_both_languages() {
    let commands = [
        "check",
        "test",
        "screen",
        "explain",
        "replay",
        "tree",
        "doc",
        "forecast",
        "impact",
        "import",
        "school",
        "schema",
        "completions",
    ];
    for lang in ["sv", "en"] {
        let overview = run(&["--help", "--lang", lang]);
        let listed = overview.lines().filter_map(|line| line.strip_prefix("  ")?.split("  ").next());
        let listed =
            listed.filter(|word| word.chars().all(|letter| letter.is_ascii_lowercase()) && !word.is_empty());
        assert_eq!(listed.collect::<Vec<_>>(), commands, "{overview}");
        let helps = commands.map(|command| {
            let help = run(&[command, "--help", "--lang", lang]);
            assert!(help.contains(&format!("samsyn {command} ")), "no example: {help}");
            format!("$ samsyn {command} --help\n{help}")
        });
        insta::assert_snapshot!(format!("help_{lang}"), format!("{overview}\n{}", helps.join("\n")));
    }
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
