//! Laws on random rules: what is claimed of a tree is checked against every child there could be.

mod claims;
mod formula;
