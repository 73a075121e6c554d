//! Days, weeks and spans in words. Which day it is, is always told by the caller.

use chrono::{Datelike, Days, NaiveDate};

use crate::{Words, args, keys};

impl Words {
    /// "3 november 2026", "3 November 2026".
    pub fn date(&self, date: NaiveDate) -> String {
        let month = self.say_with(keys::MONTH, &args! { "month" => date.month() });
        let args = args! { "day" => date.day(), "month" => month, "year" => date.year() };
        self.say_with(keys::DATE, &args)
    }

    /// "3 nov", "3 Nov".
    pub fn date_short(&self, date: NaiveDate) -> String {
        let month = self.say_with(keys::MONTH_SHORT, &args! { "month" => date.month() });
        self.say_with(keys::DATE_SHORT, &args! { "day" => date.day(), "month" => month })
    }

    /// "fredag 20 november 2026", "Friday 20 November 2026".
    pub fn date_long(&self, date: NaiveDate) -> String {
        self.say_with(keys::DATE_LONG, &args! { "weekday" => self.weekday(date), "date" => self.date(date) })
    }

    /// "fredag", "Friday".
    pub fn weekday(&self, date: NaiveDate) -> String {
        self.say_with(keys::WEEKDAY, &args! { "day" => date.weekday().number_from_monday() })
    }

    /// "fre", "Fri".
    pub fn weekday_short(&self, date: NaiveDate) -> String {
        self.say_with(keys::WEEKDAY_SHORT, &args! { "day" => date.weekday().number_from_monday() })
    }

    /// The ISO week of a date: "vecka 46", "week 46".
    pub fn week(&self, date: NaiveDate) -> String {
        self.say_with(keys::WEEK, &args! { "week" => date.iso_week().week() })
    }

    /// The ISO week of a date with its school days: "vecka 46, 9–13 nov", "vecka 49, 30 nov–4 dec".
    pub fn week_with_days(&self, date: NaiveDate) -> String {
        let monday = date.checked_sub_days(Days::new(date.weekday().num_days_from_monday().into()));
        let monday = monday.unwrap_or(date);
        let friday = monday.checked_add_days(Days::new(4)).unwrap_or(monday);
        let days = self.days(monday, friday);
        self.say_with(keys::WEEK_WITH_DAYS, &args! { "week" => date.iso_week().week(), "days" => days })
    }

    /// From a day to another, both included: "9–13 nov", "30 nov–4 dec", "19 dec 2025–6 jan 2026".
    pub fn days(&self, from: NaiveDate, to: NaiveDate) -> String {
        let (last, year) =
            (self.date_short(to), |date: NaiveDate| format!("{} {}", self.date_short(date), date.year()));
        match (from.year() == to.year(), from.month() == to.month()) {
            (true, true) if from.day() == to.day() => last,
            (true, true) => format!("{}–{last}", from.day()),
            (true, false) => format!("{}–{last}", self.date_short(from)),
            (false, _) => format!("{}–{}", year(from), year(to)),
        }
    }

    /// "17 dagar", "17 days".
    pub fn span(&self, days: i64) -> String {
        self.say_with(keys::SPAN, &args! { "days" => days })
    }

    /// How long ago: "i dag", "i går", "för 17 dagar sedan"; for what lies ahead "om 3 dagar".
    pub fn ago(&self, days: i64) -> String {
        let key = if days < 0 { keys::AHEAD } else { keys::AGO };
        self.say_with(key, &args! { "days" => days.abs() })
    }
}
