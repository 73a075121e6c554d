//! `samsyn replay`: what the rules said of one child, or of one class as a whole, over time, each day judged by what was
//! known on it.

use std::fmt::Write;

use chrono::NaiveDate;
use samsyn_engine::facts::{CLASS_FROM, ClassFacts, Evidence, Facts};
use samsyn_engine::record::{Caseload, Child, Group};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::screening::{Outcome, Replay as Replayed, Run, json::replay as json, replay};
use samsyn_words::{Whom, Words, args, keys};

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
    let over = Over { book: &book, caseload: &caseload, asked, words };
    match &asked.class {
        Some(key) => over.class(key),
        None => over.child(asked.child.as_deref().unwrap_or_default()),
    }
}

/// A caseload that is looked back on.
struct Over<'a> {
    book: &'a Rulebook,
    caseload: &'a Caseload,
    asked: &'a Replay,
    words: &'a Words,
}

impl Over<'_> {
    fn child(&self, id: &str) -> Result<(), Failure> {
        let Some(child) = self.caseload.children.iter().find(|child| child.id == id) else {
            let args = args! { "child" => id.to_owned() };
            return Err(Failure::said(self.words, keys::CLI_UNKNOWN_CHILD, &args));
        };
        let name = child.name.as_ref().unwrap_or(&child.id);
        let named = format!("{name} ({})", child.id);
        let asked = |on| whom(child, on);
        let telling = self.telling(named, &asked);
        self.tell(json::Whom::Child(&child.id), &self.replays(self.facts(child)), &telling)
    }

    fn class(&self, key: &str) -> Result<(), Failure> {
        let pupils: Vec<_> =
            self.caseload.children.iter().filter(|child| Group::key_of(child) == key).collect();
        let Some(name) = pupils.first().and_then(|pupil| pupil.group.as_ref()) else {
            let args = args! { "class" => key.to_owned() };
            return Err(Failure::said(self.words, keys::CLI_UNKNOWN_CLASS, &args));
        };
        let named = self.words.say_with(keys::CLASS_HEADING, &args! { "name" => name.clone() });
        let mut telling = self.telling(named, &|_| Whom::Family);
        let class = ClassFacts::of(pupils.iter().map(|pupil| self.facts(pupil)));
        if class.is_none() {
            telling.nothing = Some(self.words.say_with(keys::WHOLE_TOO_FEW, &args! { "from" => CLASS_FROM }));
        }
        let replays = class.map_or_else(Vec::new, |class| self.replays(&class));
        self.tell(json::Whom::Class(key), &replays, &telling)
    }

    fn facts<'c>(&'c self, child: &'c Child) -> Facts<'c> {
        let pack = self.book.pack();
        Facts::new(child, &self.caseload.school, &pack.calendar, &pack.catalogue)
    }

    fn replays<E: Evidence>(&self, facts: E) -> Vec<Replayed> {
        let Replay { from, to, rules, .. } = self.asked;
        replay(self.book, facts, *from, *to, |rule| {
            rules.contains(&rule.head.id) || rules.is_empty() && rule.head.subject == E::SUBJECT
        })
    }

    fn telling<'t>(&'t self, name: String, whom: &'t dyn Fn(NaiveDate) -> Whom) -> Telling<'t> {
        let whole = !self.asked.rules.is_empty();
        Telling { book: self.book, name, whom, whole, nothing: None, words: self.words }
    }

    fn tell(
        &self,
        about: json::Whom<'_>,
        replays: &[Replayed],
        telling: &Telling<'_>,
    ) -> Result<(), Failure> {
        let Replay { from, to, format, .. } = *self.asked;
        let done = match format {
            TextFormat::Json => {
                let asked = json::Asked { whom: about, from, to };
                output::as_json(&json::document(self.book, caseload::hash(self.caseload), asked, replays))
            }
            TextFormat::Text => output::print(&telling.all(from, to, replays)),
        };
        written(done, self.words)
    }
}

struct Telling<'a> {
    book: &'a Rulebook,
    /// Whom it is about.
    name: String,
    /// Whom to ask, on a day.
    whom: &'a dyn Fn(NaiveDate) -> Whom,
    /// Rules that were asked for by name are told also where they never had anything to suggest.
    whole: bool,
    /// Why nothing is told, where that is so.
    nothing: Option<String>,
    words: &'a Words,
}

impl Telling<'_> {
    fn all(&self, from: NaiveDate, to: NaiveDate, replays: &[Replayed]) -> String {
        let args = args! {
            "name" => self.name.clone(), "from" => self.words.date(from), "to" => self.words.date(to),
        };
        let mut text = self.words.say_with(keys::CLI_REPLAY_HEADING, &args) + "\n";
        if let Some(nothing) = &self.nothing {
            let _ = write!(text, "\n{nothing}\n");
        }
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
            whom: (self.whom)(run.from),
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
