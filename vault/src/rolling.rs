//! When a vault takes a backup of itself, and which ones it keeps. By the order in which they were taken: a clock that is set
//! back, or forward, neither stops them nor makes any of them go.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// A backup, as the root of the manifest names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Backup {
    /// Each is higher than the one before.
    pub number: u64,
    /// When it was taken: seconds since 1970, by the machine's clock.
    pub at: i64,
}

/// So long it takes, in seconds, until a change brings about another backup: a quarter of an hour.
const PAUSE: u64 = 15 * 60;
/// So many are kept of the last day,
const OF_LAST_DAY: usize = 3;
/// and so many in all: of each earlier day one.
const IN_ALL: usize = 10;

const DAY: i64 = 24 * 60 * 60;

/// Whether a change now is to be preceded by a backup.
pub fn is_due(backups: &[Backup], now: i64) -> bool {
    backups.last().is_none_or(|last| now.abs_diff(last.at) >= PAUSE)
}

/// Which of the backups, oldest first, are kept.
pub fn kept(backups: &[Backup]) -> Vec<Backup> {
    let day = |backup: &Backup| backup.at.div_euclid(DAY);
    let Some(last) = backups.last().map(day) else { return Vec::new() };
    let (mut of_last_day, mut days) = (0, BTreeSet::new());
    let mut kept: Vec<Backup> = Vec::new();
    for backup in backups.iter().rev() {
        let wanted = if day(backup) == last {
            of_last_day += 1;
            of_last_day <= OF_LAST_DAY
        } else {
            days.insert(day(backup))
        };
        if wanted && kept.len() < IN_ALL {
            kept.push(*backup);
        }
    }
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes a backup at each of these times at which one is due; the times of those that are kept.
    fn taken(times: impl IntoIterator<Item = i64>) -> Vec<i64> {
        let mut backups: Vec<Backup> = Vec::new();
        for (number, at) in (1..).zip(times) {
            if is_due(&backups, at) {
                backups.push(Backup { number, at });
                backups = kept(&backups);
            }
        }
        backups.iter().map(|backup| backup.at).collect()
    }

    const MINUTE: i64 = 60;

    #[test]
    fn a_quarter_of_an_hour_of_change_makes_one() {
        assert_eq!(taken((0..60).map(|minute| minute * MINUTE)), [15, 30, 45].map(|minute| minute * MINUTE));
    }

    #[test]
    fn three_of_the_last_day_and_the_last_of_each_before() {
        let week = (0..5).flat_map(|day| (8..16).map(move |hour| day * DAY + hour * 60 * MINUTE));
        let hours: Vec<(i64, i64)> =
            taken(week).into_iter().map(|at| (at / DAY, at % DAY / 60 / MINUTE)).collect();
        assert_eq!(hours, [(0, 15), (1, 15), (2, 15), (3, 15), (4, 13), (4, 14), (4, 15)]);
        assert_eq!(taken((0..100).map(|day| day * DAY)).len(), 10);
    }

    #[test]
    fn a_clock_that_is_set_back_neither_stops_them_nor_makes_any_go() {
        let before = taken((0..5).map(|day| day * DAY));
        let year = 365 * DAY;
        let after =
            taken((0..5).map(|day| day * DAY).chain([-year, -year + 5 * MINUTE, -year + 20 * MINUTE]));
        assert!(before.iter().all(|at| after.contains(at)), "{before:?} {after:?}");
        assert!(after.ends_with(&[-year, -year + 20 * MINUTE]), "{after:?}");
        // And forward again.
        let again = taken((0..5).map(|day| day * DAY).chain([-year, 6 * DAY]));
        assert!(again.ends_with(&[4 * DAY, -year, 6 * DAY]), "{again:?}");
    }
}
