//! The second step: what each column means, and what the file cannot tell.

use samsyn_engine::exchange::{Column, Meaning, Plan, Why};
use samsyn_words::{Words, keys};
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::draft::{Stage, Step as Happened, use_draft};
use super::profile::{Kept, LikeLast};
use super::questions::Questions;
use crate::house::use_client;
use crate::settings::use_words;

#[component]
pub(super) fn Step() -> Html {
    let words = use_words();
    let draft = use_draft();
    let client = use_client();
    let Some(inspection) = draft.inspection.clone() else { return html! { <div /> } };
    let onplan = {
        let draft = draft.clone();
        Callback::from(move |plan| draft.dispatch(Happened::Plan(plan)))
    };
    let open = !draft.plan.unanswered().is_empty();
    // Another meaning may open a question that the file had answered.
    let mut questions = inspection.questions.clone();
    questions.extend(
        draft.plan.unanswered().into_iter().filter(|question| !inspection.questions.contains(question)),
    );
    let next = {
        let (draft, client) = (draft.clone(), client.clone());
        Callback::from(move |_: MouseEvent| {
            if !open {
                super::try_file(&client, &draft);
            }
        })
    };
    let back = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| draft.dispatch(Happened::Go(Stage::File)))
    };
    html! {
        <section class="sheet" aria-label={words.say(keys::WIZARD_COLUMNS)}>
            <LikeLast key="like" />
            <Questions key="questions" plan={draft.plan.clone()} {questions} onplan={onplan.clone()} />
            <div key="columns" class="scroller" tabindex="0" role="region" aria-label={words.say(keys::WIZARD_TABLE)}>
                <table class="meanings">
                    <caption>{ words.say(keys::WIZARD_TABLE) }</caption>
                    <thead><tr>
                        <th scope="col">{ words.say(keys::WIZARD_HEADING) }</th>
                        <th scope="col">{ words.say(keys::WIZARD_SAMPLES) }</th>
                        <th scope="col">{ words.say(keys::WIZARD_MEANING) }</th>
                        <th scope="col">{ words.say(keys::WIZARD_WHY) }</th>
                    </tr></thead>
                    <tbody>
                        for (at, column) in inspection.columns.iter().enumerate() {
                            <tr key={at}>{ row(&words, at, column, &draft.plan, &onplan) }</tr>
                        }
                    </tbody>
                </table>
            </div>
            <Kept key="profile" />
            if open { <p key="open" class="small">{ words.say(keys::WIZARD_ANSWER_FIRST) }</p> }
            <p key="buttons" class="row">
                <button class="primary" aria-disabled={open.to_string()} onclick={next}>{ words.say(keys::WIZARD_NEXT) }</button>
                <button onclick={back}>{ words.say(keys::WIZARD_BACK) }</button>
            </p>
        </section>
    }
}

fn row(words: &Words, at: usize, column: &Column, plan: &Plan, onplan: &Callback<Plan>) -> Html {
    let now = plan.columns.get(at).map_or(Meaning::Ignore, |column| column.meaning);
    let id = format!("meaning-{at}");
    let why =
        if now == column.meaning { words.guessed(&column.why) } else { words.say(keys::WIZARD_WHY_CHOSEN) };
    let meaning = if matches!(column.why, Why::Forbidden { .. }) {
        html! { <span>{ words.meaning(Meaning::Ignore) }</span> }
    } else {
        let plan = plan.clone();
        let choose = onplan.reform(move |event: Event| {
            let select = event.target().and_then(|it| it.dyn_into::<HtmlSelectElement>().ok());
            let chosen =
                select.and_then(|select| Meaning::ALL.get(usize::try_from(select.selected_index()).ok()?));
            let mut plan = plan.clone();
            if let (Some(column), Some(meaning)) = (plan.columns.get_mut(at), chosen) {
                column.meaning = *meaning;
            }
            plan
        });
        html! {
            <select id={id.clone()} aria-label={column.heading.clone()} onchange={choose}>
                for (at, meaning) in Meaning::ALL.iter().enumerate() {
                    <option key={at} selected={*meaning == now}>{ words.meaning(*meaning) }</option>
                }
            </select>
        }
    };
    html! {
        <>
            <th key="heading" scope="row">{ column.heading.clone() }</th>
            <td key="samples" class="samples">{ column.samples.join(" · ") }</td>
            <td key="meaning">{ meaning }</td>
            <td key="why" class="small quiet">{ why }</td>
        </>
    }
}
