//! Reads a pack's folder, and the packs beside it that it may extend.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Component, Path, PathBuf};

use chrono::NaiveDate;
use samsyn_engine::diagnostic::Diagnostic;
use samsyn_engine::pack::{self, Calendar, Limits, Pack, PackFiles};
use samsyn_engine::rule::Rulebook;
use samsyn_words::{Words, args, keys};

use crate::failure::{Failure, reason};
use crate::report;

/// How deep folders in a pack may lie in one another.
const DEPTH: usize = 4;

/// The packs on disk among which one was chosen.
pub(crate) struct PackSet {
    files: BTreeMap<String, PackFiles>,
    /// Where each lies, so that messages name files as the reader would open them.
    folders: BTreeMap<String, PathBuf>,
    chosen: String,
}

impl PackSet {
    /// The pack in `folder`, with those beside it and in `more`, where its parents may be.
    pub(crate) fn open(folder: &Path, more: Option<&Path>, words: &Words) -> Result<Self, Failure> {
        let cannot = |error: &io::Error| {
            let args = args! { "path" => folder.display().to_string(), "reason" => reason(error, words) };
            Failure::said(words, keys::CLI_CANNOT_OPEN, &args)
        };
        let full = folder.canonicalize().map_err(|error| cannot(&error))?;
        if !full.is_dir() {
            let args = args! { "path" => folder.display().to_string() };
            return Err(Failure::said(words, keys::CLI_NOT_A_FOLDER, &args));
        }
        let chosen = name(&full);
        let mut set = Self { files: BTreeMap::new(), folders: BTreeMap::new(), chosen: chosen.clone() };
        let files = read_pack(&full, &chosen).map_err(|error| cannot(&error))?;
        set.add(&chosen, folder, files)?;
        let beside = full.parent().map(|parent| (parent.to_owned(), folder.join("..")));
        let more = more.map(|more| (more.to_owned(), more.to_owned()));
        for (parent, shown) in more.into_iter().chain(beside) {
            for entry in fs::read_dir(&parent).map_err(|error| cannot(&error))?.flatten() {
                let (path, name) = (entry.path(), name(&entry.path()));
                if set.files.contains_key(&name) || !path.join("pack.toml").is_file() {
                    continue;
                }
                // A neighbour that cannot be read is only missed where it is a parent, and then that is told.
                if let Ok(files) = read_pack(&path, &name) {
                    let _ = set.add(&name, &tidy(&shown.join(&name)), files);
                }
            }
        }
        Ok(set)
    }

    fn add(&mut self, name: &str, folder: &Path, files: Vec<(String, Vec<u8>)>) -> Result<(), Failure> {
        let packs = PackFiles::group(files, Limits::default()).map_err(|told| Failure::Input(vec![told]))?;
        let own = packs.into_iter().find(|(folder, _)| folder == name);
        if let Some((_, files)) = own {
            self.files.insert(name.to_owned(), files);
            self.folders.insert(name.to_owned(), folder.to_owned());
        }
        Ok(())
    }

    /// The pack with its parents laid under it, and what is worth a look.
    pub(crate) fn load(&self, today: NaiveDate) -> Result<(Pack, Vec<Diagnostic>), Vec<Diagnostic>> {
        let placed = |told: Vec<Diagnostic>| told.into_iter().map(|it| self.placed(it)).collect();
        match pack::load(&self.files, &self.chosen, today) {
            Ok((pack, told)) => Ok((pack, placed(told))),
            Err(told) => Err(placed(told)),
        }
    }

    /// The diagnostic with its file named as the reader would open it.
    pub(crate) fn placed(&self, mut diagnostic: Diagnostic) -> Diagnostic {
        if let Some(place) = &mut diagnostic.place {
            place.file = self.shown(&place.file);
        }
        diagnostic
    }

    /// A file of a pack as the reader would open it.
    pub(crate) fn shown(&self, file: &str) -> String {
        let shown = file
            .split_once('/')
            .and_then(|(pack, inner)| Some(self.folders.get(pack)?.join(inner).display().to_string()));
        shown.unwrap_or_else(|| file.to_owned())
    }
}

/// The rules of a pack, for commands that use them. Rules that are wrong are told, and left out.
pub(crate) fn rulebook(
    folder: &Path,
    more: Option<&Path>,
    today: NaiveDate,
    words: &Words,
) -> Result<Rulebook, Failure> {
    let set = PackSet::open(folder, more, words)?;
    let (pack, _) = set.load(today)?;
    let (book, told) = Rulebook::compile(pack);
    for diagnostic in told.into_iter().filter(Diagnostic::is_error) {
        report::tell(&set.placed(diagnostic), words);
    }
    Ok(book)
}

/// The school year of a pack, or of the county's example, which travels with the program.
pub(crate) fn calendar(folder: Option<&Path>, today: NaiveDate, words: &Words) -> Result<Calendar, Failure> {
    if let Some(folder) = folder {
        return Ok(PackSet::open(folder, None, words)?.load(today)?.0.calendar);
    }
    let files = [
        ("pack.toml", include_str!("../../rules/sormland/pack.toml")),
        ("catalogue.toml", include_str!("../../rules/sormland/catalogue.toml")),
        ("parameters.toml", include_str!("../../rules/sormland/parameters.toml")),
        ("offers.toml", include_str!("../../rules/sormland/offers.toml")),
        ("calendar.toml", include_str!("../../rules/sormland/calendar.toml")),
        ("rules/learning.rhai", include_str!("../../rules/sormland/rules/learning.rhai")),
    ];
    let set = BTreeMap::from([("sormland".to_owned(), PackFiles::from_iter(files))]);
    Ok(pack::load(&set, "sormland", today)?.0.calendar)
}

fn name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// `rules/gnesta/../sormland` as `rules/sormland`.
fn tidy(path: &Path) -> PathBuf {
    let mut tidy = PathBuf::new();
    for part in path.components() {
        let named = matches!(tidy.components().next_back(), Some(Component::Normal(_)));
        match part {
            Component::CurDir => {}
            Component::ParentDir if named => {
                tidy.pop();
            }
            _ => tidy.push(part),
        }
    }
    tidy
}

/// Every file under a pack's folder, named `pack/rules/a.rhai`. Hidden ones, and what is no file, are left aside.
fn read_pack(folder: &Path, name: &str) -> io::Result<Vec<(String, Vec<u8>)>> {
    let mut files = Vec::new();
    read_folder(folder, name, DEPTH, &mut files)?;
    Ok(files)
}

fn read_folder(
    folder: &Path,
    name: &str,
    depth: usize,
    files: &mut Vec<(String, Vec<u8>)>,
) -> io::Result<()> {
    let limits = Limits::default();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let (path, inner) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if inner.starts_with('.') || files.len() > limits.files {
            continue;
        }
        let inner = format!("{name}/{inner}");
        let kind = fs::metadata(&path)?;
        if kind.is_dir() && depth > 0 {
            read_folder(&path, &inner, depth - 1, files)?;
        } else if kind.is_file() {
            // One byte over the limit is enough to be told that it is too large.
            let mut bytes = Vec::new();
            File::open(&path)?.take(limits.file_bytes as u64 + 1).read_to_end(&mut bytes)?;
            files.push((inner, bytes));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_neighbour_is_named_as_one_would_open_it() {
        let check = |path: &str, expected: &str| assert_eq!(tidy(Path::new(path)), Path::new(expected));
        check("rules/gnesta/../sormland", "rules/sormland");
        check("./../sormland", "../sormland");
        check("../../x/../y", "../../y");
    }
}
