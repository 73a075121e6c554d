//! Decision trees: every way that a rule's questions can be answered, and what it says then.

use std::collections::HashMap;

/// A question, by its place in the caller's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub u32);

/// A node, by its place in the tree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NodeId(u32);

impl NodeId {
    /// Where it stands among all nodes.
    pub(super) fn place(self) -> usize {
        self.0 as usize
    }
}

/// A question with what follows, or an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Node {
    /// The rule's answer.
    Leaf(bool),
    /// A question, what follows a yes and what follows a no.
    Ask(QuestionId, NodeId, NodeId),
}

/// A complete decision tree; equal subtrees are kept once.
///
/// INVARIANT: a node's children stand before it, so that walks end and passes over `nodes` see children first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    nodes: Vec<Node>,
    root: NodeId,
    paths: usize,
}

/// Why a tree could not be built.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unbuildable<E> {
    /// The rule itself went wrong.
    Failed(E),
    /// More ways through the rule than the limit.
    TooManyPaths,
    /// The same answers led to another question: the rule keeps a state.
    Unsteady,
}

/// One run: the questions that were asked, in order, and what the rule said.
pub(crate) type Run = (Vec<(QuestionId, bool)>, bool);

impl Tree {
    /// Runs a rule again and again, until every possible combination of answers has been given.
    ///
    /// `run` is given the first answers; where a question comes after those, it answers yes, and lists only questions
    /// whose both answers are possible.
    pub(crate) fn explore<E>(
        max_paths: usize,
        mut run: impl FnMut(&[bool]) -> Result<Run, E>,
    ) -> Result<Self, Unbuildable<E>> {
        let mut builder = Builder::default();
        // The open questions of the current path, with the subtree of their yes once it is known.
        let mut path: Vec<(QuestionId, Option<NodeId>)> = Vec::new();
        let mut paths = 0;
        loop {
            let answers: Vec<bool> = path.iter().map(|(_, yes)| yes.is_none()).collect();
            let (asked, said) = run(&answers).map_err(Unbuildable::Failed)?;
            paths += 1;
            if paths > max_paths {
                return Err(Unbuildable::TooManyPaths);
            }
            let same = path.iter().zip(&answers).map(|((q, _), answer)| (*q, *answer));
            if asked.len() < path.len() || !same.eq(asked.iter().take(path.len()).copied()) {
                return Err(Unbuildable::Unsteady);
            }
            path.extend(asked.iter().skip(path.len()).map(|(question, _)| (*question, None)));
            let mut done = builder.node(Node::Leaf(said));
            loop {
                match path.pop() {
                    None => return Ok(Self { nodes: builder.nodes, root: done, paths }),
                    Some((question, None)) => {
                        path.push((question, Some(done)));
                        break;
                    }
                    Some((question, Some(yes))) => done = builder.ask(question, yes, done),
                }
            }
        }
    }

    /// The same tree, with its questions by their places in another table.
    #[must_use]
    pub(crate) fn asking(&self, mut place: impl FnMut(QuestionId) -> QuestionId) -> Self {
        let node = |node: &Node| match *node {
            Node::Leaf(said) => Node::Leaf(said),
            Node::Ask(question, yes, no) => Node::Ask(place(question), yes, no),
        };
        Self { nodes: self.nodes.iter().map(node).collect(), root: self.root, paths: self.paths }
    }

    /// The node to begin with.
    pub fn root(&self) -> NodeId {
        self.root
    }

    /// A node.
    pub fn node(&self, id: NodeId) -> Node {
        // Ids are made by this tree alone; a foreign one reads as "no".
        self.nodes.get(id.0 as usize).copied().unwrap_or(Node::Leaf(false))
    }

    /// Number of ways through the rule, before equal subtrees were shared.
    pub fn paths(&self) -> usize {
        self.paths
    }

    /// The questions it asks, each once.
    pub fn questions(&self) -> Vec<QuestionId> {
        let mut all: Vec<_> = self
            .nodes
            .iter()
            .filter_map(|node| match node {
                Node::Ask(question, ..) => Some(*question),
                Node::Leaf(_) => None,
            })
            .collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// All nodes, children before their parents.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// Walks with answers of which some may be missing: a missing one takes both branches. Decided if all agree.
    pub fn decide(&self, answer: &mut impl FnMut(QuestionId) -> Option<bool>) -> Option<bool> {
        self.decide_from(self.root, answer)
    }

    fn decide_from(&self, at: NodeId, answer: &mut impl FnMut(QuestionId) -> Option<bool>) -> Option<bool> {
        let mut at = at;
        loop {
            match self.node(at) {
                Node::Leaf(said) => return Some(said),
                Node::Ask(question, yes, no) => match answer(question) {
                    Some(true) => at = yes,
                    Some(false) => at = no,
                    None => {
                        let left = self.decide_from(yes, answer)?;
                        return (self.decide_from(no, answer)? == left).then_some(left);
                    }
                },
            }
        }
    }

    /// Walks as [`Tree::decide`] does, but looks into both branches of every missing answer, whatever the first says.
    pub fn decide_all(&self, answer: &mut impl FnMut(QuestionId) -> Option<bool>) {
        self.decide_all_from(self.root, answer);
    }

    fn decide_all_from(&self, at: NodeId, answer: &mut impl FnMut(QuestionId) -> Option<bool>) {
        if let Node::Ask(question, yes, no) = self.node(at) {
            let said = answer(question);
            if said != Some(false) {
                self.decide_all_from(yes, answer);
            }
            if said != Some(true) {
                self.decide_all_from(no, answer);
            }
        }
    }

    /// Every way through the tree, yes before no: the answers given and what the rule says.
    pub fn each_path(&self, see: &mut impl FnMut(&[(QuestionId, bool)], bool)) {
        let mut path = Vec::new();
        self.each_path_from(self.root, &mut path, see);
    }

    fn each_path_from(
        &self,
        at: NodeId,
        path: &mut Vec<(QuestionId, bool)>,
        see: &mut impl FnMut(&[(QuestionId, bool)], bool),
    ) {
        match self.node(at) {
            Node::Leaf(said) => see(path, said),
            Node::Ask(question, yes, no) => {
                for (answer, next) in [(true, yes), (false, no)] {
                    path.push((question, answer));
                    self.each_path_from(next, path, see);
                    path.pop();
                }
            }
        }
    }
}

#[derive(Default)]
struct Builder {
    nodes: Vec<Node>,
    known: HashMap<Node, NodeId>,
}

impl Builder {
    fn node(&mut self, node: Node) -> NodeId {
        *self.known.entry(node).or_insert_with(|| {
            self.nodes.push(node);
            NodeId(u32::try_from(self.nodes.len() - 1).unwrap_or(u32::MAX))
        })
    }

    /// A question whose answer changes nothing is left out.
    fn ask(&mut self, question: QuestionId, yes: NodeId, no: NodeId) -> NodeId {
        if yes == no { yes } else { self.node(Node::Ask(question, yes, no)) }
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::tree_of;
    use super::*;

    #[test]
    fn a_tree_says_what_the_rule_says() {
        let rule = |ask: &mut dyn FnMut(u32) -> bool| ask(0) && (ask(1) || ask(2));
        let tree = tree_of(rule);
        assert_eq!(tree.paths(), 4);
        for bits in 0..8_u32 {
            let fact = |q: u32| bits >> q & 1 == 1;
            let expected = rule(&mut |q| fact(q));
            assert_eq!(tree.decide(&mut |q| Some(fact(q.0))), Some(expected), "{bits:03b}");
        }
    }

    #[test]
    fn a_missing_answer_is_decided_where_it_does_not_matter() {
        let tree = tree_of(|ask| ask(0) && (ask(1) || ask(2)));
        let decide = |known: [Option<bool>; 3]| tree.decide(&mut |q| known[q.0 as usize]);
        assert_eq!(decide([Some(true), None, Some(true)]), Some(true));
        assert_eq!(decide([Some(false), None, None]), Some(false));
        assert_eq!(decide([Some(true), None, Some(false)]), None);
    }

    #[test]
    fn a_question_that_changes_nothing_is_not_kept() {
        let tree = tree_of(|ask| {
            ask(0);
            ask(1)
        });
        assert_eq!(tree.questions(), [QuestionId(1)]);
    }

    #[test]
    fn a_rule_that_keeps_a_state_is_found_out() {
        let mut runs = 0;
        let built = Tree::explore::<()>(100, |given| {
            runs += 1;
            Ok((vec![(QuestionId(runs), given.first().copied().unwrap_or(true))], true))
        });
        assert_eq!(built, Err(Unbuildable::Unsteady));
    }

    #[test]
    fn every_missing_answer_is_looked_into() {
        let tree = tree_of(|ask| ask(0) && (ask(1) || ask(2)));
        let check = |known: [Option<bool>; 3], expected: &[u32]| {
            let mut asked = Vec::new();
            tree.decide_all(&mut |q| {
                asked.push(q.0);
                known[q.0 as usize]
            });
            assert_eq!(asked, expected);
        };
        check([None; 3], &[0, 1, 2]);
        check([Some(true), Some(true), None], &[0, 1]);
        check([Some(true), Some(false), None], &[0, 1, 2]);
        check([Some(false), None, None], &[0]);
    }

    #[test]
    fn too_many_ways_are_refused() {
        let explore = |limit| {
            Tree::explore::<()>(limit, |given| {
                let asked =
                    (0..3).map(|q| (QuestionId(q), given.get(q as usize).copied().unwrap_or(true))).collect();
                Ok((asked, true))
            })
        };
        assert_eq!(explore(7), Err(Unbuildable::TooManyPaths));
        assert_eq!(explore(8).unwrap().paths(), 8);
    }
}
