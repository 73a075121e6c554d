//! The child's page: what to talk about, the school year in one picture, why, what works, who is involved.

mod acute;
mod card;
mod cards;
mod copy;
mod extract;
#[cfg(test)]
mod fixture;
mod forms;
mod overview;
mod page;
pub(crate) mod picture;
mod reason;
mod scene;
mod side;
mod strip;
mod text;

pub(crate) use card::{quoted, undecided};
pub(crate) use copy::Copy;
pub(crate) use extract::text as extract;
pub(crate) use overview::Overview;
pub(crate) use page::Sheet;
pub(crate) use scene::{Act, Ask, Became, Scene, heading};

#[cfg(test)]
mod tests;
