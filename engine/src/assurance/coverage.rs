//! Which ways through a pack's rules its cases go: every leaf of every tree, and each threshold from both sides and at
//! its edge. For what no case reaches, why, and a child that would.

mod route;
mod spots;
mod target;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::asked::Asked;
use super::direction::Way;
use super::mutants::Part;
use super::witness::{Wish, Witness};
use crate::decision::{QuestionId, Tree};
use crate::id::Id;
use crate::record::School;
use crate::rule::{Rule, Rulebook, Sleep, State};
use crate::scenario::Whom;
use route::Route;
pub use spots::Spot;
use target::Target;

/// School days of an epoch before the day of a generated case.
const DAYS_BEFORE: usize = 66;

/// A child or a class that a case judges on a day.
#[derive(Debug, Clone, Copy)]
pub struct Seen<'a> {
    /// Whom it is about.
    pub whom: &'a Whom,
    /// The school.
    pub school: &'a School,
    /// The day.
    pub on: NaiveDate,
}

/// Why no case is known to reach something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Gap {
    /// No child can: these answers cannot be given together.
    Impossible(Vec<Wish>),
    /// A case comes up to this question, and what would answer it is not recorded.
    Unrecorded(QuestionId),
    /// No case goes there.
    NoCase,
}

/// The end of a way through one of a rule's trees, counted before equal subtrees are shared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leaf {
    /// Which of the rule's conditions.
    pub part: Part,
    /// The answers on the way.
    pub way: Way,
    /// What the condition says there.
    pub says: bool,
    /// How many cases reach it.
    pub cases: usize,
    /// Why none does.
    pub gap: Option<Gap>,
}

/// A place beside a threshold, or at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edge {
    /// Which of the rule's conditions.
    pub part: Part,
    /// The question that has the threshold.
    pub question: QuestionId,
    /// Where.
    pub spot: Spot,
    /// How many cases are there.
    pub cases: usize,
    /// Why none is.
    pub gap: Option<Gap>,
}

/// What the cases cover of a rule in one epoch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Covered {
    /// The place of the epoch.
    pub epoch: usize,
    /// Its first day.
    pub from: NaiveDate,
    /// A day in it on which generated cases lie.
    pub on: NaiveDate,
    /// Every leaf, `when` first.
    pub leaves: Vec<Leaf>,
    /// Every threshold, `when` first.
    pub edges: Vec<Edge>,
}

/// What the cases cover of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The rule.
    pub rule: Id,
    /// The epochs that the cases lie in; the latest where none does. None where the rule only sleeps.
    pub epochs: Vec<Covered>,
    /// Why it sleeps, where it only sleeps.
    pub sleeps: Option<Sleep>,
}

impl Coverage {
    /// Leaves that some case reaches, and leaves that some child can reach.
    pub fn leaves(&self) -> (usize, usize) {
        count(self.epochs.iter().flat_map(|epoch| &epoch.leaves).map(|leaf| (leaf.cases, &leaf.gap)))
    }

    /// Sides and edges of thresholds, counted likewise.
    pub fn edges(&self) -> (usize, usize) {
        count(self.epochs.iter().flat_map(|epoch| &epoch.edges).map(|edge| (edge.cases, &edge.gap)))
    }
}

fn count<'g>(all: impl Iterator<Item = (usize, &'g Option<Gap>)>) -> (usize, usize) {
    all.fold((0, 0), |(covered, possible), (cases, gap)| {
        let can = !matches!(gap, Some(Gap::Impossible(_)));
        (covered + usize::from(cases > 0), possible + usize::from(can))
    })
}

/// What the cases cover of every rule, by the order of the book.
pub fn coverage(book: &Rulebook, cases: &[Seen<'_>]) -> Vec<Coverage> {
    book.rules().iter().map(|rule| of_rule(rule, book, cases)).collect()
}

fn of_rule(rule: &Rule, book: &Rulebook, cases: &[Seen<'_>]) -> Coverage {
    let lie: BTreeSet<usize> = cases.iter().map(|case| rule.epoch_on(case.on)).collect();
    let ready: Vec<Trees<'_>> = (0..rule.epochs.len()).filter_map(|at| Trees::of(rule, at, book)).collect();
    let met: Vec<_> = ready.iter().filter(|trees| lie.contains(&trees.epoch)).collect();
    let latest = if met.is_empty() { ready.last() } else { None };
    let sleeps = rule.epochs.iter().rev().find_map(|epoch| match &epoch.state {
        State::Sleeps(sleep) => Some(sleep.clone()),
        State::Ready { .. } => None,
    });
    Coverage {
        rule: rule.head.id.clone(),
        sleeps: sleeps.filter(|_| ready.is_empty()),
        epochs: met.into_iter().chain(latest).map(|trees| trees.covered(cases)).collect(),
    }
}

/// The day on which most cases lie; the latest of several.
fn most_common(days: impl Iterator<Item = NaiveDate>) -> Option<NaiveDate> {
    let mut counts: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    days.for_each(|day| *counts.entry(day).or_default() += 1);
    counts.into_iter().max_by_key(|(_, count)| *count).map(|(day, _)| day)
}

/// A child that reaches a leaf; nothing where none was found. Classes are not made.
pub fn case_for_leaf(book: &Rulebook, rule: &Rule, covered: &Covered, leaf: &Leaf) -> Option<Witness> {
    let (trees, on) = (Trees::of(rule, covered.epoch, book)?, covered.on);
    let target = Target::leaf(&trees, leaf.part, &leaf.way);
    target.witness(&trees, on).filter(|found| {
        let asked = Asked::child(&found.child, &found.school, on, book.pack());
        Route::of(&trees, &asked).way(leaf.part).is_some_and(|way| *way == leaf.way)
    })
}

/// A child that is at an edge; nothing where none was found. Classes are not made.
pub fn case_for_edge(book: &Rulebook, rule: &Rule, covered: &Covered, edge: &Edge) -> Option<Witness> {
    let (trees, on) = (Trees::of(rule, covered.epoch, book)?, covered.on);
    let target = Target::spot(&trees, edge.part, edge.question, edge.spot)?;
    target.witness(&trees, on).filter(|found| {
        let asked = Asked::child(&found.child, &found.school, on, book.pack());
        Route::of(&trees, &asked).asks(edge.part, edge.question)
            && edge.spot.holds(edge.question, &asked, &trees)
    })
}

/// A rule's trees in one epoch.
struct Trees<'b> {
    rule: &'b Rule,
    epoch: usize,
    from: NaiveDate,
    when: &'b Tree,
    unless: Option<&'b Tree>,
    book: &'b Rulebook,
}

impl<'b> Trees<'b> {
    fn of(rule: &'b Rule, epoch: usize, book: &'b Rulebook) -> Option<Self> {
        let it = rule.epochs.get(epoch)?;
        match &it.state {
            State::Ready { when, unless } => {
                Some(Self { rule, epoch, from: it.from, when, unless: unless.as_deref(), book })
            }
            State::Sleeps(_) => None,
        }
    }

    /// `when` first.
    fn parts(&self) -> impl Iterator<Item = (Part, &'b Tree)> {
        let unless = self.unless.map(|tree| (Part::Unless, tree));
        std::iter::once((Part::When, self.when)).chain(unless)
    }

    fn covered(&self, cases: &[Seen<'_>]) -> Covered {
        let here =
            cases.iter().filter(|case| self.rule.epoch_on(case.on) == self.epoch && self.is_valid(case.on));
        let asked = here.filter_map(|case| Asked::of(case.whom, case.school, case.on, self.book.pack()));
        let routes: Vec<(Asked<'_>, Route)> = asked
            .map(|asked| {
                let route = Route::of(self, &asked);
                (asked, route)
            })
            .collect();
        let on = most_common(routes.iter().map(|(asked, _)| asked.on())).unwrap_or_else(|| self.some_day());
        let (leaves, edges) = (self.leaves(&routes), self.edges(&routes));
        Covered { epoch: self.epoch, from: self.from, on, leaves, edges }
    }

    /// A school day in the epoch, with a good many before it where there are.
    fn some_day(&self) -> NaiveDate {
        let next = self.rule.epochs.get(self.epoch + 1).map(|next| next.from);
        let in_epoch =
            |day: &NaiveDate| *day >= self.from && next.is_none_or(|next| *day < next) && self.is_valid(*day);
        let school = self.book.pack().calendar.school_days().iter().copied();
        school.filter(in_epoch).take(DAYS_BEFORE).last().unwrap_or(self.from.max(self.rule.valid_from))
    }

    fn is_valid(&self, day: NaiveDate) -> bool {
        self.rule.valid_from <= day && self.rule.valid_to.is_none_or(|to| day <= to)
    }

    fn leaves(&self, routes: &[(Asked<'_>, Route)]) -> Vec<Leaf> {
        let mut reached: BTreeMap<(Part, &Way), usize> = BTreeMap::new();
        for (_, route) in routes {
            for (part, way) in route.ways() {
                *reached.entry((part, way)).or_default() += 1;
            }
        }
        let mut leaves = Vec::new();
        for (part, tree) in self.parts() {
            tree.each_path(&mut |way, says| {
                let way = way.to_vec();
                let cases = reached.get(&(part, &way)).copied().unwrap_or_default();
                leaves.push(Leaf { part, way, says, cases, gap: None });
            });
        }
        for leaf in leaves.iter_mut().filter(|leaf| leaf.cases == 0) {
            let stops = || {
                let stopped = routes.iter().filter_map(|(_, route)| route.stops(leaf.part));
                stopped
                    .filter(|(before, _)| leaf.way.starts_with(before))
                    .map(|(_, question)| question)
                    .next()
            };
            let target = Target::leaf(self, leaf.part, &leaf.way);
            leaf.gap = Some(
                target
                    .impossible()
                    .map_or_else(|| stops().map_or(Gap::NoCase, Gap::Unrecorded), Gap::Impossible),
            );
        }
        leaves
    }

    fn edges(&self, routes: &[(Asked<'_>, Route)]) -> Vec<Edge> {
        let mut edges = Vec::new();
        for (part, tree) in self.parts() {
            for question in tree.questions() {
                for spot in Spot::ALL {
                    let Some(target) = Target::spot(self, part, question, *spot) else { continue };
                    let there = routes.iter().filter(|(asked, route)| {
                        route.asks(part, question) && spot.holds(question, asked, self)
                    });
                    let cases = there.count();
                    let gap = (cases == 0).then(|| target.impossible().map_or(Gap::NoCase, Gap::Impossible));
                    edges.push(Edge { part, question, spot: *spot, cases, gap });
                }
            }
        }
        edges
    }
}
