//! What must hold of any input, whoever wrote it.
//!
//! The functions here are the bodies of the fuzz targets in `fuzz/`; ordinary tests replay seeds, crashers and
//! mutations of both through the very same functions. Each asks more than not to panic: what is read can be written and
//! is then read as the same, what is told stands in the file it is told of, and the same input always gives the same.

use std::path::{Path, PathBuf};

use samsyn_engine::diagnostic::Diagnostic;

mod exchange;
mod mutation;
mod packs;
mod replay;
mod seeds;

pub use replay::{Failed, replay};

/// A door through which something comes in from outside.
#[derive(Debug, Clone, Copy)]
pub struct Target {
    /// Its name, which is that of the fuzz target, too.
    pub name: &'static str,
    /// Lets an input in and looks whether what must hold does. Panics if it does not.
    pub run: fn(&[u8]),
    /// Inputs to start from.
    pub seeds: fn() -> Vec<Vec<u8>>,
}

/// Every door there is.
pub const TARGETS: &[Target] = &[
    Target { name: "rules", run: packs::rules, seeds: seeds::rules },
    Target { name: "packs", run: packs::packs, seeds: seeds::packs },
    Target { name: "scenarios", run: packs::scenarios, seeds: seeds::scenarios },
    Target { name: "tables", run: exchange::tables, seeds: seeds::tables },
    Target { name: "workbooks", run: exchange::workbooks, seeds: seeds::workbooks },
    Target { name: "lists", run: exchange::lists, seeds: seeds::lists },
    Target { name: "caseloads", run: exchange::caseloads, seeds: seeds::caseloads },
    Target { name: "profiles", run: exchange::profiles, seeds: seeds::profiles },
];

/// Lets an input through the door of that name: all that a fuzz target has to do.
///
/// # Panics
/// If there is no such door, or what must hold of the input does not.
pub fn run(name: &str, input: &[u8]) {
    let target = TARGETS.iter().find(|target| target.name == name);
    assert!(target.is_some(), "no target is called {name}");
    if let Some(target) = target {
        (target.run)(input);
    }
}

/// A folder beside these sources.
fn beside(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files of a folder, by name; none if there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    files.retain(|path| path.is_file());
    files.sort();
    files
}

/// What is told stands in the file it is told of: line, column and the line as it is. `text` finds a file by its name.
fn stands_in_place<'t>(told: &[Diagnostic], text: impl Fn(&str) -> Option<&'t str>) {
    for diagnostic in told {
        let Some(place) = &diagnostic.place else { continue };
        let Some(text) = text(&place.file).filter(|_| place.line > 0) else { continue };
        let lines: Vec<&str> = text.split('\n').collect();
        let line = lines.get(place.line as usize - 1);
        assert!(line.is_some(), "{diagnostic}: the file has {} lines", lines.len());
        let line = line.map_or("", |line| line.strip_suffix('\r').unwrap_or(line));
        // One further than the last character: where something is missing.
        let most = line.chars().count() + 2;
        assert!(place.column as usize <= most, "{diagnostic}: the line has {} characters", most - 2);
        if let Some(source) = &place.source {
            assert_eq!(source, line, "{diagnostic}");
        }
    }
}
