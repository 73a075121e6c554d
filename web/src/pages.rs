//! One module for each page.

mod about;
mod acute;
mod child;
mod class;
mod classes;
mod extract;
pub(crate) mod import;
mod missing;
mod rules;
mod start;
mod vault;

pub(crate) use about::{About, Accessibility, Keys};
pub(crate) use acute::Acute;
pub(crate) use child::{Child, Overview};
pub(crate) use class::Class;
pub(crate) use classes::Classes;
pub(crate) use extract::Extract;
pub(crate) use import::Import;
pub(crate) use missing::Missing;
pub(crate) use rules::Rules;
pub(crate) use start::Start;
pub(crate) use vault::VaultPage;
