//! What was done in a vault: who, when, what kind of act, on which record. A record like any other, sealed and proven with
//! what it tells of; one for each month.

use std::collections::BTreeMap;

use samsyn_vault::protocol::{Act, LogLine, Refusal};

use super::ledger::json;
use super::past::now;

/// Names of more records than these are not told one by one.
const NAMED: usize = 20;

/// The log of a vault.
#[derive(Clone)]
pub(super) struct Log {
    who: String,
    /// By the name of the record.
    months: BTreeMap<String, Vec<LogLine>>,
}

const PREFIX: &str = "log:";

/// Whether a record is a part of the log: it is in no backup.
pub(super) fn is_log(name: &str) -> bool {
    name.starts_with(PREFIX)
}

impl Log {
    /// Of somebody, empty.
    pub(super) fn of(who: &str) -> Self {
        Self { who: who.to_owned(), months: BTreeMap::new() }
    }

    /// Takes in what its records hold. One that cannot be read is begun anew.
    pub(super) fn read(&mut self, records: &[(String, Vec<u8>)]) {
        for (name, bytes) in records {
            self.months.insert(name.clone(), serde_json::from_slice(bytes).unwrap_or_default());
        }
    }

    /// Adds a line: the record that it is in, as it is to be written.
    pub(super) fn add(
        &mut self,
        act: Act,
        of: &[&str],
        decided: Option<String>,
    ) -> Result<(String, Vec<u8>), Refusal> {
        let at = now();
        let named = if of.len() <= NAMED { of } else { &[] };
        let of_month = String::from(js_sys::Date::new_0().to_iso_string());
        let name = format!("{PREFIX}{}", of_month.get(..7).unwrap_or_default());
        let lines = self.months.entry(name.clone()).or_default();
        lines.push(LogLine {
            at,
            who: self.who.clone(),
            act,
            count: of.len(),
            of: named.iter().map(|&name| name.to_owned()).collect(),
            decided,
        });
        Ok((name, json(lines)?))
    }

    /// All of it, oldest first.
    pub(super) fn lines(&self) -> Vec<LogLine> {
        self.months.values().flatten().cloned().collect()
    }
}
