//! `cargo xtask fuzz`: looks for inputs of which something does not hold, target by target.
//!
//! The instruments are the nightly compiler's; the pinned compiler has them, too, and is asked for them by
//! `RUSTC_BOOTSTRAP`. An input that is found belongs into `tests/files/crashers/TARGET`, where the tests replay it.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::cargo::{cargo, run};
use crate::root;

/// How long each target is tried, if nothing else is asked for.
pub(crate) const SECONDS: u32 = 600;

/// Tries one target, or all of them one after the other.
///
/// # Errors
/// When something does not hold, or cargo-fuzz is not there.
pub(crate) fn fuzz(target: Option<&str>, seconds: u32) -> Result<()> {
    let targets = targets()?;
    let wanted: Vec<_> = targets.iter().filter(|name| target.is_none_or(|target| *name == target)).collect();
    if wanted.is_empty() {
        bail!("no such target; there are {}", targets.join(", "));
    }
    run(cargo().args(["run", "--locked", "--package", "samsyn-tests", "--example", "seeds", "fuzz/corpus"]))?;
    for name in wanted {
        println!("\n== {name}: {seconds} s");
        let limits =
            [format!("-max_total_time={seconds}"), "-timeout=60".into(), "-rss_limit_mb=4096".into()];
        // The code is safe Rust throughout: what the sanitizers of memory look for, the compiler has looked for.
        let mut command = cargo();
        command.args(["fuzz", "run", "--sanitizer", "none", name, "--", "-print_final_stats=1"]).args(limits);
        run(command.env("RUSTC_BOOTSTRAP", "1"))
            .context("`cargo install cargo-fuzz --locked` if it is missing")?;
    }
    Ok(())
}

/// The targets there are, by name.
fn targets() -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root().join("fuzz/fuzz_targets"))? {
        let path = entry?.path();
        names.extend(path.file_stem().map(|name| name.to_string_lossy().into_owned()));
    }
    names.sort();
    Ok(names)
}
