//! Set-up, serving and checks of Samsyn, the same for a person and for CI: `cargo xtask COMMAND`.

mod bench;
mod browser;
mod cargo;
mod fuzz;
mod html;
mod mime;
mod server;
mod site;
mod test;
mod tools;

use std::env;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::browser::Browser;
use crate::server::Server;
use crate::site::Site;

const USAGE: &str = "\
usage: cargo xtask COMMAND

  serve    build the page and show it on this machine
  test     every check there is
  bench    everything that is measured, and docs/performance.md made of it
  fuzz     [TARGET] [SECONDS]  look for inputs of which something does not hold, by cargo-fuzz; all targets, 600 seconds each
  shots    a picture of every screen, into tests/browser/out/
  dist     build the page for publication, small, into dist/
  index    list the rule packs for the page that Trunk is building (called by Trunk.toml)";

/// The first port that is tried, and how many after it.
const PORTS: std::ops::Range<u16> = 8080..8100;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["serve"] => serve(),
        ["test"] => test::test(),
        ["bench"] => bench::bench(),
        ["fuzz"] => fuzz::fuzz(None, fuzz::SECONDS),
        ["fuzz", target] => fuzz::fuzz(Some(target), fuzz::SECONDS),
        ["fuzz", target, seconds] => {
            fuzz::fuzz(Some(target), seconds.parse().context("SECONDS is a number")?)
        }
        ["shots"] => cargo::run(Browser::set_up("serve")?.node().arg("shots.js")),
        ["dist"] => dist(),
        ["index"] => index(),
        _ => bail!("{USAGE}"),
    }
}

/// The root of the workspace.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."))
}

fn serve() -> Result<()> {
    let start = Instant::now();
    println!(
        "Samsyn: building the page. The first time takes about five minutes on two cores, later a few seconds."
    );
    let scripts = cargo::build_page("serve")?;
    let site = Site::assemble(root(), &scripts)?;
    let listener = { PORTS }
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .with_context(|| format!("no free port from {} to {}", PORTS.start, PORTS.end - 1))?;
    let server = Server::new(listener, site)?.reading(root(), &scripts);
    println!("Ready after {} s: {}", start.elapsed().as_secs(), server.url());
    println!("Rules and styles are read anew each time the page is loaded. Ctrl+C stops.");
    server.run();
    Ok(())
}

fn dist() -> Result<()> {
    println!("Samsyn: building the page for publication. This takes several minutes.");
    let scripts = cargo::build_page("app")?;
    let folder = root().join("dist");
    let site = Site::assemble(root(), &scripts)?;
    site.write(&folder)?;
    println!("{}: {} files, {} KB", folder.display(), site.files().count(), site.size() / 1024);
    Ok(())
}

/// Trunk copies folders but lists none: its hook comes here.
fn index() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .context("`index` is called by Trunk, which sets TRUNK_STAGING_DIR")?;
    let path = PathBuf::from(folder).join("rules");
    std::fs::create_dir_all(&path)?;
    std::fs::write(path.join("index.json"), site::pack_index(&root().join("rules"))?)?;
    Ok(())
}
