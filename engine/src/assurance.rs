//! What is understood of a pack before it runs: what is proven of each rule, and what its author should look at.
//!
//! Everything here is read off decision trees. Proofs hold up to what the engine knows of its measures: the values that
//! a left side can take, and which measure is never more than which.

mod asked;
mod contradiction;
mod coverage;
mod direction;
mod equivalence;
mod guarantees;
mod impact;
mod lint;
mod mutants;
mod relations;
mod run;
mod search;
mod situation;
#[cfg(test)]
mod tests;
mod witness;

pub use contradiction::contradiction;
pub use coverage::{Coverage, Covered, Edge, Gap, Leaf, Seen, Spot, case_for_edge, case_for_leaf, coverage};
pub use direction::{Directed, Direction, Turn, Way, directions};
pub use guarantees::{Guarantees, Proof, guarantees};
pub use impact::{
    Comparison, Counts, Impact, Moved, RuleImpact, Shift, Standing, Verdict, json as impact_json,
};
pub use lint::{Example, example, lint, untold};
pub use mutants::{Case, Change, Junction, Mutant, Part, Score, mutants};
pub use relations::never_more;
pub use witness::{Wanted, Wish, Witness, wishes};
