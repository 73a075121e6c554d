//! Three of the county's rules by hand, with its values, as a careful programmer would write them: what the engine's
//! speed is measured against. That they say the same is checked before anything is measured.

use chrono::{Datelike, NaiveDate};
use samsyn_engine::pack::Calendar;
use samsyn_engine::record::{Answer, AttendanceRow, Child, Offer};
use samsyn_engine::screening::Outcome;

/// A rule as a function; nothing where attendance is not known.
pub type ByHand = fn(&Child, &Calendar, NaiveDate) -> Option<Outcome>;

/// The rules.
pub const RULES: [(&str, ByHand); 3] = [
    ("absence-step-1", absence_step_1),
    ("unexcused-repeated", unexcused_repeated),
    ("support-late", support_late),
];

fn agreed(child: &Child, offers: &[&str], on: NaiveDate) -> bool {
    let open = |offer: &Offer| {
        let accepted = offer.answer == Answer::Accepted && offer.answered.unwrap_or(offer.on) <= on;
        offers.contains(&offer.offer.as_str())
            && offer.on <= on
            && accepted
            && offer.closed.is_none_or(|day| day > on)
    };
    child.offers.iter().any(open)
}

fn recent<'a>(child: &'a Child, calendar: &Calendar, on: NaiveDate) -> &'a [AttendanceRow] {
    let rows = child.attendance.rows();
    let Some(first) = calendar.back(on, 20) else { return &[] };
    let from = rows.partition_point(|row| row.date < first);
    let to = rows.partition_point(|row| row.date <= on);
    rows.get(from..to).unwrap_or_default()
}

/// A day's minutes, whatever number of lessons it has.
#[derive(Clone, Copy, Default)]
struct Day {
    expected: u32,
    absent: u32,
    unexcused: u32,
}

impl Day {
    fn is_full(self) -> bool {
        self.expected > 0 && self.absent == self.expected
    }
}

fn days(rows: &[AttendanceRow]) -> impl Iterator<Item = Day> + Clone {
    rows.chunk_by(|a, b| a.date == b.date).map(|rows| {
        rows.iter().fold(Day::default(), |day, row| Day {
            expected: day.expected + u32::from(row.minutes.expected()),
            absent: day.absent + u32::from(row.minutes.absent()),
            unexcused: day.unexcused + u32::from(row.minutes.unexcused()),
        })
    })
}

fn absence_step_1(child: &Child, calendar: &Calendar, on: NaiveDate) -> Option<Outcome> {
    let rows = recent(child, calendar, on);
    let (mut expected, mut absent, mut school_days, mut episodes, mut spell, mut away) =
        (0_u32, 0_u32, 0, 0, 0, false);
    for day in days(rows).filter(|day| day.expected > 0) {
        expected += day.expected;
        absent += day.absent;
        school_days += 1;
        episodes += u32::from(day.absent > 0 && !away);
        away = day.absent > 0;
        spell = if day.is_full() { spell + 1 } else { 0 };
    }
    if expected == 0 {
        return None;
    }
    let when = absent * 100 > expected * 20 && ((episodes >= 2 && school_days >= 15) || spell >= 5);
    Some(held(when, || agreed(child, &["absence-plan", "mentor-talk"], on)))
}

fn unexcused_repeated(child: &Child, calendar: &Calendar, on: NaiveDate) -> Option<Outcome> {
    let rows = recent(child, calendar, on);
    if rows.is_empty() {
        return None;
    }
    let unexcused = days(rows).filter(|day| day.unexcused > 0);
    let full = unexcused.clone().filter(|day| day.is_full());
    let when = unexcused.count() >= 3 || full.count() >= 1;
    Some(held(when, || agreed(child, &["absence-plan", "mentor-talk"], on)))
}

#[expect(clippy::unnecessary_wraps, reason = "it is called as the others are")]
fn support_late(child: &Child, calendar: &Calendar, on: NaiveDate) -> Option<Outcome> {
    let noticed = child.signals.iter().filter(|signal| {
        signal.kind.as_str() == "concern"
            && signal.date <= on
            && signal.recorded.is_none_or(|day| day <= on)
            && (on - signal.date).num_days() < 90
    });
    let mut dates: Vec<NaiveDate> = noticed.map(|signal| signal.date).collect();
    dates.sort_unstable();
    let first = dates.first().copied();
    dates.dedup_by_key(|date| date.iso_week());
    let when = dates.len() >= 2
        && first.is_some_and(|first| calendar.between(first, on).is_some_and(|days| days > 15));
    Some(held(when, || {
        let step = child
            .steps
            .iter()
            .any(|step| step.set.is_none_or(|set| set <= on) && step.done.is_none_or(|day| day > on));
        let declined =
            |offer: &Offer| offer.answer == Answer::Declined && offer.answered.unwrap_or(offer.on) <= on;
        step || child
            .offers
            .iter()
            .any(|offer| offer.on <= on && !declined(offer) && offer.closed.is_none_or(|day| day > on))
    }))
}

fn held(when: bool, unless: impl FnOnce() -> bool) -> Outcome {
    match when {
        false => Outcome::Not,
        true if unless() => Outcome::Held,
        true => Outcome::Suggested,
    }
}
