//! A million pupils with their school years, made, judged by the county's rules and counted, in one command.

use std::fs;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::root;

const PUPILS: &str = "1000000";
/// How often it is asked how much memory is used: the system itself keeps the most that ever was.
const LOOK: Duration = Duration::from_millis(100);

/// The command as the report shows it, run; its time and the most memory it held.
pub(super) fn measure(samsyn: &Path) -> Result<Value> {
    let arguments = ["forecast", "rules/sormland", "--pupils", PUPILS, "--seed", "1", "--on", "2026-11-20"];
    println!("samsyn {}", arguments.join(" "));
    let start = Instant::now();
    let mut child = Command::new(samsyn).current_dir(root()).args(arguments).stdout(Stdio::null()).spawn()?;
    let mut most = None;
    let status = loop {
        most = peak(&child).or(most);
        if let Some(status) = child.try_wait()? {
            break status;
        }
        thread::sleep(LOOK);
    };
    if !status.success() {
        bail!("a million pupils could not be counted");
    }
    let seconds = start.elapsed().as_secs_f64();
    println!("{seconds:.1} s");
    if let Some(most) = most {
        println!("{most} bytes at most");
    }
    Ok(json!({
        "name": "million",
        "figures": { "command": format!("samsyn {}", arguments.join(" ")), "seconds": seconds, "bytes": most },
    }))
}

/// The most memory that the program has held so far, where the system tells.
fn peak(child: &Child) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
