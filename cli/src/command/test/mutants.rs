//! `--mutants`: small changes of the rules that no scenario notices.

use std::collections::BTreeMap;
use std::fmt::Write;

use samsyn_engine::assurance::{Case as Holding, Mutant, Score, mutants};
use samsyn_engine::id::Id;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::Case;
use samsyn_words::{Words, args, keys};

use super::json::{self, MutantsOut, SurvivorOut};

/// What the scenarios' cases notice.
pub(super) fn of(book: &Rulebook, cases: &[Case]) -> BTreeMap<Id, Score> {
    let holding: Vec<Holding<'_>> = cases
        .iter()
        .flat_map(|case| {
            case.expected.iter().map(move |(rule, expected)| Holding {
                whom: &case.whom,
                school: &case.school,
                on: case.on,
                rule,
                expected: *expected,
            })
        })
        .collect();
    mutants(book, &holding)
}

/// Rule by rule, then all of them together.
pub(super) fn told(all: &BTreeMap<Id, Score>, book: &Rulebook, words: &Words, text: &mut String) {
    let _ = writeln!(text, "\n{}", words.say(keys::CLI_MUTANTS_HEADING));
    let (mut noticed, mut tried) = (0, 0);
    for rule in book.rules() {
        let Some(score) = all.get(&rule.head.id).filter(|score| score.tried > 0) else { continue };
        let caught = score.tried - score.survivors.len();
        noticed += caught;
        tried += score.tried;
        let args = args! { "rule" => rule.head.id.to_string(), "noticed" => caught, "tried" => score.tried };
        let _ = writeln!(text, "- {}", words.say_with(keys::CLI_MUTANTS_RULE, &args));
        for survivor in &score.survivors {
            let _ = writeln!(text, "  {}", words.mutant(survivor, book.pack()));
        }
    }
    let args = args! { "noticed" => noticed, "tried" => tried };
    let _ = writeln!(text, "{}", words.say_with(keys::CLI_MUTANTS_TOTAL, &args));
}

/// As other programs read it.
pub(super) fn json(all: &BTreeMap<Id, Score>, book: &Rulebook, words: &Words) -> Vec<MutantsOut> {
    let survivor = |it: &Mutant| SurvivorOut {
        from: it.from,
        part: json::part(it.part),
        told: words.mutant(it, book.pack()),
    };
    let rules = all.iter().map(|(rule, score)| MutantsOut {
        rule: rule.clone(),
        tried: score.tried,
        alike: score.alike,
        survivors: score.survivors.iter().map(survivor).collect(),
    });
    rules.collect()
}
