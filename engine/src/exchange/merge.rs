//! A later file, or the same once more, added to what is already known.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::same::{Answers, Match, matches};
use crate::record::{Attendance, Caseload, Child, Contact, Minutes, Offer, Signal, Step, Transition};

/// What merging changed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeReport {
    /// Children that were not known.
    pub new_children: usize,
    /// Children that were known.
    pub known_children: usize,
    /// Attendance rows added.
    pub added: usize,
    /// Attendance rows that took the place of others of the same day or lesson.
    pub replaced: usize,
    /// Attendance rows that said nothing new, or rested on assumptions where a known row stands.
    pub unchanged: usize,
    /// Children who could be known ones, of whom nothing was answered, and who were therefore kept apart.
    pub unsure: usize,
}

/// Adds a caseload to another. The same file twice changes nothing.
///
/// Where the files do not tell who is who ([`doubts`](super::doubts)), `answers` do, and a child of whom nothing is
/// answered is kept apart. A row takes the place of the row of the same day or lesson.
pub fn merge(into: &mut Caseload, from: Caseload, answers: &Answers) -> MergeReport {
    let mut report = MergeReport::default();
    into.school.name = into.school.name.take().or(from.school.name);
    into.school.municipality = into.school.municipality.take().or(from.school.municipality);
    for import in from.imports {
        if !into.imports.contains(&import) {
            into.imports.push(import);
        }
    }
    let matches = matches(&into.children, &from.children);
    let mut ids = Ids::of(&into.children);
    let mut taken: HashSet<usize> = matches.iter().filter_map(Match::certain).collect();
    for (mut child, found) in from.children.into_iter().zip(matches) {
        let (known, unsure) = match found {
            Match::Known(at) => (Some(at), false),
            Match::New => (None, false),
            Match::Unsure(could_be) => match answers.get(&child.id) {
                None => (None, true),
                Some(None) => (None, false),
                Some(Some(id)) => {
                    let is_meant = |at: &usize| into.children.get(*at).is_some_and(|known| known.id == *id);
                    // No two children of a file are one.
                    let meant = could_be.into_iter().find(is_meant).filter(|at| taken.insert(*at));
                    (meant, meant.is_none())
                }
            },
        };
        report.unsure += usize::from(unsure);
        if let Some(old) = known.and_then(|at| into.children.get_mut(at)) {
            report.known_children += 1;
            complete(old, child, &mut report);
        } else {
            report.new_children += 1;
            report.added += child.attendance.rows().len();
            child.id = ids.free(child.id);
            into.children.push(child);
        }
    }
    report
}

/// Ids that are given.
struct Ids {
    given: HashSet<String>,
    next: usize,
}

impl Ids {
    fn of(children: &[Child]) -> Self {
        Self { given: children.iter().map(|child| child.id.clone()).collect(), next: 1 }
    }

    /// The child's own id if nobody has it, else one that nobody has.
    fn free(&mut self, id: String) -> String {
        let mut id = id;
        while !self.given.insert(id.clone()) {
            id = format!("c{}", self.next);
            self.next += 1;
        }
        id
    }
}

/// A later file knows better where it says anything.
fn complete(old: &mut Child, new: Child, report: &mut MergeReport) {
    old.name = new.name.or(old.name.take());
    old.born = new.born.or(old.born);
    old.form = new.form.or(old.form);
    old.recorded_stage = new.recorded_stage.or(old.recorded_stage);
    old.grade = new.grade.or(old.grade);
    old.group = new.group.or(old.group.take());
    old.enrolled = new.enrolled.or(old.enrolled);
    attendance(&mut old.attendance, &new.attendance, report);
    written(&mut old.signals, new.signals, |row: &Signal| row.id.clone());
    written(&mut old.contacts, new.contacts, |row: &Contact| row.id.clone());
    written(&mut old.steps, new.steps, |row: &Step| row.id.clone());
    written(&mut old.offers, new.offers, |row: &Offer| row.id.clone());
    written(&mut old.transitions, new.transitions, |row: &Transition| row.id.clone());
}

/// Rows that people wrote: the same id is the same row.
fn written<T: PartialEq>(old: &mut Vec<T>, new: Vec<T>, id: impl Fn(&T) -> Option<String>) {
    for row in new {
        let wanted = id(&row);
        if wanted.is_some()
            && let Some(known) = old.iter_mut().find(|known| id(known) == wanted)
        {
            *known = row;
        } else if !old.contains(&row) {
            old.push(row);
        }
    }
}

/// A row with its words, so that it can move from one child's table to another's.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Lesson {
    id: Option<String>,
    minutes: Minutes,
    late: u8,
    subject: Option<String>,
    assumed: bool,
}

type Days = BTreeMap<NaiveDate, Vec<Lesson>>;

fn days(attendance: &Attendance) -> Days {
    let mut days = Days::new();
    for (at, row) in attendance.rows().iter().enumerate() {
        days.entry(row.date).or_default().push(Lesson {
            id: attendance.id(at).map(str::to_owned),
            minutes: row.minutes,
            late: row.late,
            subject: attendance.subject(row).map(str::to_owned),
            assumed: row.assumed,
        });
    }
    days
}

fn attendance(old: &mut Attendance, new: &Attendance, report: &mut MergeReport) {
    let mut all = days(old);
    let mut changed = false;
    for (date, mut lessons) in days(new) {
        let known = all.entry(date).or_default();
        if is_said(known, &lessons) || (!known.is_empty() && only_assumed(&lessons) && !only_assumed(known)) {
            report.unchanged += lessons.len();
            continue;
        }
        changed = true;
        let by_lesson =
            known.iter().all(|row| row.subject.is_some()) && lessons.iter().all(|row| row.subject.is_some());
        let before = known.len();
        if by_lesson {
            known.retain(|row| lessons.iter().all(|other| other.subject != row.subject));
        } else {
            known.clear();
        }
        let replaced = (before - known.len()).min(lessons.len());
        report.replaced += replaced;
        report.added += lessons.len() - replaced;
        known.append(&mut lessons);
    }
    if changed {
        let mut merged = Attendance::default();
        for (date, rows) in &all {
            for row in rows {
                merged.push(
                    row.id.as_deref(),
                    *date,
                    row.minutes,
                    row.late,
                    row.subject.as_deref(),
                    row.assumed,
                );
            }
        }
        *old = merged;
    }
}

/// Whether each of the lessons is known already, one by one.
fn is_said(known: &[Lesson], lessons: &[Lesson]) -> bool {
    let mut rest: Vec<&Lesson> = known.iter().collect();
    lessons
        .iter()
        .all(|lesson| rest.iter().position(|row| *row == lesson).map(|at| rest.swap_remove(at)).is_some())
        && (rest.is_empty() || lessons.iter().all(|lesson| lesson.subject.is_some()))
}

fn only_assumed(lessons: &[Lesson]) -> bool {
    lessons.iter().all(|lesson| lesson.assumed)
}
