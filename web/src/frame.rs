//! What stands around every page: header, acute line, state line, footer; and what a page needs to stand there.

mod footer;
mod header;
mod keys;
mod page;
pub(crate) mod places;
mod state_line;
mod update;

pub(crate) use page::{Crumb, Page};

use gloo::utils::document;
use samsyn_words::keys as text;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::prelude::*;

use crate::house::{Happened, use_house};
use crate::route::Route;
use crate::settings::use_words;
use crate::vault::use_idle;

#[derive(Properties, PartialEq)]
pub(crate) struct FrameProps {
    pub(crate) children: Html,
}

/// The frame with a page in it.
#[component]
pub(crate) fn Frame(props: &FrameProps) -> Html {
    let words = use_words();
    let house = use_house();
    places::use_places();
    keys::use_keys();
    let locks_soon = use_idle();
    let skip = Callback::from(|event: MouseEvent| {
        // The hash belongs to the router: an anchor would be an address.
        event.prevent_default();
        places::focus_heading();
    });
    let seen = {
        let house = house.clone();
        Callback::from(move |_| house.dispatch(Happened::CrashSeen))
    };
    html! {
        <>
            <button key="skip" class="skip" onclick={skip}>{ words.say(text::FRAME_SKIP) }</button>
            <header::Header key="head" />
            <aside key="acute" class="acute">
                <span class="wide">
                    { words.say(text::FRAME_ACUTE) }{ " " }
                    <a href={Route::Acute.href()}>{ words.say(text::FRAME_ACUTE_LINK) }</a>
                </span>
            </aside>
            <main key="main" id="main" class="wide">
                <state_line::StateLine key="state" />
                <update::Update key="update" />
                <div key="locks" class="in-sight" role="alert">
                    if locks_soon {
                        <div class="notice"><p>{ words.say(text::FRAME_LOCKS_SOON) }</p></div>
                    }
                </div>
                <div key="crash" role="alert">
                    if house.crashed {
                        <div class="notice">
                            <div class="row">
                                <p>{ words.say(text::FRAME_CRASHED) }</p>
                                <button onclick={seen}>{ words.say(text::FRAME_CLOSE) }</button>
                            </div>
                        </div>
                    }
                </div>
                <div key="page">{ props.children.clone() }</div>
            </main>
            <footer::Footer key="foot" />
        </>
    }
}

/// Moves the focus to the first element that a selector finds.
pub(crate) fn focus(selector: &str) {
    let found = document().query_selector(selector).ok().flatten();
    if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}
