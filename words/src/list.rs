//! Lists in prose.

use crate::{Words, keys};

impl Words {
    /// "a, b och c", "a, b and c".
    pub fn list<T: AsRef<str>>(&self, items: &[T]) -> String {
        joined(items, &self.say(keys::LIST_AND))
    }

    /// "a, b eller c", "a, b or c".
    pub fn list_or<T: AsRef<str>>(&self, items: &[T]) -> String {
        joined(items, &self.say(keys::LIST_OR))
    }
}

fn joined<T: AsRef<str>>(items: &[T], word: &str) -> String {
    let Some((last, before)) = items.split_last() else { return String::new() };
    let last = last.as_ref();
    if before.is_empty() {
        return last.to_owned();
    }
    let before = before.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", ");
    format!("{before} {word} {last}")
}
