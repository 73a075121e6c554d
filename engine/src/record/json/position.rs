//! Where the reader stands in the stream, so that a child cut out of it can still be told by line and column.

use std::cell::Cell;
use std::io::{self, Read};
use std::rc::Rc;

use crate::diagnostic::Place;

const BYTE_ORDER_MARK: &[u8] = b"\xEF\xBB\xBF";

/// A line and a column in characters, both from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    line: u32,
    column: u32,
}

impl Position {
    /// A line and column (both from 1) of a text that starts here.
    pub(super) fn plus(self, line: usize, column: usize) -> Self {
        let beyond_first = |n: usize| u32::try_from(n.max(1) - 1).unwrap_or(u32::MAX);
        let (lines, columns) = (beyond_first(line), beyond_first(column));
        if lines == 0 {
            Self { line: self.line, column: self.column.saturating_add(columns) }
        } else {
            Self { line: self.line.saturating_add(lines), column: columns.saturating_add(1) }
        }
    }

    /// The place of one character in a file.
    pub(super) fn place(self, file: &str) -> Place {
        Place { line: self.line, column: self.column, width: 1, ..Place::file(file) }
    }
}

#[derive(Debug, Default)]
struct Marks {
    lines: Cell<u32>,
    column: Cell<u32>,
    first: Cell<Option<u8>>,
    awaited: Cell<bool>,
    start: Cell<Option<Position>>,
}

/// How far a stream has been read; shared between [`Counting`] and whoever asks.
#[derive(Debug, Clone, Default)]
pub(super) struct Cursor(Rc<Marks>);

impl Cursor {
    /// Where the latest byte stands.
    pub(super) fn position(&self) -> Position {
        Position { line: self.0.lines.get().saturating_add(1), column: self.0.column.get().max(1) }
    }

    /// From now on, remember where the next byte that is not white space stands.
    pub(super) fn await_value(&self) {
        self.0.awaited.set(true);
    }

    /// Where the awaited value starts.
    pub(super) fn value_start(&self) -> Position {
        self.0.start.get().unwrap_or_else(|| self.position())
    }

    /// Whether nothing but white space has come.
    pub(super) fn blank(&self) -> bool {
        self.0.first.get().is_none()
    }

    /// Whether what came is an object, as a caseload is.
    pub(super) fn object(&self) -> bool {
        self.0.first.get() == Some(b'{')
    }

    fn pass(&self, byte: u8) {
        let marks = &self.0;
        let continues_character = byte & 0b1100_0000 == 0b1000_0000;
        if byte == b'\n' {
            marks.lines.set(marks.lines.get().saturating_add(1));
            marks.column.set(0);
        } else if !continues_character {
            marks.column.set(marks.column.get().saturating_add(1));
        }
        if !byte.is_ascii_whitespace() {
            if marks.first.get().is_none() {
                marks.first.set(Some(byte));
            }
            if marks.awaited.replace(false) {
                marks.start.set(Some(self.position()));
            }
        }
    }
}

/// A stream without its byte order mark, that tells how far it was read.
pub(super) struct Counting<R> {
    inner: R,
    cursor: Cursor,
    /// What was read to look for a byte order mark and turned out to be none.
    ahead: std::vec::IntoIter<u8>,
    begun: bool,
}

impl<R: Read> Counting<R> {
    pub(super) fn new(inner: R, cursor: Cursor) -> Self {
        Self { inner, cursor, ahead: Vec::new().into_iter(), begun: false }
    }

    fn begin(&mut self) -> io::Result<()> {
        let mut head = Vec::new();
        self.inner.by_ref().take(BYTE_ORDER_MARK.len() as u64).read_to_end(&mut head)?;
        if head == BYTE_ORDER_MARK {
            head.clear();
        }
        self.ahead = head.into_iter();
        self.begun = true;
        Ok(())
    }
}

impl<R: Read> Read for Counting<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if !self.begun {
            self.begin()?;
        }
        let read = match (buffer.first_mut(), self.ahead.next()) {
            (Some(first), Some(byte)) => {
                *first = byte;
                1
            }
            _ => self.inner.read(buffer)?,
        };
        for byte in buffer.iter().take(read) {
            self.cursor.pass(*byte);
        }
        Ok(read)
    }
}
