//! How a child's year goes: own level, one way of being away, at most one turning point.
//!
//! Calibrated roughly against domain 2.1: ht 2019 about one pupil in seven of grundskola was absent at least 15 % of
//! a term, in grade 9 about one in five (Skolverket, told by prestationsprinsen.se). Every table here is a proposal of
//! our own that leads there; `scenario::tests` holds the result.

use super::stream::Stream;
use crate::record::Stage;

/// How absence beyond ordinary illness shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Way {
    /// Single lessons.
    #[default]
    Lessons,
    /// Whole days, a few at a time.
    Days,
    /// Long runs, with tries to come back.
    Long,
}

/// A child's own pattern.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pattern {
    /// How easily the child falls ill, in percent of the usual.
    pub(super) health: u32,
    /// Share of the time that the child is away besides illness, in thousandths, while the strain lasts.
    pub(super) strain: u32,
    /// How that shows.
    pub(super) way: Way,
    /// The day (by number) on which something turns; the share of the strain before and after, in percent.
    pub(super) turn: (u32, u32, u32),
    /// How many of a hundred spells or lessons nobody has told the school about.
    pub(super) untold: u32,
    /// Late arrivals in ten thousand school days.
    pub(super) late: u32,
}

/// Illness: (weight, from, to) in percent of the usual. Right-skewed: a few children are ill often.
const HEALTH: [(u32, (u32, u32)); 4] = [(25, (50, 80)), (50, (80, 120)), (20, (120, 190)), (5, (190, 300))];

/// Strain, (weight in a thousand, (from, to) in thousandths of the time), one row a stage.
type Strain = [(u32, (u32, u32)); 5];
const LOWER: Strain = [(715, (0, 0)), (115, (20, 60)), (82, (60, 130)), (68, (130, 260)), (20, (260, 700))];
const MIDDLE: Strain = [(710, (0, 0)), (110, (20, 60)), (85, (60, 130)), (70, (130, 260)), (25, (260, 750))];
const UPPER: Strain = [(560, (0, 0)), (145, (20, 60)), (105, (60, 130)), (118, (130, 260)), (66, (260, 800))];
const SECONDARY: Strain =
    [(540, (0, 0)), (170, (20, 60)), (120, (60, 130)), (115, (130, 260)), (55, (260, 800))];

/// How much of the drawn strain a grade of högstadium has, in percent: absence climbs from 7 to 9 (ht 2019: 19,000,
/// 22,000 and 26,000 pupils at 15 % or more, domain 2.1).
const CLIMB: [(u8, u32); 3] = [(7, 85), (8, 100), (9, 120)];

/// Of strain above this (thousandths), days at home are more common than lessons; above the second, long runs are.
const DAYS_FROM: u32 = 90;
const LONG_FROM: u32 = 260;

/// What turns: (weight, share of the strain before, after), in percent. Most strains have been there all along.
const TURNS: [(u32, (u32, u32)); 4] = [(50, (100, 100)), (30, (10, 100)), (5, (50, 100)), (15, (100, 15))];

/// Late arrivals in ten thousand school days: most children hardly ever, a few often.
const LATE: [(u32, (u32, u32)); 3] = [(75, (20, 120)), (18, (150, 500)), (7, (600, 1800))];

impl Pattern {
    /// A pattern for a child of this stage; the turning point lies within so many school days.
    pub(super) fn draw(stage: Stage, grade: Option<u8>, days: u32, stream: &mut Stream) -> Self {
        let (low, high) = stream.weighted(&HEALTH);
        let health = stream.between(low, high);
        let strains = match stage {
            Stage::Preschool | Stage::Lower => LOWER,
            Stage::Middle => MIDDLE,
            Stage::Upper => UPPER,
            Stage::UpperSecondary => SECONDARY,
        };
        let (low, high) = stream.weighted(&strains);
        let climb = CLIMB.iter().find(|(of, _)| stage == Stage::Upper && Some(*of) == grade);
        let strain = (stream.between(low, high) * climb.map_or(100, |(_, percent)| *percent) / 100).min(900);
        let way = match stream.below(100) {
            _ if strain >= LONG_FROM => Way::Long,
            chance if (strain < DAYS_FROM) == (chance < 70) => Way::Lessons,
            _ => Way::Days,
        };
        let (before, after) = stream.weighted(&TURNS);
        let turn = (stream.between(days / 8, days * 7 / 8), before, after);
        let untold = untold(stage, way);
        // Half to one and a half times what is usual, so that children differ here too.
        let untold = untold * stream.between(50, 150) / 100;
        let (low, high) = stream.weighted(&LATE);
        Self { health, strain, way, turn, untold, late: stream.between(low, high) }
    }

    /// The strain on a day, in thousandths of the time.
    pub(super) fn strain_on(&self, day: u32) -> u32 {
        let (at, before, after) = self.turn;
        self.strain * (if day < at { before } else { after }) / 100
    }
}

/// Percent of absences that nobody has told the school about: rare where guardians ring, common where pupils decide
/// themselves (ströfrånvaro grows with age: Skolinspektionen 2016).
fn untold(stage: Stage, way: Way) -> u32 {
    let [lower, middle, upper, secondary] = match way {
        Way::Lessons => [12, 25, 60, 70],
        Way::Days => [3, 6, 18, 30],
        Way::Long => [5, 8, 15, 25],
    };
    match stage {
        Stage::Preschool | Stage::Lower => lower,
        Stage::Middle => middle,
        Stage::Upper => upper,
        Stage::UpperSecondary => secondary,
    }
}
