//! `samsyn import`: files of schools' systems into one caseload file.

use samsyn_engine::exchange::merge;
use samsyn_engine::record::Caseload;
use samsyn_words::Words;

use crate::arguments::{Import, day};
use crate::failure::Failure;
use crate::pack::calendar;
use crate::{caseload, output, report};

pub(super) fn run(asked: &Import, words: &Words) -> Result<(), Failure> {
    let calendar = calendar(asked.pack.as_deref(), day(None), words)?;
    let mut whole = Caseload::default();
    for file in &asked.files {
        let (caseload, found, _) = caseload::read(file, &asked.reading, &calendar, words)?;
        for line in words.report(&found) {
            report::note(&line);
        }
        merge(&mut whole, caseload);
    }
    output::caseload(&asked.output, &whole, words)
}
