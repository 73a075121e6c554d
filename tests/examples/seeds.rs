//! Writes the inputs that fuzzing starts from: a folder for each target. Called by `cargo xtask fuzz`.

use std::fs;
use std::io;
use std::path::PathBuf;

use samsyn_tests::fuzz::TARGETS;

fn main() -> io::Result<()> {
    let corpus = PathBuf::from(std::env::args_os().nth(1).unwrap_or_else(|| "fuzz/corpus".into()));
    for target in TARGETS {
        let folder = corpus.join(target.name);
        fs::create_dir_all(&folder)?;
        for (at, seed) in (target.seeds)().iter().enumerate() {
            fs::write(folder.join(format!("seed-{at:03}")), seed)?;
        }
    }
    Ok(())
}
