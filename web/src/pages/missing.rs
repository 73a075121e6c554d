//! An address that leads nowhere.

use samsyn_words::keys;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::frame::Page;
use crate::route::Route;
use crate::settings::use_words;

#[component]
pub(crate) fn Missing() -> Html {
    let words = use_words();
    html! {
        <Page title={words.say(keys::MISSING_TITLE)} heading={words.say(keys::MISSING_TITLE)}>
            <p key="way">
                <Link<Route> to={Route::Start}>{ words.say(keys::REFUSED_TO_START) }</Link<Route>>
            </p>
        </Page>
    }
}
