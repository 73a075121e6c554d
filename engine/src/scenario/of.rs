//! A scenario made of a child of a caseload: what the rules see stays, what tells who it is goes.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use super::moment::Moment;
use super::script::{
    AnswerRow, AttendanceSpan, ContactRow, Given, OfferRow, Rows, SignalRow, StepRow, TransitionRow,
};
use super::{About, Expectation, Profile, Scenario, Scene};
use crate::facts::{Clock, Filter, Measure};
use crate::id::Id;
use crate::pack::{Calendar, FieldType, Pack, Text};
use crate::record::{AttendanceRow, Born, Child, Contact, FieldValue, Offer, School, Signal, Transition};
use crate::rule::{Question, Rulebook};
use crate::screening::{self, Outcome};

/// Kinds of contacts and of transitions that say nothing of anyone.
const KINDS: [&str; 8] =
    ["assessment", "treatment", "support", "waiting", "preschool-school", "6-7", "9-gy", "school"];

/// What stands in the place of what was taken away.
#[derive(Debug, Clone)]
pub struct Placeholders {
    /// The id of the scenario.
    pub id: Id,
    /// The child's name.
    pub name: String,
    /// A title, for the author to write.
    pub title: Text,
    /// A story, for the author to write.
    pub story: Text,
    /// What a step is about.
    pub step: String,
}

impl Scenario {
    /// A test of this child: a scenario of which the rules say what they say of the child on a day.
    ///
    /// Name, class, notes and other free texts are replaced, people and subjects numbered, dates counted from the day.
    /// The day itself, form and grade, and the pattern of what happened stay, since they are what the rules see: whoever
    /// shares the scenario reads it through first.
    pub fn of(child: &Child, school: &School, on: NaiveDate, book: &Rulebook, instead: Placeholders) -> Self {
        let mut mask = Mask::new(on, book);
        let rows = mask.rows(child, &instead.step);
        let age = child.born.and_then(|born| age(born, on));
        let municipality = asks_municipality(book).then(|| school.municipality.clone()).flatten();
        Self {
            id: instead.id,
            file: None,
            title: instead.title,
            trap: None,
            on,
            story: instead.story,
            trainer: None,
            because: None,
            about: About::Child(Profile {
                name: instead.name,
                form: child.form,
                stage: child.recorded_stage,
                grade: child.grade,
                municipality,
                // Without rows there was no timetable either, as far as the rules know.
                timetable: rows.attendance.is_empty().then_some(0),
                age: age.map_or(Given::NotRecorded, Given::Is),
                enrolled: child.enrolled.map_or(Given::NotRecorded, |day| Given::Is(mask.at(day))),
            }),
            scenes: vec![Scene {
                name: None,
                at: mask.at(on),
                tell: None,
                ask: None,
                options: Vec::new(),
                expected: Some(said(child, school, on, book)),
                rows,
            }],
        }
    }
}

fn age(born: Born, on: NaiveDate) -> Option<(u32, u32)> {
    let months = |day: NaiveDate| day.year() * 12 + i32::try_from(day.month0()).unwrap_or_default();
    let months = u32::try_from(months(on) - months(born.first_day())).ok()?;
    Some((months / 12, months % 12))
}

/// The municipality is told only where a rule asks for it.
fn asks_municipality(book: &Rulebook) -> bool {
    use crate::facts::ChoiceFact::Municipality;
    book.questions().all().iter().any(|it| it.left == screening::Left::Choice(Municipality))
}

/// What the rules say of the child.
fn said(child: &Child, school: &School, on: NaiveDate, book: &Rulebook) -> Expectation {
    let moment = screening::Moment::new(book, Clock::day(on));
    let outcomes = moment.judge(child, school).outcomes();
    let that = |wanted: Outcome| -> BTreeSet<Id> {
        let rules = book.rules().iter().zip(&outcomes);
        rules.filter(|(_, outcome)| **outcome == Some(wanted)).map(|(rule, _)| rule.head.id.clone()).collect()
    };
    Expectation {
        suggested: that(Outcome::Suggested),
        held: Some(that(Outcome::Held)),
        undetermined: Some(that(Outcome::Undetermined)),
        silent: BTreeSet::new(),
    }
}

/// Replaces what tells who a child is, the same by the same throughout.
struct Mask<'a> {
    on: NaiveDate,
    pack: &'a Pack,
    /// Values that a rule asks for by name: they stay.
    asked: BTreeSet<&'a str>,
    people: BTreeMap<String, String>,
    words: BTreeMap<String, String>,
}

impl<'a> Mask<'a> {
    fn new(on: NaiveDate, book: &'a Rulebook) -> Self {
        let filters = book.questions().all().iter().flat_map(Question::measures).flat_map(|measure| {
            let filters =
                if let Measure::Of(selection, _) = measure { Some(&selection.filters) } else { None };
            filters.into_iter().flatten()
        });
        let asked = filters
            .filter_map(|filter| match filter {
                Filter::Of(_, FieldValue::Text(text)) => Some(text.as_str()),
                _ => None,
            })
            .collect();
        Self { on, pack: book.pack(), asked, people: BTreeMap::new(), words: BTreeMap::new() }
    }

    fn calendar(&self) -> &'a Calendar {
        &self.pack.calendar
    }

    fn at(&self, date: NaiveDate) -> Moment {
        Moment::of(date, self.on, self.calendar())
    }

    fn maybe(&self, date: Option<NaiveDate>) -> Option<Moment> {
        date.map(|date| self.at(date))
    }

    fn person(&mut self, by: &str) -> String {
        if self.asked.contains(by) {
            return by.to_owned();
        }
        let number = self.people.len() + 1;
        self.people.entry(by.to_owned()).or_insert_with(|| format!("person-{number}")).clone()
    }

    fn word(&mut self, word: &str) -> String {
        if self.asked.contains(word) || KINDS.contains(&word) {
            return word.to_owned();
        }
        let number = self.words.len() + 1;
        self.words.entry(word.to_owned()).or_insert_with(|| format!("text-{number}")).clone()
    }

    /// What has happened by the day, and what lies ahead.
    fn rows(&mut self, child: &Child, step: &str) -> Rows {
        let on = self.on;
        Rows {
            class_away: Vec::new(),
            away: Vec::new(),
            attendance: self.attendance(child),
            signals: child
                .signals
                .iter()
                .filter(|row| row.date <= on)
                .filter_map(|row| self.signal(row))
                .collect(),
            contacts: child
                .contacts
                .iter()
                .filter(|row| row.from <= on)
                .map(|row| self.contact(row))
                .collect(),
            steps: child
                .steps
                .iter()
                .enumerate()
                .map(|(at, row)| StepRow {
                    what: format!("{step} {}", at + 1),
                    who: None,
                    set: self.maybe(row.set),
                    due: self.at(row.due),
                    done: self.maybe(row.done),
                    recorded: self.maybe(row.recorded),
                })
                .collect(),
            offers: child.offers.iter().filter(|row| row.on <= on).map(|row| self.offer(row)).collect(),
            transitions: child.transitions.iter().map(|row| self.transition(row)).collect(),
        }
    }

    /// Rows by date; school days one after the other that are alike become one span.
    fn attendance(&mut self, child: &Child) -> Vec<AttendanceSpan> {
        let mut spans: Vec<AttendanceSpan> = Vec::new();
        // The last school day of the latest span, as long as it may grow.
        let mut latest: Option<NaiveDate> = None;
        let rows: Vec<&AttendanceRow> =
            child.attendance.rows().iter().filter(|row| row.date <= self.on).collect();
        for day in rows.chunk_by(|one, other| one.date == other.date) {
            for row in day {
                let mut span = self.span(child, row);
                let grows = day.len() == 1 && latest.is_some_and(|latest| self.follows(latest, row.date));
                match spans.last_mut().filter(|_| grows) {
                    Some(last) if last.is_like(&span) => last.to = Some(span.from),
                    _ => {
                        span.to = None;
                        spans.push(span);
                    }
                }
                let school_day = self.calendar().is_school_day(row.date);
                latest = (day.len() == 1 && school_day).then_some(row.date);
            }
        }
        spans
    }

    /// Whether a date is the school day after a school day.
    fn follows(&self, day: NaiveDate, next: NaiveDate) -> bool {
        self.calendar().is_school_day(next) && self.calendar().between(day, next) == Some(1)
    }

    fn span(&mut self, child: &Child, row: &AttendanceRow) -> AttendanceSpan {
        let minutes = row.minutes;
        AttendanceSpan {
            from: self.at(row.date),
            to: None,
            scheduled: minutes.scheduled(),
            excused: minutes.excused(),
            unexcused: minutes.unexcused(),
            leave: minutes.leave(),
            late: row.late,
            subject: child.attendance.subject(row).map(|subject| self.word(subject)),
            assumed: row.assumed,
        }
    }

    /// A signal of a kind that the pack knows: no rule reads another.
    fn signal(&mut self, row: &Signal) -> Option<SignalRow> {
        let kind = self.pack.catalogue.signals.get(&row.kind)?;
        let mut fields = BTreeMap::new();
        for (field, value) in &row.fields {
            let value = match (kind.fields.get(field), value) {
                (Some(FieldType::OneOf(values)), FieldValue::Text(text)) if values.contains(text) => {
                    value.clone()
                }
                (Some(FieldType::Number), FieldValue::Number(_)) => value.clone(),
                (Some(FieldType::Text), FieldValue::Text(text)) => FieldValue::Text(self.word(text)),
                _ => continue,
            };
            fields.insert(field.clone(), value);
        }
        let allowed = |role: &&String| {
            kind.recorded_by.iter().any(|it| it.as_str() == role.as_str())
                || self.asked.contains(role.as_str())
        };
        let role = row.role.as_ref().filter(allowed).cloned();
        Some(SignalRow {
            kind: row.kind.clone(),
            at: self.at(row.date),
            recorded: self.maybe(row.recorded),
            role,
            by: row.by.as_deref().map_or(Given::NotRecorded, |by| Given::Is(self.person(by))),
            note: None,
            fields,
        })
    }

    fn contact(&mut self, row: &Contact) -> ContactRow {
        ContactRow {
            agency: row.agency.clone(),
            kind: row.kind.as_deref().map(|kind| self.word(kind)),
            from: self.at(row.from),
            to: self.maybe(row.to),
            purpose: None,
            coordinator: row.coordinator,
            recorded: self.maybe(row.recorded),
        }
    }

    fn offer(&mut self, row: &Offer) -> OfferRow {
        let answers = row.answers.iter().map(|given| AnswerRow {
            by: self.person(&given.by),
            answer: given.answer,
            // An answer without a day counts from the day of the offer.
            on: Some(self.at(given.on.unwrap_or(row.on))),
        });
        let answers: Vec<_> = answers.collect();
        OfferRow {
            offer: row.offer.clone(),
            on: self.at(row.on),
            answer: answers.is_empty().then_some(row.answer),
            answered: self.maybe(row.answered),
            answers,
            started: self.maybe(row.started),
            closed: self.maybe(row.closed),
            recorded: self.maybe(row.recorded),
        }
    }

    fn transition(&mut self, row: &Transition) -> TransitionRow {
        TransitionRow {
            kind: self.word(&row.kind),
            date: self.at(row.date),
            handover: self.maybe(row.handover),
            recorded: self.maybe(row.recorded),
        }
    }
}

impl AttendanceSpan {
    fn is_like(&self, other: &Self) -> bool {
        let undated = |span: &Self| Self { from: Moment::TODAY, to: None, ..span.clone() };
        undated(self) == undated(other)
    }
}
