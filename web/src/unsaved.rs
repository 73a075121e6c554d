//! Which pieces of what is open its vault does not yet hold.

use std::collections::{BTreeMap, BTreeSet};

/// Pieces by name, from when they are changed until they are known to be kept.
#[derive(Default)]
pub(crate) struct Unsaved {
    changed: BTreeSet<String>,
    /// Taken out to be written, by the number of the batch.
    underway: BTreeMap<u32, BTreeSet<String>>,
    next: u32,
}

impl Unsaved {
    /// A piece was changed, is new, or is gone.
    pub(crate) fn touch(&mut self, name: String) {
        self.changed.insert(name);
    }

    /// Takes out all that was changed: the number of the batch, and the names.
    pub(crate) fn take(&mut self) -> (u32, BTreeSet<String>) {
        let batch = self.next;
        self.next = self.next.wrapping_add(1);
        let names = std::mem::take(&mut self.changed);
        self.underway.insert(batch, names.clone());
        (batch, names)
    }

    /// A batch is kept, or has to be written once more.
    pub(crate) fn settle(&mut self, batch: u32, kept: bool) {
        let names = self.underway.remove(&batch).unwrap_or_default();
        if !kept {
            self.changed.extend(names);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(unsaved: &mut Unsaved) -> (u32, Vec<String>) {
        let (batch, names) = unsaved.take();
        (batch, names.into_iter().collect())
    }

    #[test]
    fn what_was_not_kept_is_taken_out_again() {
        let mut unsaved = Unsaved::default();
        unsaved.touch("a".to_owned());
        let (first, _) = names(&mut unsaved);
        unsaved.touch("b".to_owned());
        let (second, taken) = names(&mut unsaved);
        assert_eq!(taken, ["b"]);
        unsaved.settle(second, true);
        unsaved.settle(first, false);
        assert_eq!(names(&mut unsaved).1, ["a"]);
    }

    #[test]
    fn what_changed_while_it_was_being_written_is_taken_out_again() {
        let mut unsaved = Unsaved::default();
        unsaved.touch("a".to_owned());
        let (first, _) = names(&mut unsaved);
        unsaved.touch("a".to_owned());
        unsaved.settle(first, true);
        assert_eq!(names(&mut unsaved).1, ["a"]);
    }
}
