//! Where things lie in the picture: one time axis, one row under the other. Lengths in CSS pixels, never scaled.

use chrono::{Datelike, NaiveDate};
use samsyn_engine::view::picture::{Column, Picture};

/// Room for the row headings and the weekdays, where they stand beside the rows.
const HEADINGS: f64 = 130.0;
/// The widest column.
const COLUMN_MAX: f64 = 24.0;
/// The narrowest column that still keeps two marks apart.
const COLUMN_MIN: f64 = 17.0;
/// A column where the whole year scrolls sideways.
const COLUMN_SCROLLED: f64 = 21.0;
/// A long break, in columns.
const BREAK: f64 = 1.4;
/// Under this width the headings stand over their rows.
const NARROW: f64 = 600.0;
/// The narrowest screen there is, less its margins.
const LEAST: f64 = 240.0;
/// Columns shown before and after today's where the picture is narrow.
const NARROW_BACK: usize = 12;
const NARROW_AHEAD: usize = 2;

/// From one weekday to the next.
pub(crate) const DAY: f64 = 20.0;
/// The first weekday's upper edge; months and dates stand over it.
pub(crate) const TOP: f64 = 44.0;

/// A column's place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Place {
    /// Which of the picture's columns it is.
    pub(crate) column: usize,
    /// Its left edge.
    pub(crate) x: f64,
    /// Its width.
    pub(crate) width: f64,
    first: NaiveDate,
    last: NaiveDate,
}

impl Place {
    /// Its middle.
    pub(crate) fn middle(&self) -> f64 {
        self.x + self.width / 2.0
    }

    /// Its right edge.
    pub(crate) fn right(&self) -> f64 {
        self.x + self.width
    }
}

/// Which columns are shown, where, and how the rows are headed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Layout {
    /// Headings over the rows instead of beside them.
    pub(crate) narrow: bool,
    /// The left edge of the time axis.
    pub(crate) left: f64,
    /// The width of everything.
    pub(crate) width: f64,
    /// The columns that are shown.
    pub(crate) places: Vec<Place>,
    /// Whether columns were left out.
    pub(crate) shortened: bool,
    /// Whether it is wider than its container.
    pub(crate) scrolls: bool,
}

impl Layout {
    /// The layout for a container so many pixels wide; `whole` shows every column, and may be wider than that.
    pub(crate) fn new(picture: &Picture, container: f64, whole: bool) -> Self {
        // What is narrower has not been laid out yet.
        let container = container.max(LEAST);
        let narrow = container < NARROW;
        let left = if narrow { 0.0 } else { HEADINGS };
        let columns = &picture.columns;
        let today =
            columns.iter().position(|column| picture.today <= column.sunday()).unwrap_or(columns.len());
        let room = container - left;
        let fits =
            |from: usize, to: usize| units(columns.get(from..to).unwrap_or_default()) * COLUMN_MIN <= room;
        let (from, to) = if whole {
            (0, columns.len())
        } else if narrow {
            (today.saturating_sub(NARROW_BACK), (today + 1 + NARROW_AHEAD).min(columns.len()))
        } else {
            let from = (0..today).find(|from| fits(*from, columns.len())).unwrap_or(today);
            (from, columns.len())
        };
        let shown = columns.get(from..to).unwrap_or_default();
        let even = (room / units(shown).max(1.0)).min(COLUMN_MAX);
        let unit = if whole && even < COLUMN_MIN { COLUMN_SCROLLED } else { even };
        let mut x = left;
        let places = shown.iter().enumerate().map(|(at, column)| {
            let width = unit * weight(column);
            let place = Place { column: from + at, x, width, first: column.monday(), last: column.sunday() };
            x += width;
            place
        });
        let places: Vec<_> = places.collect();
        Self {
            narrow,
            left,
            width: x.max(container),
            places,
            shortened: shown.len() < columns.len(),
            scrolls: x > container + 1.0,
        }
    }

    /// The column that holds a date.
    pub(crate) fn place(&self, date: NaiveDate) -> Option<&Place> {
        self.places.iter().find(|place| place.first <= date && date <= place.last)
    }

    /// The column nearest to a point of the time axis.
    pub(crate) fn nearest(&self, x: f64) -> Option<&Place> {
        self.places.iter().find(|place| x < place.right()).or(self.places.last())
    }

    /// The left edge of a day; what lies outside is drawn at the edge.
    pub(crate) fn start_of(&self, date: NaiveDate) -> f64 {
        self.at(date, f64::from(date.weekday().num_days_from_monday()))
    }

    /// The right edge of a day.
    pub(crate) fn end_of(&self, date: NaiveDate) -> f64 {
        self.at(date, f64::from(date.weekday().num_days_from_monday() + 1))
    }

    fn at(&self, date: NaiveDate, weekdays: f64) -> f64 {
        match self.place(date) {
            Some(place) => place.x + place.width * (weekdays / 5.0).min(1.0),
            None if self.places.first().is_some_and(|first| date < first.first) => self.left,
            None => self.places.last().map_or(self.left, Place::right),
        }
    }

    /// How much higher a row's content lies where its heading stands over it.
    pub(crate) fn heading(&self) -> f64 {
        if self.narrow { 22.0 } else { 0.0 }
    }
}

fn weight(column: &Column) -> f64 {
    match column {
        Column::Week(_) => 1.0,
        Column::Break(_) => BREAK,
    }
}

fn units(columns: &[Column]) -> f64 {
    columns.iter().map(weight).sum()
}

/// How wide a text of 14 px is, a little generously: the engine of the page is not asked, so that the picture is pure.
pub(crate) fn text_width(text: &str) -> f64 {
    text.chars().map(|letter| if "iljtfr.,:1 ".contains(letter) { 4.6 } else { 7.6 }).sum()
}

/// Puts things that need room from `start` to `end` on as few lines as they allow, in the order given.
pub(crate) fn lanes(extents: &[(f64, f64)]) -> Vec<usize> {
    let mut ends: Vec<f64> = Vec::new();
    extents
        .iter()
        .map(|(start, end)| {
            let free = ends.iter().position(|taken| taken + 8.0 <= *start);
            if let Some((lane, taken)) = free.and_then(|lane| Some((lane, ends.get_mut(lane)?))) {
                *taken = *end;
                return lane;
            }
            ends.push(*end);
            ends.len() - 1
        })
        .collect()
}
