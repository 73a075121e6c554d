//! Why a tree says what it says: every smallest set of answers that alone is enough.
//!
//! A set of a child's answers is enough for an outcome if every way through the tree that leads elsewhere contradicts
//! at least one of them. So the smallest enough sets are the smallest *hitting sets* of the contradictions of those
//! ways (Reiter 1987, "A theory of diagnosis from first principles"); whatever order the author wrote the questions in.

use std::collections::BTreeSet;

use super::{QuestionId, Tree};

/// More than so many sets help nobody; and no tree of a readable rule comes near.
const MAX_SETS: usize = 64;

/// Every smallest set of answered questions that alone is enough for `outcome`, smallest first.
///
/// Nothing if the answers do not decide for that outcome; one empty set if the tree never says anything else.
pub fn reasons(
    tree: &Tree,
    outcome: bool,
    answer: &mut impl FnMut(QuestionId) -> Option<bool>,
) -> Vec<BTreeSet<QuestionId>> {
    let mut sets: Vec<BTreeSet<QuestionId>> = vec![BTreeSet::new()];
    tree.each_path(&mut |path, said| {
        if said == outcome {
            return;
        }
        let contradicted: BTreeSet<QuestionId> = path
            .iter()
            .filter(|(question, given)| answer(*question).is_some_and(|known| known != *given))
            .map(|(question, _)| *question)
            .collect();
        sets = hit(&sets, &contradicted);
    });
    sets.sort_by_key(|set| (set.len(), set.clone()));
    sets
}

/// Extends each set so that it also contains one of `more` (Berge's step), keeping only the smallest.
fn hit(sets: &[BTreeSet<QuestionId>], more: &BTreeSet<QuestionId>) -> Vec<BTreeSet<QuestionId>> {
    let mut all: Vec<BTreeSet<QuestionId>> = Vec::new();
    for set in sets {
        if set.is_disjoint(more) {
            all.extend(more.iter().map(|question| {
                let mut larger = set.clone();
                larger.insert(*question);
                larger
            }));
        } else {
            all.push(set.clone());
        }
    }
    all.sort_by_key(BTreeSet::len);
    let mut smallest: Vec<BTreeSet<QuestionId>> = Vec::new();
    for set in all {
        if smallest.len() < MAX_SETS && !smallest.iter().any(|smaller| smaller.is_subset(&set)) {
            smallest.push(set);
        }
    }
    smallest
}

#[cfg(test)]
mod tests {
    use super::super::testing::tree_of as tree;
    use super::*;

    fn check(tree: &Tree, outcome: bool, answers: &[bool], expected: &[&[u32]]) {
        let found = reasons(tree, outcome, &mut |q| answers.get(q.0 as usize).copied());
        let found: Vec<Vec<u32>> = found.iter().map(|set| set.iter().map(|q| q.0).collect()).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn every_smallest_enough_set_is_found_whatever_the_order() {
        for written in [tree(|ask| ask(0) && (ask(1) || ask(2))), tree(|ask| (ask(2) || ask(1)) && ask(0))] {
            check(&written, true, &[true, true, true], &[&[0, 1], &[0, 2]]);
            check(&written, true, &[true, false, true], &[&[0, 2]]);
            check(&written, false, &[false, false, false], &[&[0], &[1, 2]]);
            check(&written, false, &[false, true, true], &[&[0]]);
        }
    }

    #[test]
    fn no_set_is_told_twice_or_holds_another() {
        // Two of three: each pair alone is enough.
        let two_of_three = tree(|ask| {
            let yes = [ask(0), ask(1), ask(2)];
            yes.iter().filter(|yes| **yes).count() >= 2
        });
        check(&two_of_three, true, &[true, true, true], &[&[0, 1], &[0, 2], &[1, 2]]);
    }

    #[test]
    fn no_more_sets_are_told_than_anyone_reads() {
        // Four of eight: seventy sets alone are enough.
        let four_of_eight = tree(|ask| (0..8).filter(|question| ask(*question)).count() >= 4);
        assert_eq!(reasons(&four_of_eight, true, &mut |_| Some(true)).len(), MAX_SETS);
    }

    #[test]
    fn undecided_answers_are_no_reason() {
        check(&tree(|ask| ask(0) && ask(1)), true, &[true], &[]);
    }
}
