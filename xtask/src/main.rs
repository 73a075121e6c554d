//! Set-up, serving and checks of Samsyn, the same for a person and for CI: `cargo xtask COMMAND`.

mod bench;
mod browser;
mod cargo;
mod dist;
mod fuzz;
mod html;
mod mime;
mod offline;
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

  serve    [published]  build the page and show it on this machine; as it is published it works without a network
  test     every check there is
  bench    everything that is measured, and docs/performance.md made of it
  fuzz     [TARGET] [SECONDS]  look for inputs of which something does not hold, by cargo-fuzz; all targets, 600 seconds each
  shots    a picture of every screen, into tests/browser/out/
  dist     build the page for publication, small, into dist/: a folder, a zip, and settings for web servers
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
        ["serve"] => serve(Delivery::Fresh),
        ["serve", "published"] => serve(Delivery::Published),
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

/// How the page is served.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Delivery {
    /// Rules and styles are read anew each time the page is loaded.
    Fresh,
    /// As it is published: it works without a network, and does not change until the program ends.
    Published,
}

fn serve(delivery: Delivery) -> Result<()> {
    let start = Instant::now();
    println!(
        "Samsyn: building the page. The first time takes about five minutes on two cores, later a few seconds."
    );
    let scripts = cargo::build_page("serve")?;
    let site = match delivery {
        Delivery::Fresh => Site::assemble(root(), &scripts)?,
        Delivery::Published => Site::published(root(), &scripts)?,
    };
    let listener = { PORTS }
        .find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok())
        .with_context(|| format!("no free port from {} to {}", PORTS.start, PORTS.end - 1))?;
    let server = Server::new(listener, site)?;
    println!("Ready after {} s: {}", start.elapsed().as_secs(), server.url());
    match delivery {
        Delivery::Fresh => {
            println!("Rules and styles are read anew each time the page is loaded. Ctrl+C stops.");
            server.reading(root(), &scripts).run();
        }
        Delivery::Published => {
            println!("As it is published: it works without a network. Ctrl+C stops.");
            server.run();
        }
    }
    Ok(())
}

fn dist() -> Result<()> {
    println!("Samsyn: building the page for publication. This takes several minutes.");
    let scripts = cargo::build_page("app")?;
    let folder = root().join("dist");
    let site = Site::published(root(), &scripts)?;
    dist::write(&site, &folder)?;
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
