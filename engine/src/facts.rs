//! A child's record indexed for questions: selections, measures, the dates on which they change.

mod measure;

pub use measure::{ChoiceFact, Filter, Measure, Quantity, Selection, Source, Window};
