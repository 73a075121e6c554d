//! Rows that could make an answer what it shall be: every kind that the questions tell apart, on every day that they do.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::{Ground, Wanted, Wish};
use crate::facts::{Clock, Filter, Measure, Quantity, Selection, Source, Window, earlier, later};
use crate::id::Id;
use crate::pack::FieldType;
use crate::record::{Answer, Child, Contact, FieldValue, Offer, Signal, Step, Transition};

/// People, where questions count them.
const PEOPLE: [&str; 4] = ["person-1", "person-2", "person-3", "person-4"];
/// Weeks of which rows are tried.
const WEEKS: i64 = 12;
/// No threshold asks for more rows at once.
const MOST_AT_ONCE: i64 = 60;

/// A row that somebody wrote.
#[derive(Debug, Clone)]
pub(super) enum Row {
    Signal(Signal),
    Contact(Contact),
    Step(Step),
    Offer(Offer),
    Transition(Transition),
}

impl Row {
    pub(super) fn write(&self, child: &mut Child) {
        match self.clone() {
            Self::Signal(row) => child.signals.push(row),
            Self::Contact(row) => child.contacts.push(row),
            Self::Step(row) => child.steps.push(row),
            Self::Offer(row) => child.offers.push(row),
            Self::Transition(row) => child.transitions.push(row),
        }
    }

    /// The same on another day: what followed it, followed on that day too.
    fn dated(&self, date: NaiveDate) -> Self {
        let mut row = self.clone();
        match &mut row {
            Self::Signal(row) => row.date = date,
            Self::Contact(row) => row.from = date,
            Self::Step(row) => row.due = date,
            Self::Offer(row) => {
                row.on = date;
                row.answered = row.answered.map(|_| date);
                row.started = row.started.map(|_| date);
            }
            Self::Transition(row) => row.date = date,
        }
        row
    }
}

/// Rows to add: one by itself, or as many at once as a threshold asks for.
pub(super) fn proposals(wanted: &Wanted<'_>, wishes: &[&Wish]) -> Vec<Vec<Row>> {
    let mut all = Vec::new();
    for (ground, asked) in asked(wishes) {
        let dates = asked.dates(wanted);
        for row in asked.variants(&ground, wanted) {
            all.extend(dates.iter().map(|date| vec![row.dated(*date)]));
            for many in &asked.numbers {
                for days in [0_u64, 1, 7] {
                    let date = |at: i64| earlier(wanted.on, at.unsigned_abs() * days);
                    all.push((0..*many).rev().map(|at| row.dated(date(at))).collect());
                }
            }
        }
    }
    all
}

/// What is asked of the rows of one ground.
#[derive(Default)]
struct Asked {
    selections: Vec<Selection>,
    fields: BTreeMap<String, BTreeSet<FieldValue>>,
    /// Fields of which values are told apart, whatever they are.
    counted: BTreeSet<String>,
    /// Whole thresholds above one.
    numbers: BTreeSet<i64>,
    thresholds: BTreeSet<i64>,
    offers: BTreeSet<Id>,
    filters: BTreeSet<Filter>,
}

fn asked(wishes: &[&Wish]) -> BTreeMap<Ground, Asked> {
    let mut all: BTreeMap<Ground, Asked> = BTreeMap::new();
    for wish in wishes {
        let threshold = wish.question.number().and_then(|number| number.floor().to_whole());
        for measure in wish.question.measures() {
            let Measure::Of(selection, quantity) = measure else { continue };
            if selection.source == Source::Attendance {
                continue;
            }
            let asked = all.entry(Ground::of(&selection.source)).or_default();
            asked.see(selection, quantity, threshold.unwrap_or_default());
        }
    }
    all
}

impl Asked {
    fn see(&mut self, selection: &Selection, quantity: &Quantity, threshold: i64) {
        let near = threshold.saturating_sub(1)..=threshold.saturating_add(1);
        self.thresholds.extend(near.clone());
        self.numbers.extend(near.filter(|many| (2..=MOST_AT_ONCE).contains(many)));
        if let Source::Offers(Some(id)) = &selection.source {
            self.offers.insert(id.clone());
        }
        for filter in &selection.filters {
            if let Filter::Of(field, value) = filter {
                self.fields.entry(field.clone()).or_default().insert(value.clone());
            }
            self.filters.insert(filter.clone());
        }
        match quantity {
            Quantity::Distinct(field) | Quantity::Most(field) => {
                self.counted.insert(field.clone());
                self.fields.entry(field.clone()).or_default();
            }
            Quantity::Sum(field) => {
                let near = threshold.saturating_sub(1)..=threshold.saturating_add(1);
                let numbers = near.chain([1, 5]).map(FieldValue::Number);
                self.fields.entry(field.clone()).or_default().extend(numbers);
            }
            _ => {}
        }
        self.selections.push(selection.clone());
    }

    /// Days on which an answer can change: where windows begin and end, so many days or school days from the day.
    fn dates(&self, wanted: &Wanted<'_>) -> BTreeSet<NaiveDate> {
        let (on, calendar) = (wanted.on, &wanted.pack.calendar);
        let mut dates = BTreeSet::from([on, earlier(on, 1_u16)]);
        let mut around = |date: NaiveDate| dates.extend([earlier(date, 1_u16), date, later(date, 1_u16)]);
        for selection in &self.selections {
            let ends = Window::dates(selection.window, Clock::day(on), calendar);
            for date in ends.into_iter().flat_map(|(from, to)| [from, to]) {
                around(date);
            }
        }
        for threshold in &self.thresholds {
            let days = threshold.unsigned_abs();
            around(if *threshold < 0 { later(on, days) } else { earlier(on, days) });
            let school = u16::try_from(threshold.saturating_add(1)).ok();
            school.and_then(|days| calendar.back(on, days)).into_iter().for_each(&mut around);
        }
        dates.extend((1..=WEEKS).map(|week| earlier(on, week.unsigned_abs() * 7)));
        if self.selections.iter().any(|it| matches!(it.source, Source::Steps | Source::Transitions)) {
            dates.extend([1_u64, 7, 30].map(|days| later(on, days)));
        }
        // Windows without an end reach to the ends of the calendar.
        let year = |date: &NaiveDate| *date > earlier(on, 3_700_u16) && *date < later(on, 3_700_u16);
        dates.retain(year);
        dates
    }

    /// The values that a field may have; nothing: it is not written.
    fn values(&self, field: &str, others: &[String]) -> Vec<Option<FieldValue>> {
        let Some(asked) = self.fields.get(field) else { return vec![None] };
        let text = |value: &String| FieldValue::Text(value.clone());
        let mut values: Vec<Option<FieldValue>> =
            asked.iter().cloned().chain(others.iter().map(text)).map(Some).collect();
        values.dedup();
        values.push(None);
        values
    }

    fn texts(&self, field: &str, others: &[&str]) -> Vec<Option<String>> {
        let others: Vec<String> = others.iter().map(|it| (*it).to_owned()).collect();
        let text = |value| match value {
            Some(FieldValue::Text(text)) => Some(text),
            _ => None,
        };
        self.values(field, &others).into_iter().map(text).collect()
    }

    /// Every kind of row that the questions tell apart.
    fn variants(&self, ground: &Ground, wanted: &Wanted<'_>) -> Vec<Row> {
        match ground {
            Ground::Of(Source::Signals(kind)) => self.signals(kind, wanted),
            Ground::Of(Source::Contacts) => self.contacts(wanted),
            Ground::Of(Source::Steps) => {
                self.ends(wanted).into_iter().map(|done| step(wanted.on, done)).collect()
            }
            Ground::Of(Source::Transitions) => self.transitions(wanted),
            Ground::Offers => self.offered(wanted),
            Ground::Of(_) => Vec::new(),
        }
    }

    fn signals(&self, kind: &Id, wanted: &Wanted<'_>) -> Vec<Row> {
        let known = wanted.pack.catalogue.signals.get(kind);
        let roles: Vec<&str> = known.iter().flat_map(|it| &it.recorded_by).map(Id::as_str).collect();
        let mut rows = vec![Signal {
            id: None,
            kind: kind.clone(),
            date: wanted.on,
            recorded: None,
            by: Some("person-1".to_owned()),
            role: roles.first().map(|role| (*role).to_owned()),
            note: None,
            fields: BTreeMap::new(),
        }];
        let vary = |rows: &mut Vec<Signal>,
                    values: Vec<Option<FieldValue>>,
                    set: &dyn Fn(&mut Signal, Option<FieldValue>)| {
            *rows = rows
                .iter()
                .flat_map(|row| {
                    values.iter().map(move |value| {
                        let mut row = row.clone();
                        set(&mut row, value.clone());
                        row
                    })
                })
                .collect();
        };
        for field in self.fields.keys() {
            match field.as_str() {
                "by" => vary(&mut rows, self.values("by", &PEOPLE.map(str::to_owned)), &|row, value| {
                    row.by = text(value);
                }),
                "role" => {
                    let roles: Vec<String> = roles.iter().map(|role| (*role).to_owned()).collect();
                    vary(&mut rows, self.values("role", &roles), &|row, value| row.role = text(value));
                }
                name => {
                    let others = match known.and_then(|it| it.fields.get(name)) {
                        Some(FieldType::OneOf(values)) => values.clone(),
                        _ => Vec::new(),
                    };
                    vary(&mut rows, self.values(name, &others), &|row, value| match value {
                        Some(value) => drop(row.fields.insert(name.to_owned(), value)),
                        None => drop(row.fields.remove(name)),
                    });
                }
            }
        }
        rows.into_iter().map(Row::Signal).collect()
    }

    fn contacts(&self, wanted: &Wanted<'_>) -> Vec<Row> {
        let told_apart = |field: &str| self.fields.contains_key(field);
        let all = wanted.pack.catalogue.agencies.keys();
        let few = if told_apart("agency") || told_apart("sector") { usize::MAX } else { 1 };
        let kinds = self.texts("kind", &["support"]);
        let coordinators: &[bool] = if told_apart("coordinator") { &[false, true] } else { &[false] };
        let mut rows = Vec::new();
        for agency in all.take(few) {
            for kind in &kinds {
                for coordinator in coordinators {
                    rows.extend(self.ends(wanted).into_iter().map(|to| {
                        Row::Contact(Contact {
                            id: None,
                            agency: agency.clone(),
                            kind: kind.clone(),
                            purpose: None,
                            told_by: None,
                            from: wanted.on,
                            to,
                            coordinator: *coordinator,
                            recorded: None,
                        })
                    }));
                }
            }
        }
        rows
    }

    fn transitions(&self, wanted: &Wanted<'_>) -> Vec<Row> {
        let kinds = self.texts("kind", &["school"]);
        let kinds = kinds.into_iter().map(|kind| kind.unwrap_or_else(|| "6-7".to_owned()));
        let rows = kinds.flat_map(|kind| {
            self.ends(wanted).into_iter().map(move |handover| {
                let (kind, date) = (kind.clone(), wanted.on);
                Row::Transition(Transition { id: None, kind, date, handover, recorded: None })
            })
        });
        rows.collect()
    }

    fn offered(&self, wanted: &Wanted<'_>) -> Vec<Row> {
        let mut ids = self.offers.clone();
        ids.extend(self.texts("offer", &[]).into_iter().flatten().filter_map(|id| Id::parse(&id).ok()));
        let counted = if self.counted.contains("offer") { usize::MAX } else { 1 };
        let all = wanted.pack.offers.keys();
        let others: Vec<Id> = all.filter(|id| !ids.contains(*id)).take(counted).cloned().collect();
        ids.extend(others);
        let states = [
            (Answer::Accepted, false, None),
            (Answer::Accepted, true, None),
            (Answer::Accepted, true, Some(wanted.on)),
            (Answer::Pending, false, None),
            (Answer::Declined, false, None),
        ];
        let rows = ids.into_iter().flat_map(|offer| {
            states.map(|(answer, started, closed)| {
                Row::Offer(Offer {
                    id: None,
                    offer: offer.clone(),
                    on: wanted.on,
                    answer,
                    answered: (answer != Answer::Pending).then_some(wanted.on),
                    answers: Vec::new(),
                    started: started.then_some(wanted.on),
                    closed,
                    recorded: None,
                })
            })
        });
        rows.collect()
    }

    /// Not ended; ended too, where somebody asks.
    fn ends(&self, wanted: &Wanted<'_>) -> Vec<Option<NaiveDate>> {
        let asked = [Filter::Open, Filter::Closed, Filter::Overdue];
        let both = asked.iter().any(|filter| self.filters.contains(filter));
        if both { vec![None, Some(wanted.on)] } else { vec![None] }
    }
}

fn text(value: Option<FieldValue>) -> Option<String> {
    match value {
        Some(FieldValue::Text(text)) => Some(text),
        _ => None,
    }
}

fn step(due: NaiveDate, done: Option<NaiveDate>) -> Row {
    Row::Step(Step { id: None, what: "…".to_owned(), who: None, set: None, due, done, recorded: None })
}
