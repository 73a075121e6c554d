//! The search: of many small changes the one that helps most, again and again; where none helps, a few by chance.
//!
//! Chance is a fixed seed, and tries are counted: the same wishes give the same child on every machine.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

use super::days::Days;
use super::draft::{Draft, Edit};
use super::rows::{self, Row};
use super::{Wanted, Wish};
use crate::facts::{Clock, Facts};
use crate::record::{Child, School};

/// Changes that are tried in all.
const MAX_TRIES: u32 = 24_000;
/// Changes that are tried before one is chosen.
const AT_ONCE: usize = 240;
/// Minutes by which a day is changed.
const MINUTES: [i16; 11] = [1, 3, 5, 10, 15, 30, 45, 60, 90, 150, 300];
/// Every so many days.
const STEPS: [usize; 4] = [1, 1, 2, 3];

/// A draft of which every wish is true; nothing where none was found.
pub(super) fn climb(wanted: &Wanted<'_>, person: &Child, school: &School, wishes: &[&Wish]) -> Option<Draft> {
    let moves = Moves { days: Days::of(wanted, wishes), rows: rows::proposals(wanted, wishes) };
    let mut climber = Climber {
        wanted,
        person,
        school,
        wishes,
        moves: &moves,
        dice: ChaCha8Rng::seed_from_u64(1),
        left: MAX_TRIES,
    };
    climber.run()
}

/// What can be changed.
struct Moves {
    days: Option<Days>,
    rows: Vec<Vec<Row>>,
}

struct Climber<'a> {
    wanted: &'a Wanted<'a>,
    person: &'a Child,
    school: &'a School,
    wishes: &'a [&'a Wish],
    moves: &'a Moves,
    dice: ChaCha8Rng,
    left: u32,
}

impl<'a> Climber<'a> {
    fn run(&mut self) -> Option<Draft> {
        let mut draft = self.start();
        let mut cost = self.cost(&draft);
        let mut best = (draft.clone(), cost);
        loop {
            while cost > 0 {
                let Some((next, less)) = self.better(&draft, cost) else { break };
                (draft, cost) = (next, less);
            }
            if cost == 0 {
                return Some(self.shorter(draft));
            }
            if self.left == 0 {
                return None;
            }
            if cost <= best.1 {
                best = (draft, cost);
            }
            draft = best.0.clone();
            for _ in 0..=self.below(3) {
                if let Some(edit) = self.some_edit(&draft) {
                    draft = draft.after(edit);
                }
            }
            cost = self.cost(&draft);
        }
    }

    /// Present on every school day, and nothing written.
    fn start(&self) -> Draft {
        let Some(days) = &self.moves.days else { return Draft::default() };
        Draft {
            days: days.dates.iter().map(|date| (*date, days.present)).collect(),
            rows: Vec::new(),
            subjects: days.subjects.clone(),
        }
    }

    fn cost(&mut self, draft: &Draft) -> i64 {
        self.left = self.left.saturating_sub(1);
        let mut child = self.person.clone();
        draft.write(&mut child);
        let pack = self.wanted.pack;
        let facts = Facts::new(&child, self.school, &pack.calendar, &pack.catalogue);
        self.wishes.iter().map(|wish| wish.miss(&facts, Clock::day(self.wanted.on))).sum()
    }

    /// The best of some changes, if it is better than none.
    fn better(&mut self, draft: &Draft, cost: i64) -> Option<(Draft, i64)> {
        let mut best: Option<(Draft, i64)> = None;
        let all = self.moves.days.is_none() && self.moves.rows.len() <= AT_ONCE;
        let every = self.moves.rows.iter().filter(|_| all).map(|rows| Edit::Add(rows));
        let some: Vec<Edit<'a>> = (0..AT_ONCE).filter_map(|_| self.some_edit(draft)).collect();
        for edit in every.chain(some) {
            if self.left == 0 {
                break;
            }
            let next = draft.after(edit);
            let less = self.cost(&next);
            if less < best.as_ref().map_or(cost, |(_, least)| *least) {
                best = Some((next, less));
            }
            if less == 0 {
                break;
            }
        }
        best
    }

    /// The draft without the rows that it does not need.
    fn shorter(&mut self, mut draft: Draft) -> Draft {
        for at in (0..draft.rows.len()).rev() {
            let next = draft.after(Edit::Remove(at));
            if self.cost(&next) == 0 {
                draft = next;
            }
        }
        draft
    }

    fn some_edit(&mut self, draft: &Draft) -> Option<Edit<'a>> {
        match &self.moves.days {
            Some(days) if self.moves.rows.is_empty() || self.below(2) == 0 => self.some_day(days),
            _ => self.some_row(draft),
        }
    }

    fn some_day(&mut self, days: &Days) -> Option<Edit<'a>> {
        let near = *self.pick(&days.marks)?;
        if self.below(4) == 0 {
            let by = *self.pick(&MINUTES)?;
            let sign = if self.below(2) == 0 { 1 } else { -1 };
            return Some(Edit::Nudge { at: near, unexcused: self.below(2) == 0, by: by * sign });
        }
        // A run may begin at a mark, or end there.
        let (days_long, step) = (*self.pick(&days.lengths)?, *self.pick(&STEPS)?);
        let from = if self.below(4) == 0 { near.saturating_sub(days_long * step) } else { near };
        let spent = *self.pick(&days.palette)?;
        Some(Edit::Set { from, days: days_long, step, spent })
    }

    fn some_row(&mut self, draft: &Draft) -> Option<Edit<'a>> {
        let at = self.below(draft.rows.len());
        match self.below(4) {
            0 if !draft.rows.is_empty() => Some(Edit::Remove(at)),
            1 if !draft.rows.is_empty() => Some(Edit::Replace(at, self.pick(&self.moves.rows)?)),
            _ => Some(Edit::Add(self.pick(&self.moves.rows)?)),
        }
    }

    fn pick<'t, T>(&mut self, of: &'t [T]) -> Option<&'t T> {
        of.get(self.below(of.len()))
    }

    /// A whole number from 0 up to, but not including, `end`; 0 if `end` is.
    fn below(&mut self, end: usize) -> usize {
        let end = u32::try_from(end).unwrap_or(u32::MAX);
        let scaled = (u64::from(self.dice.next_u32()) * u64::from(end)) >> 32;
        usize::try_from(scaled).unwrap_or_default()
    }
}
