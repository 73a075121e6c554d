//! The two keys besides the browser's own: `/` to the search field, `?` to the list of keys. Both can be turned off.

use gloo::events::EventListener;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::route::Route;
use crate::settings::use_settings;

#[hook]
pub(super) fn use_keys() {
    let on = use_settings().keys;
    use_effect_with(on, |on| {
        let listener = on.then(|| {
            EventListener::new_with_options(
                &document(),
                "keydown",
                gloo::events::EventListenerOptions::enable_prevent_default(),
                move |event| {
                    let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
                    if event.ctrl_key() || event.meta_key() || event.alt_key() || is_writing() {
                        return;
                    }
                    match event.key().as_str() {
                        "/" if document()
                            .query_selector("input[type=search]")
                            .is_ok_and(|it| it.is_some()) =>
                        {
                            event.prevent_default();
                            super::focus("input[type=search]");
                        }
                        "?" => Route::Keys.go(),
                        _ => {}
                    }
                },
            )
        });
        move || drop(listener)
    });
}

/// Whether what is typed goes into a field.
fn is_writing() -> bool {
    document().active_element().is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.dyn_ref::<HtmlElement>().is_some_and(HtmlElement::is_content_editable)
    })
}
