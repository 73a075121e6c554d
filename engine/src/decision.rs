//! Questions and decision trees: build, walk, reasons. Knows nothing of rhai or of children.
//!
//! A *question* compares a sum of measures with a constant, or a choice with a text. What a measure is, only the
//! caller knows; here it is a number in a table. All arithmetic is exact.

mod compiled;
mod formula;
mod key;
mod number;
mod possible;
mod question;
mod reasons;
#[cfg(test)]
mod testing;
mod tree;
mod value;

pub use compiled::{Comparison, Compiled, Slot, Start, Verdict};
pub use formula::Formula;
pub use key::{Grid, Key};
pub use number::Number;
pub use possible::{Choices, Possible};
pub use question::{Linear, Range, Relation};
pub use reasons::reasons;
pub use tree::{Node, NodeId, QuestionId, Tree, Unbuildable};
pub use value::Value;
