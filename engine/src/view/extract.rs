//! What is known of a child besides what its page shows: with the page it is all there is, for whoever has a right to see it
//! (GDPR art. 15).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::record::Import;
use crate::screening::Screening;

/// The rest of a child's record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Extract {
    /// Month of birth, as `2014-05`.
    pub born: Option<String>,
    /// First day at the school.
    pub enrolled: Option<NaiveDate>,
    /// Every row of attendance, by date.
    pub attendance: Vec<ExtractRow>,
    /// The files that the caseload was read from.
    pub imports: Vec<Import>,
}

/// A row of attendance. Minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExtractRow {
    /// The day.
    pub date: NaiveDate,
    /// Subject, where rows are lessons.
    pub subject: Option<String>,
    /// Time that was to be at school.
    pub scheduled: u16,
    /// Absence with a valid reason.
    pub excused: u16,
    /// Absence without one.
    pub unexcused: u16,
    /// Leave that was granted.
    pub leave: u16,
    /// Late arrival.
    pub late: u8,
}

/// The rest of the record of the child at a place of the caseload.
pub fn extract(screening: &Screening, at: usize) -> Option<Extract> {
    let caseload = screening.caseload();
    let child = caseload.children.get(at)?;
    let rows = child.attendance.rows().iter().map(|row| ExtractRow {
        date: row.date,
        subject: child.attendance.subject(row).map(str::to_owned),
        scheduled: row.minutes.scheduled(),
        excused: row.minutes.excused(),
        unexcused: row.minutes.unexcused(),
        leave: row.minutes.leave(),
        late: row.late,
    });
    Some(Extract {
        born: child.born.map(|born| born.to_string()),
        enrolled: child.enrolled,
        attendance: rows.collect(),
        imports: caseload.imports.clone(),
    })
}
