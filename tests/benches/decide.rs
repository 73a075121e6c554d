//! What a decision costs: the same rules on the same children by tree, by direct rhai and by hand-written Rust.
//!
//! Prints nanoseconds per rule and child (median of several rounds), and the first screening of a municipality.
//! Figures are compared within one run only: they say nothing across machines.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that panics has failed"
)]

use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{Datelike, NaiveDate};
use samsyn_engine::facts::{Clock, Evidence, Facts};
use samsyn_engine::id::Id;
use samsyn_engine::pack::Calendar;
use samsyn_engine::record::{Answer, Child, Form, Offer, School};
use samsyn_engine::rule::{Reference, Rulebook};
use samsyn_engine::scenario::{SchoolPlan, school};
use samsyn_engine::screening::{Moment, Outcome, Screening, Timeline};
use samsyn_tests::packs;

const RULES: [&str; 3] = ["absence-step-1", "unexcused-repeated", "support-late"];
const ROUNDS: usize = 9;

/// A rule as a function.
type ByHand = fn(&Child, &Calendar, NaiveDate) -> Option<Outcome>;

/// The three rules by hand, with the county pack's values, as a careful programmer would write them.
mod by_hand {
    use super::{Answer, Calendar, Child, Datelike, NaiveDate, Offer, Outcome};

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

    fn recent<'a>(
        child: &'a Child,
        calendar: &Calendar,
        on: NaiveDate,
    ) -> &'a [samsyn_engine::record::AttendanceRow] {
        let rows = child.attendance.rows();
        let Some(first) = calendar.back(on, 20) else { return &[] };
        let from = rows.partition_point(|row| row.date < first);
        let to = rows.partition_point(|row| row.date <= on);
        &rows[from..to]
    }

    /// Nothing where attendance is not known.
    pub(crate) fn absence_step_1(child: &Child, calendar: &Calendar, on: NaiveDate) -> Option<Outcome> {
        let rows = recent(child, calendar, on);
        let (mut expected, mut absent, mut episodes, mut spell, mut away) = (0_u32, 0_u32, 0, 0, false);
        for row in rows.iter().filter(|row| row.minutes.expected() > 0) {
            expected += u32::from(row.minutes.expected());
            absent += u32::from(row.minutes.absent());
            episodes += u32::from(row.minutes.absent() > 0 && !away);
            away = row.minutes.absent() > 0;
            spell = if row.minutes.absent() == row.minutes.expected() { spell + 1 } else { 0 };
        }
        if expected == 0 {
            return None;
        }
        let when = absent * 100 > expected * 20 && (episodes >= 2 || spell >= 5);
        Some(held(when, || agreed(child, &["absence-plan", "mentor-talk"], on)))
    }

    pub(crate) fn unexcused_repeated(child: &Child, calendar: &Calendar, on: NaiveDate) -> Option<Outcome> {
        let rows = recent(child, calendar, on);
        if rows.is_empty() {
            return None;
        }
        let unexcused = rows.iter().filter(|row| row.minutes.unexcused() > 0);
        let full = unexcused.clone().filter(|row| row.minutes.absent() == row.minutes.expected());
        let when = unexcused.count() >= 3 || full.count() >= 1;
        Some(held(when, || agreed(child, &["absence-plan", "mentor-talk"], on)))
    }

    #[expect(clippy::unnecessary_wraps, reason = "it is called as the others are")]
    pub(crate) fn support_late(child: &Child, calendar: &Calendar, on: NaiveDate) -> Option<Outcome> {
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
}

fn median(mut round: impl FnMut() -> u64) -> Duration {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            std::hint::black_box(round());
            start.elapsed()
        })
        .collect();
    times.sort_unstable();
    times[ROUNDS / 2]
}

fn line(name: &str, time: Duration, decisions: usize, fastest: f64) -> f64 {
    #[allow(clippy::cast_precision_loss, reason = "a figure to read")]
    let each = time.as_nanos() as f64 / decisions as f64;
    let ratio = if fastest > 0.0 { each / fastest } else { 1.0 };
    println!("{name:<28} {each:>12.0} ns   {ratio:>8.1} x");
    each
}

fn main() {
    let pack = packs::load("sormland").expect("the county pack loads");
    let reference = Reference::new(pack.clone());
    let (book, _) = Rulebook::compile(pack);
    decisions(&book, &reference);
    municipality(&Arc::new(book));
}

fn plan(book: &Rulebook, pupils: u32) -> SchoolPlan<'_> {
    let calendar = &book.pack().calendar;
    SchoolPlan { pupils, seed: 1, on: packs::today(), calendar, municipality: None }
}

/// The decision alone, three ways.
fn decisions(book: &Rulebook, reference: &Reference) {
    let on = packs::today();
    let children: Vec<Rc<Child>> = plan(book, 2_000)
        .children()
        .filter(|child| child.form != Some(Form::Preschool))
        .map(Rc::new)
        .collect();
    let unknown = Rc::new(School::default());
    let places: Vec<usize> = RULES
        .map(|id| {
            book.rules().iter().position(|rule| rule.head.id.as_str() == id).expect("the rule is there")
        })
        .to_vec();
    let calendar = &book.pack().calendar;
    let moment = Moment::new(book, Clock::day(on));

    // The same answers first, or the figures would mean nothing.
    let hand: [ByHand; 3] = [by_hand::absence_step_1, by_hand::unexcused_repeated, by_hand::support_late];
    for child in &children {
        let mut judge = moment.judge(child, &unknown);
        for (place, by_hand) in places.iter().zip(hand) {
            let tree = judge.outcome(*place).filter(|outcome| *outcome != Outcome::Undetermined);
            assert_eq!(tree, by_hand(child, calendar, on), "{} {}", child.id, book.rules()[*place].head.id);
        }
    }

    let decisions = children.len() * RULES.len();
    println!(
        "\n{} rules on {} children with a school year of rows, per rule and child:\n",
        RULES.len(),
        children.len()
    );
    let by_hand = median(|| {
        children
            .iter()
            .map(|child| hand.iter().filter(|rule| rule(child, calendar, on).is_some()).count() as u64)
            .sum()
    });
    let base = line("hand-written Rust", by_hand, decisions, 0.0);
    let tree = median(|| {
        let judge = |child: &Rc<Child>| {
            let mut judge = moment.judge(child, &unknown);
            places.iter().filter(|place| judge.outcome(**place).is_some()).count() as u64
        };
        children.iter().map(judge).sum()
    });
    line("tree", tree, decisions, base);
    let ids: Vec<_> = places.iter().map(|place| book.rules()[*place].head.id.clone()).collect();
    let pack = Rc::new(book.pack().clone());
    // rhai for every child, with the same measures of the same facts as the tree.
    let directly = |child: &Rc<Child>, id: &Id| {
        let (of, school, pack) = (Rc::clone(child), Rc::clone(&unknown), Rc::clone(&pack));
        reference.outcome_by(id, child, on, move |question| {
            let facts = Facts::new(&of, &school, &pack.calendar, &pack.catalogue);
            question.answer(
                |measure| facts.value(measure, Clock::day(on)),
                |fact| facts.choice(fact).map(str::to_owned),
            )
        })
    };
    for child in children.iter().take(200) {
        let mut judge = moment.judge(child, &unknown);
        for (place, id) in places.iter().zip(&ids) {
            assert_eq!(judge.outcome(*place), directly(child, id), "{} {id}", child.id);
        }
    }
    let few = &children[..500.min(children.len())];
    let direct = median(|| {
        let judge = |child: &Rc<Child>| ids.iter().filter(|id| directly(child, id).is_some()).count() as u64;
        few.iter().map(judge).sum()
    });
    line("direct rhai", direct, few.len() * RULES.len(), base);
}

/// The screening of a municipality with a school year of attendance, and what is shown of it.
fn municipality(book: &Arc<Rulebook>) {
    let on = packs::today();
    let caseload = school(plan(book, 20_000));
    let rows: usize = caseload.children.iter().map(|child| child.attendance.rows().len()).sum();
    let count = caseload.children.len();
    let start = Instant::now();
    let screening = Screening::new(caseload, Arc::clone(book), on);
    let time = start.elapsed();
    println!(
        "\nFirst screening of {count} children with {rows} rows by {} rules: {} ms",
        book.rules().len(),
        time.as_millis()
    );
    let shown: Vec<usize> = (0..count)
        .filter(|child| screening.outcomes(*child).contains(&Some(Outcome::Suggested)))
        .take(500)
        .collect();
    let mut findings = Vec::new();
    let explained = median(|| {
        findings = shown.iter().map(|child| (*child, screening.listed(*child))).collect();
        0
    });
    let all: usize = findings.iter().map(|(_, of)| of.len()).sum();
    let (moment, school) = (Moment::new(book, Clock::day(on)), &screening.caseload().school);
    let turned = median(|| {
        let mut turns = 0;
        for (child, of) in &findings {
            let child = &screening.caseload().children[*child];
            for finding in of {
                let rule = book.rule(&finding.rule).expect("a finding has its rule");
                let timeline = Timeline::new(&moment, rule, child, school);
                turns += u64::from(timeline.since().is_some()) + u64::from(timeline.changes_on().is_some());
            }
        }
        turns
    });
    println!("A finding, per finding of {all}:\n");
    line("since and changes_on", turned, all, 0.0);
    line("with its reasons, for a page", explained, all, 0.0);
}
