//! Everything that cargo is asked to do.

use std::collections::BTreeMap;
use std::env;
use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::root;

/// What the browser runs.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";

/// The cargo that started this program, in the root of the workspace.
pub(crate) fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo")));
    command.current_dir(root());
    command
}

/// Runs a command to its end.
///
/// # Errors
/// When it cannot be started or does not succeed.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().display().to_string();
    let status = command.status().with_context(|| format!("`{name}` could not be started"))?;
    if !status.success() {
        bail!("`{name}` failed ({status})");
    }
    Ok(())
}

/// Makes sure that the compiler in use can compile for the browser. A distribution's own Rust has no rustup, so the
/// compiler's folder is looked at first.
///
/// # Errors
/// When the target is missing and rustup cannot add it.
pub(crate) fn ensure_wasm() -> Result<()> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| OsString::from("rustc"));
    let answer = Command::new(rustc)
        .args(["--print", "sysroot"])
        .current_dir(root())
        .output()
        .context("`rustc` could not be started")?;
    let sysroot = PathBuf::from(String::from_utf8(answer.stdout)?.trim());
    if sysroot.join("lib").join("rustlib").join(WASM).join("lib").is_dir() {
        return Ok(());
    }
    println!("Adding the compiler's part for the browser ({WASM}).");
    run(Command::new("rustup").args(["target", "add", WASM]).current_dir(root())).with_context(|| {
        format!(
            "Rust's standard library for {WASM} is missing; install it with rustup or from your distribution"
        )
    })
}

/// The programs that the browser runs: their package and their name.
const PROGRAMS: [(&str, &str); 2] = [("samsyn-web", "app"), ("samsyn-vault", "vault")];

/// Compiles the page and the vault's worker with a cargo profile and joins them to the browser.
/// Returns the folder of `app.js`, `app_bg.wasm`, `vault.js` and `vault_bg.wasm`.
///
/// # Errors
/// When something does not compile.
pub(crate) fn build_page(profile: &str) -> Result<PathBuf> {
    ensure_wasm()?;
    println!("[1/2] compiling the tool that joins programs to the browser");
    let bindgen =
        artefact(&["build", "--package", "xtask-bindgen"], "xtask-bindgen", env::consts::EXE_SUFFIX)?;
    println!("[2/2] compiling the page and the vault");
    let mut command = cargo();
    command.args(["build", "--target", WASM, "--profile", profile]);
    // Both at once: each alone would have other features of what they share, and compile it once more.
    for (package, name) in PROGRAMS {
        command.args(["--package", package, "--bin", name]);
    }
    if profile == PUBLISHED {
        command.env("CARGO_ENCODED_RUSTFLAGS", anywhere());
    }
    let programs = artefacts(&mut command, &PROGRAMS.map(|(_, name)| name), ".wasm")?;
    let mut page = PathBuf::new();
    for ((_, name), wasm) in PROGRAMS.iter().zip(programs) {
        page = wasm.with_file_name("page");
        if !is_newer(&page.join(format!("{name}_bg.wasm")), &wasm) {
            run(Command::new(&bindgen).arg(&wasm).arg(&page))?;
        }
    }
    Ok(page)
}

/// The profile of what is published.
const PUBLISHED: &str = "app";

/// Flags with which the same source makes the same bytes wherever it lies and whoever builds it: no program names a folder of
/// the machine.
fn anywhere() -> String {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| {
        Some(PathBuf::from(env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?).join(".cargo"))
    });
    let places = [(Some(root().to_path_buf()), "/samsyn"), (home, "/cargo")];
    let flags = places
        .into_iter()
        .filter_map(|(from, to)| Some(format!("--remap-path-prefix={}={to}", from?.display())));
    // As cargo separates them.
    flags.collect::<Vec<_>>().join("\u{1f}")
}

/// The command line as the tests of the workspace have built it: built alone, with fewer features, half of what it
/// depends on would be compiled once more.
///
/// # Errors
/// When it does not compile.
pub(crate) fn samsyn() -> Result<PathBuf> {
    artefact(&["test", "--workspace", "--no-run"], "samsyn", env::consts::EXE_SUFFIX)
}

fn is_newer(made: &Path, from: &Path) -> bool {
    let time = |path: &Path| path.metadata().and_then(|data| data.modified()).ok();
    time(made).is_some_and(|made| time(from).is_some_and(|from| made > from))
}

/// Builds one program and asks cargo where it is: the target folder may be set in many ways.
///
/// # Errors
/// When it does not compile.
pub(crate) fn artefact(arguments: &[&str], target: &str, suffix: &str) -> Result<PathBuf> {
    artefacts(cargo().args(arguments), &[target], suffix)?
        .pop()
        .with_context(|| format!("cargo built `{target}` but did not say where"))
}

/// Builds programs; where each of them is, in the order of their names.
fn artefacts(command: &mut Command, targets: &[&str], suffix: &str) -> Result<Vec<PathBuf>> {
    let mut child = command
        .args(["--locked", "--message-format", "json-render-diagnostics"])
        .stdout(Stdio::piped())
        .spawn()
        .context("`cargo` could not be started")?;
    let mut found: BTreeMap<String, PathBuf> = BTreeMap::new();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            let message: Value = serde_json::from_str(&line?)?;
            let target = message.pointer("/target/name").and_then(Value::as_str).unwrap_or_default();
            if message.pointer("/reason") == Some(&"compiler-artifact".into())
                && targets.contains(&target)
                && message.pointer("/profile/test") == Some(&false.into())
            {
                let files = message.pointer("/filenames").and_then(Value::as_array).into_iter().flatten();
                let file = files.filter_map(Value::as_str).find(|file| file.ends_with(suffix));
                found.extend(file.map(|file| (target.to_owned(), PathBuf::from(file))));
            }
        }
    }
    if !child.wait()?.success() {
        bail!("`{}` does not compile", targets.join("`, `"));
    }
    let mut programs = Vec::new();
    for target in targets {
        let program = found.remove(*target);
        programs.push(program.with_context(|| format!("cargo built `{target}` but did not say where"))?);
    }
    Ok(programs)
}
