//! Who the child is: form, grade, stage, age, first day, and where its school lies.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{Wanted, Wish, grounds};
use crate::facts::{ChoiceFact, Clock, Facts, Measure, earlier, later};
use crate::record::{Born, Child, Form, School, Stage};
use crate::screening::{Left, Threshold};

/// Combinations that are tried.
const MOST: usize = 20_000;
/// Every child has been there for longer than a year, where nobody asks.
const ENROLLED: i64 = 400;

/// A child of whom everything is true that is asked of no rows.
pub(super) fn person(wanted: &Wanted<'_>) -> Option<(Child, School)> {
    let wishes: Vec<&Wish> = wanted.wishes.iter().filter(|wish| grounds(&wish.question).is_empty()).collect();
    let clock = Clock::day(wanted.on);
    let met = |child: &Child, school: &School| {
        let facts = Facts::new(child, school, &wanted.pack.calendar, &wanted.pack.catalogue);
        wanted.concerns.fits(child.form, child.grade) == Some(true)
            && wishes.iter().all(|wish| wish.is_met_by(&facts, clock))
    };
    let asked = Asked { wanted };
    let people = asked.people().take(MOST);
    people.map(|person| person.child(wanted.on)).find(|(child, school)| met(child, school))
}

struct Person {
    form: Form,
    grade: Option<u8>,
    stage: Option<Stage>,
    age: i64,
    enrolled: i64,
    municipality: Option<String>,
}

impl Person {
    fn child(self, on: NaiveDate) -> (Child, School) {
        let years = i32::try_from(self.age).unwrap_or_default();
        let days = self.enrolled.unsigned_abs();
        let child = Child {
            id: "c1".to_owned(),
            born: Born::new(on.year() - years, on.month()),
            form: Some(self.form),
            grade: self.grade,
            recorded_stage: self.stage,
            enrolled: Some(if self.enrolled < 0 { later(on, days) } else { earlier(on, days) }),
            ..Child::default()
        };
        (child, School { name: None, municipality: self.municipality })
    }
}

struct Asked<'a> {
    wanted: &'a Wanted<'a>,
}

impl Asked<'_> {
    /// What is usual first, and what is not asked for only as is usual.
    fn people(&self) -> impl Iterator<Item = Person> {
        let (grades, stages) = (self.grades(), self.stages());
        let (ages, enrolled) =
            (self.numbers(&Measure::Age, 0..=20), self.numbers(&Measure::DaysEnrolled, 0..=0));
        let municipalities = self.municipalities();
        self.forms().into_iter().flat_map(move |form| {
            let usual = usual_grade(form);
            let mut people = Vec::new();
            for grade in std::iter::once(usual).chain(grades.iter().copied().map(Some)) {
                let usual_age = usual_age(form, grade);
                for stage in &stages {
                    for age in std::iter::once(usual_age).chain(ages.iter().copied()) {
                        for enrolled in std::iter::once(ENROLLED).chain(enrolled.iter().copied()) {
                            people.extend(municipalities.iter().map(|municipality| Person {
                                form,
                                grade,
                                stage: *stage,
                                age,
                                enrolled,
                                municipality: municipality.clone(),
                            }));
                        }
                    }
                }
            }
            people
        })
    }

    fn forms(&self) -> Vec<Form> {
        let named = &self.wanted.concerns.forms;
        let mut forms = if named.is_empty() { Form::ALL.to_vec() } else { named.clone() };
        forms.sort_by_key(|form| *form != Form::Compulsory);
        forms
    }

    fn grades(&self) -> BTreeSet<u8> {
        let mut grades = BTreeSet::new();
        if self.wanted.concerns.grades.is_some() || self.reads(ChoiceFact::Stage) {
            grades.extend(0..=10);
        }
        let asked = self.numbers(&Measure::Grade, 0..=10);
        grades.extend(asked.into_iter().filter_map(|grade| u8::try_from(grade).ok()));
        grades
    }

    fn stages(&self) -> Vec<Option<Stage>> {
        let recorded = if self.reads(ChoiceFact::Stage) { Stage::ALL } else { &[] };
        std::iter::once(None).chain(recorded.iter().copied().map(Some)).collect()
    }

    fn municipalities(&self) -> Vec<Option<String>> {
        let asked = self.wanted.wishes.iter().filter_map(|wish| match &wish.question.threshold {
            Threshold::Text(text) if wish.question.left == Left::Choice(ChoiceFact::Municipality) => {
                Some(text.clone())
            }
            _ => None,
        });
        let asked: BTreeSet<String> = asked.collect();
        if asked.is_empty() {
            return vec![None];
        }
        asked.into_iter().chain(["Annan kommun".to_owned()]).map(Some).collect()
    }

    fn reads(&self, fact: ChoiceFact) -> bool {
        self.wanted.wishes.iter().any(|wish| wish.question.left == Left::Choice(fact))
    }

    /// Numbers at which an answer about a measure can change, and some others; none where nobody asks.
    fn numbers(&self, measure: &Measure, more: std::ops::RangeInclusive<i64>) -> BTreeSet<i64> {
        let asking =
            self.wanted.wishes.iter().filter(|wish| wish.question.measures().any(|it| it == measure));
        let at = |wish: &Wish| wish.question.number()?.floor().to_whole();
        let mut numbers: BTreeSet<i64> =
            asking.filter_map(at).flat_map(|at| at.saturating_sub(1)..=at.saturating_add(1)).collect();
        if !numbers.is_empty() {
            numbers.extend(more);
        }
        numbers
    }
}

fn usual_grade(form: Form) -> Option<u8> {
    match form {
        Form::Preschool => None,
        Form::PreschoolClass => Some(0),
        Form::UpperSecondary | Form::AdaptedUpperSecondary => Some(1),
        Form::Compulsory | Form::AdaptedCompulsory | Form::Special | Form::Sami => Some(5),
    }
}

fn usual_age(form: Form, grade: Option<u8>) -> i64 {
    let first = match form {
        Form::Preschool => 4,
        Form::UpperSecondary | Form::AdaptedUpperSecondary => 15,
        _ => 6,
    };
    first + i64::from(grade.unwrap_or_default())
}
