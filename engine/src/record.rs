//! What is known about a child: attendance, signals, contacts, steps, offers, transitions; a caseload of children.
//!
//! Every type here is as strict as the file it comes from: dates are dates, minutes are whole, an end never lies
//! before its start. Free text (`note`, `what`, `who`, `purpose`, `name`) is kept apart: no rule can read it.

mod attendance;
mod child;
mod form;
mod group;
pub mod json;
pub mod packed;
mod rows;
mod subject;

pub use attendance::{Attendance, AttendanceRow, MAX_MINUTES, Minutes};
pub use child::{Born, Caseload, Child, Import, School, TimePolicy};
pub use form::{Form, Stage};
pub use group::Group;
pub use rows::{Answer, Contact, FieldValue, GivenAnswer, Offer, Signal, Step, Transition};
pub use subject::Subject;
