//! Locks a vault that nobody has touched for a while, and when the page is left. Notices a tab that writes and is frozen.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Interval;
use gloo::utils::{document, window};
use yew::prelude::*;

use super::session::use_vault;
use crate::house::{Kept, Open, use_house};
use crate::settings::use_settings;

/// How often it is looked at the clock, and a tab that may only read asks after the one that writes; in milliseconds.
const LOOK: u32 = 1_000;
const KNOCK: u32 = 5_000;

/// What counts as a touch.
const TOUCHES: [&str; 5] = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"];

/// Two clocks: the one on the wall, which goes on while a computer sleeps, and the browser's own, which nobody can set
/// back. Whichever has gone further counts. Milliseconds.
#[derive(Clone, Copy)]
struct Moment {
    wall: f64,
    steady: f64,
}

impl Moment {
    fn now() -> Self {
        let steady = window().performance().map_or(0.0, |clock| clock.now());
        Self { wall: js_sys::Date::now(), steady }
    }

    fn until(self, now: Self) -> f64 {
        (now.wall - self.wall).max(now.steady - self.steady)
    }
}

/// So long before it locks it is said, in milliseconds.
const WARNING: f64 = 60_000.0;

/// Locks when nobody has touched the page for as long as the reader has chosen, and when it is left. Whether it is about to.
#[hook]
pub(crate) fn use_idle() -> bool {
    let soon = use_state_eq(|| false);
    let vault = use_vault();
    let house = use_house();
    let minutes = use_settings().lock_after;
    let writer = match &house.open {
        Open::Vault(shown, _) => Some(shown.writer),
        _ => None,
    };
    {
        let vault = vault.clone();
        let soon = soon.setter();
        use_effect_with((writer.is_some(), minutes), move |(open, minutes)| {
            let limit = f64::from(*minutes) * 60_000.0;
            let watching = open.then(|| {
                let touched = Rc::new(Cell::new(Moment::now()));
                let ears = TOUCHES.map(|name| {
                    let touched = touched.clone();
                    let options = EventListenerOptions::run_in_capture_phase();
                    EventListener::new_with_options(&document(), name, options, move |_| {
                        touched.set(Moment::now());
                    })
                });
                let idle = vault.clone();
                let clock = Interval::new(LOOK, move || {
                    let untouched = touched.get().until(Moment::now());
                    soon.set((limit - WARNING..limit).contains(&untouched));
                    if untouched >= limit {
                        idle.lock();
                    }
                });
                let left = EventListener::new(&window(), "pagehide", move |_| {
                    vault.leave();
                    // The browser may keep the page as it is for a way back.
                    if let Some(place) = document().get_element_by_id("app") {
                        place.set_inner_html("");
                    }
                    document().set_title("Samsyn");
                });
                (ears, clock, left)
            });
            move || drop(watching)
        });
    }
    // Not everything is written: the browser asks before it lets the page go.
    let unwritten = house.vault().is_some_and(|open| matches!(open.kept, Kept::Writing | Kept::Not(_)));
    use_effect_with(unwritten, |unwritten| {
        let options = EventListenerOptions::enable_prevent_default();
        let leaving = unwritten.then(|| {
            EventListener::new_with_options(&window(), "beforeunload", options, |event| {
                event.prevent_default();
            })
        });
        move || drop(leaving)
    });
    use_effect_with(writer == Some(false), move |reads| {
        let knocking = reads.then(|| Interval::new(KNOCK, move || vault.knock()));
        move || drop(knocking)
    });
    use_effect_with((), |()| {
        let back = EventListener::new(&window(), "pageshow", |event| {
            let kept = js_sys::Reflect::get(event, &"persisted".into()).is_ok_and(|kept| kept.is_truthy());
            if kept && document().query_selector("#app > *").is_ok_and(|found| found.is_none()) {
                // A page can always be loaded anew.
                let _ = window().location().reload();
            }
        });
        move || drop(back)
    });
    *soon && writer.is_some()
}
