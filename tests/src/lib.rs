//! What tests of several rooms share: the shipped packs, and children that no one would think of.

pub mod by_hand;
pub mod children;
pub mod contest;
pub mod fuzz;
pub mod given;
pub mod layouts;
pub mod packs;
