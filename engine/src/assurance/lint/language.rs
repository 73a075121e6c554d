//! A text in one language only, in a pack that otherwise speaks both.

use super::look::Look;
use crate::diagnostic::{Code, Diagnostic};

pub(super) fn check(look: &Look<'_>) -> Vec<Diagnostic> {
    let texts = look.texts();
    // A pack in Swedish alone is a choice, not a slip of the pen.
    if texts.iter().all(|it| it.text.en.is_none()) {
        return Vec::new();
    }
    let missing = texts.into_iter().filter(|it| it.text.en.is_none());
    missing
        .map(|it| Diagnostic::warning(Code::TextInOneLanguage).with("text", it.text.sv.as_str()).at(it.place))
        .collect()
}
