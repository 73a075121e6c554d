//! School days: a weekday in a term and in no break.

use chrono::{Datelike, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A term or a break, both days included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Its name, as the author wrote it.
    pub name: String,
}

impl Period {
    fn holds(&self, date: NaiveDate) -> bool {
        self.from <= date && date <= self.to
    }
}

/// `calendar.toml`: terms, breaks, and the school days that follow from them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    terms: Vec<Period>,
    breaks: Vec<Period>,
    /// Every school day, by date.
    days: Vec<NaiveDate>,
}

impl Calendar {
    /// Terms and breaks by date. Terms must not overlap; the reader of the file sees to that.
    pub fn new(mut terms: Vec<Period>, mut breaks: Vec<Period>) -> Self {
        terms.sort_by_key(|term| term.from);
        breaks.sort_by_key(|pause| pause.from);
        let weekday = |date: &NaiveDate| !matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let free = |date: &NaiveDate| breaks.iter().any(|pause| pause.holds(*date));
        let days = terms
            .iter()
            .flat_map(|term| term.from.iter_days().take_while(|date| *date <= term.to))
            .filter(|date| weekday(date) && !free(date))
            .collect();
        Self { terms, breaks, days }
    }

    /// The terms, by date.
    pub fn terms(&self) -> &[Period] {
        &self.terms
    }

    /// The breaks, by date.
    pub fn breaks(&self) -> &[Period] {
        &self.breaks
    }

    /// Every school day, by date.
    pub fn school_days(&self) -> &[NaiveDate] {
        &self.days
    }

    /// Whether the calendar says anything about a date: from the first day of the first term to the last of the last.
    pub fn reaches(&self, date: NaiveDate) -> bool {
        match (self.terms.first(), self.terms.last()) {
            (Some(first), Some(last)) => first.from <= date && date <= last.to,
            _ => false,
        }
    }

    /// Whether it is a school day.
    pub fn is_school_day(&self, date: NaiveDate) -> bool {
        self.days.binary_search(&date).is_ok()
    }

    /// The n-th latest school day up to a date (1: the latest), where the calendar reaches.
    pub fn back(&self, date: NaiveDate, n: u16) -> Option<NaiveDate> {
        if !self.reaches(date) {
            return None;
        }
        let upto = self.days.partition_point(|day| *day <= date);
        self.days.get(upto.checked_sub(usize::from(n))?).copied()
    }

    /// The last term that had ended when the one of a date began. Between terms, the one of the date is the one before.
    pub fn term_before(&self, date: NaiveDate) -> Option<&Period> {
        let now = self.terms.iter().rev().find(|term| term.from <= date)?;
        self.terms.iter().rev().find(|term| term.to < now.from)
    }

    /// School days after `from` up to `to` (negative if `to` lies before), where the calendar reaches both.
    pub fn between(&self, from: NaiveDate, to: NaiveDate) -> Option<i64> {
        if !self.reaches(from) || !self.reaches(to) {
            return None;
        }
        let upto = |date| i64::try_from(self.days.partition_point(|day| *day <= date)).unwrap_or(i64::MAX);
        Some(upto(to) - upto(from))
    }
}
