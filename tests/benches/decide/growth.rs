//! How the cost grows: with pupils and with years of rows as they do, with rules less than they do.

use std::sync::Arc;

use chrono::Days;
use samsyn_engine::facts::Clock;
use samsyn_engine::record::{Attendance, Caseload};
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::school;
use samsyn_engine::screening::{Moment, Screening};
use samsyn_tests::contest::{tell, timed};
use samsyn_tests::packs::today;
use serde_json::json;

use crate::plan;

const PUPILS: [u32; 5] = [1_000, 2_000, 5_000, 10_000, 20_000];
const YEARS: [u32; 5] = [1, 2, 4, 6, 8];
/// Pupils of the curves of years and rules.
const SOME: u32 = 2_000;
const ROUNDS: usize = 7;
/// Days of a year that ends on the weekday on which it began.
const WEEKS_52: u64 = 364;

fn least(mut work: impl FnMut()) -> f64 {
    let times = (0..ROUNDS).map(|_| timed(&mut work).as_secs_f64() * 1e3);
    times.fold(f64::MAX, f64::min)
}

fn point(curve: &str, at: u32, milliseconds: f64) {
    println!("{curve}: {at:>6} {milliseconds:>10.2} ms");
    tell(curve, &json!({ "at": at, "ms": milliseconds }));
}

pub(crate) fn measure(book: &Arc<Rulebook>) {
    for pupils in PUPILS {
        let mut screening = Screening::new(school(plan(book, pupils)), Arc::clone(book), today());
        point("pupils", pupils, least(|| screening.with_book(Arc::clone(book))));
    }
    let caseload = school(plan(book, SOME));
    for years in YEARS {
        let mut screening = Screening::new(lengthened(&caseload, years), Arc::clone(book), today());
        point("years", years, least(|| screening.with_book(Arc::clone(book))));
    }
    by_rules(book, &caseload);
}

/// The same children with the last year of their rows, so many times.
fn lengthened(caseload: &Caseload, years: u32) -> Caseload {
    let mut longer = caseload.clone();
    for child in &mut longer.children {
        let year = today() - Days::new(WEEKS_52);
        let rows: Vec<_> = child.attendance.rows().iter().filter(|row| row.date > year).copied().collect();
        let mut all = Attendance::default();
        for back in (0..years).rev() {
            for row in &rows {
                let date = row.date - Days::new(u64::from(back) * WEEKS_52);
                all.push(None, date, row.minutes, row.late, None, row.assumed);
            }
        }
        child.attendance = all;
    }
    longer
}

/// The first so many rules of the book, each child judged by them alone.
fn by_rules(book: &Arc<Rulebook>, caseload: &Caseload) {
    let moment = Moment::new(book, Clock::day(today()));
    let all = u32::try_from(book.rules().len()).unwrap_or_default();
    for rules in std::iter::once(1).chain((1..=4).map(|part| all * part / 4)) {
        let milliseconds = least(|| {
            for child in &caseload.children {
                let mut judge = moment.judge(child, &caseload.school);
                for rule in 0..rules as usize {
                    std::hint::black_box(judge.outcome(rule));
                }
            }
        });
        point("rules", rules, milliseconds);
    }
}
