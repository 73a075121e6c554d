//! Files in: from what a school's system exports to a caseload. Two calls, shared by the page and the command line.
//!
//! [`inspect`] tells what a file was taken for, column by column and why, and what has to be asked. Its answer holds a
//! [`Plan`] with every guess filled in; with the questions answered, [`read`] turns file and plan into a [`Caseload`]
//! and a [`Report`] of all that was left out. [`merge`] adds it to what is already known. A [`Profile`] keeps the answers
//! for next month's file: [`inspect_like`] fills them in.
//!
//! Two things never come through this door: a personnummer, of which only the month of birth stays, and a protected
//! identity, of which only the number per file is told.

use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::record::{Caseload, json};

mod cells;
mod forms;
mod formula;
mod heading;
mod identity;
mod inspection;
mod kind;
mod meaning;
mod merge;
mod plan;
mod profile;
mod pupils;
mod report;
mod rows;
mod same;
mod sheet;
mod spent;
mod ss12000;
mod status;
mod table;
mod text;
mod value;

pub use formula::{as_it_was, harmless, is_calculated};
pub use inspection::{Column, EncodingFound, Inspection, inspect, inspect_as, inspect_like};
pub use kind::{Kind, is_list};
pub use meaning::{Meaning, Topic, Why};
pub use merge::{MergeReport, merge};
pub use plan::{ColumnPlan, Granularity, Plan, Question, Unsplit};
pub use profile::{Fit, Profile, SCHEMA as PROFILE_SCHEMA};
pub use report::{Dropped, DroppedWhy, Note, Noted, Report, RowPlace, SkipReason, Skipped};
pub use same::{Answers, Doubt, Person, doubts};
pub use text::{Encoding, EncodingWhy};
pub use value::{DateFormat, DateOrder, Unit};

/// The largest file that is read, in MiB.
pub const MOST_MEBIBYTES: u64 = 1024;

/// How far a reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Progress {
    /// Lines of a table, or children of a caseload, read so far.
    pub done: usize,
    /// How many there are, where that is known.
    pub of: Option<usize>,
}

/// Refuses a file that is too large, by its size alone: to be asked before anything is read.
pub fn check_size(bytes: u64, name: &str) -> Result<(), Diagnostic> {
    let mebibytes = bytes.div_ceil(1024 * 1024);
    if mebibytes <= MOST_MEBIBYTES {
        return Ok(());
    }
    let number = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    Err(Diagnostic::error(Code::FileTooLarge)
        .at(Place::file(name))
        .with("size", number(mebibytes))
        .with("limit", number(MOST_MEBIBYTES)))
}

/// Reads a file as the plan says. A caseload file needs no plan: the default one will do.
///
/// `progress` is called now and then and may stop the reading, which then gives [`Code::Stopped`].
pub fn read(
    bytes: &[u8],
    name: &str,
    plan: &Plan,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(Caseload, Report), Vec<Diagnostic>> {
    check_size(bytes.len() as u64, name).map_err(|fault| vec![fault])?;
    match kind::of(bytes, name).map_err(|fault| vec![fault])? {
        Kind::Caseload => caseload(bytes, name, progress),
        Kind::Table => rows::read(&plan.encoding.decode(bytes), name, plan, progress),
        Kind::Workbook => {
            let text = inspection::sheet(bytes, name).map_err(|fault| vec![fault])?;
            rows::read(&text, name, plan, progress)
        }
        Kind::Ss12000 => ss12000::read(bytes, name, plan, progress),
    }
}

/// Reads lists of SS 12000 that lie in files of their own, such as those of a folder; `name` names them all.
pub fn read_lists(
    files: impl IntoIterator<Item = (String, Vec<u8>)>,
    name: &str,
    plan: &Plan,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(Caseload, Report), Vec<Diagnostic>> {
    ss12000::read_files(files, name, plan, progress)
}

/// A caseload file through the same door.
fn caseload(
    bytes: &[u8],
    name: &str,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(Caseload, Report), Vec<Diagnostic>> {
    let mut children = Vec::new();
    let mut caseload = json::read_each(bytes, name, |child| {
        children.push(child);
        progress(Progress { done: children.len(), of: None })
    })?;
    caseload.children = children;
    let report = Report::of_caseload(name, &caseload);
    Ok((caseload, report))
}

#[cfg(test)]
mod tests;
