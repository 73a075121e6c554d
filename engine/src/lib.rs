//! Understands rules for early, coordinated support around a child, and screens what a school already knows.
//!
//! The rooms, in the order in which a fact travels through them; each reads only from those above it.
//! The engine knows no clock, no file and no browser: dates and texts are passed in, ids and values come out.

pub mod id;

pub mod decision;
pub mod diagnostic;
pub mod exchange;
pub mod facts;
pub mod pack;
pub mod record;
pub mod rule;
pub mod scenario;
pub mod screening;
pub mod view;

pub mod assurance;
