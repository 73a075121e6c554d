//! Files of schools' systems, caseloads and reading profiles.

use std::io::{Cursor, Write};
use std::ops::ControlFlow;

use chrono::NaiveDate;
use samsyn_engine::exchange::{self, Answers, Fit, Inspection, Plan, Profile, Report};
use samsyn_engine::record::{Caseload, Form, MAX_MINUTES, json};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::stands_in_place;

/// Text with rows and columns.
pub(super) fn tables(input: &[u8]) {
    import(input, "franvaro.csv");
}

/// A workbook as it is, or the XML of its one sheet: a zip that is changed at random seldom says anything new.
pub(super) fn workbooks(input: &[u8]) {
    if input.starts_with(b"PK") {
        import(input, "bok.xlsx");
    } else {
        import(&workbook(input), "bok.xlsx");
    }
}

/// Lists of SS 12000: one file, a zip, or parts of a zip that a zero byte divides.
pub(super) fn lists(input: &[u8]) {
    if input.starts_with(b"PK") || !input.contains(&0) {
        return import(input, "listor.json");
    }
    let parts: Vec<_> =
        input.split(|byte| *byte == 0).enumerate().map(|(at, part)| (format!("{at}.json"), part)).collect();
    import(&zipped(parts.iter().map(|(name, part)| (name.as_str(), *part))), "listor.zip");
    // The same in a folder.
    let files = parts.into_iter().map(|(name, part)| (name, part.to_vec()));
    if let Ok((caseload, report)) = exchange::read_lists(files, "listor", &plan(Plan::default()), &mut go_on)
    {
        holds(&caseload, &report);
    }
}

/// The caseload file.
pub(super) fn caseloads(input: &[u8]) {
    match json::read(input, "elever.json") {
        Ok(caseload) => reads_back(&caseload),
        Err(told) => {
            assert!(!told.is_empty(), "refused without a word");
            let text = std::str::from_utf8(input).ok().map(|text| text.trim_start_matches('\u{feff}'));
            stands_in_place(&told, |_| text);
        }
    }
    import(input, "elever.json");
}

/// The reading profile.
pub(super) fn profiles(input: &[u8]) {
    match Profile::read(input, "mall.json") {
        Ok(profile) => {
            assert_eq!(Profile::read(profile.to_json().as_bytes(), "mall.json"), Ok(profile));
        }
        Err(told) => {
            let text = std::str::from_utf8(input).ok().map(|text| text.trim_start_matches('\u{feff}'));
            stands_in_place(&[told], |_| text);
        }
    }
}

fn go_on(_: exchange::Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// A plan with every question answered.
fn plan(guessed: Plan) -> Plan {
    let days = (1..=3).filter_map(|day| NaiveDate::from_ymd_opt(2026, 10, day));
    Plan { form: Some(Form::Compulsory), minutes: Some(300), school_days: days.collect(), ..guessed }
}

/// A file from the first look to the caseload, and once more.
fn import(bytes: &[u8], name: &str) {
    let Ok(inspection) = exchange::inspect(bytes, name) else { return };
    let told = serde_json::to_string(&inspection).unwrap_or_default();
    assert_eq!(serde_json::from_str::<Inspection>(&told).ok().as_ref(), Some(&inspection));
    let plan = plan(inspection.plan);
    remembers(bytes, name, &plan);
    match exchange::read(bytes, name, &plan, &mut go_on) {
        Err(told) => assert!(!told.is_empty(), "refused without a word"),
        Ok((caseload, report)) => {
            holds(&caseload, &report);
            let mut twice = caseload.clone();
            merges_with_itself(&mut twice, &caseload);
        }
    }
}

/// What a profile keeps of a file says the same of the same file again.
fn remembers(bytes: &[u8], name: &str, plan: &Plan) {
    let Some(profile) = Profile::of(plan) else { return };
    assert_eq!(Profile::read(profile.to_json().as_bytes(), "mall.json"), Ok(profile.clone()));
    let again = exchange::inspect_like(bytes, name, &profile);
    assert_eq!(again.as_ref().ok().and_then(|again| again.fit.clone()), Some(Fit::Fits));
    let expected = Plan { school_days: Vec::new(), ..plan.clone() };
    assert_eq!(again.ok().map(|again| again.plan), Some(expected));
}

/// What holds of every caseload that comes in.
fn holds(caseload: &Caseload, report: &Report) {
    let mut rows = 0;
    for child in &caseload.children {
        for row in child.attendance.rows() {
            let minutes = row.minutes;
            let away =
                u32::from(minutes.excused()) + u32::from(minutes.unexcused()) + u32::from(minutes.leave());
            assert!(away <= u32::from(minutes.scheduled()), "more absence than timetable: {row:?}");
            assert!(minutes.scheduled() <= MAX_MINUTES, "more minutes than a day: {row:?}");
            let subject = child.attendance.subject(row);
            assert!(subject.is_none_or(|subject| !holds_personnummer(subject)), "{subject:?}");
            rows += 1;
        }
        let is_uuid = child.id.len() == 36 && child.id.matches('-').count() == 4;
        assert!(is_uuid || !holds_personnummer(&child.id), "{}", child.id);
        for text in [&child.name, &child.group].into_iter().flatten() {
            assert!(!holds_personnummer(text), "{text}");
        }
    }
    if report.rows > 0 {
        assert_eq!((report.rows, report.children), (rows, caseload.children.len()));
    }
    reads_back(caseload);
}

/// Ten or twelve digits with a day in them, whatever divides them.
fn holds_personnummer(text: &str) -> bool {
    let plain: String =
        text.chars().filter(|c| !matches!(c, '-' | '+' | ' ' | '\u{2010}'..='\u{2013}')).collect();
    plain.split(|c: char| !c.is_ascii_digit()).any(|run| {
        let day = match run.len() {
            10 => run.get(2..6),
            12 if matches!(run.get(..2), Some("19" | "20" | "21")) => run.get(4..8),
            _ => None,
        };
        let part = |from, to| day.and_then(|day| day.get(from..to)?.parse::<u8>().ok()).unwrap_or(0);
        (1..=12).contains(&part(0, 2)) && matches!(part(2, 4), 1..=31 | 61..=91)
    })
}

/// What is written is read as the same.
fn reads_back(caseload: &Caseload) {
    let mut text = Vec::new();
    assert!(json::write(&mut text, caseload).is_ok(), "memory does not fail");
    assert_eq!(json::read(text.as_slice(), "elever.json").as_ref(), Ok(caseload));
}

/// The same file twice changes nothing.
fn merges_with_itself(twice: &mut Caseload, once: &Caseload) {
    assert_eq!(exchange::doubts(twice, once), [], "asked about the same file");
    exchange::merge(twice, once.clone(), &Answers::new());
    assert_eq!(twice, once, "the same file twice changed something");
}

fn zipped<'p>(parts: impl IntoIterator<Item = (&'p str, &'p [u8])>) -> Vec<u8> {
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        if zip.start_file(name, options).is_ok() {
            let _ = zip.write_all(part);
        }
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

/// A workbook of one sheet.
fn workbook(sheet: &[u8]) -> Vec<u8> {
    const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>"#;
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let book = format!(
        r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#
    );
    let relations = format!(
        r#"{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{RELATION}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#
    );
    let root = format!(
        r#"{HEAD}<Relationships><Relationship Id="r1" Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#
    );
    zipped([
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ])
}

#[cfg(test)]
mod tests {
    use super::{exchange, holds_personnummer, workbook};

    /// What is wrapped is read: otherwise fuzzing would look at the wrapping alone.
    #[test]
    fn a_sheet_alone_is_a_workbook() {
        let cells = |texts: [&str; 3]| {
            texts.map(|text| format!(r#"<c t="inlineStr"><is><t>{text}</t></is></c>"#)).concat()
        };
        let rows = [["Namn", "Datum", "Frånvaro (min)"], ["Kim A", "2026-10-01", "60"]]
            .map(|row| format!("<row>{}</row>", cells(row)))
            .concat();
        let sheet = format!("<worksheet><sheetData>{rows}</sheetData></worksheet>");
        let looked = exchange::inspect(&workbook(sheet.as_bytes()), "bok.xlsx");
        assert_eq!(looked.map(|looked| looked.columns.len()), Ok(3));
    }

    #[test]
    fn a_personnummer_is_seen() {
        for text in ["20140512-9808", "elev 140512 9808", "140572+9808"] {
            assert!(holds_personnummer(text), "{text}");
        }
        for text in ["S-100", "20141312-9808", "0000000000", "2026-10-01"] {
            assert!(!holds_personnummer(text), "{text}");
        }
    }
}
