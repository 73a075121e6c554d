//! `--coverage`: the ways through each rule that the scenarios try, and why not the others; `--case`: a child for one.

use std::fmt::Write;

use samsyn_engine::assurance::{
    Coverage, Covered, Edge, Gap, Leaf, Part, Seen, Witness, case_for_edge, case_for_leaf, coverage, wishes,
};
use samsyn_engine::rule::{Rule, Rulebook};
use samsyn_engine::scenario::Case;
use samsyn_words::{Key, Words, args, keys};

use super::json::{self, CountOut, CoverageOut, SpotOut};
use crate::command::made;
use crate::failure::{Failure, written};
use crate::output;

/// What the scenarios' cases cover.
pub(super) fn of(book: &Rulebook, cases: &[Case]) -> Vec<Coverage> {
    let seen = cases.iter().map(|case| Seen { whom: &case.whom, school: &case.school, on: case.on });
    coverage(book, &seen.collect::<Vec<_>>())
}

/// A leaf, or an edge.
enum Spot<'c> {
    Leaf(&'c Leaf),
    Edge(&'c Edge),
}

/// Something that cases can reach, by the number that `--case` takes.
struct Numbered<'c> {
    label: String,
    covered: &'c Covered,
    spot: Spot<'c>,
}

/// Leaves first, then edges.
fn numbered(of: &Coverage) -> Vec<Numbered<'_>> {
    let leaves =
        of.epochs.iter().flat_map(|covered| covered.leaves.iter().map(move |it| (covered, Spot::Leaf(it))));
    let edges =
        of.epochs.iter().flat_map(|covered| covered.edges.iter().map(move |it| (covered, Spot::Edge(it))));
    let all = leaves.chain(edges).enumerate();
    all.map(|(at, (covered, spot))| Numbered { label: format!("{}/{}", of.rule, at + 1), covered, spot })
        .collect()
}

impl Numbered<'_> {
    /// Why no case is there; nothing where one is.
    fn gap(&self) -> Option<&Gap> {
        match self.spot {
            Spot::Leaf(leaf) => leaf.gap.as_ref(),
            Spot::Edge(edge) => edge.gap.as_ref(),
        }
    }

    fn witness(&self, rule: &Rule, book: &Rulebook) -> Option<Witness> {
        match self.spot {
            Spot::Leaf(leaf) => case_for_leaf(book, rule, self.covered, leaf),
            Spot::Edge(edge) => case_for_edge(book, rule, self.covered, edge),
        }
    }
}

/// Prints a child for a leaf or an edge as the file that it could be.
pub(super) fn print_case(
    label: &str,
    all: &[Coverage],
    book: &Rulebook,
    words: &Words,
) -> Result<(), Failure> {
    let found = all.iter().find_map(|of| {
        let it = numbered(of).into_iter().find(|it| it.label == label)?;
        it.witness(book.rule(&of.rule)?, book)
    });
    let Some(found) = found else {
        return Err(Failure::said(words, keys::CLI_CASE_UNKNOWN, &args! { "label" => label }));
    };
    written(output::print(&made::of_witness(&found, label, book, words)?), words)
}

/// Rule by rule, then all of them together.
pub(super) fn told(all: &[Coverage], book: &Rulebook, words: &Words, text: &mut String) {
    let _ = writeln!(text, "\n{}", words.say(keys::CLI_COVERAGE_HEADING));
    let (mut leaves, mut edges, mut impossible) = ((0, 0), (0, 0), 0);
    for of in all {
        let (covered, possible) = of.leaves();
        let (at, can) = of.edges();
        leaves = (leaves.0 + covered, leaves.1 + possible);
        edges = (edges.0 + at, edges.1 + can);
        let line = if let Some(sleep) = &of.sleeps {
            let why = words.sleep(sleep, book.pack());
            let args = args! { "rule" => of.rule.to_string(), "why" => why };
            words.say_with(keys::CLI_COVERAGE_SLEEPS, &args)
        } else {
            let args = args! {
                "rule" => of.rule.to_string(), "covered" => covered, "possible" => possible,
                "at" => at, "edges" => can
            };
            words.say_with(keys::CLI_COVERAGE_RULE, &args)
        };
        let _ = writeln!(text, "- {line}");
        for it in numbered(of) {
            let Some(gap) = it.gap() else { continue };
            let is_impossible = matches!(gap, Gap::Impossible(_));
            match it.spot {
                Spot::Leaf(leaf) => {
                    impossible += usize::from(is_impossible);
                    let _ = writeln!(text, "  {}", leaf_told(&it.label, leaf, book, words));
                    let _ = writeln!(text, "    {}", words.gap(gap, book));
                    if !is_impossible {
                        let found = book.rule(&of.rule).and_then(|rule| it.witness(rule, book));
                        let args = args! { "label" => it.label.clone() };
                        let make = match found {
                            Some(_) => words.say_with(keys::CLI_COVERAGE_MAKE, &args),
                            None => words.say(keys::CLI_COVERAGE_NONE_FOUND),
                        };
                        let _ = writeln!(text, "    {make}");
                    }
                }
                Spot::Edge(edge) if !is_impossible => {
                    let _ = writeln!(text, "  {}", edge_told(&it.label, edge, book, words));
                }
                Spot::Edge(_) => {}
            }
        }
    }
    for (rule, disabled) in &book.pack().disabled {
        let args = args! { "rule" => rule.to_string(), "why" => words.text(&disabled.reason) };
        let _ = writeln!(text, "- {}", words.say_with(keys::CLI_COVERAGE_DISABLED, &args));
    }
    let args = args! {
        "covered" => leaves.0, "possible" => leaves.1, "at" => edges.0, "edges" => edges.1,
        "impossible" => impossible
    };
    let _ = writeln!(text, "{}", words.say_with(keys::CLI_COVERAGE_TOTAL, &args).trim_end());
}

fn leaf_told(label: &str, leaf: &Leaf, book: &Rulebook, words: &Words) -> String {
    let args = args! {
        "label" => label,
        "way" => words.way(&wishes(&leaf.way, book.questions()), book),
        "says" => words.say(says(leaf)),
    };
    words.say_with(keys::CLI_COVERAGE_LEAF, &args)
}

fn edge_told(label: &str, edge: &Edge, book: &Rulebook, words: &Words) -> String {
    let asks =
        book.question(edge.question).map(|it| words.asks(&it.left, it.relation, &it.threshold, book.pack()));
    let args =
        args! { "label" => label, "asks" => asks.unwrap_or_default(), "spot" => words.spot(edge.spot) };
    words.say_with(keys::CLI_COVERAGE_EDGE, &args)
}

fn says(leaf: &Leaf) -> Key {
    match (leaf.part, leaf.says) {
        (Part::When, true) => keys::CLI_TREE_SUGGESTED,
        (Part::When, false) => keys::CLI_TREE_NOT,
        (Part::Unless, true) => keys::CLI_TREE_HELD,
        (Part::Unless, false) => keys::CLI_TREE_STAYS,
    }
}

/// As other programs read it: every leaf and edge, and for what no scenario reaches a file that would.
pub(super) fn json(all: &[Coverage], book: &Rulebook, words: &Words) -> Vec<CoverageOut> {
    let counted = |(covered, possible)| CountOut { covered, possible };
    let rules = all.iter().map(|of| CoverageOut {
        rule: of.rule.clone(),
        sleeps: of.sleeps.as_ref().map(|it| words.sleep(it, book.pack())),
        leaves: counted(of.leaves()),
        edges: counted(of.edges()),
        each: numbered(of).iter().map(|it| spot_json(it, book.rule(&of.rule), book, words)).collect(),
    });
    rules.collect()
}

fn spot_json(it: &Numbered<'_>, rule: Option<&Rule>, book: &Rulebook, words: &Words) -> SpotOut {
    let (is, part, told, cases) = match it.spot {
        Spot::Leaf(leaf) => ("leaf", leaf.part, leaf_told(&it.label, leaf, book, words), leaf.cases),
        Spot::Edge(edge) => ("edge", edge.part, edge_told(&it.label, edge, book, words), edge.cases),
    };
    let wanted = it.gap().is_some_and(|gap| !matches!(gap, Gap::Impossible(_)));
    let found = rule.filter(|_| wanted).and_then(|rule| it.witness(rule, book));
    SpotOut {
        label: it.label.clone(),
        is,
        part: json::part(part),
        from: it.covered.from,
        told,
        cases,
        why: it.gap().map(|gap| match gap {
            Gap::Impossible(_) => "impossible",
            Gap::Unrecorded(_) => "unrecorded",
            Gap::NoCase => "no-case",
        }),
        because: it.gap().map(|gap| words.gap(gap, book)),
        case: found.and_then(|found| made::of_witness(&found, &it.label, book, words).ok()),
    }
}
