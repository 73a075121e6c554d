//! What tests of several rooms share: the shipped packs, and children that no one would think of.

pub mod children;
pub mod fuzz;
pub mod layouts;
pub mod packs;
