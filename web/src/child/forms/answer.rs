//! An entitled person's answer to an offer. A no is as good an answer as a yes, and leaves no trace.

use samsyn_engine::record::{Answer, GivenAnswer, Offer};
use samsyn_engine::view::{Edit, Row};
use samsyn_words::keys;
use yew::prelude::*;

use super::field::{Choice, Field};
use super::offer::{entitled, person};
use super::{Errors, Form, Sent};
use crate::child::picture::answered;
use crate::child::scene::Scene;

/// Which offer is answered.
#[derive(Properties, PartialEq)]
pub(crate) struct AnswerProps {
    pub(crate) scene: Scene,
    pub(crate) row: Row<Offer>,
}

/// The form.
#[component]
pub(crate) fn AnswerForm(props: &AnswerProps) -> Html {
    let (scene, row) = (props.scene.clone(), props.row.clone());
    let words = scene.words.clone();
    let at = row.row;
    let fields = {
        let scene = scene.clone();
        Callback::from(move |errors: Errors| fields(&scene, &row, &errors))
    };
    html! {
        <Form {scene} title={words.say(keys::CHILD_ANSWER_ADD)} send={words.say(keys::CHILD_ANSWER_SEND)}
            read={move |sent: Sent| read(at, &sent)} {fields} blames={|_| "answered"} />
    }
}

fn fields(scene: &Scene, row: &Row<Offer>, errors: &Errors) -> Html {
    let words = &scene.words;
    // Each offer has its own form on the page: the ids must not meet.
    let field = Field::of(&format!("answer-{}", row.row), words, errors);
    let asked: Vec<&str> = row.of.answers.iter().map(|given| given.by.as_str()).collect();
    let who = entitled(scene, "").into_iter().filter(|who| asked.is_empty() || asked.contains(who));
    let who: Vec<Choice> = who.map(|who| (who.to_owned(), person(scene, who))).collect();
    let answers = [Answer::Accepted, Answer::Declined, Answer::Pending]
        .map(|answer| (answer.as_str().to_owned(), words.say(answered(answer))));
    html! {
        <>
            { field.select("who", &words.say(keys::CHILD_ANSWER_WHO), None, &who, None) }
            { field.select("answer", &words.say(keys::CHILD_ANSWER_WHAT), Some(&words.say(keys::CHILD_ANSWER_HELP)), &answers, None) }
            { field.input("date", "answered", &words.say(keys::CHILD_ANSWER_ON), None, Some(scene.page.on.to_string())) }
        </>
    }
}

fn read(row: usize, sent: &Sent) -> Result<Edit, Errors> {
    let mut errors = Errors::new();
    let by = sent.need("who", &mut errors);
    let answer = sent.need("answer", &mut errors).and_then(|text| {
        [Answer::Accepted, Answer::Declined, Answer::Pending]
            .into_iter()
            .find(|answer| answer.as_str() == text)
    });
    let on = sent.day("answered", &mut errors);
    match (by, answer) {
        (Some(by), Some(answer)) if errors.is_empty() => {
            Ok(Edit::Answer(row, GivenAnswer { by, answer, on }))
        }
        _ => Err(errors),
    }
}
