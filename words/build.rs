//! Reads the words of both languages, refuses what one of them lacks, and writes a typed key for each message.

#[path = "build/catalogue.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod catalogue;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use catalogue::Catalogue;

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=i18n");
    println!("cargo::rerun-if-changed=build");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("i18n");
    let (swedish, english) = (read(&root.join("sv"))?, read(&root.join("en"))?);
    let mut problems = [swedish.problems(), english.problems()].concat();
    problems.extend(catalogue::differences(&swedish, &english));
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("keys.rs"), catalogue::keys(&swedish))?;
    fs::write(out.join("sources.rs"), format!("{}{}", source("SV", &swedish), source("EN", &english)))
}

fn read(folder: &Path) -> io::Result<Catalogue> {
    let mut files =
        fs::read_dir(folder)?.map(|entry| entry.map(|it| it.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|it| it == "ftl"));
    files.sort();
    let mut catalogue = Catalogue::default();
    for file in files {
        let text = fs::read_to_string(&file)?;
        let tail: PathBuf = file.components().rev().take(2).collect::<Vec<_>>().into_iter().rev().collect();
        catalogue.add(&tail.display().to_string(), &text);
    }
    Ok(catalogue)
}

fn source(name: &str, catalogue: &Catalogue) -> String {
    format!("pub(crate) const {name}: &str = {:?};\n", catalogue.source())
}
