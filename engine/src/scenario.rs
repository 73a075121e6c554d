//! Scenarios, which are rule tests and training material at once, and the practice school: invented children whose year
//! tells a story.
//!
//! Every child of the practice school is made from the seed and its own number alone, so that a million of them can be streamed, and so that
//! the same seed gives the same school everywhere.

mod account;
mod forecast;
mod illness;
mod inherit;
pub mod json;
mod level;
mod moment;
mod names;
mod notes;
mod of;
mod pairs;
mod pattern;
mod practice;
mod roster;
mod run;
mod script;
mod season;
mod stream;
mod support;
mod timetable;
mod year;

use std::ops::Range;

use chrono::NaiveDate;

use crate::pack::Calendar;
use crate::record::{Caseload, Child, Form, School};
use level::Hand;
use pattern::Pattern;
use season::Season;
use stream::{Purpose, Stream};
use support::Support;
use timetable::Timetable;
use year::Year;

pub use forecast::{Forecast, Forecaster, GroupLoad, Load, RuleLoad, forecast, ordinary_dates};
pub use inherit::scenarios;
pub use of::Placeholders;
pub use pairs::pairs;
pub use practice::practice;
pub use run::{Case, Difference, Expected, Judgement, Standing, Told, Whom, cases, run, told};
pub use script::{About, Choice, Classroom, Expectation, Profile, Scenario, Scene, Trap};

/// A practice school that is cut after a multiple of so many children has whole classes in each part.
pub const WHOLE_CLASSES: u32 = roster::BLOCK;

/// What kind of practice school to make.
#[derive(Debug, Clone, Copy)]
pub struct SchoolPlan<'a> {
    /// How many children, besides the hand-written ones.
    pub pupils: u32,
    /// The same seed gives the same school.
    pub seed: u64,
    /// The day it is made for: nothing is known after it.
    pub on: NaiveDate,
    /// The school days: only these have attendance.
    pub calendar: &'a Calendar,
    /// The municipality it lies in, which rules may ask about.
    pub municipality: Option<&'a str>,
}

impl SchoolPlan<'_> {
    /// The children one by one, without keeping them and without the hand-written ones.
    pub fn children(&self) -> impl Iterator<Item = Child> + use<> {
        self.children_in(0..self.pupils)
    }

    /// Those with these numbers, from 0: a school made in parts, side by side, is the same as one made at once.
    pub fn children_in(&self, numbers: Range<u32>) -> impl Iterator<Item = Child> + use<> {
        self.drawn_from(self.seed, self.seed, numbers)
    }

    /// Names and patterns from seeds of their own, which shows that neither depends on the other.
    fn drawn_from(
        &self,
        names: u64,
        patterns: u64,
        numbers: Range<u32>,
    ) -> impl Iterator<Item = Child> + use<> {
        let season = Season::new(patterns, self.calendar, self.on);
        let pupils = self.pupils;
        numbers.map(move |index| {
            let mut child = tell(patterns, &season, index, pupils, Support::Comes);
            child.name = Some(names::draw(names, index).1);
            child
        })
    }
}

/// A child without its name, made from the seed and its own number alone.
fn tell(seed: u64, season: &Season, index: u32, pupils: u32, support: Support) -> Child {
    let (mut child, seat) = roster::child(seed, season, index, pupils);
    let first = season.days.partition_point(|day| child.enrolled.is_some_and(|enrolled| day.date < enrolled));
    // Preschool has no attendance, and nobody asks about it there.
    let taught = child.form.filter(|form| *form != Form::Preschool);
    let days = season.days.get(first..).filter(|_| taught.is_some()).unwrap_or_default();
    let come = season.come.saturating_sub(first).min(days.len());
    let timetable =
        Timetable { form: taught.unwrap_or(Form::Preschool), grade: child.grade, moved: seat.block as usize };
    let mut stream = Stream::new(seed, index.into(), Purpose::Pattern);
    let hand = Hand::dealt(seed, seat, stream.below(10));
    // What turned before the child came had turned when it came.
    let day = |thousandths: u32| (season.days.len() * thousandths as usize / 1000).saturating_sub(first);
    let pattern = Pattern::draw(hand, timetable, day, &mut stream);
    let mut year = Year::tell((days, come), timetable, pattern, (seed, index), &mut stream);
    support::fill(&mut child, &mut year, support, seed, index, season);
    year.write(&mut child.attendance);
    child
}

/// The practice school: the hand-written children in their classes, and the children of the plan.
pub fn school(plan: SchoolPlan<'_>) -> Caseload {
    school_around(plan, plan.children())
}

/// The practice school of a plan whose children are made already.
pub fn school_around(plan: SchoolPlan<'_>, children: impl IntoIterator<Item = Child>) -> Caseload {
    let told = practice().into_iter().filter_map(|scenario| scenario.child(plan.on, plan.calendar));
    Caseload {
        school: School {
            name: Some("Övningsskolan".to_owned()),
            municipality: plan.municipality.map(ToOwned::to_owned),
        },
        imports: Vec::new(),
        children: told.chain(children).collect(),
    }
}

#[cfg(test)]
mod county;
#[cfg(test)]
mod tests;
