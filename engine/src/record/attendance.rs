//! Attendance: at most sixteen bytes a row, since a municipality has millions of them.

use std::num::NonZeroU16;

use chrono::NaiveDate;

/// Minutes in a day; no row can hold more.
pub const MAX_MINUTES: u16 = 24 * 60;

/// How a row's scheduled minutes were spent. Granted leave is neither absent nor scheduled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Minutes {
    scheduled: u16,
    excused: u16,
    unexcused: u16,
    leave: u16,
}

impl Minutes {
    /// Whole minutes, or nothing if excused + unexcused + leave exceed what was scheduled, or a day its minutes.
    pub fn new(scheduled: u16, excused: u16, unexcused: u16, leave: u16) -> Option<Self> {
        let away = u32::from(excused) + u32::from(unexcused) + u32::from(leave);
        (scheduled <= MAX_MINUTES && away <= u32::from(scheduled)).then_some(Self {
            scheduled,
            excused,
            unexcused,
            leave,
        })
    }

    /// Minutes on the timetable, granted leave included, as the file has them.
    pub fn scheduled(self) -> u16 {
        self.scheduled
    }

    /// Minutes the pupil was expected: scheduled without granted leave. What shares are counted of.
    pub fn expected(self) -> u16 {
        self.scheduled - self.leave
    }

    /// Minutes of excused absence (giltig frånvaro).
    pub fn excused(self) -> u16 {
        self.excused
    }

    /// Minutes of unexcused absence (ogiltig frånvaro).
    pub fn unexcused(self) -> u16 {
        self.unexcused
    }

    /// Minutes of granted leave (beviljad ledighet).
    pub fn leave(self) -> u16 {
        self.leave
    }

    /// Excused + unexcused minutes.
    pub fn absent(self) -> u16 {
        self.excused + self.unexcused
    }

    /// The same minutes, had the pupil been there whenever it was expected.
    #[must_use]
    pub fn present(self) -> Self {
        Self { excused: 0, unexcused: 0, ..self }
    }

    /// The same minutes with so many more away, at most those that the pupil was there.
    #[must_use]
    pub fn away(self, more: u16, unexcused: bool) -> Self {
        let more = more.min(self.expected() - self.absent());
        if unexcused {
            Self { unexcused: self.unexcused + more, ..self }
        } else {
            Self { excused: self.excused + more, ..self }
        }
    }
}

/// One row: a day or a lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct AttendanceRow {
    /// The day.
    pub date: NaiveDate,
    /// How its minutes were spent.
    pub minutes: Minutes,
    /// Number of late arrivals.
    pub late: u8,
    /// Whether the schedule was assumed at import: every explanation that rests on the row says so.
    pub assumed: bool,
    pub(super) subject: Option<NonZeroU16>,
}

/// A child's attendance rows, by date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendance {
    rows: Vec<AttendanceRow>,
    subjects: Vec<Box<str>>,
    /// Row ids, kept only where the file gave any: parallel to `rows`, or empty.
    ids: Vec<Option<Box<str>>>,
}

impl Attendance {
    /// Adds a row; rows may come in any order. `id` and `subject` as the file has them.
    pub fn push(
        &mut self,
        id: Option<&str>,
        date: NaiveDate,
        minutes: Minutes,
        late: u8,
        subject: Option<&str>,
        assumed: bool,
    ) {
        let subject = subject.and_then(|name| self.number_of(name));
        self.push_numbered(id, AttendanceRow { date, minutes, late, assumed, subject });
    }

    /// Adds a row whose subject, if any, has been given its number here.
    pub(super) fn push_numbered(&mut self, id: Option<&str>, row: AttendanceRow) {
        if id.is_some() && self.ids.is_empty() {
            self.ids.resize(self.rows.len(), None);
        }
        // Most files, and all vaults, have them in order.
        let in_order = self.rows.last().is_none_or(|last| last.date <= row.date);
        let at = if in_order {
            self.rows.len()
        } else {
            self.rows.partition_point(|earlier| earlier.date <= row.date)
        };
        self.rows.insert(at, row);
        if !self.ids.is_empty() || id.is_some() {
            self.ids.insert(at, id.map(Into::into));
        }
    }

    /// Makes room for so many more rows, and for no more than that.
    pub fn reserve(&mut self, rows: usize) {
        self.rows.reserve_exact(rows);
    }

    /// The number of a subject. More subjects than two bytes can number are kept without their name.
    pub(super) fn number_of(&mut self, name: &str) -> Option<NonZeroU16> {
        let at = self.subjects.iter().position(|known| &**known == name).unwrap_or_else(|| {
            self.subjects.push(name.into());
            self.subjects.len() - 1
        });
        u16::try_from(at + 1).ok().and_then(NonZeroU16::new)
    }

    /// All rows, by date.
    pub fn rows(&self) -> &[AttendanceRow] {
        &self.rows
    }

    /// The subject of a row.
    pub fn subject(&self, row: &AttendanceRow) -> Option<&str> {
        self.subjects.get(usize::from(row.subject?.get()) - 1).map(AsRef::as_ref)
    }

    /// The id that the file gave the row at this place.
    pub fn id(&self, at: usize) -> Option<&str> {
        self.ids.get(at)?.as_deref()
    }

    /// Changes how the row at a place was spent, and its late arrivals.
    pub(crate) fn change(&mut self, at: usize, to: impl FnOnce(Minutes, u8) -> (Minutes, u8)) {
        if let Some(row) = self.rows.get_mut(at) {
            (row.minutes, row.late) = to(row.minutes, row.late);
        }
    }

    /// Keeps only the rows for which `keep` says yes.
    pub fn retain(&mut self, mut keep: impl FnMut(&AttendanceRow) -> bool) {
        if !self.ids.is_empty() {
            let mut rows = self.rows.iter();
            self.ids.retain(|_| rows.next().is_some_and(&mut keep));
        }
        self.rows.retain(keep);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_takes_at_most_sixteen_bytes() {
        assert!(size_of::<AttendanceRow>() <= 16, "{}", size_of::<AttendanceRow>());
    }

    #[test]
    fn minutes_never_exceed_the_schedule() {
        assert!(Minutes::new(100, 50, 30, 20).is_some());
        assert!(Minutes::new(100, 50, 30, 21).is_none());
        assert!(Minutes::new(1441, 0, 0, 0).is_none());
        assert!(Minutes::new(10, u16::MAX, u16::MAX, u16::MAX).is_none());
    }

    #[test]
    fn rows_stand_by_date_whatever_order_they_came_in() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 10, d).unwrap();
        let mut attendance = Attendance::default();
        let minutes = Minutes::new(300, 0, 0, 0).unwrap();
        attendance.push(None, day(3), minutes, 0, Some("matematik"), false);
        attendance.push(Some("r1"), day(1), minutes, 0, Some("bild"), false);
        let dates: Vec<_> = attendance.rows().iter().map(|row| row.date).collect();
        assert_eq!(dates, [day(1), day(3)]);
        assert_eq!((attendance.id(0), attendance.id(1)), (Some("r1"), None));
        assert_eq!(attendance.subject(&attendance.rows()[0]), Some("bild"));
    }
}
