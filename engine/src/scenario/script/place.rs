//! A scenario on a day: its child, with everything that it tells, as a child of a caseload.

use chrono::{Datelike, Months, NaiveDate};

use super::super::moment::Moment;
use super::super::roster;
use super::super::season::Season;
use super::super::timetable::Timetable;
use super::rows::{Known, LESSON, Part};
use super::{About, Away, Given, Profile, Scenario};
use crate::pack::Calendar;
use crate::record::{Born, Child, Form, Minutes};

/// Where moments become dates.
#[derive(Debug, Clone, Copy)]
pub(in crate::scenario) struct Placing<'a> {
    on: NaiveDate,
    calendar: &'a Calendar,
    /// On its own day a moment is exactly what its author wrote; elsewhere what fell on a weekend is moved.
    exact: bool,
}

impl<'a> Placing<'a> {
    pub(in crate::scenario) fn exact(on: NaiveDate, calendar: &'a Calendar) -> Self {
        Self { on, calendar, exact: true }
    }

    pub(in crate::scenario) fn date(&self, moment: Moment) -> NaiveDate {
        if self.exact { moment.exactly(self.on, self.calendar) } else { moment.date(self.on, self.calendar) }
    }

    pub(super) fn maybe(&self, moment: Option<Moment>) -> Option<NaiveDate> {
        moment.map(|moment| self.date(moment))
    }
}

impl Scenario {
    pub(super) fn placing<'a>(&self, on: NaiveDate, calendar: &'a Calendar) -> Placing<'a> {
        Placing { on, calendar, exact: on == self.on }
    }

    /// The day of each scene, where the scenario as a whole lies on a day.
    pub fn days(&self, on: NaiveDate, calendar: &Calendar) -> Vec<NaiveDate> {
        let placing = self.placing(on, calendar);
        self.scenes.iter().map(|scene| placing.date(scene.at)).collect()
    }

    /// The child with everything that the scenario tells, where the scenario lies on a day; its id is the scenario's.
    /// Nobody, where no record exists or it is about a class.
    ///
    /// What a scene tells is known from the day of the scene, even if it happened before: a judgement of an earlier day
    /// does not see it.
    pub fn child(&self, on: NaiveDate, calendar: &Calendar) -> Option<Child> {
        let About::Child(profile) = &self.about else { return None };
        let placing = self.placing(on, calendar);
        let days = self.days(on, calendar);
        let last = days.iter().copied().max().unwrap_or(on);
        let season = Season::new(0, calendar, last);
        let mut child = profile.placed(self.id.as_str(), &season, &placing);
        let mut before = None;
        for (scene, now) in self.scenes.iter().zip(days) {
            let (rows, known) = (&scene.rows, Known { told: before.map(|before| (now, before)) });
            child.signals.extend(rows.signals.iter().map(|row| row.placed(&placing, &known)));
            child.contacts.extend(rows.contacts.iter().map(|row| row.placed(&placing, &known)));
            child.steps.extend(rows.steps.iter().map(|row| row.placed(&placing, &known)));
            child.offers.extend(rows.offers.iter().map(|row| row.placed(&placing, &known)));
            child.transitions.extend(rows.transitions.iter().map(|row| row.placed(&placing, &known)));
            before = Some(now);
        }
        if self.scenes.iter().any(|scene| !scene.rows.attendance.is_empty()) {
            self.attend_as_told(&mut child, &placing);
        } else {
            self.attend(&mut child, profile.timetable, &season, &placing);
        }
        Some(child)
    }

    /// Every row of attendance as the file has it.
    fn attend_as_told(&self, child: &mut Child, placing: &Placing<'_>) {
        for span in self.scenes.iter().flat_map(|scene| &scene.rows.attendance) {
            let minutes = Minutes::new(span.scheduled, span.excused, span.unexcused, span.leave);
            let from = placing.date(span.from);
            let days = match span.to.map(|to| placing.date(to)) {
                None => std::slice::from_ref(&from),
                Some(to) => {
                    let school = placing.calendar.school_days();
                    let place = |date| school.partition_point(|day| *day < date);
                    let end = school.partition_point(|day| *day <= to);
                    school.get(place(from)..end).unwrap_or_default()
                }
            };
            for day in days {
                if let Some(minutes) = minutes {
                    let subject = span.subject.as_deref();
                    child.attendance.push(None, *day, minutes, span.late, subject, span.assumed);
                }
            }
        }
    }

    /// Present on every school day, except for what is told.
    fn attend(&self, child: &mut Child, timetable: Option<u16>, season: &Season, placing: &Placing<'_>) {
        if timetable == Some(0) || child.form.is_none_or(|form| form == Form::Preschool) {
            return;
        }
        let away: Vec<(NaiveDate, NaiveDate, &Away)> = self
            .scenes
            .iter()
            .flat_map(|scene| &scene.rows.away)
            .map(|away| (placing.date(away.from), placing.date(away.to), away))
            .collect();
        let first = child.enrolled;
        let usual = child.form.map(|form| Timetable { form, grade: child.grade, moved: 0 });
        let come = season.days.iter().take(season.come);
        for day in come.filter(|day| first.is_none_or(|first| first <= day.date)) {
            let usual = usual.map(|usual| usual.minutes(day));
            let mut left = timetable.or(usual).unwrap_or_default();
            let missed = away.iter().filter(|(from, to, _)| *from <= day.date && day.date <= *to);
            let (lessons, whole): (Vec<_>, Vec<_>) =
                missed.map(|(.., away)| *away).partition(|away| away.subject.is_some());
            for lesson in lessons {
                let length = lesson.longest().max(LESSON).min(left);
                let subject = lesson.subject.as_deref();
                if let Some(minutes) = lesson.minutes(length) {
                    child.attendance.push(None, day.date, minutes, 0, subject, false);
                    left -= length;
                }
            }
            let minutes = match whole.first() {
                Some(away) => away.minutes(left),
                None => Minutes::new(left, 0, 0, 0),
            };
            if let Some(minutes) = minutes.filter(|_| left > 0) {
                child.attendance.push(None, day.date, minutes, 0, None, false);
            }
        }
    }
}

impl Away {
    /// The minutes of a day or lesson of that length.
    fn minutes(&self, scheduled: u16) -> Option<Minutes> {
        let excused = Part::of(self.excused, scheduled);
        let unexcused = Part::of(self.unexcused, scheduled - excused);
        let leave = Part::of(self.leave, scheduled - excused - unexcused);
        Minutes::new(scheduled, excused, unexcused, leave)
    }

    fn longest(&self) -> u16 {
        let told = [self.excused, self.unexcused, self.leave].into_iter().flatten();
        told.filter_map(|part| if let Part::Minutes(minutes) = part { Some(minutes) } else { None }).sum()
    }
}

impl Profile {
    /// The child before anything has happened.
    fn placed(&self, id: &str, season: &Season, placing: &Placing<'_>) -> Child {
        let first = match self.form {
            Some(Form::UpperSecondary | Form::AdaptedUpperSecondary) => {
                season.year + 1 - i32::from(self.grade.unwrap_or(1))
            }
            _ => season.year - i32::from(self.grade.unwrap_or(1)),
        };
        Child {
            id: id.to_owned(),
            name: Some(self.name.clone()),
            born: self.born(season.year, placing.on),
            form: self.form,
            recorded_stage: self.stage,
            grade: self.grade,
            group: self.form.map(|form| roster::group(form, self.grade, season.year, 0)),
            enrolled: match &self.enrolled {
                Given::Usual => season.start_of(first),
                Given::Is(moment) => Some(placing.date(*moment)),
                Given::NotRecorded => None,
            },
            ..Child::default()
        }
    }

    /// In May of the year most pupils of the grade are born in, or as old as the file says.
    fn born(&self, year: i32, on: NaiveDate) -> Option<Born> {
        match &self.age {
            Given::Usual => Born::new(roster::birth_year(self.form?, self.grade, year), 5),
            Given::Is((years, months)) => {
                let born = on.checked_sub_months(Months::new(years * 12 + months))?;
                Born::new(born.year(), born.month())
            }
            Given::NotRecorded => None,
        }
    }
}
