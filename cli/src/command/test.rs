//! `samsyn test`: a pack's scenarios under its rules, each that does not agree told as a little story.

mod coverage;
pub(crate) mod json;
mod mutants;

use std::collections::BTreeMap;
use std::fmt::Write;

use samsyn_engine::assurance::{Coverage, Score};
use samsyn_engine::diagnostic::Diagnostic;
use samsyn_engine::id::Id;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::{self, Difference, Expected, Judgement, Scenario, Standing, Told};
use samsyn_engine::screening::Outcome;
use samsyn_words::{Key, Whom, Words, args, keys};

use super::explain::Teller;
use super::made;
use crate::arguments::{Test, TextFormat, day};
use crate::failure::{FALLS_SHORT, Failure, written};
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
        return made::of_child(caseload, child, asked, &book, words);
    }
    let (scenarios, wrong) = scenario::scenarios(book.pack());
    let errors = errors + tell(wrong);
    if errors > 0 {
        report::note(&words.say_with(keys::CLI_TEST_UNREADABLE, &args! { "count" => errors }));
    }
    let cases: Vec<_> = scenarios.iter().flat_map(|scenario| scenario::cases(scenario, &book)).collect();
    if let Some(label) = &asked.case {
        return coverage::print_case(label, &coverage::of(&book, &cases), &book, words);
    }
    let more = More {
        coverage: asked.coverage.then(|| coverage::of(&book, &cases)),
        mutants: asked.mutants.then(|| mutants::of(&book, &cases)),
    };
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
        TextFormat::Json => {
            output::as_json(&more.document(scenario::json::document(&book, &runs, &told), &book, words))
        }
        TextFormat::Text => {
            let mut text = told_in_words(&set, &book, &runs, &told, errors, words);
            if let Some(coverage) = &more.coverage {
                coverage::told(coverage, &book, words, &mut text);
            }
            if let Some(mutants) = &more.mutants {
                mutants::told(mutants, &book, words, &mut text);
            }
            output::print(&text)
        }
    };
    written(done, words)?;
    if failed + errors > 0 { Err(Failure::Told(FALLS_SHORT)) } else { Ok(()) }
}

/// What is asked for beside the scenarios themselves.
struct More {
    coverage: Option<Vec<Coverage>>,
    mutants: Option<BTreeMap<Id, Score>>,
}

impl More {
    fn document(
        &self,
        scenarios: scenario::json::Document,
        book: &Rulebook,
        words: &Words,
    ) -> json::Document {
        json::Document {
            scenarios,
            coverage: self.coverage.as_ref().map(|it| coverage::json(it, book, words)),
            mutants: self.mutants.as_ref().map(|it| mutants::json(it, book, words)),
        }
    }
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
