//! The two clocks of a judgement: what was known, and which day is judged.

use chrono::{Days, NaiveDate};

/// A day is judged by what was known on it, unless *known* is held still to look ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// The day judged.
    pub on: NaiveDate,
    held: Option<NaiveDate>,
}

impl Clock {
    /// A day, by what was known on it.
    pub fn day(on: NaiveDate) -> Self {
        Self { on, held: None }
    }

    /// A day, by what is known on another: if nothing more were recorded.
    pub fn held(known: NaiveDate, on: NaiveDate) -> Self {
        Self { on, held: Some(known) }
    }

    /// Another day, by what is known now: if nothing more were recorded.
    #[must_use]
    pub fn ahead(self, on: NaiveDate) -> Self {
        Self::held(self.known(), on)
    }

    /// The same clock on another day.
    #[must_use]
    pub fn moved(self, on: NaiveDate) -> Self {
        Self { on, ..self }
    }

    /// The day up to which things are known.
    pub fn known(self) -> NaiveDate {
        self.held.unwrap_or(self.on)
    }

    /// The first day of which nothing is known, where known is held.
    pub fn unknown_from(self) -> Option<NaiveDate> {
        self.held?.succ_opt()
    }

    /// The last day on which something can both have happened and be known.
    pub fn then(self) -> NaiveDate {
        self.known().min(self.on)
    }

    /// Whether a row of this date, written down on `recorded`, is visible.
    pub fn sees(self, date: NaiveDate, recorded: Option<NaiveDate>) -> bool {
        date <= self.then() && recorded.is_none_or(|recorded| recorded <= self.known())
    }

    /// The first day on which such a row is visible to this clock, if there is one.
    pub fn sees_from(self, date: NaiveDate, recorded: Option<NaiveDate>) -> Option<NaiveDate> {
        let written = recorded.map_or(date, |recorded| recorded.max(date));
        match self.held {
            None => Some(written),
            Some(known) => (written <= known).then_some(date),
        }
    }

    /// Whether what happened on this day, if it did, has happened and is known.
    pub fn has_passed(self, day: Option<NaiveDate>) -> bool {
        day.is_some_and(|day| day <= self.then())
    }
}

/// So many days later; the end of the calendar stays the end.
pub fn later(date: NaiveDate, days: impl Into<u64>) -> NaiveDate {
    date.checked_add_days(Days::new(days.into())).unwrap_or(NaiveDate::MAX)
}

/// So many days earlier; the beginning of the calendar stays the beginning.
pub fn earlier(date: NaiveDate, days: impl Into<u64>) -> NaiveDate {
    date.checked_sub_days(Days::new(days.into())).unwrap_or(NaiveDate::MIN)
}
