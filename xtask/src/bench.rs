//! `cargo xtask bench`: everything that is measured, on one machine in one run, and the page of figures made of it.

mod curve;
mod figures;
mod million;
mod report;

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::browser::{Browser, npm};
use crate::cargo::{artefact, cargo};
use crate::root;
use figures::Figures;

/// Natively; other engines beside ours; a million pupils; then the page as it is published, in a browser.
pub(crate) fn bench() -> Result<()> {
    let mut figures = Figures::default();
    println!("\n== natively");
    gather(cargo().args(["bench", "--locked", "--package", "samsyn-tests"]), &mut figures)?;
    println!("\n== other rules engines, and ours beside them");
    peers(&mut figures)?;
    println!("\n== a million pupils in one command");
    let samsyn = artefact(
        &["build", "--release", "--package", "samsyn", "--bin", "samsyn"],
        "samsyn",
        std::env::consts::EXE_SUFFIX,
    )?;
    figures.add(&million::measure(&samsyn)?);
    println!("\n== in the browser");
    let browser = Browser::set_up("app")?;
    gather(browser.node().arg("speed.js"), &mut figures)?;
    publish(&figures)
}

/// Runs a program that tells figures, and shows what else it says.
fn gather(command: &mut Command, figures: &mut Figures) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn()?;
    for line in BufReader::new(child.stdout.take().context("no output")?).lines() {
        let line = line?;
        match line.strip_prefix("figure ") {
            Some(figure) => figures.read(figure)?,
            None => println!("{line}"),
        }
    }
    if !child.wait()?.success() {
        bail!("`{}` failed", command.get_program().display());
    }
    Ok(())
}

/// The workspace of other engines, and the one that runs under Node.
fn peers(figures: &mut Figures) -> Result<()> {
    let folder = root().join("tests").join("peers");
    let measured = folder.join("target").join("measured.json");
    fs::create_dir_all(folder.join("target"))?;
    let mut ours = cargo();
    ours.current_dir(&folder).args(["run", "--release", "--"]).arg(&measured);
    gather(&mut ours, figures)?;
    npm(&folder)?;
    let mut theirs = Command::new(crate::browser::find_node()?);
    gather(theirs.current_dir(&folder).arg("json-rules-engine.js").arg(&measured), figures)
}

/// `docs/performance.md` and its pictures.
fn publish(figures: &Figures) -> Result<()> {
    let docs = root().join("docs");
    let pictures = docs.join("performance");
    fs::create_dir_all(&pictures)?;
    let write =
        |path: PathBuf, text: String| fs::write(&path, text).with_context(|| path.display().to_string());
    for (name, picture) in report::pictures(figures) {
        write(pictures.join(format!("{name}.svg")), picture)?;
    }
    write(docs.join("performance.md"), report::page(figures, machine().as_deref()))?;
    println!("\ndocs/performance.md and its pictures are written.");
    Ok(())
}

/// What kind of machine it is: processor and cores, and nothing that would tell one machine from another.
fn machine() -> Option<String> {
    let cores = std::thread::available_parallelism().ok()?;
    let about = fs::read_to_string(Path::new("/proc/cpuinfo")).unwrap_or_default();
    let model = about.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let model = model.map_or(std::env::consts::ARCH, |(_, model)| model.trim());
    Some(format!("{cores} cores, {model}, {}", std::env::consts::OS))
}
