//! Fingerprints: which files, and which thresholds, a finding rests on.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use super::super::files::{Role, role};
use super::super::{Parameter, Setting};
use super::chain::Member;
use crate::id::Id;

/// Over every file that decides what is found, the base pack's first, by path. Lengths keep texts apart.
pub(super) fn of_files(chain: &[Member<'_>]) -> String {
    let mut hash = Sha256::new();
    let mut add = |text: &str| {
        hash.update((text.len() as u64).to_le_bytes());
        hash.update(text);
    };
    for member in chain {
        add("pack");
        for (path, text) in member.files.iter().filter(|(path, _)| role(path) == Role::Law) {
            add(path);
            add(text);
        }
    }
    hex(&hash.finalize())
}

/// Over the value of each parameter on each day it may change: what is in force, whichever pack says so.
pub(super) fn of_parameters(parameters: &BTreeMap<Id, Parameter>) -> String {
    let mut lines = String::new();
    for (id, parameter) in parameters {
        let mut days: Vec<_> = parameter.changes().collect();
        days.sort_unstable();
        days.dedup();
        for day in days {
            let value = match parameter.on(day).and_then(|(_, dated)| dated.value.as_ref()) {
                Some(Setting::Number(number)) => number.to_string(),
                Some(Setting::YesNo(yes)) => yes.to_string(),
                Some(Setting::Choice(choice)) => format!("{choice:?}"),
                None => "none".to_owned(),
            };
            // Writing to a string cannot fail.
            let _ = writeln!(lines, "{id} {day} {value}");
        }
    }
    hex(&Sha256::digest(lines))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
