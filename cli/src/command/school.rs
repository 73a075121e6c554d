//! `samsyn school`: a practice school.

use samsyn_engine::scenario::{SchoolPlan, pairs, school_around};
use samsyn_words::{Words, keys};

use crate::arguments::{School, day};
use crate::failure::Failure;
use crate::pack::calendar;
use crate::progress::Progress;
use crate::{output, parallel};

pub(super) fn run(asked: &School, words: &Words) -> Result<(), Failure> {
    let on = day(asked.on);
    let calendar = calendar(asked.pack.as_deref(), on, words)?;
    let _progress = Progress::start(words.say(keys::CLI_MAKING_SCHOOL));
    let plan =
        SchoolPlan { pupils: asked.pupils, seed: asked.seed, on, calendar: &calendar, municipality: None };
    let made = if asked.pairs {
        pairs(plan)
    } else {
        let parts = parallel::parts(plan.pupils, |numbers| plan.children_in(numbers).collect::<Vec<_>>());
        school_around(plan, parts.into_iter().flatten())
    };
    output::caseload(&asked.output, &made, words)
}
