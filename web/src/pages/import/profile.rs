//! Reading profiles: what was answered for one file is kept for the next one with the same columns. In memory while the
//! page is open, and as a small file for whoever wants it; nothing is stored in the browser.

use samsyn_engine::exchange::Profile;
use samsyn_words::{Words, args, keys};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, BlobPropertyBag, File, HtmlInputElement};
use yew::prelude::*;

use super::draft::{Draft, Like, Step, use_draft};
use crate::calls::{InspectFile, ReadProfile};
use crate::client::Client;
use crate::held::Held;
use crate::house::use_client;
use crate::parts::download;
use crate::protocol::Refusal;
use crate::settings::use_words;

/// Where the answers come from, if they are those of an earlier file.
#[component]
pub(super) fn LikeLast() -> Html {
    let words = use_words();
    let draft = use_draft();
    let said = match &draft.like {
        Like::Guessed => None,
        Like::Earlier => Some(words.say(keys::WIZARD_PROFILE_EARLIER)),
        Like::Chosen => Some(words.say(keys::WIZARD_PROFILE_FITS)),
        Like::Lacks(headings) => {
            let args = args! { "count" => headings.len(), "columns" => headings.join(", ") };
            Some(words.say_with(keys::WIZARD_PROFILE_LACKS, &args))
        }
    };
    html! {
        <div role="status">
            if let Some(said) = said { <p>{ said }</p> }
        </div>
    }
}

/// Saves the answers as a file, and opens such a file.
#[component]
pub(super) fn Kept() -> Html {
    let words = use_words();
    let client = use_client();
    let draft = use_draft();
    let input = use_node_ref();
    let saved = use_state(|| None::<String>);
    let save = {
        let (words, draft, saved) = (words.clone(), draft.clone(), saved.clone());
        Callback::from(move |_: MouseEvent| saved.set(Some(save(&words, &draft))))
    };
    let open = {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let chosen = {
        let (client, draft) = (client.clone(), draft.clone());
        Callback::from(move |event: Event| {
            let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) else {
                return;
            };
            let file = input.files().and_then(|files| files.get(0));
            // The same file can be chosen again.
            input.set_value("");
            if let Some(file) = file {
                apply(&client, &draft, file);
            }
        })
    };
    html! {
        <section class="field" aria-label={words.say(keys::WIZARD_PROFILE)}>
            <p key="help" class="small quiet">{ words.say(keys::WIZARD_PROFILE_HELP) }</p>
            <p key="buttons" class="row">
                <button key="save" onclick={save}>{ words.say(keys::WIZARD_PROFILE_SAVE) }</button>
                <button key="open" onclick={open}>{ words.say(keys::WIZARD_PROFILE_OPEN) }</button>
                <input
                    key="file" ref={input} id="import-profile" class="hidden-file" type="file" tabindex="-1" aria-hidden="true"
                    accept=".json" onchange={chosen}
                />
            </p>
            <div key="saved" role="status">
                if let Some(saved) = (*saved).clone() { <p class="small">{ saved }</p> }
            </div>
        </section>
    }
}

/// Hands the profile to the browser; says what is in it.
fn save(words: &Words, draft: &Draft) -> String {
    let Some(profile) = Profile::of(&draft.plan) else { return words.say(keys::WIZARD_PROFILE_NONE) };
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let parts = js_sys::Array::of1(&profile.to_json().into());
    if let Ok(file) = Blob::new_with_str_sequence_and_options(&parts, &kind) {
        download(&words.say(keys::WIZARD_PROFILE_FILE), &file);
    }
    let headings: Vec<&str> = profile.headings().collect();
    words.say_with(keys::WIZARD_PROFILE_SAVED, &args! { "headings" => headings.join(", ") })
}

/// Has the worker read a profile, and look at the file by it.
fn apply(client: &Client, draft: &Held<Draft>, chosen: File) {
    let Some(file) = draft.file.clone() else { return };
    let (client, draft) = (client.clone(), draft.clone());
    spawn_local(async move {
        let liked: Result<_, Refusal> = async {
            let call = ReadProfile { name: chosen.name() };
            let (profile, _) = client.ask_with(call, chosen.into(), None).await?;
            let call = InspectFile { name: file.name(), encoding: None, profiles: vec![profile] };
            Ok(client.ask_with(call, file.into(), None).await?.0)
        }
        .await;
        draft.dispatch(match liked {
            Ok(inspection) => Step::Liked(inspection),
            Err(refusal) => Step::Refused(refusal),
        });
    });
}
