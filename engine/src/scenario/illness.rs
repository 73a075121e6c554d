//! When a child falls ill: spells that follow the seasons, as many as its share of a term has room for.
//!
//! Illness has dice of its own and does not ask how the rest goes: with or without support, the flu comes on the same day.

use super::account::Account;
use super::season::Day;
use super::stream::{Purpose, Stream};
use super::timetable::Timetable;

/// School days that a spell of illness lasts, with weights, and their mean in tenths.
const DAYS: [(u32, u32); 7] = [(40, 1), (26, 2), (15, 3), (9, 4), (6, 5), (3, 7), (1, 9)];
const MEAN: u64 = 23;
/// Mondays are a little worse, in percent.
const WEEKDAY: [u32; 5] = [112, 100, 97, 96, 95];

/// How easily one falls ill on a day, in percent.
fn weight(day: &Day) -> u32 {
    day.illness * WEEKDAY.get(day.weekday).copied().unwrap_or(100) / 100
}

/// On which of the days the child is ill. `share` tells, for the days of a stretch, how many thousandths of it.
pub(super) fn days(
    of: &[Day],
    come: usize,
    timetable: Timetable,
    stretches: impl Iterator<Item = (std::ops::Range<usize>, u32)>,
    (seed, index): (u64, u32),
) -> Vec<bool> {
    let mut stream = Stream::new(seed, index.into(), Purpose::Illness);
    let mut ill = vec![false; come];
    let mut left = 0;
    for (stretch, share) in stretches {
        let days = of.get(stretch.clone()).unwrap_or_default();
        let minutes = |day: &Day| u64::from(timetable.minutes(day));
        let all: u64 = days.iter().map(minutes).sum();
        let ahead = days.iter().map(|day| minutes(day) * u64::from(weight(day))).sum();
        let mut account = Account::open(all * u64::from(share) / 1000, ahead);
        for (day, ill) in days.iter().zip(ill.iter_mut().skip(stretch.start)) {
            // The dice fall every day, so that what comes later does not depend on what came before.
            let (chance, length) = (stream.below(1_000_000), stream.weighted(&DAYS));
            let minutes = timetable.minutes(day);
            let begins = account.begins(minutes, weight(day), MEAN);
            if left == 0 && u64::from(chance) < begins {
                left = u64::from(length).min(account.days(minutes));
            }
            if left > 0 {
                left -= 1;
                *ill = true;
                account.spend(minutes);
            }
            account.pass(minutes, weight(day));
        }
    }
    ill
}
