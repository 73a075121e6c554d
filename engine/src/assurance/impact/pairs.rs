//! Which rule of one pack is which of the other: the one with its id.

use super::Standing;
use crate::id::Id;
use crate::rule::{Rule, Rulebook};

/// A rule by its places in both books.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    pub(super) rule: Id,
    pub(super) old: Option<usize>,
    pub(super) new: Option<usize>,
}

impl Pair {
    /// Which of the books have it.
    pub(super) fn standing(&self) -> Standing {
        match (self.old, self.new) {
            (_, None) => Standing::Gone,
            (None, Some(_)) => Standing::New,
            (Some(_), Some(_)) => Standing::Kept,
        }
    }

    /// The rule, as the books have it.
    pub(super) fn rules<'b>(&self, old: &'b Rulebook, new: &'b Rulebook) -> [Option<&'b Rule>; 2] {
        let at = |book: &'b Rulebook, at: Option<usize>| book.rules().get(at?);
        [at(old, self.old), at(new, self.new)]
    }
}

/// The rules of two books: the new one's in its order, then those that only the old one has.
pub(super) fn pairs(old: &Rulebook, new: &Rulebook) -> Vec<Pair> {
    let place = |book: &Rulebook, id: &Id| book.rules().iter().position(|rule| rule.head.id == *id);
    let pair = |rule: &Rule| {
        let id = &rule.head.id;
        Pair { rule: id.clone(), old: place(old, id), new: place(new, id) }
    };
    let gone = old.rules().iter().map(pair).filter(|pair| pair.new.is_none());
    new.rules().iter().map(pair).chain(gone).collect()
}
