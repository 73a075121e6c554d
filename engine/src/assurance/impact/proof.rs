//! What is proven of a change on a day, for every child that is possible.

use schemars::JsonSchema;
use serde::Serialize;

use super::Pair;
use crate::assurance::equivalence::{can_say, same, search, some_child};
use crate::assurance::search::Trees;
use crate::assurance::situation::Situation;
use crate::decision::{QuestionId, Tree};
use crate::facts::{Filter, Measure, Quantity, Window};
use crate::pack::Pack;
use crate::rule::{Questions, Rule, State};
use crate::screening::{Moment, Outcome};

/// What is proven of a rule in two packs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The same outcome for every child.
    Alike,
    /// The same outcome for every child of whom all that is asked is known.
    AlikeWhereKnown,
    /// Nothing that is known of the measures excludes that some child gets another outcome. The directions hold between
    /// decided outcomes: a missing fact can open what was decided, and the other way round.
    CouldDiffer {
        /// Whether some child could newly get the suggestion.
        adds: bool,
        /// Whether some child could lose it.
        removes: bool,
    },
}

impl Verdict {
    /// What holds of two claims together.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::CouldDiffer { adds, removes }, Self::CouldDiffer { adds: more, removes: fewer }) => {
                Self::CouldDiffer { adds: adds || more, removes: removes || fewer }
            }
            (differ @ Self::CouldDiffer { .. }, _) | (_, differ @ Self::CouldDiffer { .. }) => differ,
            (Self::Alike, Self::Alike) => Self::Alike,
            _ => Self::AlikeWhereKnown,
        }
    }
}

/// What is proven of each pair of rules. A rule that another covers is no more alike than that one.
pub(super) fn verdicts(pairs: &[Pair], before: &Moment<'_>, after: &Moment<'_>) -> Vec<Verdict> {
    let merged = Merged::of(before, after);
    let own: Vec<Verdict> = pairs.iter().map(|pair| merged.own(pair)).collect();
    let covers = |pair: &Pair, covered: &Pair| {
        let replaces = |rule: Option<&Rule>| rule.is_some_and(|it| it.head.replaces.contains(&covered.rule));
        pair.rules(before.book(), after.book()).map(replaces)
    };
    let verdict = |(at, pair): (usize, &Pair)| {
        let others = pairs.iter().zip(&own).enumerate().filter(|(other, _)| *other != at);
        let covering = others.filter_map(|(_, (other, own))| match covers(other, pair) {
            [false, false] => None,
            [true, true] if *own == Verdict::Alike => None,
            [true, true] if *own == Verdict::AlikeWhereKnown => Some(*own),
            // Whatever covers it in one pack only, or says something else, can hold it back or let it go.
            _ => Some(Verdict::CouldDiffer { adds: true, removes: true }),
        });
        let known = own.get(at).copied().unwrap_or(Verdict::Alike);
        covering.fold(known, Verdict::and).but_never(merged.never_suggests(pair))
    };
    pairs.iter().enumerate().map(verdict).collect()
}

impl Verdict {
    /// Less the directions that are excluded: a rule that suggests nothing to anyone in the new pack adds nothing.
    fn but_never(self, [old, new]: [bool; 2]) -> Self {
        match self {
            Self::CouldDiffer { adds, removes } => {
                Self::CouldDiffer { adds: adds && !new, removes: removes && !old }
            }
            other => other,
        }
    }
}

/// The questions of both books in one table.
struct Merged<'m> {
    before: &'m Moment<'m>,
    after: &'m Moment<'m>,
    questions: Questions,
    /// Where each question of the new book stands in it.
    places: Vec<QuestionId>,
}

/// A rule's trees over the merged table.
struct Ready {
    when: Tree,
    unless: Option<Tree>,
}

impl Ready {
    fn trees(&self) -> Trees<'_> {
        (&self.when, self.unless.as_ref())
    }
}

impl<'m> Merged<'m> {
    fn of(before: &'m Moment<'m>, after: &'m Moment<'m>) -> Self {
        let mut questions = before.book().questions().clone();
        let all = after.book().questions().all();
        let places = all.iter().map(|question| questions.place(question.clone())).collect();
        Self { before, after, questions, places }
    }

    fn ready(&self, state: Option<&State>, new: bool) -> Option<Ready> {
        let Some(State::Ready { when, unless }) = state else { return None };
        let placed = |id: QuestionId| self.places.get(id.0 as usize).copied().unwrap_or(id);
        let tree = |tree: &Tree| if new { tree.asking(placed) } else { tree.clone() };
        Some(Ready { when: tree(when), unless: unless.as_deref().map(tree) })
    }

    /// The rule as both books have it on the day; nothing where it sleeps.
    fn both(&self, pair: &Pair) -> [Option<Ready>; 2] {
        let old = pair.old.and_then(|at| self.before.state(at));
        let new = pair.new.and_then(|at| self.after.state(at));
        [self.ready(old, false), self.ready(new, true)]
    }

    fn never_suggests(&self, pair: &Pair) -> [bool; 2] {
        self.both(pair).map(|it| it.is_none_or(|it| !can_say(it.trees(), true, &self.questions)))
    }

    /// What is proven of the rule's own answer.
    fn own(&self, pair: &Pair) -> Verdict {
        let either = Verdict::CouldDiffer { adds: true, removes: true };
        let rules = pair.rules(self.before.book(), self.after.book());
        match (self.both(pair), rules) {
            ([None, None], _) => Verdict::Alike,
            ([Some(was), Some(is)], [Some(old), Some(new)]) => {
                let whom = |rule: &Rule| (rule.head.subject, rule.head.concerns.clone());
                if whom(old) != whom(new) || self.reads_otherwise(&[old, new]) {
                    return either;
                }
                self.compared(was.trees(), is.trees())
            }
            _ => either,
        }
    }

    fn compared(&self, was: Trees<'_>, is: Trees<'_>) -> Verdict {
        // What holds even if the measures had nothing to do with one another also holds where some are unknown.
        if same(was, is, &Situation::independent(&self.questions), &mut search()) == Some(true) {
            return Verdict::Alike;
        }
        let start = Situation::related(&self.questions);
        if same(was, is, &start, &mut search()) == Some(true) {
            return Verdict::AlikeWhereKnown;
        }
        let may = |such: &dyn Fn(bool, bool) -> bool| {
            let suggested = |outcome| outcome == Outcome::Suggested;
            let found = some_child(was, is, &start, &mut search(), |a, b| such(suggested(a), suggested(b)));
            found != Some(false)
        };
        Verdict::CouldDiffer { adds: may(&|was, is| is && !was), removes: may(&|was, is| was && !is) }
    }

    /// Whether the packs read the same record in another way: other school days, or services of another sector.
    fn reads_otherwise(&self, rules: &[&Rule]) -> bool {
        let (old, new) = (self.before.book(), self.after.book());
        let asked = |book: &crate::rule::Rulebook, rule: &Rule, by: fn(&Measure) -> bool| {
            let questions = rule.trees().into_iter().flat_map(|tree| tree.questions());
            book.questions().measures(questions).into_iter().any(by)
        };
        let asks = |by| [old, new].into_iter().zip(rules).any(|(book, rule)| asked(book, rule, by));
        (other_school_days(old.pack(), new.pack()) && asks(counts_school_days))
            || (other_sectors(old.pack(), new.pack()) && asks(asks_for_sector))
    }
}

fn other_school_days(old: &Pack, new: &Pack) -> bool {
    let (old, new) = (&old.calendar, &new.calendar);
    // Where a calendar ends depends on its terms.
    old.school_days() != new.school_days() || old.terms() != new.terms()
}

fn other_sectors(old: &Pack, new: &Pack) -> bool {
    let (old, new) = (&old.catalogue.agencies, &new.catalogue.agencies);
    let sector = |agency: Option<&crate::pack::Agency>| agency.map(|agency| agency.sector);
    old.keys().chain(new.keys()).any(|id| sector(old.get(id)) != sector(new.get(id)))
}

fn counts_school_days(measure: &Measure) -> bool {
    let Measure::Of(selection, quantity) = measure else { return false };
    matches!(selection.window, Some(Window::SchoolDays(_) | Window::LastTerm))
        || matches!(quantity, Quantity::SchoolDaysSinceFirst | Quantity::SchoolDaysSinceLatest)
}

fn asks_for_sector(measure: &Measure) -> bool {
    let Measure::Of(selection, quantity) = measure else { return false };
    let counted = matches!(quantity, Quantity::Distinct(field) | Quantity::Most(field) if field == "sector");
    counted
        || selection.filters.iter().any(|filter| matches!(filter, Filter::Of(field, _) if field == "sector"))
}
