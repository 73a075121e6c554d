//! How much a child is away in all, in a term: the published Swedish figures, dealt as cards.
//!
//! Every hundred pupils of a grade hold one shuffled deck, and a card says how much its holder is away. So the shares are
//! right in every school of some size, whatever the seed, and yet no class is like another: its cards are as the deck lay.
//!
//! The published figures (told in domain 2.1; `docs/practice-school.md` says what the school of 20,000 gives):
//!
//! - autumn 2019, Skolverket's national survey, told by prestationsprinsen.se: nearly 160,000 of just over a million pupils of
//!   grundskola were away at least 15 % in all, one in seven; in grade 7 about 19,000, grade 8 about 22,000, grade 9 about 26,000.
//! - autumn 2020, in the pandemic, told by attention.se on 2022-01-26: in grade 9 8 % were away 30-49 % (about 8,800), and 3.2 %
//!   more than half of the time (about 3,500).
//!
//! The pupils are made shares by our own reckoning: a grade then had 110,000 to 120,000 pupils (8,800 of 8 % are 110,000; just over
//! a million in nine grades are nearly 120,000), so 115,000: 16.5 %, 19.1 % and 22.6 %. Either end of the range lies within about
//! a percentage point of these. For grades 1-6 nothing is published by grade: one in seven in all leaves about 12 %.

use super::roster::Seat;
use super::stream::{Purpose, Stream};
use crate::record::Form;

/// Cards in a deck.
const DECK: u32 = 100;

/// Of a thousand pupils so many are away between so many thousandths of a term. Gaps keep a day more or less from carrying
/// anyone over 15, 30 or 50 %.
type Bands = [(u32, (u32, u32)); 7];

/// Under 15 % nothing is published by level: most miss a few percent, a few more (own proposal). A little more than the published
/// shares is dealt over 15 %, since support takes away some of it in the course of a term.
const TO_SIX: Bands = [
    (292, (0, 15)),
    (328, (15, 45)),
    (158, (45, 85)),
    (86, (85, 140)),
    (105, (158, 290)),
    (24, (310, 480)),
    (7, (520, 800)),
];
const SEVEN: Bands = [
    (265, (0, 15)),
    (323, (15, 45)),
    (145, (45, 85)),
    (82, (85, 140)),
    (120, (158, 290)),
    (49, (310, 480)),
    (16, (520, 850)),
];
const EIGHT: Bands = [
    (256, (0, 15)),
    (313, (15, 45)),
    (143, (45, 85)),
    (81, (85, 140)),
    (118, (158, 290)),
    (65, (310, 480)),
    (24, (520, 850)),
];
const NINE: Bands = [
    (247, (0, 15)),
    (296, (15, 45)),
    (141, (45, 85)),
    (81, (85, 140)),
    (98, (158, 290)),
    (95, (310, 480)),
    (42, (520, 850)),
];

/// Cards of a deck that change places on some day of the two years: as things get harder for one child they get better for
/// another, so that the school as a whole stays as schools are (own proposal).
const TURNS: [(u32, u32); 7] = [(5, 97), (17, 93), (26, 89), (35, 86), (44, 84), (53, 82), (62, 79)];
/// When that is, in thousandths of the two years.
const TURN: (u32, u32) = (100, 880);

/// A child's card: a place among the pupils of its grade, from 0 (hardly ever away) to 999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Card(u32);

/// What a child is dealt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hand {
    /// Its card.
    pub(super) card: Card,
    /// When it changes places, in thousandths of the two years, and with which card; most cards never do.
    pub(super) turn: Option<(u32, Card)>,
}

impl Hand {
    /// What the pupil on that seat is dealt; `within` (below 10) tells equal cards of different decks apart.
    pub(super) fn dealt(seed: u64, seat: Seat, within: u32) -> Self {
        let deck = ((u64::from(seat.class) + 1) << 32) | u64::from(seat.number / DECK);
        let mut stream = Stream::new(seed, deck, Purpose::School);
        let mut cards: Vec<u32> = (0..DECK).collect();
        for (last, left) in (0..cards.len()).rev().zip((1..=DECK).rev()) {
            cards.swap(last, stream.below(left) as usize);
        }
        let own = cards.get((seat.number % DECK) as usize).copied().unwrap_or_default();
        let turns = TURNS.map(|pair| (pair, stream.between(TURN.0, TURN.1)));
        let turn = turns.into_iter().find_map(|((low, high), when)| match own {
            own if own == low => Some((when, high)),
            own if own == high => Some((when, low)),
            _ => None,
        });
        let card = |number: u32| Card(number * 10 + within);
        Self { card: card(own), turn: turn.map(|(when, other)| (when, card(other))) }
    }
}

impl Card {
    /// How much its holder is away in a term, in thousandths.
    pub(super) fn level(self, form: Form, grade: Option<u8>) -> u32 {
        let mut left = self.0;
        for (pupils, (from, to)) in bands(form, grade) {
            if left < *pupils {
                return from + (to - from) * left / pupils;
            }
            left -= pupils;
        }
        0
    }
}

/// Of gymnasium nothing is told in our sources: as in grade 8 (own proposal).
fn bands(form: Form, grade: Option<u8>) -> &'static Bands {
    match (form, grade) {
        (Form::UpperSecondary | Form::AdaptedUpperSecondary, _) | (_, Some(8)) => &EIGHT,
        (_, Some(7)) => &SEVEN,
        (_, Some(9..)) => &NINE,
        _ => &TO_SIX,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn bands_hold_a_thousand_pupils_and_rise() {
        for bands in [TO_SIX, SEVEN, EIGHT, NINE] {
            assert_eq!(bands.iter().map(|(pupils, _)| pupils).sum::<u32>(), 1000);
            let levels: Vec<_> =
                (0..1000).map(|place| Card(place).level(Form::Compulsory, Some(9))).collect();
            assert!(levels.is_sorted() && levels.last() < Some(&900));
        }
    }

    fn deck(first: u32) -> Vec<Hand> {
        let seats = (first..first + DECK).map(|number| Seat { class: 10, block: 0, number });
        seats.map(|seat| Hand::dealt(1, seat, 0)).collect()
    }

    #[test]
    fn a_hundred_pupils_of_a_grade_hold_a_whole_deck() {
        for first in [0, DECK] {
            let cards: BTreeSet<_> = deck(first).into_iter().map(|hand| hand.card).collect();
            assert_eq!(cards.len(), 100);
        }
        assert_ne!(deck(0), deck(DECK), "each deck is shuffled by itself");
    }

    #[test]
    fn cards_change_places_in_pairs_on_the_same_day() {
        let deck = deck(0);
        let turned: Vec<_> = deck.iter().filter_map(|hand| Some((hand.card, hand.turn?))).collect();
        assert_eq!(turned.len(), TURNS.len() * 2);
        for (card, (when, other)) in &turned {
            assert!(turned.contains(&(*other, (*when, *card))), "{card:?} {other:?}");
        }
    }
}
