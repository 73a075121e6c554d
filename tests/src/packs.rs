//! The packs that ship, read from the folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use samsyn_engine::diagnostic::Diagnostic;
use samsyn_engine::pack::{self, Pack, PackFiles};
use samsyn_engine::rule::Rulebook;

/// `rules/`
pub fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules")
}

/// A day on which all shipped parameters are in force.
///
/// # Panics
/// Never: the day is fixed.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default()
}

fn collect(at: &Path, under: &Path, into: &mut Vec<(String, Vec<u8>)>) {
    let Ok(entries) = std::fs::read_dir(at) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            collect(&path, under, into);
        } else if let (Ok(name), Ok(bytes)) = (path.strip_prefix(under), std::fs::read(&path)) {
            into.push((name.to_string_lossy().replace('\\', "/"), bytes));
        }
    }
}

/// All packs in a folder, by the name of theirs.
fn packs_in(folder: &Path) -> Result<BTreeMap<String, PackFiles>, Diagnostic> {
    let mut files = Vec::new();
    collect(folder, folder, &mut files);
    files.retain(|(name, _)| name.contains('/'));
    PackFiles::group(files, pack::Limits::default())
}

/// All packs in `rules/`, by folder.
///
/// # Errors
/// What the loader tells of files that are no pack.
pub fn shipped() -> Result<BTreeMap<String, PackFiles>, Diagnostic> {
    packs_in(&folder())
}

/// A shipped pack with its parents.
///
/// # Errors
/// What the loader tells.
pub fn load(name: &str) -> Result<Pack, Vec<Diagnostic>> {
    let set = shipped().map_err(|error| vec![error])?;
    pack::load(&set, name, today()).map(|(pack, _)| pack)
}

/// A shipped pack's rules, understood.
///
/// # Errors
/// What the loader and the compiler tell.
pub fn book(name: &str) -> Result<Rulebook, Vec<Diagnostic>> {
    let (book, found) = Rulebook::compile(load(name)?);
    if book.failed().is_empty() { Ok(book) } else { Err(found) }
}

/// A ladder made elsewhere, told in our language (`packs/` beside this crate's sources), understood.
///
/// # Errors
/// Everything that is told of it, warnings too.
pub fn made_elsewhere(name: &str) -> Result<Rulebook, Vec<Diagnostic>> {
    let set = packs_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("packs")).map_err(|error| vec![error])?;
    let (pack, mut told) = pack::load(&set, name, today())?;
    let (book, found) = Rulebook::compile(pack);
    told.extend(found);
    if told.is_empty() { Ok(book) } else { Err(told) }
}
