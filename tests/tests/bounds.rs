//! Files made to fill memory, or larger than anything honest: each ends in a message with a way out, in bounded memory.
//!
//! One test, since what is measured is the memory of the whole program.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that panics has failed")]

use std::io::{Cursor, Write as _};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use peak_alloc::PeakAlloc;
use samsyn_engine::exchange::{self, Plan};
use samsyn_engine::pack::{Limits, PackFiles};
use samsyn_engine::record::Form;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

/// What a file ends in: the codes of its messages, or how many rows were read.
fn end(bytes: &[u8]) -> String {
    let inspection = match exchange::inspect(bytes, "fil") {
        Ok(inspection) => inspection,
        Err(told) => return told.code.to_string(),
    };
    let days = NaiveDate::from_ymd_opt(2026, 1, 1).unwrap().iter_days().take(365).collect();
    let plan =
        Plan { form: Some(Form::Compulsory), minutes: Some(300), school_days: days, ..inspection.plan };
    match exchange::read(bytes, "fil", &plan, &mut |_| ControlFlow::Continue(())) {
        Ok((_, report)) => format!("{} rows", report.rows),
        Err(told) => told.iter().map(|told| told.code.as_str()).collect::<Vec<_>>().join(" "),
    }
}

/// Checks how a file ends, and that it took at most so many MiB besides the file itself.
fn check(name: &str, bytes: &[u8], expected: &str, most: f32) {
    let before = MEMORY.current_usage_as_mb();
    MEMORY.reset_peak_usage();
    assert_eq!(end(bytes), expected, "{name}");
    let took = MEMORY.peak_usage_as_mb() - before;
    assert!(took <= most, "{name} took {took} MiB, and {most} were expected at most");
}

fn zip<'p>(parts: impl IntoIterator<Item = (&'p str, Vec<u8>)>) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(&part).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A workbook of one sheet, with its shared texts.
fn workbook(sheet: &str, shared: &str) -> Vec<u8> {
    let of = |text: &str| text.as_bytes().to_vec();
    zip([
        (
            "_rels/.rels",
            of(
                r#"<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
            ),
        ),
        (
            "xl/workbook.xml",
            of(
                r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#,
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            of(
                r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
            ),
        ),
        ("xl/sharedStrings.xml", of(&format!("<sst>{shared}</sst>"))),
        ("xl/worksheets/sheet1.xml", of(&format!("<worksheet>{sheet}</worksheet>"))),
    ])
}

fn row(number: u32, cells: [&str; 4]) -> String {
    let cell = |(column, text): (char, &str)| {
        format!(r#"<c r="{column}{number}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    format!(r#"<row r="{number}">{}</row>"#, ('A'..).zip(cells).map(cell).collect::<String>())
}

const HEAD: [&str; 4] = ["Namn", "Klass", "Datum", "Ogiltig frånvaro (min)"];
const KIM: [&str; 4] = ["Kim A", "6B", "2026-10-01", "60"];

fn table() -> String {
    row(1, HEAD) + &row(2, KIM)
}

/// A zip in which so many files are one and the same piece of it.
fn overlapping(name: &str, part: &[u8], times: u16) -> Vec<u8> {
    let one = zip([(name, part.to_vec())]);
    let signature = |kind: [u8; 4]| one.windows(4).rposition(|at| at == kind).unwrap();
    let (directory, end) = (signature(*b"PK\x01\x02"), signature(*b"PK\x05\x06"));
    let mut whole = one[..directory].to_vec();
    for at in 0..times {
        let mut entry = one[directory..end].to_vec();
        // The name follows 46 bytes of head: each has another.
        let digits = format!("{at:04}");
        entry[46..50].copy_from_slice(digits.as_bytes());
        whole.extend(entry);
    }
    let size = u32::try_from(whole.len() - directory).unwrap();
    let mut tail = one[end..].to_vec();
    tail[8..10].copy_from_slice(&times.to_le_bytes());
    tail[10..12].copy_from_slice(&times.to_le_bytes());
    tail[12..16].copy_from_slice(&size.to_le_bytes());
    whole.extend(tail);
    whole
}

#[test]
fn every_bomb_ends_in_a_message_within_bounded_memory() {
    // Workbooks that say they are large, that are large, and that hold what grows.
    let dimension = r#"<dimension ref="A1:XFD1048576"/>"#;
    let sheet = |rows: &str| workbook(&format!("{dimension}<sheetData>{rows}</sheetData>"), "");
    check("a huge dimension", &sheet(&table()), "1 rows", 16.0);
    check("the last row there is", &sheet(&(table() + &row(1_048_576, KIM))), "1 rows", 64.0);
    check("a row below the last", &sheet(&(table() + &row(1_048_577, KIM))), "import-too-many-rows", 64.0);
    check("a row far below the last", &sheet(&(table() + &row(u32::MAX, KIM))), "import-too-many-rows", 64.0);
    let long =
        format!("<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>{}</t></is></c></row>", "x".repeat(8 << 20));
    check("a cell without end", &sheet(&(table() + &long)), "import-too-large-inside", 16.0);
    let shared = |mebibytes: usize| {
        workbook(&format!("<sheetData>{}</sheetData>", table()), &"<si/>".repeat((mebibytes << 20) / 5))
    };
    check("shared texts", &shared(65), "import-too-large-inside", 16.0);
    check("fewer shared texts", &shared(8), "1 rows", 256.0);

    // Zips in zips are not opened; one piece that is many files is counted each time; what unpacks to too much is left.
    let inner = zip([("elever.json", b"[]".to_vec())]);
    check("a zip in a zip", &zip([("inre.zip", inner)]), "import-unknown-zip", 16.0);
    let blank = [b"[".as_slice(), &vec![b' '; 32 << 20], b"]"].concat();
    check("files that overlap", &overlapping("0000.json", &blank, 100), "import-too-large-inside", 160.0);
    let bomb = zip([("a/pack.toml", b"[pack]".to_vec()), ("a/rules/x.rhai", vec![0; 32 << 20])]);
    MEMORY.reset_peak_usage();
    let before = MEMORY.current_usage_as_mb();
    assert!(PackFiles::from_zip(&bomb, Limits::default()).is_err());
    assert!(MEMORY.peak_usage_as_mb() - before < 16.0);

    // A short list of absences, whose silence would become a year of presence for each pupil.
    let away = |pupils: u32| {
        let away = |pupil| format!("p{pupil};2026-01-01;60\np{pupil};2026-12-31;60\n");
        ("Elev-ID;Datum;Ogiltig frånvaro (min)\n".to_owned() + &(0..pupils).map(away).collect::<String>())
            .into_bytes()
    };
    check("a year of some pupils", &away(100), "36500 rows", 16.0);
    check("a year of a country", &away(100_000), "import-too-many-days", 256.0);

    // Lists whose items are small and many.
    let many = |item: &str, times: usize| {
        format!("{{\"data\":[{}{item}]}}", format!("{item},").repeat(times)).into_bytes()
    };
    check("a country of persons", &many(r#"{"givenName":""}"#, 1_000_000), "import-too-many-persons", 600.0);
    let group = format!(
        r#"{{"groupType":"Klass","displayName":"6B","groupMemberships":{{}},"x":[{}0]}}"#,
        "0,".repeat(1000)
    );
    check("a group that is no list", &many(&group, 1), "import-ss12000-broken", 16.0);
    let members = format!(
        r#"{{"data":[{{"groupType":"Klass","groupMemberships":[{}{{}}]}}]}}"#,
        "{},".repeat(2_000_000)
    );
    check("members without end", members.as_bytes(), "import-ss12000-broken", 64.0);

    // Depth.
    let deep = |open: &str| open.repeat(1_000_000).into_bytes();
    check("lists in lists", &[b"{\"data\":".to_vec(), deep("[")].concat(), "import-ss12000-broken", 32.0);
    check(
        "objects in objects",
        &[b"{\"data\":".to_vec(), deep("{\"a\":")].concat(),
        "import-ss12000-broken",
        32.0,
    );
    let head = b"{\"schema\":\"samsyn.caseload/1\",\"children\":[".to_vec();
    check("a deep caseload", &[head.clone(), deep("[")].concat(), "caseload-cut-off", 32.0);
    let closed = [head, deep("["), "]".repeat(1_000_000).into_bytes(), b"]}".to_vec()].concat();
    check("a deep child", &closed, "caseload-too-deep", 32.0);

    // Lines.
    let size = 100 << 20;
    check("a line of semicolons", ";".repeat(size).as_bytes(), "import-no-table", 128.0);
    check("a line of letters", "x".repeat(size).as_bytes(), "import-no-table", 128.0);
    let quoted = format!("{}\n\"{}", HEAD.join(";"), "x\n".repeat(1 << 20));
    check("a quotation mark that is never closed", quoted.as_bytes(), "import-nothing", 64.0);
}
