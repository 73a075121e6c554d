//! Moments of a scenario, counted from its day.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};

use crate::diagnostic::Code;
use crate::pack::Calendar;
use crate::pack::toml::{Node, Read};

/// No moment is farther away: about a hundred years.
const FARTHEST: u32 = 36_500;

/// So many school days or days before (negative) or after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Moment {
    /// `-12s`: from the latest school day.
    SchoolDays(i32),
    /// `+14d`: from the day itself.
    Days(i32),
}

impl FromStr for Moment {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let number = |digits: &str| {
            digits.parse::<i32>().ok().filter(|number| number.unsigned_abs() <= FARTHEST).ok_or(())
        };
        match (text.strip_suffix('s'), text.strip_suffix('d')) {
            (Some(digits), _) => number(digits).map(Self::SchoolDays),
            (_, Some(digits)) => number(digits).map(Self::Days),
            _ => Err(()),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (number, unit) = match self {
            Self::SchoolDays(number) => (*number, 's'),
            Self::Days(number) => (*number, 'd'),
        };
        let sign = if number > 0 { "+" } else { "" };
        write!(f, "{sign}{number}{unit}")
    }
}

impl Read for Moment {
    fn read(node: &Node<'_>) -> Option<Self> {
        let text = String::read(node)?;
        let moment = text.parse().ok();
        if moment.is_none() {
            node.tell(node.error(Code::NotAMoment).with("found", text));
        }
        moment
    }
}

impl Moment {
    /// The scenario's own day, or the latest school day before it.
    pub(super) const TODAY: Self = Self::SchoolDays(0);

    /// Its date on any day: away from the weekend. Where the calendar has too few school days, five are a week.
    pub(super) fn date(self, on: NaiveDate, calendar: &Calendar) -> NaiveDate {
        match self {
            Self::Days(days) => weekday(shift(on, days), days),
            Self::SchoolDays(_) => self.exactly(on, calendar),
        }
    }

    /// The moment of a date: in school days where it is one that this moment finds again, else in days.
    pub(super) fn of(date: NaiveDate, on: NaiveDate, calendar: &Calendar) -> Self {
        let school = calendar.school_days();
        let place = |date| i32::try_from(school.partition_point(|day| *day <= date)).unwrap_or_default();
        let counted = Self::SchoolDays(place(date) - place(on));
        if calendar.is_school_day(date) && counted.exactly(on, calendar) == date {
            counted
        } else {
            Self::Days(i32::try_from((date - on).num_days()).unwrap_or_default())
        }
    }

    /// Its date on the scenario's own day: exactly so many days, or school days.
    pub(super) fn exactly(self, on: NaiveDate, calendar: &Calendar) -> NaiveDate {
        match self {
            Self::Days(days) => shift(on, days),
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
    let shifted = if days < 0 { on.checked_sub_days(by) } else { on.checked_add_days(by) };
    shifted.unwrap_or(on)
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
            let moment: Moment = text.parse().unwrap();
            assert_eq!(moment.date(on, &calendar()).to_string(), date, "{text}");
            assert_eq!(moment.to_string(), text);
        }
        for bad in ["", "s", "12", "-s", "1.5d", "99999d", "om en vecka"] {
            assert!(bad.parse::<Moment>().is_err(), "{bad}");
        }
    }

    #[test]
    fn on_its_own_day_every_date_is_found_again() {
        let calendar = calendar();
        for on in ["2026-11-20", "2026-11-21", "2026-10-28", "2026-08-17", "2029-01-01"]
            .map(|day| day.parse().unwrap())
        {
            for days in -500..=300 {
                let date = shift(on, days);
                let moment = Moment::of(date, on, &calendar);
                assert_eq!(moment.exactly(on, &calendar), date, "{on} {moment}");
            }
        }
    }

    #[test]
    fn outside_the_calendar_five_school_days_are_a_week() {
        let on = "2031-03-05".parse().unwrap();
        assert_eq!(Moment::SchoolDays(-5).date(on, &calendar()).to_string(), "2027-06-04");
        assert_eq!(Moment::SchoolDays(-5).date(on, &Calendar::default()).to_string(), "2031-02-26");
    }
}
