//! Where the data are and what is saved, in one sentence.

use samsyn_words::{args, keys};
use yew::prelude::*;

use crate::house::{Open, use_house};
use crate::settings::use_words;

#[component]
pub(super) fn StateLine() -> Html {
    let words = use_words();
    let house = use_house();
    let (strong, rest) = match &house.open {
        Open::Nothing => (None, words.say(keys::STATE_NOTHING)),
        Open::Practice(_) => (Some(words.say(keys::STATE_PRACTICE)), words.say(keys::STATE_PRACTICE_REST)),
        Open::Files(names, _) => {
            let args = args! { "file" => words.list(names), "count" => names.len() };
            (Some(words.say_with(keys::STATE_FILE, &args)), words.say(keys::STATE_FILE_REST))
        }
    };
    html! {
        <p class="state">
            if let Some(strong) = strong { <strong>{ strong }</strong>{ " " } }
            { rest }
        </p>
    }
}
