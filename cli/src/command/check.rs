//! `samsyn check`: what is wrong with a pack, and what is proven of each of its rules.

mod explain;
pub(crate) mod json;

use std::fmt::Write;
use std::path::Path;

use samsyn_engine::assurance::{guarantees, lint, untold};
use samsyn_engine::diagnostic::Diagnostic;
use samsyn_engine::pack::Pack;
use samsyn_engine::rule::{Rule, Rulebook, Sleep, State};
use samsyn_words::{Whom, Words, args, keys};

use crate::arguments::{Check, TextFormat, day};
use crate::failure::{FALLS_SHORT, Failure, written};
use crate::pack::PackSet;
use crate::{output, report};

pub(super) fn run(asked: &Check, words: &Words) -> Result<(), Failure> {
    if let Some(code) = asked.explain {
        return written(output::print(&explain::text(code, words)), words);
    }
    let folder = asked.pack.as_deref().unwrap_or(Path::new("."));
    let set = PackSet::open(folder, asked.packs.as_deref(), words)?;
    let (book, told) = match set.load(day(None)) {
        Ok((pack, told)) => {
            let (book, found) = Rulebook::compile(pack);
            let found = found.into_iter().chain(lint(&book)).chain(untold(&book)).map(|it| set.placed(it));
            let told = told.into_iter().chain(found).collect();
            (Some(book), told)
        }
        Err(told) => (None, told),
    };
    match asked.format {
        TextFormat::Json => written(output::as_json(&json::document(book.as_ref(), &told, words)), words)?,
        TextFormat::Text => {
            if let Some(book) = &book {
                written(output::print(&proven(book, words)), words)?;
            }
            for diagnostic in &told {
                report::tell(diagnostic, words);
            }
        }
    }
    let errors = told.iter().filter(|it: &&Diagnostic| it.is_error()).count();
    if errors == 0 {
        return Ok(());
    }
    report::note(&words.say_with(keys::CLI_CHECK_ERRORS, &args! { "count" => errors }));
    Err(Failure::Told(FALLS_SHORT))
}

/// What is proven of each rule that is without errors.
fn proven(book: &Rulebook, words: &Words) -> String {
    let pack = book.pack();
    let mut text = pack.chain.first().map_or_else(String::new, |own| {
        let args = args! { "pack" => words.text(&own.name), "version" => own.version.to_string() };
        words.say_with(keys::CLI_CHECK_PACK, &args) + "\n"
    });
    for rule in book.rules() {
        let kind = words.kind(rule.head.kind, Whom::Family);
        let title = words.text(&rule.head.title);
        let _ = write!(text, "\n{}: {title} ({kind})\n", rule.head.id);
        let known = words.guarantees(&guarantees(rule, book), pack);
        for line in known.into_iter().chain(in_use(rule, pack, words)) {
            let _ = writeln!(text, "  - {line}");
        }
    }
    text
}

/// From when the rule is in use, and when not.
pub(super) fn in_use(rule: &Rule, pack: &Pack, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    for (at, epoch) in rule.epochs.iter().enumerate() {
        let next = rule.epochs.get(at + 1);
        match (&epoch.state, next) {
            // Before its parameters have a value a rule cannot say anything; what matters is from when it can.
            (State::Sleeps(Sleep::NoValue(_)), Some(next)) if at == 0 => {
                let from = args! { "from" => words.date(next.from) };
                lines.push(words.say_with(keys::CLI_CHECK_IN_USE, &from));
            }
            (State::Sleeps(sleep), _) => {
                let why = words.sleep(sleep, pack);
                lines.push(if at == 0 {
                    words.say_with(keys::CLI_CHECK_SLEEPS, &args! { "why" => why })
                } else {
                    let args = args! { "from" => words.date(epoch.from), "why" => why };
                    words.say_with(keys::CLI_CHECK_SLEEPS_FROM, &args)
                });
            }
            (State::Ready { .. }, _) => {}
        }
    }
    lines
}
