//! One message type for everything that can be wrong: code, place, values. The sentences live with the words.

use std::collections::BTreeMap;
use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

mod code;
pub use code::Code;

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Severity {
    /// What was read cannot be used.
    Error,
    /// It can be used, but somebody should look.
    Warning,
}

/// Where in a file something stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// The file, as its reader knows it: `rules/attendance.rhai`, `frånvaro.csv`.
    pub file: String,
    /// Line, from 1; 0 if the message concerns the whole file.
    pub line: u32,
    /// Column in characters, from 1; 0 if the message concerns the whole line.
    pub column: u32,
    /// How many characters are meant, at least 1 where a column is given.
    pub width: u32,
    /// The line as it stands, if it may be shown.
    pub source: Option<String>,
    /// The way to the value in JSON or TOML: `children[3].signals[0].date`.
    pub path: Option<String>,
}

impl Place {
    /// The file as a whole.
    pub fn file(file: impl Into<String>) -> Self {
        Self { file: file.into(), ..Self::default() }
    }

    /// The characters `start..end` (byte offsets) of a text.
    pub fn span(file: impl Into<String>, text: &str, span: std::ops::Range<usize>) -> Self {
        let before = text.get(..span.start.min(text.len())).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let source = lines(text.get(line_start..).unwrap_or_default()).next().unwrap_or_default();
        let meant = lines(text.get(span).unwrap_or_default()).next().unwrap_or_default();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self {
            file: file.into(),
            line: count(before.matches('\n').count() + 1),
            column: count(before.get(line_start..).unwrap_or_default().chars().count() + 1),
            width: count(meant.chars().count().max(1)),
            source: Some(source.to_owned()),
            path: None,
        }
    }

    /// A line of a text, from 1, and how many of its bytes were read when it went wrong, as parsers of bytes tell.
    pub fn at_byte(file: impl Into<String>, text: &str, line: usize, read: usize) -> Self {
        let source = lines(text).nth(line.saturating_sub(1)).unwrap_or_default();
        let before = source.char_indices().take_while(|(at, _)| at + 1 < read).count();
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Self::at(file, text, count(line), count(before + 1))
    }

    /// A line and column (both from 1) of a text, one character wide.
    pub fn at(file: impl Into<String>, text: &str, line: u32, column: u32) -> Self {
        let source = lines(text).nth(line.saturating_sub(1) as usize).map(str::to_owned);
        Self { file: file.into(), line, column, width: 1, source, path: None }
    }
}

/// The lines of a text as they are shown: a file may end in the first half of its line ending.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.split_terminator('\n').map(|line| line.strip_suffix('\r').unwrap_or(line))
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if self.line > 0 {
            write!(f, ":{}", self.line)?;
        }
        if self.column > 0 {
            write!(f, ":{}", self.column)?;
        }
        if let Some(path) = &self.path {
            write!(f, " ({path})")?;
        }
        Ok(())
    }
}

/// A value that a message speaks of.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Arg {
    /// A whole number, which decides between singular and plural.
    Number(i64),
    /// The author's or the file's own words.
    Text(String),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&crate::id::Id> for Arg {
    fn from(id: &crate::id::Id) -> Self {
        Self::Text(id.to_string())
    }
}

impl From<i64> for Arg {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<usize> for Arg {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<chrono::NaiveDate> for Arg {
    fn from(date: chrono::NaiveDate) -> Self {
        Self::Text(date.to_string())
    }
}

/// Something that is wrong, said so that its reader can mend it.
///
/// What, why and the way out are found by [`Code`] among the words, in Swedish and English, and filled with `args`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
pub struct Diagnostic {
    /// How much it weighs.
    pub severity: Severity,
    /// What it is.
    pub code: Code,
    /// Where it is.
    pub place: Option<Place>,
    /// What it speaks of, by the names that the words use.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, Arg>,
}

impl Diagnostic {
    /// An error without a place yet.
    pub fn error(code: Code) -> Self {
        Self { severity: Severity::Error, code, place: None, args: BTreeMap::new() }
    }

    /// A warning without a place yet.
    pub fn warning(code: Code) -> Self {
        Self { severity: Severity::Warning, ..Self::error(code) }
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Arg>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// Says where it is.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Whether what was read cannot be used.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }
}

/// For logs and tests: the code, the place and the values, without words.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.code)?;
        if let Some(place) = &self.place {
            write!(f, " at {place}")?;
        }
        for (name, value) in &self.args {
            match value {
                Arg::Number(number) => write!(f, " {name}={number}")?,
                Arg::Text(text) => write!(f, " {name}=`{text}`")?,
            }
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostic {}

#[cfg(test)]
mod tests {
    use super::Place;

    #[test]
    fn a_span_is_told_in_lines_and_characters() {
        let text = "ett\ntvå å b\n";
        let start = text.find('b').unwrap();
        let place = Place::span("f", text, start..start + 1);
        assert_eq!((place.line, place.column, place.width), (2, 7, 1));
        assert_eq!(place.source.as_deref(), Some("två å b"));
    }

    #[test]
    fn a_line_is_quoted_without_its_ending_and_without_half_of_it() {
        for text in ["ett\r\ntvå\r\n", "ett\r\ntvå\r", "ett\ntvå"] {
            assert_eq!(Place::at("f", text, 2, 1).source.as_deref(), Some("två"), "{text:?}");
            assert_eq!(Place::span("f", text, text.find("två").unwrap()..text.len()).width, 3, "{text:?}");
        }
    }
}
