//! A table to a caseload: each row becomes attendance, or is told with the reason why not.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::ControlFlow;
use std::sync::Arc;

use chrono::{Datelike, NaiveDate};

use super::cells::{Cells, Fault};
use super::meaning::{Meaning, forbidden};
use super::plan::{Granularity, Plan};
use super::pupils::{Entry, Pupils, without_personnummer};
use super::report::{Dropped, DroppedWhy, Note, Noted, Places, Report, RowPlace, SkipReason, Skipped};
use super::spent::Away;
use super::table::{Row, Rows};
use super::{Progress, heading};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::record::{Caseload, Import, MAX_MINUTES, Minutes, School};

/// A short personnummer without a date beside it is read as of the youngest.
const LATEST_YEAR: i32 = 2099;
const ROWS_BETWEEN_PROGRESS: usize = 2048;
/// Days of all pupils together that a file of absences may be silent about: fifty thousand pupils in a school year.
const MOST_DAYS: usize = 10_000_000;

/// Reads a table.
pub(super) fn read(
    text: &str,
    name: &str,
    plan: &Plan,
    progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
) -> Result<(Caseload, Report), Vec<Diagnostic>> {
    let fault = |code| Diagnostic::error(code).at(Place::file(name));
    let faults = usable(plan);
    if !faults.is_empty() {
        return Err(faults.into_iter().map(|fault| fault.at(Place::file(name))).collect());
    }
    let delimiter = u8::try_from(plan.delimiter).unwrap_or(b';');
    if !fits(plan, text, delimiter) {
        return Err(vec![fault(Code::ImportOtherColumns)]);
    }
    let lines = text.bytes().filter(|byte| *byte == b'\n').count();
    let mut reading = Reading::new(plan);
    for (at, row) in Rows::new(text, delimiter).skip_while(|row| row.line <= plan.heading_line).enumerate() {
        if at.is_multiple_of(ROWS_BETWEEN_PROGRESS)
            && progress(Progress { done: row.line as usize, of: Some(lines.max(row.line as usize)) })
                .is_break()
        {
            return Err(vec![fault(Code::Stopped)]);
        }
        reading.row(&row);
    }
    if plan.absence_only {
        whole_days(&mut reading.pupils, plan).map_err(|told| vec![told.at(Place::file(name))])?;
    }
    let (caseload, report) = reading.finish(name);
    if report.rows == 0 && report.protected == 0 {
        let spans = report.skipped.iter().any(|skipped| skipped.reason == SkipReason::SpansDays);
        return Err(vec![fault(if spans { Code::ImportSpansDays } else { Code::ImportNothing })]);
    }
    Ok((caseload, report))
}

/// Whether the plan says all that must be known.
fn usable(plan: &Plan) -> Vec<Diagnostic> {
    let cells = Cells::new(plan);
    let has = |meanings: &[Meaning]| meanings.iter().any(|meaning| cells.column(*meaning).is_some());
    let pupil =
        [Meaning::PupilId, Meaning::Personnummer, Meaning::Name, Meaning::FirstName, Meaning::LastName];
    let time = [
        Meaning::Present,
        Meaning::Absent,
        Meaning::Excused,
        Meaning::Unexcused,
        Meaning::Leave,
        Meaning::Status,
    ];
    let mut faults = Vec::new();
    if !has(&pupil) {
        faults.push(Diagnostic::error(Code::ImportNoPupil));
    }
    if !has(&[Meaning::Date, Meaning::From]) {
        faults.push(Diagnostic::error(Code::ImportSpansDays));
    }
    if !has(&time) {
        faults.push(Diagnostic::error(Code::ImportNoAttendance));
    }
    if faults.is_empty() {
        let open = plan.unanswered().into_iter();
        faults.extend(
            open.map(|question| {
                Diagnostic::error(Code::ImportUnanswered).with("question", question.as_str())
            }),
        );
    }
    faults
}

/// Whether the file has the headings that the plan was made for.
fn fits(plan: &Plan, text: &str, delimiter: u8) -> bool {
    let rows: Vec<Row> = Rows::new(text, delimiter).take_while(|row| row.line <= plan.heading_line).collect();
    heading::find(&rows).is_some_and(|found| {
        let planned = plan.columns.iter().map(|column| &column.heading);
        found.columns.iter().eq(planned)
    })
}

struct Reading<'p> {
    plan: &'p Plan,
    cells: Cells<'p>,
    pupils: Pupils,
    skipped: Places<SkipReason>,
    noted: Places<Note>,
    /// Rows of a pupil and day, by what tells two of them apart; hashed, since a municipality has millions.
    seen: HashSet<(usize, NaiveDate, u64)>,
    identities: HashMap<String, usize>,
    subjects: HashSet<Arc<str>>,
    school: School,
}

impl<'p> Reading<'p> {
    fn new(plan: &'p Plan) -> Self {
        Self {
            plan,
            cells: Cells::new(plan),
            pupils: Pupils::default(),
            skipped: Places::default(),
            noted: Places::default(),
            seen: HashSet::new(),
            identities: HashMap::new(),
            subjects: HashSet::new(),
            school: School { name: None, municipality: plan.municipality.clone() },
        }
    }

    fn row(&mut self, row: &Row) {
        if let Err((reason, column)) = self.understand(row) {
            let column = column.and_then(|at| u32::try_from(at + 1).ok());
            self.skipped.add(reason, RowPlace { row: row.line, column });
        }
    }

    fn understand(&mut self, row: &Row) -> Result<(), Fault> {
        self.cells.furniture(row)?;
        if self.cells.is_protected(row) {
            let year = self.cells.date(row).map_or(LATEST_YEAR, |date| date.year());
            let person = self.cells.person(row, year, |_, _| ());
            self.pupils.protect(&person);
            return Ok(());
        }
        // What the row says is settled before whose it is: a row that is left out makes no child.
        let date = self.cells.date(row)?;
        let (minutes, late, assumed) = self.cells.attendance(row)?;
        let subject = self.cells.text(row, Meaning::Subject).and_then(|subject| self.intern(subject));
        let pupil = self.pupil(row, date)?;
        if !self.seen.insert((pupil, date, self.mark(row, minutes))) {
            return Err((SkipReason::Duplicate, None));
        }
        for (place, meaning) in
            [(&mut self.school.name, Meaning::School), (&mut self.school.municipality, Meaning::Municipality)]
        {
            if place.is_none() {
                *place = self.cells.text(row, meaning).and_then(without_personnummer);
            }
        }
        self.pupils.push(pupil, Entry { date, minutes, late, subject, assumed });
        Ok(())
    }

    /// Whose row it is. Who a set of cells means is worked out, and noted, only once.
    fn pupil(&mut self, row: &Row, date: NaiveDate) -> Result<usize, Fault> {
        let identity = self.cells.identity(row);
        if let Some(pupil) = self.identities.get(&identity) {
            return Ok(*pupil);
        }
        let noted = &mut self.noted;
        let person = self.cells.person(row, date.year(), |note, column| {
            noted.add(note, RowPlace { row: row.line, column: u32::try_from(column + 1).ok() });
        });
        let column = self.cells.column(Meaning::Name).or(self.cells.column(Meaning::PupilId));
        let pupil = self.pupils.find(person).ok_or((SkipReason::NoPupil, column))?;
        self.identities.insert(identity, pupil);
        Ok(pupil)
    }

    /// By what two rows of a pupil and day are told apart. Lessons without a start may be alike, so their line counts.
    fn mark(&self, row: &Row, minutes: Minutes) -> u64 {
        let mut mark = DefaultHasher::new();
        let start = self.cells.text(row, Meaning::StartTime);
        if self.plan.granularity == Granularity::Lesson && start.is_none() {
            row.line.hash(&mut mark);
        } else {
            (start, self.cells.text(row, Meaning::Subject), minutes).hash(&mut mark);
        }
        mark.finish()
    }

    fn intern(&mut self, subject: &str) -> Option<Arc<str>> {
        let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
        if let Some(known) = self.subjects.get(subject.as_str()) {
            return Some(Arc::clone(known));
        }
        let known: Arc<str> = without_personnummer(&subject)?.into();
        self.subjects.insert(Arc::clone(&known));
        Some(known)
    }

    fn finish(self, file: &str) -> (Caseload, Report) {
        let (children, protected) = self.pupils.finish(self.plan);
        let dropped = self.plan.columns.iter().enumerate().filter(|(at, _)| !self.cells.reads(*at)).map(
            |(_, column)| {
                let why = forbidden(&column.heading)
                    .map_or(DroppedWhy::NotRead, |topic| DroppedWhy::Forbidden { topic });
                Dropped { heading: column.heading.clone(), why }
            },
        );
        let mut report = Report {
            file: file.to_owned(),
            protected,
            dropped: dropped.collect(),
            skipped: self.skipped.into_list(|reason, count, places| Skipped { reason, count, places }),
            noted: self.noted.into_list(|note, count, places| Noted { note, count, places }),
            ..Report::default()
        };
        let mut caseload = Caseload { school: self.school, imports: Vec::new(), children };
        report.count(&caseload);
        caseload.imports.push(Import {
            file: file.to_owned(),
            from: report.from,
            to: report.to,
            late: Some(self.plan.late),
            unreported: Some(self.plan.unreported),
            protected,
        });
        (caseload, report)
    }
}

/// A file of absences: its rows are put together to days, and school days it is silent about were days of presence.
/// All of them rest on an assumed timetable.
///
/// A short file may be silent about many days: [`Code::ImportTooManyDays`] where they do not fit in memory.
fn whole_days(pupils: &mut Pupils, plan: &Plan) -> Result<(), Diagnostic> {
    let day = plan.minutes.unwrap_or_default();
    let dates: Vec<NaiveDate> =
        pupils.entries().flat_map(|entries| entries.iter().map(|entry| entry.date)).collect();
    let (Some(first), Some(last)) = (dates.iter().min().copied(), dates.iter().max().copied()) else {
        return Ok(());
    };
    let school_days: Vec<NaiveDate> =
        plan.school_days.iter().copied().filter(|date| (first..=last).contains(date)).collect();
    let known = pupils.entries().filter(|entries| !entries.is_empty()).count();
    if known.saturating_mul(school_days.len()) > MOST_DAYS {
        return Err(Diagnostic::error(Code::ImportTooManyDays)
            .with("pupils", known)
            .with("days", school_days.len())
            .with("limit", MOST_DAYS));
    }
    for entries in pupils.entries().filter(|entries| !entries.is_empty()) {
        let mut days: std::collections::BTreeMap<NaiveDate, (Away, u8)> =
            school_days.iter().map(|date| (*date, (Away::default(), 0))).collect();
        for entry in entries.drain(..) {
            let (away, late) = days.entry(entry.date).or_default();
            away.excused = away.excused.saturating_add(entry.minutes.excused());
            away.unexcused = away.unexcused.saturating_add(entry.minutes.unexcused());
            away.leave = away.leave.saturating_add(entry.minutes.leave());
            *late = late.saturating_add(entry.late);
        }
        entries.extend(days.into_iter().filter_map(|(date, (mut away, late))| {
            // Absences that overlap may add up to more than a day.
            away.excused = away.excused.min(MAX_MINUTES);
            away.unexcused = away.unexcused.min(MAX_MINUTES - away.excused);
            away.leave = away.leave.min(MAX_MINUTES - away.excused - away.unexcused);
            let minutes = away.within(day.max(away.sum()))?;
            Some(Entry { date, minutes, late, subject: None, assumed: true })
        }));
    }
    Ok(())
}
