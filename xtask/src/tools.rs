//! Programs that the checks need besides Rust: found where they usually are, or set up once for each user.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::cargo::{cargo, run};

/// cargo-deny, in the version that `deny.toml` is written for.
const CARGO_DENY: &str = "0.20.2";

/// The first of these programs on PATH.
pub(crate) fn on_path(names: &[&str]) -> Option<PathBuf> {
    let folders: Vec<PathBuf> =
        env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd"] } else { &[""] };
    names.iter().find_map(|name| {
        let mut places = folders
            .iter()
            .flat_map(|folder| endings.iter().map(move |ending| folder.join(format!("{name}{ending}"))));
        places.find(|place| place.is_file())
    })
}

/// A program that an environment variable names; a wrong name is told, not passed over.
pub(crate) fn from_variable(name: &str) -> Result<Option<PathBuf>> {
    let Some(value) = env::var_os(name) else { return Ok(None) };
    let path = PathBuf::from(value);
    if !path.is_file() {
        bail!("{name} is set to `{}`, where there is no file", path.display());
    }
    Ok(Some(path))
}

/// Installs packages of a Debian-like system, when it is one and we may.
pub(crate) fn apt_install(packages: &[&str]) -> bool {
    let root = Command::new("id").arg("-u").output().is_ok_and(|answer| answer.stdout.trim_ascii() == b"0");
    let Some(apt) = on_path(&["apt-get"]).filter(|_| root) else { return false };
    println!("Installing {} with apt-get.", packages.join(", "));
    // A fresh machine has no lists yet; one with old lists may still know the packages.
    let _ = run(Command::new(&apt).args(["update", "-q"]));
    let install = run(Command::new(&apt)
        .args(["install", "-q", "-y", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive"));
    install.is_ok()
}

/// The reference program of the age format, which opens the copies that Samsyn saves; none where it is not there and cannot
/// be installed.
///
/// # Errors
/// When `SAMSYN_AGE` names no program.
pub(crate) fn age() -> Result<Option<PathBuf>> {
    if let Some(path) = from_variable("SAMSYN_AGE")? {
        return Ok(Some(path));
    }
    let find = || on_path(&["age"]);
    Ok(find().or_else(|| apt_install(&["age"]).then(find).flatten()))
}

/// cargo-deny: `SAMSYN_CARGO_DENY`, a fitting one on PATH, or our own in the user's cache.
///
/// # Errors
/// When it cannot be installed.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    if let Some(path) = from_variable("SAMSYN_CARGO_DENY")? {
        return Ok(path);
    }
    if let Some(path) = on_path(&["cargo-deny"]).filter(|path| same_series(path)) {
        return Ok(path);
    }
    let home = cache()?.join(format!("cargo-deny-{CARGO_DENY}"));
    let program = home.join("bin").join(format!("cargo-deny{}", env::consts::EXE_SUFFIX));
    if !program.is_file() {
        println!("Installing cargo-deny {CARGO_DENY} into {}. Once; about five minutes.", home.display());
        let mut install = cargo();
        install
            .args(["install", "cargo-deny", "--version", CARGO_DENY, "--locked", "--debug", "--root"])
            .arg(&home);
        run(&mut install)
            .context("cargo-deny could not be installed; SAMSYN_CARGO_DENY can name one that is there")?;
    }
    Ok(program)
}

fn same_series(program: &Path) -> bool {
    let series = CARGO_DENY.rsplit_once('.').map_or(CARGO_DENY, |(series, _)| series);
    let answer = Command::new(program).arg("--version").output();
    answer.is_ok_and(|answer| String::from_utf8_lossy(&answer.stdout).contains(&format!(" {series}.")))
}

/// Where tools are kept between fresh clones: `SAMSYN_CACHE`, or a folder in the user's own cache.
fn cache() -> Result<PathBuf> {
    let variable = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let user = if cfg!(windows) {
        variable("LOCALAPPDATA")
    } else if cfg!(target_os = "macos") {
        variable("HOME").map(|home| home.join("Library").join("Caches"))
    } else {
        variable("XDG_CACHE_HOME").or_else(|| variable("HOME").map(|home| home.join(".cache")))
    };
    let cache = variable("SAMSYN_CACHE").or_else(|| user.map(|user| user.join("samsyn")));
    cache.context("no folder for tools: set SAMSYN_CACHE to one")
}
