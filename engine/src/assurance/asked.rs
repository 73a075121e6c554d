//! Whomever a case is about, as rules ask it on its day.

use chrono::NaiveDate;

use crate::facts::{ClassFacts, Clock, Evidence, Facts};
use crate::pack::Pack;
use crate::record::{Child, School};
use crate::rule::{Head, Question};
use crate::scenario::Whom;

/// A child or a class, on a day.
pub(super) struct Asked<'a> {
    about: About<'a>,
    on: NaiveDate,
}

enum About<'a> {
    Child(Facts<'a>),
    Class(ClassFacts<'a>),
}

impl<'a> Asked<'a> {
    /// Nothing where a class has too few pupils: no rule says anything of it.
    pub(super) fn of(whom: &'a Whom, school: &'a School, on: NaiveDate, pack: &'a Pack) -> Option<Self> {
        match whom {
            Whom::Child(child) => Some(Self::child(child, school, on, pack)),
            Whom::Class(pupils) => {
                let facts = |pupil| Facts::new(pupil, school, &pack.calendar, &pack.catalogue);
                let class = ClassFacts::of(pupils.iter().map(facts))?;
                Some(Self { about: About::Class(class), on })
            }
        }
    }

    /// A child.
    pub(super) fn child(child: &'a Child, school: &'a School, on: NaiveDate, pack: &'a Pack) -> Self {
        Self { about: About::Child(Facts::new(child, school, &pack.calendar, &pack.catalogue)), on }
    }

    /// The day.
    pub(super) fn on(&self) -> NaiveDate {
        self.on
    }

    /// Whether a rule concerns it; nothing if what would decide it is not recorded.
    pub(super) fn is_concerned(&self, head: &Head) -> Option<bool> {
        match &self.about {
            About::Child(child) => head.concerns_whom(child),
            About::Class(class) => head.concerns_whom(&class),
        }
    }

    /// The answer to a question, if it is known.
    pub(super) fn answer(&self, question: &Question) -> Option<bool> {
        match &self.about {
            About::Child(child) => answer(child, question, self.on),
            About::Class(class) => answer(&class, question, self.on),
        }
    }
}

fn answer(evidence: &impl Evidence, question: &Question, on: NaiveDate) -> Option<bool> {
    let choice = |fact| evidence.choice(fact).map(str::to_owned);
    question.answer(|measure| evidence.value(measure, Clock::day(on)), choice)
}
