//! One row of a table through the eyes of a plan: each cell by what it means.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, Timelike};

use super::forms;
use super::formula::as_it_was;
use super::identity::{Personnummer, looks_like_one};
use super::meaning::{Meaning, forbidden};
use super::plan::Plan;
use super::pupils::{Person, without_personnummer};
use super::report::{Note, SkipReason};
use super::table::Row;
use super::value::{Amount, Unit, amount, date, says_no, spans_days, time};

/// Why a row cannot be used, and the column that is to blame.
pub(super) type Fault = (SkipReason, Option<usize>);

const NAMES: [Meaning; 3] = [Meaning::Name, Meaning::FirstName, Meaning::LastName];

/// Which column holds what.
pub(super) struct Cells<'p> {
    pub(super) plan: &'p Plan,
    at: BTreeMap<Meaning, usize>,
}

impl<'p> Cells<'p> {
    /// The first column of each meaning; what must not be read is not there, whatever the plan says.
    pub(super) fn new(plan: &'p Plan) -> Self {
        let mut at = BTreeMap::new();
        for (place, column) in plan.columns.iter().enumerate() {
            if column.meaning != Meaning::Ignore && forbidden(&column.heading).is_none() {
                at.entry(column.meaning).or_insert(place);
            }
        }
        Self { plan, at }
    }

    /// Whether a column is read.
    pub(super) fn reads(&self, column: usize) -> bool {
        self.at.values().any(|at| *at == column)
    }

    pub(super) fn column(&self, meaning: Meaning) -> Option<usize> {
        self.at.get(&meaning).copied()
    }

    /// What stands there, without what kept a spreadsheet from calculating it; nothing if the column is not read or the
    /// cell is empty.
    pub(super) fn text<'r>(&self, row: &'r Row, meaning: Meaning) -> Option<&'r str> {
        Some(as_it_was(row.cell(self.column(meaning)?))).filter(|cell| !cell.is_empty())
    }

    /// Rows that are no rows, before anything in them is read.
    pub(super) fn furniture(&self, row: &Row) -> Result<(), Fault> {
        let Some(mut cells) = row.cells() else { return Err((SkipReason::UnclosedQuote, None)) };
        if row.is_blank() {
            return Err((SkipReason::Blank, None));
        }
        let first = cells.find(|cell| !cell.is_empty()).unwrap_or_default().to_lowercase();
        let first_word = first.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
        let total = [
            "summa",
            "total",
            "totalt",
            "totalsumma",
            "delsumma",
            "medel",
            "medelvärde",
            "genomsnitt",
            "sum",
            "average",
            "mean",
        ];
        if total.contains(&first_word) {
            return Err((SkipReason::Total, None));
        }
        let same = |column: &usize| {
            let heading = self.plan.columns.get(*column).map_or("", |column| column.heading.as_str());
            !heading.is_empty() && row.cell(*column).eq_ignore_ascii_case(heading)
        };
        if self.at.values().filter(|column| same(column)).count() >= 2 {
            return Err((SkipReason::RepeatedHeading, None));
        }
        let columns = self.plan.columns.len();
        if let Some(extra) = (columns..row.len()).find(|at| !row.cell(*at).is_empty()) {
            return Err((SkipReason::TooManyCells, Some(extra)));
        }
        let dates = [Meaning::Date, Meaning::From].into_iter().filter_map(|meaning| self.column(meaning));
        if dates.min().is_some_and(|date| row.len() <= date) {
            return Err((SkipReason::TooFewCells, Some(row.len())));
        }
        Ok(())
    }

    /// Whether the row is of a protected identity.
    pub(super) fn is_protected(&self, row: &Row) -> bool {
        let says =
            |part: &str| NAMES.iter().any(|it| self.text(row, *it).is_some_and(|cell| cell.contains(part)));
        let by_name = says("kydda") && ["dentitet", "erson", "olkbok"].iter().any(|part| says(part));
        by_name || self.text(row, Meaning::Protected).is_some_and(|cell| !says_no(cell))
    }

    /// The cells that tell whose row it is, as they stand. Held only while the file is read.
    pub(super) fn identity(&self, row: &Row) -> String {
        let told = NAMES.iter().chain(&[
            Meaning::PupilId,
            Meaning::Personnummer,
            Meaning::Group,
            Meaning::Grade,
            Meaning::Form,
        ]);
        let mut identity = String::new();
        for meaning in told {
            identity.push_str(self.text(row, *meaning).unwrap_or_default());
            identity.push('\u{1f}');
        }
        identity
    }

    /// Whose row it is. `year` tells which century a short personnummer means.
    pub(super) fn person(&self, row: &Row, year: i32, mut note: impl FnMut(Note, usize)) -> Person {
        let text = |meaning| self.text(row, meaning);
        let mut person = Person {
            id: text(Meaning::PupilId).filter(|id| !looks_like_one(id)).map(str::to_owned),
            name: self.name(row),
            group: text(Meaning::Group).and_then(without_personnummer),
            grade: text(Meaning::Grade).and_then(forms::grade),
            ..Person::default()
        };
        if let Some(cell) = text(Meaning::Form) {
            person.form = forms::form(cell);
            if person.form.is_none() {
                note(Note::UnknownForm, self.column(Meaning::Form).unwrap_or_default());
            }
        }
        // An id that is a personnummer is one, whatever the column is called.
        let id = text(Meaning::PupilId).filter(|id| looks_like_one(id));
        if let Some(cell) = text(Meaning::Personnummer).or(id) {
            let column =
                self.column(Meaning::Personnummer).or(self.column(Meaning::PupilId)).unwrap_or_default();
            person.personnummer = Personnummer::parse(cell, year);
            match &person.personnummer {
                None => note(Note::PersonnummerUnreadable, column),
                Some(number) if !number.check_digit_fits() => note(Note::PersonnummerCheck, column),
                Some(_) => {}
            }
        }
        person
    }

    fn name(&self, row: &Row) -> Option<String> {
        if let Some(name) = self.text(row, Meaning::Name) {
            let name = without_personnummer(name)?;
            // "Öberg, Åsa" and "Åsa Öberg" are one child.
            return Some(match name.split_once(',') {
                Some((last, first)) if !first.contains(',') => {
                    format!("{} {}", first.trim(), last.trim()).trim().to_owned()
                }
                _ => name,
            });
        }
        let parts = [Meaning::FirstName, Meaning::LastName]
            .map(|it| self.text(row, it).and_then(without_personnummer));
        let name = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
        (!name.is_empty()).then_some(name)
    }

    /// The one day of the row.
    pub(super) fn date(&self, row: &Row) -> Result<NaiveDate, Fault> {
        let read = |meaning| self.text(row, meaning).map(|text| self.one_date(text, self.column(meaning)));
        let (from, to) = (read(Meaning::From).transpose()?, read(Meaning::To).transpose()?);
        match (read(Meaning::Date).transpose()?.or(from), to) {
            (Some(date), Some(to)) if date != to => Err((SkipReason::SpansDays, self.column(Meaning::To))),
            (Some(date), _) | (None, Some(date)) => Ok(date),
            (None, None) => {
                Err((SkipReason::NoDate, self.column(Meaning::Date).or(self.column(Meaning::From))))
            }
        }
    }

    fn one_date(&self, text: &str, column: Option<usize>) -> Result<NaiveDate, Fault> {
        let bad = if spans_days(text) { SkipReason::SpansDays } else { SkipReason::BadDate };
        date(text, self.plan.date_order).map(|(date, _)| date).ok_or((bad, column))
    }

    /// An amount in minutes: nothing if the cell is empty. Shares are of `scheduled`.
    pub(super) fn minutes(
        &self,
        row: &Row,
        meaning: Meaning,
        scheduled: Option<u16>,
    ) -> Result<Option<u16>, Fault> {
        let Some(text) = self.text(row, meaning) else { return Ok(None) };
        let column = self.column(meaning);
        let unit = column.and_then(|at| self.plan.columns.get(at)?.unit).unwrap_or(Unit::Minutes);
        let bad = (SkipReason::BadNumber, column);
        let amount: Amount = amount(text).ok_or(bad)?;
        amount.minutes(unit, scheduled).map(Some).ok_or(bad)
    }

    /// Minutes between the times of day at which a lesson, or an absence, starts and ends.
    pub(super) fn length(&self, row: &Row) -> Result<Option<u16>, Fault> {
        let read = |meaning| -> Result<Option<NaiveTime>, Fault> {
            let bad = (SkipReason::BadTime, self.column(meaning));
            self.text(row, meaning).map(|text| time(text).ok_or(bad)).transpose()
        };
        let (Some(start), Some(end)) = (read(Meaning::StartTime)?, read(Meaning::EndTime)?) else {
            return Ok(None);
        };
        let minutes = |at: NaiveTime| at.num_seconds_from_midnight() / 60;
        let length = minutes(end).checked_sub(minutes(start)).and_then(|length| u16::try_from(length).ok());
        length.map(Some).ok_or((SkipReason::BadTime, self.column(Meaning::EndTime)))
    }
}
