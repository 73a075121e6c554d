//! Samsyn.
fn main() {}
