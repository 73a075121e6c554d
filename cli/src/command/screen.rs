//! `samsyn screen`: what the rules suggest, child by child, in the order of the file.

use std::io;
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
        ScreenFormat::Table | ScreenFormat::Csv => String::new(),
    };
    let screening = {
        let text = words.say_with(keys::CLI_SCREENING, &args! { "count" => caseload.children.len() });
        let _progress = Progress::start(text);
        Screening::new(caseload, Arc::new(book), on)
    };
    let found = found(&screening, asked);
    written(write(&screening, &found, hash, asked.format, words), words)
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
    format: ScreenFormat,
    words: &Words,
) -> io::Result<()> {
    match format {
        ScreenFormat::Table => {
            let head =
                [keys::CLI_PUPIL, keys::CLI_GROUP, keys::CLI_TITLE, keys::CLI_OUTCOME, keys::CLI_SINCE];
            let rows = rows(screening, found, words).map(|row| {
                let since = row.finding.since.map_or_else(String::new, |since| words.date(since));
                let name = row.child.name.clone().unwrap_or_else(|| row.child.id.clone());
                [name, row.child.group.clone().unwrap_or_default(), row.title, row.outcome, since]
            });
            let table = output::table(head.map(|key| words.say(key)), rows);
            output::print(&format!("{}\n\n{}", heading(screening, words), table.trim_fmt()))
        }
        ScreenFormat::Csv => {
            let head = [
                keys::CLI_ID,
                keys::CLI_PUPIL,
                keys::CLI_GROUP,
                keys::CLI_RULE,
                keys::CLI_TITLE,
                keys::CLI_KIND,
                keys::CLI_OUTCOME,
                keys::CLI_OFFER,
                keys::CLI_SINCE,
                keys::CLI_CHANGES_ON,
                keys::CLI_BECAUSE,
            ];
            let pack = screening.book().pack();
            let rows = rows(screening, found, words).map(|row| {
                let (child, finding) = (row.child, row.finding);
                let date =
                    |date: Option<chrono::NaiveDate>| date.map_or_else(String::new, |date| date.to_string());
                let because = finding.judged.reasons.first().into_iter().flatten();
                let because =
                    because.map(|asked| words.question(asked, pack).value_sentence).collect::<Vec<_>>();
                let offer = pack.offers.get(&finding.offer).map(|offer| words.text(&offer.label));
                [
                    child.id.clone(),
                    child.name.clone().unwrap_or_default(),
                    child.group.clone().unwrap_or_default(),
                    finding.rule.to_string(),
                    row.title,
                    words.kind(finding.kind, whom(child, screening.on())),
                    row.outcome,
                    offer.unwrap_or_else(|| finding.offer.to_string()),
                    date(finding.since),
                    date(finding.changes_on),
                    because.join(" "),
                ]
            });
            output::csv(io::stdout().lock(), head.map(|key| words.say(key)), rows)
        }
        ScreenFormat::Json => {
            let children = found.iter().map(|(child, findings)| json::child(&child.id, findings)).collect();
            output::as_json(&json::document(screening.book(), hash, screening.on(), children))
        }
    }
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
