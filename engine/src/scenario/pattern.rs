//! How a child's years go: how much it is away, in which way, and at most one turning point.
//!
//! How much is the card's business (`level`); every table here is a proposal of our own.

use super::level::{Card, Hand};
use super::stream::Stream;
use super::timetable::{AVOIDED, Timetable};
use crate::record::Stage;

/// How absence beyond ordinary illness shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Way {
    /// Not at all: the child is ill now and then.
    #[default]
    Ill,
    /// Single lessons.
    Lessons,
    /// Lessons of one subject.
    Subject(&'static str),
    /// Whole days, a few at a time.
    Days,
    /// Long runs, with tries to come back.
    Long,
}

/// A point at which things get harder, or better.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turn {
    /// The day, counted from the child's first.
    pub(super) at: usize,
    /// How much the child is away from then on.
    pub(super) card: Card,
}

/// A child's own pattern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    /// How much the child is away.
    pub(super) card: Card,
    /// What turns, if anything does.
    pub(super) turn: Option<Turn>,
    /// How the absence shows.
    pub(super) way: Way,
    /// How much of the time the child is ill, in thousandths: never more than half of its absence.
    illness: u32,
    /// How many of a hundred spells or lessons nobody has told the school about.
    pub(super) untold: u32,
    /// Late arrivals in ten thousand school days.
    pub(super) late: u32,
}

/// Ways in which absence shows where it reaches so many thousandths: in lågstadium and mellanstadium, and from högstadium on.
type Ways = [(u32, Way); 5];
const SUBJECT: Way = Way::Subject("");
const YOUNGER: [(u32, Ways); 5] = [
    (310, [(6, Way::Ill), (0, Way::Lessons), (0, SUBJECT), (24, Way::Days), (70, Way::Long)]),
    (150, [(20, Way::Ill), (6, Way::Lessons), (0, SUBJECT), (66, Way::Days), (8, Way::Long)]),
    (85, [(60, Way::Ill), (12, Way::Lessons), (0, SUBJECT), (28, Way::Days), (0, Way::Long)]),
    (40, [(85, Way::Ill), (7, Way::Lessons), (0, SUBJECT), (8, Way::Days), (0, Way::Long)]),
    (0, [(100, Way::Ill), (0, Way::Lessons), (0, SUBJECT), (0, Way::Days), (0, Way::Long)]),
];
const OLDER: [(u32, Ways); 5] = [
    (310, [(3, Way::Ill), (0, Way::Lessons), (0, SUBJECT), (32, Way::Days), (65, Way::Long)]),
    (150, [(10, Way::Ill), (34, Way::Lessons), (0, SUBJECT), (50, Way::Days), (6, Way::Long)]),
    (85, [(40, Way::Ill), (32, Way::Lessons), (6, SUBJECT), (22, Way::Days), (0, Way::Long)]),
    (50, [(54, Way::Ill), (20, Way::Lessons), (20, SUBJECT), (6, Way::Days), (0, Way::Long)]),
    (0, [(92, Way::Ill), (6, Way::Lessons), (2, SUBJECT), (0, Way::Days), (0, Way::Long)]),
];

/// Illness of children who are away for other reasons too, in thousandths of the time, with weights.
const ILLNESS: [(u32, (u32, u32)); 3] = [(35, (10, 20)), (50, (20, 45)), (15, (45, 80))];

/// Late arrivals in ten thousand school days: most children hardly ever, a few often.
const LATE: [(u32, (u32, u32)); 3] = [(75, (20, 120)), (18, (150, 500)), (7, (600, 1800))];

impl Pattern {
    /// The pattern of a child with that hand; `day` tells which of its days lies so many thousandths into the two years.
    pub(super) fn draw(
        hand: Hand,
        timetable: Timetable,
        day: impl Fn(u32) -> usize,
        stream: &mut Stream,
    ) -> Self {
        let card = hand.card;
        let turn = hand.turn.map(|(when, card)| Turn { at: day(when), card });
        // The way fits the harder time.
        let hardest = turn.map_or(card, |turn| turn.card.max(card));
        let level = hardest.level(timetable.form, timetable.grade);
        let stage = timetable.form.stage(timetable.grade);
        let older = matches!(stage, Some(Stage::Upper | Stage::UpperSecondary));
        let ways = if older { OLDER } else { YOUNGER };
        let way = ways.iter().find(|(from, _)| *from <= level).map(|(_, ways)| stream.weighted(ways));
        let subject = stream.pick(AVOIDED);
        let way = match way.unwrap_or_default() {
            Way::Subject(_) => Way::Subject(subject),
            way => way,
        };
        let (low, high) = stream.weighted(&ILLNESS);
        let illness = stream.between(low, high);
        // Half to one and a half times what is usual, so that children differ here too.
        let untold = untold(stage, way) * stream.between(50, 150) / 100;
        let (low, high) = stream.weighted(&LATE);
        Self { card, turn, way, illness, untold, late: stream.between(low, high) }
    }

    /// The card in force on a day.
    fn card_on(&self, day: usize) -> Card {
        self.turn.filter(|turn| turn.at <= day).map_or(self.card, |turn| turn.card)
    }

    /// Whether a day lies on the other side of the turning point than the day before.
    pub(super) fn turns_on(&self, day: usize) -> bool {
        self.turn.is_some_and(|turn| turn.at == day)
    }

    /// Thousandths of the time that a child in that grade is ill, and away for other reasons, as things are on a day.
    pub(super) fn parts_on(&self, day: usize, timetable: Timetable, grade: Option<u8>) -> (u32, u32) {
        let level = self.card_on(day).level(timetable.form, grade);
        let ill = if self.way == Way::Ill { level } else { self.illness.min(level / 2) };
        (ill, level - ill)
    }
}

/// Percent of absences that nobody has told the school about: rare where guardians ring, common where pupils decide
/// themselves (ströfrånvaro grows with age: Skolinspektionen 2016).
fn untold(stage: Option<Stage>, way: Way) -> u32 {
    let [lower, middle, upper, secondary] = match way {
        Way::Ill => [1, 2, 2, 2],
        Way::Lessons | Way::Subject(_) => [12, 25, 60, 70],
        Way::Days => [3, 6, 18, 30],
        Way::Long => [5, 8, 15, 25],
    };
    match stage {
        None | Some(Stage::Preschool | Stage::Lower) => lower,
        Some(Stage::Middle) => middle,
        Some(Stage::Upper) => upper,
        Some(Stage::UpperSecondary) => secondary,
    }
}
