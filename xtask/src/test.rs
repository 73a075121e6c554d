//! `cargo xtask test`: every check there is, in one go, and one line with the result.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::browser::Browser;
use crate::cargo::{WASM, cargo, ensure_wasm, run, samsyn};
use crate::root;
use crate::tools;

/// No file of tests takes as many milliseconds. One that hangs, or leaves a browser open, fails and keeps nobody waiting.
const TEST_TIMEOUT: &str = "--test-timeout=600000";

/// Runs all checks; one that fails does not keep the others from running.
///
/// # Errors
/// When any of them failed.
pub(crate) fn test() -> Result<()> {
    println!("Samsyn: all checks. The first time takes 20 to 40 minutes on two cores, later a few minutes.");
    let start = Instant::now();
    let mut tally = Tally::default();
    tally.check("format", || run(cargo().args(["fmt", "--all", "--check"])));
    tally.check("lints", || {
        run(cargo().args(["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"]))
    });
    tally.check("lints of the page", || {
        ensure_wasm()?;
        run(cargo().args([
            "clippy",
            "--locked",
            "--package",
            "samsyn-web",
            "--target",
            WASM,
            "--",
            "-D",
            "warnings",
        ]))
    });
    tally.tests("tests", native_count, || {
        let mut command = cargo();
        command.args(["test", "--locked", "--workspace", "--no-fail-fast"]).env("INSTA_UPDATE", "no");
        Ok(command)
    });
    tally.check("rule packs", check_packs);
    tally.check("dependencies", || {
        run(Command::new(tools::cargo_deny()?)
            .current_dir(root())
            .args(["--locked", "check", "bans", "licenses", "sources"]))
    });
    tally.tests("the page in a browser", node_count, || {
        let mut command = Browser::set_up("serve")?.node();
        let age = tools::age()?;
        if age.is_none() {
            println!("age is not there: that it opens a copy of a vault is not tried");
        }
        command.env("SAMSYN_AGE", age.unwrap_or_default());
        // What the page makes is held against what the command line makes.
        command.env("SAMSYN_PROGRAM", samsyn()?).args(["--test", "--test-reporter", "spec", TEST_TIMEOUT]);
        Ok(command)
    });
    tally.finish(start)
}

/// What has been counted so far.
#[derive(Default)]
struct Tally {
    passed: u64,
    failed: u64,
    broken: Vec<&'static str>,
}

/// Tests that passed and failed, as one line of a test program tells them.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// A check that is no test: it is not counted, unless it fails.
    fn check(&mut self, name: &'static str, check: impl FnOnce() -> Result<()>) {
        self.step(name, |_| check());
    }

    /// A program that runs tests and says how many.
    fn tests(
        &mut self,
        name: &'static str,
        count: fn(&str) -> Count,
        command: impl FnOnce() -> Result<Command>,
    ) {
        self.step(name, |tally| {
            let mut child = command()?.stdout(Stdio::piped()).spawn()?;
            let before = tally.passed + tally.failed;
            let failed = tally.failed;
            for line in BufReader::new(child.stdout.take().context("no output")?).lines() {
                let line = line?;
                println!("{line}");
                let count = count(&line);
                tally.passed += count.passed;
                tally.failed += count.failed;
            }
            if !child.wait()?.success() && failed == tally.failed {
                bail!("the program failed");
            }
            if before == tally.passed + tally.failed {
                bail!("no test ran");
            }
            Ok(())
        });
    }

    fn step(&mut self, name: &'static str, work: impl FnOnce(&mut Self) -> Result<()>) {
        println!("\n== {name}");
        let start = Instant::now();
        let failed = self.failed;
        if let Err(error) = work(self) {
            println!("error: {error:#}");
            self.failed += 1;
        }
        if self.failed > failed {
            self.broken.push(name);
        }
        println!(
            "== {name}: {} after {} s",
            if self.failed > failed { "failed" } else { "ok" },
            start.elapsed().as_secs()
        );
    }

    fn finish(self, start: Instant) -> Result<()> {
        println!("\nAll checks: {} s", start.elapsed().as_secs());
        if !self.broken.is_empty() {
            println!("Failed: {}", self.broken.join(", "));
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed > 0 {
            bail!("not everything passed");
        }
        Ok(())
    }
}

/// `test result: ok. 3 passed; 1 failed; 0 ignored; ...`
fn native_count(line: &str) -> Count {
    let Some(("", result)) = line.split_once("test result: ") else { return Count::default() };
    let number = |word: &str| {
        result
            .split([';', '.'])
            .find_map(|part| part.trim().strip_suffix(word)?.trim().parse().ok())
            .unwrap_or(0)
    };
    Count { passed: number("passed"), failed: number("failed") }
}

/// `ℹ pass 3` and `ℹ fail 1`; a test that was cancelled or skipped has not passed.
fn node_count(line: &str) -> Count {
    let words: Vec<&str> = line.split_whitespace().collect();
    let number = |number: &str| number.parse().unwrap_or(0);
    match words.as_slice() {
        ["ℹ", "pass", passed] => Count { passed: number(passed), failed: 0 },
        ["ℹ", "fail" | "cancelled" | "skipped" | "todo", failed] => {
            Count { passed: 0, failed: number(failed) }
        }
        _ => Count::default(),
    }
}

fn check_packs() -> Result<()> {
    let mut packs: Vec<_> = fs::read_dir(root().join("rules"))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    packs.retain(|pack| pack.join("pack.toml").is_file());
    packs.sort();
    let samsyn = samsyn()?;
    for pack in &packs {
        for verb in ["check", "test"] {
            run(Command::new(&samsyn).arg(verb).arg(pack))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_from_what_test_programs_print() {
        let native = native_count(
            "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
        );
        assert_eq!(native, Count { passed: 12, failed: 3 });
        assert_eq!(native_count("a line that says test result: ok. 9 passed;"), Count::default());
        assert_eq!(node_count("ℹ pass 7"), Count { passed: 7, failed: 0 });
        assert_eq!(node_count("ℹ skipped 2"), Count { passed: 0, failed: 2 });
        assert_eq!(node_count("ℹ duration_ms 12"), Count::default());
    }

    #[test]
    fn a_failed_check_and_a_silent_program_fail_the_whole() {
        let mut tally = Tally::default();
        tally.check("sound", || Ok(()));
        assert_eq!((tally.passed, tally.failed), (0, 0));
        tally.check("broken", || bail!("as wanted"));
        tally.tests("silent", native_count, || {
            let mut command = cargo();
            command.arg("--version");
            Ok(command)
        });
        assert_eq!(tally.broken, ["broken", "silent"]);
        assert!(tally.finish(Instant::now()).is_err());
    }
}
