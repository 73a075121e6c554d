//! One module for each command.

pub(crate) mod check;
mod completions;
mod doc;
mod explain;
pub(crate) mod forecast;
mod impact;
pub(crate) mod import;
mod made;
mod replay;
mod schema;
mod school;
mod screen;
pub(crate) mod test;
pub(crate) mod tree;

use samsyn_engine::rule::Rulebook;
use samsyn_words::{Words, args, keys};

use crate::arguments::{Arguments, Command};
use crate::failure::Failure;

/// Does what was asked.
pub(crate) fn run(arguments: &Arguments, words: &Words) -> Result<(), Failure> {
    match &arguments.command {
        Command::Check(asked) => check::run(asked, words),
        Command::Test(asked) => test::run(asked, words),
        Command::Screen(asked) => screen::run(asked, words),
        Command::Explain(asked) => explain::run(asked, words),
        Command::Replay(asked) => replay::run(asked, words),
        Command::Tree(asked) => tree::run(asked, words),
        Command::Doc(asked) => doc::run(asked, words),
        Command::Forecast(asked) => forecast::run(asked, words),
        Command::Impact(asked) => impact::run(asked, words),
        Command::Import(asked) => import::run(asked, words),
        Command::School(asked) => school::run(asked, words),
        Command::Schema(asked) => schema::run(asked, words),
        Command::Completions(asked) => completions::run(asked, words),
    }
}

/// A rule that the pack does not have.
fn unknown_rule(book: &Rulebook, rule: &str, words: &Words) -> Failure {
    let known: Vec<_> = book.rules().iter().map(|rule| rule.head.id.to_string()).collect();
    let args = args! { "rule" => rule.to_owned(), "known" => words.list(&known) };
    Failure::said(words, keys::CLI_UNKNOWN_RULE, &args)
}
