//! Reads the words of both languages, refuses what one of them lacks, and writes a typed key for each message.

#[path = "build/catalogue.rs"]
#[allow(dead_code, reason = "the tests use the rest")]
mod catalogue;

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use catalogue::Catalogue;

/// What only the command line says, under the feature of that name: without it the page has less to load.
const COMMAND_LINE: [&str; 2] = ["cli.ftl", "doc.ftl"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=i18n");
    println!("cargo::rerun-if-changed=build");
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default()).join("i18n");
    let read = |wanted: fn(&Path) -> bool| -> io::Result<_> {
        Ok((read(&root.join("sv"), wanted)?, read(&root.join("en"), wanted)?))
    };
    let everything = read(|_| true)?;
    let of_the_page = read(|file| !COMMAND_LINE.iter().any(|name| file.ends_with(name)))?;
    // Both are checked, whichever is built: the page borrows nothing from the command line.
    let mut problems = catalogue::differences(&everything.0, &everything.1);
    problems.extend(
        [&everything.0, &everything.1, &of_the_page.0, &of_the_page.1].iter().flat_map(|it| it.problems()),
    );
    problems.sort();
    problems.dedup();
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    let command_line = env::var_os("CARGO_FEATURE_COMMAND_LINE").is_some();
    let (swedish, english) = if command_line { everything } else { of_the_page };
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    fs::write(out.join("keys.rs"), catalogue::keys(&swedish))?;
    fs::write(out.join("sources.rs"), format!("{}{}", source("SV", &swedish), source("EN", &english)))
}

fn read(folder: &Path, wanted: fn(&Path) -> bool) -> io::Result<Catalogue> {
    let mut files =
        fs::read_dir(folder)?.map(|entry| entry.map(|it| it.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|it| it == "ftl") && wanted(file));
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
