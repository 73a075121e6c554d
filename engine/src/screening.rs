//! Caseload + pack + date -> findings; the timeline of outcomes; what would change them.

mod caseload;
mod explain;
mod finding;
pub mod json;
mod judge;
mod near;
mod replay;
#[cfg(test)]
mod tests;
mod timeline;

pub use caseload::{Outcomes, Screening};
pub use explain::Explainer;
pub use finding::{Asked, Finding, Judged, Kind, Left, Missing, Outcome, ParameterUse, Threshold, Use};
pub use judge::{Judge, Moment};
pub use near::{Absence, Change, Fact, Involved, Near, Nearby, Note, Reach};
pub use replay::{Replay, Run, replay};
pub use timeline::{LOOK_AHEAD, Stretch, Timeline};
