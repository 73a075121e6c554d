//! What Samsyn is, how accessible it is, and its keys.

use samsyn_words::keys;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::frame::Page;
use crate::settings::{Choose, use_settings, use_words};

#[component]
pub(crate) fn About() -> Html {
    let words = use_words();
    html! {
        <Page title={words.say(keys::FRAME_ABOUT)} heading={words.say(keys::FRAME_ABOUT)}>
            <p key="lead" class="lead">{ words.say(keys::START_LEAD) }</p>
            <h2 key="how">{ words.say(keys::ABOUT_HOW) }</h2>
            <p key="how-1">{ words.say(keys::ABOUT_HOW_RULES) }</p>
            <p key="how-2">{ words.say(keys::ABOUT_HOW_CHILD) }</p>
            <h2 key="data">{ words.say(keys::ABOUT_DATA) }</h2>
            <p key="data-1">{ words.say(keys::ABOUT_DATA_HERE) }</p>
            <p key="data-2">{ words.say(keys::ABOUT_DATA_SETTINGS) }</p>
            <p key="data-3">{ words.say(keys::IMPORT_DECIDED) }</p>
            <h2 key="open">{ words.say(keys::ABOUT_OPEN) }</h2>
            <p key="open-1">{ words.say(keys::ABOUT_OPEN_WHAT) }</p>
        </Page>
    }
}

#[component]
pub(crate) fn Accessibility() -> Html {
    let words = use_words();
    html! {
        <Page title={words.say(keys::FRAME_ACCESSIBILITY)} heading={words.say(keys::FRAME_ACCESSIBILITY)}>
            <p key="aim">{ words.say(keys::ACCESS_AIM) }</p>
            <h2 key="how">{ words.say(keys::ACCESS_HOW) }</h2>
            <ul key="list" class="plain-list">
                <li>{ words.say(keys::ACCESS_KEYBOARD) }</li>
                <li>{ words.say(keys::ACCESS_PICTURES) }</li>
                <li>{ words.say(keys::ACCESS_COLOUR) }</li>
                <li>{ words.say(keys::ACCESS_ZOOM) }</li>
            </ul>
            <h2 key="lacks">{ words.say(keys::ACCESS_LACKS) }</h2>
            <p key="lacks-1">{ words.say(keys::ACCESS_LACKS_WHAT) }</p>
        </Page>
    }
}

#[component]
pub(crate) fn Keys() -> Html {
    let words = use_words();
    let settings = use_settings();
    let toggle = {
        let settings = settings.clone();
        Callback::from(move |event: Event| {
            if let Some(input) = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
                settings.dispatch(Choose::Keys(input.checked()));
            }
        })
    };
    html! {
        <Page title={words.say(keys::FRAME_KEYS)} heading={words.say(keys::FRAME_KEYS)}>
            <div key="sheet" class="sheet">
                <dl class="facts">
                    <dt><kbd>{ "/" }</kbd></dt><dd>{ words.say(keys::KEYS_SEARCH) }</dd>
                    <dt><kbd>{ "?" }</kbd></dt><dd>{ words.say(keys::KEYS_LIST) }</dd>
                    <dt>{ words.say(keys::KEYS_ARROWS_NAME) }</dt><dd>{ words.say(keys::KEYS_ARROWS) }</dd>
                </dl>
                <div class="choices">
                    <label>
                        <input type="checkbox" checked={settings.keys} onchange={toggle} />
                        { words.say(keys::KEYS_ON) }
                    </label>
                </div>
            </div>
        </Page>
    }
}
