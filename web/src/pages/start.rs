//! The start: three doors, the rules in force, and what Samsyn does not do.

use samsyn_words::{args, keys};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use crate::calls::OpenPractice;
use crate::frame::Page;
use crate::house::{Happened, Open, Rules, use_client, use_house};
use crate::pages::import::draft::{Step, use_draft};
use crate::parts::{FileDoor, Refused};
use crate::protocol::Refusal;
use crate::route::Route;
use crate::settings::use_words;
use crate::vault::use_vault;

/// The same practice school for everyone: trainers can speak of what their group sees.
const SEED: u64 = 1;
/// How many children it has, besides the hand-written cases.
const PUPILS: u32 = 300;

#[component]
pub(crate) fn Start() -> Html {
    let words = use_words();
    let house = use_house();
    let draft = use_draft();
    let onfiles = Callback::from(move |files: Vec<File>| {
        draft.dispatch(Step::Files(files));
        Route::Import.go();
    });
    html! {
        <Page heading={words.say(keys::START_HEADING)}>
            <p key="lead" class="lead">{ words.say(keys::START_LEAD) }</p>
            <div key="doors" class="doors">
                <PracticeDoor />
                <section class="sheet">
                    <h2>{ words.say(keys::START_FILE) }</h2>
                    <FileDoor {onfiles} accept=".csv,.txt,.tsv,.xlsx,.xlsm,.json,.zip" help={words.say(keys::START_FILE_KINDS)} />
                    <p class="small before-file">{ words.say(keys::IMPORT_DECIDED) }</p>
                </section>
                <section class="sheet">
                    <h2>{ words.say(keys::START_VAULT) }</h2>
                    <p>{ words.say(keys::START_VAULT_WHAT) }</p>
                    <p><a class="button" href={Route::Vault.href()}>{ words.say(keys::START_VAULT_OPEN) }</a></p>
                </section>
            </div>
            <h2 key="rules">{ words.say(keys::START_RULES) }</h2>
            <div key="rules-line">{ rules_line(&words, &house.rules) }</div>
            <h2 key="not">{ words.say(keys::START_NOT) }</h2>
            <ul key="not-list" class="plain-list">
                <li>{ words.say(keys::START_NOT_SEND) }</li>
                <li>{ words.say(keys::START_NOT_SCORE) }</li>
                <li>{ words.say(keys::START_NOT_DECIDE) }</li>
            </ul>
        </Page>
    }
}

/// The door to the practice school.
#[component]
fn PracticeDoor() -> Html {
    let words = use_words();
    let house = use_house();
    let client = use_client();
    let busy = use_state(|| false);
    let refusal = use_state(|| None::<Refusal>);
    let vault = use_vault();
    let ready = house.in_force().is_some() && !*busy;
    let open = {
        let (house, busy, refusal) = (house.clone(), busy.clone(), refusal.clone());
        Callback::from(move |_| {
            if !ready {
                return;
            }
            busy.set(true);
            vault.lock();
            let (client, house) = (client.clone(), house.clone());
            let (busy, refusal) = (busy.clone(), refusal.clone());
            spawn_local(async move {
                match client.ask(OpenPractice { on: house.on, seed: SEED, pupils: PUPILS }).await {
                    Ok(opened) => {
                        house.dispatch(Happened::Opened(Open::Practice(opened.into())));
                        Route::Classes.go();
                    }
                    Err(why) => {
                        refusal.set(Some(why));
                        busy.set(false);
                    }
                }
            });
        })
    };
    html! {
        <section class="sheet">
            <h2>{ words.say(keys::START_PRACTICE) }</h2>
            <p>{ words.say(keys::START_PRACTICE_WHAT) }</p>
            <button class="primary" onclick={open} aria-disabled={(!ready).to_string()}>
                { words.say(if *busy { keys::START_PRACTICE_OPENING } else { keys::START_PRACTICE_OPEN }) }
            </button>
            if let Some(refusal) = (*refusal).clone() { <Refused {refusal} /> }
        </section>
    }
}

fn rules_line(words: &samsyn_words::Words, rules: &Rules) -> Html {
    match rules {
        Rules::Fetching => html! { <p class="quiet">{ words.say(keys::RULES_FETCHING) }</p> },
        Rules::Without(_) => html! {
            <p>
                { words.say(keys::RULES_NONE) }{ " " }
                <a href={Route::Rules.href()}>{ words.say(keys::RULES_CHANGE) }</a>
            </p>
        },
        Rules::InForce(rules) => {
            let Some(manifest) = rules.manifest() else { return html! { <p /> } };
            let args = args! {
                "name" => words.text(&manifest.name),
                "version" => manifest.version.to_string(),
            };
            html! {
                <p>
                    { words.say_with(keys::START_RULES_LINE, &args) }{ " " }
                    if manifest.decided.is_none() {
                        <span class="tag">{ words.say(keys::RULES_NOT_DECIDED) }</span>{ " " }
                    }
                    <a href={Route::Rules.href()}>{ words.say(keys::RULES_CHANGE) }</a>
                </p>
            }
        }
    }
}
