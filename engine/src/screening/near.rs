//! Near misses: the smallest changes of a child's record that flip a rule's outcome. Each is found by making it on a copy
//! of the record and judging that; none is guessed from the tree.

mod called_for;
mod days;
mod fact;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Moment, Outcome, Timeline};
use crate::record::{Attendance, Child, School};
use crate::rule::Rule;

pub use fact::{Absence, Fact, Involved, Note};

/// How often one fact is tried.
const MOST: u16 = 5;
/// How often, at most, a fact that is told as near.
const FEW: u16 = 3;
/// How many rows two facts together may be.
const TOGETHER: u16 = 3;
/// Days within which a rule that will speak by itself is near.
const SOON: i64 = 28;

/// Facts that, written down on the day judged, would flip the outcome: each so many times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// What, and how often.
    pub facts: Vec<(Fact, u16)>,
    /// Whether the child is nearer to it than one of whom nothing is noted, and little is missing.
    pub close: bool,
}

/// What would flip a rule's outcome for a child: from not suggested to suggested, or the other way round.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
pub struct Near {
    /// Changes of which each alone is enough, the smallest first.
    pub changes: Vec<Change>,
    /// The first day on which it flips by itself, if nothing more is recorded.
    pub by_itself: Option<NaiveDate>,
}

impl Near {
    /// Whether little is missing: a few facts of one kind, or a few weeks.
    pub fn is_close(&self, on: NaiveDate) -> bool {
        let soon = self.by_itself.is_some_and(|day| (day - on).num_days() <= SOON);
        soon || self.changes.iter().any(|change| change.close)
    }
}

/// How far is looked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// Facts of one kind: what a page has time for.
    OneKind,
    /// Also facts of two kinds together, where one kind is not enough.
    TwoKinds,
}

/// Looks for what would flip the outcomes of one child on one day.
#[derive(Debug)]
pub struct Nearby<'m> {
    moment: &'m Moment<'m>,
    child: &'m Child,
    school: &'m School,
    /// The same child with nothing noted, and present whenever it was expected.
    quiet: Child,
}

impl<'m> Nearby<'m> {
    /// A child on the day of a moment.
    pub fn new(moment: &'m Moment<'m>, child: &'m Child, school: &'m School) -> Self {
        Self { moment, child, school, quiet: quiet(child) }
    }

    /// What would flip the outcome of the rule at a place of the book. Nothing where the rule does not concern the child,
    /// or sleeps.
    pub fn of(&self, place: usize, reach: Reach) -> Option<Near> {
        let rule = self.moment.book().rules().get(place)?;
        let suggested = self.outcome(self.child, place)? == Outcome::Suggested;
        let trial = Trial { nearby: self, place, suggested };
        let facts = called_for::facts(rule, self.moment, self.child);
        let mut changes = trial.alone(&facts);
        if changes.is_empty() && reach == Reach::TwoKinds {
            changes = trial.together(&facts);
        }
        changes.sort_by_key(Change::rows);
        Some(Near { changes, by_itself: trial.by_itself(rule) })
    }

    fn outcome(&self, child: &Child, place: usize) -> Option<Outcome> {
        shown(self.moment, child, self.school, place)
    }
}

/// The outcome as a page would show it: a rule that another covers is held.
fn shown(moment: &Moment<'_>, child: &Child, school: &School, place: usize) -> Option<Outcome> {
    let mut judge = moment.judge(child, school);
    let own = judge.outcome(place)?;
    if own != Outcome::Suggested {
        return Some(own);
    }
    judge.outcomes().get(place).copied().flatten()
}

impl Change {
    fn rows(&self) -> u16 {
        self.facts.iter().map(|(_, times)| times).sum()
    }

    /// Makes the change on the day; nothing where the record does not allow it.
    pub fn make(&self, child: &mut Child, moment: &Moment<'_>) -> Option<()> {
        for (fact, times) in &self.facts {
            (0..*times).try_for_each(|before| fact.write(before, child, moment))?;
        }
        Some(())
    }
}

/// One rule whose outcome is to flip.
struct Trial<'m> {
    nearby: &'m Nearby<'m>,
    place: usize,
    suggested: bool,
}

impl Trial<'_> {
    fn flips(&self, child: &Child) -> bool {
        let outcome = self.nearby.outcome(child, self.place);
        (outcome == Some(Outcome::Suggested)) != self.suggested
    }

    /// Each fact by itself, as often as it takes. Of the ways to be away only the least is told.
    fn alone(&self, facts: &[Fact]) -> Vec<Change> {
        let mut changes: Vec<Change> = Vec::new();
        for fact in facts {
            let Some(times) = self.times(fact) else { continue };
            let facts = vec![(fact.clone(), times)];
            let change = Change { close: self.is_close(&facts), facts };
            let same = |it: &Change| it.facts.iter().any(|(known, _)| known.is_way_of(fact));
            match changes.iter_mut().find(|it| same(it)) {
                Some(known) if known.rows() <= times => {}
                Some(known) => *known = change,
                None => changes.push(change),
            }
        }
        changes
    }

    /// How often a fact has to be written down until the outcome flips.
    fn times(&self, fact: &Fact) -> Option<u16> {
        let mut child = self.nearby.child.clone();
        (0..MOST).find_map(|before| {
            if fact.write(before, &mut child, self.nearby.moment).is_none() {
                return Some(None);
            }
            self.flips(&child).then_some(Some(before + 1))
        })?
    }

    /// Two facts together: the pairs with the fewest rows.
    fn together(&self, facts: &[Fact]) -> Vec<Change> {
        for rows in 2..=TOGETHER {
            let mut changes: Vec<Change> = Vec::new();
            for (at, one) in facts.iter().enumerate() {
                for other in facts.iter().skip(at + 1).filter(|other| !other.is_way_of(one)) {
                    let pairs =
                        (1..rows).map(|times| vec![(one.clone(), times), (other.clone(), rows - times)]);
                    let tried = pairs.map(|facts| Change { facts, close: false });
                    changes.extend(tried.filter(|change| self.is_enough(change)));
                }
            }
            if !changes.is_empty() {
                return changes;
            }
        }
        Vec::new()
    }

    fn is_enough(&self, change: &Change) -> bool {
        let mut child = self.nearby.child.clone();
        change.make(&mut child, self.nearby.moment).is_some() && self.flips(&child)
    }

    /// Whether few facts are enough, and would not be enough for a child of whom nothing is noted.
    fn is_close(&self, facts: &[(Fact, u16)]) -> bool {
        let change = Change { facts: facts.to_vec(), close: false };
        if self.suggested || change.rows() > FEW {
            return false;
        }
        let mut quiet = self.nearby.quiet.clone();
        change.make(&mut quiet, self.nearby.moment).is_none() || !self.flips(&quiet)
    }

    /// The first day on which it flips if nothing more is recorded. A day on which it can no longer be decided is none.
    fn by_itself(&self, rule: &Rule) -> Option<NaiveDate> {
        let Nearby { moment, child, school, .. } = self.nearby;
        let day = Timeline::new(moment, rule, child, school).changes_on()?;
        let then = shown(&Moment::new(moment.book(), moment.clock().ahead(day)), child, school, self.place);
        let flips = (then == Some(Outcome::Suggested)) != self.suggested;
        (flips && then != Some(Outcome::Undetermined)).then_some(day)
    }
}

/// The child with nothing noted, and present whenever it was expected.
fn quiet(child: &Child) -> Child {
    let mut attendance = Attendance::default();
    for row in child.attendance.rows() {
        let (subject, minutes) = (child.attendance.subject(row), row.minutes.present());
        attendance.push(None, row.date, minutes, 0, subject, row.assumed);
    }
    Child {
        attendance,
        signals: Vec::new(),
        contacts: Vec::new(),
        steps: Vec::new(),
        offers: Vec::new(),
        transitions: Vec::new(),
        ..child.clone()
    }
}
