//! How much a pack may be.

use crate::diagnostic::{Code, Diagnostic, Place};

const KIB: usize = 1024;

/// How much a pack, or a zip of packs, may be. What exceeds it is refused, never cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Number of files.
    pub files: usize,
    /// Bytes of one file.
    pub file_bytes: usize,
    /// Bytes of all files together, unpacked.
    pub total_bytes: usize,
}

impl Default for Limits {
    /// 500 files, 256 KiB a file, 8 MiB in all.
    fn default() -> Self {
        Self { files: 500, file_bytes: 256 * KIB, total_bytes: 8 * KIB * KIB }
    }
}

impl Limits {
    pub(super) fn check_file(self, path: &str, bytes: usize) -> Result<(), Diagnostic> {
        if bytes <= self.file_bytes {
            return Ok(());
        }
        let error = Diagnostic::error(Code::PackFileTooLarge).at(Place::file(path));
        Err(error.with("file", path).with("limit", self.file_bytes / KIB))
    }

    pub(super) fn too_much(self) -> Diagnostic {
        Diagnostic::error(Code::PackTooLarge).with("limit", self.total_bytes / KIB)
    }

    pub(super) fn too_many(self) -> Diagnostic {
        Diagnostic::error(Code::TooManyFiles).with("limit", self.files)
    }
}
