//! Other rules: another municipality's, or a pack from this computer.

use samsyn_engine::diagnostic::Diagnostic;
use samsyn_engine::pack::Limits;
use samsyn_words::{Words, args, keys};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use crate::calls::ReadPacks;
use crate::client::Client;
use crate::frame::focus;
use crate::house::{Happened, HouseHandle, InForce, use_client, use_house};
use crate::packs::{self, PackSet, Packed};
use crate::parts::{Diagnostics, Refused, folder_files};
use crate::protocol::Refusal;
use crate::settings::{Choose, use_settings, use_words};

/// How a change went.
#[derive(Clone, PartialEq)]
enum Went {
    Nothing,
    Reading,
    /// These rules are in force now.
    Well(String),
    /// They are not, and these still are.
    Badly(Refusal),
}

#[component]
pub(super) fn Change() -> Html {
    let words = use_words();
    let house = use_house();
    let client = use_client();
    let settings = use_settings();
    let went = use_state(|| Went::Nothing);
    let select = use_node_ref();
    let folder = use_node_ref();
    let zip = use_node_ref();

    let choose = {
        let (select, house, client, went) = (select.clone(), house.clone(), client.clone(), went.clone());
        Callback::from(move |_: MouseEvent| {
            let Some(select) = select.cast::<HtmlSelectElement>() else { return };
            let chosen = select.value();
            let (house, client, went, settings) =
                (house.clone(), client.clone(), went.clone(), settings.clone());
            went.set(Went::Reading);
            spawn_local(async move {
                let packs = (*house.packs).clone();
                let outcome = put(&client, &house, packs, &chosen).await;
                if outcome.is_ok() {
                    settings.dispatch(Choose::Pack(chosen));
                }
                tell(&went, outcome);
            });
        })
    };
    let opened = {
        let (house, client, went) = (house.clone(), client.clone(), went.clone());
        Callback::from(move |event: Event| {
            let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
            let Some((packed, file)) = input.as_ref().and_then(packed) else { return };
            if let Some(input) = input {
                // The same folder can be opened again after it was mended.
                input.set_value("");
            }
            let (house, client, went) = (house.clone(), client.clone(), went.clone());
            went.set(Went::Reading);
            spawn_local(async move {
                let outcome = match client.ask_with(ReadPacks { packed }, file.into(), None).await {
                    Err(refusal) => Err(refusal),
                    Ok((opened, _)) => {
                        let (set, meant) = packs::lay_beside(&house.packs, opened);
                        put(&client, &house, set, &meant.unwrap_or_default()).await
                    }
                };
                tell(&went, outcome);
            });
        })
    };
    let press = |input: &NodeRef| {
        let input = input.clone();
        Callback::from(move |_: MouseEvent| {
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.click();
            }
        })
    };
    let in_force = house.in_force().map(|rules| rules.folder.clone());
    let options = packs::manifests(&house.packs).into_iter().map(|(folder, manifest)| {
        let name = manifest.map_or_else(|| folder.to_owned(), |manifest| words.text(&manifest.name));
        html! {
            <option key={folder} value={folder.to_owned()} selected={in_force.as_deref() == Some(folder)}>{ name }</option>
        }
    });
    html! {
        <section class="sheet">
            <h2>{ words.say(keys::RULES_CHANGE) }</h2>
            <div class="field">
                <label for="municipality">{ words.say(keys::CHANGE_MUNICIPALITY) }</label>
                <select id="municipality" ref={select}>{ for options }</select>
            </div>
            <p><button onclick={choose}>{ words.say(keys::CHANGE_USE) }</button></p>
            <h3>{ words.say(keys::CHANGE_OPEN) }</h3>
            <p>{ words.say(keys::CHANGE_OPEN_WHAT) }</p>
            <div class="row">
                <button onclick={press(&folder)}>{ words.say(keys::CHANGE_FOLDER) }</button>
                <button onclick={press(&zip)}>{ words.say(keys::CHANGE_ZIP) }</button>
            </div>
            <input
                id="pack-folder" ref={folder} class="hidden-file" type="file" webkitdirectory={true} tabindex="-1"
                aria-hidden="true" onchange={opened.clone()}
            />
            <input
                id="pack-zip" ref={zip} class="hidden-file" type="file" accept=".zip" tabindex="-1" aria-hidden="true"
                onchange={opened}
            />
            <div role="status">{ outcome(&words, &went, house.in_force()) }</div>
        </section>
    }
}

/// Puts a pack in force; if it has errors, what was in force stays.
async fn put(client: &Client, house: &HouseHandle, set: PackSet, folder: &str) -> Result<String, Refusal> {
    let rules = packs::put_in_force(client, &set, folder, house.on).await?;
    house.dispatch(Happened::Packs(set));
    house.dispatch(Happened::Rules(Ok(rules)));
    Ok(folder.to_owned())
}

fn tell(went: &UseStateHandle<Went>, outcome: Result<String, Refusal>) {
    let bad = outcome.is_err();
    went.set(outcome.map_or_else(Went::Badly, Went::Well));
    if bad {
        // Once it is drawn.
        gloo::timers::callback::Timeout::new(0, || focus("#rules-wrong")).forget();
    }
}

fn outcome(words: &Words, went: &Went, in_force: Option<&InForce>) -> Html {
    let name = in_force.and_then(InForce::manifest).map(|manifest| words.text(&manifest.name));
    match went {
        Went::Nothing => html! { <p /> },
        Went::Reading => html! { <p>{ words.say(keys::RULES_FETCHING) }</p> },
        Went::Well(_) => html! {
            <p class="notice">{ words.say_with(keys::CHANGE_NOW, &args! { "name" => name.unwrap_or_default() }) }</p>
        },
        Went::Badly(refusal) => {
            let still = name.map(|name| words.say_with(keys::CHANGE_STILL, &args! { "name" => name }));
            html! {
                <div id="rules-wrong" class="summary" tabindex="-1">
                    <h3>{ words.say(keys::CHANGE_NOT) }</h3>
                    <p>{ count(words, refusal) }{ " " }{ still }</p>
                    { match refusal {
                        Refusal::Wrong(list) => html! { <Diagnostics list={list.clone()} /> },
                        other => html! { <Refused refusal={other.clone()} /> },
                    } }
                </div>
            }
        }
    }
}

/// How many errors there are, in words.
fn count(words: &Words, refusal: &Refusal) -> Option<String> {
    let Refusal::Wrong(list) = refusal else { return None };
    let errors = list.iter().filter(|diagnostic| Diagnostic::is_error(diagnostic)).count();
    Some(words.say_with(keys::CHANGE_ERRORS, &args! { "count" => errors }))
}

/// What was chosen, as one file for the worker: a zip as it is, a folder's files one after the other.
fn packed(input: &HtmlInputElement) -> Option<(Packed, Blob)> {
    if input.id() == "pack-zip" {
        return Some((Packed::Zip, input.files()?.get(0)?.into()));
    }
    let limit = Limits::default();
    let belongs = |path: &str| [".toml", ".rhai", ".md"].iter().any(|ending| path.ends_with(ending));
    let parts = js_sys::Array::new();
    let mut files = Vec::new();
    // One more than is allowed is enough for the engine to say so.
    for (path, file) in
        folder_files(input).into_iter().filter(|(path, _)| belongs(path)).take(limit.files + 1)
    {
        let most = i32::try_from(limit.file_bytes + 1).unwrap_or(i32::MAX);
        let piece = file.slice_with_i32_and_i32(0, most).ok()?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a piece is no longer than `most`"
        )]
        files.push((path, piece.size() as usize));
        parts.push(&piece);
    }
    Some((Packed::Folder(files), Blob::new_with_blob_sequence(&parts).ok()?))
}
