//! Files in: next month's file is read as this month's, finds the same pupils, and lists may lie in a folder.

#![allow(clippy::unwrap_used, reason = "a test that panics has failed")]

use std::fs;
use std::path::Path;

use super::{samsyn, text, whole};

const OCTOBER: &str = "Namn;Klass;Datum;Schemalagd tid (min);Ogiltig frånvaro (min);Sen ankomst (min)\n\
    Kim A;6B;2026-10-01;300;0;60\n";

fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    folder
}

fn import(folder: &Path, arguments: &[&str]) -> String {
    whole(&samsyn(folder, &[&["import", "-o", "elever.json"], arguments].concat()))
}

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).unwrap()
}

#[test]
fn answers_are_saved_and_used_for_the_next_file() {
    let november = OCTOBER.replace("10-01", "11-02");
    let other = november.replace("Klass", "Grupp");
    let folder = folder(&[("oktober.csv", OCTOBER), ("november.csv", &november), ("annan.csv", &other)]);
    let folder = folder.path();
    let saved = import(
        folder,
        &["oktober.csv", "--form", "grundskola", "--late-counts", "--save-profile", "mall.json"],
    );
    assert!(
        saved.starts_with("exit 0\n") && saved.contains("`Klass`") && saved.contains("mall.json"),
        "{saved}"
    );
    let mall = read(folder, "mall.json");
    assert!(mall.contains("samsyn.profile/1") && !mall.contains("Kim") && !mall.contains("6B"), "{mall}");
    // Form and late arrivals are answered by the profile.
    let used = import(folder, &["november.csv", "--profile", "mall.json"]);
    assert!(used.starts_with("exit 0\n"), "{used}");
    assert!(read(folder, "elever.json").contains("\"unexcused\":60"), "{}", read(folder, "elever.json"));
    // What does not fit is told; everything is guessed, and asked.
    let lacking = import(folder, &["annan.csv", "--profile", "mall.json"]);
    assert!(lacking.starts_with("exit 2\n") && lacking.contains("import-profile-lacks"), "{lacking}");
    assert!(
        lacking.contains("Den här kolumnen saknas: Klass.") && lacking.contains("--form grundskola"),
        "{lacking}"
    );
    // The command line goes before the profile.
    let own = import(folder, &["november.csv", "--profile", "mall.json", "--form", "gymnasieskola"]);
    assert!(own.starts_with("exit 0\n") && read(folder, "elever.json").contains("gymnasieskola"), "{own}");
}

#[test]
fn what_cannot_be_a_profile_is_told() {
    let folder = folder(&[
        ("oktober.csv", OCTOBER),
        ("elever2.json", r#"{"schema":"samsyn.caseload/1","children":[]}"#),
    ]);
    let folder = folder.path();
    let check = |arguments: &[&str], expected: &str| {
        let said = import(folder, arguments);
        assert!(
            said.starts_with("exit 2\n") && said.contains(expected) && said.contains("gör så här"),
            "{said}"
        );
    };
    check(&["oktober.csv", "--profile", "oktober.csv"], "profile-other-kind");
    check(&["oktober.csv", "--profile", "elever2.json"], "profile-other-kind");
    check(&["oktober.csv", "oktober.csv", "--save-profile", "m.json"], "behöver en enda fil");
    check(&["elever2.json", "--save-profile", "m.json"], "inga kolumner");
    assert!(!folder.join("m.json").exists());
}

#[test]
fn who_may_be_read_already_is_asked_or_kept_apart() {
    let november = OCTOBER.replace("10-01", "11-02");
    let moved = november.replace("6B", "7B");
    let folder = folder(&[("oktober.csv", OCTOBER), ("november.csv", &november), ("flyttad.csv", &moved)]);
    let folder = folder.path();
    let children = || read(folder, "elever.json").matches("Kim A").count();
    let form = ["--form", "grundskola"];
    let same = import(folder, &[&["oktober.csv", "november.csv"], form.as_slice()].concat());
    assert!(same.starts_with("exit 0\n"), "{same}");
    assert_eq!(children(), 1);
    let unsure = import(folder, &[&["oktober.csv", "flyttad.csv"], form.as_slice()].concat());
    assert!(
        unsure.starts_with("exit 2\n") && unsure.contains("En elev i `flyttad.csv` kan vara"),
        "{unsure}"
    );
    assert!(!unsure.contains("Kim"), "{unsure}");
    let apart = import(folder, &[&["oktober.csv", "flyttad.csv", "--keep-apart"], form.as_slice()].concat());
    assert!(apart.starts_with("exit 0\n"), "{apart}");
    assert_eq!(children(), 2);
}

#[test]
fn lists_of_ss12000_may_lie_in_a_folder() {
    let persons = r#"{"data":[{"id":"p1","givenName":"Kim","familyName":"A","personStatus":"Aktiv","enrolments":[{"schoolType":"GR","schoolYear":6,"startDate":"2020-08-17"}]},
        {"id":"p2","givenName":"Bo","familyName":"B","personStatus":"Utvandrad","enrolments":[]}]}"#;
    let events = r#"{"data":[{"id":"e1","activity":{"id":"a"},"startTime":"2026-10-01T08:00:00+02:00","endTime":"2026-10-01T09:00:00+02:00"}]}"#;
    let attendances = r#"{"data":[{"id":"n1","isReported":true,"calendarEvent":{"id":"e1"},"student":{"id":"p1"},"invalidAbsenceMinutes":60,"newEnum":"Okänt"},
        {"id":"n2","isReported":true,"calendarEvent":{"id":"e1"},"student":{"id":"p2"}}]}"#;
    let folder = folder(&[]);
    let lists = folder.path().join("listor");
    fs::create_dir(&lists).unwrap();
    for (name, text) in [
        ("persons.json", persons),
        ("events.json", events),
        ("attendances.json", attendances),
        ("las.txt", "x"),
    ] {
        fs::write(lists.join(name), text).unwrap();
    }
    let said = import(folder.path(), &["listor"]);
    assert!(said.starts_with("exit 0\n") && said.contains("inte längre aktiv"), "{said}");
    let caseload = read(folder.path(), "elever.json");
    assert!(caseload.contains("\"id\":\"p1\"") && caseload.contains("\"unexcused\":60"), "{caseload}");
    assert!(!caseload.contains("Bo"), "{caseload}");
    // A list that is broken is named; a folder without lists says what could be there.
    fs::write(lists.join("groups.json"), "{\"data\":[").unwrap();
    let broken = import(folder.path(), &["listor"]);
    assert!(broken.starts_with("exit 2\n") && broken.contains("groups.json"), "{broken}");
    let empty = text(&samsyn(folder.path(), &["import", "-o", "x.json", "."]).stderr);
    assert!(empty.contains("har inga listor") || empty.contains("import-ss12000"), "{empty}");
}
