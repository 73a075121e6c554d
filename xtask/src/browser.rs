//! The page in a real browser: Node drives Chromium through Playwright.

use std::env;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use anyhow::{Context, Result};

use crate::cargo::{build_page, run};
use crate::root;
use crate::server::Server;
use crate::site::Site;
use crate::tools::{apt_install, from_variable, on_path};

/// Everything that a test in the browser needs: the page, served, and the programs that visit it.
pub(crate) struct Browser {
    node: PathBuf,
    chromium: PathBuf,
    url: String,
}

impl Browser {
    /// Builds the page with a cargo profile, serves it, and sets up what visits it.
    ///
    /// # Errors
    /// When the page does not build, or a program is missing and cannot be installed; the message says what to do.
    pub(crate) fn set_up(profile: &str) -> Result<Self> {
        let node = find_node()?;
        let chromium = find_chromium()?;
        npm(&folder())?;
        let scripts = build_page(profile)?;
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let server = Server::new(listener, Site::published(root(), &scripts)?)?;
        let url = server.url();
        // Ends with the program.
        thread::spawn(move || server.run());
        Ok(Self { node, chromium, url })
    }

    /// Node in the folder of the browser tests, told where the page and the browser are.
    pub(crate) fn node(&self) -> Command {
        let mut command = Command::new(&self.node);
        command.current_dir(folder()).env("SAMSYN_URL", &self.url).env("SAMSYN_CHROMIUM", &self.chromium);
        command
    }
}

fn folder() -> PathBuf {
    root().join("tests").join("browser")
}

/// Node, with npm beside it.
///
/// # Errors
/// When it is missing and cannot be installed.
pub(crate) fn find_node() -> Result<PathBuf> {
    let find = || on_path(&["node", "nodejs"]).filter(|_| on_path(&["npm"]).is_some());
    find()
        .or_else(|| apt_install(&["nodejs", "npm"]).then(find).flatten())
        .context("Node.js 20 or later, with npm, is missing: install it from your distribution or nodejs.org")
}

/// Installs the exact packages of a folder's lock file, unless they are there.
///
/// # Errors
/// When they cannot be installed.
pub(crate) fn npm(folder: &Path) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| lock.display().to_string())?;
    let stamp = folder.join("node_modules").join(".samsyn-lock");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let npm = on_path(&["npm"]).context("npm is missing")?;
    run(Command::new(npm).args(["ci", "--no-fund", "--no-audit"]).current_dir(folder))?;
    fs::write(stamp, wanted)?;
    Ok(())
}

/// `SAMSYN_CHROMIUM`, PATH, the usual places, Debian's package.
fn find_chromium() -> Result<PathBuf> {
    const NAMES: [&str; 7] = [
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
        "msedge",
        "chrome",
    ];
    if let Some(path) = from_variable("SAMSYN_CHROMIUM")? {
        return Ok(path);
    }
    on_path(&NAMES)
        .or_else(|| usual_places().into_iter().find(|place| place.is_file()))
        .or_else(|| apt_install(&["chromium"]).then(|| on_path(&NAMES)).flatten())
        .context(
            "no browser found: install Chromium, Chrome or Edge, or set SAMSYN_CHROMIUM to its program file",
        )
}

fn usual_places() -> Vec<PathBuf> {
    const MACOS: [&str; 3] = [
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ];
    const LINUX: [&str; 4] = [
        "/usr/lib/chromium/chromium",
        "/snap/bin/chromium",
        "/opt/google/chrome/chrome",
        "/opt/microsoft/msedge/msedge",
    ];
    const WINDOWS: [&str; 2] =
        ["Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];
    let fixed = MACOS.iter().chain(&LINUX).map(PathBuf::from);
    let bases = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].into_iter().filter_map(env::var_os);
    fixed.chain(bases.flat_map(|base| WINDOWS.map(|place| Path::new(&base).join(place)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lock_files_name_versions_and_no_download_address() {
        for folder in [folder(), root().join("tests").join("peers")] {
            let lock = fs::read_to_string(folder.join("package-lock.json")).unwrap();
            assert!(lock.contains("\"integrity\""));
            assert!(
                !lock.contains("\"resolved\""),
                "npm install --omit-lockfile-registry-resolved writes it without"
            );
        }
    }
}
