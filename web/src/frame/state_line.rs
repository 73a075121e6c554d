//! Where the data are and what is saved, in one sentence.

use samsyn_words::{args, keys};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::calls::Save;
use crate::house::{Open, use_client, use_house};
use crate::parts::download;
use crate::settings::use_words;

#[component]
pub(super) fn StateLine() -> Html {
    let words = use_words();
    let house = use_house();
    let client = use_client();
    let saving = use_state(|| false);
    let save = {
        let saving = saving.clone();
        Callback::from(move |_| {
            if *saving {
                return;
            }
            saving.set(true);
            let (client, saving) = (client.clone(), saving.clone());
            spawn_local(async move {
                if let Ok((name, Some(file))) = client.ask_with(Save {}, None, None).await {
                    download(&name, &file);
                }
                saving.set(false);
            });
        })
    };
    let (strong, rest) = match &house.open {
        Open::Nothing => (None, words.say(keys::STATE_NOTHING)),
        Open::Practice(_) => (Some(words.say(keys::STATE_PRACTICE)), words.say(keys::STATE_PRACTICE_REST)),
        Open::Files(names, _) => {
            let args = args! { "file" => words.list(names), "count" => names.len() };
            (Some(words.say_with(keys::STATE_FILE, &args)), words.say(keys::STATE_FILE_REST))
        }
    };
    html! {
        <p class="state">
            if let Some(strong) = strong { <strong>{ strong }</strong>{ " " } }
            { rest }
            if house.opened().is_some() {
                <span class="state-actions">
                    <button class="text-button" onclick={save} aria-disabled={saving.to_string()}>
                        { words.say(if *saving { keys::STATE_SAVING } else { keys::STATE_SAVE }) }
                    </button>
                </span>
            }
        </p>
    }
}
