//! A child's attendance, day by day: illness, single lessons, days at home, leave, hospital, late arrivals.
//!
//! A year is told up to its last day and can be told again from the day on which support begins: the dice of each day are
//! the same, so that the two years part on that day and not before.

use std::ops::Range;

use super::account::Account;
use super::illness;
use super::pattern::{Pattern, Way};
use super::season::Day;
use super::stream::{Purpose, Stream};
use super::timetable::{Lesson, Timetable};
use crate::record::{Attendance, Minutes};

/// A visit to the dentist or the like, in ten thousand school days.
const APPOINTMENT: u32 = 70;
/// A guardian who forgot to ring, in ten thousand school days.
const FORGOTTEN: u32 = 2;

/// Minutes missed on a day of single lessons that is told as a whole, in fives, and their mean.
const PART: (u32, u32) = (10, 24);
const PART_MEAN: u64 = 85;
/// Lessons missed on such a day where lessons are told: one to three.
const LESSONS_MEAN: u64 = 2;

/// Days at home in a row, with weights, and their mean in tenths.
const HOME_DAYS: [(u32, u32); 5] = [(40, 1), (28, 2), (16, 3), (8, 4), (8, 5)];
const HOME_MEAN: u64 = 22;
/// Days of a long run, and their mean in tenths.
const LONG_DAYS: (u32, u32) = (6, 22);
const LONG_MEAN: u64 = 140;
/// Between long runs, a day that ends early: so many in ten thousand.
const SHORT_DAY: u32 = 1500;

/// Strain comes and goes: every so many school days it moves one place in this list (percent).
const PHASE_DAYS: usize = 20;
const PHASES: [u32; 5] = [60, 80, 100, 120, 140];

/// Granted leave: percent of children in a school year, and its school days with weights.
const LEAVE: u32 = 10;
const LEAVE_DAYS: [(u32, usize); 5] = [(45, 1), (25, 2), (15, 3), (10, 5), (5, 8)];
/// Planned hospital care: in ten thousand children and school years, and its school days.
const HOSPITAL: u32 = 40;
const HOSPITAL_DAYS: (u32, u32) = (5, 20);

/// Why time is spent elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Why {
    #[default]
    Excused,
    Unexcused,
    Leave,
}

impl Why {
    fn untold(yes: bool) -> Self {
        if yes { Self::Unexcused } else { Self::Excused }
    }

    fn minutes(self, scheduled: u16, away: u16) -> Option<Minutes> {
        let [excused, unexcused, leave] = match self {
            Self::Excused => [away, 0, 0],
            Self::Unexcused => [0, away, 0],
            Self::Leave => [0, 0, away],
        };
        Minutes::new(scheduled, excused, unexcused, leave)
    }
}

/// How a school day went.
#[derive(Debug, Clone, Copy, Default)]
struct Went {
    scheduled: u16,
    /// Minutes spent elsewhere, why, and which lessons they were.
    away: u16,
    why: Why,
    lessons: u8,
    late: u8,
}

impl Went {
    fn whole(scheduled: u16, why: Why) -> Self {
        Self { scheduled, away: scheduled, why, lessons: u8::MAX, late: 0 }
    }
}

/// The dice of one day. All of them fall every day, whether they are looked at or not.
struct Dice {
    phase: u32,
    begins: u32,
    home: u32,
    long: u32,
    which: u32,
    part: u32,
    untold: u32,
    chance: u32,
}

impl Dice {
    fn fall(stream: &mut Stream) -> Self {
        Self {
            phase: stream.below(3),
            begins: stream.below(1_000_000),
            home: stream.weighted(&HOME_DAYS),
            long: stream.between(LONG_DAYS.0, LONG_DAYS.1),
            which: stream.below(1 << 16),
            part: stream.between(PART.0, PART.1) * 5,
            untold: stream.below(100),
            chance: stream.below(10_000),
        }
    }
}

/// A turning point that has come.
#[derive(Debug, Clone, Copy)]
pub(super) struct Turned {
    /// The day, by number.
    pub(super) at: usize,
    /// Whether things got harder then, or better.
    pub(super) harder: bool,
}

/// A child's two school years.
pub(super) struct Year<'a> {
    days: &'a [Day],
    come: usize,
    timetable: Timetable,
    pattern: Pattern,
    dice: (u64, u32),
    /// Leave and hospital care.
    planned: Vec<(Range<usize>, Why)>,
    ill: Vec<bool>,
    /// Days on which support began to help, and how much of the absence besides illness was left then, in percent.
    helps: Vec<(usize, u32)>,
    went: Vec<Went>,
}

impl<'a> Year<'a> {
    /// The years of a child with that pattern; `days` begin with its first, and so many have come.
    pub(super) fn tell(
        (days, come): (&'a [Day], usize),
        timetable: Timetable,
        pattern: Pattern,
        dice: (u64, u32),
        stream: &mut Stream,
    ) -> Self {
        let planned = planned(days, stream);
        let mut year = Self {
            days,
            come,
            timetable,
            pattern,
            dice,
            planned,
            ill: Vec::new(),
            helps: Vec::new(),
            went: Vec::new(),
        };
        year.ill = illness::days(days, come, timetable, year.shares(), dice);
        year.walk();
        year
    }

    /// From that day on so many percent of the absence besides illness is left.
    pub(super) fn help(&mut self, from: usize, percent: u32) {
        if percent < 100 && from < self.come {
            self.helps.push((from, percent));
            self.walk();
        }
    }

    /// The turning point, if there was one.
    pub(super) fn turned(&self) -> Option<Turned> {
        let turn = self.pattern.turn.filter(|turn| (1..self.come).contains(&turn.at))?;
        Some(Turned { at: turn.at, harder: turn.card > self.pattern.card })
    }

    /// The first of these days on which the last so many were spent away to more than so many percent.
    pub(super) fn away(&self, among: Range<usize>, percent: u32, last: usize) -> Option<usize> {
        let of = |went: &Went| match went.why {
            Why::Leave => (0, u32::from(went.scheduled - went.away)),
            _ => (u32::from(went.away), u32::from(went.scheduled)),
        };
        let (mut away, mut expected) = (0, 0);
        (0..among.end.min(self.come)).find(|at| {
            let (came, gone) = (self.went.get(*at), at.checked_sub(last).and_then(|at| self.went.get(at)));
            let ((more, full), (less, fewer)) = (came.map_or((0, 0), of), gone.map_or((0, 0), of));
            (away, expected) = (away + more - less, expected + full - fewer);
            *at >= among.start.max(last) && away * 100 > expected * percent
        })
    }

    /// Writes down the days that have come: lesson by lesson where that is how attendance is told.
    pub(super) fn write(&self, attendance: &mut Attendance) {
        let told = || self.days.iter().zip(&self.went);
        attendance.reserve(told().map(|(day, _)| self.timetable.lessons(day).len().max(1)).sum());
        for (day, went) in told() {
            let lessons = self.timetable.lessons(day);
            let whole = went.why.minutes(went.scheduled, went.away).filter(|_| lessons.is_empty());
            if let Some(minutes) = whole {
                attendance.push(None, day.date, minutes, went.late, None, false);
            }
            for (number, (subject, scheduled)) in lessons.iter().enumerate() {
                let away = if (went.lessons >> number) & 1 == 1 { *scheduled } else { 0 };
                let late = if number == 0 { went.late } else { 0 };
                if let Some(minutes) = went.why.minutes(*scheduled, away) {
                    attendance.push(None, day.date, minutes, late, Some(subject), false);
                }
            }
        }
    }

    /// Where a term begins, or things turn.
    fn begins(&self, at: usize) -> bool {
        let term = |at: usize| self.days.get(at).map(|day| day.term);
        at == 0 || term(at) != term(at - 1) || self.pattern.turns_on(at)
    }

    fn stretch(&self, from: usize) -> Range<usize> {
        let end = (from + 1..self.days.len()).find(|at| self.begins(*at));
        from..end.unwrap_or(self.days.len())
    }

    /// Thousandths of illness, and of other absence, in the stretch that holds a day.
    fn parts(&self, at: usize) -> (u32, u32) {
        let grade = self.days.get(at).and_then(|day| self.timetable.grade_on(day));
        self.pattern.parts_on(at, self.timetable, grade)
    }

    fn shares(&self) -> impl Iterator<Item = (Range<usize>, u32)> {
        let starts = (0..self.days.len()).filter(|at| self.begins(*at));
        starts.map(|at| (self.stretch(at), self.parts(at).0))
    }

    /// The account of absence besides illness, from a day to the end of its stretch.
    fn account(&self, from: usize) -> Account {
        let helped = self.helps.iter().filter(|(day, _)| *day <= from);
        let percent = helped.fold(100, |left, (_, percent)| left * percent / 100);
        let days = || self.stretch(from).filter(|at| self.plan(*at).is_none());
        let minutes = |at: usize| self.days.get(at).map_or(0, |day| self.timetable.minutes(day));
        let all: u64 = days().map(|at| u64::from(minutes(at))).sum();
        let left = all * u64::from(self.parts(from).1) * u64::from(percent) / 100_000;
        let ahead: u64 = match self.pattern.way {
            Way::Subject(subject) => days()
                .filter_map(|at| self.days.get(at))
                .map(|day| u64::from(minutes_of(subject, self.timetable, day).0))
                .sum(),
            _ => all,
        };
        Account::open(left, ahead * 100)
    }

    fn plan(&self, at: usize) -> Option<Why> {
        self.planned.iter().find(|(days, _)| days.contains(&at)).map(|(_, why)| *why)
    }

    fn walk(&mut self) {
        let (seed, index) = self.dice;
        let mut stream = Stream::new(seed, index.into(), Purpose::Days);
        let mut walk = Walk { account: Account::default(), home: 0, why: Why::Excused, phase: 2 };
        let mut all = Vec::with_capacity(self.come);
        for (at, day) in self.days.iter().enumerate().take(self.come) {
            let dice = Dice::fall(&mut stream);
            if at % PHASE_DAYS == 0 {
                walk.phase = (walk.phase + dice.phase as usize).saturating_sub(1).min(PHASES.len() - 1);
            }
            if self.begins(at) || self.helps.iter().any(|(from, _)| *from == at) {
                walk.account = self.account(at);
            }
            let scheduled = self.timetable.minutes(day);
            let went = match self.plan(at) {
                Some(why) => Went::whole(scheduled, why),
                None if self.ill.get(at) == Some(&true) => {
                    walk.pass(&self.pattern, self.timetable, day);
                    Went::whole(scheduled, Why::Excused)
                }
                None => walk.day(&self.pattern, self.timetable, day, &dice),
            };
            all.push(went);
        }
        self.went = all;
    }
}

/// Leave and hospital care, at most one of each in a school year.
fn planned(days: &[Day], stream: &mut Stream) -> Vec<(Range<usize>, Why)> {
    let mut planned = Vec::new();
    let last_year = days.partition_point(|day| !day.this_year);
    for (from, to) in [(0, last_year), (last_year, days.len())] {
        let length = u32::try_from(to - from).unwrap_or_default();
        // A child that came in the middle of a year has had only its part of both.
        let part = |chance: u32| (chance * length * 100 / 178).min(10_000);
        let mut start = from + stream.below(length) as usize;
        if stream.in_ten_thousand(part(LEAVE)) {
            let length = stream.weighted(&LEAVE_DAYS);
            // Every other leave makes a break longer.
            let near = days.get(start..).and_then(|rest| rest.iter().position(|day| day.before_break));
            if let Some(near) = near.filter(|_| stream.percent(50)) {
                start = (start + near + 1).saturating_sub(length);
            }
            planned.push((start..start + length, Why::Leave));
        }
        let start = from + stream.below(length) as usize;
        if stream.in_ten_thousand(part(HOSPITAL) / 100) {
            let length = stream.between(HOSPITAL_DAYS.0, HOSPITAL_DAYS.1) as usize;
            planned.push((start..start + length, Why::Excused));
        }
    }
    planned
}

/// Minutes of a subject among the day's lessons, and which lessons they are; of a day told as a whole, all of it.
fn minutes_of(subject: &str, timetable: Timetable, day: &Day) -> (u16, u8) {
    let lessons = timetable.lessons(day);
    if lessons.is_empty() {
        return (timetable.minutes(day), 0);
    }
    let of = lessons.iter().enumerate().filter(|(_, (name, _))| *name == subject);
    of.fold((0, 0), |(all, bits), (number, (_, minutes))| (all + minutes, bits | (1 << number)))
}

/// Where a child's year has come to.
struct Walk {
    account: Account,
    /// Whole days still to be spent at home, and why.
    home: u64,
    why: Why,
    phase: usize,
}

impl Walk {
    /// A day that was neither planned otherwise nor spent in bed.
    fn day(&mut self, pattern: &Pattern, timetable: Timetable, day: &Day, dice: &Dice) -> Went {
        let (scheduled, lessons) = (timetable.minutes(day), timetable.lessons(day));
        let phase = PHASES.get(self.phase).copied().unwrap_or(100);
        let untold = Why::untold(dice.untold < pattern.untold);
        if self.home == 0 {
            self.home = self.stay_home(pattern.way, scheduled, phase, dice);
            self.why = untold;
        }
        let (of_account, subject) = match pattern.way {
            Way::Subject(name) => minutes_of(name, timetable, day),
            _ => (scheduled, 0),
        };
        let went = if self.home > 0 {
            self.home -= 1;
            Went::whole(scheduled, self.why)
        } else if dice.chance < FORGOTTEN {
            Went::whole(scheduled, Why::Unexcused)
        } else {
            let (away, bits) = if subject > 0 {
                let missed = u64::from(dice.begins) < self.account.share(phase);
                if missed && self.account.days(of_account) > 0 { (of_account, subject) } else { (0, 0) }
            } else {
                self.part(pattern.way, scheduled, lessons, phase, dice)
            };
            // Visits are told of; lessons as the pattern says.
            let visit = away == 0 && dice.chance < FORGOTTEN + APPOINTMENT;
            let (away, bits) = if visit { some(lessons, scheduled, 1, dice) } else { (away, bits) };
            let late = u8::from(dice.chance >= 10_000 - pattern.late);
            Went { scheduled, away, why: if visit { Why::Excused } else { untold }, lessons: bits, late }
        };
        self.account.spend(went.away);
        self.pass(pattern, timetable, day);
        went
    }

    /// A day has passed.
    fn pass(&mut self, pattern: &Pattern, timetable: Timetable, day: &Day) {
        let minutes = match pattern.way {
            Way::Subject(name) => minutes_of(name, timetable, day).0,
            _ => timetable.minutes(day),
        };
        self.account.pass(minutes, 100);
    }

    /// Begins a run at home so often that it takes its share of the time; its days.
    fn stay_home(&self, way: Way, scheduled: u16, phase: u32, dice: &Dice) -> u64 {
        let (mean, length) = match way {
            Way::Ill | Way::Lessons | Way::Subject(_) => return 0,
            Way::Days => (HOME_MEAN, dice.home),
            Way::Long => (LONG_MEAN, dice.long),
        };
        let begins = self.account.begins(scheduled, phase, mean);
        if u64::from(dice.begins) < begins { u64::from(length).min(self.account.days(scheduled)) } else { 0 }
    }

    /// Minutes missed on a day at school, and which lessons.
    fn part(&self, way: Way, scheduled: u16, lessons: &[Lesson], phase: u32, dice: &Dice) -> (u16, u8) {
        let number = 1 + dice.part / 5 % 3;
        let mean = u64::from(scheduled) * LESSONS_MEAN / (lessons.len() as u64).max(1);
        let often = match way {
            Way::Lessons | Way::Subject(_) if lessons.is_empty() => {
                self.account.share(phase) * u64::from(scheduled) / PART_MEAN
            }
            Way::Lessons => self.account.share(phase) * u64::from(scheduled) / mean.max(1),
            Way::Long => u64::from(SHORT_DAY) * 100,
            Way::Ill | Way::Subject(_) | Way::Days => 0,
        };
        let room = self.account.days(scheduled / 4) > 0;
        if room && u64::from(dice.begins) < often { some(lessons, scheduled, number, dice) } else { (0, 0) }
    }
}

/// So many lessons in a row, or about as long where the day is told as a whole.
fn some(lessons: &[Lesson], scheduled: u16, number: u32, dice: &Dice) -> (u16, u8) {
    if lessons.is_empty() {
        return (u16::try_from(dice.part).unwrap_or_default().min(scheduled), 0);
    }
    let first = dice.which as usize % lessons.len().saturating_sub(number as usize - 1).max(1);
    let missed = lessons.iter().enumerate().skip(first).take(number as usize);
    missed.fold((0, 0), |(all, bits), (number, (_, minutes))| (all + minutes, bits | (1 << number)))
}
