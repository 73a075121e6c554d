//! The hand-written children of the practice school: scenarios that ship with the county pack, each with a story for
//! trainers. They travel with the program, so that the school can be made without any pack.

use super::Scenario;
use super::script::{File, read};

macro_rules! files {
    ($($name:literal,)*) => {
        /// Name and text, in the order in which they stand in the school.
        const FILES: &[(&str, &str)] = &[
            $(($name, include_str!(concat!("../../../rules/sormland/scenarios/", $name))),)*
        ];
    };
}

files! {
    "case-many-contacts.toml",
    "case-adult.toml",
    "case-two-guardians.toml",
    "case-waiting.toml",
    "case-not-started.toml",
    "case-moving.toml",
    "case-hospital.toml",
    "case-leave.toml",
    "case-new-pupil.toml",
    "case-no-timetable.toml",
    "case-short-days.toml",
    "case-sixteen.toml",
    "case-flu.toml",
    "case-preschool.toml",
}

/// The scenarios whose children go to the practice school.
pub fn practice() -> Vec<Scenario> {
    // The files are part of the program; a test holds that they read.
    let whole = |(name, text): &(&str, &str)| match read(name, text, None) {
        Ok(File::Whole(scenario)) => Some(*scenario),
        _ => None,
    };
    FILES.iter().filter_map(whole).collect()
}

#[cfg(test)]
mod tests;
