//! The same bytes on one core and on many.

use std::fs;
use std::path::Path;

use super::{beside, samsyn_on, whole};

const ON: [&str; 2] = ["--on", "2026-11-20"];

/// A school of more than two parts, what is suggested there, and how often: all that is done side by side.
fn everything(cores: &str, seed: &str, folder: &Path) -> Vec<String> {
    let file = folder.join("school.json");
    let path = &*file.to_string_lossy();
    let run = |arguments: &[&str]| {
        let output = samsyn_on(cores, &beside(""), &[arguments, &ON].concat());
        assert!(output.status.success(), "{}", whole(&output));
        whole(&output)
    };
    let made = run(&["school", "--pupils", "1100", "--seed", seed, "-o", path]);
    let school = fs::read_to_string(&file).unwrap_or_default();
    let screened = run(&["screen", "prov", path, "--format", "json", "--all"]);
    let forecast = run(&["forecast", "prov", "--pupils", "1100", "--seed", seed]);
    let of_file = run(&["forecast", "prov", "--caseload", path]);
    vec![made, school, screened, forecast, of_file]
}

#[test]
fn what_is_done_side_by_side_does_not_depend_on_the_cores() {
    let folder = tempfile::tempdir().unwrap();
    let one = everything("1", "7", folder.path());
    assert_eq!(one, everything("5", "7", folder.path()));
    // Another school is told from this one in each of the outputs that hold figures.
    let other = everything("5", "8", folder.path());
    assert!(one.iter().zip(&other).skip(1).all(|(one, other)| one != other));
}
