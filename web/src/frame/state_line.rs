//! Where the data are and what is saved, in one sentence.

use chrono::Local;
use samsyn_vault::protocol::Act;
use samsyn_words::{Words, args, keys};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;
use yew::prelude::*;

use crate::calls::Save;
use crate::house::{InVault, Kept, Open, use_client, use_house};
use crate::parts::download;
use crate::route::Route;
use crate::settings::{use_settings, use_words};
use crate::vault::{use_vault, why};

#[component]
pub(super) fn StateLine() -> Html {
    let words = use_words();
    let house = use_house();
    let minutes = use_settings().lock_after;
    let locks = words.say_with(keys::STATE_VAULT_LOCKS, &args! { "count" => minutes });
    let (strong, rest) = match &house.open {
        Open::Nothing => (None, words.say(keys::STATE_NOTHING)),
        Open::Practice(_) => (Some(words.say(keys::STATE_PRACTICE)), words.say(keys::STATE_PRACTICE_REST)),
        Open::Files(names, _) => {
            let args = args! { "file" => words.list(names), "count" => names.len() };
            (Some(words.say_with(keys::STATE_FILE, &args)), words.say(keys::STATE_FILE_REST))
        }
        Open::Vault(vault, _) => {
            let name = words.say_with(keys::STATE_VAULT, &args! { "name" => vault.name.as_str() });
            (
                Some(name),
                [Some(kept(&words, vault)), safety(&words, vault), Some(locks)]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" "),
            )
        }
    };
    html! {
        <p class="state">
            if let Some(strong) = strong { <strong>{ strong }</strong>{ " " } }
            <span role="status">{ rest }</span>
            if house.opened().is_some() {
                <span class="state-actions">
                    if let Some(vault) = house.vault() { <OfVault key="vault" vault={vault.clone()} /> }
                    if matches!(house.open, Open::Files(..)) {
                        <a key="keep" href={Route::Vault.href()}>{ words.say(keys::STATE_KEEP) }</a>
                    }
                    // A vault has its own copies, which are encrypted.
                    if house.vault().is_none() { <SaveFile key="file" /> }
                </span>
            }
        </p>
    }
}

/// Whether all of it is in the vault.
fn kept(words: &Words, vault: &InVault) -> String {
    match &vault.kept {
        _ if !vault.writer => words.say(keys::STATE_VAULT_READS),
        Kept::AsRead => words.say(keys::STATE_VAULT_AS_READ),
        Kept::Writing => words.say(keys::STATE_VAULT_WRITING),
        Kept::At(time) => {
            words.say_with(keys::STATE_VAULT_AT, &args! { "time" => time.format("%H:%M").to_string() })
        }
        Kept::Not(refusal) => format!("{} {}", words.say(keys::STATE_VAULT_NOT), why(words, refusal)),
    }
}

/// What may still be lost, and what to do about it.
fn safety(words: &Words, vault: &InVault) -> Option<String> {
    let safety = vault.safety?;
    let copy = match safety.copied {
        None => Some(words.say(keys::STATE_VAULT_NO_COPY)),
        Some(_) => safety
            .days_too_old(Local::now().timestamp())
            .map(|days| words.say_with(keys::STATE_VAULT_OLD_COPY, &args! { "days" => days })),
    };
    let promise = (!safety.promised).then(|| words.say(keys::STATE_VAULT_NOT_PROMISED));
    let said: Vec<String> = copy.into_iter().chain(promise).collect();
    (!said.is_empty()).then(|| said.join(" "))
}

#[derive(Properties, PartialEq)]
struct OfVaultProps {
    vault: InVault,
}

/// What can be done with a vault that is open.
#[component]
fn OfVault(props: &OfVaultProps) -> Html {
    let words = use_words();
    let vault = use_vault();
    let button = |text, act: fn(&crate::vault::Vault)| {
        let vault = vault.clone();
        let onclick = Callback::from(move |_: MouseEvent| act(&vault));
        html! { <button class="text-button" {onclick}>{ words.say(text) }</button> }
    };
    html! {
        <>
            if !props.vault.flaws.is_empty() {
                <a href={Route::Vault.href()}>{ words.say(keys::VAULT_FLAWS) }</a>
            }
            if !props.vault.writer {
                { button(keys::STATE_VAULT_TAKE_TURN, crate::vault::Vault::take_turn) }
            } else if matches!(props.vault.kept, Kept::Not(_)) {
                { button(keys::STATE_VAULT_AGAIN, |vault| {
                    let vault = vault.clone();
                    // The line itself says what comes of it.
                    spawn_local(async move { let _ = vault.save(Act::Edit).await; });
                }) }
            }
            <a href={Route::Vault.href()}>{ words.say(keys::VAULT_TITLE) }</a>
            { button(keys::STATE_VAULT_LOCK, |vault| {
                let vault = vault.clone();
                spawn_local(async move { vault.save_and_lock().await; });
            }) }
        </>
    }
}

/// Saves what is open as a file.
#[component]
fn SaveFile() -> Html {
    let words = use_words();
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
                let made = client.ask_with(Save {}, JsValue::UNDEFINED, None).await;
                if let Ok((name, file)) = made
                    && let Some(file) = file.dyn_ref::<Blob>()
                {
                    download(&name, file);
                }
                saving.set(false);
            });
        })
    };
    html! {
        <button class="text-button" onclick={save} aria-disabled={saving.to_string()}>
            { words.say(if *saving { keys::STATE_SAVING } else { keys::STATE_SAVE }) }
        </button>
    }
}
