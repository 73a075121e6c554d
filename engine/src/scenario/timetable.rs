//! The week's timetable: lessons with their subjects where subject teachers report, whole days where a class teacher does.

use super::season::Day;
use crate::record::{Form, Stage};

/// A subject and its minutes.
pub(super) type Lesson = (&'static str, u16);

/// Scheduled minutes from Monday to Friday where attendance is told by day: förskoleklass and lågstadium, mellanstadium.
/// Skollagen 7 kap. 17 § allows at most 8 hours a day, 6 in the lowest years.
const LOWER: [u16; 5] = [310, 320, 310, 320, 300];
const MIDDLE: [u16; 5] = [340, 350, 340, 350, 320];

/// Lessons from Monday to Friday in högstadium and gymnasium (own proposal, about as long as timplanen has them).
const UPPER: [&[Lesson]; 5] = [
    &[("svenska", 70), ("matematik", 70), ("no", 80), ("idrott och hälsa", 80), ("so", 80)],
    &[("engelska", 70), ("slöjd", 120), ("matematik", 60), ("moderna språk", 60), ("musik", 80)],
    &[("so", 80), ("svenska", 80), ("matematik", 70), ("no", 80), ("bild", 60)],
    &[
        ("moderna språk", 60),
        ("engelska", 70),
        ("hem- och konsumentkunskap", 120),
        ("svenska", 60),
        ("idrott och hälsa", 80),
    ],
    &[("matematik", 60), ("so", 60), ("no", 80), ("engelska", 60), ("teknik", 80)],
];
const SECONDARY: [&[Lesson]; 5] = [
    &[("svenska", 80), ("programämnen", 120), ("matematik", 80), ("engelska", 80)],
    &[("matematik", 80), ("historia", 80), ("programämnen", 160), ("idrott och hälsa", 80)],
    &[("engelska", 80), ("samhällskunskap", 100), ("programämnen", 120), ("svenska", 80)],
    &[("programämnen", 120), ("naturkunskap", 90), ("matematik", 80), ("idrott och hälsa", 100)],
    &[("svenska", 80), ("programämnen", 120), ("engelska", 60), ("matematik", 60)],
];

/// Subjects of which some pupils miss lesson after lesson: each stands at least twice in the week of both tables.
pub(super) const AVOIDED: &[&str] = &["matematik", "idrott och hälsa", "engelska", "svenska"];

/// The timetable of a class.
#[derive(Debug, Clone, Copy)]
pub(super) struct Timetable {
    pub(super) form: Form,
    pub(super) grade: Option<u8>,
    /// Parallel classes have the same lessons on other weekdays: moved by so many.
    pub(super) moved: usize,
}

impl Timetable {
    /// The grade on a day: last school year it was one below.
    pub(super) fn grade_on(&self, day: &Day) -> Option<u8> {
        self.grade.map(|grade| if day.this_year { grade } else { grade.saturating_sub(1) })
    }

    fn week(&self, day: &Day) -> Option<&'static [&'static [Lesson]; 5]> {
        match self.form.stage(self.grade_on(day))? {
            Stage::Upper => Some(&UPPER),
            Stage::UpperSecondary => Some(&SECONDARY),
            _ => None,
        }
    }

    fn weekday(&self, day: &Day) -> usize {
        (day.weekday + self.moved) % 5
    }

    /// Minutes of school on a day.
    pub(super) fn minutes(&self, day: &Day) -> u16 {
        let at = self.weekday(day);
        match self.week(day) {
            Some(week) => week.get(at).map(|lessons| lessons.iter().map(|(_, minutes)| minutes).sum()),
            None if self.form.stage(self.grade_on(day)) == Some(Stage::Middle) => MIDDLE.get(at).copied(),
            None => LOWER.get(at).copied(),
        }
        .unwrap_or_default()
    }

    /// The day's lessons; none where the day is told as a whole. That is so in the lower stages and in the small group of
    /// anpassad grundskola, where one teacher has the class, and of last school year, of which only days are kept.
    pub(super) fn lessons(&self, day: &Day) -> &'static [Lesson] {
        let told = day.this_year && matches!(self.form, Form::Compulsory | Form::UpperSecondary);
        let lessons = self.week(day).filter(|_| told).and_then(|week| week.get(self.weekday(day)).copied());
        lessons.unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_as_long_as_the_law_allows_and_avoided_subjects_come_again() {
        for week in [UPPER, SECONDARY] {
            for day in week {
                let minutes: u16 = day.iter().map(|(_, minutes)| minutes).sum();
                assert!((300..=400).contains(&minutes), "{minutes}");
                assert!(day.len() <= 8, "a day's lessons are told in eight bits");
            }
            for subject in AVOIDED {
                let lessons = week.iter().flat_map(|day| day.iter()).filter(|(name, _)| name == subject);
                assert!(lessons.count() >= 2, "{subject}");
            }
        }
        assert!(LOWER.iter().all(|minutes| *minutes <= 360));
    }
}
