//! What is proven of rules holds for children that no one would think of.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that panics has failed"
)]

#[path = "assurance/impact.rs"]
mod impact;
#[path = "assurance/offers.rs"]
mod offers;
#[path = "assurance/relations.rs"]
mod relations;
#[path = "assurance/witnesses.rs"]
mod witnesses;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

fn runner(seed: u8) -> TestRunner {
    TestRunner::new_with_rng(Config::default(), TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]))
}
