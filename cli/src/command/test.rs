//! `samsyn test`: a pack's scenarios under its rules, each that does not agree told as a little story.

use std::fmt::Write;
use std::path::Path;

use samsyn_engine::diagnostic::Diagnostic;
use samsyn_engine::id::Id;
use samsyn_engine::pack::Text;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::{
    self, Difference, Expected, Judgement, Placeholders, Scenario, Standing, Told, json,
};
use samsyn_engine::screening::Outcome;
use samsyn_words::{Key, Lang, Whom, Words, args, keys};

use super::explain::Teller;
use crate::arguments::{Test, TextFormat, day};
use crate::caseload;
use crate::failure::{FALLS_SHORT, Failure, UNUSABLE, written};
use crate::pack::PackSet;
use crate::{output, report};

pub(super) fn run(asked: &Test, words: &Words) -> Result<(), Failure> {
    let set = PackSet::open(&asked.pack.pack, asked.pack.packs.as_deref(), words)?;
    let tell = |told: Vec<Diagnostic>| {
        let errors = told.into_iter().filter(Diagnostic::is_error);
        errors.map(|it| report::tell(&set.placed(it), words)).count()
    };
    let pack = match set.load(day(None)) {
        Ok((pack, _)) => pack,
        Err(told) => {
            tell(told);
            return Err(Failure::Told(FALLS_SHORT));
        }
    };
    let (book, found) = Rulebook::compile(pack);
    let errors = tell(found);
    if let (Some(caseload), Some(child)) = (&asked.from, &asked.child) {
        return made(caseload, child, asked, &book, words);
    }
    let (scenarios, wrong) = scenario::scenarios(book.pack());
    let errors = errors + tell(wrong);
    if errors > 0 {
        report::note(&words.say_with(keys::CLI_TEST_UNREADABLE, &args! { "count" => errors }));
    }
    let told = scenario::told(&scenarios, &book);
    let runs: Vec<_> = scenarios
        .into_iter()
        .map(|scenario| {
            let judged = scenario::run(&scenario, &book);
            (scenario, judged)
        })
        .collect();
    let failed = runs.iter().filter(|(_, judged)| fails(judged)).count();
    let done = match asked.format {
        TextFormat::Json => output::as_json(&json::document(&book, &runs, &told)),
        TextFormat::Text => output::print(&told_in_words(&set, &book, &runs, &told, errors, words)),
    };
    written(done, words)?;
    if failed + errors > 0 { Err(Failure::Told(FALLS_SHORT)) } else { Ok(()) }
}

/// Prints a test of a child as the file that it could be.
fn made(caseload: &Path, child: &str, asked: &Test, book: &Rulebook, words: &Words) -> Result<(), Failure> {
    let caseload = caseload::open(caseload, &asked.reading, &book.pack().calendar, words)?;
    let Some(found) = caseload.children.iter().find(|it| it.id == child) else {
        return Err(Failure::said(words, keys::CLI_UNKNOWN_CHILD, &args! { "child" => child.to_owned() }));
    };
    let both = |key| Text { sv: Words::new(Lang::Sv).say(key), en: Some(Words::new(Lang::En).say(key)) };
    let instead = Placeholders {
        id: Id::parse(&words.say(keys::CLI_TEST_MADE_ID)).map_err(|_| Failure::Told(UNUSABLE))?,
        name: words.say(keys::CLI_TEST_MADE_NAME),
        title: both(keys::CLI_TEST_MADE_TITLE),
        story: both(keys::CLI_TEST_MADE_STORY),
        step: words.say(keys::CLI_TEST_MADE_STEP),
    };
    let scenario = Scenario::of(found, &caseload.school, day(asked.on), book, instead);
    written(output::print(&scenario.to_toml()), words)?;
    report::note(&words.say(keys::CLI_TEST_MADE_NOTE));
    Ok(())
}

fn fails(judged: &[Judgement]) -> bool {
    judged.iter().any(|judgement| !judgement.differences.is_empty())
}

fn told_in_words(
    set: &PackSet,
    book: &Rulebook,
    runs: &[(Scenario, Vec<Judgement>)],
    told: &[Told],
    unread: usize,
    words: &Words,
) -> String {
    let mut text = String::new();
    for (scenario, judged) in runs.iter().filter(|(_, judged)| fails(judged)) {
        let file = scenario.file.as_deref().map(|file| set.shown(file)).unwrap_or_default();
        let _ = write!(text, "{} [{}]\n{file}\n", words.text(&scenario.title), scenario.id);
        let _ = writeln!(text, "{}", words.text(&scenario.story));
        for judgement in judged.iter().filter(|it| !it.differences.is_empty()) {
            scene(scenario, judgement, book, words, &mut text);
        }
        text.push('\n');
    }
    let scenes = runs.iter().map(|(_, judged)| judged.len()).sum::<usize>();
    let judged = runs.iter().flat_map(|(_, judged)| judged).map(|it| it.rules).sum::<usize>();
    let failed = runs.iter().filter(|(_, judged)| fails(judged)).count();
    let args = args! {
        "scenarios" => runs.len(), "scenes" => scenes, "judged" => judged,
        "rules" => book.rules().len(), "failed" => failed, "unread" => unread
    };
    let _ = writeln!(text, "{}", words.say_with(keys::CLI_TEST_PASSED, &args));
    let untold = |side: fn(&Told) -> usize| -> Vec<String> {
        told.iter().filter(|it| side(it) == 0).map(|it| it.rule.to_string()).collect()
    };
    for (key, rules) in [
        (keys::CLI_TEST_NEVER_SUGGESTED, untold(|it| it.suggested)),
        (keys::CLI_TEST_NEVER_SILENT, untold(|it| it.silent)),
    ] {
        if !rules.is_empty() {
            let _ = writeln!(text, "{}", words.say_with(key, &args! { "rules" => words.list(&rules) }));
        }
    }
    text
}

/// Which day, which rule, what was expected, what came, and why.
fn scene(scenario: &Scenario, judgement: &Judgement, book: &Rulebook, words: &Words, text: &mut String) {
    let args = args! {
        "scene" => judgement.scene + 1, "scenes" => scenario.scenes.len(), "date" => words.date(judgement.on)
    };
    let _ = writeln!(text, "{}", words.say_with(keys::CLI_TEST_SCENE, &args));
    for it in &judgement.differences {
        let title = book.rule(&it.rule).map(|rule| words.text(&rule.head.title));
        let _ = writeln!(text, "- {} [{}]", title.as_deref().unwrap_or_default(), it.rule);
        let args = args! { "expected" => words.say(expected(it.expected)), "got" => words.say(got(it)) };
        let _ = writeln!(text, "  {}", words.say_with(keys::CLI_TEST_EXPECTED, &args));
        if let Some(finding) = &it.finding {
            let teller = Teller { book, whom: Whom::Family, on: judgement.on, whole: false, words };
            teller.why(finding, text);
        }
    }
}

fn expected(expected: Expected) -> Key {
    match expected {
        Expected::Suggested => keys::CLI_TEST_SUGGESTED,
        Expected::Held => keys::CLI_TEST_HELD,
        Expected::Undetermined => keys::CLI_TEST_UNDETERMINED,
        Expected::Silent | Expected::NotSuggested { .. } => keys::CLI_TEST_SILENT,
    }
}

fn got(difference: &Difference) -> Key {
    match difference.standing {
        Standing::InForce => {}
        Standing::Unknown => return keys::CLI_TEST_NO_SUCH_RULE,
        Standing::Disabled => return keys::CLI_TEST_DISABLED,
        Standing::Asleep => return keys::CLI_TEST_ASLEEP,
    }
    match difference.got {
        Some(Outcome::Suggested) => keys::CLI_TEST_SUGGESTED,
        Some(Outcome::Held) => keys::CLI_TEST_HELD,
        Some(Outcome::Undetermined) => keys::CLI_TEST_UNDETERMINED,
        Some(Outcome::Not) => keys::CLI_TEST_SILENT,
        None => keys::CLI_TEST_NOT_CONCERNED,
    }
}
