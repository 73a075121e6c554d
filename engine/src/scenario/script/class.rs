//! The class of a scenario: pupils without names, of whom only is told how much of their time they were away.

use chrono::NaiveDate;

use super::super::season::Season;
use super::{About, Scenario};
use crate::id::Id;
use crate::pack::Calendar;
use crate::record::{Child, Form, Minutes};
use crate::scenario::moment::Moment;

/// Minutes of every school day: a percent of it is a whole number of minutes, so that edges are met exactly.
const DAY: u16 = 300;

/// The class of a scenario.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Classroom {
    /// What it is called.
    pub name: String,
    /// How many pupils it has.
    pub pupils: u8,
    /// School form; nothing if it is not recorded.
    pub form: Option<Form>,
    /// Grade within the form; nothing if it is not recorded.
    pub grade: Option<u8>,
    /// The municipality of the school, where rules ask about it.
    pub municipality: Option<String>,
    /// The first day of which attendance is known; that of the school year before, if it is not told.
    pub(in crate::scenario) since: Option<Moment>,
}

/// School days on which pupils were away for a part of their time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::scenario) struct ClassAway {
    pub(in crate::scenario) from: Moment,
    pub(in crate::scenario) to: Moment,
    /// How many of the pupils; all of them if it is not told.
    pub(in crate::scenario) pupils: Option<u8>,
    /// Percent of each day.
    pub(in crate::scenario) excused: u8,
    pub(in crate::scenario) unexcused: u8,
}

impl ClassAway {
    fn minutes(&self) -> Option<Minutes> {
        let part = |percent: u8| DAY / 100 * u16::from(percent);
        Minutes::new(DAY, part(self.excused), part(self.unexcused), 0)
    }
}

impl Scenario {
    /// The pupils of its class, where the scenario lies on a day; nothing if it is not about a class.
    ///
    /// They are present on every school day, except for what is told; where two tellings meet, the first holds.
    pub fn class(&self, on: NaiveDate, calendar: &Calendar) -> Option<Vec<Child>> {
        let About::Class(room) = &self.about else { return None };
        let placing = self.placing(on, calendar);
        let last = self.days(on, calendar).into_iter().max().unwrap_or(on);
        let season = Season::new(0, calendar, last);
        let away: Vec<_> = self
            .scenes
            .iter()
            .flat_map(|scene| &scene.rows.class_away)
            .map(|away| (placing.date(away.from), placing.date(away.to), away))
            .collect();
        let since = room.since.map(|since| placing.date(since));
        let known = season.days.partition_point(|day| since.is_some_and(|since| day.date < since));
        let pupil = |number: u8| {
            let mut child = room.pupil(&self.id, number);
            for day in season.days.iter().skip(known) {
                let missed = away.iter().find(|(from, to, away)| {
                    *from <= day.date && day.date <= *to && away.pupils.is_none_or(|some| number < some)
                });
                let minutes = match missed {
                    Some((.., away)) => away.minutes(),
                    None => Minutes::new(DAY, 0, 0, 0),
                };
                if let Some(minutes) = minutes {
                    child.attendance.push(None, day.date, minutes, 0, None, false);
                }
            }
            child
        };
        Some((0..room.pupils).map(pupil).collect())
    }
}

impl Classroom {
    fn pupil(&self, scenario: &Id, number: u8) -> Child {
        Child {
            id: format!("{scenario}-{}", u16::from(number) + 1),
            form: self.form,
            grade: self.grade,
            group: Some(self.name.clone()),
            ..Child::default()
        }
    }
}
