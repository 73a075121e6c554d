//! How scripts name what files name with hyphens.

use std::iter::Peekable;
use std::str::Chars;

use rhai::{InputStream, Position, Token, TokenizeState, get_next_token};

use crate::id::Id;

/// The name that a script uses for a parameter, `absence_share` for `absence-share`, if rhai can read it as a name.
///
/// rhai's own tokenizer decides, so its list of reserved words (`new`, `in`, `match`, …) is never copied here.
pub fn script_name(id: &Id) -> Option<String> {
    let name = id.as_str().replace('-', "_");
    let mut letters = Letters { ahead: None, rest: name.chars().peekable() };
    let (first, _) = get_next_token(&mut letters, &mut TokenizeState::default(), &mut Position::new(1, 0));
    let whole = letters.peek_next().is_none();
    (whole && matches!(first, Token::Identifier(_))).then_some(name)
}

/// The letters of one word, as rhai's tokenizer wants them.
struct Letters<'a> {
    ahead: Option<char>,
    rest: Peekable<Chars<'a>>,
}

impl InputStream for Letters<'_> {
    fn unget(&mut self, letter: char) {
        self.ahead = Some(letter);
    }

    fn get_next(&mut self) -> Option<char> {
        self.ahead.take().or_else(|| self.rest.next())
    }

    fn peek_next(&mut self) -> Option<char> {
        self.ahead.or_else(|| self.rest.peek().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::script_name;
    use crate::id::Id;

    #[test]
    fn a_reserved_word_is_no_name() {
        let name = |id: &str| script_name(&Id::parse(id).unwrap());
        assert_eq!(name("absence-share").as_deref(), Some("absence_share"));
        for word in [
            "new",
            "in",
            "match",
            "if",
            "let",
            "true",
            "this",
            "eval",
            "print",
            "switch",
            "import",
            "is-def-var",
        ] {
            assert_eq!(name(word), None, "{word}");
        }
    }
}
