//! One way through questions, as the compiler goes through a closure: settled ones are answered, open ones are given.

use super::direction::Way;
use super::situation::Situation;
use crate::decision::{Node, QuestionId, Tree};
use crate::rule::Questions;

/// A way that is being gone.
pub(super) struct Run<'q, 'g> {
    situation: Situation<'q>,
    given: &'g [bool],
    asked: Way,
}

impl<'q, 'g> Run<'q, 'g> {
    /// The first open questions are answered as given, the others with yes.
    pub(super) fn new(questions: &'q Questions, given: &'g [bool]) -> Self {
        Self { situation: Situation::independent(questions), given, asked: Vec::new() }
    }

    pub(super) fn ask(&mut self, question: QuestionId) -> bool {
        self.situation.settled(question).unwrap_or_else(|| {
            let answer = self.given.get(self.asked.len()).copied().unwrap_or(true);
            self.asked.push((question, answer));
            if let Some(next) = self.situation.after(question, answer) {
                self.situation = next;
            }
            answer
        })
    }

    /// Goes through a tree, and says what it says.
    pub(super) fn walk(&mut self, tree: &Tree) -> bool {
        let mut at = tree.root();
        loop {
            at = match tree.node(at) {
                Node::Leaf(said) => return said,
                Node::Ask(question, yes, no) => {
                    if self.ask(question) {
                        yes
                    } else {
                        no
                    }
                }
            };
        }
    }

    /// The open questions, with the answers they got.
    pub(super) fn into_asked(self) -> Way {
        self.asked
    }
}
