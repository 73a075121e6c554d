//! `samsyn explain`: everything the rules say of one child, or of one class as a whole, and why.

use std::fmt::Write;
use std::sync::Arc;

use samsyn_engine::facts::{CLASS_FROM, Clock};
use samsyn_engine::record::Group;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::screening::{
    Asked, Finding, Judged, Moment, Near, Nearby, Outcome, ParameterUse, Reach, Screening, Use, json,
};
use samsyn_words::{Whom, Words, args, keys};

use super::screen::whom;
use super::unknown_rule;
use crate::arguments::{Explain, TextFormat, day};
use crate::caseload;
use crate::failure::{Failure, written};
use crate::output;
use crate::pack::rulebook;

pub(super) fn run(asked: &Explain, words: &Words) -> Result<(), Failure> {
    let on = day(asked.on);
    let book = rulebook(&asked.pack.pack, asked.pack.packs.as_deref(), on, words)?;
    if let Some(rule) = asked.rules.iter().find(|rule| book.rule(rule).is_none()) {
        return Err(unknown_rule(&book, rule.as_str(), words));
    }
    let mut caseload = caseload::open(&asked.caseload, &asked.reading, &book.pack().calendar, words)?;
    let hash = match asked.format {
        TextFormat::Json => caseload::hash(&caseload),
        TextFormat::Text => String::new(),
    };
    let asked_for = |finding: &Finding| asked.rules.is_empty() || asked.rules.contains(&finding.rule);
    let whole = !asked.rules.is_empty();
    if let Some(key) = &asked.class {
        caseload.children.retain(|child| Group::key_of(child) == *key);
        let screening = Screening::new(caseload, Arc::new(book), on);
        let groups = screening.groups();
        let Some((group, name)) = groups.first().and_then(|group| Some((group, group.name?))) else {
            return Err(Failure::said(words, keys::CLI_UNKNOWN_CLASS, &args! { "class" => key.clone() }));
        };
        let mut findings = screening.class_findings(group, |_, _| true);
        findings.retain(asked_for);
        let book = screening.book();
        let done = match asked.format {
            TextFormat::Json => {
                let classes = vec![json::class(&group.key, &findings)];
                output::as_json(&json::document(book, hash, on, classes, Vec::new()))
            }
            TextFormat::Text => {
                let teller = Teller { book, whom: Whom::Family, on, whole, words };
                let nothing = match screening.class(group) {
                    Some(_) => words.say(keys::CLI_NO_RULES_CONCERN_CLASS),
                    None => words.say_with(keys::WHOLE_TOO_FEW, &args! { "from" => CLASS_FROM }),
                };
                let args = args! { "name" => name.to_owned() };
                output::print(&teller.told(
                    &words.say_with(keys::CLASS_HEADING, &args),
                    &findings,
                    &|_| None,
                    &nothing,
                ))
            }
        };
        return written(done, words);
    }
    let id = asked.child.as_deref().unwrap_or_default();
    caseload.children.retain(|child| child.id == id);
    let screening = Screening::new(caseload, Arc::new(book), on);
    let Some(child) = screening.caseload().children.first() else {
        return Err(Failure::said(words, keys::CLI_UNKNOWN_CHILD, &args! { "child" => id.to_owned() }));
    };
    let moment = Moment::new(screening.book(), Clock::day(on));
    let nearby = Nearby::new(&moment, child, &screening.caseload().school);
    let near = |finding: &Finding| {
        let place = screening.book().rules().iter().position(|rule| rule.head.id == finding.rule)?;
        nearby.of(place, Reach::TwoKinds)
    };
    let mut findings = screening.findings(0);
    findings.retain(asked_for);
    let book = screening.book();
    let done = match asked.format {
        TextFormat::Json => {
            let children = vec![json::explained(&child.id, &findings, near)];
            output::as_json(&json::document(book, hash, on, Vec::new(), children))
        }
        TextFormat::Text => {
            let teller = Teller { book, whom: whom(child, on), on, whole, words };
            let name = format!("{} ({})", child.name.as_ref().unwrap_or(&child.id), child.id);
            let nothing = words.say(keys::CLI_NO_RULES_CONCERN);
            output::print(&teller.told(&name, &findings, &near, &nothing))
        }
    };
    written(done, words)
}

pub(super) struct Teller<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) whom: Whom,
    pub(super) on: chrono::NaiveDate,
    /// Every question on the way, and every parameter.
    pub(super) whole: bool,
    pub(super) words: &'a Words,
}

impl Teller<'_> {
    /// Suggestions first, what is not suggested last and shortly; with the whole path where a rule was asked for by
    /// name.
    fn told(
        &self,
        name: &str,
        findings: &[Finding],
        near: &dyn Fn(&Finding) -> Option<Near>,
        nothing: &str,
    ) -> String {
        let mut text = format!("{name}, {}\n", self.words.date(self.on));
        let mut sorted: Vec<_> = findings.iter().collect();
        sorted.sort_by_key(|finding| match finding.outcome {
            Outcome::Suggested => 0,
            Outcome::Held => 1,
            Outcome::Undetermined => 2,
            Outcome::Not => 3,
        });
        for finding in sorted {
            self.finding(finding, &mut text);
            if let Some(near) = near(finding) {
                self.near(finding, near, &mut text);
            }
        }
        if findings.is_empty() {
            text.push_str(nothing);
        }
        text
    }

    fn finding(&self, finding: &Finding, text: &mut String) {
        let words = self.words;
        let whom = self.whom;
        let head = self.book.rule(&finding.rule).map(|rule| &rule.head);
        let title = head.map_or_else(|| finding.rule.to_string(), |head| words.text(&head.title));
        let _ = write!(text, "\n{title} [{}]\n", finding.rule);
        let outcome = words.outcome(finding.outcome);
        let _ = match finding.since {
            Some(since) => {
                let args =
                    args! { "date" => words.date(since), "span" => words.span((self.on - since).num_days()) };
                let since = words.say_with(keys::CLI_SINCE_DATE, &args);
                writeln!(text, "  {} · {outcome} · {since}", words.kind(finding.kind, whom))
            }
            None => writeln!(text, "  {} · {outcome}", words.kind(finding.kind, whom)),
        };
        if finding.outcome != Outcome::Not {
            if let Some(head) = head {
                let ask = match whom {
                    Whom::Adult => head.ask_adult.as_ref().unwrap_or(&head.ask),
                    Whom::Family => &head.ask,
                };
                self.line(keys::CLI_ASK, &words.text(ask), text);
            }
            if let Some(offer) = self.book.pack().offers.get(&finding.offer) {
                let offer =
                    format!("{}. {}", words.text(&offer.label), words.offer_consent(offer.consent, whom));
                self.line(keys::CLI_CAN_BE_OFFERED, &offer, text);
            }
        }
        if let Some(changes) = finding.changes_on {
            self.line(keys::CLI_CHANGES, &words.date(changes), text);
        }
        self.why(finding, text);
    }

    /// What little would flip it, tried on the child's record.
    fn near(&self, finding: &Finding, near: Near, text: &mut String) {
        // When it changes by itself is already told.
        let near = Near { by_itself: None, ..near };
        let pack = self.book.pack();
        let lines = if finding.outcome == Outcome::Suggested {
            self.words.near_end(&near, pack)
        } else {
            self.words.near(&near, pack)
        };
        for line in lines {
            let _ = writeln!(text, "  {line}");
        }
    }

    /// What it rests on: what covers or holds it, what is missing, every set of facts that alone is enough.
    pub(super) fn why(&self, finding: &Finding, text: &mut String) {
        let words = self.words;
        if let Some(rule) = &finding.covered_by {
            let title =
                self.book.rule(rule).map_or_else(|| rule.to_string(), |it| words.text(&it.head.title));
            self.line(keys::CLI_COVERED_BY, &format!("{title} [{rule}]"), text);
        }
        if let Some(held) = &finding.held_by {
            self.judged(keys::CLI_HELD_BECAUSE, held, text);
        }
        for missing in &finding.missing {
            let lacking = words.missing(missing, self.book.pack());
            let _ = writeln!(text, "  {} {}", lacking.what, lacking.settles);
        }
        self.judged(keys::CLI_BECAUSE, &finding.judged, text);
        if self.whole && !finding.judged.path.is_empty() {
            let _ = writeln!(text, "  {}:", words.say(keys::CLI_WHOLE_WAY));
            for asked in &finding.judged.path {
                let _ = writeln!(text, "    {}. {}", self.answer(asked), self.sentences(asked));
            }
        }
    }

    /// Each set of facts that alone is enough.
    fn judged(&self, heading: samsyn_words::Key, judged: &Judged, text: &mut String) {
        for (at, set) in judged.reasons.iter().enumerate() {
            let heading = if at == 0 { heading } else { keys::CLI_OR_BECAUSE };
            let _ = writeln!(text, "  {}:", self.words.say(heading));
            for asked in set {
                let _ = writeln!(text, "    - {}", self.sentences(asked));
                // The length of a window is told in the sentence itself.
                let shown = |used: &&ParameterUse| self.whole || used.usage == Use::Threshold;
                for used in asked.parameters.iter().filter(shown) {
                    let pack = self.book.pack();
                    let _ = writeln!(text, "      {}", self.words.parameter(used, pack));
                }
            }
        }
    }

    fn sentences(&self, asked: &Asked) -> String {
        let told = self.words.question(asked, self.book.pack());
        [Some(told.value_sentence), told.threshold_sentence, told.basis_sentence]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    }

    fn answer(&self, asked: &Asked) -> String {
        self.words.say(match asked.answer {
            Some(true) => keys::CLI_ANSWER_YES,
            Some(false) => keys::CLI_ANSWER_NO,
            None => keys::CLI_ANSWER_UNKNOWN,
        })
    }

    fn line(&self, heading: samsyn_words::Key, value: &str, text: &mut String) {
        let _ = writeln!(text, "  {}: {value}", self.words.say(heading));
    }
}
