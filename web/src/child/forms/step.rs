//! Who does what, and when.

use samsyn_engine::record::Step;
use samsyn_engine::view::{Edit, Refused};
use samsyn_words::keys;
use yew::prelude::*;

use super::field::Field;
use super::{Errors, Form, Sent};
use crate::child::scene::{Part, Scene};

/// The form.
#[component]
pub(crate) fn StepForm(props: &Part) -> Html {
    let scene = props.scene.clone();
    let words = scene.words.clone();
    let fields = {
        let scene = scene.clone();
        Callback::from(move |errors: Errors| fields(&scene, &errors))
    };
    html! {
        <Form {scene} title={words.say(keys::CHILD_STEP_ADD)} send={words.say(keys::CHILD_STEP_SEND)}
            read={|sent: Sent| read(&sent)} {fields}
            blames={|refused| if refused == Refused::Empty { "what" } else { "due" }} />
    }
}

fn fields(scene: &Scene, errors: &Errors) -> Html {
    let words = &scene.words;
    let field = Field::of("step", words, errors);
    html! {
        <>
            { field.input("text", "what", &words.say(keys::CHILD_STEP_WHAT), Some(&words.say(keys::CHILD_STEP_WHAT_HELP)), None) }
            { field.input("text", "who", &words.say(keys::CHILD_STEP_WHO), None, None) }
            { field.input("date", "due", &words.say(keys::CHILD_STEP_DUE), None, None) }
        </>
    }
}

fn read(sent: &Sent) -> Result<Edit, Errors> {
    let mut errors = Errors::new();
    let what = sent.need("what", &mut errors);
    let who = sent.need("who", &mut errors);
    let due = sent.day("due", &mut errors);
    match (what, due) {
        (Some(what), Some(due)) if errors.is_empty() => {
            Ok(Edit::Step(Step { id: None, what, who, set: None, due, done: None, recorded: None }))
        }
        _ => Err(errors),
    }
}
