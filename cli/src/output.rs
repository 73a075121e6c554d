//! Data on stdout, or into a file: tables, JSON, and lists for a spreadsheet.

mod attendance;
mod list;
mod workbook;

use std::fs::{self, File};
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use comfy_table::{ContentArrangement, Table, presets};
use samsyn_engine::record::{Caseload, json};
use samsyn_words::{Words, args, keys};

use crate::failure::{Failure, written};
use crate::report;

pub(crate) use list::{Cell, List};

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
    line(&mut out, text)?;
    out.flush()
}

/// Writes a text that ends its last line.
pub(crate) fn line(out: &mut dyn Write, text: &str) -> io::Result<()> {
    out.write_all(text.as_bytes())?;
    if text.ends_with('\n') { Ok(()) } else { out.write_all(b"\n") }
}

/// Writes a value to stdout as JSON, one key a line.
pub(crate) fn as_json(value: &impl serde::Serialize) -> io::Result<()> {
    into(None, |out| pretty(out, value))
}

/// Writes a value as JSON, one key a line.
pub(crate) fn pretty(mut out: &mut dyn Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut out, value)?;
    out.write_all(b"\n")
}

/// Whether a file that was named is stdout.
pub(crate) fn is_stdout(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Writes into a file, or to stdout if none or `-` is named. A file is whole or not there at all.
pub(crate) fn into(
    path: Option<&Path>,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    let Some(path) = path.filter(|path| !is_stdout(path)) else {
        let mut out = BufWriter::new(io::stdout().lock());
        return write(&mut out).and_then(|()| out.flush());
    };
    let part = path.with_extension("part");
    let whole = || {
        let mut out = BufWriter::new(File::create(&part)?);
        write(&mut out)?;
        out.flush()?;
        fs::rename(&part, path)
    };
    whole().inspect_err(|_| {
        // What is half written helps nobody; where it cannot be removed, the error says enough.
        let _ = fs::remove_file(&part);
    })
}

/// Writes a caseload file; or, if the name ends so, its attendance as CSV or a workbook, and says what that leaves out.
pub(crate) fn caseload(path: &Path, caseload: &Caseload, words: &Words) -> Result<(), Failure> {
    let kind = path.extension().map(|it| it.to_string_lossy().to_lowercase());
    match kind.as_deref() {
        Some("csv") => written(into(Some(path), |out| attendance::list(caseload, words).csv(out)), words)?,
        Some("xlsx") => workbook(path, attendance::list(caseload, words), words)?,
        _ => return written(into(Some(path), |out| json::write(out, caseload)), words),
    }
    for said in attendance::left_out(caseload, words) {
        report::note(&said);
    }
    Ok(())
}

/// Writes a list as a workbook, if it fits into one.
pub(crate) fn workbook(path: &Path, list: List<'_>, words: &Words) -> Result<(), Failure> {
    if list.len > workbook::MOST_ROWS {
        let args = args! { "count" => list.len, "most" => workbook::MOST_ROWS };
        return Err(Failure::said(words, keys::CLI_TOO_MANY_ROWS, &args));
    }
    written(into(Some(path), |out| list.workbook(out)), words)
}
