//! The packs that ship load without a word.

use std::fs;
use std::path::{Path, PathBuf};

use super::{day, load, told};
use crate::pack::{Limits, PackFiles};

fn files(folder: &Path, found: &mut Vec<(String, Vec<u8>)>, root: &Path) {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            files(&path, found, root);
        } else {
            let inside = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            found.push((inside, fs::read(&path).unwrap()));
        }
    }
}

#[test]
fn every_pack_that_ships_loads_without_a_word() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules");
    let mut heap = Vec::new();
    files(&root, &mut heap, &root);
    let set = PackFiles::group(heap, Limits::default()).unwrap();
    assert!(set.len() >= 3, "{:?}", set.keys());
    for folder in set.keys() {
        match load(&set, folder, day("2026-11-22")) {
            Ok((pack, warnings)) => {
                assert_eq!(told(&warnings), "", "{folder}");
                assert!(!pack.rules.is_empty() && !pack.offers.is_empty() && !pack.parameters.is_empty());
            }
            Err(diagnostics) => panic!("{}", told(&diagnostics)),
        }
    }
}
