//! Rows to children: who is who in a file, and what they are called afterwards.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use chrono::NaiveDate;

use super::forms;
use super::identity::{Personnummer, looks_like_one};
use super::plan::Plan;
use crate::record::{Attendance, Born, Child, Form, Minutes};

/// What a row says about whose it is.
#[derive(Default)]
pub(super) struct Person {
    pub(super) id: Option<String>,
    pub(super) personnummer: Option<Personnummer>,
    pub(super) name: Option<String>,
    pub(super) group: Option<String>,
    pub(super) grade: Option<u8>,
    pub(super) form: Option<Form>,
}

/// By what a child is known within a file. The personnummer goes no further than this.
#[derive(Clone, PartialEq, Eq, Hash)]
enum Key {
    Id(String),
    Personnummer(Personnummer),
    Name(String, String),
}

impl Person {
    fn key(&self) -> Option<Key> {
        if let Some(id) = &self.id {
            return Some(Key::Id(id.clone()));
        }
        if let Some(number) = &self.personnummer {
            return Some(Key::Personnummer(number.clone()));
        }
        let group = self.group.clone().unwrap_or_default();
        self.name.as_ref().map(|name| Key::Name(name.to_lowercase(), group.to_lowercase()))
    }
}

/// A row of attendance that has been understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) date: NaiveDate,
    pub(super) minutes: Minutes,
    pub(super) late: u8,
    pub(super) subject: Option<Arc<str>>,
    pub(super) assumed: bool,
}

struct Pupil {
    person: Person,
    entries: Vec<Entry>,
}

/// The children of a file while it is being read.
#[derive(Default)]
pub(super) struct Pupils {
    known: HashMap<Key, usize>,
    list: Vec<Pupil>,
    protected: HashSet<Option<Key>>,
}

impl Pupils {
    /// Whose row it is; nothing if it names nobody.
    pub(super) fn find(&mut self, person: Person) -> Option<usize> {
        let key = person.key()?;
        if let Some(at) = self.known.get(&key) {
            if let Some(pupil) = self.list.get_mut(*at) {
                complete(&mut pupil.person, person);
            }
            return Some(*at);
        }
        self.list.push(Pupil { person, entries: Vec::new() });
        self.known.insert(key, self.list.len() - 1);
        Some(self.list.len() - 1)
    }

    /// Notes a protected identity: nothing of it is kept.
    pub(super) fn protect(&mut self, person: &Person) {
        self.protected.insert(person.key());
    }

    pub(super) fn push(&mut self, pupil: usize, entry: Entry) {
        if let Some(pupil) = self.list.get_mut(pupil) {
            pupil.entries.push(entry);
        }
    }

    /// The rows of each child, to be completed.
    pub(super) fn entries(&mut self) -> impl Iterator<Item = &mut Vec<Entry>> {
        self.list.iter_mut().map(|pupil| &mut pupil.entries)
    }

    /// The children, and how many protected identities there were. A child that is protected in one row is
    /// protected in all.
    pub(super) fn finish(self, plan: &Plan) -> (Vec<Child>, u32) {
        let hidden: HashSet<usize> =
            self.protected.iter().flatten().filter_map(|key| self.known.get(key)).copied().collect();
        let open =
            self.list.into_iter().enumerate().filter(|(at, _)| !hidden.contains(at)).map(|(_, pupil)| pupil);
        let open: Vec<Pupil> = open.filter(|pupil| !pupil.entries.is_empty()).collect();
        let taken: HashSet<String> = open.iter().filter_map(|pupil| pupil.person.id.clone()).collect();
        let mut made_up = (1usize..).map(|n| format!("c{n}")).filter(|id| !taken.contains(id));
        let children = open.into_iter().filter_map(|pupil| {
            let id = pupil.person.id.clone().or_else(|| made_up.next())?;
            Some(child(id, pupil, plan))
        });
        (children.collect(), u32::try_from(self.protected.len()).unwrap_or(u32::MAX))
    }
}

/// Later rows fill in what earlier ones left open.
fn complete(person: &mut Person, other: Person) {
    person.name = person.name.take().or(other.name);
    person.group = person.group.take().or(other.group);
    person.grade = person.grade.or(other.grade);
    person.form = person.form.or(other.form);
    person.personnummer = person.personnummer.take().or(other.personnummer);
}

fn child(id: String, pupil: Pupil, plan: &Plan) -> Child {
    let Pupil { person, mut entries } = pupil;
    let form = person.form.or(plan.form);
    let from_group = || {
        let group = person.group.as_deref().filter(|_| plan.grade_from_group)?;
        forms::grade_of_group(group, form?)
    };
    let mut attendance = Attendance::default();
    entries.sort_by_key(|entry| entry.date);
    for entry in &entries {
        attendance.push(None, entry.date, entry.minutes, entry.late, entry.subject.as_deref(), entry.assumed);
    }
    Child {
        id,
        born: person.personnummer.as_ref().map(|number| -> Born { number.born }),
        form,
        grade: person.grade.or_else(from_group),
        name: person.name,
        group: person.group,
        attendance,
        ..Child::default()
    }
}

/// A text without any personnummer in it: names sometimes carry one.
pub(super) fn without_personnummer(text: &str) -> Option<String> {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let clean = if looks_like_one(&text) {
        let clean: String = text.chars().filter(|c| !c.is_ascii_digit()).collect();
        clean.trim_matches(|c: char| !c.is_alphabetic()).to_owned()
    } else {
        text
    };
    (!clean.is_empty()).then_some(clean)
}
