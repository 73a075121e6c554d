//! What is understood of a pack before it runs: what is proven of each rule, and what its author should look at.
//!
//! Everything here is read off decision trees. Proofs hold up to what the engine knows of its measures: the values that
//! a left side can take, and which measure is never more than which.

mod direction;
mod guarantees;
mod relations;
mod run;
mod situation;
#[cfg(test)]
mod tests;

pub use direction::{Directed, Direction, Turn, Way, directions};
pub use guarantees::{Guarantees, Proof, guarantees};
pub use relations::never_more;
