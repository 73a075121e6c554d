//! The bodies of the fuzz targets, over seeds, crashers and a bounded number of mutations. Each test says how many
//! inputs were replayed. `cargo xtask fuzz` looks for new ones.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that panics has failed")]

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

use samsyn_tests::fuzz::{TARGETS, Target, replay};

fn check(name: &str, mutations: usize) {
    let target = TARGETS.iter().find(|target| target.name == name).unwrap();
    let tried = replay(target, mutations).unwrap_or_else(|failed| panic!("{name}: {failed}"));
    assert!(tried > mutations, "there are no seeds for {name}");
    // Past the harness, which shows what passing tests print to nobody.
    writeln!(std::io::stdout().lock(), "{name}: {tried} inputs replayed").unwrap();
}

#[test]
fn rules() {
    check("rules", 120);
}

#[test]
fn packs() {
    check("packs", 600);
}

#[test]
fn scenarios() {
    check("scenarios", 400);
}

#[test]
fn tables() {
    check("tables", 1500);
}

#[test]
fn workbooks() {
    check("workbooks", 600);
}

#[test]
fn lists() {
    check("lists", 800);
}

#[test]
fn caseloads() {
    check("caseloads", 2000);
}

#[test]
fn profiles() {
    check("profiles", 2000);
}

/// Each target is replayed above and fuzzed in `fuzz/`.
#[test]
fn no_target_is_left_out() {
    let here = include_str!("fuzz.rs");
    let fuzzed = Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz/fuzz_targets");
    let fuzzed: BTreeSet<String> = std::fs::read_dir(fuzzed)
        .unwrap()
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    assert_eq!(fuzzed, TARGETS.iter().map(|target| target.name.to_owned()).collect());
    for target in TARGETS {
        assert!(here.contains(&format!("check(\"{}\", ", target.name)), "{} is not replayed", target.name);
    }
}

/// A replay can fail: by a seed, and by a mutation of one.
#[test]
fn what_does_not_hold_is_found() {
    fn seeds() -> Vec<Vec<u8>> {
        vec![b"abcabcabcabc".to_vec()]
    }
    let by_seed = Target { name: "-", run: |input| assert!(!input.starts_with(b"abc"), "abc"), seeds };
    let failed = replay(&by_seed, 0).unwrap_err();
    assert_eq!((failed.input.as_slice(), failed.why.as_str()), (b"abcabcabcabc".as_slice(), "abc"));
    let by_mutation =
        Target { name: "-", run: |input| assert!(!input.contains(&b';'), "a semicolon"), seeds };
    assert!(replay(&by_mutation, 1000).is_err());
    let never = Target { name: "-", run: |_| (), seeds };
    assert_eq!(replay(&never, 1000).unwrap(), 1001);
}
