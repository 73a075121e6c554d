//! What one screen may show, as typed data that crosses from the worker to the page. Words are found elsewhere.

mod child;
#[cfg(test)]
mod fixture;
pub mod picture;

pub use child::{Card, ChildPage, Edit, List, Names, Refused, Row, child_page};
