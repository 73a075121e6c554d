//! Data on stdout, or into a file: tables, JSON, CSV.

use std::fs::{self, File};
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use comfy_table::{ContentArrangement, Table, presets};
use samsyn_engine::record::{Caseload, json};
use samsyn_words::Words;

use crate::failure::{Failure, written};

/// A table that fits the terminal; elsewhere lines as long as they are, so that `grep` finds them whole.
pub(crate) fn table<const N: usize>(head: [String; N], rows: impl IntoIterator<Item = [String; N]>) -> Table {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_header(head);
    let arrangement =
        if io::stdout().is_terminal() { ContentArrangement::Dynamic } else { ContentArrangement::Disabled };
    table.set_content_arrangement(arrangement);
    for row in rows {
        table.add_row(row);
    }
    table
}

/// Writes lines to stdout; styles only reach a terminal.
pub(crate) fn print(text: &str) -> io::Result<()> {
    let mut out = anstream::stdout();
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// Writes a value as JSON, one key a line.
pub(crate) fn as_json(value: &impl serde::Serialize) -> io::Result<()> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, value)?;
    out.write_all(b"\n")?;
    out.flush()
}

/// Writes a caseload file; `-` is stdout. A file is whole or not there at all.
pub(crate) fn caseload(path: &Path, caseload: &Caseload, words: &Words) -> Result<(), Failure> {
    let done = if path.as_os_str() == "-" {
        let mut out = io::BufWriter::new(io::stdout().lock());
        json::write(&mut out, caseload).and_then(|()| out.flush())
    } else {
        let part = path.with_extension("part");
        let write = || {
            let mut out = io::BufWriter::new(File::create(&part)?);
            json::write(&mut out, caseload)?;
            out.flush()?;
            fs::rename(&part, path)
        };
        write().inspect_err(|_| {
            // What is half written helps nobody; where it cannot be removed, the error says enough.
            let _ = fs::remove_file(&part);
        })
    };
    written(done, words)
}

/// CSV as Excel opens it in Swedish: a byte order mark, semicolons, and no cell that could be taken for a formula.
pub(crate) fn csv<const N: usize>(
    writer: impl Write,
    head: [String; N],
    rows: impl IntoIterator<Item = [String; N]>,
) -> io::Result<()> {
    let mut writer = writer;
    writer.write_all("\u{feff}".as_bytes())?;
    let mut csv =
        ::csv::WriterBuilder::new().delimiter(b';').terminator(::csv::Terminator::CRLF).from_writer(writer);
    for row in std::iter::once(head).chain(rows) {
        csv.write_record(row.iter().map(|cell| harmless(cell))).map_err(of_file)?;
    }
    csv.flush()
}

/// The writer wraps what the file said, such as that nobody reads on.
fn of_file(error: ::csv::Error) -> io::Error {
    match error.into_kind() {
        ::csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// A text that a spreadsheet would calculate is given an apostrophe, which it hides.
fn harmless(cell: &str) -> String {
    if cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn excel_reads_it_and_calculates_nothing() {
        let mut bytes = Vec::new();
        let rows = [["=1+1".to_owned(), "Öman; Åsa".to_owned()], ["-5".to_owned(), " @x".to_owned()]];
        csv(&mut bytes, ["Namn".to_owned(), "Grupp".to_owned()], rows).unwrap();
        assert_eq!(
            String::from_utf8(bytes).unwrap(),
            "\u{feff}Namn;Grupp\r\n'=1+1;\"Öman; Åsa\"\r\n'-5;' @x\r\n"
        );
    }
}
