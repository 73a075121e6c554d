//! The vault as the page knows it: opens one, saves what the desk has changed, and closes it so that nothing is left.
//!
//! The page holds the vault's key, which cannot be looked into, and the two workers: the one that keeps the records
//! (package `samsyn-vault`) and the one that judges. Bytes go from one to the other and are never read on the way.

mod acts;
mod idle;
mod keeper;
pub(crate) mod known;
mod session;
mod text;

pub(crate) use idle::use_idle;
pub(crate) use session::{Vault, use_vault};
pub(crate) use text::{flaw, why};
