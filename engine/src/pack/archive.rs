//! Packs in a zip file. What a zip says of itself is never believed: what comes out is counted.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use zip::ZipArchive;
use zip::result::ZipError;

use super::files::{Role, role, tidy};
use super::{Limits, PackFiles};
use crate::diagnostic::{Code, Diagnostic, Place};

impl PackFiles {
    /// The packs in a zip: one folder, or several, a pack and its parents.
    ///
    /// # Errors
    /// A zip that is cut off, broken or locked; then as [`PackFiles::group`].
    pub fn from_zip(bytes: &[u8], limits: Limits) -> Result<BTreeMap<String, Self>, Diagnostic> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
        if zip.len() > limits.files {
            return Err(limits.too_many());
        }
        let twice = || Diagnostic::error(Code::FileTwice);
        if zip.has_duplicate_names() {
            return Err(twice());
        }
        let mut files = BTreeMap::new();
        let mut left = limits.total_bytes;
        for index in 0..zip.len() {
            let mut file = zip.by_index(index).map_err(|error| broken(&error))?;
            let name = file.name().map_err(|error| broken(&error))?.into_owned();
            let path = tidy(&name)?;
            if file.is_symlink() {
                return Err(Diagnostic::error(Code::PathLeavesPack).with("path", name));
            }
            if file.is_dir() || role(&path) == Role::Hidden {
                continue;
            }
            let mut text = Vec::new();
            let most = limits.file_bytes.min(left).saturating_add(1);
            let read = file.by_ref().take(most as u64).read_to_end(&mut text);
            read.map_err(|error| broken(&ZipError::Io(error)).at(Place::file(&path)))?;
            limits.check_file(&path, text.len())?;
            left = left.checked_sub(text.len()).ok_or_else(|| limits.too_much())?;
            if files.insert(path, text).is_some() {
                return Err(twice());
            }
        }
        Self::group(files, limits)
    }
}

fn broken(error: &ZipError) -> Diagnostic {
    let locked = matches!(error, ZipError::InvalidPassword)
        || matches!(error, ZipError::UnsupportedArchive(why) if *why == ZipError::PASSWORD_REQUIRED);
    if locked {
        return Diagnostic::error(Code::ZipLocked);
    }
    Diagnostic::error(Code::ZipBroken).with("found", error.to_string())
}
