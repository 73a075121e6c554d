//! What decisions cost natively: the same rules by tree and by hand, a finding, a municipality, and how it grows.
//!
//! Each figure is told as a line that `cargo xtask bench` makes a report of. Figures are compared within one run only:
//! they say nothing across machines.

#![allow(clippy::expect_used, reason = "a measurement that cannot be made has failed")]

mod county;
mod findings;
mod growth;
mod packs;
mod rules;

use std::sync::Arc;

use samsyn_engine::rule::Rulebook;
use samsyn_engine::scenario::SchoolPlan;
use samsyn_tests::packs::{load, today};

fn main() {
    let (book, _) = Rulebook::compile(load("sormland").expect("the county pack loads"));
    let book = Arc::new(book);
    rules::measure(&book);
    let screening = county::measure(&book);
    findings::measure(&screening);
    growth::measure(&book);
    packs::measure();
}

/// A practice school of so many pupils, besides the hand-written ones.
fn plan(book: &Rulebook, pupils: u32) -> SchoolPlan<'_> {
    SchoolPlan { pupils, seed: 1, on: today(), calendar: &book.pack().calendar, municipality: None }
}
