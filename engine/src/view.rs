//! What one screen may show, as typed data that crosses from the worker to the page. Words are found elsewhere.

pub mod picture;
