//! The acute line once more, versions, and where to read on.

use samsyn_words::{args, keys};
use yew::prelude::*;
use yew_router::prelude::*;

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
                    <li key="acute"><Link<Route> to={Route::Acute}>{ words.say(keys::FRAME_ACUTE) }</Link<Route>></li>
                    <li key="about"><Link<Route> to={Route::About}>{ words.say(keys::FRAME_ABOUT) }</Link<Route>></li>
                    <li key="access">
                        <Link<Route> to={Route::Accessibility}>{ words.say(keys::FRAME_ACCESSIBILITY) }</Link<Route>>
                    </li>
                    <li key="keys"><Link<Route> to={Route::Keys}>{ words.say(keys::FRAME_KEYS) }</Link<Route>></li>
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
