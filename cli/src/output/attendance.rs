//! The attendance of a caseload as a list that `import` reads back to the same.

use samsyn_engine::record::{AttendanceRow, Caseload, Child};
use samsyn_words::{Words, args, keys};

use super::{Cell, List};

/// One row a day or lesson, in the order of the file. The headings are among those that `import` knows.
pub(super) fn list<'a>(caseload: &'a Caseload, words: &Words) -> List<'a> {
    let head = [
        keys::CLI_ATTENDANCE_ID,
        keys::CLI_ATTENDANCE_NAME,
        keys::CLI_ATTENDANCE_GROUP,
        keys::CLI_ATTENDANCE_FORM,
        keys::CLI_ATTENDANCE_GRADE,
        keys::CLI_ATTENDANCE_SCHOOL,
        keys::CLI_ATTENDANCE_MUNICIPALITY,
        keys::CLI_ATTENDANCE_DATE,
        keys::CLI_ATTENDANCE_SUBJECT,
        keys::CLI_ATTENDANCE_SCHEDULED,
        keys::CLI_ATTENDANCE_EXCUSED,
        keys::CLI_ATTENDANCE_UNEXCUSED,
        keys::CLI_ATTENDANCE_LEAVE,
        keys::CLI_ATTENDANCE_LATE,
    ];
    let rows = caseload.children.iter().flat_map(move |child| {
        let rows = child.attendance.rows().iter();
        rows.map(move |row| cells(caseload, child, row))
    });
    List {
        name: words.say(keys::CLI_LIST_ATTENDANCE),
        head: head.map(|key| words.say(key)).to_vec(),
        len: caseload.children.iter().map(|child| child.attendance.rows().len()).sum(),
        rows: Box::new(rows),
    }
}

fn cells(caseload: &Caseload, child: &Child, row: &AttendanceRow) -> Vec<Cell> {
    vec![
        child.id.clone().into(),
        child.name.clone().into(),
        child.group.clone().into(),
        child.form.map(|form| form.as_str().to_owned()).into(),
        child.grade.into(),
        caseload.school.name.clone().into(),
        caseload.school.municipality.clone().into(),
        row.date.into(),
        child.attendance.subject(row).map(str::to_owned).into(),
        row.minutes.scheduled().into(),
        row.minutes.excused().into(),
        row.minutes.unexcused().into(),
        row.minutes.leave().into(),
        row.late.into(),
    ]
}

/// What the list does not tell.
pub(super) fn left_out(caseload: &Caseload, words: &Words) -> Vec<String> {
    let rows = caseload.children.iter().flat_map(|child| child.attendance.rows());
    let assumed = rows.filter(|row| row.assumed).count();
    let mut said = vec![words.say(keys::CLI_ATTENDANCE_ONLY)];
    if assumed > 0 {
        said.push(words.say_with(keys::CLI_ATTENDANCE_ASSUMED, &args! { "count" => assumed }));
    }
    said
}
