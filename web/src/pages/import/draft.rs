//! A file on its way in.

use std::rc::Rc;

use web_sys::File;
use yew::prelude::*;

use crate::held::Held;

/// The file that is being opened, kept while a reader goes back and forth between the steps.
#[derive(Clone, PartialEq, Default)]
pub(crate) struct Draft {
    pub(crate) file: Option<File>,
}

/// What can happen to it.
pub(crate) enum Step {
    /// A file was chosen.
    File(File),
}

impl Reducible for Draft {
    type Action = Step;

    fn reduce(self: Rc<Self>, step: Step) -> Rc<Self> {
        match step {
            Step::File(file) => Self { file: Some(file) }.into(),
        }
    }
}

/// The draft that the app keeps.
#[hook]
pub(crate) fn use_draft() -> Held<Draft> {
    #[expect(clippy::expect_used, reason = "the app gives the context to everything in it")]
    use_context::<Held<Draft>>().expect("the draft is given by the app")
}
