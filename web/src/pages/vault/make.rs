//! Makes a vault: a neutral name, and a passphrase that nobody guesses.

use samsyn_vault::protocol::Refusal;
use samsyn_words::keys;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlFormElement;
use yew::prelude::*;

use super::Recovery;
use super::secret::{Asked, Form, Kind, NEW, Sent};
use crate::house::{Open, use_house};
use crate::settings::use_words;
use crate::vault::{use_vault, why};

const NAME: Asked =
    Asked { name: "name", label: keys::VAULT_NAME, help: Some(keys::VAULT_NAME_HELP), kind: Kind::Name };

/// What was wrong.
#[derive(Clone, PartialEq)]
enum Not {
    Named,
    Same,
    Made(Refusal),
}

#[derive(Properties, PartialEq)]
pub(super) struct MakeProps {
    pub(super) made: Callback<Recovery>,
}

#[component]
pub(super) fn Make(props: &MakeProps) -> Html {
    let words = use_words();
    let house = use_house();
    let vault = use_vault();
    let busy = use_state(|| false);
    let not = use_state(|| None::<Not>);
    let keep = matches!(house.open, Open::Files(..));
    let make = {
        let (busy, not, made) = (busy.clone(), not.clone(), props.made.clone());
        Callback::from(move |(sent, _): (Sent, HtmlFormElement)| {
            let name = sent.text("name");
            if name.is_empty() {
                not.set(Some(Not::Named));
                return;
            }
            let Ok(passphrase) = sent.new_passphrase() else {
                not.set(Some(Not::Same));
                return;
            };
            busy.set(true);
            not.set(None);
            let (vault, busy, not, made) = (vault.clone(), busy.clone(), not.clone(), made.clone());
            spawn_local(async move {
                match vault.make(&name, passphrase, keep).await {
                    Ok(code) => {
                        made.emit(Recovery { name, code });
                        vault.ask_to_keep().await;
                    }
                    Err(refusal) => {
                        not.set(Some(Not::Made(refusal)));
                        busy.set(false);
                    }
                }
            });
        })
    };
    let wrong = not.as_ref().map(|not| match not {
        Not::Named => ("name", words.say(keys::VAULT_WRONG_NAME)),
        Not::Same => ("again", words.say(keys::VAULT_WRONG_AGAIN)),
        Not::Made(refusal) => ("new", why(&words, refusal)),
    });
    html! {
        <section class="sheet">
            if keep { <p key="keeps">{ words.say(keys::VAULT_KEEPS_OPEN) }</p> }
            <Form key="form" id="make" fields={[&[NAME][..], &NEW].concat()} primary={keep}
                send={words.say(if *busy { keys::VAULT_MAKING } else { keys::VAULT_MAKE })}
                busy={*busy || house.in_force().is_none()} {wrong} onsend={make} />
        </section>
    }
}
