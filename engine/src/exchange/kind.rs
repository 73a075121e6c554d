//! What sort of file it is, by its first bytes. Whatever cannot be read is told with a way out.

use std::io::Cursor;

use serde::{Deserialize, Serialize};
use zip::ZipArchive;

use super::text;
use crate::diagnostic::{Code, Diagnostic, Place};

/// What a file was taken for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A caseload file, `samsyn.caseload/1`.
    Caseload,
    /// Rows and columns as text.
    Table,
    /// Rows and columns in an Excel workbook.
    Workbook,
    /// Lists as SS 12000 has them, in one file or in a zip.
    Ss12000,
}

impl Kind {
    /// Whether it has columns, of which somebody must say what they mean.
    pub fn has_columns(self) -> bool {
        matches!(self, Self::Table | Self::Workbook)
    }
}

/// What the bytes are, or why they cannot be read.
pub(super) fn of(bytes: &[u8], name: &str) -> Result<Kind, Diagnostic> {
    let no = |code| Err(Diagnostic::error(code).at(Place::file(name)));
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] => {
            return of_zip(bytes).map_or_else(|| no(Code::ImportUnknownZip), Ok);
        }
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return no(Code::ImportOldWorkbook),
        [b'%', b'P', b'D', b'F', ..] => return no(Code::ImportPdf),
        _ => {}
    }
    let (encoding, _) = text::guess(bytes);
    let head = encoding.decode(bytes.get(..bytes.len().min(4096)).unwrap_or_default());
    match head.trim_start().chars().next() {
        None if bytes.len() <= 4096 => no(Code::EmptyFile),
        Some('{' | '[') if is_ss12000(&head) => Ok(Kind::Ss12000),
        Some('{') => Ok(Kind::Caseload),
        _ if head
            .chars()
            .any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}' | '\u{80}'..='\u{9f}')) =>
        {
            no(Code::ImportBinary)
        }
        _ => Ok(Kind::Table),
    }
}

/// A workbook is a zip, too. One that is cut off is taken for a workbook: that is what people have.
fn of_zip(bytes: &[u8]) -> Option<Kind> {
    let Ok(zip) = ZipArchive::new(Cursor::new(bytes)) else { return Some(Kind::Workbook) };
    let names: Vec<_> = zip.file_names().flatten().collect();
    if names.iter().any(|name| name == "xl/workbook.xml") {
        Some(Kind::Workbook)
    } else {
        names.iter().any(|name| is_list(name)).then_some(Kind::Ss12000)
    }
}

/// Whether a file in a folder or a zip is, by its name, one of the lists of SS 12000.
pub fn is_list(name: &str) -> bool {
    let hidden = name.rsplit('/').next().is_none_or(|last| last.starts_with('.'));
    !hidden && name.to_lowercase().ends_with(".json")
}

/// SS 12000 answers with a list under `data`, and knows fields that no caseload has.
fn is_ss12000(head: &str) -> bool {
    let own = [
        "\"data\"",
        "\"pageToken\"",
        "\"givenName\"",
        "\"isReported\"",
        "\"groupType\"",
        "\"calendarEvents\"",
    ];
    !head.contains("\"samsyn.caseload") && own.iter().any(|key| head.contains(key))
}
