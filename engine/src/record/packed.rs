//! A caseload in pieces, as it is kept: one for each child, and one for what stands around them. Small and quick to read,
//! since a municipality has millions of attendance rows.
//!
//! ```text
//! format (1) | length of the rest, inflated (4, big endian) | deflated (length of the text (4, big endian) | text | rows)
//! ```
//!
//! The text is a caseload file (`samsyn.caseload/1`) with the one child, or none, and without attendance rows. The rows are
//! [`Rows`] in postcard's encoding. Both are deflated (RFC 1951): one school day is much like another.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate, TimeDelta};
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use serde::{Deserialize, Serialize};

use super::{Attendance, AttendanceRow, Caseload, Child, Minutes, json};

/// The format that this version writes, and the newest that it reads.
pub const FORMAT: u8 = 1;

/// The name of the piece that holds what stands around the children.
pub const HEAD: &str = "head";

/// The name of a child's piece.
pub fn name_of(child: &str) -> String {
    format!("child:{child}")
}

/// The child whose piece has this name, if it is a child's.
pub fn child_of(name: &str) -> Option<&str> {
    name.strip_prefix("child:")
}

/// Why a piece cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PackedError {
    /// A newer version wrote it.
    #[error("written by a newer version, in format {0}")]
    Newer(u8),
    /// It is no piece of a caseload.
    #[error("not a piece of a caseload")]
    Broken,
}

/// A child's attendance, column by column within a row.
#[derive(Serialize, Deserialize)]
struct Rows<'a> {
    #[serde(borrow)]
    subjects: Vec<Cow<'a, str>>,
    each: Vec<Row>,
    /// The ids that the file gave: one for each row, or none at all.
    #[serde(borrow)]
    ids: Vec<Option<Cow<'a, str>>>,
}

/// One row.
#[derive(Serialize, Deserialize)]
struct Row {
    /// Days since 1 January of the year 1, as a step from the row before.
    step: i32,
    scheduled: u16,
    excused: u16,
    unexcused: u16,
    leave: u16,
    late: u8,
    assumed: bool,
    /// Its place among the subjects, counted from one; 0 for none.
    subject: u16,
}

/// Makes pieces. One makes many: what it needs for it is set up once.
pub struct Packer {
    deflate: Compress,
    plain: Vec<u8>,
}

impl Default for Packer {
    fn default() -> Self {
        // An import packs many, and pieces are small whichever effort is made.
        Self { deflate: Compress::new(Compression::new(2), false), plain: Vec::new() }
    }
}

impl Packer {
    /// What stands around the children: the school, the files.
    ///
    /// # Errors
    /// Never, unless memory is exhausted.
    pub fn head(&mut self, caseload: &Caseload) -> Result<Vec<u8>, PackedError> {
        let Caseload { children: _, school, imports } = caseload;
        let head = Caseload { children: Vec::new(), school: school.clone(), imports: imports.clone() };
        self.pack(&head, &Attendance::default())
    }

    /// One child.
    ///
    /// # Errors
    /// Never, unless memory is exhausted.
    pub fn child(&mut self, child: &Child) -> Result<Vec<u8>, PackedError> {
        let plain = Child { attendance: Attendance::default(), ..child.clone() };
        self.pack(&Caseload { children: vec![plain], ..Caseload::default() }, &child.attendance)
    }

    fn pack(&mut self, text: &Caseload, attendance: &Attendance) -> Result<Vec<u8>, PackedError> {
        let plain = &mut self.plain;
        plain.clear();
        plain.extend_from_slice(&[0; 4]);
        json::write(&mut *plain, text).map_err(|_| PackedError::Broken)?;
        let length = u32::try_from(plain.len() - 4).map_err(|_| PackedError::Broken)?;
        if let Some(place) = plain.first_chunk_mut() {
            *place = length.to_be_bytes();
        }
        let mut plain = postcard::to_extend(&Rows::of(attendance), std::mem::take(plain))
            .map_err(|_| PackedError::Broken)?;
        let length = u32::try_from(plain.len()).map_err(|_| PackedError::Broken)?;
        let mut bytes = vec![FORMAT];
        bytes.extend_from_slice(&length.to_be_bytes());
        // More than deflating can ever make of it.
        bytes.reserve(plain.len() + plain.len() / 8 + 64);
        self.deflate.reset();
        let done = self.deflate.compress_vec(&plain, &mut bytes, FlushCompress::Finish);
        std::mem::swap(&mut self.plain, &mut plain);
        bytes.shrink_to_fit();
        if matches!(done, Ok(Status::StreamEnd)) { Ok(bytes) } else { Err(PackedError::Broken) }
    }
}

/// Reads pieces.
pub struct Unpacker {
    inflate: Decompress,
    plain: Vec<u8>,
}

impl Default for Unpacker {
    fn default() -> Self {
        Self { inflate: Decompress::new(false), plain: Vec::new() }
    }
}

/// No piece is larger than this many bytes, whatever it claims.
const LARGEST: usize = 1 << 28;

impl Unpacker {
    /// Reads a piece into the caseload that it belongs to.
    ///
    /// # Errors
    /// When a newer version wrote it, or it is none; the caseload is then as it was.
    pub fn unpack(&mut self, bytes: &[u8], into: &mut Caseload) -> Result<(), PackedError> {
        let (&format, rest) = bytes.split_first().ok_or(PackedError::Broken)?;
        match format {
            FORMAT => {}
            0 => return Err(PackedError::Broken),
            newer => return Err(PackedError::Newer(newer)),
        }
        let (length, deflated) = split_length(rest)?;
        if length > LARGEST {
            return Err(PackedError::Broken);
        }
        self.plain.clear();
        // One more, so that a piece that is longer than it says is noticed.
        self.plain.reserve(length + 1);
        self.inflate.reset(false);
        let done = self.inflate.decompress_vec(deflated, &mut self.plain, FlushDecompress::Finish);
        if !matches!(done, Ok(Status::StreamEnd)) || self.plain.len() != length {
            return Err(PackedError::Broken);
        }
        let (length, rest) = split_length(&self.plain)?;
        let (text, rows) = rest.split_at_checked(length).ok_or(PackedError::Broken)?;
        let mut read = json::read_own(text).ok_or(PackedError::Broken)?;
        let rows: Rows<'_> = postcard::from_bytes(rows).map_err(|_| PackedError::Broken)?;
        let attendance = rows.attendance().ok_or(PackedError::Broken)?;
        if let Some(child) = read.children.pop() {
            into.children.push(Child { attendance, ..child });
        } else {
            (into.school, into.imports) = (read.school, read.imports);
        }
        Ok(())
    }
}

fn split_length(bytes: &[u8]) -> Result<(usize, &[u8]), PackedError> {
    let (length, rest) = bytes.split_first_chunk().ok_or(PackedError::Broken)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| PackedError::Broken)?;
    Ok((length, rest))
}

impl<'a> Rows<'a> {
    fn of(attendance: &'a Attendance) -> Self {
        let mut subjects: Vec<Cow<'a, str>> = Vec::new();
        let mut before = 0;
        let mut rows = Vec::with_capacity(attendance.rows().len());
        for row in attendance.rows() {
            let day = row.date.num_days_from_ce();
            let subject = attendance.subject(row).map_or(0, |name| {
                let at = subjects.iter().position(|known| known == name).unwrap_or_else(|| {
                    subjects.push(name.into());
                    subjects.len() - 1
                });
                u16::try_from(at + 1).unwrap_or(0)
            });
            rows.push(Row {
                step: day - before,
                scheduled: row.minutes.scheduled(),
                excused: row.minutes.excused(),
                unexcused: row.minutes.unexcused(),
                leave: row.minutes.leave(),
                late: row.late,
                assumed: row.assumed,
                subject,
            });
            before = day;
        }
        let ids = (0..rows.len()).map(|at| attendance.id(at).map(Cow::from));
        let ids =
            if (0..rows.len()).any(|at| attendance.id(at).is_some()) { ids.collect() } else { Vec::new() };
        Self { subjects, each: rows, ids }
    }

    fn attendance(&self) -> Option<Attendance> {
        let mut attendance = Attendance::default();
        attendance.reserve(self.each.len());
        // A municipality has millions of rows: nothing is looked up for each that can be looked up once.
        let subjects: Vec<_> = self.subjects.iter().map(|name| attendance.number_of(name)).collect();
        let mut date = NaiveDate::from_num_days_from_ce_opt(0)?;
        for (at, row) in self.each.iter().enumerate() {
            date = date.checked_add_signed(TimeDelta::days(row.step.into()))?;
            let subject = match row.subject {
                0 => None,
                number => *subjects.get(usize::from(number) - 1)?,
            };
            let minutes = Minutes::new(row.scheduled, row.excused, row.unexcused, row.leave)?;
            let (late, assumed) = (row.late, row.assumed);
            let id = self.ids.get(at).and_then(Option::as_deref);
            attendance.push_numbered(id, AttendanceRow { date, minutes, late, assumed, subject });
        }
        Some(attendance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pack::Calendar;
    use crate::scenario::{SchoolPlan, school};

    fn caseload() -> Caseload {
        let on = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let calendar = Calendar::default();
        let plan = SchoolPlan { pupils: 40, seed: 3, on, calendar: &calendar, municipality: None };
        school(plan)
    }

    fn in_pieces(caseload: &Caseload) -> Vec<Vec<u8>> {
        let mut packer = Packer::default();
        let mut pieces = vec![packer.head(caseload).unwrap()];
        pieces.extend(caseload.children.iter().map(|child| packer.child(child).unwrap()));
        pieces
    }

    #[test]
    fn pieces_make_the_same_caseload_again() {
        let mut whole = caseload();
        // What the practice school has none of: ids, subjects, days out of order at one day.
        let day = NaiveDate::from_ymd_opt(2026, 10, 1).unwrap();
        let minutes = Minutes::new(300, 60, 20, 10).unwrap();
        whole.children[0].attendance.push(Some("r1"), day, minutes, 2, Some("bild"), true);
        whole.children[0].attendance.push(None, day, minutes, 0, Some("slöjd"), false);
        let mut again = Caseload::default();
        let mut unpacker = Unpacker::default();
        for piece in in_pieces(&whole) {
            unpacker.unpack(&piece, &mut again).unwrap();
        }
        assert_eq!(again, whole);
    }

    #[test]
    fn what_is_no_piece_is_told_and_changes_nothing() {
        let mut into = caseload();
        let before = into.clone();
        let piece = Packer::default().child(&before.children[0]).unwrap();
        let mut unpacker = Unpacker::default();
        let mut unpack = |bytes: &[u8], into: &mut Caseload| unpacker.unpack(bytes, into);
        let mut newer = piece.clone();
        newer[0] = FORMAT + 1;
        assert_eq!(unpack(&newer, &mut into), Err(PackedError::Newer(FORMAT + 1)));
        for length in 0..piece.len() {
            assert!(unpack(&piece[..length], &mut into).is_err(), "{length} bytes");
        }
        for byte in 0..piece.len() {
            // Whatever becomes of it, it ends neither the program nor the caseload.
            let mut flipped = piece.clone();
            flipped[byte] ^= 0x10;
            if unpack(&flipped, &mut into).is_ok() {
                into = before.clone();
            }
        }
        assert_eq!(into, before);
    }
}
