//! What a change of a pack means before anyone meets it: on its trees, for the children of its scenarios, and for as
//! many others as one likes to look at.
//!
//! Two kinds of claim stand beside each other and are never mixed. A rule is *alike* only where that is proven; that it
//! *differs* is said only of children whom both packs have judged.

mod differing;
pub mod json;
mod moved;
mod pairs;
mod proof;
mod shift;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;

use super::witness::Witness;
use crate::facts::Clock;
use crate::id::Id;
use crate::record::{Child, School};
use crate::rule::Rulebook;
use crate::scenario::{Forecast, Forecaster, Load, cases, scenarios};
use crate::screening::Moment;

pub use moved::Moved;
use pairs::{Pair, pairs};
pub use proof::Verdict;
pub use shift::{Counts, Shift};

/// Which of the packs have a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Both.
    Kept,
    /// Only the new one.
    New,
    /// Only the old one.
    Gone,
}

/// What a change means for one rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleImpact {
    /// The rule.
    pub rule: Id,
    /// Which of the packs have it.
    pub standing: Standing,
    /// What is proven of the day compared.
    pub verdict: Verdict,
    /// An invented child of whom it was seen that the outcome is another; looked for where nothing else is proven.
    pub witness: Option<Witness>,
    /// The parameters it reads that have another value, that day or later.
    pub moved: Vec<Moved>,
    /// The children who were judged by both.
    pub children: Counts,
    /// A child for whom the outcome is another, by the id that it came with.
    pub example: Option<String>,
    /// The scenes that were judged by both.
    pub scenes: Counts,
    /// The scenarios with a scene in which the outcome is another.
    pub scenarios: BTreeSet<Id>,
    /// What the old rule would suggest, week in, week out.
    pub before: Load,
    /// What the new one would.
    pub after: Load,
}

impl RuleImpact {
    /// Whether some child, or some scene, was seen that newly gets the suggestion.
    pub fn widens(&self) -> bool {
        self.children.newly + self.scenes.newly > 0
    }

    /// Whether some child, or some scene, was seen that no longer gets it.
    pub fn narrows(&self) -> bool {
        self.children.no_longer + self.scenes.no_longer > 0
    }

    /// Whether anything was seen to change.
    pub fn changes(&self) -> bool {
        self.children.changed() + self.scenes.changed() > 0
    }
}

/// What a change of a pack means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impact {
    /// The day compared.
    pub on: NaiveDate,
    /// How many children were judged by both.
    pub children: u64,
    /// How many scenes were.
    pub scenes: u64,
    /// The ordinary days on which new suggestions were counted.
    pub dates: Vec<NaiveDate>,
    /// The rules: those of the new pack in its order, then those that are gone.
    pub rules: Vec<RuleImpact>,
}

impl Impact {
    /// Whether something was seen that is newly suggested.
    pub fn widens(&self) -> bool {
        self.rules.iter().any(RuleImpact::widens)
    }

    /// Whether something was seen that is no longer suggested.
    pub fn narrows(&self) -> bool {
        self.rules.iter().any(RuleImpact::narrows)
    }

    /// Whether anything was seen to change.
    pub fn changes(&self) -> bool {
        self.rules.iter().any(RuleImpact::changes)
    }
}

/// Two packs side by side on a day. Children come one by one; nothing is kept of them but what a forecast keeps.
#[derive(Debug)]
pub struct Comparison<'b> {
    old: &'b Rulebook,
    new: &'b Rulebook,
    pairs: Vec<Pair>,
    moments: (Moment<'b>, Moment<'b>),
    loads: (Forecaster<'b>, Forecaster<'b>),
    dates: Vec<NaiveDate>,
    seen: u64,
    counts: Vec<(Counts, Option<String>)>,
}

impl<'b> Comparison<'b> {
    /// Two packs on a day, with the ordinary days on which new suggestions are counted.
    pub fn new(old: &'b Rulebook, new: &'b Rulebook, on: NaiveDate, dates: &[NaiveDate]) -> Self {
        let pairs = pairs(old, new);
        let moment = |book| Moment::new(book, Clock::day(on));
        Self {
            counts: vec![Default::default(); pairs.len()],
            pairs,
            moments: (moment(old), moment(new)),
            loads: (Forecaster::new(old, dates), Forecaster::new(new, dates)),
            dates: dates.to_vec(),
            seen: 0,
            old,
            new,
        }
    }

    /// Judges a child by both.
    pub fn see(&mut self, child: &Child, school: &School) {
        self.seen += 1;
        let (before, after) = &self.moments;
        let shifts = shift::of_child(&self.pairs, before, after, child, school);
        for ((counts, example), shift) in self.counts.iter_mut().zip(shifts) {
            counts.add(shift);
            if shift.is_of_outcome() && example.is_none() {
                *example = Some(child.id.clone());
            }
        }
        self.loads.0.see(child, school);
        self.loads.1.see(child, school);
    }

    /// What was seen of a school, beside what is proven and what the scenarios of both packs tell.
    pub fn told(self, school: &School) -> Impact {
        let on = self.moments.0.clock().on;
        let verdicts = proof::verdicts(&self.pairs, &self.moments.0, &self.moments.1);
        let (scenes, told) = scenes(self.old, self.new, &self.pairs);
        let (before, after) = (self.loads.0.told(school), self.loads.1.told(school));
        let load = |forecast: &Forecast, at: Option<usize>| {
            at.and_then(|at| forecast.rules.get(at)).map_or_else(Load::default, |it| it.load)
        };
        let seen = self.counts.into_iter().zip(told);
        let rules = self.pairs.iter().zip(verdicts).zip(seen).map(|((pair, verdict), seen)| {
            let ((children, example), (scenes, scenarios)) = seen;
            let differs = matches!(verdict, Verdict::CouldDiffer { .. });
            let witness =
                differs.then(|| differing::differing(pair, &self.moments.0, &self.moments.1)).flatten();
            RuleImpact {
                rule: pair.rule.clone(),
                standing: pair.standing(),
                verdict,
                witness,
                moved: moved::moved(pair, self.old, self.new, on),
                children,
                example,
                scenes,
                scenarios,
                before: load(&before, pair.old),
                after: load(&after, pair.new),
            }
        });
        let rules = rules.collect();
        Impact { on, children: self.seen, scenes, dates: self.dates, rules }
    }
}

/// How many scenes the scenarios of both packs have, and what changes in them for each rule. Where both have a scenario,
/// the new pack's is played.
fn scenes(old: &Rulebook, new: &Rulebook, pairs: &[Pair]) -> (u64, Vec<(Counts, BTreeSet<Id>)>) {
    let mut told = vec![(Counts::default(), BTreeSet::new()); pairs.len()];
    let (mut played, _) = scenarios(new.pack());
    let (earlier, _) = scenarios(old.pack());
    let known: BTreeSet<Id> = played.iter().map(|it| it.id.clone()).collect();
    played.extend(earlier.into_iter().filter(|it| !known.contains(&it.id)));
    let mut scenes = 0;
    for scenario in &played {
        for case in cases(scenario, new) {
            scenes += 1;
            for ((counts, names), shift) in told.iter_mut().zip(shift::of_case(pairs, old, new, &case)) {
                counts.add(shift);
                if shift.is_of_outcome() {
                    names.insert(scenario.id.clone());
                }
            }
        }
    }
    (scenes, told)
}
