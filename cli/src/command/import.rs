//! `samsyn import`: files of schools' systems into one caseload file.

pub(crate) mod json;

use samsyn_engine::exchange::merge;
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
    let calendar = calendar(asked.pack.as_deref(), day(None), words)?;
    let mut whole = Caseload::default();
    let mut reports = Vec::new();
    for file in &asked.files {
        let (caseload, found, _) = caseload::read(file, &asked.reading, &calendar, words)?;
        if asked.format == TextFormat::Text {
            for line in words.report(&found) {
                report::note(&line);
            }
        }
        reports.push(found);
        merge(&mut whole, caseload);
    }
    output::caseload(&asked.output, &whole, words)?;
    match asked.format {
        TextFormat::Json => written(output::as_json(&json::document(reports)), words),
        TextFormat::Text => Ok(()),
    }
}
