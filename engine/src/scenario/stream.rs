//! Seeded streams of whole numbers: every child has one of its own for each purpose.
//!
//! No floating point and nothing of the machine: the same seed gives the same school natively and in the browser.
//! Because the streams are separate, a child's name cannot depend on how its year went, nor one child on another.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// What a stream is drawn for.
#[derive(Clone, Copy)]
pub(super) enum Purpose {
    /// First and family name.
    Name,
    /// Month of birth and first day at the school.
    Person,
    /// How the child's year goes.
    Pattern,
    /// What people write down, and what is offered.
    Support,
    /// What is the same for the whole school: its winter waves, and how its decks lie.
    School,
    /// When the child falls ill.
    Illness,
    /// How its days go otherwise.
    Days,
    /// Who talks with the family when it is away a lot, and what that brings about.
    Talk,
}

/// So many streams each child has: more than one a purpose.
const PURPOSES: u64 = 8;

/// Whole numbers, one after the other.
pub(super) struct Stream(ChaCha8Rng);

impl Stream {
    /// The stream of one child for one purpose.
    pub(super) fn new(seed: u64, child: u64, purpose: Purpose) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(child.wrapping_mul(PURPOSES).wrapping_add(purpose as u64));
        Self(rng)
    }

    /// A whole number from 0 up to, but not including, `end`; 0 if `end` is.
    pub(super) fn below(&mut self, end: u32) -> u32 {
        let scaled = (u64::from(self.0.next_u32()) * u64::from(end)) >> 32;
        u32::try_from(scaled).unwrap_or_default()
    }

    /// A whole number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// Yes, so many times in a hundred.
    pub(super) fn percent(&mut self, times: u32) -> bool {
        self.below(100) < times
    }

    /// Yes, so many times in ten thousand.
    pub(super) fn in_ten_thousand(&mut self, times: u32) -> bool {
        self.below(10_000) < times
    }

    /// One of them, each as likely; the default if there is none.
    pub(super) fn pick<T: Copy + Default>(&mut self, of: &[T]) -> T {
        let end = u32::try_from(of.len()).unwrap_or(u32::MAX);
        of.get(self.below(end) as usize).copied().unwrap_or_default()
    }

    /// One of them, each as likely as its weight says; the default if there is none.
    pub(super) fn weighted<T: Copy + Default>(&mut self, of: &[(u32, T)]) -> T {
        let mut left = self.below(of.iter().map(|(weight, _)| weight).sum());
        for (weight, value) in of {
            if left < *weight {
                return *value;
            }
            left -= weight;
        }
        T::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_for_ever() {
        let mut stream = Stream::new(1, 7, Purpose::Pattern);
        let drawn: Vec<_> = (0..6).map(|_| stream.below(1000)).collect();
        assert_eq!(drawn, GOLDEN, "another stream here is another practice school for everyone");
    }

    const GOLDEN: [u32; 6] = [644, 525, 187, 145, 273, 428];

    #[test]
    fn draws_stay_within_their_bounds_and_follow_their_weights() {
        let mut stream = Stream::new(3, 0, Purpose::Name);
        let mut heavy = 0;
        for _ in 0..10_000 {
            assert!((5..=9).contains(&stream.between(5, 9)));
            heavy += u32::from(stream.weighted(&[(3, true), (1, false)]));
        }
        assert!((7300..7700).contains(&heavy), "{heavy}");
        assert_eq!(stream.below(0), 0);
        assert_eq!(stream.pick::<u8>(&[]), 0);
    }
}
