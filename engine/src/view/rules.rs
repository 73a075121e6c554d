//! The rules in force, as a list.

use serde::{Deserialize, Serialize};

use crate::diagnostic::Diagnostic;
use crate::id::Id;
use crate::pack::Text;
use crate::rule::{Rule, Rulebook};
use crate::screening::Kind;

/// The rules of a pack that is in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The rules that run, in the order of their files.
    pub rules: Vec<RuleLine>,
    /// Rules that were left out, and what somebody should look at.
    pub diagnostics: Vec<Diagnostic>,
}

/// A rule in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuleLine {
    /// The rule.
    pub id: Id,
    /// What it is called.
    pub title: Text,
    /// What a suggestion of it is.
    pub kind: Kind,
    /// Whether it speaks on lists.
    pub listed: bool,
    /// The pack that holds it.
    pub pack: Id,
}

impl Rules {
    /// Draws it up; `warnings` came with loading the pack.
    pub fn of(book: &Rulebook, warnings: &[Diagnostic]) -> Self {
        let mut diagnostics = [book.failed(), warnings].concat();
        diagnostics.sort_by_key(|diagnostic| diagnostic.severity);
        diagnostics.dedup();
        Self { rules: book.rules().iter().map(RuleLine::of).collect(), diagnostics }
    }
}

impl RuleLine {
    fn of(rule: &Rule) -> Self {
        Self {
            id: rule.head.id.clone(),
            title: rule.head.title.clone(),
            kind: rule.head.kind,
            listed: rule.listed,
            pack: rule.head.pack.clone(),
        }
    }
}
