//! What the vault was before, and copies of it: looked at, with what would change, before anything does.

use chrono::Local;
use js_sys::Uint8Array;
use samsyn_vault::protocol::{Act, Listing, Refusal};
use samsyn_words::{args, keys};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, HtmlFormElement};
use yew::prelude::*;

use super::moment;
use super::secret::{Asked, Form, Kind, NEW, Sent, Went};
use crate::calls::Compared;
use crate::house::use_house;
use crate::parts::download;
use crate::settings::use_words;
use crate::vault::{use_vault, why};

/// Where a look into a backup or a copy stands.
#[derive(Clone, PartialEq)]
enum Look {
    NotYet,
    Busy,
    /// Laid beside what is open.
    At(Compared),
    Restored,
    Not(Refusal),
}

#[component]
pub(super) fn Backups() -> Html {
    let words = use_words();
    let vault = use_vault();
    let house = use_house();
    let listings = use_state(Vec::<Listing>::new);
    let look = use_state(|| Look::NotYet);
    {
        let (vault, listings) = (vault.clone(), listings.clone());
        let kept = house.vault().map(|open| open.kept.clone());
        use_effect_with(kept, move |_| {
            spawn_local(async move {
                if let Ok(mut found) = vault.backups().await {
                    found.reverse();
                    listings.set(found);
                }
            });
        });
    }
    let lines = listings.iter().map(|listing| {
        let (vault, look, number) = (vault.clone(), look.clone(), listing.backup.number);
        let show = Callback::from(move |_: MouseEvent| {
            look.set(Look::Busy);
            let (vault, look) = (vault.clone(), look.clone());
            spawn_local(async move {
                look.set(vault.look_at(number).await.map_or_else(Look::Not, Look::At));
            });
        });
        html! {
            <li key={number} class="row">
                <span>{ moment(&words, listing.backup.at) }</span>
                <button class="text-button" onclick={show}>{ words.say(keys::VAULT_BACKUP_LOOK) }</button>
            </li>
        }
    });
    html! {
        <section class="sheet">
            <h2>{ words.say(keys::VAULT_BACKUPS) }</h2>
            <p>{ words.say(keys::VAULT_BACKUPS_WHAT) }</p>
            if listings.is_empty() {
                <p key="none">{ words.say(keys::VAULT_BACKUPS_NONE) }</p>
            } else {
                <ul key="list" class="plain-list">{ for lines }</ul>
            }
            <Looked key="looked" look={(*look).clone()} set={Callback::from(move |next| look.set(next))} />
            <FromCopy key="from" />
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct LookedProps {
    look: Look,
    set: Callback<Look>,
}

/// What was found, what would change, and the button that changes it.
#[component]
fn Looked(props: &LookedProps) -> Html {
    let words = use_words();
    let vault = use_vault();
    let set = props.set.clone();
    let restore = Callback::from(move |_: MouseEvent| {
        set.emit(Look::Busy);
        let (vault, set) = (vault.clone(), set.clone());
        spawn_local(async move {
            set.emit(vault.restore().await.map_or_else(Look::Not, |()| Look::Restored));
        });
    });
    let told = match &props.look {
        Look::NotYet => Html::default(),
        Look::Busy => html! { <p>{ words.say(keys::WAITING) }</p> },
        Look::Not(refusal) => html! { <p>{ why(&words, refusal) }</p> },
        Look::Restored => html! { <p>{ words.say(keys::VAULT_RESTORED) }</p> },
        Look::At(compared) => {
            let args = args! {
                "children" => compared.children, "gone" => compared.gone, "new" => compared.new,
                "changed" => compared.changed,
            };
            let same = compared.gone + compared.new + compared.changed == 0;
            html! {
                <div class="notice">
                    <p>{ words.say_with(keys::VAULT_COMPARED_HOLDS, &args) }</p>
                    if same {
                        <p key="same">{ words.say(keys::VAULT_COMPARED_SAME) }</p>
                    } else {
                        <ul key="changes">
                            <li>{ words.say_with(keys::VAULT_COMPARED_GONE, &args) }</li>
                            <li>{ words.say_with(keys::VAULT_COMPARED_NEW, &args) }</li>
                            <li>{ words.say_with(keys::VAULT_COMPARED_CHANGED, &args) }</li>
                        </ul>
                    }
                    <p>{ words.say(keys::VAULT_RESTORE_WHAT) }</p>
                    <p><button onclick={restore}>{ words.say(keys::VAULT_RESTORE) }</button></p>
                </div>
            }
        }
    };
    html! { <div role="status">{ told }</div> }
}

const PASSPHRASE: Asked =
    Asked { name: "passphrase", label: keys::VAULT_COPY_PASSPHRASE, help: None, kind: Kind::Code };
const FILE: Asked = Asked { name: "file", label: keys::VAULT_COPY_FILE, help: None, kind: Kind::File };

/// Looks into a copy that was saved as a file.
#[component]
fn FromCopy() -> Html {
    let words = use_words();
    let vault = use_vault();
    let look = use_state(|| Look::NotYet);
    let open = {
        let look = look.clone();
        Callback::from(move |(sent, _): (Sent, HtmlFormElement)| {
            let Some(file) = sent.file("file") else { return };
            look.set(Look::Busy);
            let (vault, look) = (vault.clone(), look.clone());
            spawn_local(async move {
                let looked = match JsFuture::from(file.array_buffer()).await {
                    Ok(bytes) => vault.look_into(&Uint8Array::new(&bytes), sent.secret("passphrase")).await,
                    // It was moved, changed or locked since it was chosen.
                    Err(_) => Err(Refusal::NoCopy(file.name())),
                };
                look.set(looked.map_or_else(Look::Not, Look::At));
            });
        })
    };
    html! {
        <details>
            <summary>{ words.say(keys::VAULT_FROM_COPY) }</summary>
            <Form id="from" fields={vec![FILE, PASSPHRASE]} send={words.say(keys::VAULT_BACKUP_LOOK)} busy={*look == Look::Busy} onsend={open} />
            <Looked look={(*look).clone()} set={Callback::from(move |next| look.set(next))} />
        </details>
    }
}

/// Saves a copy as a file.
#[component]
pub(super) fn Copy() -> Html {
    let words = use_words();
    let vault = use_vault();
    let on = use_house().on;
    let went = use_state(|| Went::Asked);
    let save = {
        let went = went.clone();
        Callback::from(move |(sent, form): (Sent, HtmlFormElement)| {
            let Ok(passphrase) = sent.new_passphrase() else {
                went.set(Went::Mistyped);
                return;
            };
            went.set(Went::Busy);
            let (vault, went) = (vault.clone(), went.clone());
            spawn_local(async move {
                let sealed = vault.copy(passphrase).await.and_then(|bytes| {
                    Blob::new_with_u8_array_sequence(&js_sys::Array::of1(&bytes))
                        .map_err(|_| Refusal::Failed("file".to_owned()))
                });
                went.set(match sealed {
                    Ok(file) => {
                        download(&format!("samsyn-{on}.json.age"), &file);
                        form.reset();
                        // The state line says if it could not be noted.
                        let _ = vault.note(Act::Copy).await;
                        Went::Done
                    }
                    Err(refusal) => Went::Not(refusal),
                });
            });
        })
    };
    let wrong = match &*went {
        Went::Mistyped => Some(("again", words.say(keys::VAULT_WRONG_AGAIN))),
        Went::Not(refusal) => Some(("new", why(&words, refusal))),
        _ => None,
    };
    html! {
        <section class="sheet">
            <h2>{ words.say(keys::VAULT_COPY) }</h2>
            <p>{ words.say(keys::VAULT_COPY_WHAT) }</p>
            <LastCopy key="last" />
            <details>
                <summary>{ words.say(keys::VAULT_COPY_SAVE) }</summary>
                <Form id="copy" fields={NEW.to_vec()}
                    send={words.say(if *went == Went::Busy { keys::STATE_SAVING } else { keys::VAULT_COPY_SAVE })}
                    busy={*went == Went::Busy} {wrong} onsend={save} />
            </details>
            <p role="status">{ if *went == Went::Done { words.say(keys::VAULT_COPY_SAVED) } else { String::new() } }</p>
        </section>
    }
}

/// When the last copy was saved.
#[component]
fn LastCopy() -> Html {
    let words = use_words();
    let house = use_house();
    let Some(safety) = house.vault().and_then(|open| open.safety) else { return Html::default() };
    let Some(at) = safety.copied else {
        return html! { <p><strong>{ words.say(keys::VAULT_COPY_NEVER) }</strong></p> };
    };
    let old = safety.days_too_old(Local::now().timestamp()).is_some();
    html! {
        <p>
            { words.say_with(keys::VAULT_COPY_LAST, &args! { "when" => moment(&words, at) }) }
            if old { { " " }<strong>{ words.say(keys::VAULT_COPY_OLD) }</strong> }
        </p>
    }
}
