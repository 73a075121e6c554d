//! One way through questions, as the compiler goes through a closure: settled ones are answered, open ones are given.

use super::direction::Way;
use super::situation::Situation;
use crate::decision::{Node, NodeId, QuestionId, Tree};
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
        self.walk_by(tree, &|run, ask| Next::Node(ask.after(run.ask(ask.question))))
    }

    /// Goes through a tree in another way: `step` says where to go from each question.
    pub(super) fn walk_by(&mut self, tree: &Tree, step: &dyn Fn(&mut Self, Ask<'_>) -> Next) -> bool {
        let mut at = tree.root();
        loop {
            let ask = match tree.node(at) {
                Node::Leaf(said) => return said,
                Node::Ask(question, yes, no) => Ask { tree, question, yes, no },
            };
            match step(self, ask) {
                Next::Node(next) => at = next,
                Next::Say(said) => return said,
            }
        }
    }

    /// The open questions, with the answers they got.
    pub(super) fn into_asked(self) -> Way {
        self.asked
    }
}

/// A question on the way, and what follows.
#[derive(Clone, Copy)]
pub(super) struct Ask<'t> {
    pub(super) tree: &'t Tree,
    pub(super) question: QuestionId,
    pub(super) yes: NodeId,
    pub(super) no: NodeId,
}

impl Ask<'_> {
    /// What follows an answer.
    pub(super) fn after(&self, answer: bool) -> NodeId {
        if answer { self.yes } else { self.no }
    }
}

/// Where to go from a question.
pub(super) enum Next {
    Node(NodeId),
    Say(bool),
}
