//! What becomes of one child's outcome, and of many.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::Pair;
use crate::id::Id;
use crate::record::{Child, School};
use crate::rule::{Rule, Rulebook};
use crate::scenario::Case;
use crate::screening::{Asked, Explainer, Finding, Left, Moment, Outcome, Threshold};

/// What becomes of a rule's outcome for a child. The first that fits is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// It is suggested, and was not.
    Newly,
    /// It was suggested, and is not.
    NoLonger,
    /// It can no longer be decided.
    Opened,
    /// It could not be decided, and now can.
    Settled,
    /// It is held and was silent, or the other way round.
    Otherwise,
    /// The outcome is the same, but rests on other facts: another smallest set of them is enough. That a level moved is
    /// not another reason.
    Reason,
    /// Outcome and reason are the same, but not since when, or until when.
    Dates,
    /// Nothing changes.
    Unchanged,
}

impl Shift {
    /// Whether the outcome itself is another.
    pub fn is_of_outcome(self) -> bool {
        !matches!(self, Self::Reason | Self::Dates | Self::Unchanged)
    }
}

/// How many outcomes shifted how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, JsonSchema)]
#[allow(missing_docs, reason = "the fields are the kinds of `Shift`")]
pub struct Counts {
    pub newly: u64,
    pub no_longer: u64,
    pub opened: u64,
    pub settled: u64,
    pub otherwise: u64,
    pub reason: u64,
    pub dates: u64,
    pub unchanged: u64,
}

impl Counts {
    /// Counts one more.
    pub fn add(&mut self, shift: Shift) {
        let count = match shift {
            Shift::Newly => &mut self.newly,
            Shift::NoLonger => &mut self.no_longer,
            Shift::Opened => &mut self.opened,
            Shift::Settled => &mut self.settled,
            Shift::Otherwise => &mut self.otherwise,
            Shift::Reason => &mut self.reason,
            Shift::Dates => &mut self.dates,
            Shift::Unchanged => &mut self.unchanged,
        };
        *count += 1;
    }

    /// How many have another outcome.
    pub fn of_outcome(&self) -> u64 {
        self.newly + self.no_longer + self.opened + self.settled + self.otherwise
    }

    /// How many shifted at all.
    pub fn changed(&self) -> u64 {
        self.of_outcome() + self.reason + self.dates
    }
}

/// What becomes of each rule's outcome for a child.
pub(super) fn of_child(
    pairs: &[Pair],
    before: &Moment<'_>,
    after: &Moment<'_>,
    child: &Child,
    school: &School,
) -> Vec<Shift> {
    let side = |moment: &Moment<'_>| {
        let mut explainer = Explainer::new(moment, child, school);
        let outcomes = explainer.outcomes().to_vec();
        sides(moment.book(), &outcomes, &explainer.findings(stands))
    };
    shifts(pairs, &side(before), &side(after))
}

/// The same for a scene of a scenario.
pub(super) fn of_case(pairs: &[Pair], old: &Rulebook, new: &Rulebook, case: &Case) -> Vec<Shift> {
    let side = |book: &Rulebook| sides(book, &case.outcomes(book), &case.findings(book, stands));
    shifts(pairs, &side(old), &side(new))
}

fn shifts(pairs: &[Pair], was: &[Side], is: &[Side]) -> Vec<Shift> {
    let side = |sides: &[Side], at: Option<usize>| {
        at.and_then(|at| sides.get(at)).cloned().unwrap_or(Side::of(None))
    };
    pairs.iter().map(|pair| side(was, pair.old).becomes(&side(is, pair.new))).collect()
}

/// Of what is suggested or held it matters why, since when and until when.
fn stands(_: &Rule, outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Suggested | Outcome::Held)
}

/// What one book says of a child by one rule. One that does not concern the child, sleeps or is not there is as silent
/// as one that says no.
#[derive(Debug, Clone)]
struct Side {
    outcome: Outcome,
    /// Of what is suggested or held.
    told: Option<Told>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Told {
    because: Because,
    dates: [Option<NaiveDate>; 2],
}

/// What an outcome rests on: the smallest sets of facts that are enough for it, and what holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Because {
    sets: BTreeSet<BTreeSet<Fact>>,
    held: BTreeSet<BTreeSet<Fact>>,
    covered_by: Option<Id>,
}

/// What was asked, whatever the level, and the answer.
type Fact = (Left, Option<String>, Option<bool>);

fn sides(book: &Rulebook, outcomes: &[Option<Outcome>], findings: &[Finding]) -> Vec<Side> {
    let mut sides: Vec<Side> = outcomes.iter().copied().map(Side::of).collect();
    let place = |id: &Id| book.rules().iter().position(|rule| rule.head.id == *id);
    for finding in findings {
        if let Some(side) = place(&finding.rule).and_then(|at| sides.get_mut(at)) {
            side.told = Some(Told::of(finding));
        }
    }
    sides
}

impl Told {
    fn of(finding: &Finding) -> Self {
        let held = finding.held_by.iter().flat_map(|held| &held.reasons).collect();
        Self {
            because: Because {
                sets: smallest(&finding.judged.reasons.iter().collect::<Vec<_>>()),
                held: smallest(&held),
                covered_by: finding.covered_by.clone(),
            },
            dates: [finding.since, finding.changes_on],
        }
    }
}

/// The smallest of sets that stand by size, whatever their order.
fn smallest(sets: &Vec<&Vec<Asked>>) -> BTreeSet<BTreeSet<Fact>> {
    let least = sets.first().map_or(0, |set| set.len());
    let fact = |asked: &Asked| {
        let text = match &asked.threshold {
            Threshold::Text(text) => Some(text.clone()),
            Threshold::Number(_) => None,
        };
        (asked.left.clone(), text, asked.answer)
    };
    sets.iter().filter(|set| set.len() == least).map(|set| set.iter().map(fact).collect()).collect()
}

impl Side {
    fn of(outcome: Option<Outcome>) -> Self {
        Self { outcome: outcome.unwrap_or(Outcome::Not), told: None }
    }

    fn becomes(&self, after: &Self) -> Shift {
        let (was, is) = (self.outcome, after.outcome);
        if was == is {
            return match (&self.told, &after.told) {
                (Some(was), Some(is)) if was.because != is.because => Shift::Reason,
                (Some(was), Some(is)) if was.dates != is.dates => Shift::Dates,
                _ => Shift::Unchanged,
            };
        }
        match (was, is) {
            (_, Outcome::Suggested) => Shift::Newly,
            (Outcome::Suggested, _) => Shift::NoLonger,
            (_, Outcome::Undetermined) => Shift::Opened,
            (Outcome::Undetermined, _) => Shift::Settled,
            _ => Shift::Otherwise,
        }
    }
}
