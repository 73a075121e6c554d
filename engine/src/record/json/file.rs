//! The shape of the file; what it may not say beyond its shape is in [`super::check`].

use std::borrow::Cow;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::record::{
    Attendance, Born, Child, Contact, Form, Import, Offer, School, Signal, Stage, Step, Transition,
};

/// A caseload file as a whole. Files from elsewhere are read child by child.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "samsyn.caseload/1")]
pub(super) struct CaseloadFile<'a> {
    /// `samsyn.caseload/1`.
    #[schemars(extend("const" = super::SCHEMA))]
    pub(super) schema: String,
    /// The school whose children these are.
    #[serde(default)]
    pub(super) school: School,
    /// The files it was read from.
    #[serde(default)]
    pub(super) imports: Vec<Import>,
    /// The children; ids are unique.
    #[serde(default)]
    pub(super) children: Vec<ChildFile<'a>>,
}

/// A child, borrowed for writing and owned when read.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ChildFile<'a> {
    /// The school's own id for the child, never a personal identity number.
    pub(super) id: Cow<'a, str>,
    /// Free text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<Cow<'a, str>>,
    /// Month of birth.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    born: Option<Born>,
    /// School form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    form: Option<Form>,
    /// Stage, where it does not follow from form and grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stage: Option<Stage>,
    /// Grade within the form; förskoleklass is 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    grade: Option<u8>,
    /// Class or group.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    group: Option<Cow<'a, str>>,
    /// First day at the school.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    enrolled: Option<NaiveDate>,
    /// Attendance, one row a day or one a lesson.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) attendance: Vec<AttendanceFile<'a>>,
    /// What was noticed or asked for.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub(super) signals: Cow<'a, [Signal]>,
    /// Services involved.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub(super) contacts: Cow<'a, [Contact]>,
    /// Who does what, when.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub(super) steps: Cow<'a, [Step]>,
    /// What was offered.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub(super) offers: Cow<'a, [Offer]>,
    /// Changes of school or stage.
    #[serde(default, skip_serializing_if = "<[_]>::is_empty")]
    pub(super) transitions: Cow<'a, [Transition]>,
}

/// A day or a lesson. Minutes are whole; excused + unexcused + leave are at most what was scheduled.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct AttendanceFile<'a> {
    /// Row id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<Cow<'a, str>>,
    /// The day.
    date: NaiveDate,
    /// Minutes on the timetable, granted leave included.
    #[schemars(range(max = 1440))]
    pub(super) scheduled: u16,
    /// Minutes of excused absence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) excused: u16,
    /// Minutes of unexcused absence.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) unexcused: u16,
    /// Minutes of granted leave.
    #[serde(default, skip_serializing_if = "is_default")]
    pub(super) leave: u16,
    /// Number of late arrivals.
    #[serde(default, skip_serializing_if = "is_default")]
    late: u8,
    /// Subject of a lesson.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    subject: Option<Cow<'a, str>>,
    /// Whether the schedule was assumed at import.
    #[serde(default, skip_serializing_if = "is_default")]
    assumed: bool,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl<'a> From<&'a Child> for ChildFile<'a> {
    fn from(child: &'a Child) -> Self {
        let rows = child.attendance.rows().iter().enumerate();
        let attendance = rows.map(|(at, row)| AttendanceFile {
            id: child.attendance.id(at).map(Cow::Borrowed),
            date: row.date,
            scheduled: row.minutes.scheduled(),
            excused: row.minutes.excused(),
            unexcused: row.minutes.unexcused(),
            leave: row.minutes.leave(),
            late: row.late,
            subject: child.attendance.subject(row).map(Cow::Borrowed),
            assumed: row.assumed,
        });
        Self {
            id: (&*child.id).into(),
            name: child.name.as_deref().map(Cow::Borrowed),
            born: child.born,
            form: child.form,
            stage: child.recorded_stage,
            grade: child.grade,
            group: child.group.as_deref().map(Cow::Borrowed),
            enrolled: child.enrolled,
            attendance: attendance.collect(),
            signals: (&child.signals).into(),
            contacts: (&child.contacts).into(),
            steps: (&child.steps).into(),
            offers: (&child.offers).into(),
            transitions: (&child.transitions).into(),
        }
    }
}

/// Rows with impossible minutes are left out here: [`super::check`] has refused the child before.
impl From<ChildFile<'_>> for Child {
    fn from(mut file: ChildFile<'_>) -> Self {
        let mut attendance = Attendance::default();
        file.attendance.sort_by_key(|row| row.date);
        for row in &file.attendance {
            if let Some(minutes) = row.minutes() {
                let (id, subject) = (row.id.as_deref(), row.subject.as_deref());
                attendance.push(id, row.date, minutes, row.late, subject, row.assumed);
            }
        }
        let mut offers = file.offers.into_owned();
        offers.iter_mut().for_each(Offer::settle);
        Self {
            id: file.id.into_owned(),
            name: file.name.map(Cow::into_owned),
            born: file.born,
            form: file.form,
            recorded_stage: file.stage,
            grade: file.grade,
            group: file.group.map(Cow::into_owned),
            enrolled: file.enrolled,
            attendance,
            signals: file.signals.into_owned(),
            contacts: file.contacts.into_owned(),
            steps: file.steps.into_owned(),
            offers,
            transitions: file.transitions.into_owned(),
        }
    }
}

impl AttendanceFile<'_> {
    /// The minutes, where they are possible.
    pub(super) fn minutes(&self) -> Option<crate::record::Minutes> {
        crate::record::Minutes::new(self.scheduled, self.excused, self.unexcused, self.leave)
    }
}
