//! Who goes where: forms, grades, classes, month of birth and first day.

use chrono::{Datelike, NaiveDate};

use super::season::Season;
use super::stream::{Purpose, Stream};
use crate::record::{Born, Child, Form};

/// A school of this size has one class of each; a larger one has the same again and again.
pub(super) const BLOCK: u32 = 300;

/// The classes of a block with their size: a preschool group, one class a grade, one small group of anpassad
/// grundskola, three classes of gymnasium. They add up to [`BLOCK`].
const CLASSES: &[(u32, Form, Option<u8>)] = &[
    (18, Form::Preschool, None),
    (20, Form::PreschoolClass, Some(0)),
    (21, Form::Compulsory, Some(1)),
    (22, Form::Compulsory, Some(2)),
    (22, Form::Compulsory, Some(3)),
    (23, Form::Compulsory, Some(4)),
    (22, Form::Compulsory, Some(5)),
    (24, Form::Compulsory, Some(6)),
    (23, Form::Compulsory, Some(7)),
    (22, Form::Compulsory, Some(8)),
    (21, Form::Compulsory, Some(9)),
    (8, Form::AdaptedCompulsory, None),
    (18, Form::UpperSecondary, Some(1)),
    (18, Form::UpperSecondary, Some(2)),
    (18, Form::UpperSecondary, Some(3)),
];

/// The first class of a grade is B, as in the screens and guides: class 6B.
const LETTERS: &[u8] = b"BACDEFGHJKLMNPRSTUVXYZ";

const PRESCHOOL_GROUPS: &[&str] = &["Blåklockan", "Smultronet", "Kastanjen", "Nyckelpigan", "Igelkotten"];
const PROGRAMMES: &[&str] = &["SA", "NA", "EK", "TE", "BF", "EE"];

/// Percent of pupils born a year before the others of their grade, or a year after (own proposal).
const OLDER: u32 = 3;
const YOUNGER: u32 = 1;

/// Percent who joined their class at the start of a later school year than the first (own proposal).
const JOINED_LATER: u32 = 25;
/// Percent who came in the middle of the last school year, or in the first weeks of this (own proposal).
const JOINED_LATELY: u32 = 4;
const FIRST_WEEKS: usize = 40;

/// Where a child sits: whose class it is, which of the parallel ones, and which of all its pupils the child is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seat {
    /// The class, by its place among those of a block.
    pub(super) class: u32,
    /// Which block.
    pub(super) block: u32,
    /// The child's number among all pupils of such classes.
    pub(super) number: u32,
}

/// A child of the practice school with its place, but without anything that happened.
pub(super) fn child(seed: u64, season: &Season, index: u32, pupils: u32) -> (Child, Seat) {
    let (seat, form, grade) = place(index, pupils);
    let group = group(form, grade, season.year, seat.block);
    let mut stream = Stream::new(seed, index.into(), Purpose::Person);
    let born = born(form, grade, season.year, &mut stream);
    let enrolled = enrolled(form, grade, season, &mut stream);
    let child = Child {
        id: format!("p{}", index + 1),
        born,
        form: Some(form),
        grade,
        group: Some(group),
        enrolled,
        ..Child::default()
    };
    (child, seat)
}

/// The class of a child. The last block is thinned out evenly, so that a small school has all grades too.
fn place(index: u32, pupils: u32) -> (Seat, Form, Option<u8>) {
    let block = index / BLOCK;
    let size = (pupils - block * BLOCK).clamp(1, BLOCK);
    let mut slot = index % BLOCK * BLOCK / size;
    for (class, (size, form, grade)) in (0..).zip(CLASSES) {
        if slot < *size {
            // The small group holds all grades from 2 to 9.
            let grade =
                grade.or((*form == Form::AdaptedCompulsory).then(|| u8::try_from(slot + 2).unwrap_or(9)));
            return (Seat { class, block, number: block * size + slot }, *form, grade);
        }
        slot -= size;
    }
    (Seat { class: 0, block, number: index }, Form::Preschool, None)
}

/// What a class is called in the block with that number.
pub(super) fn group(form: Form, grade: Option<u8>, year: i32, block: u32) -> String {
    let letters = u32::try_from(LETTERS.len()).unwrap_or(1);
    let letter = LETTERS.get((block % letters) as usize).copied().map_or('B', char::from);
    let round = if block < letters { String::new() } else { (block / letters + 1).to_string() };
    let of = |names: &[&'static str]| names.get(block as usize % names.len()).copied().unwrap_or_default();
    let groups = u32::try_from(PRESCHOOL_GROUPS.len()).unwrap_or(1);
    let grade = i32::from(grade.unwrap_or_default());
    match form {
        Form::Preschool if block < groups => of(PRESCHOOL_GROUPS).to_owned(),
        Form::Preschool => format!("{} {}", of(PRESCHOOL_GROUPS), block / groups + 1),
        Form::PreschoolClass => format!("F{letter}{round}"),
        Form::AdaptedCompulsory => format!("Anpassad {letter}{round}"),
        Form::UpperSecondary | Form::AdaptedUpperSecondary => {
            format!("{}{:02}{letter}{round}", of(PROGRAMMES), (year + 1 - grade).rem_euclid(100))
        }
        Form::Compulsory | Form::Special | Form::Sami => format!("{grade}{letter}{round}"),
    }
}

/// The year most pupils of a grade are born in: förskoleklass begins the autumn a child turns six.
pub(super) fn birth_year(form: Form, grade: Option<u8>, year: i32) -> i32 {
    let grade = i32::from(grade.unwrap_or_default());
    match form {
        Form::Preschool => year - 5,
        Form::UpperSecondary | Form::AdaptedUpperSecondary => year - 15 - grade,
        _ => year - 6 - grade,
    }
}

fn born(form: Form, grade: Option<u8>, year: i32, stream: &mut Stream) -> Option<Born> {
    let shift = match (form, stream.below(100)) {
        // Three to five years old; the oldest start school next autumn.
        (Form::Preschool, chance) => i32::try_from(chance % 3).unwrap_or_default(),
        (_, chance) if chance < OLDER => -1,
        (_, chance) if chance < OLDER + YOUNGER => 1,
        _ => 0,
    };
    Born::new(birth_year(form, grade, year) + shift, stream.between(1, 12))
}

fn enrolled(form: Form, grade: Option<u8>, season: &Season, stream: &mut Stream) -> Option<NaiveDate> {
    let years = i32::from(grade.unwrap_or_default());
    let first = match form {
        Form::Preschool => season.year - i32::try_from(stream.between(0, 2)).unwrap_or_default(),
        Form::UpperSecondary | Form::AdaptedUpperSecondary => season.year + 1 - years,
        _ => season.year - years,
    };
    let lately = stream.percent(JOINED_LATELY);
    let weeks = season.days.partition_point(|day| !day.this_year) + FIRST_WEEKS;
    let known = season.days.get(..season.come.min(weeks)).unwrap_or_default();
    let day = known.get(stream.below(u32::try_from(known.len()).unwrap_or_default()) as usize);
    match day.filter(|day| lately && form != Form::Preschool && day.date.year() > first) {
        Some(day) => Some(day.date),
        None if stream.percent(JOINED_LATER) && first < season.year => {
            let years = u32::try_from(season.year - first).unwrap_or(1);
            season.start_of(first + i32::try_from(stream.between(1, years)).unwrap_or_default())
        }
        None => season.start_of(first),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_fill_a_block() {
        assert_eq!(CLASSES.iter().map(|(size, ..)| size).sum::<u32>(), BLOCK);
    }

    #[test]
    fn a_class_is_called_as_in_a_school() {
        assert_eq!(group(Form::Compulsory, Some(6), 2026, 0), "6B");
        assert_eq!(group(Form::Compulsory, Some(6), 2026, 1), "6A");
        assert_eq!(group(Form::Compulsory, Some(6), 2026, 22), "6B2");
        assert_eq!(group(Form::UpperSecondary, Some(3), 2026, 0), "SA24B");
        assert_eq!(group(Form::Preschool, None, 2026, 6), "Smultronet 2");
    }

    #[test]
    fn a_small_school_has_all_stages() {
        let forms: std::collections::BTreeSet<_> = (0..30).map(|index| place(index, 30).1).collect();
        assert!(forms.contains(&Form::Preschool) && forms.contains(&Form::UpperSecondary), "{forms:?}");
    }
}
