//! What was done in the vault: who, when, what kind of act, on which records.

use samsyn_engine::record::packed;
use samsyn_vault::protocol::{Act, LogLine};
use samsyn_words::{Words, args, keys};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;
use yew::prelude::*;

use super::moment;
use crate::house::use_house;
use crate::parts::download;
use crate::settings::use_words;
use crate::vault::use_vault;

/// So many lines are shown; a file has them all.
const SHOWN: usize = 50;

#[component]
pub(super) fn Log() -> Html {
    let words = use_words();
    let vault = use_vault();
    let house = use_house();
    let lines = use_state(Vec::<LogLine>::new);
    {
        let lines = lines.clone();
        let kept = house.vault().map(|open| open.kept.clone());
        use_effect_with(kept, move |_| {
            spawn_local(async move {
                if let Ok(found) = vault.log().await {
                    lines.set(found);
                }
            });
        });
    }
    let save = {
        let (words, lines, on) = (words.clone(), lines.clone(), house.on);
        Callback::from(move |_: MouseEvent| {
            let text: Vec<String> = lines.iter().map(|line| told(&words, line)).collect();
            let parts = js_sys::Array::of1(&text.join("\n").into());
            if let Ok(file) = Blob::new_with_str_sequence(&parts) {
                download(&format!("samsyn-logg-{on}.txt"), &file);
            }
        })
    };
    html! {
        <section class="sheet">
            <details>
                <summary>{ words.say(keys::VAULT_LOG) }</summary>
                <p>{ words.say(keys::VAULT_LOG_WHAT) }</p>
                <ul class="plain-list">
                    for line in lines.iter().rev().take(SHOWN) { <li>{ told(&words, line) }</li> }
                </ul>
                <p><button onclick={save}>{ words.say(keys::VAULT_LOG_SAVE) }</button></p>
            </details>
        </section>
    }
}

/// A line of it.
fn told(words: &Words, line: &LogLine) -> String {
    let act = words.say(match line.act {
        Act::Edit => keys::VAULT_ACT_EDIT,
        Act::Import => keys::VAULT_ACT_IMPORT,
        Act::Keep => keys::VAULT_ACT_KEEP,
        Act::Restore => keys::VAULT_ACT_RESTORE,
        Act::Erase => keys::VAULT_ACT_ERASE,
        Act::Dispose => keys::VAULT_ACT_DISPOSE,
        Act::Copy => keys::VAULT_ACT_COPY,
        Act::Extract => keys::VAULT_ACT_EXTRACT,
    });
    let of: Vec<&str> = line.of.iter().filter_map(|name| packed::child_of(name)).collect();
    let args = args! {
        "when" => moment(words, line.at), "who" => line.who.as_str(), "act" => act, "of" => of.join(", "),
        "count" => line.count, "named" => of.len(),
    };
    let told = words.say_with(keys::VAULT_LOG_LINE, &args);
    match &line.decided {
        Some(decided) => format!(
            "{told}. {}",
            words.say_with(keys::VAULT_LOG_DECIDED, &args! { "what" => decided.as_str() })
        ),
        None => told,
    }
}
