//! Why a command ended without doing what was asked.

use std::io;

use samsyn_engine::diagnostic::Diagnostic;
use samsyn_words::fluent_bundle::FluentArgs;
use samsyn_words::{KeyWith, Said, Words, args, keys};

/// The thing checked falls short.
pub(crate) const FALLS_SHORT: u8 = 1;
/// Wrong use, or unreadable input.
pub(crate) const UNUSABLE: u8 = 2;

/// Why a command ended without doing what was asked.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The input cannot be used.
    Input(Vec<Diagnostic>),
    /// The command was used wrongly, or a file is not to be had.
    Use(Said),
    /// Everything is already said; this is the exit code.
    Told(u8),
}

impl Failure {
    /// A text with `.why` and `.way-out`.
    pub(crate) fn said(words: &Words, key: KeyWith, args: &FluentArgs) -> Self {
        Self::Use(words.problem(key, args))
    }

    pub(crate) fn code(&self) -> u8 {
        match self {
            Self::Input(_) | Self::Use(_) => UNUSABLE,
            Self::Told(code) => *code,
        }
    }
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self::Input(vec![diagnostic])
    }
}

impl From<Vec<Diagnostic>> for Failure {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self::Input(diagnostics)
    }
}

/// Whoever reads our output may have heard enough: `samsyn screen … | head`.
pub(crate) fn written(result: io::Result<()>, words: &Words) -> Result<(), Failure> {
    match result {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Err(Failure::Told(0)),
        Err(error) => {
            Err(Failure::said(words, keys::CLI_CANNOT_WRITE, &args! { "reason" => reason(&error, words) }))
        }
        Ok(()) => Ok(()),
    }
}

/// Why a file could not be had: the common reasons in words, others as the system tells them.
pub(crate) fn reason(error: &io::Error, words: &Words) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => words.say(keys::CLI_NOT_FOUND),
        io::ErrorKind::PermissionDenied => words.say(keys::CLI_DENIED),
        _ => error.to_string(),
    }
}
