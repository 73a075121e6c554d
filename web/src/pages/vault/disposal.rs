//! What has been kept for long enough: shown, and erased only by a decision that somebody names.

use samsyn_engine::view;
use samsyn_words::{args, keys};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlFormElement;
use yew::prelude::*;

use super::secret::{Asked, Form, Kind, Sent, Went};
use crate::answer::use_answer;
use crate::calls::Overdue;
use crate::settings::use_words;
use crate::vault::{use_vault, why};

const DECISION: Asked = Asked {
    name: "decision",
    label: keys::VAULT_DISPOSAL_DECISION,
    help: Some(keys::VAULT_DISPOSAL_DECISION_HELP),
    kind: Kind::Plain,
};

#[component]
pub(super) fn Disposal() -> Html {
    let words = use_words();
    let vault = use_vault();
    let overdue = use_answer(Overdue {});
    let went = use_state(|| Went::Asked);
    let dispose = {
        let went = went.clone();
        Callback::from(move |(sent, form): (Sent, HtmlFormElement)| {
            let decision = sent.text("decision");
            if decision.is_empty() {
                went.set(Went::Mistyped);
                return;
            }
            went.set(Went::Busy);
            let (vault, went) = (vault.clone(), went.clone());
            spawn_local(async move {
                form.reset();
                went.set(vault.dispose(decision).await.map_or_else(Went::Not, |()| Went::Done));
            });
        })
    };
    let wrong = match &*went {
        Went::Mistyped => Some(("decision", words.say(keys::VAULT_WRONG_DECISION))),
        Went::Not(refusal) => Some(("decision", why(&words, refusal))),
        _ => None,
    };
    let none = view::Disposal::default();
    let found = overdue.here().map_or(&none, AsRef::as_ref);
    html! {
        <section class="sheet">
            <h2>{ words.say(keys::VAULT_DISPOSAL) }</h2>
            if found.kinds.is_empty() {
                <p key="none">{ words.say(keys::VAULT_DISPOSAL_NONE) }</p>
            } else {
                <div key="some">
                    <p>{ words.say_with(keys::VAULT_DISPOSAL_CHILDREN, &args! { "count" => found.children }) }</p>
                    <ul class="plain-list">
                        for kind in &found.kinds {
                            <li key={kind.kind.to_string()}>
                                { words.say_with(keys::VAULT_DISPOSAL_KIND, &args! {
                                    "kind" => words.text(&kind.label), "notes" => kind.notes, "months" => kind.months,
                                }) }
                            </li>
                        }
                    </ul>
                    <details>
                        <summary>{ words.say(keys::VAULT_DISPOSAL_DO) }</summary>
                        <p>{ words.say(keys::VAULT_DISPOSAL_WHAT) }</p>
                        <Form id="disposal" fields={vec![DECISION]} send={words.say(keys::VAULT_DISPOSAL_DO)}
                            busy={*went == Went::Busy} {wrong} onsend={dispose} />
                    </details>
                </div>
            }
            <p role="status">{ if *went == Went::Done { words.say(keys::VAULT_DISPOSAL_DONE) } else { String::new() } }</p>
        </section>
    }
}
