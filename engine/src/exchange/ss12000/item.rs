//! One item of any list: the fields of the standard that attendance rests on, all of them optional. Values that the
//! standard does not know are kept as they stand; fields that are not named here are never read. A field may also be
//! null, which is the same as not being there.

use serde::Deserialize;

use super::few::Few;

/// An item of a list.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Item {
    pub(super) id: String,
    // persons
    pub(super) given_name: Option<String>,
    pub(super) family_name: Option<String>,
    pub(super) birth_date: Option<String>,
    pub(super) security_marking: Option<String>,
    pub(super) person_status: Option<String>,
    pub(super) enrolments: Option<Few<Enrolment>>,
    // groups
    pub(super) group_type: Option<String>,
    pub(super) display_name: Option<String>,
    pub(super) group_memberships: Option<Few<Membership>>,
    // calendarEvents
    pub(super) activity: Option<Reference>,
    pub(super) start_time: Option<String>,
    pub(super) end_time: Option<String>,
    pub(super) cancelled: Option<bool>,
    pub(super) teaching_length_student: Option<u16>,
    pub(super) student_exceptions: Option<Few<StudentException>>,
    // attendances
    pub(super) is_reported: Option<bool>,
    pub(super) calendar_event: Option<Reference>,
    pub(super) student: Option<Reference>,
    pub(super) valid_absence_minutes: Option<u16>,
    pub(super) invalid_absence_minutes: Option<u16>,
    // absences
    #[serde(rename = "type")]
    pub(super) kind: Option<String>,
    // expanded
    #[serde(rename = "_embedded")]
    pub(super) embedded: Option<Embedded>,
}

/// A reference to an item of another list.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Reference {
    pub(super) id: String,
    pub(super) display_name: Option<String>,
}

/// Where a person goes to school.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Enrolment {
    /// The standard's own spelling.
    pub(super) enroled_at: Option<Reference>,
    pub(super) school_year: Option<u8>,
    pub(super) school_type: Option<String>,
    pub(super) start_date: Option<String>,
    pub(super) end_date: Option<String>,
    pub(super) cancelled: Option<bool>,
}

/// Who is in a group.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Membership {
    pub(super) person: Reference,
    pub(super) end_date: Option<String>,
}

/// A pupil for whom an event is different.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct StudentException {
    pub(super) student: Reference,
    pub(super) participates: Option<bool>,
    pub(super) teaching_length: Option<u16>,
}

/// What was asked to be sent along.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Embedded {
    pub(super) activity: Option<Reference>,
    pub(super) attendance: Option<Few<Item>>,
}
