//! The child's page: what to talk about, the school year in one picture, why, what works, who is involved.

#[cfg(test)]
mod fixture;
pub(crate) mod picture;
mod text;
