//! Small slips of the pen, made on purpose: a level one step off, *more than* for *at least*, a question left out. A
//! slip that no case notices shows what the cases do not hold.

mod changes;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use super::asked::Asked;
use super::equivalence::{same, search};
use super::search::Trees;
use super::situation::Situation;
use crate::decision::{Number, Relation, Tree};
use crate::id::Id;
use crate::record::School;
use crate::rule::{Question, Questions, Rule, Rulebook, State};
use crate::scenario::{Expected, Whom};
use crate::screening::Outcome;

/// What a case holds: what is expected of a rule for a child or a class on a day.
#[derive(Debug, Clone, Copy)]
pub struct Case<'a> {
    /// Whom it is about.
    pub whom: &'a Whom,
    /// The school.
    pub school: &'a School,
    /// The day.
    pub on: NaiveDate,
    /// The rule.
    pub rule: &'a Id,
    /// What is expected of it.
    pub expected: Expected,
}

/// Which of a rule's conditions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Part {
    /// `when`
    When,
    /// `unless`
    Unless,
}

/// What joins a question with what follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Junction {
    /// Both.
    And,
    /// Either.
    Or,
}

/// What was changed of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Its threshold is one step off.
    Threshold(Number),
    /// Its relation takes the threshold in, or leaves it out.
    Relation(Relation),
    /// It is left out: its answer is always the same.
    Always(bool),
    /// It is joined to what follows in the other way.
    Joined(Junction),
    /// Its window is one step off: the question that it is then.
    Window(Box<Question>),
}

/// A rule with one slip of the pen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mutant {
    /// The rule.
    pub rule: Id,
    /// The first day of the epoch in which it is so.
    pub from: NaiveDate,
    /// Which of its conditions.
    pub part: Part,
    /// The question, as it is in the rule.
    pub question: Question,
    /// What was changed of it.
    pub change: Change,
}

/// What the cases notice of a rule's mutants.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Score {
    /// Mutants that give another outcome for some child.
    pub tried: usize,
    /// Slips that change nothing for any child, and are left out.
    pub alike: usize,
    /// Mutants that no case notices.
    pub survivors: Vec<Mutant>,
}

/// A mutant with its trees.
struct Grown {
    part: Part,
    question: Question,
    change: Change,
    when: Tree,
    unless: Option<Tree>,
    questions: Questions,
}

/// What the cases notice of each rule's mutants. A case that the rule itself does not satisfy holds nothing.
pub fn mutants(book: &Rulebook, cases: &[Case<'_>]) -> BTreeMap<Id, Score> {
    let score = |rule: &Rule| {
        let cases: Vec<_> = cases.iter().filter(|case| *case.rule == rule.head.id).collect();
        let mut score = Score::default();
        for (at, when, unless) in epochs(rule, &cases) {
            let here: Vec<_> = cases.iter().filter(|case| rule.epoch_on(case.on) == at).copied().collect();
            let whole = (when, unless);
            let (grown, alike) = grown(whole, book.questions());
            score.alike += alike;
            score.tried += grown.len();
            let held: Vec<_> = here.iter().filter_map(|case| Held::of(case, rule, whole, book)).collect();
            for mutant in grown {
                if !held.iter().any(|held| held.notices(&mutant, rule)) {
                    let Grown { part, question, change, .. } = mutant;
                    let from = rule.epochs.get(at).map_or(NaiveDate::MIN, |epoch| epoch.from);
                    score.survivors.push(Mutant { rule: rule.head.id.clone(), from, part, question, change });
                }
            }
        }
        score
    };
    book.rules().iter().map(|rule| (rule.head.id.clone(), score(rule))).collect()
}

/// The epochs that the cases lie in; the latest where the rule has no case.
fn epochs<'r>(rule: &'r Rule, cases: &[&Case<'_>]) -> Vec<(usize, &'r Tree, Option<&'r Tree>)> {
    let ready = rule.epochs.iter().enumerate().filter_map(|(at, epoch)| match &epoch.state {
        State::Ready { when, unless } => Some((at, &**when, unless.as_deref())),
        State::Sleeps(_) => None,
    });
    let lie: BTreeSet<usize> = cases.iter().map(|case| rule.epoch_on(case.on)).collect();
    let all: Vec<_> = ready.collect();
    let met: Vec<_> = all.iter().filter(|(at, ..)| lie.contains(at)).copied().collect();
    if met.is_empty() { all.last().copied().into_iter().collect() } else { met }
}

/// Every mutant that differs for some child, and how many do not.
fn grown(whole: Trees<'_>, questions: &Questions) -> (Vec<Grown>, usize) {
    let (when, unless) = whole;
    let mut all = Vec::new();
    let mut alike = 0;
    for (part, tree) in [(Part::When, Some(when)), (Part::Unless, unless)] {
        let Some(tree) = tree else { continue };
        for changes::Changed { question, change, tree, questions } in changes::of(tree, questions) {
            let mutant = match part {
                Part::When => (tree, unless.cloned()),
                Part::Unless => (when.clone(), Some(tree)),
            };
            let start = Situation::independent(&questions);
            if same(whole, (&mutant.0, mutant.1.as_ref()), &start, &mut search()) == Some(true) {
                alike += 1;
                continue;
            }
            let (when, unless) = mutant;
            all.push(Grown { part, question, change, when, unless, questions });
        }
    }
    (all, alike)
}

/// A case that the rule satisfies.
struct Held<'a> {
    asked: Option<Asked<'a>>,
    expected: Expected,
    /// Another rule covers this one: only whether it would be suggested shows.
    covered: bool,
}

impl<'a> Held<'a> {
    fn of(case: &Case<'a>, rule: &Rule, trees: Trees<'_>, book: &'a Rulebook) -> Option<Self> {
        let asked = Asked::of(case.whom, case.school, case.on, book.pack());
        let own = asked.as_ref().and_then(|asked| outcome(asked, rule, trees, book.questions()));
        let covered = own == Some(Outcome::Suggested) && !case.expected.is_met_by(own);
        let shown = if covered { Some(Outcome::Held) } else { own };
        case.expected.is_met_by(shown).then_some(Held { asked, expected: case.expected, covered })
    }

    fn notices(&self, mutant: &Grown, rule: &Rule) -> bool {
        let trees = (&mutant.when, mutant.unless.as_ref());
        let own = self.asked.as_ref().and_then(|asked| outcome(asked, rule, trees, &mutant.questions));
        let shown = match own {
            Some(Outcome::Suggested) if self.covered => Some(Outcome::Held),
            own => own,
        };
        !self.expected.is_met_by(shown)
    }
}

/// The outcome for a case if the rule had these trees, without looking at rules that replace it.
fn outcome(
    asked: &Asked<'_>,
    rule: &Rule,
    (when, unless): Trees<'_>,
    questions: &Questions,
) -> Option<Outcome> {
    match asked.is_concerned(&rule.head) {
        Some(false) => return None,
        None => return Some(Outcome::Undetermined),
        Some(true) => {}
    }
    let decide = |tree: &Tree| tree.decide(&mut |id| asked.answer(questions.get(id)?));
    Some(match (decide(when), unless) {
        (Some(false), _) => Outcome::Not,
        (None, _) => Outcome::Undetermined,
        (Some(true), None) => Outcome::Suggested,
        (Some(true), Some(unless)) => match decide(unless) {
            Some(false) => Outcome::Suggested,
            Some(true) => Outcome::Held,
            None => Outcome::Undetermined,
        },
    })
}

#[cfg(test)]
mod tests;
