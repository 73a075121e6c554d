//! Moments of a case, counted from the day the school is made for.

use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Deserializer};

use crate::pack::Calendar;

/// So many school days or days before (negative) or after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// `-12s`: from the latest school day.
    SchoolDays(i32),
    /// `+14d`: from the day itself, moved to a weekday.
    Days(i32),
}

impl FromStr for Moment {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not a moment such as `-12s` (school days) or `+14d` (days)");
        if let Some(number) = text.strip_suffix('s') {
            number.parse().map(Self::SchoolDays).map_err(|_| wrong())
        } else {
            text.strip_suffix('d').and_then(|number| number.parse().ok()).map(Self::Days).ok_or_else(wrong)
        }
    }
}

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

impl Moment {
    /// Its date. Where the calendar has too few school days, five of them are a week.
    pub(super) fn date(self, on: NaiveDate, calendar: &Calendar) -> NaiveDate {
        match self {
            Self::Days(days) => weekday(shift(on, days), days),
            Self::SchoolDays(days) => {
                let school = calendar.school_days();
                let latest = school.partition_point(|day| *day <= on).checked_sub(1);
                let at = latest.and_then(|latest| latest.checked_add_signed(isize::try_from(days).ok()?));
                let known = at.and_then(|at| school.get(at)).copied();
                known.unwrap_or_else(|| weekday(shift(on, days * 7 / 5), days))
            }
        }
    }
}

fn shift(on: NaiveDate, days: i32) -> NaiveDate {
    let by = Days::new(days.unsigned_abs().into());
    if days < 0 { on - by } else { on + by }
}

/// Away from the weekend: what has been, on the Friday; what is to come, on the Monday.
fn weekday(date: NaiveDate, days: i32) -> NaiveDate {
    match (date.weekday(), days > 0) {
        (Weekday::Sat, false) => date - Days::new(1),
        (Weekday::Sun, false) => date - Days::new(2),
        (Weekday::Sat, true) => date + Days::new(2),
        (Weekday::Sun, true) => date + Days::new(1),
        _ => date,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::tests::calendar;

    #[test]
    fn moments_land_on_school_days_and_weekdays() {
        let on = "2026-11-21".parse().unwrap();
        for (text, date) in [
            ("0s", "2026-11-20"),
            ("-5s", "2026-11-13"),
            ("-15s", "2026-10-23"),
            ("+1s", "2026-11-23"),
            ("-7d", "2026-11-13"),
            ("+7d", "2026-11-30"),
        ] {
            assert_eq!(text.parse::<Moment>().unwrap().date(on, &calendar()).to_string(), date, "{text}");
        }
        for bad in ["", "s", "12", "-s", "1.5d", "om en vecka"] {
            assert!(bad.parse::<Moment>().is_err(), "{bad}");
        }
    }

    #[test]
    fn outside_the_calendar_five_school_days_are_a_week() {
        let on = "2031-03-05".parse().unwrap();
        assert_eq!(Moment::SchoolDays(-5).date(on, &calendar()).to_string(), "2027-06-04");
        assert_eq!(Moment::SchoolDays(-5).date(on, &Calendar::default()).to_string(), "2031-02-26");
    }
}
