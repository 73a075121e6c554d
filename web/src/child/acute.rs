//! The acute text: the same words wherever harm is possible, with the municipality's own numbers.

use samsyn_words::keys;
use yew::prelude::*;

use super::scene::Part;

/// Stop first: at the head of cards that rest on concern, wellbeing or a request, and of every note.
#[component]
pub(crate) fn Acute(props: &Part) -> Html {
    let words = &props.scene.words;
    let text = if props.scene.page.adult { keys::CHILD_ACUTE_TEXT_ADULT } else { keys::CHILD_ACUTE_TEXT };
    let numbers = props.scene.page.names.acute.as_ref().map(|acute| {
        let mut said = vec![acute.office.clone()];
        said.extend(acute.after_hours.clone());
        said.join(". ")
    });
    html! {
        <div class="stop" role="note">
            <p><strong>{ words.say(keys::CHILD_ACUTE_STOP) }</strong>{ " " }{ words.say(text) }</p>
            if let Some(numbers) = numbers { <p class="stop-numbers">{ numbers }</p> }
        </div>
    }
}
