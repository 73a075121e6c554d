//! The way that a case goes through a rule's trees.

use super::Trees;
use crate::assurance::asked::Asked;
use crate::assurance::direction::Way;
use crate::assurance::mutants::Part;
use crate::decision::{Node, QuestionId, Tree};

/// A case's answers, in the order in which a rule asks for them.
pub(super) struct Route {
    when: Option<Walk>,
    unless: Option<Walk>,
}

/// A way through one tree, up to a leaf or to a question that has no answer.
struct Walk {
    way: Way,
    stops: Option<QuestionId>,
}

impl Route {
    /// Where a case goes. `unless` is asked where `when` certainly says yes.
    pub(super) fn of(trees: &Trees<'_>, asked: &Asked<'_>) -> Self {
        let mut answer = |id: QuestionId| asked.answer(trees.book.question(id)?);
        if asked.is_concerned(&trees.rule.head) != Some(true) {
            return Self { when: None, unless: None };
        }
        let goes_on = trees.when.decide(&mut answer) == Some(true);
        let unless = trees.unless.filter(|_| goes_on).map(|tree| walk(tree, &mut answer));
        Self { when: Some(walk(trees.when, &mut answer)), unless }
    }

    fn walk(&self, part: Part) -> Option<&Walk> {
        match part {
            Part::When => self.when.as_ref(),
            Part::Unless => self.unless.as_ref(),
        }
    }

    /// The way through a tree, where it ends at a leaf.
    pub(super) fn way(&self, part: Part) -> Option<&Way> {
        self.walk(part).filter(|walk| walk.stops.is_none()).map(|walk| &walk.way)
    }

    /// All ways that end at a leaf.
    pub(super) fn ways(&self) -> impl Iterator<Item = (Part, &Way)> {
        [Part::When, Part::Unless].into_iter().filter_map(|part| Some((part, self.way(part)?)))
    }

    /// The question that cannot be answered, and the way up to it.
    pub(super) fn stops(&self, part: Part) -> Option<(&Way, QuestionId)> {
        let walk = self.walk(part)?;
        Some((&walk.way, walk.stops?))
    }

    /// Whether the question is asked, and answered.
    pub(super) fn asks(&self, part: Part, question: QuestionId) -> bool {
        self.walk(part).is_some_and(|walk| walk.way.iter().any(|(asked, _)| *asked == question))
    }
}

fn walk(tree: &Tree, answer: &mut impl FnMut(QuestionId) -> Option<bool>) -> Walk {
    let (mut at, mut way) = (tree.root(), Way::new());
    while let Node::Ask(question, yes, no) = tree.node(at) {
        let Some(said) = answer(question) else { return Walk { way, stops: Some(question) } };
        way.push((question, said));
        at = if said { yes } else { no };
    }
    Walk { way, stops: None }
}
