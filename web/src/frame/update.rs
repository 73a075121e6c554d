//! A new version has been fetched: it takes this one's place when the reader is ready.

use gloo::events::EventListener;
use gloo::utils::window;
use samsyn_words::keys;
use wasm_bindgen::prelude::*;
use yew::prelude::*;

use crate::house::use_house;
use crate::settings::use_words;

#[wasm_bindgen]
extern "C" {
    /// Made by `boot.js` where the page works without a network: loads the new version.
    #[wasm_bindgen(js_name = updateSamsyn, catch)]
    fn update() -> Result<(), JsValue>;
}

#[component]
pub(super) fn Update() -> Html {
    let words = use_words();
    let house = use_house();
    let ready = use_state(|| false);
    {
        let ready = ready.clone();
        use_effect_with((), move |()| {
            // It may have been there before anyone listened.
            let there = js_sys::Reflect::get(&window(), &"samsynUpdate".into());
            ready.set(there.is_ok_and(|there| there.is_truthy()));
            let told = EventListener::new(&window(), "samsyn-update", move |_| ready.set(true));
            move || drop(told)
        });
    }
    let load = Callback::from(|_: MouseEvent| {
        // Where there is no such thing nothing was ready.
        let _ = update();
    });
    html! {
        <div role="status">
            if *ready {
                <div class="notice">
                    <div class="row">
                        <p>
                            { words.say(keys::FRAME_UPDATE) }
                            if house.opened().is_some() { { " " }{ words.say(keys::FRAME_UPDATE_CLOSES) } }
                        </p>
                        <button onclick={load}>{ words.say(keys::FRAME_UPDATE_NOW) }</button>
                    </div>
                </div>
            }
        </div>
    }
}
