//! Small texts that the parts of the page share.

use samsyn_engine::decision::Number;
use samsyn_words::{Words, args, keys};

/// Whole hours, or minutes where there is less than one.
pub(crate) fn hours(words: &Words, minutes: u32) -> String {
    if minutes > 0 && minutes < 60 {
        words.say_with(keys::CHILD_MINUTES, &args! { "count" => minutes })
    } else {
        words.say_with(keys::CHILD_HOURS, &args! { "count" => whole_hours(minutes) })
    }
}

/// A part of hours whose unit follows: "19" of "19 av 75 timmar", but "45 minuter".
pub(crate) fn part_of_hours(words: &Words, minutes: u32) -> String {
    if minutes < 60 {
        hours(words, minutes)
    } else {
        words.number(Number::whole(whole_hours(minutes).into()), 0)
    }
}

/// Rounded to the nearest hour.
pub(crate) fn whole_hours(minutes: u32) -> u32 {
    (minutes + 30) / 60
}

/// With a capital first letter.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
