//! A file on its way in, kept while a reader goes back and forth between the steps.

use std::rc::Rc;

use samsyn_engine::exchange::{Inspection, Plan, Report};
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

/// The file and what is known of it.
#[derive(Clone, PartialEq, Default)]
pub(crate) struct Draft {
    pub(crate) file: Option<File>,
    /// Files that were chosen together with it: they come after it, one by one.
    pub(crate) rest: Vec<File>,
    pub(crate) stage: Stage,
    pub(crate) inspection: Option<Rc<Inspection>>,
    pub(crate) plan: Plan,
    pub(crate) report: Option<Rc<Report>>,
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
    Plan(Plan),
    Replace(bool),
    Read(Report),
    Refused(Refusal),
    Go(Stage),
    /// The file was opened, or is left out: on to the next one, if there is any.
    Done,
}

impl Draft {
    /// The first of the files, at the first step.
    fn of(files: Vec<File>) -> Self {
        let mut rest = files.into_iter();
        Self { file: rest.next(), rest: rest.collect(), ..Self::default() }
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
            Step::Files(files) => next = Self::of(files),
            Step::Reading(progress) => next.reading = Some(progress),
            Step::Inspected(inspection) => {
                next.plan = inspection.plan.clone();
                next.inspection = Some(inspection.into());
            }
            Step::Plan(plan) => next.plan = plan,
            Step::Replace(replace) => next.replace = replace,
            Step::Read(report) => {
                next.report = Some(report.into());
                next.stage = Stage::Check;
            }
            Step::Refused(refusal) => next.refusal = Some(refusal),
            Step::Go(stage) => next.stage = stage,
            Step::Done => next = Self::of(next.rest),
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
