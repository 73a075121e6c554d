//! What a child has to answer in order to come somewhere, in every way that leads there.

use chrono::NaiveDate;

use super::{Spot, Trees};
use crate::assurance::contradiction::contradiction;
use crate::assurance::mutants::Part;
use crate::assurance::witness::{Wanted, Wish, Witness, wishes};
use crate::decision::QuestionId;
use crate::record::Subject;

/// Ways that are looked at; through `unless` there are as many for each way through `when`.
const MAX_WAYS: usize = 64;
/// Ways for which a child is looked for.
const MAX_SEARCHED: usize = 8;

/// The ways that lead somewhere.
pub(super) struct Target {
    ways: Vec<Vec<Wish>>,
    /// There are more.
    cut: bool,
}

impl Target {
    /// The end of a way.
    pub(super) fn leaf(trees: &Trees<'_>, part: Part, way: &[(QuestionId, bool)]) -> Self {
        Self::after_when(trees, part, vec![wishes(way, trees.book.questions())])
    }

    /// A place beside the threshold of a question, wherever it is asked; nothing where no number can be there.
    pub(super) fn spot(trees: &Trees<'_>, part: Part, question: QuestionId, spot: Spot) -> Option<Self> {
        let there = spot.wishes(trees.book.question(question)?)?;
        let (_, tree) = trees.parts().find(|(it, _)| *it == part)?;
        let mut ways: Vec<Vec<(QuestionId, bool)>> = Vec::new();
        tree.each_path(&mut |way, _| {
            let before: Vec<_> = way.iter().copied().take_while(|(asked, _)| *asked != question).collect();
            if before.len() < way.len() && ways.last() != Some(&before) {
                ways.push(before);
            }
        });
        let ways = ways.iter().map(|before| {
            let mut all = wishes(before, trees.book.questions());
            all.extend(there.iter().cloned());
            all
        });
        Some(Self::after_when(trees, part, ways.collect()))
    }

    /// `unless` is asked only where `when` says yes.
    fn after_when(trees: &Trees<'_>, part: Part, ways: Vec<Vec<Wish>>) -> Self {
        let mut all = match part {
            Part::When => ways,
            Part::Unless => {
                let mut yes: Vec<Vec<Wish>> = Vec::new();
                trees.when.each_path(&mut |way, said| {
                    if said {
                        yes.push(wishes(way, trees.book.questions()));
                    }
                });
                let both = |when: &Vec<Wish>, way: &Vec<Wish>| when.iter().chain(way).cloned().collect();
                yes.iter().flat_map(|when| ways.iter().map(move |way| both(when, way))).collect()
            }
        };
        let cut = all.len() > MAX_WAYS;
        all.truncate(MAX_WAYS);
        Self { ways: all, cut }
    }

    /// Why no child can come there: what contradicts itself on the way, or on the first of several; nothing where one may.
    pub(super) fn impossible(&self) -> Option<Vec<Wish>> {
        if self.cut {
            return None;
        }
        let whys: Option<Vec<Vec<Wish>>> = self.ways.iter().map(|way| contradiction(way)).collect();
        whys?.into_iter().next()
    }

    /// A child that comes there; nothing where none was found, or where the rule is about a class.
    pub(super) fn witness(&self, trees: &Trees<'_>, on: NaiveDate) -> Option<Witness> {
        if trees.rule.head.subject != Subject::Child {
            return None;
        }
        let ways = self.ways.iter().filter(|way| contradiction(way).is_none());
        let (pack, concerns) = (trees.book.pack(), &trees.rule.head.concerns);
        ways.take(MAX_SEARCHED).find_map(|way| Wanted { pack, concerns, on, wishes: way }.witness())
    }
}
