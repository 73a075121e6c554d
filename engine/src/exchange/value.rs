//! What stands in a cell: amounts, dates, times, yes and no, in Swedish and English.

use chrono::{NaiveDate, NaiveTime};
use rust_decimal::Decimal;
use rust_decimal::prelude::{RoundingStrategy, ToPrimitive};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What an amount of time is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Minutes.
    Minutes,
    /// Hours, with decimals or as `1:30`.
    Hours,
    /// Percent of the scheduled time.
    Percent,
}

/// An amount as it stands, not yet in minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Amount {
    /// So many of the unit of the column, or of its own where the cell names one.
    Of(Decimal, Option<Unit>),
    /// The whole day or lesson.
    Whole,
}

impl Amount {
    /// Whole minutes, rounded; nothing if a share lacks what it is a share of, or if there are more than in a day.
    pub(super) fn minutes(self, unit: Unit, scheduled: Option<u16>) -> Option<u16> {
        let Self::Of(number, own) = self else { return scheduled };
        let minutes = match own.unwrap_or(unit) {
            Unit::Minutes => number,
            Unit::Hours => number.checked_mul(Decimal::from(60))?,
            Unit::Percent => {
                if number > Decimal::ONE_HUNDRED {
                    return None;
                }
                number.checked_mul(Decimal::from(scheduled?))?.checked_div(Decimal::ONE_HUNDRED)?
            }
        };
        minutes.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero).to_u16()
    }
}

/// Reads `1 234,5`, `60 min`, `1,5 h`, `20 %`, `1:30`, `heldag`. Nothing below zero.
pub(super) fn amount(text: &str) -> Option<Amount> {
    // Nearly all amounts of a large file are plain whole numbers.
    if text.len() < 9
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && let Ok(number) = text.parse::<u32>()
    {
        return Some(Amount::Of(number.into(), None));
    }
    let text = text.to_lowercase();
    if matches!(
        text.as_str(),
        "heldag" | "hela dagen" | "hel dag" | "hela lektionen" | "all day" | "whole day"
    ) {
        return Some(Amount::Whole);
    }
    if text == "-" || text == "–" {
        return Some(Amount::Of(Decimal::ZERO, None));
    }
    let digits_end = text.rfind(|c: char| c.is_ascii_digit())? + 1;
    let (number, name) = text.split_at_checked(digits_end)?;
    let unit = unit_name(name.trim().trim_end_matches('.'))?;
    if let Some((hours, minutes)) = number.split_once(':') {
        let (hours, minutes): (u32, u32) = (hours.trim().parse().ok()?, minutes.parse().ok()?);
        let whole =
            (minutes < 60).then_some(Decimal::from(hours) * Decimal::from(60) + Decimal::from(minutes))?;
        return Some(Amount::Of(whole, Some(Unit::Minutes)));
    }
    let plain: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let plain = match (plain.rfind(','), plain.rfind('.')) {
        (Some(comma), Some(point)) if comma < point => plain.replace(',', ""),
        (Some(_), Some(_)) => plain.replace('.', "").replace(',', "."),
        _ => plain.replace(',', "."),
    };
    let known = plain.starts_with(|c: char| c.is_ascii_digit()) && !plain.contains('e');
    let number = known.then(|| plain.parse::<Decimal>().ok()).flatten()?;
    Some(Amount::Of(number, unit))
}

/// The unit that a cell names after its number; nothing if it names something else.
#[expect(clippy::option_option, reason = "no unit and a strange unit are two things")]
fn unit_name(name: &str) -> Option<Option<Unit>> {
    match name {
        "" => Some(None),
        "min" | "minuter" | "minutes" | "m" => Some(Some(Unit::Minutes)),
        "h" | "t" | "tim" | "timmar" | "hours" => Some(Some(Unit::Hours)),
        "%" | "procent" | "percent" => Some(Some(Unit::Percent)),
        _ => None,
    }
}

/// A whole number without a unit, such as a number of late arrivals.
pub(super) fn count(text: &str) -> Option<u8> {
    match amount(text)? {
        Amount::Of(number, None) if number.is_integer() => number.to_u8(),
        _ => None,
    }
}

/// How a date such as 1/10/2026 is meant, where both ways could be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// 1 October, as in Swedish and British use.
    #[default]
    DayFirst,
    /// 10 January, as in American use.
    MonthFirst,
}

/// How dates are written in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateFormat {
    /// 2026-10-01
    YearFirst,
    /// 20261001
    Compact,
    /// 1/10/2026 or 1.10.2026
    Numbers,
    /// 1 okt 2026
    Named,
}

/// Reads a date, and how it is written. A time of day after it is left out.
pub(super) fn date(text: &str, order: DateOrder) -> Option<(NaiveDate, DateFormat)> {
    let text =
        text.trim_start_matches(|c: char| c.is_alphabetic() || c == '.' || c == ',' || c.is_whitespace());
    let mut parts = text.split(['-', '/', '.', ' ', ',', 'T', '\u{a0}']).filter(|part| !part.is_empty());
    let first = parts.next()?;
    let (date, format) = if first.len() == 8 {
        let number: i32 = first.parse().ok()?;
        let (month, day) = (u32::try_from(number / 100 % 100).ok()?, u32::try_from(number % 100).ok()?);
        (NaiveDate::from_ymd_opt(number / 10_000, month, day)?, DateFormat::Compact)
    } else {
        let (second, third) = (parts.next()?, parts.next()?);
        if first.len() == 4 {
            let date =
                NaiveDate::from_ymd_opt(first.parse().ok()?, second.parse().ok()?, third.parse().ok()?)?;
            (date, DateFormat::YearFirst)
        } else {
            let year = (third.len() == 4).then(|| third.parse().ok()).flatten()?;
            let first: u32 = first.parse().ok()?;
            if let Some(month) = month(second) {
                (NaiveDate::from_ymd_opt(year, month, first)?, DateFormat::Named)
            } else {
                let second: u32 = second.parse().ok()?;
                // Where only one way gives a date, it is meant.
                let month_first = first <= 12 && (second > 12 || order == DateOrder::MonthFirst);
                let (month, day) = if month_first { (first, second) } else { (second, first) };
                (NaiveDate::from_ymd_opt(year, month, day)?, DateFormat::Numbers)
            }
        }
    };
    // What may follow is a time of day; a second date would mean a row of several days.
    if parts.any(|part| part.len() > 2 && !part.contains(':')) {
        return None;
    }
    let first_kept = NaiveDate::from_ymd_opt(1990, 1, 1)?;
    let last_kept = NaiveDate::from_ymd_opt(2199, 12, 31)?;
    (first_kept <= date && date <= last_kept).then_some((date, format))
}

/// Whether a text names a week, a month, a term or two dates: more than one day.
pub(super) fn spans_days(text: &str) -> bool {
    let years = text.split(|c: char| !c.is_ascii_digit()).filter(|run| matches!(run.len(), 4 | 8)).count();
    let lower = text.to_lowercase();
    let named = ["v", "ht", "vt", "läsår", "termin", "week", "term", "månad", "period"].iter().any(|name| {
        lower
            .strip_prefix(name)
            .is_some_and(|rest| rest.starts_with(|c: char| !c.is_alphabetic()) || rest.is_empty())
    });
    years > 1
        || named
        || (years == 1 && month(lower.trim_start()).is_some())
        || lower.strip_prefix("vecka").is_some()
}

/// Whether a date could be read with day and month changed about.
pub(super) fn date_is_ambiguous(text: &str) -> bool {
    let read = |order| date(text, order).map(|(date, _)| date);
    read(DateOrder::DayFirst) != read(DateOrder::MonthFirst)
}

fn month(name: &str) -> Option<u32> {
    const MONTHS: [[&str; 2]; 12] = [
        ["jan", "jan"],
        ["feb", "feb"],
        ["mar", "mar"],
        ["apr", "apr"],
        ["maj", "may"],
        ["jun", "jun"],
        ["jul", "jul"],
        ["aug", "aug"],
        ["sep", "sep"],
        ["okt", "oct"],
        ["nov", "nov"],
        ["dec", "dec"],
    ];
    let name = name.to_lowercase();
    let at = MONTHS.iter().position(|names| names.iter().any(|month| name.starts_with(month)))?;
    u32::try_from(at + 1).ok()
}

/// A time of day: `08:20`, `8.20`, `08:20:00`.
pub(super) fn time(text: &str) -> Option<NaiveTime> {
    let mut parts = text.split([':', '.']);
    let (hour, minute) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// Whether a mark of protected identity says no. Everything else in such a column is taken as yes.
pub(super) fn says_no(text: &str) -> bool {
    matches!(
        text.to_lowercase().as_str(),
        "" | "0" | "nej" | "n" | "no" | "false" | "falskt" | "ingen" | "inga" | "none" | "-" | "–"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_swedish_systems_write_them() {
        let minutes = |text| amount(text).and_then(|amount| amount.minutes(Unit::Minutes, Some(300)));
        let cases = [
            ("60", Some(60)),
            ("60 min", Some(60)),
            ("1 320", Some(1320)),
            ("1\u{a0}320", Some(1320)),
            ("1,5 h", Some(90)),
            ("1.5 tim.", Some(90)),
            ("1:30", Some(90)),
            ("20 %", Some(60)),
            ("33,3%", Some(100)),
            ("heldag", Some(300)),
            ("-", Some(0)),
            ("0,00", Some(0)),
            ("1.320,0", Some(1320)),
            ("1,320.0", Some(1320)),
            ("", None),
            ("-60", None),
            ("trehundra", None),
            ("1:75", None),
            ("60 kr", None),
            ("101 %", None),
            ("99999999", None),
            ("1e3", None),
            ("é", None),
        ];
        for (text, expected) in cases {
            assert_eq!(minutes(text), expected, "{text}");
        }
        assert_eq!((count("2"), count("2,5"), count("2 h"), count("")), (Some(2), None, None, None));
    }

    #[test]
    fn dates_are_read_in_every_way_they_are_written() {
        let read = |text| date(text, DateOrder::DayFirst).map(|(date, _)| date.to_string());
        let first = Some("2026-10-01".to_owned());
        for text in [
            "2026-10-01",
            "2026/10/01",
            "2026.10.01",
            "20261001",
            "1/10/2026",
            "01.10.2026",
            "1-10-2026",
            "1 okt 2026",
            "1 oktober 2026",
            "1 Oct 2026",
            "tors 1 okt. 2026",
            "2026-10-01 08:20",
            "2026-10-01T08:20:00",
            "torsdag 2026-10-01",
        ] {
            assert_eq!(read(text), first, "{text}");
        }
        assert_eq!(read("10/13/2026").as_deref(), Some("2026-10-13"));
        assert_eq!(date("10/1/2026", DateOrder::MonthFirst).unwrap().0.to_string(), "2026-10-01");
        assert!(
            date_is_ambiguous("1/10/2026")
                && !date_is_ambiguous("13/10/2026")
                && !date_is_ambiguous("2026-10-01")
        );
        for text in
            ["v. 40", "vecka 40", "HT 2026", "oktober 2026", "2026-10-01 - 2026-10-05", "20261001--20261005"]
        {
            assert!(spans_days(text) && read(text).is_none(), "{text}");
        }
        for text in
            ["", "v. 40", "2026-13-01", "2026-02-30", "1/10", "okt 2026", "00000000", "1 2 3", "9999-01-01"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
