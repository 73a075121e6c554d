//! The hand-written cases: fixed children, each with a story for trainers and what the county rules say of it.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::Deserialize;

use super::moment::Moment;
use super::roster;
use super::season::Season;
use super::year;
use crate::id::Id;
use crate::pack::{Calendar, Text};
use crate::record::{
    Answer, Born, Child, Contact, FieldValue, Form, GivenAnswer, Minutes, Offer, Signal, Step, Transition,
};
use crate::screening::Outcome;

/// A case: a child of the practice school that was thought out, not drawn.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The id of the child: `case-…`.
    pub id: String,
    /// The child's name.
    pub name: String,
    /// What happens, for trainers.
    pub story: Text,
    /// What the county's rules say of it, for the rules that the case is about.
    pub expect: BTreeMap<Id, Outcome>,
    form: Form,
    grade: Option<u8>,
    age: Option<(u32, u32)>,
    enrolled: Option<Moment>,
    timetable: Option<u16>,
    #[serde(default)]
    away: Vec<Away>,
    #[serde(default)]
    signals: Vec<CaseSignal>,
    #[serde(default)]
    contacts: Vec<CaseContact>,
    #[serde(default)]
    steps: Vec<CaseStep>,
    #[serde(default)]
    offers: Vec<CaseOffer>,
    #[serde(default)]
    transitions: Vec<CaseTransition>,
}

/// Missed: all of the days, or minutes of each.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
enum Part {
    Minutes(u16),
    All(All),
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum All {
    All,
}

impl Part {
    fn of(this: Option<Self>, scheduled: u16) -> u16 {
        match this {
            None => 0,
            Some(Self::All(All::All)) => scheduled,
            Some(Self::Minutes(minutes)) => minutes.min(scheduled),
        }
    }
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct Away {
    from: Moment,
    to: Moment,
    excused: Option<Part>,
    unexcused: Option<Part>,
    leave: Option<Part>,
}

#[derive(Debug, Clone, Deserialize)]
struct CaseSignal {
    kind: Id,
    at: Moment,
    role: String,
    note: String,
    #[serde(flatten)]
    fields: BTreeMap<String, FieldValue>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseContact {
    agency: Id,
    kind: String,
    from: Moment,
    purpose: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseStep {
    what: String,
    who: String,
    set: Moment,
    due: Moment,
    done: Option<Moment>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseOffer {
    offer: Id,
    on: Moment,
    answered: Moment,
    answers: Vec<CaseAnswer>,
    started: Option<Moment>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseAnswer {
    by: String,
    answer: Answer,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
struct CaseTransition {
    kind: String,
    date: Moment,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    case: Vec<Case>,
}

const FILE: &str = include_str!("cases.toml");

/// All cases, in the order of the file.
pub fn cases() -> Vec<Case> {
    // The file is part of the program; a test holds that it reads.
    read(FILE).map(|file| file.case).unwrap_or_default()
}

fn read(text: &str) -> Result<File, toml_edit::de::Error> {
    toml_edit::de::from_str(text)
}

impl Case {
    /// The child as it is on a date.
    pub fn child(&self, on: NaiveDate, calendar: &Calendar) -> Child {
        self.placed(&Season::new(0, calendar, on), on, calendar)
    }

    pub(super) fn placed(&self, season: &Season, on: NaiveDate, calendar: &Calendar) -> Child {
        let at = |moment: Moment| moment.date(on, calendar);
        let first = match self.form {
            Form::UpperSecondary => season.year + 1 - i32::from(self.grade.unwrap_or(1)),
            _ => season.year - i32::from(self.grade.unwrap_or(1)),
        };
        let mut child = Child {
            id: self.id.clone(),
            name: Some(self.name.clone()),
            born: self.born(season.year, on),
            form: Some(self.form),
            grade: self.grade,
            group: Some(roster::group(self.form, self.grade, season.year, 0)),
            enrolled: self.enrolled.map(at).or_else(|| season.start_of(first)),
            contacts: self.contacts.iter().map(|contact| contact.placed(&at)).collect(),
            offers: self.offers.iter().map(|offer| offer.placed(&at)).collect(),
            ..Child::default()
        };
        child.signals = (1..).zip(&self.signals).map(|(number, signal)| signal.placed(number, &at)).collect();
        child.steps = self.steps.iter().map(|step| step.placed(&at)).collect();
        child.transitions = self.transitions.iter().map(|transition| transition.placed(&at)).collect();
        self.attend(&mut child, season, &at);
        child
    }

    /// In May of the year most pupils of the grade are born in, or as old as the case says.
    fn born(&self, year: i32, on: NaiveDate) -> Option<Born> {
        match self.age {
            None => Born::new(roster::birth_year(self.form, self.grade, year), 5),
            Some((years, months)) => {
                let born = on.checked_sub_months(Months::new(years * 12 + months))?;
                Born::new(born.year(), born.month())
            }
        }
    }

    fn attend(&self, child: &mut Child, season: &Season, at: &impl Fn(Moment) -> NaiveDate) {
        if self.form == Form::Preschool || self.timetable == Some(0) {
            return;
        }
        let first = child.enrolled;
        for day in season.days.iter().filter(|day| first.is_none_or(|first| first <= day.date)) {
            let scheduled = self.timetable.or_else(|| year::scheduled(child, day)).unwrap_or_default();
            let missed = self.away.iter().find(|away| at(away.from) <= day.date && day.date <= at(away.to));
            let part = |of: fn(&Away) -> Option<Part>| Part::of(missed.and_then(of), scheduled);
            let minutes = Minutes::new(
                scheduled,
                part(|away| away.excused),
                part(|away| away.unexcused),
                part(|away| away.leave),
            );
            if let Some(minutes) = minutes {
                child.attendance.push(None, day.date, minutes, 0, None, false);
            }
        }
    }
}

impl CaseSignal {
    fn placed(&self, number: u32, at: &impl Fn(Moment) -> NaiveDate) -> Signal {
        Signal {
            id: None,
            kind: self.kind.clone(),
            date: at(self.at),
            recorded: None,
            by: Some(format!("{}-{number}", self.role)),
            role: Some(self.role.clone()),
            note: Some(self.note.clone()),
            fields: self.fields.clone(),
        }
    }
}

impl CaseContact {
    fn placed(&self, at: &impl Fn(Moment) -> NaiveDate) -> Contact {
        Contact {
            id: None,
            agency: self.agency.clone(),
            kind: Some(self.kind.clone()),
            purpose: Some(self.purpose.clone()),
            told_by: Some("family".to_owned()),
            from: at(self.from),
            to: None,
            coordinator: false,
            recorded: None,
        }
    }
}

impl CaseStep {
    fn placed(&self, at: &impl Fn(Moment) -> NaiveDate) -> Step {
        Step {
            id: None,
            what: self.what.clone(),
            who: Some(self.who.clone()),
            set: Some(at(self.set)),
            due: at(self.due),
            done: self.done.map(at),
            recorded: None,
        }
    }
}

impl CaseOffer {
    /// One no is a no.
    fn placed(&self, at: &impl Fn(Moment) -> NaiveDate) -> Offer {
        let on = at(self.answered);
        let answer =
            |given: &CaseAnswer| GivenAnswer { by: given.by.clone(), answer: given.answer, on: Some(on) };
        Offer {
            id: None,
            offer: self.offer.clone(),
            on: at(self.on),
            answer: self.answers.iter().map(|given| given.answer).max().unwrap_or_default(),
            answered: Some(on),
            answers: self.answers.iter().map(answer).collect(),
            started: self.started.map(at),
            closed: None,
            recorded: None,
        }
    }
}

impl CaseTransition {
    fn placed(&self, at: &impl Fn(Moment) -> NaiveDate) -> Transition {
        Transition { id: None, kind: self.kind.clone(), date: at(self.date), handover: None, recorded: None }
    }
}

#[cfg(test)]
mod tests;
