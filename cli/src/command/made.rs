//! Scenarios that the command writes: of a child in a file, and of an invented child that goes a way.

use std::path::Path;

use samsyn_engine::assurance::Witness;
use samsyn_engine::id::Id;
use samsyn_engine::pack::Text;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::{Placeholders, Scenario};
use samsyn_words::{Lang, Words, args, keys};

use crate::arguments::{Test, day};
use crate::caseload;
use crate::failure::{Failure, UNUSABLE, written};
use crate::{output, report};

/// Prints a test of a child as the file that it could be.
pub(super) fn of_child(
    caseload: &Path,
    child: &str,
    asked: &Test,
    book: &Rulebook,
    words: &Words,
) -> Result<(), Failure> {
    let caseload = caseload::open(caseload, &asked.reading, &book.pack().calendar, words)?;
    let Some(found) = caseload.children.iter().find(|it| it.id == child) else {
        return Err(Failure::said(words, keys::CLI_UNKNOWN_CHILD, &args! { "child" => child.to_owned() }));
    };
    let instead = placeholders(&words.say(keys::CLI_TEST_MADE_ID), words)?;
    let scenario = Scenario::of(found, &caseload.school, day(asked.on), book, instead);
    written(output::print(&scenario.to_toml()), words)?;
    report::note(&words.say(keys::CLI_TEST_MADE_NOTE));
    Ok(())
}

/// An invented child as the file that its scenario could be.
pub(super) fn of_witness(
    witness: &Witness,
    label: &str,
    book: &Rulebook,
    words: &Words,
) -> Result<String, Failure> {
    let id = words.say_with(keys::CLI_CASE_ID, &args! { "label" => label.replace('/', "-") });
    let instead = placeholders(&id, words)?;
    Ok(Scenario::of(&witness.child, &witness.school, witness.on, book, instead).to_toml())
}

fn placeholders(id: &str, words: &Words) -> Result<Placeholders, Failure> {
    let both = |key| Text { sv: Words::new(Lang::Sv).say(key), en: Some(Words::new(Lang::En).say(key)) };
    Ok(Placeholders {
        id: Id::parse(id).map_err(|_| Failure::Told(UNUSABLE))?,
        name: words.say(keys::CLI_TEST_MADE_NAME),
        title: both(keys::CLI_TEST_MADE_TITLE),
        story: both(keys::CLI_TEST_MADE_STORY),
        step: words.say(keys::CLI_TEST_MADE_STEP),
    })
}
