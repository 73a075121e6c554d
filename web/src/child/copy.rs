//! Cards and notes as text: staff must not document twice. Nothing is sent; it goes to the clipboard.

use samsyn_engine::view::Card;
use samsyn_words::{Words, keys};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::card::{facts, quoted, standing};
use super::scene::Scene;

/// A card as text, without the child's name: where it is pasted the name already stands.
pub(crate) fn card(scene: &Scene, card: &Card) -> String {
    let words = &scene.words;
    let mut lines = vec![words.text(&card.title)];
    lines.extend(standing(scene, card));
    lines.extend(card.ask.iter().chain(&card.ask_child).map(|ask| quoted(words, &words.text(ask))));
    lines.extend(facts(scene, card).into_iter().map(|fact| format!("{}: {}", fact.term, fact.text)));
    lines.push(words.say(keys::CHILD_WHY));
    for set in &card.finding.judged.reasons {
        let told = set.iter().map(|asked| {
            let told = words.question(asked, &scene.pack);
            let parts = [Some(told.value_sentence), told.threshold_sentence, told.basis_sentence];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
        });
        lines.push(format!("- {}", told.collect::<Vec<_>>().join(" ")));
    }
    lines.join("\n")
}

/// What is copied, in which language.
#[derive(Properties, PartialEq)]
pub(crate) struct CopyProps {
    /// The texts.
    pub(crate) words: Words,
    /// What is copied.
    pub(crate) text: AttrValue,
}

/// How far a copy has come.
#[derive(Clone, Copy, PartialEq)]
enum Copied {
    NotYet,
    Yes,
    /// The browser refused: the text is shown, to be copied by hand.
    ByHand,
}

/// A button that copies a text.
#[component]
pub(crate) fn Copy(props: &CopyProps) -> Html {
    let CopyProps { words, text } = props;
    let copied = use_state(|| Copied::NotYet);
    {
        let copied = copied.clone();
        use_effect_with(text.clone(), move |_| copied.set(Copied::NotYet));
    }
    let onclick = {
        let (text, copied) = (text.clone(), copied.clone());
        Callback::from(move |_: MouseEvent| {
            let (text, copied) = (text.clone(), copied.clone());
            spawn_local(async move {
                copied.set(if to_clipboard(&text).await { Copied::Yes } else { Copied::ByHand });
            });
        })
    };
    let chosen = Callback::from(|event: FocusEvent| {
        if let Some(field) = event.target().and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) {
            field.select();
        }
    });
    html! {
        <div class="copy">
            <button type="button" class="text-button small" {onclick}>
                { words.say(if *copied == Copied::Yes { keys::CHILD_COPIED } else { keys::CHILD_COPY }) }
            </button>
            <span key="said" class="visually-hidden" role="status">
                { if *copied == Copied::Yes { words.say(keys::CHILD_COPIED) } else { String::new() } }
            </span>
            if *copied == Copied::ByHand {
                <label key="by-hand" class="small">
                    { words.say(keys::CHILD_COPY_BY_HAND) }
                    <textarea readonly={true} rows="6" value={text.clone()} onfocus={chosen} />
                </label>
            }
        </div>
    }
}

/// Whether the browser took the text.
async fn to_clipboard(text: &str) -> bool {
    let clipboard = gloo::utils::window().navigator().clipboard();
    // Pages opened from a folder have no clipboard: the object itself is missing there.
    !clipboard.is_undefined() && JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
