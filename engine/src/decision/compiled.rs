//! Rules laid out for deciding: all their trees in one row, and in each step the comparison itself.
//!
//! A tree is asked again for every child, a municipality's for twenty thousand. What a walk needs lies side by side here,
//! so that a step is a key, one comparison and where to go next. [`Tree`] stays what is understood and explained.

use super::{Grid, Key, Node, NodeId, Number, QuestionId, Relation, Tree};

/// The place of a value among those that rules may look at.
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

impl Comparison {
    /// The grid on which the value must be told. One slot has one grid.
    pub fn grid(&self) -> Grid {
        Grid::of(self.threshold)
    }
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

/// Rules, laid out one after the other.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compiled {
    steps: Vec<Step>,
}

/// Where a rule begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Start(Next);

/// Whether a key is at least so great: every relation is one or two of these, since keys are whole numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Step {
    least: Key,
    slot: Slot,
    from: Next,
    below: Next,
    never: Next,
}

/// Where a walk goes on: a step by its place, or a verdict, counted from the other end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Next(u32);

impl Next {
    fn verdict(self) -> Verdict {
        match u32::MAX - self.0 {
            0 => Verdict::Not,
            1 => Verdict::Held,
            _ => Verdict::Suggested,
        }
    }
}

impl From<Verdict> for Next {
    fn from(verdict: Verdict) -> Self {
        Self(match verdict {
            Verdict::Not => u32::MAX,
            Verdict::Held => u32::MAX - 1,
            Verdict::Suggested => u32::MAX - 2,
        })
    }
}

impl Compiled {
    /// Lays out a rule, given what each of its questions compares, and says where it begins; nothing if one of them is in
    /// no table.
    pub fn add(
        &mut self,
        when: &Tree,
        unless: Option<&Tree>,
        compared: impl Fn(QuestionId) -> Option<Comparison>,
    ) -> Option<Start> {
        let held = match unless {
            Some(unless) => self.tree(unless, Verdict::Held.into(), Verdict::Suggested.into(), &compared)?,
            None => Verdict::Suggested.into(),
        };
        self.tree(when, held, Verdict::Not.into(), &compared).map(Start)
    }

    /// Lays out a tree whose answers lead there, and says where it begins.
    fn tree(
        &mut self,
        tree: &Tree,
        yes: Next,
        no: Next,
        compared: impl Fn(QuestionId) -> Option<Comparison>,
    ) -> Option<Next> {
        let mut places: Vec<Next> = Vec::new();
        let place = |places: &[Next], id: NodeId| places.get(id.place()).copied();
        // Children stand before their parents.
        for node in tree.nodes() {
            places.push(match *node {
                Node::Leaf(true) => yes,
                Node::Leaf(false) => no,
                Node::Ask(question, yes, no) => {
                    self.comparison(compared(question)?, place(&places, yes)?, place(&places, no)?)?
                }
            });
        }
        place(&places, tree.root())
    }

    /// Lays out a comparison: never is in no relation to any number.
    fn comparison(&mut self, compared: Comparison, yes: Next, no: Next) -> Option<Next> {
        let Comparison { slot, relation, threshold } = compared;
        let (from, above) = (Key::least_from(threshold), Key::least_above(threshold));
        let mut step = |least, from, below| self.step(Step { least, slot, from, below, never: no });
        match relation {
            Relation::AtLeast => step(from, yes, no),
            Relation::Above => step(above, yes, no),
            Relation::Below => step(from, no, yes),
            Relation::AtMost => step(above, no, yes),
            Relation::Equal => {
                let upper = step(above, no, yes)?;
                step(from, upper, no)
            }
            Relation::Other => {
                let upper = step(above, yes, no)?;
                step(from, upper, yes)
            }
        }
    }

    fn step(&mut self, step: Step) -> Option<Next> {
        let next =
            u32::try_from(self.steps.len()).ok().filter(|at| *at < Next::from(Verdict::Suggested).0)?;
        self.steps.push(step);
        Some(Next(next))
    }

    /// What a rule says of values, each told on the grid of its slot; nothing where one that is not known would decide.
    #[inline]
    pub fn decide(&self, rule: Start, key: &mut impl FnMut(Slot) -> Key) -> Option<Verdict> {
        self.decide_from(rule.0, key)
    }

    #[inline]
    fn decide_from(&self, mut at: Next, key: &mut impl FnMut(Slot) -> Key) -> Option<Verdict> {
        // A verdict stands behind all steps.
        while let Some(step) = self.steps.get(at.0 as usize) {
            let is = key(step.slot);
            at = if is >= step.least {
                step.from
            } else if is > Key::NEVER {
                step.below
            } else {
                return self.decide_unusual(step, is, key);
            };
        }
        Some(at.verdict())
    }

    /// From a step whose value is no number; on its own, so that numbers take the straight way. Where nobody knows it, both
    /// ways must say the same.
    #[cold]
    fn decide_unusual(&self, step: &Step, is: Key, key: &mut impl FnMut(Slot) -> Key) -> Option<Verdict> {
        if is == Key::NEVER {
            return self.decide_from(step.never, key);
        }
        let from = self.decide_from(step.from, key)?;
        (self.decide_from(step.below, key)? == from).then_some(from)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Value;
    use super::super::testing::tree_of;
    use super::*;

    /// Slot by question: each asks whether its value is above nought.
    fn above_nought(question: QuestionId) -> Comparison {
        Comparison { slot: Slot(question.0), relation: Relation::Above, threshold: Number::ZERO }
    }

    fn decide(when: &Tree, unless: Option<&Tree>, value: impl Fn(u32) -> Value) -> Option<Verdict> {
        let mut compiled = Compiled::default();
        // What stands before a rule is another's.
        compiled.add(&tree_of(|ask| ask(7)), None, |it| Some(above_nought(it))).unwrap();
        let start = compiled.add(when, unless, |it| Some(above_nought(it))).unwrap();
        compiled.decide(start, &mut |slot| Key::of(value(slot.0), Grid::WHOLE))
    }

    #[test]
    fn it_says_what_its_trees_say() {
        let when = tree_of(|ask| ask(0) && (ask(1) || ask(2)));
        let unless = tree_of(|ask| ask(3) || !ask(1) && ask(0));
        let answers = [Some(true), Some(false), None];
        for bits in 0..81_usize {
            let known = |at: u32| answers[bits / 3_usize.pow(at) % 3];
            let value = |slot| known(slot).map_or(Value::Unknown, |yes| Value::whole(yes.into()));
            let expected = match when.decide(&mut |q| known(q.0)) {
                None => None,
                Some(false) => Some(Verdict::Not),
                Some(true) => unless
                    .decide(&mut |q| known(q.0))
                    .map(|held| if held { Verdict::Held } else { Verdict::Suggested }),
            };
            assert_eq!(decide(&when, Some(&unless), value), expected, "{bits}");
        }
    }

    #[test]
    fn each_relation_answers_as_the_question_does() {
        use Relation::*;
        let rule = tree_of(|ask| ask(0));
        let number = |over, under| Number::ratio(over, under).unwrap();
        for (threshold, relation) in [number(3, 1), number(-5, 2), number(2, 3)]
            .into_iter()
            .flat_map(|threshold| [Below, AtMost, Above, AtLeast, Equal, Other].map(|it| (threshold, it)))
        {
            let mut compiled = Compiled::default();
            let compared = Comparison { slot: Slot(0), relation, threshold };
            let start = compiled.add(&rule, None, |_| Some(compared)).unwrap();
            let sixths = (-30..30).map(|over| Value::Known(number(over, 6)));
            for value in sixths.chain([Value::Never, Value::Unknown]) {
                let said = compiled.decide(start, &mut |_| Key::of(value, compared.grid()));
                let is = said.map(|said| said == Verdict::Suggested);
                assert_eq!(is, value.answer(relation, threshold), "{value:?} {relation:?} {threshold}");
            }
        }
    }

    #[test]
    fn never_is_in_no_relation() {
        assert_eq!(decide(&tree_of(|ask| !ask(0)), None, |_| Value::Never), Some(Verdict::Suggested));
        assert_eq!(decide(&tree_of(|_| true), None, |_| Value::Unknown), Some(Verdict::Suggested));
    }

    #[test]
    fn a_question_in_no_table_is_found_before_anything_is_decided() {
        assert_eq!(Compiled::default().add(&tree_of(|ask| ask(0)), None, |_| None), None);
    }
}
