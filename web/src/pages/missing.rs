//! An address that leads nowhere.

use samsyn_words::keys;
use yew::prelude::*;

use crate::frame::Page;
use crate::route::Route;
use crate::settings::use_words;

#[component]
pub(crate) fn Missing() -> Html {
    let words = use_words();
    html! {
        <Page title={words.say(keys::MISSING_TITLE)} heading={words.say(keys::MISSING_TITLE)}>
            <p key="way">
                <a href={Route::Start.href()}>{ words.say(keys::REFUSED_TO_START) }</a>
            </p>
        </Page>
    }
}
