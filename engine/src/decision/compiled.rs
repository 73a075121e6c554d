//! A rule laid out for deciding: its two trees in one, and in each node the comparison itself.
//!
//! A tree is asked again for every child, a municipality's for twenty thousand. What a walk needs lies side by side here,
//! so that a step is a value, a comparison and where to go next. [`Tree`] stays what is understood and explained.

use super::{Node, NodeId, Number, QuestionId, Relation, Tree, Value};

/// The place of a value among those that a rule may look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Slot(pub u32);

/// A question as it is decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// What is compared.
    pub slot: Slot,
    /// How.
    pub relation: Relation,
    /// With what.
    pub threshold: Number,
}

/// What a rule says where everything it needs is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// `when` does not hold.
    Not,
    /// `when` and `unless` hold.
    Held,
    /// `when` holds and `unless` does not.
    Suggested,
}

/// A rule's trees, laid out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compiled {
    steps: Vec<Step>,
    start: Next,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    compared: Comparison,
    yes: Next,
    no: Next,
}

/// Where a walk goes on: verdicts come first, then the steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Next(u32);

impl Next {
    const VERDICTS: u32 = 3;

    fn verdict(self) -> Verdict {
        match self.0 {
            0 => Verdict::Not,
            1 => Verdict::Held,
            _ => Verdict::Suggested,
        }
    }
}

impl From<Verdict> for Next {
    fn from(verdict: Verdict) -> Self {
        Self(match verdict {
            Verdict::Not => 0,
            Verdict::Held => 1,
            Verdict::Suggested => 2,
        })
    }
}

impl Compiled {
    /// A rule's trees, with what each of their questions compares; nothing if one of them is in no table.
    pub fn new(
        when: &Tree,
        unless: Option<&Tree>,
        compared: impl Fn(QuestionId) -> Option<Comparison>,
    ) -> Option<Self> {
        let mut compiler = Compiler { steps: Vec::new(), compared };
        let held = match unless {
            Some(unless) => compiler.tree(unless, Verdict::Held.into(), Verdict::Suggested.into())?,
            None => Verdict::Suggested.into(),
        };
        let start = compiler.tree(when, held, Verdict::Not.into())?;
        Some(Self { steps: compiler.steps, start })
    }

    /// What the rule says of these values; nothing where one that is not known would decide.
    pub fn decide(&self, value: &mut impl FnMut(Slot) -> Value) -> Option<Verdict> {
        self.decide_from(self.start, value)
    }

    #[inline]
    fn decide_from(&self, mut at: Next, value: &mut impl FnMut(Slot) -> Value) -> Option<Verdict> {
        // A verdict stands before all steps.
        while let Some(step) = self.steps.get(at.0.wrapping_sub(Next::VERDICTS) as usize) {
            let Comparison { slot, relation, threshold } = step.compared;
            at = match value(slot) {
                Value::Known(number) if relation.holds(number.cmp(&threshold)) => step.yes,
                Value::Known(_) | Value::Never => step.no,
                Value::Unknown => return self.decide_both(step, value),
            };
        }
        Some(at.verdict())
    }

    /// Both ways from a step, where nobody knows which; on its own, so that what is known takes the straight way.
    #[cold]
    fn decide_both(&self, step: &Step, value: &mut impl FnMut(Slot) -> Value) -> Option<Verdict> {
        let left = self.decide_from(step.yes, value)?;
        (self.decide_from(step.no, value)? == left).then_some(left)
    }
}

struct Compiler<C> {
    steps: Vec<Step>,
    compared: C,
}

impl<C: Fn(QuestionId) -> Option<Comparison>> Compiler<C> {
    /// Lays out a tree whose answers lead there, and says where it begins.
    fn tree(&mut self, tree: &Tree, yes: Next, no: Next) -> Option<Next> {
        let mut places: Vec<Next> = Vec::new();
        let place = |places: &[Next], id: NodeId| places.get(id.place()).copied();
        // Children stand before their parents.
        for node in tree.nodes() {
            let next = match *node {
                Node::Leaf(said) => {
                    if said {
                        yes
                    } else {
                        no
                    }
                }
                Node::Ask(question, left, right) => {
                    let step = Step {
                        compared: (self.compared)(question)?,
                        yes: place(&places, left)?,
                        no: place(&places, right)?,
                    };
                    self.steps.push(step);
                    Next(u32::try_from(self.steps.len() - 1).ok()?.checked_add(Next::VERDICTS)?)
                }
            };
            places.push(next);
        }
        place(&places, tree.root())
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::tree_of;
    use super::*;

    /// Slot by question: each asks whether its value is above nought.
    fn compiled(when: &Tree, unless: Option<&Tree>) -> Compiled {
        let compared = |question: QuestionId| {
            Some(Comparison { slot: Slot(question.0), relation: Relation::Above, threshold: Number::ZERO })
        };
        Compiled::new(when, unless, compared).unwrap()
    }

    #[test]
    fn it_says_what_its_trees_say() {
        let when = tree_of(|ask| ask(0) && (ask(1) || ask(2)));
        let unless = tree_of(|ask| ask(3) || !ask(1) && ask(0));
        let both = compiled(&when, Some(&unless));
        let answers = [Some(true), Some(false), None];
        for bits in 0..81_usize {
            let known = |at: u32| answers[bits / 3_usize.pow(at) % 3];
            let said =
                both.decide(&mut |slot| known(slot.0).map_or(Value::Unknown, |yes| Value::whole(yes.into())));
            let expected = match when.decide(&mut |q| known(q.0)) {
                None => None,
                Some(false) => Some(Verdict::Not),
                Some(true) => unless
                    .decide(&mut |q| known(q.0))
                    .map(|held| if held { Verdict::Held } else { Verdict::Suggested }),
            };
            assert_eq!(said, expected, "{bits}");
        }
    }

    #[test]
    fn never_is_in_no_relation() {
        let rule = compiled(&tree_of(|ask| !ask(0)), None);
        assert_eq!(rule.decide(&mut |_| Value::Never), Some(Verdict::Suggested));
        assert_eq!(
            compiled(&tree_of(|_| true), None).decide(&mut |_| Value::Unknown),
            Some(Verdict::Suggested)
        );
    }

    #[test]
    fn a_question_in_no_table_is_found_before_anything_is_decided() {
        assert_eq!(Compiled::new(&tree_of(|ask| ask(0)), None, |_| None), None);
    }
}
