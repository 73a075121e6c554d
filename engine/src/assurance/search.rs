//! Looks through trees for a child, within a counted number of steps.

use super::Way;
use super::situation::Situation;
use crate::decision::{Node, NodeId, Tree};
use crate::screening::Outcome;

/// `when`, and `unless` where there is one.
pub(super) type Trees<'a> = (&'a Tree, Option<&'a Tree>);

/// What to do where a leaf is reached: whether the search has found what it looks for.
pub(super) type Then<'a, 'q, S> = dyn FnMut(&mut Search, &Situation<'q>, S) -> Option<bool> + 'a;

/// The steps that are left.
pub(super) struct Search {
    steps: u32,
}

impl Search {
    /// A search of at most so many steps; what is not found by then is not known.
    pub(super) fn new(steps: u32) -> Self {
        Self { steps }
    }

    /// Goes every way through a tree that is possible, until `then` is satisfied; nothing if there are too many. The
    /// way to where it was is left in `way`.
    pub(super) fn leaves<'q>(
        &mut self,
        tree: &Tree,
        situation: &Situation<'q>,
        way: &mut Way,
        then: &mut Then<'_, 'q, bool>,
    ) -> Option<bool> {
        self.leaves_from(tree, tree.root(), situation, way, then)
    }

    fn leaves_from<'q>(
        &mut self,
        tree: &Tree,
        at: NodeId,
        situation: &Situation<'q>,
        way: &mut Way,
        then: &mut Then<'_, 'q, bool>,
    ) -> Option<bool> {
        self.steps = self.steps.checked_sub(1)?;
        let (question, yes, no) = match tree.node(at) {
            Node::Leaf(said) => return then(self, situation, said),
            Node::Ask(question, yes, no) => (question, yes, no),
        };
        for (answer, next) in [(true, yes), (false, no)] {
            let Some(after) = situation.after(question, answer) else { continue };
            way.push((question, answer));
            if self.leaves_from(tree, next, &after, way, then)? {
                return Some(true);
            }
            way.pop();
        }
        Some(false)
    }

    /// The same for every outcome of a rule.
    pub(super) fn outcomes<'q>(
        &mut self,
        (when, unless): Trees<'_>,
        situation: &Situation<'q>,
        then: &mut Then<'_, 'q, Outcome>,
    ) -> Option<bool> {
        self.leaves(when, situation, &mut Way::new(), &mut |search, situation, yes| match unless {
            Some(unless) if yes => {
                search.leaves(unless, situation, &mut Way::new(), &mut |search, situation, held| {
                    then(search, situation, if held { Outcome::Held } else { Outcome::Suggested })
                })
            }
            _ => then(search, situation, if yes { Outcome::Suggested } else { Outcome::Not }),
        })
    }
}
