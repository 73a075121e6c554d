//! The third step: what was read, and what was not and why.

use samsyn_engine::exchange::{Report, RowPlace};
use samsyn_vault::protocol::Act;
use samsyn_words::{Words, args, keys};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::doubts::Doubts;
use super::draft::{Draft, Stage, Step as Happened, use_draft};
use super::state;
use crate::calls::{AddFile, OpenFile};
use crate::held::Held;
use crate::house::{Happened as InHouse, Open, use_client, use_house};
use crate::protocol::Progress;
use crate::route::Route;
use crate::settings::use_words;
use crate::vault::use_vault;

#[component]
pub(super) fn Step() -> Html {
    let words = use_words();
    let draft = use_draft();
    let client = use_client();
    let house = use_house();
    let (Some(file), Some(report)) = (draft.file.clone(), draft.report.clone()) else {
        return html! { <div /> };
    };
    let vault = use_vault();
    let before = match &house.open {
        Open::Files(names, _) => Some(names.clone()),
        _ => None,
    };
    let into = house.vault().cloned();
    let adds = into.is_some() || before.is_some() && !draft.replace;
    let may = into.as_ref().is_none_or(|vault| vault.writer);
    let unsure = adds && !draft.all_are_known();
    let last = draft.rest.is_empty();
    let open = {
        let (draft, house) = (draft.clone(), house.clone());
        Callback::from(move |_: MouseEvent| {
            if unsure || !may {
                return;
            }
            let (vault, into) = (vault.clone(), into.clone());
            let (client, draft, house) = (client.clone(), draft.clone(), house.clone());
            let file = file.clone();
            let mut names = before.clone().filter(|_| adds).unwrap_or_default();
            let (name, plan) = (file.name(), draft.plan.clone());
            draft.dispatch(Happened::Reading(Progress { done: 0, of: 0 }));
            spawn_local(async move {
                let blob = file.into();
                let opened = if adds {
                    let call = AddFile { name: name.clone(), plan, answers: draft.answers.clone() };
                    client.ask_with(call, blob, None).await
                } else {
                    client.ask_with(OpenFile { name: name.clone(), plan, on: house.on }, blob, None).await
                };
                match opened {
                    Ok((opened, _)) => {
                        if !names.contains(&name) {
                            names.push(name);
                        }
                        house.dispatch(InHouse::Opened(match into {
                            Some(into) => Open::Vault(into, opened.into()),
                            None => Open::Files(names, opened.into()),
                        }));
                        // The state line says what came of it.
                        let _ = vault.save(Act::Import).await;
                        draft.dispatch(Happened::Done);
                        if last {
                            Route::Classes.go();
                        }
                    }
                    Err(refusal) => draft.dispatch(Happened::Refused(refusal)),
                }
            });
        })
    };
    let back = {
        let draft = draft.clone();
        let stage = if draft.has_columns() { Stage::Columns } else { Stage::File };
        Callback::from(move |_: MouseEvent| draft.dispatch(Happened::Go(stage)))
    };
    html! {
        <section class="sheet" aria-label={words.say(keys::WIZARD_CHECK)}>
            { told(&words, &report) }
            { beside(&words, &house.open, &draft) }
            if adds { <Doubts key="doubts" /> }
            if unsure { <p key="unsure" class="small">{ words.say(keys::WIZARD_ANSWER_FIRST) }</p> }
            if !last { <p key="after">{ state::after(&words, &draft) }</p> }
            <p key="buttons" class="row">
                if report.children == 0 {
                    <span key="nothing">{ words.say(keys::WIZARD_NOTHING) }</span>
                } else {
                    <button key="open" class="primary" aria-disabled={(unsure || !may).to_string()} onclick={open}>{ words.say(if last { keys::WIZARD_SHOW_CLASSES } else { keys::WIZARD_OPEN_AND_NEXT }) }</button>
                }
                <button key="back" onclick={back}>{ words.say(keys::WIZARD_BACK) }</button>
            </p>
        </section>
    }
}

/// What becomes of that which is open already.
fn beside(words: &Words, open: &Open, draft: &Held<Draft>) -> Html {
    let names = match open {
        Open::Nothing => return html! { <p key="beside" /> },
        Open::Practice(_) => return html! { <p key="beside">{ words.say(keys::WIZARD_CLOSES_PRACTICE) }</p> },
        Open::Vault(vault, _) => {
            let into = args! { "name" => vault.name.as_str() };
            return html! { <p key="beside">{ words.say_with(keys::WIZARD_INTO_VAULT, &into) }</p> };
        }
        Open::Files(names, _) => names,
    };
    let choice = |text, replace| {
        let choose = draft.clone();
        let choose = Callback::from(move |_: Event| choose.dispatch(Happened::Replace(replace)));
        html! {
            <label>
                <input type="radio" name="beside" checked={draft.replace == replace} onchange={choose} />
                { words.say(text) }
            </label>
        }
    };
    html! {
        <fieldset key="beside" class="field">
            <legend>{ words.say_with(keys::WIZARD_BESIDE, &args! { "count" => names.len(), "files" => words.list(names) }) }</legend>
            <div class="choices">
                { choice(keys::WIZARD_ADD, false) }
                { choice(keys::WIZARD_REPLACE, true) }
            </div>
        </fieldset>
    }
}

fn told(words: &Words, report: &Report) -> Html {
    // The head of the report, and what has no rows to name.
    let plain = Report { skipped: Vec::new(), noted: Vec::new(), ..report.clone() };
    let rows = |places: &[RowPlace]| {
        let numbers = places.iter().map(|place| place.row.to_string()).collect::<Vec<_>>().join(", ");
        words.say_with(keys::WIZARD_ROW_NUMBERS, &args! { "rows" => numbers })
    };
    let skipped = report.skipped.iter().map(|skipped| {
        let args = args! { "count" => skipped.count, "reason" => words.skipped(skipped.reason) };
        (words.say_with(keys::WIZARD_SKIPPED, &args), rows(&skipped.places))
    });
    let noted = report.noted.iter().map(|noted| {
        let args = args! { "count" => noted.count, "reason" => words.noted(noted.note) };
        (words.say_with(keys::WIZARD_NOTED, &args), rows(&noted.places))
    });
    html! {
        <div key="told" class="report">
            <ul class="plain-list">
                { for words.report(&plain).into_iter().map(|line| html! { <li key={line.clone()}>{ line }</li> }) }
            </ul>
            { for skipped.chain(noted).map(|(line, rows)| html! {
                <details key={line.clone()}>
                    <summary>{ line }</summary>
                    <p>{ rows }</p>
                </details>
            }) }
        </div>
    }
}
