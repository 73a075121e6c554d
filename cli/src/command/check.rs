//! `samsyn check`: what is wrong with a pack, and what is proven of each of its rules.

use std::collections::BTreeSet;
use std::fmt::Write;

use samsyn_engine::facts::Source;
use samsyn_engine::pack::{Domain, Pack};
use samsyn_engine::rule::{Rule, Rulebook, Sleep, State};
use samsyn_engine::screening::Kind;
use samsyn_words::{Whom, Words, args, keys};

use crate::arguments::{Check, day};
use crate::failure::{FALLS_SHORT, Failure, written};
use crate::pack::PackSet;
use crate::{output, report};

pub(super) fn run(asked: &Check, words: &Words) -> Result<(), Failure> {
    let set = PackSet::open(&asked.pack.pack, asked.pack.packs.as_deref(), words)?;
    let told = match set.load(day(None)) {
        Ok((pack, told)) => {
            let (book, found) = Rulebook::compile(pack);
            written(output::print(&proven(&book, words)), words)?;
            told.into_iter().chain(found.into_iter().map(|it| set.placed(it))).collect()
        }
        Err(told) => told,
    };
    for diagnostic in &told {
        report::tell(diagnostic, words);
    }
    let errors = told.iter().filter(|it| it.is_error()).count();
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
        for line in guarantees(rule, pack, words) {
            let _ = writeln!(text, "  - {line}");
        }
    }
    text
}

fn guarantees(rule: &Rule, pack: &Pack, words: &Words) -> Vec<String> {
    let mut lines = Vec::new();
    let trees = rule.trees();
    let paths: usize = trees.iter().map(|tree| tree.paths()).sum();
    let questions: BTreeSet<_> = trees.iter().flat_map(|tree| tree.questions()).collect();
    if paths > 0 {
        let args = args! { "paths" => paths, "questions" => questions.len() };
        lines.push(words.say_with(keys::CLI_CHECK_PATHS, &args));
        lines.push(words.say(keys::CLI_CHECK_DECLINED));
    }
    if rule.head.kind == Kind::Offer && !reads_requests(rule, pack) {
        lines.push(words.say(keys::CLI_CHECK_DOMAINS));
    }
    if reads_requests(rule, pack) {
        lines.push(words.say(keys::CLI_CHECK_REQUEST));
    }
    if rule.reads.contains(&Source::Attendance) {
        let forms: Vec<_> = rule.head.concerns.forms.iter().map(|form| words.form(*form)).collect();
        lines.push(words.say_with(keys::CLI_CHECK_FORMS, &args! { "forms" => words.list(&forms) }));
    }
    lines.push(words.say(if rule.listed { keys::CLI_CHECK_LISTED } else { keys::CLI_CHECK_UNLISTED }));
    lines.extend(in_use(rule, pack, words));
    lines
}

/// From when the rule is in use, and when not.
fn in_use(rule: &Rule, pack: &Pack, words: &Words) -> Vec<String> {
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

fn reads_requests(rule: &Rule, pack: &Pack) -> bool {
    rule.reads.iter().any(|source| match source {
        Source::Signals(kind) => {
            pack.catalogue.signals.get(kind).is_some_and(|it| it.domain == Domain::Request)
        }
        _ => false,
    })
}
