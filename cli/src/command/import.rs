//! `samsyn import`: files of schools' systems into one caseload file.

pub(crate) mod json;

use std::path::Path;

use samsyn_engine::exchange::{Answers, Plan, Profile, doubts, merge};
use samsyn_engine::record::Caseload;
use samsyn_words::{Words, args, keys};

use crate::arguments::{Import, TextFormat, day};
use crate::failure::{Failure, written};
use crate::pack::calendar;
use crate::{caseload, output, report};

pub(super) fn run(asked: &Import, words: &Words) -> Result<(), Failure> {
    if asked.format == TextFormat::Json && output::is_stdout(&asked.output) {
        return Err(Failure::said(words, keys::CLI_TWO_TO_STDOUT, &args! { "path" => "-" }));
    }
    if asked.save_profile.is_some() && asked.files.len() != 1 {
        let args = args! { "count" => asked.files.len() };
        return Err(Failure::said(words, keys::CLI_PROFILE_ONE_FILE, &args));
    }
    let calendar = calendar(asked.pack.as_deref(), day(None), words)?;
    let mut whole = Caseload::default();
    let mut reports = Vec::new();
    for file in &asked.files {
        let read = caseload::read(file, &asked.reading, &calendar, words)?;
        if asked.format == TextFormat::Text {
            for line in words.report(&read.report) {
                report::note(&line);
            }
        }
        reports.push(read.report);
        let open = doubts(&whole, &read.caseload).len();
        if open > 0 && !asked.keep_apart {
            let args = args! { "count" => open, "path" => file.display().to_string() };
            return Err(Failure::said(words, keys::CLI_DOUBTS, &args));
        }
        // What is not answered is kept apart.
        merge(&mut whole, read.caseload, &Answers::new());
        if let Some(profile) = &asked.save_profile {
            save_profile(profile, read.plan.as_ref(), file, words)?;
        }
    }
    output::caseload(&asked.output, &whole, words)?;
    match asked.format {
        TextFormat::Json => written(output::as_json(&json::document(reports)), words),
        TextFormat::Text => Ok(()),
    }
}

/// Saves how a file was read, and says which of its headings are kept.
fn save_profile(path: &Path, plan: Option<&Plan>, file: &Path, words: &Words) -> Result<(), Failure> {
    let Some(profile) = plan.and_then(Profile::of) else {
        let args = args! { "path" => file.display().to_string() };
        return Err(Failure::said(words, keys::CLI_PROFILE_NO_COLUMNS, &args));
    };
    written(output::into(Some(path), |out| out.write_all(profile.to_json().as_bytes())), words)?;
    let headings: Vec<_> = profile.headings().map(|heading| format!("`{heading}`")).collect();
    let args = args! { "path" => path.display().to_string(), "headings" => words.list(&headings) };
    report::note(&words.say_with(keys::CLI_PROFILE_SAVED, &args));
    Ok(())
}
