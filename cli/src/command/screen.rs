//! `samsyn screen`: what the rules suggest: first class by class, then child by child in the order of the file.

mod list;

use std::path::Path;

use rayon::prelude::*;
use samsyn_engine::record::{Child, Group};
use samsyn_engine::rule::Rule;
use samsyn_engine::screening::{Finding, Outcome, Screening, json};
use samsyn_words::{Whom, Words, args, keys};

use super::unknown_rule;
use crate::arguments::{Screen, ScreenFormat, day};
use crate::caseload;
use crate::failure::{Failure, written};
use crate::pack::rulebook;
use crate::progress::Progress;
use crate::{output, parallel};

pub(super) fn run(asked: &Screen, words: &Words) -> Result<(), Failure> {
    let on = day(asked.on);
    let book = rulebook(&asked.pack.pack, asked.pack.packs.as_deref(), on, words)?;
    for rule in &asked.rules {
        if book.rule(rule).is_none() {
            return Err(unknown_rule(&book, rule.as_str(), words));
        }
    }
    let caseload = caseload::open(&asked.caseload, &asked.reading, &book.pack().calendar, words)?;
    let hash = match asked.format {
        ScreenFormat::Json => caseload::hash(&caseload),
        ScreenFormat::Table | ScreenFormat::Csv | ScreenFormat::Xlsx => String::new(),
    };
    let screening = {
        let text = words.say_with(keys::CLI_SCREENING, &args! { "count" => caseload.children.len() });
        let _progress = Progress::start(text);
        parallel::screening(caseload, book, on)
    };
    let found = found(&screening, asked);
    write(&screening, &found, hash, asked, words)
}

/// What is shown.
struct Found<'a> {
    classes: Vec<(Group<'a>, Vec<Finding>)>,
    children: Vec<(&'a Child, Vec<Finding>)>,
}

impl Found<'_> {
    /// How many rows they are.
    fn len(&self) -> usize {
        let classes = self.classes.iter().map(|(_, findings)| findings.len());
        classes.chain(self.children.iter().map(|(_, findings)| findings.len())).sum()
    }
}

/// What a list may show: rules that read an unlisted fact speak only in `explain`.
fn found<'a>(screening: &'a Screening, asked: &Screen) -> Found<'a> {
    let wanted = |rule: &Rule, outcome: Outcome| {
        rule.listed
            && (asked.all || outcome != Outcome::Not)
            && (asked.rules.is_empty() || asked.rules.contains(&rule.head.id))
    };
    let classes = screening.groups().into_iter().filter_map(|group| {
        let findings = screening.class_findings(&group, wanted);
        (!findings.is_empty()).then_some((group, findings))
    });
    let rules = screening.book().rules();
    let children = screening.caseload().children.par_iter().enumerate();
    let with = children.filter_map(|(at, child)| {
        // Most children have nothing to show, and explaining them all would take long.
        let shown = rules.iter().zip(screening.outcomes(at));
        let shown: Vec<_> = shown
            .filter(|(rule, outcome)| outcome.is_some_and(|it| wanted(rule, it)))
            .map(|(it, _)| &it.head.id)
            .collect();
        if shown.is_empty() {
            return None;
        }
        let mut findings = screening.findings(at);
        findings.retain(|finding| shown.contains(&&finding.rule));
        Some((child, findings))
    });
    Found { classes: classes.collect(), children: with.collect() }
}

fn write(
    screening: &Screening,
    found: &Found<'_>,
    hash: String,
    asked: &Screen,
    words: &Words,
) -> Result<(), Failure> {
    let file = asked.output.as_deref();
    let done = match asked.format {
        ScreenFormat::Table if file.is_none() => output::print(&table(screening, found, words)),
        ScreenFormat::Table => output::into(file, |out| output::line(out, &table(screening, found, words))),
        ScreenFormat::Csv => output::into(file, |out| list::list(screening, found, words).csv(out)),
        ScreenFormat::Xlsx => {
            // The command line asks for a file where a workbook is wanted.
            let file = file.unwrap_or(Path::new("-"));
            return output::workbook(file, list::list(screening, found, words), words);
        }
        ScreenFormat::Json => {
            let classes = found.classes.iter().map(|(group, findings)| json::class(&group.key, findings));
            let children = found.children.iter().map(|(child, findings)| json::child(&child.id, findings));
            let (classes, children) = (classes.collect(), children.collect());
            let document = json::document(screening.book(), hash, screening.on(), classes, children);
            output::into(file, |out| output::pretty(out, &document))
        }
    };
    written(done, words)
}

fn table(screening: &Screening, found: &Found<'_>, words: &Words) -> String {
    let head = [keys::CLI_PUPIL, keys::CLI_GROUP, keys::CLI_TITLE, keys::CLI_OUTCOME, keys::CLI_SINCE];
    let rows = rows(screening, found, words).map(|row| {
        let since = row.finding.since.map_or_else(String::new, |since| words.date(since));
        let name = match row.about {
            About::Class(_) => words.say(keys::CLI_WHOLE_CLASS),
            About::Child(child) => child.name.clone().unwrap_or_else(|| child.id.clone()),
        };
        [name, row.about.group().unwrap_or_default().to_owned(), row.title, row.outcome, since]
    });
    let table = output::table(head.map(|key| words.say(key)), rows);
    format!("{}\n\n{}", heading(screening, words), table.trim_fmt())
}

/// Whom a row is about.
#[derive(Clone, Copy)]
enum About<'a> {
    Class(&'a Group<'a>),
    Child(&'a Child),
}

impl<'a> About<'a> {
    fn group(self) -> Option<&'a str> {
        match self {
            Self::Class(group) => group.name,
            Self::Child(child) => child.group.as_deref(),
        }
    }
}

struct Row<'a> {
    about: About<'a>,
    finding: &'a Finding,
    title: String,
    outcome: String,
}

fn rows<'a>(
    screening: &'a Screening,
    found: &'a Found<'a>,
    words: &'a Words,
) -> impl Iterator<Item = Row<'a>> {
    let title = |finding: &Finding| {
        let rule = screening.book().rule(&finding.rule);
        rule.map_or_else(|| finding.rule.to_string(), |rule| words.text(&rule.head.title))
    };
    let classes = found.classes.iter().map(|(group, findings)| (About::Class(group), findings));
    let children = found.children.iter().map(|(child, findings)| (About::Child(child), findings));
    classes.chain(children).flat_map(move |(about, findings)| {
        findings.iter().map(move |finding| Row {
            about,
            finding,
            title: title(finding),
            outcome: words.outcome(finding.outcome),
        })
    })
}

/// Whose rules, which day, how many children: what makes a list mean something.
fn heading(screening: &Screening, words: &Words) -> String {
    let own = screening.book().pack().chain.first();
    let args = args! {
        "pack" => own.map_or_else(String::new, |own| words.text(&own.name)),
        "version" => own.map_or_else(String::new, |own| own.version.to_string()),
        "date" => words.date(screening.on()),
        "count" => screening.caseload().children.len(),
    };
    words.say_with(keys::CLI_SCREEN_HEADING, &args)
}

/// Who is spoken to about a child on a day.
pub(super) fn whom(child: &Child, on: chrono::NaiveDate) -> Whom {
    let adult = child.born.and_then(|born| born.age_on(on)).is_some_and(|age| age >= 18);
    if adult { Whom::Adult } else { Whom::Family }
}
