//! Whether more of something can only add a suggestion, or only take it away: exact on the tree, up to the relations
//! between measures that the engine knows.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::run::Run;
use super::search::Search;
use super::situation::Situation;
use crate::decision::{Number, Possible, QuestionId, Tree};
use crate::facts::Measure;
use crate::rule::Questions;
use crate::screening::{Left, Threshold};

/// Steps that the search for one rule may take; what is not settled by then may go both ways.
const MAX_STEPS: u32 = 400_000;
/// Ways through `when` and `unless` together; `when` alone has at most 4,096.
const MAX_PATHS: usize = 65_536;

/// What more of a left side can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// Nothing: no other answers let it decide.
    Nothing,
    /// It can only turn no into yes.
    Adds,
    /// It can only turn yes into no.
    Removes,
    /// Either, by what else is answered or by how much it is.
    Either,
}

impl Direction {
    fn of(rises: bool, falls: bool) -> Self {
        match (rises, falls) {
            (false, false) => Self::Nothing,
            (true, false) => Self::Adds,
            (false, true) => Self::Removes,
            (true, true) => Self::Either,
        }
    }

    /// What can be said of both together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let rises = |it| matches!(it, Self::Adds | Self::Either);
        let falls = |it| matches!(it, Self::Removes | Self::Either);
        Self::of(rises(self) || rises(other), falls(self) || falls(other))
    }
}

/// Answers on the way through a tree.
pub type Way = Vec<(QuestionId, bool)>;

/// Where more of a left side turns a yes into a no: the same child before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Turn {
    /// The way to yes, with less of it.
    pub yes: Way,
    /// The way to no, with more.
    pub no: Way,
    /// The threshold between the two.
    pub at: Number,
}

/// What more of a left side can do, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Directed {
    /// What more of it can do.
    pub direction: Direction,
    /// Where more of it turns a yes into a no, if it can.
    pub turn: Option<Turn>,
}

/// What `when` and `unless` say together: yes where the rule suggests. Nothing if there are too many ways.
pub(super) fn suggests(when: &Tree, unless: Option<&Tree>, questions: &Questions) -> Option<Tree> {
    let run = |given: &[bool]| {
        let mut run = Run::new(questions, given);
        let yes = run.walk(when) && !unless.is_some_and(|unless| run.walk(unless));
        Ok::<_, ()>((run.into_asked(), yes))
    };
    Tree::explore(MAX_PATHS, run).ok()
}

/// What more of each left side of a rule can do to its suggestion. *Never* is neither more nor less than a number.
pub fn directions<'q>(
    when: &Tree,
    unless: Option<&Tree>,
    questions: &'q Questions,
) -> BTreeMap<&'q Left, Directed> {
    let mut thresholds: BTreeMap<&Left, BTreeSet<Number>> = BTreeMap::new();
    for question in [Some(when), unless].into_iter().flatten().flat_map(Tree::questions) {
        let Some(question) = questions.get(question) else { continue };
        if let Threshold::Number(number) = question.threshold {
            thresholds.entry(&question.left).or_default().insert(number);
        }
    }
    let Some(tree) = suggests(when, unless, questions) else { return BTreeMap::new() };
    let mut reader = Reader { tree: &tree, questions, search: Search::new(MAX_STEPS) };
    thresholds.into_iter().map(|(left, cuts)| (left, reader.directed(left, &cuts))).collect()
}

struct Reader<'t, 'q> {
    tree: &'t Tree,
    questions: &'q Questions,
    search: Search,
}

impl<'q> Reader<'_, 'q> {
    fn directed(&mut self, left: &'q Left, cuts: &BTreeSet<Number>) -> Directed {
        let mut directed = Directed { direction: Direction::Nothing, turn: None };
        let Left::Sum(sum) = left else { return directed };
        let parts = Possible::parts(sum.range(Measure::range), cuts);
        let (mut rises, mut falls) = (false, false);
        for pair in parts.windows(2) {
            let [less, more] = pair else { continue };
            // What is once known needs no second search.
            rises = rises || self.change(left, (less, false), more) != Found::Not;
            if falls {
                continue;
            }
            let fall = self.change(left, (less, true), more);
            falls = fall != Found::Not;
            if let (Found::Ways(yes, no), Some(at)) = (fall, cuts.iter().find(|it| divides(less, more, **it)))
            {
                directed.turn = Some(Turn { yes, no, at: *at });
            }
        }
        directed.direction = Direction::of(rises, falls);
        directed
    }

    /// Looks for one child for whom the tree says `said` with one value of the left side, and the opposite with the
    /// other, everything else being the same.
    fn change(&mut self, left: &'q Left, (one, said): (&Possible, bool), other: &Possible) -> Found {
        let Some(start) = Situation::related(self.questions).with(left, one.clone()) else {
            return Found::Not;
        };
        let (mut way, mut second) = (Way::new(), Way::new());
        let tree = self.tree;
        let found = self.search.leaves(tree, &start, &mut way, &mut |search, situation, first| {
            let Some(moved) = situation.with(left, other.clone()).filter(|_| first == said) else {
                return Some(false);
            };
            second.clear();
            search.leaves(tree, &moved, &mut second, &mut |_, _, then| Some(then != said))
        });
        match found {
            None => Found::GaveUp,
            Some(false) => Found::Not,
            Some(true) => Found::Ways(way, second),
        }
    }
}

/// What a search for a change came to.
#[derive(Debug, PartialEq, Eq)]
enum Found {
    Not,
    Ways(Way, Way),
    GaveUp,
}

/// Whether a threshold lies at the border of two neighbouring parts.
fn divides(less: &Possible, more: &Possible, at: Number) -> bool {
    use crate::decision::Relation::{Above, AtLeast, AtMost, Below};
    let all = |part: &Possible, relation| !part.after(relation, at, false).any();
    (all(less, Below) && all(more, AtLeast)) || (all(less, AtMost) && all(more, Above))
}
