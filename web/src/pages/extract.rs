//! All that is kept about a child, as text: to print, to copy, to save.

use samsyn_vault::protocol::Act as Logged;
use samsyn_words::keys;
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;
use yew::prelude::*;

use super::child::ChildProps;
use crate::answer::{Answer, use_answer};
use crate::calls;
use crate::child::{Act, Copy, Scene, extract};
use crate::frame::{Crumb, Page};
use crate::parts::{Refused, Waiting, download};
use crate::route::Route;
use crate::settings::use_words;
use crate::vault::use_vault;

#[component]
pub(crate) fn Extract(props: &ChildProps) -> Html {
    let words = use_words();
    let vault = use_vault();
    let page = use_answer(calls::Child { id: props.id.clone() });
    let rest = use_answer(calls::Extract { id: props.id.clone() });
    let back = Crumb {
        to: Route::Child { id: props.id.clone() },
        label: words.say(keys::CHILD_OVERVIEW_BACK).into(),
    };
    let content = match (&page, &rest) {
        (Answer::Refused(refusal), _) | (_, Answer::Refused(refusal)) => {
            html! { <Refused key="refused" refusal={refusal.clone()} /> }
        }
        (Answer::Here(page), Answer::Here(rest)) => {
            let still = Act { edit: Callback::noop(), tint: Callback::noop(), show: Callback::noop() };
            let text = extract(&Scene::new(page.clone(), words.clone(), still), rest);
            let print = Callback::from(|_: MouseEvent| {
                // A browser that cannot print says so itself.
                let _ = gloo::utils::window().print();
            });
            let save = {
                let (vault, text) = (vault.clone(), text.clone());
                Callback::from(move |_: MouseEvent| {
                    let parts = js_sys::Array::of1(&text.as_str().into());
                    if let Ok(file) = Blob::new_with_str_sequence(&parts) {
                        download("samsyn-registerutdrag.txt", &file);
                        let vault = vault.clone();
                        // The state line says if it could not be noted.
                        spawn_local(async move {
                            let _ = vault.note(Logged::Extract).await;
                        });
                    }
                })
            };
            html! {
                <div key="extract" class="stack">
                    <p class="no-print">{ words.say(keys::EXTRACT_WHAT) }</p>
                    <p class="row no-print">
                        <button class="primary" onclick={print}>{ words.say(keys::CHILD_OVERVIEW_PRINT) }</button>
                        <button onclick={save}>{ words.say(keys::EXTRACT_SAVE) }</button>
                    </p>
                    <div class="no-print"><Copy words={words.clone()} text={text.clone()} /></div>
                    <section class="sheet extract" aria-label={words.say(keys::EXTRACT_TITLE)}>{ text }</section>
                </div>
            }
        }
        _ => html! { <Waiting key="waiting" /> },
    };
    let ready = !matches!((&page, &rest), (Answer::Waiting, _) | (_, Answer::Waiting));
    html! {
        <Page title={words.say(keys::EXTRACT_TITLE)} heading={words.say(keys::EXTRACT_TITLE)} crumbs={vec![back]} {ready}>
            { content }
        </Page>
    }
}
