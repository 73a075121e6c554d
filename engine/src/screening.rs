//! Caseload + pack + date -> findings; the timeline of outcomes.

mod finding;

pub use finding::{Asked, Finding, Judged, Kind, Left, Missing, Outcome, ParameterUse, Threshold, Use};
