//! Who is who: children in the file who may be open already, and of whom the files do not tell.

use samsyn_engine::exchange::Doubt;
use samsyn_words::{Words, args, keys};
use yew::prelude::*;

use super::draft::{Draft, Step, use_draft};
use crate::held::Held;
use crate::settings::use_words;

/// A question for each of them, and one answer for all where only one child fits.
#[component]
pub(super) fn Doubts() -> Html {
    let words = use_words();
    let draft = use_draft();
    if draft.doubts.is_empty() {
        return html! { <div /> };
    }
    let alone = |doubt: &&Doubt| doubt.known.len() == 1;
    let all = {
        let draft = draft.clone();
        Callback::from(move |_: MouseEvent| {
            for doubt in draft.doubts.iter().filter(alone) {
                let known = doubt.known.first().map(|known| known.id.clone());
                draft.dispatch(Step::Same(doubt.child.id.clone(), known));
            }
        })
    };
    let several = draft.doubts.iter().filter(alone).count() > 1;
    html! {
        <section class="stack" aria-label={words.say(keys::WIZARD_DOUBTS)}>
            <h2 key="heading">{ words.say(keys::WIZARD_DOUBTS) }</h2>
            <p key="help">{ words.say(keys::WIZARD_DOUBTS_HELP) }</p>
            if several { <p key="all"><button onclick={all}>{ words.say(keys::WIZARD_DOUBTS_ALL) }</button></p> }
            for doubt in draft.doubts.iter() {
                <div key={doubt.child.id.clone()}>{ ask(&words, doubt, &draft) }</div>
            }
        </section>
    }
}

fn ask(words: &Words, doubt: &Doubt, draft: &Held<Draft>) -> Html {
    let answered = draft.answers.get(&doubt.child.id);
    let choice = |text: String, known: Option<String>| {
        let chosen = answered == Some(&known);
        let (draft, child, key) = (draft.clone(), doubt.child.id.clone(), known.clone().unwrap_or_default());
        let choose = Callback::from(move |_: Event| draft.dispatch(Step::Same(child.clone(), known.clone())));
        html! {
            <label key={key}>
                <input type="radio" name={format!("who-{}", doubt.child.id)} checked={chosen} onchange={choose} />
                { text }
            </label>
        }
    };
    html! {
        <fieldset class="field">
            <legend>{ words.say_with(keys::WIZARD_DOUBT, &args! { "who" => words.person(&doubt.child) }) }</legend>
            <div class="choices">
                { for doubt.known.iter().map(|known| {
                    let text = words.say_with(keys::WIZARD_DOUBT_SAME, &args! { "who" => words.person(known) });
                    choice(text, Some(known.id.clone()))
                }) }
                { choice(words.say(keys::WIZARD_DOUBT_OTHER), None) }
            </div>
        </fieldset>
    }
}
