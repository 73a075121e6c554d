//! The vault that is open: what in it cannot be read, when it locks, another passphrase, its end.

use samsyn_vault::header::Secret;
use samsyn_vault::protocol::Refusal;
use samsyn_words::{args, keys};
use wasm_bindgen_futures::spawn_local;
use web_sys::{HtmlFormElement, HtmlSelectElement};
use yew::prelude::*;

use super::backups::{Backups, Copy};
use super::disposal::Disposal;
use super::log::Log;
use super::secret::{Asked, Form, Kind, NEW, Sent, Went};
use crate::house::use_house;
use crate::route::Route;
use crate::settings::{Choose, Settings, use_settings, use_words};
use crate::vault::{Vault, flaw, use_vault, why};

#[component]
pub(super) fn Manage() -> Html {
    let words = use_words();
    let house = use_house();
    let vault = use_vault();
    let Some(open) = house.vault().cloned() else { return Html::default() };
    let lock = Callback::from(move |_: MouseEvent| {
        let vault = vault.clone();
        spawn_local(async move { vault.save_and_lock().await });
    });
    html! {
        <>
            if !open.flaws.is_empty() {
                <div key="flaws" class="summary" role="alert">
                    <h2>{ words.say(keys::VAULT_FLAWS) }</h2>
                    <p>{ words.say(keys::VAULT_FLAWS_WHAT) }</p>
                    <ul class="plain-list">
                        for found in open.flaws.iter() { <li>{ flaw(&words, found) }</li> }
                    </ul>
                </div>
            }
            <p key="ways" class="row">
                <a class="button primary" href={Route::Classes.href()}>{ words.say(keys::VAULT_TO_CLASSES) }</a>
                <a class="button" href={Route::Import.href()}>{ words.say(keys::VAULT_ADD_FILE) }</a>
                <button onclick={lock}>{ words.say(keys::VAULT_LOCK) }</button>
            </p>
            if let Some(safety) = open.safety {
                <p key="promise">
                    { words.say(if safety.promised { keys::VAULT_PROMISED } else { keys::VAULT_NOT_PROMISED }) }
                </p>
            }
            <LockAfter key="after" />
            <Copy key="copy" />
            <Backups key="backups" />
            <Disposal key="disposal" />
            <Log key="log" />
            <Change key={format!("change-{}", open.id)} id={open.id.clone()} name={open.name.clone()} />
            <Destroy key={format!("destroy-{}", open.id)} id={open.id.clone()} name={open.name.clone()} />
        </>
    }
}

#[component]
fn LockAfter() -> Html {
    let words = use_words();
    let settings = use_settings();
    let now = settings.lock_after;
    let choose = Callback::from(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>().and_then(|it| it.value().parse().ok());
        if let Some(minutes) = chosen {
            settings.dispatch(Choose::LockAfter(minutes));
        }
    });
    html! {
        <div class="field">
            <label for="lock-after">{ words.say(keys::VAULT_LOCK_AFTER) }</label>
            <select id="lock-after" onchange={choose}>
                for minutes in Settings::LOCK_AFTER {
                    <option value={minutes.to_string()} selected={minutes == now}>
                        { words.say_with(keys::VAULT_MINUTES, &args! { "count" => minutes }) }
                    </option>
                }
            </select>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OfVault {
    id: String,
    name: String,
}

const NOW: Asked = Asked { name: "now", label: keys::VAULT_CHANGE_NOW, help: None, kind: Kind::Current };

/// Another passphrase.
#[component]
fn Change(props: &OfVault) -> Html {
    let words = use_words();
    let went = use_state(|| Went::Asked);
    let change = {
        let (went, id) = (went.clone(), props.id.clone());
        Callback::from(move |(sent, form): (Sent, HtmlFormElement)| {
            let Ok(passphrase) = sent.new_passphrase() else {
                went.set(Went::Mistyped);
                return;
            };
            went.set(Went::Busy);
            let (went, id) = (went.clone(), id.clone());
            spawn_local(async move {
                went.set(
                    match Vault::rewrap(&id, Secret::Passphrase, sent.secret("now"), passphrase).await {
                        Ok(()) => {
                            form.reset();
                            Went::Done
                        }
                        Err(refusal) => Went::Not(refusal),
                    },
                );
            });
        })
    };
    let wrong = match &*went {
        Went::Mistyped => Some(("again", words.say(keys::VAULT_WRONG_AGAIN))),
        Went::Not(refusal) if *refusal == Refusal::Weak => Some(("new", why(&words, refusal))),
        Went::Not(refusal) => Some(("now", why(&words, refusal))),
        _ => None,
    };
    html! {
        <section class="sheet">
            <details>
                <summary>{ words.say(keys::VAULT_CHANGE) }</summary>
                <Form id="change" owner={props.name.clone()} fields={[&[NOW][..], &NEW].concat()}
                    send={words.say(keys::VAULT_CHANGE)} busy={*went == Went::Busy} {wrong} onsend={change} />
            </details>
            <p role="status">{ if *went == Went::Done { words.say(keys::VAULT_CHANGE_DONE) } else { String::new() } }</p>
        </section>
    }
}

/// The end of a vault: its name has to be typed, so that no slip brings it about.
#[component]
fn Destroy(props: &OfVault) -> Html {
    let words = use_words();
    let vault = use_vault();
    let went = use_state(|| Went::Asked);
    let destroy = {
        let (went, id, name) = (went.clone(), props.id.clone(), props.name.clone());
        Callback::from(move |(sent, _): (Sent, HtmlFormElement)| {
            if sent.text("name") != name {
                went.set(Went::Mistyped);
                return;
            }
            went.set(Went::Busy);
            let (vault, went, id) = (vault.clone(), went.clone(), id.clone());
            spawn_local(async move {
                if let Err(refusal) = vault.destroy(&id).await {
                    went.set(Went::Not(refusal));
                }
            });
        })
    };
    let wrong = match &*went {
        Went::Mistyped => Some(("name", words.say(keys::VAULT_WRONG_DESTROY))),
        Went::Not(refusal) => Some(("name", why(&words, refusal))),
        _ => None,
    };
    let label = words.say_with(keys::VAULT_DESTROY_NAME, &args! { "name" => props.name.as_str() });
    let name = Asked { name: "name", label: keys::VAULT_NAME, help: None, kind: Kind::Name };
    html! {
        <section class="sheet">
            <details>
                <summary>{ words.say(keys::VAULT_DESTROY) }</summary>
                <p>{ words.say(keys::VAULT_DESTROY_WHAT) }</p>
                <p>{ label }</p>
                <Form id="destroy" fields={vec![name]} send={words.say(keys::VAULT_DESTROY)} busy={*went == Went::Busy}
                    {wrong} onsend={destroy} />
            </details>
        </section>
    }
}
