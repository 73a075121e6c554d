//! From lists to children: who is a pupil now, and what became of each lesson.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike, NaiveDate};

use super::item::Enrolment;
use super::lists::{Attended, Key, Lesson, Lists, Person};
use crate::exchange::forms;
use crate::exchange::identity::looks_like_one;
use crate::exchange::plan::Plan;
use crate::exchange::pupils::without_personnummer;
use crate::exchange::report::{Note, Noted, Places, Report, RowPlace, SkipReason, Skipped};
use crate::record::{Born, Caseload, Child, Import, Minutes, School, TimePolicy};

/// Who someone in the lists is.
enum Who {
    /// A child, by its place.
    Pupil(usize),
    /// Nothing of a protected identity is kept.
    Protected,
    /// Left the register.
    Inactive,
}

/// Puts the lists together.
pub(super) fn build(lists: &Lists<'_>, file: &str, plan: &Plan) -> (Caseload, Report) {
    let mut skipped = Places::default();
    let mut noted = Places::default();
    let nowhere = |at: usize| RowPlace { row: u32::try_from(at + 1).unwrap_or(u32::MAX), column: None };
    if lists.more {
        noted.add(Note::MorePages, nowhere(0));
    }
    let mut who: HashMap<Key, Who> = HashMap::new();
    let mut children: Vec<Child> = Vec::new();
    let mut school = School { name: None, municipality: plan.municipality.clone() };
    let mut protected = 0;
    let taken: HashSet<&str> = lists.persons.iter().map(|person| person.id.as_str()).collect();
    let mut made_up = (1usize..).map(|n| format!("c{n}")).filter(|id| !taken.contains(id.as_str()));
    for (at, person) in lists.persons.iter().enumerate() {
        // Another page of the list may tell of a person once more.
        if who.contains_key(&Key::of(&person.id)) {
            continue;
        }
        let is = if person.protected {
            protected += 1;
            Who::Protected
        } else if !person.active {
            Who::Inactive
        } else {
            let enrolment = person.enrolment.as_ref();
            let unknown = enrolment.is_some_and(|it| form(it).is_none());
            if unknown {
                noted.add(Note::UnknownForm, nowhere(at));
            }
            let place =
                enrolment.and_then(|it| it.enroled_at.as_ref()).and_then(|it| it.display_name.clone());
            school.name = school.name.or(place);
            // An id that could be a personnummer goes no further than this.
            let id = Some(&person.id).filter(|id| !id.is_empty() && (is_uuid(id) || !looks_like_one(id)));
            let Some(id) = id.cloned().or_else(|| made_up.next()) else { continue };
            children.push(child(id, person, plan));
            Who::Pupil(children.len() - 1)
        };
        who.insert(Key::of(&person.id), is);
    }
    name_classes(lists, &who, &mut children);
    let mut seen = HashSet::new();
    for (at, attended) in lists.attended.iter().enumerate() {
        let skip = match (who.get(&attended.student), lists.lessons.get(&attended.lesson)) {
            (Some(Who::Protected), _) => continue,
            (Some(Who::Inactive), _) => SkipReason::Inactive,
            (None, _) => SkipReason::NoPupil,
            (_, None) => SkipReason::NoDate,
            _ if !seen.insert((attended.student, attended.lesson)) => SkipReason::Duplicate,
            (Some(Who::Pupil(pupil)), Some(lesson)) => match minutes(attended, lesson, lists, plan) {
                Err(skip) => skip,
                Ok(minutes) => {
                    if let Some(child) = children.get_mut(*pupil) {
                        let subject = lesson.subject.as_deref();
                        child.attendance.push(None, lesson.date(), minutes, 0, subject, false);
                    }
                    continue;
                }
            },
        };
        skipped.add(skip, nowhere(at));
    }
    children.retain(|child| !child.attendance.rows().is_empty());
    let mut caseload = Caseload { school, imports: Vec::new(), children };
    let mut report = Report {
        file: file.to_owned(),
        protected,
        skipped: skipped.into_list(|reason, count, places| Skipped { reason, count, places }),
        noted: noted.into_list(|note, count, places| Noted { note, count, places }),
        ..Report::default()
    };
    report.count(&caseload);
    caseload.imports.push(Import {
        file: file.to_owned(),
        from: report.from,
        to: report.to,
        late: None,
        unreported: Some(plan.unreported),
        protected,
    });
    (caseload, report)
}

fn form(enrolment: &Enrolment) -> Option<crate::record::Form> {
    forms::form(enrolment.school_type.as_deref()?)
}

/// Ids of the standard: digits in a row mean nothing in them.
fn is_uuid(id: &str) -> bool {
    let lengths = id.split('-').map(|part| part.chars().all(|c| c.is_ascii_hexdigit()).then_some(part.len()));
    lengths.eq([8, 4, 4, 4, 12].map(Some))
}

fn child(id: String, person: &Person, plan: &Plan) -> Child {
    let enrolment = person.enrolment.as_ref();
    let date = |text: &str| text.parse::<NaiveDate>().ok();
    Child {
        id,
        name: without_personnummer(&person.name),
        born: person.birth_date.and_then(|day| Born::new(day.year(), day.month())),
        form: enrolment.and_then(form).or(plan.form),
        grade: enrolment.and_then(|it| it.school_year).filter(|grade| *grade <= 10),
        enrolled: enrolment.and_then(|it| date(it.start_date.as_deref()?)),
        ..Child::default()
    }
}

/// A pupil's class is the one it has not left.
fn name_classes(lists: &Lists<'_>, who: &HashMap<Key, Who>, children: &mut [Child]) {
    for (name, members) in &lists.classes {
        for member in members {
            if let Some(Who::Pupil(at)) = who.get(member)
                && let Some(child) = children.get_mut(*at)
            {
                child.group = without_personnummer(name);
            }
        }
    }
}

/// How the pupil's minutes of a lesson were spent.
fn minutes(
    attended: &Attended,
    lesson: &Lesson,
    lists: &Lists<'_>,
    plan: &Plan,
) -> Result<Minutes, SkipReason> {
    let own = lesson.exceptions.iter().find(|(student, _)| *student == attended.student);
    let scheduled = own.map_or(Some(lesson.minutes), |(_, length)| *length);
    let Some(scheduled) = scheduled.filter(|_| !lesson.cancelled) else {
        return Err(SkipReason::NotHeld);
    };
    if !attended.is_reported && plan.unreported == TimePolicy::LeftOut {
        return Err(SkipReason::Unreported);
    }
    let leaves = lists.leaves.get(&attended.student);
    let on_leave = leaves.is_some_and(|leaves| leaves.iter().any(|leave| leave.contains(&lesson.start)));
    let (excused, leave) = if on_leave { (0, attended.excused) } else { (attended.excused, 0) };
    Minutes::new(scheduled, excused, attended.unexcused, leave).ok_or(SkipReason::MoreThanSchedule)
}
