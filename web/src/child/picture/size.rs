//! The width of a part of the page, and keeping a place of it in sight: the only contact with the browser here.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::prelude::*;

/// The width of an element's content in whole pixels, followed as it changes; `unmeasured` until it is known.
#[hook]
pub(crate) fn use_width(node: &NodeRef, unmeasured: f64) -> f64 {
    let width = use_state_eq(|| unmeasured);
    let (set, node) = (width.setter(), node.clone());
    // Runs after every render, since the element comes and goes with the table; observing anew costs little.
    use_effect(move || {
        let element = node.cast::<Element>();
        let observed = element.and_then(|element| {
            let of = element.clone();
            let changed = Closure::<dyn FnMut()>::new(move || set.set(content_width(&of)));
            let observer = ResizeObserver::new(changed.as_ref().unchecked_ref()).ok()?;
            observer.observe(&element);
            Some((observer, changed))
        });
        move || {
            if let Some((observer, _changed)) = observed {
                observer.disconnect();
            }
        }
    });
    *width
}

fn content_width(element: &Element) -> f64 {
    element.get_bounding_client_rect().width().floor()
}

/// Scrolls sideways just as far as needed.
pub(crate) fn keep_in_sight(scroller: &HtmlElement, x: f64) {
    const MARGIN: f64 = 40.0;
    let (left, width) = (f64::from(scroller.scroll_left()), f64::from(scroller.client_width()));
    let wanted = if x - MARGIN < left {
        x - MARGIN
    } else if x + MARGIN > left + width {
        x + MARGIN - width
    } else {
        return;
    };
    #[allow(clippy::cast_possible_truncation, reason = "a picture is some thousand pixels wide")]
    scroller.set_scroll_left(wanted.max(0.0) as i32);
}
