//! Samsyn on the command line: for rule authors, for their checks in CI, and for batch work.
//!
//! Here alone are the clock and the files: the engine is given what it needs, and hands back ids and values.
//! Data goes to stdout; what is wrong goes to stderr, with what, where, why and a way out.

mod arguments;
mod caseload;
mod command;
mod documents;
mod failure;
mod language;
mod output;
mod pack;
mod page;
mod parallel;
mod progress;
mod report;
mod usage;

use std::process::ExitCode;

use clap::FromArgMatches;
use samsyn_words::Words;

use arguments::Arguments;
use failure::Failure;

fn main() -> ExitCode {
    let words = Words::new(language::chosen(std::env::args_os(), |name| std::env::var(name).ok()));
    let arguments = usage::command(&words)
        .try_get_matches()
        .and_then(|matches| Arguments::from_arg_matches(&matches))
        .map_err(|error| usage::failure(&error, &words));
    let done = arguments.and_then(|arguments| command::run(&arguments, &words));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Told(code)) => code.into(),
        Err(failure) => {
            report::print(&failure, &words);
            failure.code().into()
        }
    }
}
