//! What follows when a child has been away a lot: a talk, and a plan if it goes on. Sometimes they help.
//!
//! How often, and how much, is invented: no study stands behind it. A pair of years shows what such a difference would look
//! like, never that support has it.

use std::ops::Range;

use super::desk::Desk;
use super::{Support, Year};
use crate::record::Answer;

/// Of children away this many percent of this many school days, so many in a hundred are met by a talk; and by a plan if
/// it goes on (own proposal).
const AWAY: (u32, usize) = (20, 20);
const TALK: u32 = 55;
const PLAN: u32 = 60;
/// Of a hundred talks that were not enough, so many are written down as such.
const TRIED: u32 = 35;

/// Percent of the absence besides illness that is left when support has begun, with weights: it helps a few children much,
/// some a little, and most not at all (invented).
const LEFT: [(u32, u32); 3] = [(8, 40), (16, 70), (76, 100)];

/// Follows the child through one school year, given by its days.
pub(super) fn follow(desk: &mut Desk<'_>, year: &mut Year<'_>, days: Range<usize>, support: Support) {
    let (percent, window) = AWAY;
    let seen = year.away(days.clone(), percent, window);
    let Some(seen) = seen.filter(|_| desk.stream.percent(TALK)) else { return };
    let talk = desk.after(seen, 1, 8);
    let begins = desk.offer("mentor-talk", talk, Answer::Accepted, (20, 45));
    helps(desk, year, begins, support);
    desk.steps("Höras om hur veckorna har varit", "Mentor", talk + 2, 25);
    let later = desk.after(talk, 20, 45);
    let Some(still) = year.away(later..days.end, percent, window) else { return };
    if desk.stream.percent(TRIED) {
        let note = "Samtalen har varit bra, men frånvaron är kvar. Mer behövs.";
        desk.signal("support-tried", still, "mentor", &[("support", "samtal med mentor")], note);
    }
    if desk.stream.percent(PLAN) {
        let plan = desk.after(still, 1, 10);
        let begins = desk.offer("absence-plan", plan, Answer::Accepted, (80, 160));
        helps(desk, year, begins, support);
        desk.steps("Följa upp planen tillsammans", "Mentor och kurator", plan + 2, 140);
    }
}

fn helps(desk: &mut Desk<'_>, year: &mut Year<'_>, begins: usize, support: Support) {
    let left = desk.stream.weighted(&LEFT);
    if support == Support::Comes {
        year.help(begins, left);
    }
}
