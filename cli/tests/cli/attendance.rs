//! Attendance out as a table, and in again: the same children, the same findings.

use std::fs;
use std::path::Path;

use super::{beside, samsyn, text};

const ON: [&str; 2] = ["--on", "2026-11-20"];

/// What a screening says of every child, but for the marks of the file.
fn findings(folder: &Path, caseload: &str) -> String {
    let pack = beside("prov").display().to_string();
    let arguments = ["screen", &pack, caseload, "--all", "--format", "json"];
    let screened = samsyn(folder, &[&arguments[..], &ON].concat());
    assert_eq!(screened.status.code(), Some(0), "{caseload}: {}", text(&screened.stderr));
    let lines = text(&screened.stdout);
    lines.lines().filter(|line| !line.contains("\"caseload\"")).collect::<Vec<_>>().join("\n")
}

/// The children of a table, whose only facts are their attendance.
#[test]
fn what_is_written_is_read_back_to_the_same_findings() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    fs::copy(beside("franvaro.csv"), folder.join("franvaro.csv")).unwrap();
    let import = |from: &str, to: &str| {
        let read = samsyn(folder, &["import", from, "--form", "grundskola", "-o", to]);
        assert_eq!(read.status.code(), Some(0), "{from} to {to}: {}", text(&read.stderr));
        text(&read.stderr)
    };
    import("franvaro.csv", "forst.json");
    // A name that a spreadsheet would calculate comes back as it was.
    let first = fs::read_to_string(folder.join("forst.json")).unwrap();
    let name = first.split("\"name\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    fs::write(folder.join("forst.json"), first.replace(name, "=SUM(A1)")).unwrap();
    let expected = findings(folder, "forst.json");
    assert!(expected.contains("\"suggested\""), "{expected}");
    for (table, lang) in [("ut.csv", "sv"), ("ut.xlsx", "sv"), ("out.csv", "en"), ("out.xlsx", "en")] {
        let written = samsyn(folder, &["import", "forst.json", "-o", table, "--lang", lang]);
        let said = text(&written.stderr);
        assert_eq!(written.status.code(), Some(0), "{table}: {said}");
        assert!(said.contains(".json"), "it is said what the table leaves out: {said}");
        import(table, "igen.json");
        assert_eq!(findings(folder, "igen.json"), expected, "{table}");
        let again = fs::read_to_string(folder.join("igen.json")).unwrap();
        assert!(again.contains("\"name\":\"=SUM(A1)\""), "{table}: {again}");
    }
    // Another month is other findings: the comparison tells them apart.
    let shorter = fs::read_to_string(folder.join("ut.csv")).unwrap();
    let shorter: String = shorter.split_inclusive("\r\n").take(10).collect();
    fs::write(folder.join("kort.csv"), shorter).unwrap();
    import("kort.csv", "kort.json");
    assert_ne!(findings(folder, "kort.json"), expected);
}

#[test]
fn suggestions_are_written_as_a_workbook() {
    use calamine::{Data, Reader, Xlsx, open_workbook};
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("förslag.xlsx");
    let arguments = ["screen", "prov", "elever.json", "--format", "xlsx", "-o", file.to_str().unwrap()];
    let written = samsyn(&beside(""), &[&arguments[..], &ON].concat());
    assert_eq!((written.status.code(), text(&written.stdout)), (Some(0), String::new()));
    let mut book: Xlsx<_> = open_workbook(&file).unwrap();
    let range = book.worksheet_range("Förslag").unwrap();
    let csv = samsyn(&beside(""), &[&["screen", "prov", "elever.json", "--format", "csv"], &ON[..]].concat());
    assert_eq!(range.height(), text(&csv.stdout).lines().count(), "the same rows as CSV");
    assert!(matches!(range.get((1, 8)), Some(Data::DateTime(_))), "{:?}", range.get((1, 8)));
    let without = samsyn(&beside(""), &["screen", "prov", "elever.json", "--format", "xlsx"]);
    assert_eq!(without.status.code(), Some(2), "a workbook is not for the terminal");
}
