//! A small Excel workbook, part by part: dates as numbers with a date's format, amounts as numbers, the rest as text.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use chrono::NaiveDate;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PARTS: [(&str, &str); 4] = [
    (
        "[Content_Types].xml",
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#,
    ),
    (
        "_rels/.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
    ),
    (
        "xl/_rels/workbook.xml.rels",
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="r3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"#,
    ),
    (
        "xl/styles.xml",
        r#"<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/></cellXfs></styleSheet>"#,
    ),
];

/// Packs a table that is divided by tabs as the second sheet of a workbook; the first says who made it.
pub(super) fn pack(table: &str) -> Vec<u8> {
    let workbook = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Om" sheetId="1" r:id="r1"/><sheet name="Närvaro" sheetId="2" r:id="r2"/></sheets></workbook>"#;
    let mut parts: Vec<(&str, String)> =
        PARTS.iter().map(|(name, text)| (*name, (*text).to_owned())).collect();
    parts.push(("xl/workbook.xml", workbook.to_owned()));
    parts.push(("xl/worksheets/sheet1.xml", sheet("Utskrivet av skoladministratören")));
    parts.push(("xl/worksheets/sheet2.xml", sheet(table)));
    zipped(&parts)
}

/// Files in a zip.
pub(super) fn zipped(files: &[(&str, String)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let options = SimpleFileOptions::default();
        let written = zip.start_file(*name, options).is_ok() && zip.write_all(text.as_bytes()).is_ok();
        assert!(written, "{name}: writing into memory does not fail");
    }
    zip.finish().map(Cursor::into_inner).unwrap_or_default()
}

fn sheet(table: &str) -> String {
    let mut rows = String::new();
    for (row, line) in (1..).zip(table.lines()) {
        write!(rows, "<row r=\"{row}\">").unwrap_or_default();
        for (column, cell) in (b'A'..).zip(line.split('\t')) {
            let at = format!("{}{row}", char::from(column));
            rows += &cell_of(&at, cell);
        }
        rows += "</row>";
    }
    format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    )
}

fn cell_of(at: &str, text: &str) -> String {
    if let Ok(date) = text.parse::<NaiveDate>() {
        // Excel counts days from the last but one of 1899.
        let days = NaiveDate::from_ymd_opt(1899, 12, 30).map_or(0, |first| (date - first).num_days());
        return format!("<c r=\"{at}\" s=\"1\"><v>{days}</v></c>");
    }
    if let Ok(number) = text.parse::<u32>() {
        return format!("<c r=\"{at}\"><v>{number}</v></c>");
    }
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}
