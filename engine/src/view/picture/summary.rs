//! What the picture says, as values: the page makes one or two sentences of them.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use super::{MarkKind, signals, weeks};
use crate::pack::{Domain, Pack, Text};
use crate::record::Child;

/// Days looked back upon for absence: four weeks.
const RECENT: u64 = 28;
/// Months looked back upon for what was noted.
const NOTED_MONTHS: u32 = 6;

/// Absence of the last four weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentAbsence {
    /// Minutes the child was expected.
    pub expected: u32,
    /// Minutes it was absent.
    pub absent: u32,
    /// Minutes of them that were unexcused.
    pub unexcused: u32,
    /// The weekday on which more than half of it fell, where it fell on several days.
    pub mostly: Option<Weekday>,
    /// Whether any row's schedule was assumed at import.
    pub assumed: bool,
}

/// What staff have noticed in the last half year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// How many times.
    pub times: u32,
    /// How many people; nothing where it is not written who.
    pub people: Option<u32>,
    /// The earliest.
    pub since: NaiveDate,
}

/// A request that was made in the last half year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requested {
    /// The kind, as people call it.
    pub label: Text,
    /// How many times.
    pub times: u32,
    /// The latest.
    pub latest: NaiveDate,
}

/// What the picture says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Summary {
    /// Absence of the last four weeks; nothing where no row of them is known.
    pub absence: Option<RecentAbsence>,
    /// What staff have noticed.
    pub noted: Option<Noted>,
    /// Requests, by kind, the latest first.
    pub requests: Vec<Requested>,
}

pub(super) fn summary(child: &Child, pack: &Pack, today: NaiveDate) -> Summary {
    let since = today.checked_sub_months(Months::new(NOTED_MONTHS)).unwrap_or(today);
    let recent: Vec<_> = signals(child, pack, today).filter(|(signal, ..)| signal.date > since).collect();

    let noticed: Vec<_> =
        recent.iter().filter(|(_, domain, _)| domain.is_none_or(is_about_the_child)).collect();
    let people: Option<BTreeSet<&str>> = noticed.iter().map(|(signal, ..)| signal.by.as_deref()).collect();
    let noted = noticed.iter().map(|(signal, ..)| signal.date).min().map(|first| Noted {
        times: count(noticed.len()),
        people: people.map(|people| count(people.len())),
        since: first,
    });

    let mut requests: Vec<Requested> = Vec::new();
    for (signal, _, label) in recent.iter().filter(|(_, d, _)| MarkKind::of(*d) == MarkKind::Request) {
        match requests.iter_mut().find(|known| known.label == *label) {
            Some(known) => {
                known.times += 1;
                known.latest = known.latest.max(signal.date);
            }
            None => requests.push(Requested { label: label.clone(), times: 1, latest: signal.date }),
        }
    }
    requests.sort_by_key(|request| std::cmp::Reverse(request.latest));

    Summary { absence: absence(child, today), noted, requests }
}

/// What the school has to follow up, and how help is held together, says nothing of how the child is.
fn is_about_the_child(domain: Domain) -> bool {
    matches!(domain, Domain::Learning | Domain::Wellbeing | Domain::Function)
}

fn absence(child: &Child, today: NaiveDate) -> Option<RecentAbsence> {
    let from = today.checked_sub_days(Days::new(RECENT - 1))?;
    let days = weeks::by_day(&child.attendance, from, today);
    let sum = |of: fn(&weeks::Totals) -> u32| days.values().map(of).sum::<u32>();
    let expected = sum(|day| day.expected);
    if expected == 0 {
        return None;
    }
    let absent = sum(|day| day.absent());
    let several = days.values().filter(|day| day.absent() > 0).count() > 2;
    let weekdays = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];
    let mostly = weekdays.into_iter().zip(weeks::absent_by_weekday(&days));
    Some(RecentAbsence {
        expected,
        absent,
        unexcused: sum(|day| day.unexcused),
        mostly: mostly
            .filter(|(_, minutes)| several && minutes * 2 > absent)
            .map(|(weekday, _)| weekday)
            .next(),
        assumed: days.values().any(|day| day.assumed > 0),
    })
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
