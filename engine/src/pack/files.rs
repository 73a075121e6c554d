//! The files of a pack, wherever they come from: a folder, a zip, a folder that a browser opened.

use std::collections::BTreeMap;

use super::Limits;
use crate::diagnostic::{Code, Diagnostic, Place};

/// What a file is to a pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Decides what is found.
    Law,
    /// A scenario: decides nothing.
    Scenario,
    /// Belongs to the pack and decides nothing: texts to read.
    Companion,
    /// Left behind by a system or an editor.
    Hidden,
    /// Not known.
    Stranger,
}

/// What a path inside a pack is for.
pub(super) fn role(path: &str) -> Role {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    if path.split('/').any(|part| part.starts_with('.') || part == "__MACOSX") || ending.ends_with('~') {
        return Role::Hidden;
    }
    match (folder, stem, ending) {
        ("", "pack" | "catalogue" | "parameters" | "offers" | "calendar", "toml") | ("rules", _, "rhai") => {
            Role::Law
        }
        ("scenarios", _, "toml") => Role::Scenario,
        (_, _, "md") | ("", "README" | "LICENSE" | "LICENCE", "" | "txt") => Role::Companion,
        _ => Role::Stranger,
    }
}

/// The files of one pack: path inside the pack (`pack.toml`, `rules/absence.rhai`) to text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PackFiles(BTreeMap<String, String>);

impl PackFiles {
    /// No files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds or replaces a file.
    pub fn insert(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.0.insert(path.into(), text.into());
    }

    /// A file's text.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.0.get(path).map(String::as_str)
    }

    /// Every file, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The packs in a heap of files: each folder that holds a `pack.toml` is one, named by its path.
    ///
    /// A file belongs to the innermost such folder; files outside all of them are left aside. Folders are divided
    /// by `/` or `\`; a path that ends in one is a folder and holds nothing itself.
    ///
    /// # Errors
    /// A path that leads out of its folder, a file that is too large or not text, too much of it all, no pack.
    pub fn group<P: AsRef<str>, B: AsRef<[u8]>>(
        files: impl IntoIterator<Item = (P, B)>,
        limits: Limits,
    ) -> Result<BTreeMap<String, Self>, Diagnostic> {
        let mut heap = BTreeMap::new();
        let mut left = limits.total_bytes;
        for (path, bytes) in files {
            let is_folder = path.as_ref().ends_with(['/', '\\']);
            let (path, bytes) = (tidy(path.as_ref())?, bytes.as_ref());
            if is_folder || role(&path) == Role::Hidden {
                continue;
            }
            limits.check_file(&path, bytes.len())?;
            left = left.checked_sub(bytes.len()).ok_or_else(|| limits.too_much())?;
            heap.insert(path, bytes.to_vec());
            if heap.len() > limits.files {
                return Err(limits.too_many());
            }
        }
        let folder = |path: &str| Some(path.strip_suffix("pack.toml")?.trim_end_matches('/').to_owned());
        let is_pack = |path: &&String| *path == "pack.toml" || path.ends_with("/pack.toml");
        let mut packs: BTreeMap<String, Self> =
            heap.keys().filter(is_pack).filter_map(|path| Some((folder(path)?, Self::new()))).collect();
        if packs.is_empty() {
            return Err(Diagnostic::error(Code::NoPack));
        }
        for (path, bytes) in heap {
            let inside = |folder: &&String| folder.is_empty() || path.starts_with(&format!("{folder}/"));
            let Some(home) = packs.keys().filter(inside).max_by_key(|folder| folder.len()).cloned() else {
                continue;
            };
            let inner = path.strip_prefix(&home).unwrap_or(&path).trim_start_matches('/').to_owned();
            let text = match (String::from_utf8(bytes), role(&inner)) {
                (Ok(text), _) => text,
                // A picture among the files is told as a stranger by its name; what it holds is nobody's concern.
                (Err(_), Role::Stranger) => String::new(),
                (Err(_), _) => {
                    let error = Diagnostic::error(Code::NotUtf8).at(Place::file(&path));
                    return Err(error.with("file", path).with("found", "UTF-8"));
                }
            };
            if let Some(pack) = packs.get_mut(&home) {
                pack.insert(inner, text);
            }
        }
        Ok(packs)
    }
}

impl<P: Into<String>, T: Into<String>> FromIterator<(P, T)> for PackFiles {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(files: I) -> Self {
        Self(files.into_iter().map(|(path, text)| (path.into(), text.into())).collect())
    }
}

/// A path with `/` only, if it stays inside.
pub(super) fn tidy(path: &str) -> Result<String, Diagnostic> {
    let slashes = path.replace('\\', "/");
    let tidy: Vec<_> = slashes.split('/').filter(|part| !part.is_empty() && *part != ".").collect();
    let tricky = slashes.starts_with('/')
        || tidy.is_empty()
        || tidy.iter().any(|part| *part == ".." || part.contains(|c: char| c == ':' || c.is_control()));
    if tricky { Err(Diagnostic::error(Code::PathLeavesPack).with("path", path)) } else { Ok(tidy.join("/")) }
}
