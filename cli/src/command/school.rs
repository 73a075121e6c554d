//! `samsyn school`: a practice school.

use samsyn_engine::scenario::{SchoolPlan, pairs, school};
use samsyn_words::{Words, keys};

use crate::arguments::{School, day};
use crate::failure::Failure;
use crate::output;
use crate::pack::calendar;
use crate::progress::Progress;

pub(super) fn run(asked: &School, words: &Words) -> Result<(), Failure> {
    let on = day(asked.on);
    let calendar = calendar(asked.pack.as_deref(), on, words)?;
    let _progress = Progress::start(words.say(keys::CLI_MAKING_SCHOOL));
    let plan =
        SchoolPlan { pupils: asked.pupils, seed: asked.seed, on, calendar: &calendar, municipality: None };
    let made = if asked.pairs { pairs(plan) } else { school(plan) };
    output::caseload(&asked.output, &made, words)
}
