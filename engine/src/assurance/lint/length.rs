//! A sentence that is too long to read aloud.

use super::look::{Look, narrowed};
use crate::diagnostic::{Code, Diagnostic};

/// Words in a sentence (klarspråk).
const MOST: usize = 20;

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for text in look.texts() {
        for language in [Some(&text.text.sv), text.text.en.as_ref()].into_iter().flatten() {
            for sentence in language.split(['.', '?', '!', ':']).map(str::trim) {
                let words = sentence.split_whitespace().count();
                if words > MOST {
                    let diagnostic = Diagnostic::warning(Code::SentenceTooLong)
                        .with("sentence", sentence)
                        .with("words", words)
                        .with("limit", MOST);
                    told.push(diagnostic.at(narrowed(&text.place, sentence)));
                }
            }
        }
    }
    told
}
