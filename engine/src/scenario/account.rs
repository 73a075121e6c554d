//! Minutes to be away in a stretch of a term. The dice say when they are spent, never how many: what has not been spent makes
//! the days that are left more likely (selection sampling).

/// Minutes still to be spent, and the minutes ahead that they can be spent on, each weighed by how likely it is.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Account {
    left: u64,
    ahead: u64,
}

impl Account {
    /// So many minutes, to be spent on minutes that weigh so much together; a minute like any other weighs 100.
    pub(super) fn open(left: u64, ahead: u64) -> Self {
        Self { left, ahead }
    }

    /// The share of a day of this weight that should be spent now, in a million.
    pub(super) fn share(&self, weight: u32) -> u64 {
        (self.left * u64::from(weight) * 1_000_000).checked_div(self.ahead).unwrap_or_default().min(1_000_000)
    }

    /// The number of whole days of this length that there are minutes for, to the nearest.
    pub(super) fn days(&self, minutes: u16) -> u64 {
        let minutes = u64::from(minutes);
        (self.left + minutes / 2).checked_div(minutes).unwrap_or_default()
    }

    /// How likely it is that a run of whole days begins on a day of this weight, in a million, where runs are so many tenths of a
    /// day long on average: often enough that they take their share of the time.
    pub(super) fn begins(&self, minutes: u16, weight: u32, mean: u64) -> u64 {
        // A run is no longer than what is left, so runs have to begin more often then.
        let (share, mean) = (self.share(weight), mean.min(self.days(minutes) * 10));
        (share * 10_000_000).checked_div((1_000_000 - share) * mean).unwrap_or(u64::MAX)
    }

    /// Minutes were spent.
    pub(super) fn spend(&mut self, minutes: u16) {
        self.left = self.left.saturating_sub(minutes.into());
    }

    /// Minutes of this weight have passed.
    pub(super) fn pass(&mut self, minutes: u16, weight: u32) {
        self.ahead = self.ahead.saturating_sub(u64::from(minutes) * u64::from(weight));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::stream::{Purpose, Stream};

    /// Whatever the dice, and however the days weigh: all of it is spent, and not all at the end.
    #[test]
    fn everything_is_spent_whatever_the_dice() {
        for child in 0..50 {
            let mut stream = Stream::new(1, child, Purpose::Days);
            let weight = |day: u32| if day < 40 { 60 } else { 140 };
            let mut account = Account::open(300 * 12, (0..80).map(|day| 300 * u64::from(weight(day))).sum());
            let mut days = Vec::new();
            for day in 0..80 {
                if account.days(300) > 0 && u64::from(stream.below(1_000_000)) < account.share(weight(day)) {
                    account.spend(300);
                    days.push(day);
                }
                account.pass(300, weight(day));
            }
            assert_eq!(days.len(), 12, "{child}: {days:?}");
            assert!(days.iter().filter(|day| **day < 70).count() >= 6, "{child}: {days:?}");
        }
    }
}
