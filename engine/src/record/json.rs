//! The caseload file `samsyn.caseload/1`: read and written child by child.
//!
//! The reader is strict, so that a slip of the pen is not silence: unknown fields, double ids, impossible minutes and
//! ends before starts are refused with line, column and path (`children[3].attendance[0].excused`). Only signals may
//! carry fields of their own.
//!
//! Each child is first cut out of the stream as text and then read by itself. A good child, the rule, goes straight
//! into its types; only for a faulty one is the text read again by `flaw`, which knows paths and typed reasons.

use std::collections::HashSet;
use std::fmt;
use std::io::{self, Read, Write};
use std::ops::ControlFlow;

use serde::Deserialize;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::{Caseload, Child};
use crate::diagnostic::{Code, Diagnostic, Place};

mod check;
mod file;
mod flaw;
mod path;
mod position;
mod signal;

use file::{CaseloadFile, ChildFile};
use path::{Path, Segment};
use position::{Cursor, Position};

/// The schema that this version reads and writes.
pub const SCHEMA: &str = "samsyn.caseload/1";

/// So many faults are told; a file with more is of another kind, or wants mending in its system.
const MOST_FAULTS: usize = 50;

/// Reads a whole caseload file. `file` is its name in diagnostics.
///
/// All faults that can be told at once are told at once, at most fifty.
pub fn read(reader: impl Read, file: &str) -> Result<Caseload, Vec<Diagnostic>> {
    let mut children = Vec::new();
    let mut caseload = read_each(reader, file, |child| {
        children.push(child);
        ControlFlow::Continue(())
    })?;
    caseload.children = children;
    Ok(caseload)
}

/// Reads a caseload file child by child and hands each to `each`, which may stop the reading.
///
/// Returns the caseload without its children. Children handed out before a fault are sound, but the file is not.
pub fn read_each(
    reader: impl Read,
    file: &str,
    each: impl FnMut(Child) -> ControlFlow<()>,
) -> Result<Caseload, Vec<Diagnostic>> {
    let cursor = Cursor::default();
    let reader = position::Counting::new(io::BufReader::new(reader), cursor.clone());
    let mut state = Reading {
        file,
        cursor: &cursor,
        each,
        ids: HashSet::new(),
        caseload: Caseload::default(),
        schema: None,
        children: 0,
        faults: Vec::new(),
    };
    let mut json = serde_json::Deserializer::from_reader(reader);
    let read = Document(&mut state).deserialize(&mut json).and_then(|()| json.end());
    if let Err(error) = read
        && state.faults.is_empty()
    {
        state.faults.push(broken(file, &error, &cursor));
    }
    if state.faults.is_empty() && state.schema.is_none() {
        state.faults.push(Diagnostic::error(Code::CaseloadNoSchema).at(Place::file(file)));
    }
    state.faults.truncate(MOST_FAULTS);
    if state.faults.is_empty() { Ok(state.caseload) } else { Err(state.faults) }
}

/// Reads a caseload that this program wrote, as strictly and several times faster, since nobody needs to know where a fault
/// stands: none if there is one.
pub(super) fn read_own(text: &[u8]) -> Option<Caseload> {
    let CaseloadFile { schema, school, imports, children } = serde_json::from_slice(text).ok()?;
    let sound = schema == SCHEMA && children.iter().all(|child| check::child(child).is_empty());
    sound.then(|| Caseload { school, imports, children: children.into_iter().map(Child::from).collect() })
}

/// Writes a caseload file, one child a line, without holding more than one child's text.
pub fn write(mut writer: impl Write, caseload: &Caseload) -> io::Result<()> {
    write!(writer, "{{\"schema\":\"{SCHEMA}\",\n\"school\":")?;
    serde_json::to_writer(&mut writer, &caseload.school)?;
    if !caseload.imports.is_empty() {
        writer.write_all(b",\n\"imports\":")?;
        serde_json::to_writer(&mut writer, &caseload.imports)?;
    }
    writer.write_all(b",\n\"children\":[")?;
    for (at, child) in caseload.children.iter().enumerate() {
        writer.write_all(if at == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut writer, &ChildFile::from(child))?;
    }
    writer.write_all(b"\n]}\n")
}

/// The JSON Schema of the caseload file, from the same types that read it.
pub fn schema() -> schemars::Schema {
    schemars::schema_for!(CaseloadFile<'static>)
}

/// A file that breaks off, or is no JSON, or no object.
fn broken(file: &str, error: &serde_json::Error, cursor: &Cursor) -> Diagnostic {
    let code = match error.classify() {
        Category::Io if error.io_error_kind() == Some(io::ErrorKind::InvalidData) => Code::NotUtf8,
        Category::Io => Code::CannotRead,
        Category::Eof if cursor.blank() => return Diagnostic::error(Code::EmptyFile).at(Place::file(file)),
        Category::Eof => Code::CaseloadCutOff,
        Category::Syntax | Category::Data if !cursor.object() => Code::CaseloadOtherKind,
        Category::Syntax => Code::CaseloadSyntax,
        // The only value whose type matters to the stream itself.
        Category::Data => {
            let place = Place { path: Some("children".to_owned()), ..cursor.position().place(file) };
            let fault = Diagnostic::error(Code::CaseloadWrongType).at(place);
            return fault.with("expected", "list").with("found", "…");
        }
    };
    Diagnostic::error(code).at(cursor.position().place(file))
}

/// What is known while a file is being read.
struct Reading<'a, E> {
    file: &'a str,
    cursor: &'a Cursor,
    each: E,
    ids: HashSet<String>,
    caseload: Caseload,
    schema: Option<String>,
    children: usize,
    faults: Vec<Diagnostic>,
}

impl<E: FnMut(Child) -> ControlFlow<()>> Reading<'_, E> {
    /// Reads one value that stands at `path` and starts at `start`.
    fn part<T: DeserializeOwned>(&mut self, text: &str, path: &Path, start: Position) -> Option<T> {
        match serde_json::from_str(text) {
            Ok(value) => Some(value),
            Err(error) => {
                let fault = flaw::explain::<T>(text).map_or_else(
                    // What the tree cannot show: a field that stands twice, or what no tree may hold.
                    || {
                        let code = match serde_json::from_str::<serde_json::Value>(text) {
                            Ok(_) => Code::CaseloadDoubleField,
                            Err(error) if error.to_string().starts_with("recursion") => Code::CaseloadTooDeep,
                            // A number that no number can hold.
                            Err(_) => Code::CaseloadSyntax,
                        };
                        let at = start.plus(error.line(), error.column());
                        let place = Place { path: Some(path.to_string()), ..at.place(self.file) };
                        Diagnostic::error(code).at(place)
                    },
                    |(inner, fault)| self.located(text, path, &inner, start, fault),
                );
                self.faults.push(fault);
                None
            }
        }
    }

    /// Gives a fault its path, and the line and column at which that path stands.
    fn located(
        &self,
        text: &str,
        outer: &Path,
        inner: &Path,
        start: Position,
        fault: Diagnostic,
    ) -> Diagnostic {
        let (line, column) = inner.locate(text);
        let place = start.plus(line, column).place(self.file);
        fault.at(Place { path: Some(outer.join(inner).to_string()), ..place })
    }

    fn child(&mut self, text: &str, start: Position) -> ControlFlow<()> {
        let path = Path::from([Segment::key("children"), Segment::Index(self.children)]);
        self.children += 1;
        if let Some(child) = self.part::<ChildFile<'static>>(text, &path, start) {
            let mut faults = check::child(&child);
            if !self.ids.insert(child.id.to_string()) {
                let fault = Diagnostic::error(Code::CaseloadSameId).with("id", child.id.as_ref());
                faults.push((Path::from([Segment::key("id")]), fault));
            }
            if faults.is_empty() && self.faults.is_empty() {
                return (self.each)(Child::from(child));
            }
            for (inner, fault) in faults {
                let fault = self.located(text, &path, &inner, start, fault);
                self.faults.push(fault);
            }
        }
        if self.faults.len() >= MOST_FAULTS { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn top_level<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        let path = Path::from([Segment::key(key)]);
        if key == "children" {
            return map.next_value_seed(Children(self));
        }
        let (text, start) = map.next_value_seed(Part::after_key(self.cursor))?;
        match key {
            "schema" => {
                let found: Option<String> = self.part(text.get(), &path, start);
                if let Some(other) = found.as_deref().filter(|found| *found != SCHEMA) {
                    let fault = Diagnostic::error(Code::CaseloadSchema)
                        .with("found", other)
                        .with("known", SCHEMA)
                        .at(Place { path: Some(path.to_string()), ..start.place(self.file) });
                    self.faults.push(fault);
                    // What another version means by its fields is not known: nothing else is worth telling.
                    return Err(A::Error::custom("another schema"));
                }
                self.schema = found;
            }
            "school" => self.caseload.school = self.part(text.get(), &path, start).unwrap_or_default(),
            "imports" => self.caseload.imports = self.part(text.get(), &path, start).unwrap_or_default(),
            _ => {
                let fault = Diagnostic::error(Code::CaseloadUnknownField)
                    .with("field", key)
                    .with("known", "schema, school, imports, children")
                    .at(Place { path: Some(path.to_string()), ..start.place(self.file) });
                self.faults.push(fault);
            }
        }
        Ok(())
    }
}

/// The whole file: one object.
struct Document<'r, 'a, E>(&'r mut Reading<'a, E>);

impl<'de, E: FnMut(Child) -> ControlFlow<()>> DeserializeSeed<'de> for Document<'_, '_, E> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de, E: FnMut(Child) -> ControlFlow<()>> Visitor<'de> for Document<'_, '_, E> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a caseload")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            self.0.top_level(&key, &mut map)?;
        }
        Ok(())
    }
}

/// The list of children, of which only one is held at a time.
struct Children<'r, 'a, E>(&'r mut Reading<'a, E>);

impl<'de, E: FnMut(Child) -> ControlFlow<()>> DeserializeSeed<'de> for Children<'_, '_, E> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de, E: FnMut(Child) -> ControlFlow<()>> Visitor<'de> for Children<'_, '_, E> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of children")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some((text, start)) = list.next_element_seed(Part { cursor: self.0.cursor, begun: true })? {
            if self.0.child(text.get(), start).is_break() {
                if self.0.faults.is_empty() {
                    self.0.faults.push(Diagnostic::error(Code::Stopped).at(Place::file(self.0.file)));
                }
                return Err(A::Error::custom("stopped"));
            }
        }
        Ok(())
    }
}

/// A value as text, and where it starts.
struct Part<'a> {
    cursor: &'a Cursor,
    /// Inside a list the parser has already looked at the first byte of the value; after a key it has not.
    begun: bool,
}

impl<'a> Part<'a> {
    fn after_key(cursor: &'a Cursor) -> Self {
        cursor.await_value();
        Self { cursor, begun: false }
    }
}

impl<'de> DeserializeSeed<'de> for Part<'_> {
    type Value = (Box<RawValue>, Position);

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        let begun = self.begun.then(|| self.cursor.position());
        let text = Box::<RawValue>::deserialize(deserializer)?;
        Ok((text, begun.unwrap_or_else(|| self.cursor.value_start())))
    }
}

#[cfg(test)]
mod tests;
