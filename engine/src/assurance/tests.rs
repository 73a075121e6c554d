//! Laws on random rules: what is claimed of a tree is checked against every child there could be.

mod claims;
mod contradictions;
mod formula;

pub(super) use claims::runner;
pub(super) use formula::{Sample, answer, children, sample, unrelated};
