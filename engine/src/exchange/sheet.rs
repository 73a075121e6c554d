//! A workbook's sheet as the text it would be saved as: from there on it is a table like any other.
//!
//! What a workbook says of its own size is never believed: everything that comes out of it is counted.

use std::io::{self, Cursor, Write};

use calamine::{DataRef, DataType, Reader, SheetVisible, Style, Xlsx};
use csv::{Terminator, WriterBuilder};
use zip::ZipArchive;

use super::MOST_MEBIBYTES;
use crate::diagnostic::{Code, Diagnostic};

/// Columns to the right of these are not looked at: a table of pupils has some tens.
const MOST_COLUMNS: u32 = 256;
/// Excel has no more rows.
const MOST_ROWS: u32 = 1_048_576;
/// So many rows tell whether a sheet holds a table.
const LOOKED_AT: u32 = 500;
/// So many sheets are looked at.
const MOST_SHEETS: usize = 100;
/// All cells of a sheet as text: some hundred bytes for each row that Excel has.
const MOST_TEXT: u64 = 256 << 20;
/// What is unpacked into memory as a whole before the first cell is read, and how large it may be.
const READ_WHOLE: [(&str, u64); 4] = [
    ("xl/sharedstrings.xml", 64 << 20),
    ("xl/styles.xml", 8 << 20),
    ("xl/workbook.xml", 8 << 20),
    ("xl/_rels/workbook.xml.rels", 8 << 20),
];
/// A cell holds at most 32,767 characters: so many bytes without a new element are no cell.
const LONGEST_RUN: u64 = 1 << 20;
/// What divides the cells of the text.
pub(super) const DELIMITER: u8 = b'\t';

/// The sheet that holds the table, as text with a line for each of its rows. The first sheet for which `is_table` says
/// yes; if there is none, the first.
pub(super) fn to_text(bytes: &[u8], is_table: impl Fn(&str) -> bool) -> Result<String, Diagnostic> {
    measure(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let shown = book.sheets_metadata().iter().filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = shown.take(MOST_SHEETS).map(|sheet| sheet.name.clone()).collect();
    for name in &names {
        if is_table(&sheet(&mut book, name, LOOKED_AT)?) {
            return sheet(&mut book, name, MOST_ROWS);
        }
    }
    names.first().map_or_else(|| Ok(String::new()), |first| sheet(&mut book, first, LOOKED_AT))
}

/// Unpacks all of it once and keeps nothing: a small file may hold more than any memory does.
fn measure(bytes: &[u8]) -> Result<(), Diagnostic> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut left = MOST_MEBIBYTES << 20;
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).map_err(|error| broken(&error))?;
        let name = part.name().map_err(|error| broken(&error))?.to_lowercase();
        let most =
            READ_WHOLE.iter().find(|(whole, _)| *whole == name).map_or(left, |(_, most)| left.min(*most));
        let mut gauge =
            Gauge { left: most, is_text: name.rsplit('.').next() == Some("xml"), run: 0, full: false };
        let unpacked = io::copy(&mut part, &mut gauge);
        if gauge.full {
            return Err(too_much(most));
        }
        left = left.saturating_sub(unpacked.map_err(|error| broken(&error))?);
    }
    Ok(())
}

/// Swallows what is unpacked until it is too much.
struct Gauge {
    left: u64,
    is_text: bool,
    /// Bytes since an element began.
    run: u64,
    full: bool,
}

impl Write for Gauge {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let size = bytes.len() as u64;
        if self.is_text {
            for (at, part) in bytes.split(|byte| *byte == b'<').enumerate() {
                let before = if at == 0 { self.run } else { 0 };
                self.run = before + part.len() as u64;
                self.full |= self.run > LONGEST_RUN;
            }
        }
        self.full |= size > self.left;
        self.left = self.left.saturating_sub(size);
        if self.full { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The first rows of a sheet as text.
fn sheet(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, rows: u32) -> Result<String, Diagnostic> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| broken(&error))?;
    let mut writer = WriterBuilder::new()
        .delimiter(DELIMITER)
        .flexible(true)
        .terminator(Terminator::Any(b'\n'))
        .from_writer(Vec::new());
    let mut row: Vec<String> = Vec::new();
    let mut line = 0;
    let mut size = 0_u64;
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| broken(&error))? {
        let (at, column) = cell.get_position();
        if at >= MOST_ROWS {
            return Err(Diagnostic::error(Code::ImportTooManyRows).with("limit", i64::from(MOST_ROWS)));
        }
        if at >= rows {
            break;
        }
        if column >= MOST_COLUMNS || at < line {
            continue;
        }
        let value = cell_text(cell.get_value(), cells.styles().get(style));
        if value.is_empty() {
            continue;
        }
        // Each row keeps its number, so that messages point at the row that a person sees.
        while line < at {
            size += write(&mut writer, &mut row)?;
            line += 1;
            if size > MOST_TEXT {
                return Err(too_much(MOST_TEXT));
            }
        }
        row.resize(column as usize, String::new());
        row.push(value);
    }
    write(&mut writer, &mut row)?;
    let text = writer.into_inner().map_err(|error| broken(&error))?;
    String::from_utf8(text).map_err(|error| broken(&error))
}

/// Ends a line, and tells about how long it is.
fn write(writer: &mut csv::Writer<Vec<u8>>, row: &mut Vec<String>) -> Result<u64, Diagnostic> {
    if row.is_empty() {
        row.push(String::new());
    }
    writer.write_record(&*row).map_err(|error| broken(&error))?;
    let size = row.iter().map(|cell| cell.len() as u64 + 1).sum();
    row.clear();
    Ok(size)
}

/// A cell as Excel shows it: a date as a date, and a share that is kept as 0.2 as 20 %.
fn cell_text(value: &DataRef<'_>, style: Option<&Style>) -> String {
    let format = style.and_then(|style| style.number_format.as_ref());
    match value {
        DataRef::DateTime(moment) if moment.is_duration() => {
            let minutes = moment.as_duration().map_or(0, |length| length.num_minutes());
            format!("{}:{:02}", minutes / 60, minutes % 60)
        }
        DataRef::DateTime(moment) if moment.as_f64() < 1.0 => {
            value.as_time().map_or_else(String::new, |time| time.format("%H:%M").to_string())
        }
        DataRef::DateTime(_) => {
            value.as_date().map_or_else(String::new, |date| date.format("%Y-%m-%d").to_string())
        }
        DataRef::Float(number) if format.is_some_and(|format| format.format_code.contains('%')) => {
            // To a tenth of a thousandth: what is behind it comes from the binary fraction.
            format!("{} %", (number * 1_000_000.0).round() / 10_000.0)
        }
        DataRef::Float(number) => ((number * 1_000_000.0).round() / 1_000_000.0).to_string(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Bool(yes) => (if *yes { "ja" } else { "nej" }).to_owned(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn broken(error: &dyn std::error::Error) -> Diagnostic {
    Diagnostic::error(Code::ImportWorkbookBroken).with("found", error.to_string())
}

fn too_much(most: u64) -> Diagnostic {
    let limit = i64::try_from(most >> 20).unwrap_or(i64::MAX);
    Diagnostic::error(Code::ImportTooLargeInside).with("limit", limit)
}
