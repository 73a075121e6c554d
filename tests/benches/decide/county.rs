//! A municipality of 20,000 pupils: first screening, after an edit of the rules, and what its records weigh.

use std::sync::Arc;

use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::school;
use samsyn_engine::screening::Screening;
use samsyn_tests::contest::{count, tell, timed};
use samsyn_tests::packs::today;
use serde_json::json;

use crate::plan;

const PUPILS: u32 = 20_000;
const ROUNDS: usize = 5;

pub(crate) fn measure(book: &Arc<Rulebook>) -> Screening {
    let before = memory();
    let caseload = school(plan(book, PUPILS));
    let held = memory().zip(before).map(|(after, before)| after.saturating_sub(before));
    let rows: usize = caseload.children.iter().map(|child| child.attendance.rows().len()).sum();
    let pupils = caseload.children.len();
    let mut screening = Screening::new(caseload, Arc::clone(book), today());
    let milliseconds = |work: &mut dyn FnMut()| {
        let mut times: Vec<f64> = (0..ROUNDS).map(|_| timed(&mut *work).as_secs_f64() * 1e3).collect();
        times.sort_by(f64::total_cmp);
        times
    };
    let times = milliseconds(&mut || screening.with_book(Arc::clone(book)));
    let time = |place: usize| times.get(place).copied().unwrap_or_default();
    let (least, median) = (time(0), time(ROUNDS / 2));
    println!(
        "{pupils} pupils, {rows} rows, {} rules: {least:.1} ms least, {median:.1} ms median",
        book.rules().len()
    );
    let bytes = held.map(|bytes| bytes / u64::from(count(pupils)));
    if let Some(bytes) = bytes {
        println!("bytes per pupil: {bytes}");
    }
    tell(
        "municipality",
        &json!({
            "pupils": pupils, "rows": rows, "rules": book.rules().len(),
            "least": least, "median": median, "bytes_per_pupil": bytes,
        }),
    );
    screening
}

/// What the process holds of the machine's memory, where the system tells.
fn memory() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kibibytes: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    Some(kibibytes * 1024)
}
