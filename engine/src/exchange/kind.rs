//! What sort of file it is, by its first bytes. Whatever cannot be read yet is told with a way out.

use serde::{Deserialize, Serialize};

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
}

/// What the bytes are, or why they cannot be read.
pub(super) fn of(bytes: &[u8], name: &str) -> Result<Kind, Diagnostic> {
    let no = |code| Err(Diagnostic::error(code).at(Place::file(name)));
    match bytes {
        [b'P', b'K', 3 | 5, 4 | 6, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => return no(Code::ImportWorkbook),
        [b'%', b'P', b'D', b'F', ..] => return no(Code::ImportPdf),
        _ => {}
    }
    let (encoding, _) = text::guess(bytes);
    let head = encoding.decode(bytes.get(..bytes.len().min(4096)).unwrap_or_default());
    match head.trim_start().chars().next() {
        None if bytes.len() <= 4096 => no(Code::EmptyFile),
        Some('{') if is_ss12000(&head) => no(Code::ImportSs12000),
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

/// SS 12000 answers with a list under `data`, which no caseload has.
fn is_ss12000(head: &str) -> bool {
    !head.contains("\"samsyn.caseload") && ["\"data\"", "\"pageToken\""].iter().any(|key| head.contains(key))
}
