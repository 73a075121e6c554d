//! `samsyn tree`: a rule's decision tree, as the engine understands it.

pub(crate) mod json;

use std::fmt::Write;

use samsyn_engine::decision::{Node, NodeId, QuestionId, Tree as Decision};
use samsyn_engine::rule::{Rulebook, State};
use samsyn_words::{Key, Words, args, keys};

use super::unknown_rule;
use crate::arguments::{Tree, TreeFormat, day};
use crate::failure::{Failure, written};
use crate::output;
use crate::pack::rulebook;

pub(super) fn run(asked: &Tree, words: &Words) -> Result<(), Failure> {
    let on = day(asked.on);
    let book = rulebook(&asked.pack, asked.packs.as_deref(), on, words)?;
    let Some(rule) = book.rule(&asked.rule) else {
        return Err(unknown_rule(&book, asked.rule.as_str(), words));
    };
    let (when, unless) = match rule.on(on) {
        Some(State::Ready { when, unless }) => (when, unless.as_deref()),
        Some(State::Sleeps(sleep)) => {
            let args = args! {
                "rule" => asked.rule.to_string(),
                "date" => words.date(on),
                "why" => words.sleep(sleep, book.pack()),
            };
            return Err(Failure::said(words, keys::CLI_RULE_SLEEPS, &args));
        }
        None => return Err(unknown_rule(&book, asked.rule.as_str(), words)),
    };
    let drawing = Drawing { book: &book, words };
    let done = match asked.format {
        TreeFormat::Text => {
            let mut text = format!("{} [{}]\n", words.text(&rule.head.title), rule.head.id);
            for (heading, yes, no, tree) in parts(when, unless) {
                let _ = write!(text, "\n{}\n", words.say(heading));
                drawing.text(tree, tree.root(), [yes, no], "", &mut text);
            }
            output::print(&text)
        }
        TreeFormat::Mermaid => {
            let mut text = "flowchart TD\n".to_owned();
            for (place, (heading, yes, no, tree)) in parts(when, unless).into_iter().enumerate() {
                drawing.mermaid(
                    tree,
                    ["w", "u"].get(place).copied().unwrap_or("x"),
                    [heading, yes, no],
                    &mut text,
                );
            }
            output::print(&text)
        }
        TreeFormat::Json => output::as_json(&json::document(&book, &asked.rule, on, when, unless)),
    };
    written(done, words)
}

/// The two trees of a rule, with their headings and what their answers mean.
fn parts<'a>(when: &'a Decision, unless: Option<&'a Decision>) -> Vec<(Key, Key, Key, &'a Decision)> {
    let first = (keys::CLI_TREE_WHEN, keys::CLI_TREE_SUGGESTED, keys::CLI_TREE_NOT, when);
    let second = unless.map(|tree| (keys::CLI_TREE_UNLESS, keys::CLI_TREE_HELD, keys::CLI_TREE_STAYS, tree));
    std::iter::once(first).chain(second).collect()
}

struct Drawing<'a> {
    book: &'a Rulebook,
    words: &'a Words,
}

impl Drawing<'_> {
    fn question(&self, id: QuestionId) -> String {
        self.book.question(id).map_or_else(String::new, |question| {
            self.words.asks(&question.left, question.relation, &question.threshold, self.book.pack())
        })
    }

    fn leaf(&self, said: bool, [yes, no]: [Key; 2]) -> String {
        self.words.say(if said { yes } else { no })
    }

    /// The rest of the line, and what lies under it.
    fn text(&self, tree: &Decision, at: NodeId, leaves: [Key; 2], indent: &str, text: &mut String) {
        match tree.node(at) {
            Node::Leaf(said) => {
                let _ = writeln!(text, "{}", self.leaf(said, leaves));
            }
            Node::Ask(question, yes, no) => {
                let _ = writeln!(text, "{}", self.question(question));
                let branches = [(keys::YES, yes, "├─ ", "│  "), (keys::NO, no, "└─ ", "   ")];
                for (answer, next, branch, more) in branches {
                    let answer = self.words.say(answer);
                    let _ = write!(text, "{indent}{branch}{answer}: ");
                    let width = " ".repeat(answer.chars().count() + 2);
                    self.text(tree, next, leaves, &format!("{indent}{more}{width}"), text);
                }
            }
        }
    }

    /// Each node once: what several ways lead to is drawn with several arrows.
    fn mermaid(&self, tree: &Decision, prefix: &str, [heading, yes, no]: [Key; 3], text: &mut String) {
        let quoted = |text: &str| text.replace('"', "#quot;");
        let nodes = nodes(tree);
        let _ = writeln!(text, "  subgraph {prefix}[\"{}\"]", quoted(&self.words.say(heading)));
        for (id, place) in &nodes {
            let _ = match tree.node(*id) {
                Node::Leaf(said) => {
                    writeln!(text, "    {prefix}{place}([\"{}\"])", quoted(&self.leaf(said, [yes, no])))
                }
                Node::Ask(question, ..) => {
                    writeln!(text, "    {prefix}{place}[\"{}\"]", quoted(&self.question(question)))
                }
            };
        }
        for (id, place) in &nodes {
            if let Node::Ask(_, yes, no) = tree.node(*id) {
                for (answer, next) in [(keys::YES, yes), (keys::NO, no)] {
                    if let Some((_, next)) = nodes.iter().find(|(it, _)| *it == next) {
                        let _ = writeln!(
                            text,
                            "    {prefix}{place} -->|{}| {prefix}{next}",
                            self.words.say(answer)
                        );
                    }
                }
            }
        }
        text.push_str("  end\n");
    }
}

/// The nodes that can be reached, the first one first, each with its place.
fn nodes(tree: &Decision) -> Vec<(NodeId, usize)> {
    let mut found = vec![tree.root()];
    let mut next = 0;
    while let Some(id) = found.get(next).copied() {
        if let Node::Ask(_, yes, no) = tree.node(id) {
            for child in [yes, no] {
                if !found.contains(&child) {
                    found.push(child);
                }
            }
        }
        next += 1;
    }
    found.into_iter().enumerate().map(|(place, id)| (id, place)).collect()
}
