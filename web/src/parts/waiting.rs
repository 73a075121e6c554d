//! What stands where an answer is not, or not yet.

use samsyn_words::keys;
use yew::prelude::*;

use super::Diagnostics;
use crate::protocol::Refusal;
use crate::route::Route;
use crate::settings::use_words;

/// An answer is on its way.
#[component]
pub(crate) fn Waiting() -> Html {
    let words = use_words();
    html! { <p class="quiet" role="status">{ words.say(keys::WAITING) }</p> }
}

#[derive(Properties, PartialEq)]
pub(crate) struct RefusedProps {
    pub(crate) refusal: Refusal,
}

/// There is no answer: why, and a way out.
#[component]
pub(crate) fn Refused(props: &RefusedProps) -> Html {
    let words = use_words();
    match &props.refusal {
        Refusal::Wrong(list) => html! { <Diagnostics list={list.clone()} /> },
        Refusal::Absent => html! {
            <p>
                { words.say(keys::REFUSED_ABSENT) }{ " " }
                <a href={Route::Start.href()}>{ words.say(keys::REFUSED_TO_START) }</a>
            </p>
        },
        Refusal::Unreadable => html! { <p role="alert">{ words.say(keys::REFUSED_UNREADABLE) }</p> },
        Refusal::Crashed => html! { <p role="alert">{ words.say(keys::REFUSED_CRASHED) }</p> },
        Refusal::Cancelled => html! { <p role="status">{ words.say(keys::REFUSED_CANCELLED) }</p> },
        Refusal::NoWorker => html! { <p role="alert">{ words.say(keys::REFUSED_NO_WORKER) }</p> },
    }
}
