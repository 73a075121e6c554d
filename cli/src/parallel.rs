//! Children side by side on all cores. What comes out stands in the children's order, and so is the same on any number
//! of cores.

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use rayon::prelude::*;
use samsyn_engine::record::Caseload;
use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::WHOLE_CLASSES;
use samsyn_engine::screening::Screening;

/// So many children are taken at once: enough to be worth the handing over, few enough that many fit in memory, and in
/// a practice school whole classes.
const PART: u32 = 2 * WHOLE_CLASSES;

/// Does work for each part of so many children, by their numbers from 0; the results in their order.
pub(crate) fn parts<T: Send>(children: u32, work: impl Fn(Range<u32>) -> T + Sync) -> Vec<T> {
    let starts = (0..children.div_ceil(PART)).into_par_iter().map(|part| part * PART);
    starts.map(|start| work(start..start.saturating_add(PART).min(children))).collect()
}

/// Judges a caseload.
pub(crate) fn screening(caseload: Caseload, book: Rulebook, on: NaiveDate) -> Screening {
    Screening::side_by_side(caseload, Arc::new(book), on, |children, judge| {
        children.par_chunks(PART as usize).flat_map_iter(judge).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_hold_every_child_once_and_in_order() {
        for children in [0, 1, PART, PART + 1, 7 * PART - 3] {
            let all: Vec<u32> = parts(children, Iterator::collect::<Vec<_>>).concat();
            assert_eq!(all, (0..children).collect::<Vec<_>>());
        }
    }
}
