//! A rule file's text, and the places in it.

use std::sync::Arc;

use rhai::Position;

use crate::diagnostic::Place;

/// The text of a rule file.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) file: String,
    pub(super) text: Arc<str>,
}

impl Source {
    /// The text as rhai is given it: a carriage return that stands alone ends a line for rhai in some places and not in
    /// others, and for nobody else, so that it is a space.
    pub(super) fn script(&self) -> String {
        self.text.split("\r\n").map(|part| part.replace('\r', " ")).collect::<Vec<_>>().join("\r\n")
    }

    /// The word or sign that begins at a position.
    pub(super) fn place(&self, position: Position) -> Place {
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let line = position.line().map_or(0, count);
        // rhai counts columns from one, and has none for the beginning of a line.
        let column = position.position().map_or(u32::from(line > 0), count);
        let mut place = Place::at(self.file.clone(), &self.text, line, column);
        if let Some(text) = &place.source {
            let mut rest = text.chars().skip(place.column.saturating_sub(1) as usize).peekable();
            // rhai points at the dot of a member: its reader looks for the name.
            if place.column > 0 && rest.next_if_eq(&'.').is_some() {
                place.column += 1;
            }
            let word = rest.take_while(|c| c.is_alphanumeric() || *c == '_').count();
            place.width = count(word.max(1));
        }
        place
    }

    /// The first place of a whole word at or after a position; the position itself if there is none.
    pub(super) fn word_after(&self, position: Position, word: &str) -> Place {
        let line = position.line().unwrap_or(1);
        let start: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        let found = self.text.get(start..).unwrap_or_default().match_indices(word).find(|(at, _)| {
            let at = start + at;
            let before = self.text.get(..at).and_then(|text| text.chars().next_back());
            let after = self.text.get(at + word.len()..).and_then(|text| text.chars().next());
            !is_word(before) && !is_word(after)
        });
        match found {
            Some((at, _)) => Place::span(self.file.clone(), &self.text, start + at..start + at + word.len()),
            None => self.place(position),
        }
    }
}
