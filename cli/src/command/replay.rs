//! `samsyn replay`: what the rules said of one child over time, each day judged by what was known on it.

use std::fmt::Write;

use chrono::NaiveDate;
use samsyn_engine::record::{Child, Subject};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::screening::{Outcome, Replay as Replayed, Run, json::replay as json, replay};
use samsyn_words::{Words, args, keys};

use super::explain::Teller;
use super::screen::whom;
use super::unknown_rule;
use crate::arguments::{Replay, TextFormat};
use crate::caseload;
use crate::failure::{Failure, written};
use crate::output;
use crate::pack::rulebook;

pub(super) fn run(asked: &Replay, words: &Words) -> Result<(), Failure> {
    if asked.from > asked.to {
        let args = args! { "from" => words.date(asked.from), "to" => words.date(asked.to) };
        return Err(Failure::said(words, keys::CLI_REPLAY_BACKWARDS, &args));
    }
    let book = rulebook(&asked.pack.pack, asked.pack.packs.as_deref(), asked.to, words)?;
    if let Some(rule) = asked.rules.iter().find(|rule| book.rule(rule).is_none()) {
        return Err(unknown_rule(&book, rule.as_str(), words));
    }
    let caseload = caseload::open(&asked.caseload, &asked.reading, &book.pack().calendar, words)?;
    let Some(child) = caseload.children.iter().find(|child| child.id == asked.child) else {
        return Err(Failure::said(words, keys::CLI_UNKNOWN_CHILD, &args! { "child" => asked.child.clone() }));
    };
    let replays = replay(&book, child, &caseload.school, asked.from, asked.to, |rule| {
        let named = asked.rules.contains(&rule.head.id);
        named || asked.rules.is_empty() && rule.head.subject == Subject::Child
    });
    let done = match asked.format {
        TextFormat::Json => {
            let about = json::Asked { child: &child.id, from: asked.from, to: asked.to };
            output::as_json(&json::document(&book, caseload::hash(&caseload), about, &replays))
        }
        TextFormat::Text => {
            let telling = Telling { book: &book, child, whole: !asked.rules.is_empty(), words };
            output::print(&telling.all(asked.from, asked.to, &replays))
        }
    };
    written(done, words)
}

struct Telling<'a> {
    book: &'a Rulebook,
    child: &'a Child,
    /// Rules that were asked for by name are told also where they never had anything to suggest.
    whole: bool,
    words: &'a Words,
}

impl Telling<'_> {
    fn all(&self, from: NaiveDate, to: NaiveDate, replays: &[Replayed]) -> String {
        let name = self.child.name.clone().unwrap_or_else(|| self.child.id.clone());
        let args = args! {
            "name" => name, "id" => self.child.id.clone(),
            "from" => self.words.date(from), "to" => self.words.date(to),
        };
        let mut text = self.words.say_with(keys::CLI_REPLAY_HEADING, &args) + "\n";
        let (told, quiet): (Vec<_>, Vec<_>) = replays.iter().partition(|it| self.whole || speaks(it));
        for replay in told {
            self.rule(replay, &mut text);
        }
        if !quiet.is_empty() {
            let rules: Vec<_> = quiet.iter().map(|replay| self.title(replay)).collect();
            let args = args! { "rules" => rules.join("; ") };
            let _ = write!(text, "\n{}\n", self.words.say_with(keys::CLI_REPLAY_QUIET, &args));
        }
        text
    }

    fn title(&self, replay: &Replayed) -> String {
        let rule = self.book.rule(&replay.rule);
        rule.map_or_else(|| replay.rule.to_string(), |rule| self.words.text(&rule.head.title))
    }

    fn rule(&self, replay: &Replayed, text: &mut String) {
        let _ = write!(text, "\n{} [{}]\n", self.title(replay), replay.rule);
        for run in &replay.runs {
            let _ = writeln!(text, "  {}", self.days(run));
            self.why(run, text);
        }
    }

    /// "3 november 2026 – 18 december 2026: förslag"
    fn days(&self, run: &Run) -> String {
        let outcome = match run.outcome() {
            Some(Outcome::Suggested) => keys::CLI_TEST_SUGGESTED,
            Some(Outcome::Held) => keys::CLI_TEST_HELD,
            Some(Outcome::Undetermined) => keys::CLI_TEST_UNDETERMINED,
            Some(Outcome::Not) => keys::CLI_TEST_SILENT,
            None => keys::CLI_REPLAY_NOT_IN_USE,
        };
        let args = args! {
            "from" => self.words.date(run.from), "to" => self.words.date(run.to),
            "outcome" => self.words.say(outcome),
        };
        let key = if run.from == run.to { keys::CLI_REPLAY_DAY } else { keys::CLI_REPLAY_DAYS };
        self.words.say_with(key, &args)
    }

    /// Why it began: what is suggested, held or open. That nothing is suggested is told where the rule was asked for.
    fn why(&self, run: &Run, text: &mut String) {
        let Some(finding) = &run.finding else { return };
        if finding.outcome == Outcome::Not && !self.whole {
            return;
        }
        let mut why = String::new();
        let teller = Teller {
            book: self.book,
            whom: whom(self.child, run.from),
            on: run.from,
            whole: false,
            words: self.words,
        };
        teller.why(finding, &mut why);
        for line in why.lines() {
            let _ = writeln!(text, "  {line}");
        }
    }
}

/// Whether a rule had anything to say in all that time.
fn speaks(replay: &Replayed) -> bool {
    replay.runs.iter().any(|run| !matches!(run.outcome(), None | Some(Outcome::Not)))
}
