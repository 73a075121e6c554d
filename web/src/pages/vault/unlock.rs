//! One vault that is closed: its passphrase opens it, or the code that was printed.

use samsyn_vault::header::Secret;
use samsyn_vault::protocol::{Listed, Refusal};
use samsyn_words::{args, keys};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlFormElement;
use yew::prelude::*;

use super::secret::{Asked, Form, Kind, NEW, Sent, Wrong};
use crate::house::use_house;
use crate::route::Route;
use crate::settings::use_words;
use crate::vault::{Vault, use_vault, why};

const PASSPHRASE: Asked =
    Asked { name: "passphrase", label: keys::VAULT_PASSPHRASE, help: None, kind: Kind::Current };
const CODE: Asked = Asked { name: "code", label: keys::VAULT_CODE, help: None, kind: Kind::Code };

#[derive(Properties, PartialEq)]
pub(super) struct UnlockProps {
    pub(super) listed: Listed,
}

#[component]
pub(super) fn Unlock(props: &UnlockProps) -> Html {
    let words = use_words();
    let name = props.listed.name.clone();
    let heading = name.clone().unwrap_or_else(|_| words.say(keys::VAULT_UNNAMED));
    let vault = use_vault();
    let ready = use_house().in_force().is_some();
    let busy = use_state(|| false);
    let wrong = use_state(|| None::<(&'static str, Refusal)>);
    let open = {
        let (vault, busy, wrong, listed) = (vault.clone(), busy.clone(), wrong.clone(), props.listed.clone());
        Callback::from(move |(sent, _): (Sent, HtmlFormElement)| {
            let (vault, busy, wrong, listed) = (vault.clone(), busy.clone(), wrong.clone(), listed.clone());
            busy.set(true);
            wrong.set(None);
            spawn_local(async move {
                match vault.unlock(&listed, Secret::Passphrase, sent.secret("passphrase")).await {
                    Ok(()) => Route::Classes.go(),
                    Err(refusal) => {
                        wrong.set(Some(("passphrase", refusal)));
                        busy.set(false);
                    }
                }
            });
        })
    };
    let said = |wrong: &Option<(&'static str, Refusal)>, name: &str| -> Wrong {
        wrong.as_ref().filter(|(at, _)| *at == name).map(|(at, refusal)| (*at, why(&words, refusal)))
    };
    html! {
        <section class="sheet">
            <h3>{ heading.clone() }</h3>
            if let Err(error) = name {
                <p role="alert">{ why(&words, &Refusal::Header(error)) }</p>
            } else {
                <Form id={format!("open-{}", props.listed.id)} owner={heading.clone()} fields={vec![PASSPHRASE]} primary={true}
                    send={words.say(if *busy { keys::VAULT_OPENING } else { keys::VAULT_OPEN })}
                    busy={*busy || !ready} wrong={said(&wrong, "passphrase")} onsend={open} />
                <Forgotten listed={props.listed.clone()} />
            }
        </section>
    }
}

/// Opens it by the code, with a new passphrase from then on.
#[component]
fn Forgotten(props: &UnlockProps) -> Html {
    let words = use_words();
    let vault = use_vault();
    let ready = use_house().in_force().is_some();
    let busy = use_state(|| false);
    let wrong = use_state(|| None::<(&'static str, Option<Refusal>)>);
    let open = {
        let (busy, wrong, listed) = (busy.clone(), wrong.clone(), props.listed.clone());
        Callback::from(move |(sent, _): (Sent, HtmlFormElement)| {
            let Ok(passphrase) = sent.new_passphrase() else {
                wrong.set(Some(("again", None)));
                return;
            };
            let (vault, busy, wrong, listed) = (vault.clone(), busy.clone(), wrong.clone(), listed.clone());
            busy.set(true);
            wrong.set(None);
            spawn_local(async move {
                let code = sent.secret("code");
                let changed = Vault::rewrap(&listed.id, Secret::Recovery, code, passphrase.clone()).await;
                let opened = match changed {
                    Ok(()) => vault.unlock(&listed, Secret::Passphrase, passphrase).await,
                    Err(refusal) => Err(refusal),
                };
                match opened {
                    Ok(()) => Route::Classes.go(),
                    Err(refusal) => {
                        let at = if refusal == Refusal::Weak { "new" } else { "code" };
                        wrong.set(Some((at, Some(refusal))));
                        busy.set(false);
                    }
                }
            });
        })
    };
    let said = wrong.as_ref().map(|(at, refusal)| {
        let text = refusal.as_ref().map_or_else(|| words.say(keys::VAULT_WRONG_AGAIN), |it| why(&words, it));
        (*at, text)
    });
    let owner = props.listed.name.clone().unwrap_or_default();
    let heading = words.say_with(keys::VAULT_OPEN_NAMED, &args! { "name" => owner.as_str() });
    html! {
        <details>
            <summary>{ words.say(keys::VAULT_FORGOT) }</summary>
            <p>{ words.say(keys::VAULT_FORGOT_WHAT) }</p>
            <div role="group" aria-label={heading}>
                <Form id={format!("code-{}", props.listed.id)} {owner} fields={[&[CODE][..], &NEW].concat()}
                    send={words.say(if *busy { keys::VAULT_OPENING } else { keys::VAULT_FORGOT_OPEN })}
                    busy={*busy || !ready} wrong={said} onsend={open} />
            </div>
        </details>
    }
}
