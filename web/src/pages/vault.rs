//! The vault's page: which there are, one to open or to make; and what can be done with the one that is open.

mod backups;
mod disposal;
mod log;
mod make;
mod manage;
mod recovery;
mod secret;
mod unlock;

use chrono::{DateTime, Local};
use samsyn_vault::protocol::{Listed, Refusal};
use samsyn_words::{Words, args, keys};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::frame::Page;
use crate::house::{Open, use_house};
use crate::settings::use_words;
use crate::vault::{self, Vault};

/// A code that was made a moment ago, with the name of its vault: shown until the reader has it on paper.
#[derive(Clone, PartialEq)]
struct Recovery {
    name: String,
    code: String,
}

#[component]
pub(crate) fn VaultPage() -> Html {
    let words = use_words();
    let house = use_house();
    let recovery = use_state(|| None::<Recovery>);
    let title = words.say(keys::VAULT_TITLE);
    if let Some(made) = (*recovery).clone() {
        let done = Callback::from(move |()| recovery.set(None));
        return html! {
            <Page title={title} heading={words.say(keys::VAULT_RECOVERY_HEADING)} turn={1}>
                <recovery::Print key="code" name={made.name} code={made.code} {done} />
            </Page>
        };
    }
    match house.vault() {
        Some(open) => html! {
            <Page title={title} heading={words.say_with(keys::VAULT_IS_OPEN, &args! { "name" => open.name.as_str() })} turn={2}>
                <manage::Manage key="open" />
            </Page>
        },
        None => html! {
            <Page title={title.clone()} heading={title} turn={3}>
                <p key="lead" class="lead">{ words.say(keys::VAULT_LEAD) }</p>
                <Closed key="closed" made={Callback::from(move |made| recovery.set(Some(made)))} />
            </Page>
        },
    }
}

/// A moment as it reads: seconds since 1970.
fn moment(words: &Words, at: i64) -> String {
    DateTime::from_timestamp(at, 0).map(|at| at.with_timezone(&Local)).map_or_else(String::new, |at| {
        let time = at.format("%H:%M").to_string();
        words.say_with(keys::VAULT_MOMENT, &args! { "day" => words.date(at.date_naive()), "time" => time })
    })
}

#[derive(Properties, PartialEq)]
struct ClosedProps {
    made: Callback<Recovery>,
}

/// None is open.
#[component]
fn Closed(props: &ClosedProps) -> Html {
    let words = use_words();
    let house = use_house();
    let listed = use_state(|| None::<Result<Vec<Listed>, Refusal>>);
    let missed = use_state(|| 0);
    {
        let (listed, missed) = (listed.clone(), missed.clone());
        use_effect_with((), move |()| {
            spawn_local(async move {
                let found = Vault::list().await;
                missed.set(found.as_deref().map_or(0, vault::known::missed));
                listed.set(Some(found));
            });
        });
    }
    let seen = {
        let (listed, missed) = (listed.clone(), missed.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(Ok(there)) = &*listed {
                vault::known::miss_none(there);
                missed.set(0);
            }
        })
    };
    let list = match &*listed {
        None => html! { <p key="waiting" class="quiet" role="status">{ words.say(keys::WAITING) }</p> },
        Some(Err(refusal)) => html! { <p key="refused" role="alert">{ vault::why(&words, refusal) }</p> },
        Some(Ok(vaults)) if vaults.is_empty() => html! { <p key="none">{ words.say(keys::VAULT_NONE) }</p> },
        Some(Ok(vaults)) => html! {
            <div key="list">
                if matches!(house.open, Open::Files(..)) { <p key="closes">{ words.say(keys::VAULT_CLOSES_OPEN) }</p> }
                for listed in vaults { <unlock::Unlock key={listed.id.clone()} listed={listed.clone()} /> }
            </div>
        },
    };
    html! {
        <>
            <div key="missed" role="alert">
                if *missed > 0 {
                    <div class="summary stack">
                        <h2>{ words.say_with(keys::VAULT_MISSED, &args! { "count" => *missed }) }</h2>
                        <p>{ words.say(keys::VAULT_MISSED_WHAT) }</p>
                        <button onclick={seen}>{ words.say(keys::VAULT_MISSED_SEEN) }</button>
                    </div>
                }
            </div>
            <h2 key="yours">{ words.say(keys::VAULT_YOURS) }</h2>
            { list }
            <h2 key="make-heading">{ words.say(keys::VAULT_MAKE_HEADING) }</h2>
            <p key="each">{ words.say(keys::VAULT_ONE_EACH) }</p>
            <make::Make key="make" made={props.made.clone()} />
        </>
    }
}
