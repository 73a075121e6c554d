//! A file on its way in, kept while a reader goes back and forth between the steps.

use std::rc::Rc;

use samsyn_engine::exchange::{Answers, Doubt, Fit, Inspection, Plan, Profile, Report};
use web_sys::File;
use yew::prelude::*;

use crate::held::Held;
use crate::protocol::{Progress, Refusal};

/// Where the reader is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Stage {
    /// What the file is.
    #[default]
    File,
    /// What its columns mean.
    Columns,
    /// What was read.
    Check,
}

/// By which profile the file was looked at.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) enum Like {
    /// By none that fits: everything is guessed.
    #[default]
    Guessed,
    /// By that of an earlier file.
    Earlier,
    /// By one that was chosen.
    Chosen,
    /// One that was chosen lacks these columns, and changed nothing.
    Lacks(Vec<String>),
}

/// The file and what is known of it.
#[derive(Clone, PartialEq, Default)]
pub(crate) struct Draft {
    pub(crate) file: Option<File>,
    /// Files that were chosen together with it: they come after it, one by one.
    pub(crate) rest: Vec<File>,
    pub(crate) stage: Stage,
    pub(crate) inspection: Option<Rc<Inspection>>,
    pub(crate) plan: Plan,
    pub(crate) like: Like,
    /// How files that were opened before were read, the latest first. Headings and answers: nothing of any pupil, and
    /// gone with the page.
    pub(crate) profiles: Vec<Profile>,
    pub(crate) report: Option<Rc<Report>>,
    /// Children in the file who may be open already.
    pub(crate) doubts: Rc<Vec<Doubt>>,
    /// Who they are, as far as it is answered.
    pub(crate) answers: Answers,
    /// Whether it takes the place of the files that are open, instead of being added to them.
    pub(crate) replace: bool,
    /// Something is being read, so far.
    pub(crate) reading: Option<Progress>,
    /// Why it could not be read.
    pub(crate) refusal: Option<Refusal>,
}

/// What can happen to it.
pub(crate) enum Step {
    /// Files were chosen, to be opened one after the other.
    Files(Vec<File>),
    /// The worker has begun, or come so far.
    Reading(Progress),
    Inspected(Inspection),
    /// Looked at by a profile that was chosen.
    Liked(Inspection),
    Plan(Plan),
    Replace(bool),
    Read(Report, Vec<Doubt>),
    /// Who a child of the file is, by the ids of both.
    Same(String, Option<String>),
    Refused(Refusal),
    Go(Stage),
    /// The file was opened, or is left out: on to the next one, if there is any.
    Done,
    /// Nothing of it is to stay.
    Forget,
}

impl Draft {
    /// The first of the files, at the first step.
    fn of(files: Vec<File>, profiles: Vec<Profile>) -> Self {
        let mut rest = files.into_iter();
        Self { file: rest.next(), rest: rest.collect(), profiles, ..Self::default() }
    }

    /// Keeps how the file was read, for the next one with the same columns.
    fn remember(&mut self) {
        if let Some(profile) = Profile::of(&self.plan).filter(|_| self.has_columns()) {
            self.profiles.retain(|other| !other.headings().eq(profile.headings()));
            self.profiles.insert(0, profile);
        }
    }

    /// Whether everything that has to be asked about who is who is answered.
    pub(crate) fn all_are_known(&self) -> bool {
        self.doubts.iter().all(|doubt| self.answers.contains_key(&doubt.child.id))
    }

    /// Whether it has columns, which have to be understood.
    pub(crate) fn has_columns(&self) -> bool {
        self.inspection.as_ref().is_some_and(|inspection| inspection.kind.has_columns())
    }
}

impl Reducible for Draft {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        let mut next = Self { reading: None, refusal: None, ..(*self).clone() };
        match step {
            Step::Files(files) => next = Self::of(files, next.profiles),
            Step::Reading(progress) => next.reading = Some(progress),
            Step::Inspected(inspection) => {
                next.like = if inspection.fit == Some(Fit::Fits) { Like::Earlier } else { Like::Guessed };
                next.plan = inspection.plan.clone();
                next.inspection = Some(inspection.into());
            }
            Step::Liked(inspection) => match inspection.fit.clone() {
                Some(Fit::Lacks { headings }) => next.like = Like::Lacks(headings),
                Some(Fit::Fits) => {
                    next.like = Like::Chosen;
                    next.plan = inspection.plan.clone();
                    next.inspection = Some(inspection.into());
                }
                None => {}
            },
            Step::Plan(plan) => next.plan = plan,
            Step::Replace(replace) => next.replace = replace,
            Step::Read(report, doubts) => {
                next.remember();
                next.report = Some(report.into());
                next.answers = Answers::new();
                next.doubts = doubts.into();
                next.stage = Stage::Check;
            }
            Step::Same(child, known) => {
                next.answers.insert(child, known);
            }
            Step::Refused(refusal) => next.refusal = Some(refusal),
            Step::Go(stage) => next.stage = stage,
            Step::Forget => next = Self::default(),
            Step::Done => next = Self::of(next.rest, next.profiles),
        }
        next.into()
    }
}

/// The draft that the app keeps.
#[hook]
pub(crate) fn use_draft() -> Held<Draft> {
    #[expect(clippy::expect_used, reason = "the app gives the context to everything in it")]
    use_context::<Held<Draft>>().expect("the draft is given by the app")
}
