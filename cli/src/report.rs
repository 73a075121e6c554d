//! What is wrong, on stderr: pointing into the file, with why and a way out.

use std::io::Write;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use samsyn_engine::diagnostic::{Diagnostic, Place, Severity};
use samsyn_words::{Said, Words, keys};

use crate::failure::Failure;

/// Says why a command failed.
pub(crate) fn print(failure: &Failure, words: &Words) {
    match failure {
        Failure::Input(diagnostics) => diagnostics.iter().for_each(|diagnostic| tell(diagnostic, words)),
        Failure::Use(said) => write(&render(said, Severity::Error, None, None, words)),
        Failure::Told(_) => {}
    }
}

/// Says one diagnostic.
pub(crate) fn tell(diagnostic: &Diagnostic, words: &Words) {
    let said = words.diagnostic(diagnostic);
    let code = Some(diagnostic.code.as_str());
    write(&render(&said, diagnostic.severity, code, diagnostic.place.as_ref(), words));
}

/// A line on stderr that is neither data nor an error: what is being done.
pub(crate) fn note(text: &str) {
    write(text);
}

fn write(text: &str) {
    // Where stderr is closed, nobody is there to be told.
    let _ = writeln!(anstream::stderr(), "{text}");
}

fn render(
    said: &Said,
    severity: Severity,
    code: Option<&str>,
    place: Option<&Place>,
    words: &Words,
) -> String {
    let (level, name) = match severity {
        Severity::Error => (Level::ERROR, words.say(keys::CLI_ERROR)),
        Severity::Warning => (Level::WARNING, words.say(keys::CLI_NOTICE)),
    };
    let mut title = level.with_name(name).primary_title(said.what.as_str());
    if let Some(code) = code {
        title = title.id(code);
    }
    let mut group = Group::with_title(title);
    if let Some(place) = place {
        let file = match &place.path {
            Some(path) => format!("{} ({path})", place.file),
            None => place.file.clone(),
        };
        group = match &place.source {
            Some(source) if place.line > 0 => group.element(
                Snippet::source(source.clone())
                    .path(place.file.clone())
                    .line_start(place.line as usize)
                    .annotation(AnnotationKind::Primary.span(meant(source, place))),
            ),
            _ if place.line > 0 => {
                let origin = Origin::path(file).line(place.line as usize);
                group.element(origin.char_column(place.column.max(1) as usize))
            }
            _ => group.element(Origin::path(file)),
        };
    }
    for (name, text) in [(keys::CLI_WHY, &said.why), (keys::CLI_WAY_OUT, &said.way_out)] {
        group = group.element(Level::HELP.with_name(words.say(name)).message(text.as_str()));
    }
    Renderer::styled().render(&[group])
}

/// The bytes of the line that are meant; the whole line where no column is given.
fn meant(source: &str, place: &Place) -> Range<usize> {
    let byte =
        |characters: u32| source.char_indices().nth(characters as usize).map_or(source.len(), |(at, _)| at);
    match place.column.checked_sub(1) {
        Some(column) => byte(column)..byte(column.saturating_add(place.width.max(1))),
        None => source.len() - source.trim_start().len()..source.trim_end().len(),
    }
}
