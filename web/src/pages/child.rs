//! A child's page and the family's overview: asks the worker, and writes down through it. No title holds a name.

use samsyn_engine::view;
use samsyn_vault::protocol::{Act, Refusal};
use samsyn_words::{Words, keys};
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::class::{crumb, data_age};
use crate::answer::{Answer, use_answer};
use crate::calls;
use crate::child::{self, Ask, Became, Sheet};
use crate::client::Client;
use crate::frame::{Crumb, Page};
use crate::house::{Happened, HouseHandle, use_client, use_house};
use crate::parts::{Refused, Waiting};
use crate::route::Route;
use crate::settings::use_words;
use crate::vault::{Vault, use_vault, why};

#[derive(Properties, PartialEq)]
pub(crate) struct ChildProps {
    /// The school's own id for the child.
    pub(crate) id: String,
}

#[component]
pub(crate) fn Child(props: &ChildProps) -> Html {
    let words = use_words();
    let (client, house) = (use_client(), use_house());
    let answer = use_answer(calls::Child { id: props.id.clone() });
    let vault = use_vault();
    let edit = {
        let (id, house) = (props.id.clone(), house.clone());
        Callback::from(move |(edit, told): Ask| {
            let (client, house, vault) = (client.clone(), house.clone(), vault.clone());
            let call = calls::EditChild { id: id.clone(), edit };
            spawn_local(async move {
                if let Some(became) = make(&client, &house, &vault, call).await {
                    told.emit(became);
                }
            });
        })
    };
    let heading = heading(&words, answer.here().map(AsRef::as_ref));
    html! {
        <Page title={words.say(keys::CHILD_TITLE)} {heading} crumbs={crumbs(&words, answer.here().map(AsRef::as_ref))}
            ready={!matches!(answer, Answer::Waiting)}>
            { match &answer {
                Answer::Waiting => html! { <Waiting key="waiting" /> },
                Answer::Refused(refusal) => html! { <Refused key="refused" refusal={refusal.clone()} /> },
                Answer::Here(page) => html! {
                    <div key="child">
                        <Sheet page={page.clone()} words={words.clone()} {edit}
                            age={data_age(&words, page.attendance_to, page.on)} />
                        <p class="no-print after">
                            <a href={Route::Overview { id: props.id.clone() }.href()}>
                                { words.say(if page.adult { keys::CHILD_OVERVIEW_ADULT } else { keys::CHILD_OVERVIEW }) }
                            </a>
                            { " " }
                            <a href={Route::Extract { id: props.id.clone() }.href()}>{ words.say(keys::EXTRACT_LINK) }</a>
                        </p>
                        if house.vault().is_some_and(|open| open.writer) { <Erase key="erase" id={props.id.clone()} /> }
                    </div>
                },
            } }
        </Page>
    }
}

/// Erases all that is known of the child, once the reader has said so twice.
#[component]
fn Erase(props: &ChildProps) -> Html {
    let words = use_words();
    let vault = use_vault();
    let sure = use_state(|| false);
    let refusal = use_state(|| None::<Refusal>);
    let tick = {
        let sure = sure.clone();
        Callback::from(move |event: Event| {
            sure.set(event.target_dyn_into::<HtmlInputElement>().is_some_and(|tick| tick.checked()));
        })
    };
    let erase = {
        let (id, sure, refusal) = (props.id.clone(), *sure, refusal.clone());
        Callback::from(move |_: MouseEvent| {
            if !sure {
                return;
            }
            let (vault, id, refusal) = (vault.clone(), id.clone(), refusal.clone());
            spawn_local(async move {
                match vault.erase(&id).await {
                    Ok(()) => Route::Classes.go(),
                    Err(why) => refusal.set(Some(why)),
                }
            });
        })
    };
    html! {
        <section class="sheet no-print">
            <details>
                <summary>{ words.say(keys::ERASE_CHILD) }</summary>
                <p>{ words.say(keys::ERASE_CHILD_WHAT) }</p>
                <p>{ words.say(keys::ERASE_CHILD_DECIDED) }</p>
                <label class="tick" for="erase-sure">
                    <input type="checkbox" id="erase-sure" onchange={tick} />
                    <span>{ words.say(keys::ERASE_CHILD_SURE) }</span>
                </label>
                <p><button onclick={erase} aria-disabled={(!*sure).to_string()}>{ words.say(keys::ERASE_CHILD_NOW) }</button></p>
                if let Some(refusal) = refusal.as_ref() { <p role="alert">{ why(&words, refusal) }</p> }
            </details>
        </section>
    }
}

/// Makes an edit, and writes it to the vault if one is open. A worker that ended says so in the frame, and the form stays
/// as it is.
async fn make(client: &Client, house: &HouseHandle, vault: &Vault, call: calls::EditChild) -> Option<Became> {
    let kept = house.vault().map(|open| open.writer);
    if kept == Some(false) {
        return Some(Became::MayOnlyRead);
    }
    if let Err(refused) = client.ask(call).await.ok()? {
        return Some(Became::Refused(refused));
    }
    let became = match kept {
        None => Became::InMemory,
        Some(_) => match vault.save(Act::Edit).await {
            Ok(()) => Became::InVault,
            Err(Refusal::Behind) => Became::MayOnlyRead,
            Err(refusal) => Became::NotInVault(refusal),
        },
    };
    house.dispatch(Happened::Edited);
    Some(became)
}

#[component]
pub(crate) fn Overview(props: &ChildProps) -> Html {
    let words = use_words();
    let answer = use_answer(calls::Child { id: props.id.clone() });
    let back = Crumb {
        to: Route::Child { id: props.id.clone() },
        label: words.say(keys::CHILD_OVERVIEW_BACK).into(),
    };
    let print = Callback::from(|_: MouseEvent| {
        // A browser that cannot print says so itself.
        let _ = gloo::utils::window().print();
    });
    html! {
        <Page title={words.say(keys::CHILD_OVERVIEW_TITLE)} heading={words.say(keys::CHILD_OVERVIEW_HEADING)}
            crumbs={vec![back]} ready={!matches!(answer, Answer::Waiting)}>
            { match &answer {
                Answer::Waiting => html! { <Waiting key="waiting" /> },
                Answer::Refused(refusal) => html! { <Refused key="refused" refusal={refusal.clone()} /> },
                Answer::Here(page) => html! {
                    <div key="overview">
                        <button type="button" class="primary" onclick={print}>{ words.say(keys::CHILD_OVERVIEW_PRINT) }</button>
                        <child::Overview page={page.clone()} words={words.clone()} />
                    </div>
                },
            } }
        </Page>
    }
}

/// The name; what stands for one where there is none, or before it is known.
fn heading(words: &Words, page: Option<&view::ChildPage>) -> String {
    page.map_or_else(|| words.say(keys::CHILD_TITLE), |page| child::heading(page, words))
}

/// Classes, and the child's own.
fn crumbs(words: &Words, page: Option<&view::ChildPage>) -> Vec<Crumb> {
    let class = page.and_then(|page| {
        let label = page.group.clone()?;
        Some(Crumb { to: Route::Class { key: page.class.clone() }, label: label.into() })
    });
    [Some(crumb(words)), class].into_iter().flatten().collect()
}
