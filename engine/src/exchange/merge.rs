//! A later file, or the same once more, added to what is already known.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

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
    /// Children who could be any of several known ones, and were therefore kept apart.
    pub unsure: usize,
}

/// Adds a caseload to another. The same file twice changes nothing.
///
/// A child is known by the school's id; where ids were made up at import, by name and month of birth, or name and
/// class. A row takes the place of the row of the same day or lesson.
pub fn merge(into: &mut Caseload, from: Caseload) -> MergeReport {
    let mut report = MergeReport::default();
    into.school.name = into.school.name.take().or(from.school.name);
    into.school.municipality = into.school.municipality.take().or(from.school.municipality);
    for import in from.imports {
        if !into.imports.contains(&import) {
            into.imports.push(import);
        }
    }
    let mut known = Known::of(&into.children);
    for mut child in from.children {
        match known.find(&into.children, &child) {
            Found::One(at) => {
                report.known_children += 1;
                known.taken.insert(at);
                if let Some(old) = into.children.get_mut(at) {
                    complete(old, child, &mut report);
                }
            }
            found => {
                report.new_children += 1;
                report.unsure += usize::from(matches!(found, Found::Several));
                report.added += child.attendance.rows().len();
                child.id = known.free_id(child.id);
                known.taken.insert(into.children.len());
                into.children.push(child);
            }
        }
    }
    report
}

enum Found {
    None,
    One(usize),
    Several,
}

/// Children by id and by name.
struct Known {
    by_id: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    taken: HashSet<usize>,
    next: usize,
}

impl Known {
    fn of(children: &[Child]) -> Self {
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, child) in children.iter().enumerate() {
            if let Some(name) = &child.name {
                by_name.entry(name.to_lowercase()).or_default().push(at);
            }
        }
        let by_id = children.iter().enumerate().map(|(at, child)| (child.id.clone(), at)).collect();
        Self { by_id, by_name, taken: HashSet::new(), next: 1 }
    }

    fn find(&self, children: &[Child], child: &Child) -> Found {
        let free = |at: &usize| !self.taken.contains(at);
        let same_id = self.by_id.get(&child.id).copied().filter(free);
        if let Some(at) = same_id.filter(|_| !is_made_up(&child.id)) {
            return Found::One(at);
        }
        let Some(name) = &child.name else { return same_id.map_or(Found::None, Found::One) };
        let mut alike = self.by_name.get(&name.to_lowercase()).into_iter().flatten().copied().filter(free);
        let fits = |at: &usize| children.get(*at).is_some_and(|known| could_be(known, child));
        let alike: Vec<usize> = alike.by_ref().filter(fits).collect();
        match alike.as_slice() {
            [] => Found::None,
            [one] => Found::One(*one),
            // Two of the same name: only a row that both have tells which of them it is.
            several => {
                let by_row = |at: &&usize| {
                    Some(**at) == same_id && children.get(**at).is_some_and(|known| share_a_row(known, child))
                };
                several.iter().find(by_row).map_or(Found::Several, |at| Found::One(*at))
            }
        }
    }

    /// The child's own id if nobody has it, else one that nobody has.
    fn free_id(&mut self, id: String) -> String {
        let mut id = id;
        while self.by_id.contains_key(&id) {
            id = format!("c{}", self.next);
            self.next += 1;
        }
        self.by_id.insert(id.clone(), usize::MAX);
        id
    }
}

/// Ids that an import made up say nothing about who a child is.
fn is_made_up(id: &str) -> bool {
    id.strip_prefix('c').is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// Whether two children of one name can be the same: by birth where both have it, else by class, and never with two
/// different ids from the school.
fn could_be(known: &Child, other: &Child) -> bool {
    if !is_made_up(&known.id) && !is_made_up(&other.id) {
        return false;
    }
    match (known.born, other.born) {
        (Some(known), Some(other)) => known == other,
        _ => match (&known.group, &other.group) {
            (Some(known), Some(other)) => known.eq_ignore_ascii_case(other),
            _ => true,
        },
    }
}

fn share_a_row(known: &Child, other: &Child) -> bool {
    let rows: HashSet<(NaiveDate, Minutes)> =
        known.attendance.rows().iter().map(|row| (row.date, row.minutes)).collect();
    other.attendance.rows().iter().any(|row| rows.contains(&(row.date, row.minutes)))
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
