//! Scenarios, which are rule tests and training material at once, and the practice school: invented children whose year
//! tells a story.
//!
//! Every child of the practice school is made from the seed and its own number alone, so that a million of them can be streamed, and so that
//! the same seed gives the same school everywhere.

mod forecast;
mod inherit;
pub mod json;
mod moment;
mod names;
mod notes;
mod of;
mod pattern;
mod practice;
mod roster;
mod run;
mod script;
mod season;
mod stream;
mod support;
mod year;

use chrono::NaiveDate;

use crate::pack::Calendar;
use crate::record::{Caseload, Child, School};
use season::Season;

pub use forecast::{Forecast, Forecaster, GroupLoad, Load, RuleLoad, forecast, ordinary_dates};
pub use inherit::scenarios;
pub use of::Placeholders;
pub use practice::practice;
pub use run::{Case, Difference, Expected, Judgement, Standing, Told, Whom, cases, run, told};
pub use script::{About, Choice, Classroom, Expectation, Profile, Scenario, Scene, Trap};

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
        self.drawn_from(self.seed, self.seed)
    }

    /// Names and patterns from seeds of their own, which shows that neither depends on the other.
    fn drawn_from(&self, names: u64, patterns: u64) -> impl Iterator<Item = Child> + use<> {
        let season = Season::new(patterns, self.calendar, self.on);
        let pupils = self.pupils;
        (0..pupils).map(move |index| {
            let mut child = roster::child(patterns, &season, index, pupils);
            child.name = Some(names::draw(names, index).1);
            year::fill(&mut child, patterns, index, &season);
            support::fill(&mut child, patterns, index, &season);
            child
        })
    }
}

/// The practice school: the hand-written children in their classes, and the children of the plan.
pub fn school(plan: SchoolPlan<'_>) -> Caseload {
    let told = practice().into_iter().filter_map(|scenario| scenario.child(plan.on, plan.calendar));
    Caseload {
        school: School {
            name: Some("Övningsskolan".to_owned()),
            municipality: plan.municipality.map(ToOwned::to_owned),
        },
        imports: Vec::new(),
        children: told.chain(plan.children()).collect(),
    }
}

#[cfg(test)]
mod county;
#[cfg(test)]
mod tests;
