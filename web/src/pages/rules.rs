//! Which rules are in force, whose they are, and how to put others in force.

use samsyn_words::keys;
use yew::prelude::*;

use crate::frame::Page;
use crate::settings::use_words;

#[component]
pub(crate) fn Rules() -> Html {
    let words = use_words();
    html! {
        <Page title={words.say(keys::RULES_TITLE)} heading={words.say(keys::RULES_TITLE)} />
    }
}
