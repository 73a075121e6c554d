//! A child's attendance, day by day: spells of illness, single lessons, days at home, leave, hospital, late arrivals.

use super::pattern::{Pattern, Way};
use super::season::{Day, Season};
use super::stream::{Purpose, Stream};
use crate::record::{Attendance, Child, Form, Minutes, Stage};

/// Scheduled minutes from Monday to Friday: förskoleklass and lågstadium, mellanstadium, högstadium, gymnasium.
/// Skollagen 7 kap. 17 § allows at most 8 hours a day, 6 in the lowest years.
const TIMETABLE: [[u16; 5]; 4] = [
    [310, 320, 310, 320, 300],
    [340, 350, 340, 350, 320],
    [380, 390, 370, 390, 340],
    [360, 400, 380, 390, 320],
];

/// Spells of illness that begin, in a million ordinary school days of an ordinary child: about 3 % of the time.
const ILLNESS: u32 = 13_000;
/// School days that a spell of illness lasts, with weights.
const ILLNESS_DAYS: [(u32, u32); 7] = [(40, 1), (26, 2), (15, 3), (9, 4), (6, 5), (3, 7), (1, 9)];
/// How easily children of each stage fall ill, in percent.
const ILLNESS_STAGE: [u32; 4] = [115, 100, 90, 90];
/// Mondays are a little worse, in percent.
const ILLNESS_WEEKDAY: [u32; 5] = [112, 100, 97, 96, 95];

/// A visit to the dentist or the like, in ten thousand school days.
const APPOINTMENT: u32 = 70;
/// A guardian who forgot to ring, in ten thousand school days.
const FORGOTTEN: u32 = 2;

/// Lessons missed on a day of single lessons, in minutes, and which part of a day that is on average, in percent.
const LESSON: (u32, u32) = (50, 120);
const LESSON_PART: u32 = 24;
/// Single lessons by weekday, in percent: Friday afternoons a little more.
const LESSON_WEEKDAY: [u32; 5] = [100, 92, 92, 96, 120];

/// Days at home in a row, with weights, and their mean in tenths.
const HOME_DAYS: [(u32, u32); 5] = [(40, 1), (28, 2), (16, 3), (8, 4), (8, 5)];
const HOME_MEAN: u32 = 22;
/// Days of a long run, and their mean in tenths.
const LONG_DAYS: (u32, u32) = (6, 22);
const LONG_MEAN: u32 = 140;
/// Between long runs, a day that ends early: so many in ten thousand.
const SHORT_DAY: u32 = 1500;

/// Strain comes and goes: every so many school days it moves one place in this list (percent).
const PHASE_DAYS: u32 = 20;
const PHASES: [u32; 5] = [60, 80, 100, 120, 140];

/// Granted leave: percent of children in a school year, and its school days with weights.
const LEAVE: u32 = 10;
const LEAVE_DAYS: [(u32, u32); 5] = [(45, 1), (25, 2), (15, 3), (10, 5), (5, 8)];
/// Planned hospital care: in ten thousand children and school years, and its school days.
const HOSPITAL: u32 = 40;
const HOSPITAL_DAYS: (u32, u32) = (5, 20);

/// Why a whole day is spent elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Away {
    Excused,
    Unexcused,
    Leave,
}

/// Fills in the child's attendance up to the season's last day, from the first day at the school. Preschool has none.
pub(super) fn fill(child: &mut Child, seed: u64, index: u32, season: &Season) {
    let Some(stage) = child.stage().filter(|_| child.form != Some(Form::Preschool)) else { return };
    let mut stream = Stream::new(seed, index.into(), Purpose::Pattern);
    let first = season.days.partition_point(|day| child.enrolled.is_some_and(|enrolled| day.date < enrolled));
    let days = season.days.get(first..).unwrap_or_default();
    let length = u32::try_from(days.len()).unwrap_or_default();
    let pattern = Pattern::draw(stage, child.grade, length, &mut stream);
    let planned = planned(days, length, &mut stream);
    let mut walk = Walk { pattern, stage, stream, left: 0, away: Away::Excused, phase: 2 };
    for (number, day) in (0u32..).zip(days) {
        if let Some((_, length, away)) = planned.iter().find(|(start, ..)| *start == number) {
            (walk.left, walk.away) = (*length, *away);
        }
        let scheduled = scheduled(child, day).unwrap_or_default();
        walk.day(number, day, scheduled, &mut child.attendance);
    }
}

/// The day's timetable in minutes: last school year the child was a grade below.
pub(super) fn scheduled(child: &Child, day: &Day) -> Option<u16> {
    let then = child.grade.map(|grade| if day.this_year { grade } else { grade.saturating_sub(1) });
    let stage = child.form?.stage(then)?;
    TIMETABLE.get(place(stage))?.get(day.weekday).copied()
}

fn place(stage: Stage) -> usize {
    match stage {
        Stage::Preschool | Stage::Lower => 0,
        Stage::Middle => 1,
        Stage::Upper => 2,
        Stage::UpperSecondary => 3,
    }
}

fn of(table: &[u32], at: usize) -> u32 {
    table.get(at).copied().unwrap_or(100)
}

/// Leave and hospital care, at most one of each in a school year: first day by number, length, kind.
fn planned(days: &[Day], length: u32, stream: &mut Stream) -> Vec<(u32, u32, Away)> {
    let mut planned = Vec::new();
    let last_year = u32::try_from(days.partition_point(|day| !day.this_year)).unwrap_or_default();
    for (from, to) in [(0, last_year), (last_year, length)] {
        // A school year that has only begun has had only its part of both.
        let part = |chance: u32| chance * (to - from) * 100 / 178;
        let mut start = from + stream.below(to - from);
        if stream.in_ten_thousand(part(LEAVE).min(10_000)) {
            let length = stream.weighted(&LEAVE_DAYS);
            // Every other leave makes a break longer.
            let near =
                days.get(start as usize..).and_then(|rest| rest.iter().position(|day| day.before_break));
            if let Some(near) = near.filter(|_| stream.percent(50)) {
                start = (start + u32::try_from(near + 1).unwrap_or_default()).saturating_sub(length);
            }
            planned.push((start, length, Away::Leave));
        }
        let start = from + stream.below(to - from);
        if stream.in_ten_thousand(part(HOSPITAL) / 100) {
            planned.push((start, stream.between(HOSPITAL_DAYS.0, HOSPITAL_DAYS.1), Away::Excused));
        }
    }
    planned
}

/// Where a child's year has come to.
struct Walk {
    pattern: Pattern,
    stage: Stage,
    stream: Stream,
    /// Whole days still to be spent away, and why.
    left: u32,
    away: Away,
    phase: u32,
}

impl Walk {
    fn day(&mut self, number: u32, day: &Day, scheduled: u16, attendance: &mut Attendance) {
        if number.is_multiple_of(PHASE_DAYS) {
            self.phase = (self.phase + self.stream.below(3)).saturating_sub(1).min(4);
        }
        let strain = (self.pattern.strain_on(number) * of(&PHASES, self.phase as usize) / 100).min(900);
        if self.left == 0 {
            self.fall_ill(day);
        }
        if self.left == 0 {
            self.stay_home(strain);
        }
        let (minutes, late) = if self.left > 0 {
            self.left -= 1;
            (whole(scheduled, self.away), 0)
        } else {
            let missed = self.lessons(strain, day).min(u32::from(scheduled));
            let missed = u16::try_from(missed).unwrap_or_default();
            let untold = missed > 0 && self.stream.percent(self.untold_part());
            let late = u8::from(self.stream.in_ten_thousand(self.pattern.late));
            let (excused, unexcused) = if untold { (0, missed) } else { (missed, 0) };
            (Minutes::new(scheduled, excused, unexcused, 0), late)
        };
        if let Some(minutes) = minutes {
            attendance.push(None, day.date, minutes, late, None, false);
        }
    }

    fn fall_ill(&mut self, day: &Day) {
        let chance = ILLNESS * self.pattern.health / 100 * day.illness / 100;
        let chance =
            chance * of(&ILLNESS_STAGE, place(self.stage)) / 100 * of(&ILLNESS_WEEKDAY, day.weekday) / 100;
        if self.stream.below(1_000_000) < chance {
            self.left = self.stream.weighted(&ILLNESS_DAYS);
            self.away = Away::Excused;
        } else if self.stream.in_ten_thousand(FORGOTTEN) {
            (self.left, self.away) = (1, Away::Unexcused);
        }
    }

    /// Begins a run at home so often that the strain is its share of the time.
    fn stay_home(&mut self, strain: u32) {
        let mean = match self.pattern.way {
            Way::Lessons => return,
            Way::Days => HOME_MEAN,
            Way::Long => LONG_MEAN,
        };
        if strain > 0 && self.stream.in_ten_thousand(strain * 100_000 / ((1000 - strain) * mean)) {
            self.left = match self.pattern.way {
                Way::Long => self.stream.between(LONG_DAYS.0, LONG_DAYS.1),
                _ => self.stream.weighted(&HOME_DAYS),
            };
            let untold = self.stream.percent(self.pattern.untold);
            self.away = if untold { Away::Unexcused } else { Away::Excused };
        }
    }

    /// Minutes missed on a day at school.
    fn lessons(&mut self, strain: u32, day: &Day) -> u32 {
        let often = match self.pattern.way {
            Way::Lessons => strain * 1000 / LESSON_PART * of(&LESSON_WEEKDAY, day.weekday) / 100,
            Way::Days => 0,
            Way::Long => SHORT_DAY.min(strain * 10),
        };
        let missed = self.stream.between(LESSON.0 / 5, LESSON.1 / 5) * 5;
        if self.stream.in_ten_thousand(often.max(APPOINTMENT)) { missed } else { 0 }
    }

    /// Visits are told of; lessons as the pattern says.
    fn untold_part(&self) -> u32 {
        if self.pattern.strain == 0 { 2 } else { self.pattern.untold }
    }
}

fn whole(scheduled: u16, away: Away) -> Option<Minutes> {
    match away {
        Away::Excused => Minutes::new(scheduled, scheduled, 0, 0),
        Away::Unexcused => Minutes::new(scheduled, 0, scheduled, 0),
        Away::Leave => Minutes::new(scheduled, 0, 0, scheduled),
    }
}
