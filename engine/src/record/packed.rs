//! A caseload in pieces, as it is kept: one for each child, and one for what stands around them. Small and quick to read,
//! since a municipality has millions of attendance rows.
//!
//! ```text
//! format (1) | length of the text (4, big endian) | text | rows
//! ```
//!
//! The text is a caseload file (`samsyn.caseload/1`) with the one child, or none, and without attendance rows. The rows are
//! [`Rows`] in postcard's encoding.

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Attendance, Caseload, Child, Minutes, json};

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

/// What stands around the children: the school, the files.
///
/// # Errors
/// Never, unless memory is exhausted.
pub fn pack_head(caseload: &Caseload) -> Result<Vec<u8>, PackedError> {
    let head = Caseload { children: Vec::new(), ..caseload.clone() };
    pack(&head, &Attendance::default())
}

/// One child.
///
/// # Errors
/// Never, unless memory is exhausted.
pub fn pack_child(child: &Child) -> Result<Vec<u8>, PackedError> {
    let plain = Child { attendance: Attendance::default(), ..child.clone() };
    pack(&Caseload { children: vec![plain], ..Caseload::default() }, &child.attendance)
}

fn pack(text: &Caseload, attendance: &Attendance) -> Result<Vec<u8>, PackedError> {
    let mut written = Vec::new();
    json::write(&mut written, text).map_err(|_| PackedError::Broken)?;
    let length = u32::try_from(written.len()).map_err(|_| PackedError::Broken)?;
    let mut bytes = vec![FORMAT];
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.append(&mut written);
    let rows = Rows::of(attendance);
    postcard::to_extend(&rows, bytes).map_err(|_| PackedError::Broken)
}

/// Reads a piece into the caseload that it belongs to.
///
/// # Errors
/// When a newer version wrote it, or it is none; the caseload is then as it was.
pub fn unpack(bytes: &[u8], into: &mut Caseload) -> Result<(), PackedError> {
    let (&format, rest) = bytes.split_first().ok_or(PackedError::Broken)?;
    match format {
        FORMAT => {}
        0 => return Err(PackedError::Broken),
        newer => return Err(PackedError::Newer(newer)),
    }
    let (length, rest) = rest.split_first_chunk().ok_or(PackedError::Broken)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| PackedError::Broken)?;
    let (text, rows) = rest.split_at_checked(length).ok_or(PackedError::Broken)?;
    let mut read = json::read(text, "").map_err(|_| PackedError::Broken)?;
    let rows: Rows<'_> = postcard::from_bytes(rows).map_err(|_| PackedError::Broken)?;
    let attendance = rows.attendance().ok_or(PackedError::Broken)?;
    if let Some(child) = read.children.pop() {
        into.children.push(Child { attendance, ..child });
    } else {
        (into.school, into.imports) = (read.school, read.imports);
    }
    Ok(())
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
        let mut day = 0_i32;
        for (at, row) in self.each.iter().enumerate() {
            day = day.checked_add(row.step)?;
            let date = NaiveDate::from_num_days_from_ce_opt(day)?;
            let minutes = Minutes::new(row.scheduled, row.excused, row.unexcused, row.leave)?;
            let subject = match row.subject {
                0 => None,
                number => Some(self.subjects.get(usize::from(number) - 1)?.as_ref()),
            };
            let id = self.ids.get(at).and_then(Option::as_deref);
            attendance.push(id, date, minutes, row.late, subject, row.assumed);
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
        let children = caseload.children.iter().map(|child| pack_child(child).unwrap());
        std::iter::once(pack_head(caseload).unwrap()).chain(children).collect()
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
        for piece in in_pieces(&whole) {
            unpack(&piece, &mut again).unwrap();
        }
        assert_eq!(again, whole);
    }

    #[test]
    fn what_is_no_piece_is_told_and_changes_nothing() {
        let mut into = caseload();
        let before = into.clone();
        let piece = pack_child(&before.children[0]).unwrap();
        let mut newer = piece.clone();
        newer[0] = FORMAT + 1;
        assert_eq!(unpack(&newer, &mut into), Err(PackedError::Newer(FORMAT + 1)));
        for length in 0..piece.len() {
            assert!(unpack(&piece[..length], &mut into).is_err(), "{length} bytes");
        }
        assert_eq!(into, before);
    }
}
