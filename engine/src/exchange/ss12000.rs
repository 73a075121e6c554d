//! SS 12000:2020 (API 2.1): attendance as a school's system answers with it, spread over lists.
//!
//! Read are `persons` with their `enrolments`, `groups`, `calendarEvents`, `attendances` and `absences`; everything else
//! in the lists, addresses and guardians among it, is passed over and never kept. Which list an item belongs to shows
//! from its fields, so the lists may come in one file, in one of their own each, or page by page in a folder or a zip.

mod few;
mod item;
mod lists;
mod school;

use std::io::{Cursor, Read};
use std::ops::ControlFlow;

use serde::de::DeserializeSeed;
use zip::ZipArchive;

use super::kind::is_list;
use super::plan::Plan;
use super::report::Report;
use super::{MOST_MEBIBYTES, Progress};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::record::Caseload;
use lists::{Document, Ended, Lists, MOST_PERSONS};

/// Reads lists in one file, or in a zip of them.
pub(super) fn read(
    bytes: &[u8],
    name: &str,
    plan: &Plan,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(Caseload, Report), Vec<Diagnostic>> {
    read_into(name, plan, progress, |lists| {
        if bytes.starts_with(b"PK") { of_zip(bytes, name, lists) } else { list(bytes, name, lists) }
    })
}

/// Reads lists in files of their own, one after the other.
pub(super) fn read_files(
    files: impl IntoIterator<Item = (String, Vec<u8>)>,
    name: &str,
    plan: &Plan,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(Caseload, Report), Vec<Diagnostic>> {
    read_into(name, plan, progress, |lists| {
        let mut left = MOST_MEBIBYTES << 20;
        for (file, text) in files {
            left = left.checked_sub(text.len() as u64).ok_or_else(|| too_large(name))?;
            list(&text, &file, lists)?;
        }
        Ok(())
    })
}

fn read_into(
    name: &str,
    plan: &Plan,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    read: impl FnOnce(&mut Lists<'_>) -> Result<(), Diagnostic>,
) -> Result<(Caseload, Report), Vec<Diagnostic>> {
    let mut lists = Lists::new(progress);
    let read = read(&mut lists);
    let told = |code| Diagnostic::error(code).at(Place::file(name));
    match lists.ended {
        Some(Ended::Stopped) => return Err(vec![told(Code::Stopped)]),
        Some(Ended::TooManyPersons) => {
            return Err(vec![told(Code::ImportTooManyPersons).with("limit", MOST_PERSONS)]);
        }
        None => read.map_err(|fault| vec![fault])?,
    }
    let (caseload, report) = school::build(&lists, name, plan);
    if report.rows == 0 && report.protected == 0 {
        return Err(vec![told(Code::ImportSs12000NoAttendance)]);
    }
    Ok((caseload, report))
}

fn too_large(name: &str) -> Diagnostic {
    let limit = i64::try_from(MOST_MEBIBYTES).unwrap_or(i64::MAX);
    Diagnostic::error(Code::ImportTooLargeInside).with("limit", limit).at(Place::file(name))
}

fn of_zip(bytes: &[u8], name: &str, lists: &mut Lists<'_>) -> Result<(), Diagnostic> {
    let broken = |error: &dyn std::error::Error| {
        Diagnostic::error(Code::ZipBroken).with("found", error.to_string()).at(Place::file(name))
    };
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(&error))?;
    let mut left = MOST_MEBIBYTES * 1024 * 1024;
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).map_err(|error| broken(&error))?;
        let file = part.name().map_err(|error| broken(&error))?.into_owned();
        if part.is_dir() || !is_list(&file) {
            continue;
        }
        // A zip that says itself that it is too large is believed; in all else what comes out is counted.
        if part.size() > left {
            return Err(too_large(name));
        }
        let mut text = Vec::new();
        part.by_ref().take(left + 1).read_to_end(&mut text).map_err(|error| broken(&error))?;
        left = left.checked_sub(text.len() as u64).ok_or_else(|| too_large(name))?;
        list(&text, &file, lists)?;
    }
    Ok(())
}

fn list(text: &[u8], file: &str, lists: &mut Lists<'_>) -> Result<(), Diagnostic> {
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(text);
    let mut json = serde_json::Deserializer::from_slice(text);
    Document(lists).deserialize(&mut json).and_then(|()| json.end()).map_err(|error| {
        let source = String::from_utf8_lossy(text);
        let place = Place::at_byte(file, &source, error.line(), error.column());
        let told = error.to_string();
        // The place stands on its own.
        let told = told.rsplit_once(" at line ").map_or(told.as_str(), |(told, _)| told);
        Diagnostic::error(Code::ImportSs12000Broken).with("found", told).at(place)
    })
}
