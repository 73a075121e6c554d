//! What is the same for every child: the school days, and when illness goes round.

use chrono::{Datelike, NaiveDate};

use super::stream::{Purpose, Stream};
use crate::pack::Calendar;

/// A school year is counted from this month: August.
const FIRST_MONTH: u32 = 8;

/// The day on which a school year outside the calendar begins: mid August, as läsårstider do.
const FIRST_DAY: (u32, u32) = (8, 17);

/// How much illness there is in each month, January first, in percent of an ordinary school day. A rough picture of
/// Folkhälsomyndigheten's seasons: little in early autumn and late spring, most in January and February (own proposal).
const MONTHS: [u32; 12] = [130, 140, 120, 90, 70, 60, 60, 60, 90, 105, 110, 120];

/// A wave of illness: drawn between these days after 1 August, this many days to each side, this high at its top
/// (percent points over the month): an autumn cold, vomiting before Christmas, the flu (own proposal).
const WAVES: [Wave; 3] = [
    Wave { earliest: 40, latest: 65, reach: 12, height: 70 },
    Wave { earliest: 105, latest: 135, reach: 14, height: 110 },
    Wave { earliest: 170, latest: 210, reach: 24, height: 170 },
];

/// A break counts as one that families add leave to when the next school day is at least this many days away.
const BREAK_DAYS: i64 = 5;

struct Wave {
    earliest: u32,
    latest: u32,
    reach: i64,
    height: i64,
}

/// One school day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Day {
    /// Its date.
    pub(super) date: NaiveDate,
    /// 0: Monday.
    pub(super) weekday: usize,
    /// How easily one falls ill, in percent of an ordinary day.
    pub(super) illness: u32,
    /// Whether it lies in the school year of the day the school is made for.
    pub(super) this_year: bool,
    /// Whether a break follows.
    pub(super) before_break: bool,
    /// Its term, by number.
    pub(super) term: i32,
}

/// The school days of the previous school year and the whole of this one.
///
/// Years are drawn whole and told up to the date, so that attendance on a later day has gone on from where it was.
pub(super) struct Season {
    /// The days, by date: also those that have not come yet.
    pub(super) days: Vec<Day>,
    /// How many of them have come.
    pub(super) come: usize,
    /// The calendar year in which its school year began.
    pub(super) year: i32,
    /// First days of the school years that the calendar reaches.
    starts: Vec<NaiveDate>,
}

impl Season {
    /// Everything that the calendar knows of both years. Without school days there, children have no attendance.
    pub(super) fn new(seed: u64, calendar: &Calendar, on: NaiveDate) -> Self {
        let year = school_year(on);
        let dates: Vec<_> = calendar
            .school_days()
            .iter()
            .copied()
            .filter(|date| (year - 1..=year).contains(&school_year(*date)))
            .collect();
        let waves: Vec<_> = [year - 1, year].iter().flat_map(|year| waves(seed, *year)).collect();
        let next = |at: usize| dates.get(at + 1).copied();
        let days = dates
            .iter()
            .enumerate()
            .map(|(at, date)| Day {
                date: *date,
                weekday: date.weekday().num_days_from_monday() as usize,
                illness: illness(*date, &waves),
                this_year: school_year(*date) == year,
                before_break: next(at).is_some_and(|next| (next - *date).num_days() > BREAK_DAYS),
                term: date.year() * 2 + i32::from(date.month() >= FIRST_MONTH),
            })
            .collect();
        let come = dates.partition_point(|date| *date <= on);
        let starts = calendar
            .school_days()
            .windows(2)
            .filter_map(|pair| match pair {
                [last, first] if school_year(*last) != school_year(*first) => Some(*first),
                _ => None,
            })
            .collect();
        Self { days, come, year, starts }
    }

    /// First day of the school year that began in that calendar year.
    pub(super) fn start_of(&self, year: i32) -> Option<NaiveDate> {
        let known = self.starts.iter().copied().find(|start| start.year() == year);
        known.or_else(|| NaiveDate::from_ymd_opt(year, FIRST_DAY.0, FIRST_DAY.1))
    }
}

/// The calendar year in which the school year of a date began.
fn school_year(date: NaiveDate) -> i32 {
    if date.month() >= FIRST_MONTH { date.year() } else { date.year() - 1 }
}

/// The tops of a school year's waves, with how far and high they go.
fn waves(seed: u64, year: i32) -> Vec<(NaiveDate, i64, i64)> {
    let mut stream = Stream::new(seed, u64::from(year.unsigned_abs()), Purpose::School);
    let first = NaiveDate::from_ymd_opt(year, FIRST_MONTH, 1);
    WAVES
        .iter()
        .filter_map(|wave| {
            let day = stream.between(wave.earliest, wave.latest);
            Some((first? + chrono::Days::new(day.into()), wave.reach, wave.height))
        })
        .collect()
}

fn illness(date: NaiveDate, waves: &[(NaiveDate, i64, i64)]) -> u32 {
    let usual = MONTHS.get(date.month0() as usize).copied().unwrap_or(100);
    let wave = |(top, reach, height): &(NaiveDate, i64, i64)| {
        let off = (date - *top).num_days().abs();
        u32::try_from(height * (reach - off).max(0) / reach).unwrap_or_default()
    };
    usual + waves.iter().map(wave).sum::<u32>()
}
