//! Measures by plain counting: day after day, row after row.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, Duration, NaiveDate, Weekday};

use crate::decision::{Number, Value};
use crate::facts::{Filter, Measure, Quantity, Selection, Source, Window};
use crate::pack::Pack;
use crate::record::{Answer, Child, FieldValue, Offer};

pub(super) struct Scan<'a> {
    pub(super) child: &'a Child,
    pub(super) pack: &'a Pack,
    pub(super) known: NaiveDate,
    pub(super) on: NaiveDate,
}

/// A row as plain counting needs it.
struct Row {
    date: NaiveDate,
    fields: BTreeMap<String, FieldValue>,
    open: bool,
    waiting: bool,
    scheduled: i64,
    excused: i64,
    unexcused: i64,
    late: i64,
}

impl Row {
    fn on(date: NaiveDate) -> Self {
        Self {
            date,
            fields: BTreeMap::new(),
            open: false,
            waiting: false,
            scheduled: 0,
            excused: 0,
            unexcused: 0,
            late: 0,
        }
    }

    fn with(mut self, field: &str, value: Option<&str>) -> Self {
        if let Some(value) = value {
            self.fields.insert(field.to_owned(), FieldValue::Text(value.to_owned()));
        }
        self
    }
}

impl Scan<'_> {
    fn passed(&self, day: Option<NaiveDate>) -> bool {
        day.is_some_and(|day| day <= self.on && day <= self.known)
    }

    fn written(&self, day: Option<NaiveDate>) -> bool {
        day.is_none_or(|day| day <= self.known)
    }

    pub(super) fn value(&self, measure: &Measure) -> Value {
        match measure {
            Measure::Age => self.age(),
            Measure::Grade => self.child.grade.map_or(Value::Unknown, |grade| Value::whole(grade.into())),
            Measure::DaysEnrolled => {
                self.child.enrolled.map_or(Value::Unknown, |day| Value::whole((self.on - day).num_days()))
            }
            Measure::Of(selection, quantity) => self.quantity(selection, quantity),
        }
    }

    fn age(&self) -> Value {
        let Some(born) = self.child.born.map(crate::record::Born::first_day) else { return Value::Unknown };
        if self.on < born {
            return Value::Unknown;
        }
        let had_birthday = (self.on.month(), self.on.day()) >= (born.month(), born.day());
        Value::whole(i64::from(self.on.year() - born.year() - i32::from(!had_birthday)))
    }

    fn is_school_day(&self, day: NaiveDate) -> bool {
        let calendar = &self.pack.calendar;
        let within = |from, to| from <= day && day <= to;
        !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
            && calendar.terms().iter().any(|term| within(term.from, term.to))
            && !calendar.breaks().iter().any(|pause| within(pause.from, pause.to))
    }

    fn reaches(&self, day: NaiveDate) -> bool {
        let terms = self.pack.calendar.terms();
        terms.iter().any(|term| term.from <= day) && terms.iter().any(|term| day <= term.to)
    }

    fn first_of_school_days(&self, days: u16) -> Option<NaiveDate> {
        let mut day = self.on;
        let mut left = days;
        while self.reaches(day) {
            if self.is_school_day(day) {
                left -= 1;
                if left == 0 {
                    return Some(day);
                }
            }
            day = day.pred_opt()?;
        }
        None
    }

    fn school_days_from(&self, from: NaiveDate) -> Value {
        if !self.reaches(from) || !self.reaches(self.on) {
            return Value::Unknown;
        }
        let (early, late, sign) = if from <= self.on { (from, self.on, 1) } else { (self.on, from, -1) };
        let days =
            early.iter_days().skip(1).take_while(|day| *day <= late).filter(|day| self.is_school_day(*day));
        Value::whole(sign * i64::try_from(days.count()).unwrap_or(i64::MAX))
    }

    fn answer(&self, offer: &Offer) -> Answer {
        if offer.answers.is_empty() {
            return if self.passed(Some(offer.answered.unwrap_or(offer.on))) {
                offer.answer
            } else {
                Answer::Pending
            };
        }
        let given: Vec<Answer> = offer
            .answers
            .iter()
            .filter(|answer| self.passed(Some(answer.on.unwrap_or(offer.on))))
            .map(|answer| answer.answer)
            .collect();
        if given.contains(&Answer::Declined) {
            Answer::Declined
        } else if given.len() == offer.answers.len() && given.iter().all(|answer| *answer == Answer::Accepted)
        {
            Answer::Accepted
        } else {
            Answer::Pending
        }
    }

    fn rows(&self, source: &Source) -> Vec<Row> {
        let child = self.child;
        let seen =
            |date: NaiveDate, recorded: Option<NaiveDate>| self.passed(Some(date)) && self.written(recorded);
        match source {
            Source::Attendance => (child.attendance.rows().iter())
                .filter(|row| seen(row.date, None))
                .map(|row| Row {
                    scheduled: i64::from(row.minutes.scheduled()) - i64::from(row.minutes.leave()),
                    excused: row.minutes.excused().into(),
                    unexcused: row.minutes.unexcused().into(),
                    late: row.late.into(),
                    ..Row::on(row.date).with("subject", child.attendance.subject(row))
                })
                .collect(),
            Source::Signals(kind) => (child.signals.iter())
                .filter(|row| row.kind == *kind && seen(row.date, row.recorded))
                .map(|row| {
                    let mut plain =
                        Row::on(row.date).with("by", row.by.as_deref()).with("role", row.role.as_deref());
                    plain.fields.extend(row.fields.clone());
                    plain
                })
                .collect(),
            Source::Contacts => (child.contacts.iter())
                .filter(|row| seen(row.from, row.recorded))
                .map(|row| {
                    let sector =
                        self.pack.catalogue.agencies.get(&row.agency).map(|agency| agency.sector.as_str());
                    let mut plain = Row::on(row.from)
                        .with("agency", Some(row.agency.as_str()))
                        .with("sector", sector)
                        .with("kind", row.kind.as_deref());
                    plain.fields.insert("coordinator".to_owned(), FieldValue::YesNo(row.coordinator));
                    plain.open = row.to.is_none_or(|to| to > self.on);
                    plain
                })
                .collect(),
            Source::Steps => (child.steps.iter())
                .filter(|row| match (row.set, row.recorded) {
                    (None, None) => true,
                    (set, recorded) => self.passed(set.or(recorded)) && self.written(recorded),
                })
                .map(|row| Row { open: !self.passed(row.done), ..Row::on(row.due) })
                .collect(),
            Source::Transitions => (child.transitions.iter())
                .filter(|row| self.written(row.recorded))
                .map(|row| Row {
                    open: !self.passed(row.handover),
                    ..Row::on(row.date).with("kind", Some(&row.kind))
                })
                .collect(),
            Source::Offers(id) => (child.offers.iter())
                .filter(|row| id.as_ref().is_none_or(|id| row.offer == *id) && seen(row.on, row.recorded))
                .map(|row| {
                    let answer = self.answer(row);
                    let open = answer != Answer::Declined && row.closed.is_none_or(|closed| closed > self.on);
                    let waiting = open && answer == Answer::Accepted && !self.passed(row.started);
                    let plain = Row::on(row.on)
                        .with("offer", Some(row.offer.as_str()))
                        .with("answer", Some(answer.as_str()));
                    Row { open, waiting, ..plain }
                })
                .collect(),
        }
    }

    fn in_window(&self, window: Option<Window>, date: NaiveDate) -> Option<bool> {
        let back = |days: u16| self.on - Duration::days(days.into());
        Some(match window {
            None => true,
            Some(Window::Days { from, to }) => date > back(from) && date <= back(to),
            Some(Window::SchoolDays(days)) => {
                let first = self.first_of_school_days(days)?;
                first <= date && date <= self.on
            }
            Some(Window::LastTerm) => {
                let terms = self.pack.calendar.terms();
                let now = terms.iter().map(|term| term.from).filter(|from| *from <= self.on).max()?;
                let ended = terms.iter().filter(|term| term.to < now).max_by_key(|term| term.to)?;
                ended.from <= date && date <= ended.to
            }
            Some(Window::Ahead(days)) => date > self.on && date <= self.on + Duration::days(days.into()),
        })
    }

    fn quantity(&self, selection: &Selection, quantity: &Quantity) -> Value {
        self.kept(selection).map_or(Value::Unknown, |rows| self.measure(&rows, quantity))
    }

    /// The rows of a selection; nothing where nothing is known.
    fn kept(&self, selection: &Selection) -> Option<Vec<Row>> {
        self.in_window(selection.window, self.on)?;
        let attendance = selection.source == Source::Attendance;
        let mut rows = self.rows(&selection.source);
        rows.retain(|row| self.in_window(selection.window, row.date) == Some(true));
        if attendance && rows.is_empty() {
            return None;
        }
        let mut full = BTreeMap::<NaiveDate, (i64, i64)>::new();
        for row in &rows {
            let day = full.entry(row.date).or_default();
            day.0 += row.scheduled;
            day.1 += row.excused + row.unexcused;
        }
        rows.retain(|row| {
            selection.filters.iter().all(|filter| match filter {
                Filter::Of(field, value) => row.fields.get(field) == Some(value),
                Filter::Absent => row.excused + row.unexcused > 0,
                Filter::Unexcused => row.unexcused > 0,
                Filter::Full => full.get(&row.date).is_some_and(|(all, away)| *all > 0 && all == away),
                Filter::Open => row.open,
                Filter::Closed => !row.open,
                Filter::Overdue => row.open && row.date < self.on,
                Filter::Waiting => row.waiting,
            })
        });
        Some(rows)
    }

    fn measure(&self, rows: &[Row], quantity: &Quantity) -> Value {
        let total = |part: fn(&Row) -> i64| rows.iter().map(part).sum::<i64>();
        let share = |part: i64| {
            let all = total(|row| row.scheduled);
            Number::ratio(i128::from(part) * 100, i128::from(all)).map_or(Value::Unknown, Value::Known)
        };
        let hours = |part: i64| Number::ratio(part.into(), 60).map_or(Value::Unknown, Value::Known);
        let since = |date: Option<NaiveDate>| {
            date.map_or(Value::Never, |date| Value::whole((self.on - date).num_days()))
        };
        let school = |date: Option<NaiveDate>| date.map_or(Value::Never, |date| self.school_days_from(date));
        let first = rows.iter().map(|row| row.date).min();
        let latest = rows.iter().map(|row| row.date).max();
        let dates: BTreeSet<NaiveDate> = rows.iter().map(|row| row.date).collect();
        match quantity {
            Quantity::Count => Value::count(rows.len()),
            Quantity::Days => Value::count(dates.len()),
            Quantity::Weeks => {
                let weeks: BTreeSet<_> =
                    dates.iter().map(|date| (date.iso_week().year(), date.iso_week().week())).collect();
                Value::count(weeks.len())
            }
            Quantity::SchoolDays => Value::count(day_by_day(rows).len()),
            Quantity::Distinct(field) => Value::count(by_value(rows, field).len()),
            Quantity::Most(field) => Value::count(by_value(rows, field).into_values().max().unwrap_or(0)),
            Quantity::SinceFirst => since(first),
            Quantity::SinceLatest => since(latest),
            Quantity::SchoolDaysSinceFirst => school(first),
            Quantity::SchoolDaysSinceLatest => school(latest),
            Quantity::Sum(field) => Value::whole(
                rows.iter()
                    .map(|row| match row.fields.get(field) {
                        Some(FieldValue::Number(number)) => *number,
                        _ => 0,
                    })
                    .sum(),
            ),
            Quantity::Share => share(total(|row| row.excused + row.unexcused)),
            Quantity::ExcusedShare => share(total(|row| row.excused)),
            Quantity::UnexcusedShare => share(total(|row| row.unexcused)),
            Quantity::Hours => hours(total(|row| row.excused + row.unexcused)),
            Quantity::ExcusedHours => hours(total(|row| row.excused)),
            Quantity::UnexcusedHours => hours(total(|row| row.unexcused)),
            Quantity::Late => Value::whole(total(|row| row.late)),
            Quantity::Spell => {
                Value::count(runs(&day_by_day(rows), |day| day.1 == day.0).into_iter().max().unwrap_or(0))
            }
            Quantity::CurrentSpell => {
                let days = day_by_day(rows);
                Value::count(days.iter().rev().take_while(|day| day.1 == day.0).count())
            }
            Quantity::Episodes => Value::count(runs(&day_by_day(rows), |day| day.1 > 0).len()),
        }
    }
}

/// A measure of a class: the rows of all its pupils together, where ten of them were expected in the window.
pub(super) fn of_class(pupils: &[Scan<'_>], measure: &Measure) -> Value {
    let Measure::Of(selection, quantity) = measure else {
        let grades: BTreeSet<_> = pupils.iter().map(|pupil| pupil.child.grade).collect();
        return match grades.into_iter().collect::<Vec<_>>().as_slice() {
            [Some(grade)] if *measure == Measure::Grade => Value::whole(i64::from(*grade)),
            _ => Value::Unknown,
        };
    };
    let mut lessons = selection.clone();
    lessons.filters.retain(|filter| matches!(filter, Filter::Of(..)));
    let expected = |rows: &Vec<Row>| rows.iter().any(|row| row.scheduled > 0);
    let behind = pupils.iter().filter_map(|pupil| pupil.kept(&lessons)).filter(expected);
    if behind.count() < 10 {
        return Value::Unknown;
    }
    let rows: Vec<Row> = pupils.iter().filter_map(|pupil| pupil.kept(selection)).flatten().collect();
    pupils.first().map_or(Value::Unknown, |pupil| pupil.measure(&rows, quantity))
}

fn by_value(rows: &[Row], field: &str) -> BTreeMap<FieldValue, usize> {
    let mut counts = BTreeMap::new();
    for value in rows.iter().filter_map(|row| row.fields.get(field)) {
        *counts.entry(value.clone()).or_default() += 1;
    }
    counts
}

/// Scheduled and absent minutes of each day that has any scheduled.
fn day_by_day(rows: &[Row]) -> Vec<(i64, i64)> {
    let mut days = BTreeMap::<NaiveDate, (i64, i64)>::new();
    for row in rows {
        let day = days.entry(row.date).or_default();
        day.0 += row.scheduled;
        day.1 += row.excused + row.unexcused;
    }
    days.into_values().filter(|day| day.0 > 0).collect()
}

/// The lengths of the runs of days that are so.
fn runs(days: &[(i64, i64)], is: impl Fn(&(i64, i64)) -> bool) -> Vec<usize> {
    days.split(|day| !is(day)).map(<[_]>::len).filter(|length| *length > 0).collect()
}
