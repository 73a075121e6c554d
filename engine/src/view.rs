//! What one screen may show, as typed data that crosses from the worker to the page. Words are found elsewhere.

mod child;
mod class;
mod classes;
mod disposal;
mod extract;
#[cfg(test)]
mod fixture;
mod group;
mod listed;
mod opened;
pub mod picture;
mod rules;
mod search;
mod whole;

use std::cmp::Ordering;

pub use child::{Card, ChildPage, Edit, List, Names, Refused, Row, child_page};
pub use class::{Class, PupilRow};
pub use classes::{ClassLine, Classes};
pub use disposal::{Disposal, OverdueKind};
pub use extract::{Extract, ExtractRow, extract};
pub use listed::Listed;
pub use opened::Opened;
pub use rules::{RuleLine, Rules};
pub use search::{Found, Pupil, SEARCH_FROM, SEARCH_MOST, Search};
pub use whole::{Before, ClassWeek, Season, Whole};

/// How names are ordered: given by whoever shows them, since the engine knows no language.
pub type Collate<'a> = &'a dyn Fn(&str, &str) -> Ordering;
