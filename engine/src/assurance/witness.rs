//! A child that answers questions in a wanted way: proposed from the questions, mended by search, and then run.
//!
//! Only a child of whom every wish was seen to be true is handed out. Where none is found there may be one all the same.

mod climb;
mod cost;
mod days;
mod draft;
mod plain;
mod rows;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::decision::QuestionId;
use crate::facts::{Clock, Facts, Measure, Source};
use crate::pack::Pack;
use crate::record::{Child, School};
use crate::rule::{Concerns, Question, Questions};

/// A question, and the answer that a child shall give to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// The question.
    pub question: Question,
    /// The answer.
    pub answer: bool,
}

/// What a child shall be like.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The pack that has the calendar and the catalogue.
    pub pack: &'a Pack,
    /// The forms and grades it is one of.
    pub concerns: &'a Concerns,
    /// The day on which it is so.
    pub on: NaiveDate,
    /// What is asked of it.
    pub wishes: &'a [Wish],
}

/// A child of whom every wish is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Witness {
    /// The child.
    pub child: Child,
    /// Its school.
    pub school: School,
    /// The day.
    pub on: NaiveDate,
}

/// The wishes that a way through a tree makes.
pub fn wishes(way: &[(QuestionId, bool)], questions: &Questions) -> Vec<Wish> {
    let wish = |(id, answer): &(QuestionId, bool)| {
        Some(Wish { question: questions.get(*id)?.clone(), answer: *answer })
    };
    way.iter().filter_map(wish).collect()
}

impl Wanted<'_> {
    /// Looks for a child. The same wishes give the same child.
    pub fn witness(&self) -> Option<Witness> {
        let (mut child, school) = plain::person(self)?;
        for wishes in self.parts() {
            let draft = climb::climb(self, &child, &school, &wishes)?;
            draft.write(&mut child);
        }
        let found = Witness { child, school, on: self.on };
        self.is_met_by(&found.child, &found.school).then_some(found)
    }

    /// Whether every wish is true of a child.
    pub fn is_met_by(&self, child: &Child, school: &School) -> bool {
        let facts = Facts::new(child, school, &self.pack.calendar, &self.pack.catalogue);
        self.concerns.fits(child.form, child.grade) == Some(true)
            && self.wishes.iter().all(|wish| wish.is_met_by(&facts, Clock::day(self.on)))
    }

    /// The wishes about rows, in parts that have no rows in common.
    fn parts(&self) -> Vec<Vec<&Wish>> {
        let mut parts: Vec<(BTreeSet<Ground>, Vec<&Wish>)> = Vec::new();
        for wish in self.wishes {
            let mut grounds = grounds(&wish.question);
            if grounds.is_empty() {
                continue;
            }
            let (mut joined, apart): (Vec<_>, Vec<_>) =
                parts.into_iter().partition(|(others, _)| !others.is_disjoint(&grounds));
            parts = apart;
            let mut wishes = vec![wish];
            for (others, theirs) in joined.drain(..) {
                grounds.extend(others);
                wishes.extend(theirs);
            }
            parts.push((grounds, wishes));
        }
        parts.into_iter().map(|(_, wishes)| wishes).collect()
    }
}

/// Rows that nothing else changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
enum Ground {
    /// Rows of a source.
    Of(Source),
    /// Offers of every kind: rules may ask for all of them at once.
    Offers,
}

impl Ground {
    fn of(source: &Source) -> Self {
        match source {
            Source::Offers(_) => Self::Offers,
            other => Self::Of(other.clone()),
        }
    }
}

/// The rows that a question reads.
fn grounds(question: &Question) -> BTreeSet<Ground> {
    let of = |measure: &Measure| match measure {
        Measure::Of(selection, _) => Some(Ground::of(&selection.source)),
        _ => None,
    };
    question.measures().filter_map(of).collect()
}
