//! A tree as a sentence tells it: what all must hold, and of what something must hold.
//!
//! A tree asks one question after another, so that what an author wrote as "a, or b and c" stands in it as two ways to
//! the same end. Here the words *and* and *or* are found again, wherever that says exactly what the tree says.

use super::{Node, NodeId, QuestionId, Tree};

/// When a tree says yes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Formula {
    /// Always, or never.
    Always(bool),
    /// When a question has this answer.
    Answer(QuestionId, bool),
    /// When all of these hold: at least two, none of them an `All`.
    All(Vec<Formula>),
    /// When any of these holds: at least two, none of them an `Any`.
    Any(Vec<Formula>),
}

impl Formula {
    /// When a tree says yes.
    pub fn of(tree: &Tree) -> Self {
        View { tree, cut: Vec::new() }.formula(tree.root())
    }

    /// Both of two.
    fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::Always(false), _) | (_, Self::Always(false)) => Self::Always(false),
            (Self::Always(true), it) | (it, Self::Always(true)) => it,
            (Self::All(mut all), Self::All(more)) => {
                all.extend(more);
                Self::All(all)
            }
            (Self::All(mut all), it) => {
                all.push(it);
                Self::All(all)
            }
            (it, Self::All(mut all)) => {
                all.insert(0, it);
                Self::All(all)
            }
            (one, other) => Self::All(vec![one, other]),
        }
    }

    /// At least one of two.
    fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Always(true), _) | (_, Self::Always(true)) => Self::Always(true),
            (Self::Always(false), it) | (it, Self::Always(false)) => it,
            (Self::Any(mut any), Self::Any(more)) => {
                any.extend(more);
                Self::Any(any)
            }
            (Self::Any(mut any), it) => {
                any.push(it);
                Self::Any(any)
            }
            (it, Self::Any(mut any)) => {
                any.insert(0, it);
                Self::Any(any)
            }
            (one, other) => Self::Any(vec![one, other]),
        }
    }
}

/// A tree in which some nodes already count as answered.
#[derive(Clone)]
struct View<'a> {
    tree: &'a Tree,
    cut: Vec<(NodeId, bool)>,
}

impl View<'_> {
    fn node(&self, id: NodeId) -> Node {
        let cut = self.cut.iter().find(|(node, _)| *node == id);
        cut.map_or_else(|| self.tree.node(id), |(_, said)| Node::Leaf(*said))
    }

    /// The same view, in which one more node counts as answered.
    fn with(&self, node: NodeId, said: bool) -> Self {
        let mut view = self.clone();
        view.cut.push((node, said));
        view
    }

    fn formula(&self, id: NodeId) -> Formula {
        let (question, yes, no) = match self.node(id) {
            Node::Leaf(said) => return Formula::Always(said),
            Node::Ask(question, yes, no) => (question, yes, no),
        };
        let is = |answer| Formula::Answer(question, answer);
        // One branch ends in the other one: "the other, or this answer and what comes before it".
        for (answer, longer, shorter) in [(true, yes, no), (false, no, yes)] {
            if !self.leads_to(longer, shorter) {
                continue;
            }
            if self.follows(shorter, longer, true) {
                let before = self.with(shorter, false).formula(longer);
                return is(answer).and(before).or(self.formula(shorter));
            }
            if self.follows(shorter, longer, false) {
                let before = self.with(shorter, true).formula(longer);
                return is(!answer).or(before).and(self.formula(shorter));
            }
        }
        let branch = |answer, next| is(answer).and(self.formula(next));
        branch(true, yes).or(branch(false, no))
    }

    /// Whether a way from a node leads through another.
    fn leads_to(&self, from: NodeId, to: NodeId) -> bool {
        from == to
            || match self.node(from) {
                Node::Leaf(_) => false,
                Node::Ask(_, yes, no) => self.leads_to(yes, to) || self.leads_to(no, to),
            }
    }

    /// Whether wherever one node says `said`, the other says it too.
    fn follows(&self, one: NodeId, other: NodeId, said: bool) -> bool {
        self.each_way(one, &mut Vec::new(), &mut |answers, says| {
            says != said || self.says(other, answers) == Some(said)
        })
    }

    /// Asks of every way from a node, until one is refused.
    fn each_way(
        &self,
        at: NodeId,
        answers: &mut Vec<(QuestionId, bool)>,
        is_right: &mut impl FnMut(&[(QuestionId, bool)], bool) -> bool,
    ) -> bool {
        match self.node(at) {
            Node::Leaf(said) => is_right(answers, said),
            Node::Ask(question, yes, no) => [(true, yes), (false, no)].into_iter().all(|(answer, next)| {
                answers.push((question, answer));
                let right = self.each_way(next, answers, is_right);
                answers.pop();
                right
            }),
        }
    }

    /// What a node says where only these answers are given, if all others lead to the same.
    fn says(&self, at: NodeId, answers: &[(QuestionId, bool)]) -> Option<bool> {
        match self.node(at) {
            Node::Leaf(said) => Some(said),
            Node::Ask(question, yes, no) => match answers.iter().find(|(it, _)| *it == question) {
                Some((_, true)) => self.says(yes, answers),
                Some((_, false)) => self.says(no, answers),
                None => {
                    let left = self.says(yes, answers)?;
                    (self.says(no, answers)? == left).then_some(left)
                }
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::tree_of;
    use super::*;

    fn shown(formula: &Formula) -> String {
        let joined = |all: &[Formula], sign: &str| {
            format!("({})", all.iter().map(shown).collect::<Vec<_>>().join(sign))
        };
        match formula {
            Formula::Always(said) => said.to_string(),
            Formula::Answer(question, true) => question.0.to_string(),
            Formula::Answer(question, false) => format!("!{}", question.0),
            Formula::All(all) => joined(all, " & "),
            Formula::Any(any) => joined(any, " | "),
        }
    }

    fn holds(formula: &Formula, fact: &impl Fn(u32) -> bool) -> bool {
        match formula {
            Formula::Always(said) => *said,
            Formula::Answer(question, answer) => fact(question.0) == *answer,
            Formula::All(all) => all.iter().all(|it| holds(it, fact)),
            Formula::Any(any) => any.iter().any(|it| holds(it, fact)),
        }
    }

    /// A formula that says the same as the tree, whatever is answered.
    fn is_said_by(formula: &Formula, tree: &Tree, questions: u32) -> bool {
        (0..1_u32 << questions).all(|bits| {
            let fact = |q: u32| bits >> q & 1 == 1;
            tree.decide(&mut |q| Some(fact(q.0))) == Some(holds(formula, &fact))
        })
    }

    #[test]
    fn and_and_or_are_found_again() {
        let check = |tree: Tree, expected: &str| assert_eq!(shown(&Formula::of(&tree)), expected);
        check(tree_of(|ask| ask(0)), "0");
        check(tree_of(|ask| !ask(0)), "!0");
        check(tree_of(|_| true), "true");
        check(tree_of(|ask| ask(0) && ask(1) && ask(2)), "(0 & 1 & 2)");
        check(tree_of(|ask| ask(0) && (ask(1) || ask(2))), "(0 & (1 | 2))");
        check(tree_of(|ask| ask(0) && ask(1) || ask(2)), "((0 & 1) | 2)");
        check(tree_of(|ask| (ask(0) || ask(1)) && (ask(2) || ask(3))), "((0 | 1) & (2 | 3))");
        check(tree_of(|ask| ask(0) && ask(1) || ask(2) && ask(3)), "((0 & 1) | (2 & 3))");
        check(tree_of(|ask| if ask(0) { ask(1) } else { ask(2) }), "((0 & 1) | (!0 & 2))");
    }

    /// A boolean expression over four questions.
    #[derive(Debug, Clone)]
    enum Expr {
        Ask(u32),
        Not(Box<Expr>),
        And(Box<Expr>, Box<Expr>),
        Or(Box<Expr>, Box<Expr>),
        If(Box<Expr>, Box<Expr>, Box<Expr>),
    }

    fn value(expr: &Expr, ask: &mut dyn FnMut(u32) -> bool) -> bool {
        match expr {
            Expr::Ask(question) => ask(*question),
            Expr::Not(it) => !value(it, ask),
            Expr::And(one, other) => value(one, ask) && value(other, ask),
            Expr::Or(one, other) => value(one, ask) || value(other, ask),
            Expr::If(test, yes, no) => {
                if value(test, ask) {
                    value(yes, ask)
                } else {
                    value(no, ask)
                }
            }
        }
    }

    fn expr() -> impl Strategy<Value = Expr> {
        (0..5_u32).prop_map(Expr::Ask).prop_recursive(5, 24, 3, |inner| {
            let pair = (inner.clone(), inner.clone());
            prop_oneof![
                inner.clone().prop_map(|it| Expr::Not(Box::new(it))),
                pair.clone().prop_map(|(one, other)| Expr::And(Box::new(one), Box::new(other))),
                pair.prop_map(|(one, other)| Expr::Or(Box::new(one), Box::new(other))),
                (inner.clone(), inner.clone(), inner).prop_map(|(test, yes, no)| Expr::If(
                    Box::new(test),
                    Box::new(yes),
                    Box::new(no)
                )),
            ]
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, rng_seed: proptest::test_runner::RngSeed::Fixed(7), ..ProptestConfig::default() })]

        #[test]
        fn a_formula_says_what_the_tree_says(expr in expr()) {
            let tree = tree_of(|ask| value(&expr, ask));
            prop_assert!(is_said_by(&Formula::of(&tree), &tree, 5), "{}", shown(&Formula::of(&tree)));
        }
    }

    #[test]
    fn a_formula_that_says_something_else_is_found_out() {
        let tree = tree_of(|ask| ask(0) && ask(1) || ask(2));
        let joined = Formula::Answer(QuestionId(0), true).and(Formula::Answer(QuestionId(1), true));
        assert!(!is_said_by(&joined, &tree, 3));
    }
}
