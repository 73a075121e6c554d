//! What rules said of a child, or a class, from one day to another, each day judged by what was known on it.
//!
//! The timelines of all rules are laid beside one another, since a rule may cover another while it is suggested: what
//! is replayed of a day is what a screening of that day says.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::judge::covering;
use super::{Explainer, Finding, Moment, Outcome, Stretch, Timeline};
use crate::facts::{Clock, Evidence};
use crate::id::Id;
use crate::rule::{Rule, Rulebook};

/// A run of days on which a rule says the same, and is covered by the same other rule if by any.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// What the rule said on the first day, and why; nothing where it sleeps, or does not concern whom it is
    /// about.
    pub finding: Option<Finding>,
}

impl Run {
    /// The outcome on all its days.
    pub fn outcome(&self) -> Option<Outcome> {
        self.finding.as_ref().map(|finding| finding.outcome)
    }
}

/// A rule's answers over time, without gaps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    /// The rule.
    pub rule: Id,
    /// Its runs, by date.
    pub runs: Vec<Run>,
}

/// What the rules for which `wanted` says yes said of whomever the facts are about, from one day to another, both included.
pub fn replay<E: Evidence>(
    book: &Rulebook,
    facts: E,
    from: NaiveDate,
    to: NaiveDate,
    wanted: impl Fn(&Rule) -> bool,
) -> Vec<Replay> {
    let moment = Moment::new(book, Clock::day(from));
    let rules = book.rules();
    let alone: Vec<Vec<Stretch>> =
        rules.iter().map(|rule| Timeline::by(&moment, rule, facts).between(from, to)).collect();
    let told =
        (0..).zip(rules).filter(|(_, rule)| wanted(rule)).map(|(at, rule)| (rule, runs(rules, &alone, at)));
    let told: Vec<(&Rule, Vec<Stretch>)> = told.collect();
    let starts: BTreeSet<NaiveDate> = told.iter().flat_map(|(_, runs)| runs).map(|run| run.from).collect();
    let mut all: Vec<Replay> =
        told.iter().map(|(rule, _)| Replay { rule: rule.head.id.clone(), runs: Vec::new() }).collect();
    for day in starts {
        let starting = |runs: &[Stretch]| runs.iter().find(|run| run.from == day).copied();
        let moment = Moment::new(book, Clock::day(day));
        let mut explainer = Explainer::by(&moment, facts);
        let begins = |rule: &Rule| {
            told.iter().any(|(it, runs)| it.head.id == rule.head.id && starting(runs).is_some())
        };
        let mut findings = explainer.findings(|rule, _| begins(rule));
        for (replay, (_, runs)) in all.iter_mut().zip(&told) {
            let Some(Stretch { from, to, .. }) = starting(runs) else { continue };
            let at = findings.iter().position(|finding| finding.rule == replay.rule);
            let finding = at.map(|at| findings.swap_remove(at));
            replay.runs.push(Run { from, to, finding });
        }
    }
    all
}

/// The stretches of a rule, where those that replace it have their say.
fn runs(rules: &[Rule], alone: &[Vec<Stretch>], place: usize) -> Vec<Stretch> {
    let Some(rule) = rules.get(place) else { return Vec::new() };
    let replaces =
        |other: &Rule| other.head.id == rule.head.id || other.head.replaces.contains(&rule.head.id);
    let heard: Vec<&Vec<Stretch>> = rules
        .iter()
        .zip(alone)
        .filter(|(other, _)| replaces(other))
        .map(|(_, stretches)| stretches)
        .collect();
    let starts: BTreeSet<NaiveDate> =
        heard.iter().flat_map(|it| it.iter()).map(|stretch| stretch.from).collect();
    let end = alone.get(place).and_then(|it| it.last()).map(|stretch| stretch.to);
    let mut runs: Vec<(Stretch, Option<usize>)> = Vec::new();
    for from in starts {
        let outcomes: Vec<Option<Outcome>> = alone.iter().map(|stretches| on(stretches, from)).collect();
        let cover = covering(rules, &outcomes, place);
        let own = outcomes.get(place).copied().flatten();
        let outcome = if cover.is_some() { Some(Outcome::Held) } else { own };
        if let Some((latest, _)) = runs.last_mut() {
            latest.to = from.pred_opt().unwrap_or(from);
        }
        if !runs.last().is_some_and(|(latest, by)| latest.outcome == outcome && *by == cover) {
            runs.push((Stretch { from, to: from, outcome }, cover));
        }
    }
    if let (Some((latest, _)), Some(end)) = (runs.last_mut(), end) {
        latest.to = end;
    }
    runs.into_iter().map(|(run, _)| run).collect()
}

/// The outcome of the stretch that holds a day.
fn on(stretches: &[Stretch], day: NaiveDate) -> Option<Outcome> {
    let after = stretches.partition_point(|stretch| stretch.from <= day);
    stretches.get(after.checked_sub(1)?)?.outcome
}
