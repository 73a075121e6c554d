//! What is known of a rule before it runs, in every epoch.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::direction::{Direction, Turn, directions};
use crate::facts::{CLASS_FROM, ChoiceFact, Measure, Source};
use crate::pack::Domain;
use crate::record::{Form, Subject};
use crate::rule::{Rule, Rulebook, State, can_carry, domain, is_listed};
use crate::screening::{Kind, Left};

/// Something that is proven of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case", tag = "proof")]
pub enum Proof {
    /// One more offer answered *declined* never turns another outcome into a suggestion.
    NoNeverSuggests,
    /// It brings about an offer only where facts of all domains of one of these sets speak for it.
    NeedsDomains {
        /// The smallest such sets. Learning holds attendance.
        sets: Vec<BTreeSet<Domain>>,
    },
    /// It reads requests, and `when` reads nothing else.
    RequestsStandAlone,
    /// It reads attendance, in these forms only, and preschool is none of them.
    AttendanceIn {
        /// The forms.
        forms: Vec<Form>,
    },
    /// It is about a class as a whole: it reads nothing but attendance added up over this many pupils at the least, is
    /// no offer, and says nothing of a child.
    NoChild {
        /// Fewer pupils are never spoken of.
        from: usize,
    },
}

/// What is known of a rule before it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guarantees {
    /// Rows that it reads.
    pub sources: BTreeSet<Source>,
    /// Plain facts about the child that are compared with numbers: age, grade, days enrolled.
    pub measures: BTreeSet<Measure>,
    /// Plain facts that are compared with texts.
    pub choices: BTreeSet<ChoiceFact>,
    /// Domains of the rows that it reads.
    pub domains: BTreeSet<Domain>,
    /// What is proven.
    pub proofs: Vec<Proof>,
    /// The rows for which it stays off lists; it is listed if there are none.
    pub unlisted: BTreeSet<Source>,
    /// What more of each left side can do to the suggestion, in all epochs together.
    pub directions: BTreeMap<Left, Direction>,
    /// Where more turns a yes into a no although it can also turn a no into a yes.
    pub turns: BTreeMap<Left, Turn>,
    /// Ways through its trees.
    pub paths: usize,
    /// Different questions.
    pub questions: usize,
}

/// What is known of a rule of this book.
pub fn guarantees(rule: &Rule, book: &Rulebook) -> Guarantees {
    let trees = rule.trees();
    let asked: BTreeSet<_> = trees.iter().flat_map(|tree| tree.questions()).collect();
    let questions = || asked.iter().filter_map(|id| book.question(*id));
    let measures = book.questions().measures(asked.iter().copied());
    let domains: BTreeSet<_> = measures.iter().filter_map(|measure| domain(book.pack(), measure)).collect();
    let (directions, turns) = in_all_epochs(rule, book);
    Guarantees {
        sources: rule.reads.clone(),
        measures: measures.iter().filter(|it| !matches!(it, Measure::Of(..))).copied().cloned().collect(),
        choices: questions().filter_map(crate::rule::Question::choice_fact).collect(),
        proofs: proofs(rule, book, &domains),
        domains,
        unlisted: rule.reads.iter().filter(|source| !is_listed(book.pack(), source)).cloned().collect(),
        directions,
        turns,
        paths: trees.iter().map(|tree| tree.paths()).sum(),
        questions: asked.len(),
    }
}

fn proofs(rule: &Rule, book: &Rulebook, domains: &BTreeSet<Domain>) -> Vec<Proof> {
    if rule.trees().is_empty() {
        return Vec::new();
    }
    let mut proofs = match rule.head.subject {
        Subject::Child => vec![Proof::NoNeverSuggests],
        Subject::Class => vec![Proof::NoChild { from: CLASS_FROM }],
    };
    if domains.contains(&Domain::Request) {
        proofs.push(Proof::RequestsStandAlone);
    } else if rule.head.kind == Kind::Offer {
        proofs.push(Proof::NeedsDomains { sets: needed(rule, book, domains) });
    }
    if rule.reads.contains(&Source::Attendance) {
        proofs.push(Proof::AttendanceIn { forms: rule.head.concerns.forms.clone() });
    }
    proofs
}

/// The smallest sets of domains that together can bring about a yes, in any epoch.
fn needed(rule: &Rule, book: &Rulebook, domains: &BTreeSet<Domain>) -> Vec<BTreeSet<Domain>> {
    // Protective and process facts may be anything for the quiet child: no yes ever needs them.
    let domains: Vec<_> = domains
        .iter()
        .copied()
        .filter(|domain| !matches!(domain, Domain::Protective | Domain::Process))
        .collect();
    let mut sets: Vec<BTreeSet<Domain>> = (0..1_u32 << domains.len())
        .map(|bits| {
            domains.iter().enumerate().filter(|(at, _)| bits >> at & 1 == 1).map(|(_, it)| *it).collect()
        })
        .collect();
    sets.sort_by_key(BTreeSet::len);
    let mut smallest: Vec<BTreeSet<Domain>> = Vec::new();
    for set in sets {
        let carries = rule.epochs.iter().any(|epoch| match &epoch.state {
            State::Ready { when, .. } => can_carry(when, &set, book.pack(), book.questions()),
            State::Sleeps(_) => false,
        });
        if carries && !smallest.iter().any(|smaller| smaller.is_subset(&set)) {
            smallest.push(set);
        }
    }
    smallest
}

/// What more of each left side can do, whatever the epoch.
fn in_all_epochs(rule: &Rule, book: &Rulebook) -> (BTreeMap<Left, Direction>, BTreeMap<Left, Turn>) {
    let mut all: BTreeMap<Left, Direction> = BTreeMap::new();
    let mut turns = BTreeMap::new();
    for epoch in &rule.epochs {
        let State::Ready { when, unless } = &epoch.state else { continue };
        for (left, directed) in directions(when, unless.as_deref(), book.questions()) {
            let known = all.entry(left.clone()).or_insert(Direction::Nothing);
            *known = known.and(directed.direction);
            if let Some(turn) = directed.turn {
                turns.entry(left.clone()).or_insert(turn);
            }
        }
    }
    turns.retain(|left, _| all.get(left) == Some(&Direction::Either));
    (all, turns)
}
