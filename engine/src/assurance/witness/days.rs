//! School days as they could have been: where windows begin and end, for as long as thresholds ask.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate, Weekday};

use super::draft::Spent;
use super::{Wanted, Wish};
use crate::decision::Number;
use crate::facts::{Clock, Filter, Measure, Quantity, Selection, Source, Window, earlier};
use crate::record::{FieldValue, Minutes};

/// Minutes of an ordinary day: so many that every whole percent of some days is whole minutes.
const DAY: u16 = 300;
/// Minutes of a lesson, and of a very short day.
const LESSON: u16 = 60;
/// Days that are told of where no window says how many.
const USUAL: usize = 60;
/// Days that are told of at the most.
const MOST: usize = 400;
/// Subjects, where questions count them.
const SUBJECTS: [&str; 4] = ["bild", "idrott", "matematik", "musik"];

/// What can be tried of school days.
pub(super) struct Days {
    /// School days from the latest on.
    pub(super) dates: Vec<NaiveDate>,
    /// Where something begins or ends, by place.
    pub(super) marks: Vec<usize>,
    /// How many days in a row.
    pub(super) lengths: Vec<usize>,
    /// How a day can have been; nothing: no row tells of it.
    pub(super) palette: Vec<Option<Spent>>,
    /// The subjects of lessons.
    pub(super) subjects: Vec<String>,
    /// A day on which the child was there.
    pub(super) present: Option<Spent>,
}

impl Days {
    /// What the wishes tell apart; nothing where they ask nothing of attendance.
    pub(super) fn of(wanted: &Wanted<'_>, wishes: &[&Wish]) -> Option<Self> {
        let asked: Vec<(&Selection, &Quantity, Option<Number>)> = wishes
            .iter()
            .flat_map(|wish| wish.question.measures().map(|measure| (measure, wish.question.number())))
            .filter_map(|(measure, threshold)| match measure {
                Measure::Of(selection, quantity) if selection.source == Source::Attendance => {
                    Some((selection, quantity, threshold))
                }
                _ => None,
            })
            .collect();
        if asked.is_empty() {
            return None;
        }
        let dates = dates(wanted, asked.iter().map(|(selection, ..)| *selection));
        let mut marks = BTreeSet::from([0, 1, 2]);
        let mut lengths = BTreeSet::from([1, 2, 3, 5]);
        for (selection, quantity, threshold) in &asked {
            let window = Window::dates(selection.window, Clock::day(wanted.on), &wanted.pack.calendar);
            let place = |date: NaiveDate| dates.partition_point(|day| *day > date);
            let (mut first, mut length) = (0, dates.len());
            if let Some((from, to)) = window {
                let end = dates.partition_point(|day| *day >= from);
                first = place(to);
                length = end.saturating_sub(first);
                marks.extend([first, end.saturating_sub(1), end]);
            }
            lengths.insert(length);
            let days =
                threshold.and_then(|threshold| in_days(quantity, threshold, length)).unwrap_or_default();
            let near = days.saturating_sub(1)..=days.saturating_add(1);
            lengths.extend(near.clone().filter(|days| (1..=MOST).contains(days)));
            marks.extend(near.map(|days| first + days).filter(|at| *at < dates.len()));
            if let Some(days) = threshold.and_then(|it| it.floor().to_whole()) {
                let place = place(earlier(wanted.on, days.unsigned_abs()));
                marks.extend([place.saturating_sub(1), place, place + 1]);
            }
        }
        marks.retain(|mark| *mark < dates.len());
        let subjects = subjects(&asked);
        let late = asked.iter().any(|(_, quantity, _)| **quantity == Quantity::Late);
        Some(Self {
            palette: palette(subjects.len(), late),
            present: spent(DAY, 0, 0, 0),
            marks: marks.into_iter().collect(),
            lengths: lengths.into_iter().collect(),
            dates,
            subjects,
        })
    }
}

/// School days as far back as the windows reach; where the calendar does not, weekdays.
fn dates<'s>(wanted: &Wanted<'_>, selections: impl Iterator<Item = &'s Selection>) -> Vec<NaiveDate> {
    let calendar = &wanted.pack.calendar;
    let mut earliest = calendar.back(wanted.on, 1).unwrap_or(wanted.on);
    let mut most = USUAL;
    for selection in selections {
        match selection.window {
            None => {}
            Some(Window::LastTerm) => {
                let term = calendar.term_before(wanted.on);
                earliest = term.map_or(earliest, |term| earliest.min(term.from));
            }
            Some(Window::SchoolDays(days)) => most = most.max(usize::from(days) + 5),
            Some(Window::Days { from, .. } | Window::Ahead(from)) => {
                earliest = earliest.min(earlier(wanted.on, from + 7));
            }
        }
    }
    let known = |date: NaiveDate| {
        let weekday = !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        if calendar.reaches(date) { calendar.is_school_day(date) } else { weekday }
    };
    let back = std::iter::successors(Some(wanted.on), NaiveDate::pred_opt);
    let days = back.filter(|date| known(*date)).enumerate();
    days.take_while(|(at, date)| *at < MOST && (*at < most || *date >= earliest))
        .map(|(_, date)| date)
        .collect()
}

/// About how many whole days a threshold means.
fn in_days(quantity: &Quantity, threshold: Number, window: usize) -> Option<usize> {
    use Quantity as Q;
    let whole = |number: Number| usize::try_from(number.ceil().to_whole()?).ok();
    let window = Number::whole(i64::try_from(window).ok()?);
    match quantity {
        Q::Share | Q::ExcusedShare | Q::UnexcusedShare => {
            whole(threshold.times(window)?.divided_by(Number::HUNDRED)?)
        }
        Q::Hours | Q::ExcusedHours | Q::UnexcusedHours => whole(threshold.divided_by(Number::whole(5))?),
        _ => whole(threshold),
    }
}

/// The subjects that lessons may be of; none where nobody asks.
fn subjects(asked: &[(&Selection, &Quantity, Option<Number>)]) -> Vec<String> {
    let mut subjects = BTreeSet::new();
    for (selection, quantity, _) in asked {
        if matches!(quantity, Quantity::Distinct(_) | Quantity::Most(_)) {
            subjects.extend(SUBJECTS.map(str::to_owned));
        }
        subjects.extend(selection.filters.iter().filter_map(|filter| match filter {
            Filter::Of(_, FieldValue::Text(subject)) => Some(subject.clone()),
            _ => None,
        }));
    }
    subjects.into_iter().collect()
}

fn spent(scheduled: u16, excused: u16, unexcused: u16, leave: u16) -> Option<Spent> {
    Some(Spent { day: Minutes::new(scheduled, excused, unexcused, leave)?, late: 0, lesson: None })
}

fn palette(subjects: usize, late: bool) -> Vec<Option<Spent>> {
    let mut palette = vec![
        None,
        spent(DAY, 0, 0, 0),
        spent(DAY, DAY, 0, 0),
        spent(DAY, 0, DAY, 0),
        spent(DAY, LESSON, 0, 0),
        spent(DAY, 0, LESSON, 0),
        spent(DAY, DAY / 2, DAY / 2, 0),
        spent(DAY, 0, 0, DAY),
        spent(0, 0, 0, 0),
        spent(LESSON, LESSON, 0, 0),
        spent(LESSON, 0, LESSON, 0),
    ];
    for subject in 0..subjects {
        let lessons = [(0, 0), (LESSON, 0), (0, LESSON)];
        palette.extend(lessons.map(|(excused, unexcused)| {
            let lesson = (subject, Minutes::new(LESSON, excused, unexcused, 0)?);
            Some(Spent { lesson: Some(lesson), ..spent(DAY - LESSON, 0, 0, 0)? })
        }));
    }
    if late {
        palette.extend([1, 5, 25].map(|late| Some(Spent { late, ..spent(DAY, 0, 0, 0)? })));
    }
    palette
}
