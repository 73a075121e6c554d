//! What stands over every step: how far the reading has come, and what went wrong with a way out.

use samsyn_words::{Key, Words, args, keys};
use web_sys::File;
use yew::prelude::*;

use super::draft::{Draft, Stage, Step, use_draft};
use crate::frame::focus;
use crate::house::{Open, use_client, use_house};
use crate::parts::Refused;
use crate::protocol::{Progress, Refusal};
use crate::settings::use_words;

/// How far the reading has come, and a way to stop it.
#[component]
pub(super) fn Reading() -> Html {
    let words = use_words();
    let client = use_client();
    let draft = use_draft();
    let cancel = Callback::from(move |_: MouseEvent| client.cancel());
    let said = draft.reading.map(|Progress { done, of }| match (done, of) {
        (0, _) => words.say(keys::WIZARD_READING),
        (_, 0) => words.say_with(keys::WIZARD_ROWS, &args! { "done" => counted(done) }),
        _ => words.say_with(keys::WIZARD_ROWS_OF, &args! { "done" => counted(done), "of" => counted(of) }),
    });
    html! {
        <div role="status">
            if let (Some(said), Some(Progress { done, of })) = (said, draft.reading) {
                <div class="sheet">
                    <p>{ said }</p>
                    if of > 0 {
                        <progress max={of.to_string()} value={done.to_string()} aria-label={words.say(keys::WIZARD_READING)} />
                    }
                    <p><button onclick={cancel}>{ words.say(keys::WIZARD_CANCEL) }</button></p>
                </div>
            }
        </div>
    }
}

fn counted(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// Why the file is not read, and ways out. It takes the focus.
#[component]
pub(super) fn Wrong() -> Html {
    let words = use_words();
    let house = use_house();
    let draft = use_draft();
    use_effect_with(draft.refusal.clone(), |refusal| {
        if refusal.is_some() {
            focus("#import-wrong");
        }
    });
    let way = |text: Key, step: fn() -> Step| {
        let draft = draft.clone();
        html! { <button onclick={move |_: MouseEvent| draft.dispatch(step())}>{ words.say(text) }</button> }
    };
    html! {
        <div>
            { match draft.refusal.clone() {
                None => html! { <></> },
                Some(Refusal::Cancelled) => html! {
                    <div id="import-wrong" class="notice" tabindex="-1"><Refused refusal={Refusal::Cancelled} /></div>
                },
                Some(refusal) => html! {
                    <section id="import-wrong" class="summary stack" tabindex="-1" aria-labelledby="import-wrong-title">
                        <h2 id="import-wrong-title">{ words.say(keys::WIZARD_WRONG) }</h2>
                        <Refused {refusal} />
                        if house.open != Open::Nothing { <p key="untouched">{ words.say(keys::WIZARD_UNTOUCHED) }</p> }
                        if draft.stage != Stage::File || !draft.rest.is_empty() {
                            <p key="ways" class="row">
                                if draft.stage != Stage::File { { way(keys::WIZARD_TO_FILE, || Step::Go(Stage::File)) } }
                                if !draft.rest.is_empty() { { way(keys::WIZARD_LEAVE_OUT, || Step::Done) } }
                            </p>
                        }
                    </section>
                },
            } }
        </div>
    }
}

/// What comes after this file: "Sedan kommer: mars.csv och april.csv."
pub(super) fn after(words: &Words, draft: &Draft) -> String {
    let names: Vec<String> = draft.rest.iter().map(File::name).collect();
    words.say_with(keys::WIZARD_AFTER, &args! { "files" => words.list(&names) })
}
