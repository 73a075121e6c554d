//! `samsyn screen`: what the rules suggest, child by child, in the order of the file.

mod list;

use std::path::Path;
use std::sync::Arc;

use samsyn_engine::record::Child;
use samsyn_engine::rule::Rule;
use samsyn_engine::screening::{Finding, Outcome, Screening, json};
use samsyn_words::{Whom, Words, args, keys};

use super::unknown_rule;
use crate::arguments::{Screen, ScreenFormat, day};
use crate::caseload;
use crate::failure::{Failure, written};
use crate::output;
use crate::pack::rulebook;
use crate::progress::Progress;

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
        Screening::new(caseload, Arc::new(book), on)
    };
    let found = found(&screening, asked);
    write(&screening, &found, hash, asked, words)
}

type Found<'a> = Vec<(&'a Child, Vec<Finding>)>;

/// What a list may show: rules that read an unlisted fact speak only in `explain`.
fn found<'a>(screening: &'a Screening, asked: &Screen) -> Found<'a> {
    let wanted = |rule: &Rule, outcome: Outcome| {
        rule.listed
            && (asked.all || outcome != Outcome::Not)
            && (asked.rules.is_empty() || asked.rules.contains(&rule.head.id))
    };
    let rules = screening.book().rules();
    let children = screening.caseload().children.iter().enumerate();
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
    with.collect()
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
            let children = found.iter().map(|(child, findings)| json::child(&child.id, findings)).collect();
            let document = json::document(screening.book(), hash, screening.on(), children);
            output::into(file, |out| output::pretty(out, &document))
        }
    };
    written(done, words)
}

fn table(screening: &Screening, found: &Found<'_>, words: &Words) -> String {
    let head = [keys::CLI_PUPIL, keys::CLI_GROUP, keys::CLI_TITLE, keys::CLI_OUTCOME, keys::CLI_SINCE];
    let rows = rows(screening, found, words).map(|row| {
        let since = row.finding.since.map_or_else(String::new, |since| words.date(since));
        let name = row.child.name.clone().unwrap_or_else(|| row.child.id.clone());
        [name, row.child.group.clone().unwrap_or_default(), row.title, row.outcome, since]
    });
    let table = output::table(head.map(|key| words.say(key)), rows);
    format!("{}\n\n{}", heading(screening, words), table.trim_fmt())
}

struct Row<'a> {
    child: &'a Child,
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
    found.iter().flat_map(move |(child, findings)| {
        findings.iter().map(move |finding| Row {
            child,
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
