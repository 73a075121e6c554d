//! The vault: what a school has written down, kept on its own machine and encrypted.
//!
//! A passphrase opens a [`header`], which holds the vault's one random key, wrapped. Each [`record`] is sealed by that key
//! together with where it stands and which version it is, so that none can stand in for another. The [`manifest`] says
//! which version of which record is the right one, so that none can be taken away or put back to how it was. [`rolling`]
//! says when it is kept as it was before, and for how long.
//!
//! This library is the format: pure, without a browser, a clock or dice. The program beside it (`main.rs`) is the worker
//! that keeps the records in the browser, and [`protocol`] is what the page says to it; records travel in a [`bundle`]. The page links to this library and
//! loads the program only for those who have a vault.

pub mod bundle;
pub mod header;
pub mod manifest;
pub mod passphrase;
pub mod protocol;
pub mod record;
pub mod rolling;
