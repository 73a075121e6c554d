//! All files of the page, in memory: what the server sends is exactly what is listed here.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::html::{self, Asset};
use crate::offline::with_offline;

/// The files of the page by their path in it, with `/` on every system.
#[derive(Default)]
pub(crate) struct Site {
    files: BTreeMap<String, Vec<u8>>,
}

impl Site {
    /// Gathers the page: `index.html`, what it asks for, the list of rule packs, and the compiled page from `scripts`.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(crate) fn assemble(root: &Path, scripts: &Path) -> Result<Self> {
        let path = root.join("index.html");
        let source = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        let (page, assets) = html::assets(&source)?;
        let mut files = BTreeMap::new();
        for asset in assets {
            let (from, to) = match asset {
                Asset::Rust => (scripts.to_path_buf(), String::new()),
                Asset::Folder { from, to } => (root.join(from), to),
            };
            for (name, path) in files_in(&from)? {
                let name = if to.is_empty() { name } else { format!("{to}/{name}") };
                files.insert(name, fs::read(&path).with_context(|| path.display().to_string())?);
            }
        }
        files.insert("rules/index.json".to_owned(), pack_index(&root.join("rules"))?.into_bytes());
        files.insert("index.html".to_owned(), page.into_bytes());
        Ok(Self { files })
    }

    /// The same as it is published: it works without a network.
    ///
    /// # Errors
    /// When a file cannot be read.
    pub(crate) fn published(root: &Path, scripts: &Path) -> Result<Self> {
        let path = root.join("web").join("sw.js");
        let worker = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
        with_offline(Self::assemble(root, scripts)?, &worker)
    }

    /// Adds a file, or another in its place.
    pub(crate) fn put(&mut self, path: &str, content: Vec<u8>) {
        self.files.insert(path.to_owned(), content);
    }

    /// One file of the page.
    pub(crate) fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The paths of all files.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// The page's Content-Security-Policy.
    pub(crate) fn policy(&self) -> Option<&str> {
        html::policy(std::str::from_utf8(self.file("index.html")?).ok()?)
    }

    /// Bytes in all.
    pub(crate) fn size(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }

    /// Writes the page into a folder that then holds nothing else.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        if folder.exists() {
            fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
        }
        for (name, content) in &self.files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().unwrap_or(folder))?;
            fs::write(&path, content).with_context(|| path.display().to_string())?;
        }
        Ok(())
    }
}

/// The rule packs and their files, for a page that cannot list folders: `{"packs": {"gnesta": ["pack.toml", ...]}}`.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn pack_index(rules: &Path) -> Result<String> {
    let mut packs: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for (name, _) in files_in(rules)? {
        // The page fetches at its start what it needs to judge; scenarios decide nothing.
        if let Some((pack, file)) = name.split_once('/').filter(|(_, file)| !file.starts_with("scenarios/")) {
            packs.entry(pack.to_owned()).or_default().push(file.into());
        }
    }
    Ok(format!("{:#}\n", json!({ "packs": packs })))
}

/// All files below a folder, by name relative to it, hidden ones left out; none when there is no such folder.
fn files_in(folder: &Path) -> Result<BTreeMap<String, PathBuf>> {
    let mut found = BTreeMap::new();
    if !folder.is_dir() {
        return Ok(found);
    }
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if path.is_dir() {
            found.extend(files_in(&path)?.into_iter().map(|(below, path)| (format!("{name}/{below}"), path)));
        } else {
            found.insert(name, path);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write(
            "index.html",
            "<link data-trunk rel=\"rust\"><link data-trunk rel=\"copy-dir\" href=\"web/static\"><link data-trunk rel=\"copy-dir\" href=\"rules\">",
        );
        write("web/static/fonts/a.woff2", "font");
        write("rules/gnesta/rules/one.rhai", "rule");
        write("rules/gnesta/pack.toml", "pack");
        write("rules/gnesta/.hidden", "no");
        write("scripts/app.js", "code");
        folder
    }

    #[test]
    fn the_page_holds_what_index_html_asks_for() {
        let project = project();
        let site = Site::assemble(project.path(), &project.path().join("scripts")).unwrap();
        let names: Vec<&str> = site.files().collect();
        assert_eq!(
            names,
            [
                "app.js",
                "index.html",
                "rules/gnesta/pack.toml",
                "rules/gnesta/rules/one.rhai",
                "rules/index.json",
                "static/fonts/a.woff2"
            ]
        );
        let index: Value = serde_json::from_slice(site.file("rules/index.json").unwrap()).unwrap();
        assert_eq!(index, json!({ "packs": { "gnesta": ["pack.toml", "rules/one.rhai"] } }));
    }

    #[test]
    fn writing_leaves_nothing_old_behind() {
        let project = project();
        let dist = project.path().join("dist");
        fs::create_dir(&dist).unwrap();
        fs::write(dist.join("old.js"), "old").unwrap();
        Site::assemble(project.path(), &project.path().join("scripts")).unwrap().write(&dist).unwrap();
        assert!(!dist.join("old.js").exists());
        assert_eq!(fs::read_to_string(dist.join("rules/gnesta/pack.toml")).unwrap(), "pack");
    }
}
