//! Inputs to start from: the files of the tests, and the packs that ship.

use std::fs;
use std::io::{Cursor, Read};
use std::path::PathBuf;

use samsyn_engine::exchange::{Profile, inspect};
use zip::ZipArchive;

use super::{beside, files};
use crate::packs;

fn of_import(endings: &[&str]) -> Vec<Vec<u8>> {
    let is_meant =
        |path: &PathBuf| path.extension().is_some_and(|it| endings.iter().any(|ending| it == *ending));
    files(&beside("files/import"))
        .into_iter()
        .filter(is_meant)
        .filter_map(|path| fs::read(path).ok())
        .collect()
}

pub(super) fn tables() -> Vec<Vec<u8>> {
    of_import(&["csv", "txt"])
}

/// Workbooks, and the sheets in them.
pub(super) fn workbooks() -> Vec<Vec<u8>> {
    let mut seeds = of_import(&["xlsx"]);
    let sheets: Vec<_> = seeds.iter().filter_map(|book| sheet(book)).collect();
    seeds.extend(sheets);
    seeds
}

fn sheet(book: &[u8]) -> Option<Vec<u8>> {
    let mut zip = ZipArchive::new(Cursor::new(book)).ok()?;
    let mut sheet = Vec::new();
    zip.by_name("xl/worksheets/sheet1.xml").ok()?.read_to_end(&mut sheet).ok()?;
    Some(sheet)
}

/// Lists in one file, and the same as two parts.
pub(super) fn lists() -> Vec<Vec<u8>> {
    let mut seeds = of_import(&["json", "zip"]);
    let parts =
        seeds.iter().find(|seed| seed.len() > 10_000).map(|whole| [whole.as_slice(), b"\0", b"[]"].concat());
    seeds.extend(parts);
    seeds
}

pub(super) fn caseloads() -> Vec<Vec<u8>> {
    of_import(&["json"])
}

/// What is remembered of each table.
pub(super) fn profiles() -> Vec<Vec<u8>> {
    let plans = tables().into_iter().filter_map(|table| Some(inspect(&table, "t.csv").ok()?.plan));
    plans.filter_map(|plan| Some(Profile::of(&plan)?.to_json().into_bytes())).collect()
}

fn shipped(folder: &str) -> impl Iterator<Item = String> {
    let of_pack = files_of_packs(folder);
    of_pack.into_iter().filter_map(|path| fs::read_to_string(path).ok())
}

fn files_of_packs(folder: &str) -> Vec<PathBuf> {
    let mut packs: Vec<_> =
        fs::read_dir(packs::folder()).into_iter().flatten().flatten().map(|it| it.path()).collect();
    packs.sort();
    packs.iter().flat_map(|pack| files(&pack.join(folder))).collect()
}

/// Each rule by itself, with what its file says before the first.
pub(super) fn rules() -> Vec<Vec<u8>> {
    let files = shipped("rules");
    let alone = files.flat_map(|text| {
        let mut parts = text.split("\nrule(");
        let head = parts.next().unwrap_or_default().to_owned();
        parts.map(|rule| format!("{head}\nrule({rule}").into_bytes()).collect::<Vec<_>>()
    });
    alone.collect()
}

pub(super) fn scenarios() -> Vec<Vec<u8>> {
    shipped("scenarios").map(String::into_bytes).collect()
}

/// A small pack and one that extends it, together and each by itself.
pub(super) fn packs() -> Vec<Vec<u8>> {
    let folders = ["county", "town"].map(|name| {
        let folder = beside("../engine/src/pack/tests").join(name);
        let rules = folder.join("rules");
        let paths = files(&folder).into_iter().chain(files(&rules));
        let parts = paths.filter_map(|path| {
            let inside = path.strip_prefix(&folder).ok()?.to_string_lossy().replace('\\', "/");
            Some(format!("=== {name}/{inside}\n{}", fs::read_to_string(&path).ok()?))
        });
        parts.collect::<String>()
    });
    let together = folders.concat();
    folders.into_iter().chain([together]).map(String::into_bytes).collect()
}
