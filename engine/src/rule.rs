//! Rules: the sandbox, the façade that scripts see, the compiler from closure to tree, and the direct reference.
//!
//! This is the only room that builds a rhai engine. A script never gets a raw fact: it gets opaque measures, which can
//! be combined linearly and compared. Each comparison is a question; the compiler answers the questions of a closure
//! in every possible combination, until it holds the complete decision tree.

mod arithmetic;
mod collect;
mod compile;
mod facade;
mod guarantee;
mod head;
mod question;
mod reference;
mod sandbox;
mod session;
mod source;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod trouble;
mod values;

pub(crate) use compile::is_listed;
pub use compile::{Epoch, Posed, Rule, Rulebook, Sleep, State};
pub(crate) use facade::domain;
pub(crate) use guarantee::can_carry;
pub use head::{Concerns, Head};
pub use question::{Question, Questions};
pub use reference::Reference;
pub use sandbox::{FACADE_MEMBERS, MAX_FILE_BYTES, MAX_OPERATIONS, MAX_PATHS};
pub(crate) use session::choices;
