//! A class as a whole, without names: how much of its time it was away. Rules about classes use the same figures.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::facts::{CLASS_FROM, ClassFacts, Clock, Spent, Window, earlier, later};
use crate::pack::Calendar;

/// How many weeks are shown.
const WEEKS: u64 = 12;

/// "The last four weeks": up to the day that is judged, as for a rule.
const RECENT: Window = Window::Days { from: 28, to: 0 };

/// A class as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whole {
    /// Fewer than [`CLASS_FROM`] pupils, or so many with attendance, so no figure.
    TooFew,
    /// No attendance up to the day that was judged.
    NoAttendance,
    /// The class away.
    Away {
        /// The last day with attendance: the weeks end there.
        until: NaiveDate,
        /// The last four weeks, where enough pupils have attendance in them.
        recent: Option<Spent>,
        /// The same pupils in the term before.
        before: Option<Before>,
        /// The last twelve weeks, the oldest first.
        weeks: Vec<ClassWeek>,
    },
}

/// The term before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// Which half of the year it was.
    pub season: Season,
    /// How its time was spent.
    pub spent: Spent,
}

/// A half of the year, by the term that lies in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Season {
    /// A term that begins before July.
    Spring,
    /// Any other.
    Autumn,
}

/// One week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassWeek {
    /// Its Monday.
    pub monday: NaiveDate,
    /// How its time was spent; nothing expected: a break, or nothing read.
    pub spent: Spent,
    /// Whether the calendar says that there is no school in it.
    pub free: bool,
}

impl Whole {
    /// The pupils together, as far as is known on a day; `class` is nothing where they are too few.
    pub fn of(class: Option<&ClassFacts>, calendar: &Calendar, on: NaiveDate) -> Self {
        let Some(class) = class else { return Self::TooFew };
        let clock = Clock::day(on);
        let Some(until) = class.last_days(clock).max() else { return Self::NoAttendance };
        let start = earlier(monday(until), 7 * (WEEKS - 1));
        if class.last_days(clock).filter(|date| *date >= start).count() < CLASS_FROM {
            return Self::TooFew;
        }
        let week = |at| {
            let monday = later(start, 7 * at);
            let sunday = later(monday, 6_u64);
            let school = monday.iter_days().take(7).any(|day| calendar.is_school_day(day));
            let free = !school && calendar.reaches(monday) && calendar.reaches(sunday);
            ClassWeek { monday, spent: class.spent_within((monday, sunday), clock).unwrap_or_default(), free }
        };
        Self::Away {
            until,
            recent: class.spent(RECENT, clock),
            before: Before::of(class, calendar, clock),
            weeks: (0..WEEKS).map(week).collect(),
        }
    }
}

impl Before {
    fn of(class: &ClassFacts, calendar: &Calendar, clock: Clock) -> Option<Self> {
        let spent = class.spent(Window::LastTerm, clock)?;
        let spring = calendar.term_before(clock.on)?.from.month() < 7;
        Some(Self { season: if spring { Season::Spring } else { Season::Autumn }, spent })
    }
}

fn monday(date: NaiveDate) -> NaiveDate {
    earlier(date, u64::from(date.weekday().num_days_from_monday()))
}
