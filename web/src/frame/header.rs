//! Name, rules, language, look.

use gloo::utils::document;
use samsyn_words::{Lang, keys};
use yew::prelude::*;

use crate::house::{InForce, use_house};
use crate::route::Route;
use crate::settings::{Appearance, Choose, use_settings, use_words};

#[component]
pub(super) fn Header() -> Html {
    let words = use_words();
    let house = use_house();
    let settings = use_settings();
    let other = match settings.lang {
        Lang::Sv => Lang::En,
        Lang::En => Lang::Sv,
    };
    let switch = {
        let settings = settings.clone();
        Callback::from(move |_| settings.dispatch(Choose::Lang(other)))
    };
    let rules = house.in_force().and_then(InForce::manifest).map_or_else(
        || words.say(keys::FRAME_RULES),
        |manifest| {
            let name = words.text(&manifest.name);
            words.say_with(keys::FRAME_RULES_NAMED, &samsyn_words::args! { "name" => name })
        },
    );
    html! {
        <header class="head">
            <div class="wide head-row">
                <a class="brand" href={Route::Start.href()}>{ words.say(keys::APP_NAME) }</a>
                <nav class="head-tools" aria-label={words.say(keys::FRAME_TOOLS)}>
                    <a href={Route::Rules.href()}>{ rules }</a>
                    // The language's own name, in that language.
                    <button class="text-button" lang={other.tag()} onclick={switch}>
                        { match other { Lang::Sv => "Svenska", Lang::En => "English" } }
                    </button>
                    <Look />
                </nav>
            </div>
        </header>
    }
}

/// The choice of look.
#[component]
fn Look() -> Html {
    let words = use_words();
    let settings = use_settings();
    let close = Callback::from(|event: KeyboardEvent| {
        if event.key() == "Escape"
            && let Ok(Some(open)) = document().query_selector("details.look[open]")
        {
            // Both calls only fail on names that are not allowed.
            let _ = open.remove_attribute("open");
            super::focus("details.look summary");
        }
    });
    let choices = Appearance::ALL.into_iter().map(|appearance| {
        let settings = settings.clone();
        let name = match appearance {
            Appearance::System => keys::FRAME_LOOK_SYSTEM,
            Appearance::Light => keys::FRAME_LOOK_LIGHT,
            Appearance::Dark => keys::FRAME_LOOK_DARK,
        };
        let checked = settings.appearance == appearance;
        let choose = Callback::from(move |_: Event| settings.dispatch(Choose::Appearance(appearance)));
        html! {
            <label key={appearance.name()}>
                <input type="radio" name="look" value={appearance.name()} {checked} onchange={choose} />
                { words.say(name) }
            </label>
        }
    });
    html! {
        <details class="look" onkeydown={close}>
            <summary>{ words.say(keys::FRAME_LOOK) }</summary>
            <fieldset class="look-choices">
                <legend class="visually-hidden">{ words.say(keys::FRAME_LOOK) }</legend>
                <div class="choices">{ for choices }</div>
            </fieldset>
        </details>
    }
}
