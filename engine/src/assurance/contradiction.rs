//! Answers that no child can give together, and why: the smallest set of them that already cannot be.
//!
//! It holds for children whose attendance lies on school days. What it does not know it takes for possible.

use std::collections::BTreeMap;

use super::relations::{implies_some, most_in_window, never_more, whole_window_away};
use super::witness::Wish;
use crate::decision::{Choices, Linear, Number, Possible, Range, Relation};
use crate::facts::{ChoiceFact, Measure};
use crate::rule::choices;
use crate::screening::{Left, Threshold};

/// Rounds in which what is known of one measure narrows another.
const ROUNDS: usize = 3;

/// The fewest of the wishes that no child can meet together; nothing where one may.
pub fn contradiction(wishes: &[Wish]) -> Option<Vec<Wish>> {
    if !contradicts(wishes.iter()) {
        return None;
    }
    let mut few: Vec<Wish> = wishes.to_vec();
    let mut at = few.len();
    while let Some(next) = at.checked_sub(1) {
        at = next;
        let without = few.iter().enumerate().filter(|(place, _)| *place != at).map(|(_, wish)| wish);
        if contradicts(without) {
            few.remove(at);
        }
    }
    Some(few)
}

fn contradicts<'w>(wishes: impl Iterator<Item = &'w Wish>) -> bool {
    let mut known = Known::default();
    for wish in wishes {
        if !known.narrow(wish) {
            return true;
        }
    }
    !known.may_be()
}

/// What is known of measures and choices.
#[derive(Default)]
struct Known<'w> {
    measures: BTreeMap<&'w Measure, Possible>,
    sums: Vec<(&'w Linear<Measure>, &'w Wish)>,
    choices: BTreeMap<ChoiceFact, Choices>,
}

impl<'w> Known<'w> {
    /// Takes a wish in; no where it alone cannot be after those before.
    fn narrow(&mut self, wish: &'w Wish) -> bool {
        let question = &wish.question;
        match (&question.left, &question.threshold) {
            (Left::Sum(sum), Threshold::Number(number)) => {
                for (_, measure) in &sum.terms {
                    let all = || Possible::new(most_in_window(measure));
                    let before = self.measures.entry(measure).or_insert_with(all);
                    // A yes to a sum is a number, and so is each of its parts.
                    if wish.answer {
                        *before = before.numbers();
                    }
                }
                if let [(Number::ONE, measure)] = sum.terms.as_slice() {
                    let Some(before) = self.measures.get_mut(measure) else { return true };
                    *before = before.after(question.relation, *number, wish.answer);
                    return before.any();
                }
                self.sums.push((sum, wish));
                true
            }
            (Left::Choice(fact), Threshold::Text(text)) => {
                let before = self.choices.entry(*fact).or_insert_with(|| choices(*fact));
                if before.settled(text).is_some_and(|settled| settled != wish.answer) {
                    return false;
                }
                *before = before.after(text, wish.answer);
                true
            }
            _ => !wish.answer,
        }
    }

    /// Whether some child may have all this.
    fn may_be(&mut self) -> bool {
        for _ in 0..ROUNDS {
            self.relate();
        }
        self.measures.values().all(Possible::any) && self.sums.iter().all(|(sum, _)| self.sum_may_be(sum))
    }

    /// What is known of each measure, told to those that it stands in relation to.
    fn relate(&mut self) {
        let before = self.measures.clone();
        for (measure, possible) in &mut self.measures {
            for (other, others) in
                before.iter().filter(|(other, others)| *other != measure && !others.may_be_never())
            {
                let Range { least, greatest, .. } = others.range();
                if let Some(most) = greatest.filter(|_| never_more(measure, other)) {
                    *possible = possible.after(Relation::Above, most, false);
                }
                if let Some(least) = least {
                    if never_more(other, measure) {
                        *possible = possible.after(Relation::Below, least, false);
                    }
                    if least >= Number::ONE && implies_some(other, measure) {
                        *possible = possible.after(Relation::Below, Number::ONE, false);
                    }
                    if whole_window_away(other, least, measure) {
                        *possible = possible.after(Relation::Below, Number::HUNDRED, false);
                    }
                }
            }
        }
    }

    /// Whether a sum may be what is wished of it, given its parts.
    fn sum_may_be(&self, sum: &Linear<Measure>) -> bool {
        let range = sum.range(|measure| match self.measures.get(measure) {
            Some(possible) => possible.range(),
            None => most_in_window(measure),
        });
        let wishes = self.sums.iter().filter(|(other, _)| *other == sum).map(|(_, wish)| wish);
        let left = wishes.fold(Possible::new(range), |left, wish| match wish.question.number() {
            Some(number) => left.after(wish.question.relation, number, wish.answer),
            None => left,
        });
        left.any()
    }
}
