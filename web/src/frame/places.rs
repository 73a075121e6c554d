//! Where a reader was on each page: Back returns to the same scroll place and focus, a link starts at the heading.

use std::cell::RefCell;
use std::collections::BTreeMap;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, history, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, PopStateEvent, ScrollRestoration};
use yew::prelude::*;

use crate::route::Route;

/// Where a reader was on a page.
#[derive(Debug, Clone, Default)]
struct Place {
    scroll: f64,
    /// The address of the link that had the focus, or the id of another element.
    focus: Option<String>,
}

/// The first entry of this page in the history.
const FIRST: u32 = 1;

#[derive(Default)]
struct Places {
    /// By address.
    seen: BTreeMap<String, Place>,
    /// The address whose place is being kept: none between leaving one and arriving at the next.
    here: Option<String>,
    /// Whether the last move was Back or Forward.
    returning: bool,
    /// Which entry of the history is shown, counted from the first of this page.
    entry: u32,
    /// On the way back to the first entry.
    forgetting: bool,
}

thread_local! {
    static PLACES: RefCell<Places> = RefCell::default();
}

fn address() -> String {
    window().location().hash().unwrap_or_default()
}

/// Notices Back and Forward: they lead to an entry of the history that was marked when it was drawn, and a link to a new
/// one. Is told before the page that is drawn next.
pub(crate) fn watch() {
    EventListener::new(&window(), "popstate", |event| {
        let marked = event.dyn_ref::<PopStateEvent>().and_then(|event| entry_of(&event.state())).is_some();
        if PLACES.with_borrow_mut(|places| std::mem::take(&mut places.forgetting)) {
            // Setting the address tells this listener at once, in the middle of itself.
            spawn_local(async { start_anew() });
            return;
        }
        // Nothing else is drawn yet: so far down was the page that is left.
        let scroll = window().scroll_y().unwrap_or_default();
        PLACES.with_borrow_mut(|places| {
            places.returning = marked;
            if let Some(left) = places.here.take() {
                places.seen.entry(left).or_default().scroll = scroll;
            }
        });
    })
    .forget();
    // Only fails where there is no history at all.
    let _ = history().set_scroll_restoration(ScrollRestoration::Manual);
}

/// Keeps what has the focus.
#[hook]
pub(super) fn use_places() {
    use_effect_with((), |()| {
        let options = EventListenerOptions::run_in_capture_phase();
        let focus = EventListener::new_with_options(&document(), "focusin", options, |event| {
            let element = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            if let Some(name) = element.and_then(|element| name_of(&element)) {
                keep_focus(name);
            }
        });
        move || drop(focus)
    });
}

fn keep_focus(name: String) {
    PLACES.with_borrow_mut(|places| {
        if let Some(here) = places.here.clone() {
            places.seen.entry(here).or_default().focus = Some(name);
        }
    });
}

fn name_of(element: &Element) -> Option<String> {
    element.get_attribute("href").or_else(|| Some(element.id()).filter(|id| !id.is_empty()))
}

/// To be called once a page has drawn all it has to show: returns to where the reader was, or starts at the heading.
/// The very first page leaves the focus where the browser put it.
pub(super) fn arrive() {
    let address = address();
    let marked = history().state().ok().and_then(|state| entry_of(&state));
    let entry = PLACES.with_borrow_mut(|places| {
        places.entry = marked.unwrap_or(places.entry + 1);
        places.entry
    });
    // Only fails where there is no history at all.
    let _ = history().replace_state(&entry.into(), "");
    let (first, returned) = PLACES.with_borrow_mut(|places| {
        let first = places.seen.is_empty() && places.here.is_none();
        let returned =
            std::mem::take(&mut places.returning).then(|| places.seen.get(&address).cloned()).flatten();
        places.here = Some(address.clone());
        places.seen.entry(address).or_default();
        (first, returned)
    });
    match returned {
        Some(place) => {
            let found = place.focus.as_deref().and_then(find);
            match found {
                Some(element) => {
                    // An element that cannot take the focus leaves it where it is.
                    let _ = element.focus();
                }
                None => focus_heading(),
            }
            window().scroll_to_with_x_and_y(0.0, place.scroll);
        }
        None if first => {}
        None => {
            focus_heading();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    }
}

/// The number of an entry of the history that was marked.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it was a small whole number when it was marked"
)]
fn entry_of(state: &JsValue) -> Option<u32> {
    state.as_f64().map(|entry| entry as u32)
}

/// Forgets where the reader was, and takes all entries of this page out of the history: goes back to the first of them, and
/// on from there.
pub(crate) fn forget() {
    let back = PLACES.with_borrow_mut(|places| {
        places.seen.clear();
        places.here = None;
        let back = i32::try_from(places.entry.saturating_sub(FIRST)).unwrap_or(0);
        places.forgetting = back > 0;
        places.entry = FIRST;
        back
    });
    if back == 0 {
        start_anew();
    } else if history().go_with_delta(-back).is_err() {
        PLACES.with_borrow_mut(|places| places.forgetting = false);
        start_anew();
    }
}

/// Makes the entry that is shown the start, and goes on to the vaults: what came after it is gone then.
fn start_anew() {
    let _ = history().replace_state_with_url(&FIRST.into(), "", Some(&Route::Start.href()));
    Route::Vault.go();
}

fn find(name: &str) -> Option<HtmlElement> {
    let links = document().query_selector_all("main a[href], main [id]").ok()?;
    (0..links.length())
        .filter_map(|at| links.get(at)?.dyn_into::<HtmlElement>().ok())
        .find(|element| name_of(element).as_deref() == Some(name))
}

/// Moves the focus to the page's heading.
pub(crate) fn focus_heading() {
    super::focus("main h1");
}
