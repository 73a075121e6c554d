//! The acute line once more, versions, and where to read on.

use samsyn_words::{args, keys};
use yew::prelude::*;

use crate::house::{InForce, use_house};
use crate::route::Route;
use crate::settings::use_words;

#[component]
pub(super) fn Footer() -> Html {
    let words = use_words();
    let house = use_house();
    let pack = house.in_force().and_then(InForce::manifest).map(|manifest| {
        let args = args! {
            "name" => words.text(&manifest.name),
            "version" => manifest.version.to_string(),
        };
        words.say_with(keys::FRAME_PACK_VERSION, &args)
    });
    html! {
        <footer class="foot">
            <div class="wide">
                <ul>
                    <li key="acute"><a href={Route::Acute.href()}>{ words.say(keys::FRAME_ACUTE) }</a></li>
                    <li key="about"><a href={Route::About.href()}>{ words.say(keys::FRAME_ABOUT) }</a></li>
                    <li key="access">
                        <a href={Route::Accessibility.href()}>{ words.say(keys::FRAME_ACCESSIBILITY) }</a>
                    </li>
                    <li key="keys"><a href={Route::Keys.href()}>{ words.say(keys::FRAME_KEYS) }</a></li>
                </ul>
                <p>
                    { words.say_with(keys::FRAME_VERSION, &args! { "version" => env!("CARGO_PKG_VERSION") }) }
                    { " " }
                    { pack }
                </p>
            </div>
        </footer>
    }
}
