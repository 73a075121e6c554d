//! One class: first as a whole and without names, then its pupils.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::group::{groups, name};
use super::{Card, ClassLine, Collate, Listed, Whole};
use crate::screening::{Outcome, Screening};

/// One class.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Class {
    /// The day that was judged.
    pub on: NaiveDate,
    /// The class as it stands in the list.
    pub line: ClassLine,
    /// The class as a whole.
    pub whole: Whole,
    /// What the rules suggest for the class as a whole: it stands before any name.
    pub cards: Vec<Card>,
    /// Its pupils by name.
    pub rows: Vec<PupilRow>,
}

/// A pupil in a class list: nothing but what may be listed has a place in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PupilRow {
    /// The school's id.
    pub id: String,
    /// The name, or the id where no name is recorded.
    pub name: String,
    /// What there is to talk about, newest first, and what cannot be decided.
    pub lines: Vec<Listed>,
}

impl Class {
    /// Draws it up; nothing if there is no class of that key.
    pub fn of(screening: &Screening, key: &str, collate: Collate) -> Option<Self> {
        let group = groups(screening.caseload(), collate).into_iter().find(|group| group.key == key)?;
        let children = &screening.caseload().children;
        let mut rows: Vec<PupilRow> = group
            .children
            .iter()
            .filter_map(|at| {
                let child = children.get(*at)?;
                let lines = Listed::of(screening, *at);
                Some(PupilRow { id: child.id.clone(), name: name(child).to_owned(), lines })
            })
            .collect();
        rows.sort_by(|a, b| collate(&a.name, &b.name).then_with(|| a.id.cmp(&b.id)));
        let line = ClassLine::of(screening, &group);
        let book = screening.book();
        let whole = Whole::of(screening.class(&group).as_ref(), &book.pack().calendar, screening.on());
        let cards = screening
            .class_findings(&group, |_, outcome| outcome == Outcome::Suggested)
            .into_iter()
            .filter_map(|finding| Card::new(finding, book, None, group.form, false))
            .collect();
        Some(Self { on: screening.on(), line, whole, cards, rows })
    }
}
