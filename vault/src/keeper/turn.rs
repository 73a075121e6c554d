//! Whose turn it is to write: of all the tabs that have a vault open, the one that holds its Web Lock. The others read, are
//! told when something was written, and wait in line. A tab that is frozen does not answer knocks, and loses its turn.
//!
//! The lock is a courtesy between tabs; that no tab overwrites what it has not read rests on the manifest's version.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::{Function, Object, Promise, Reflect};
use samsyn_vault::protocol::{KNOCKS, News};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{BroadcastChannel, MessageEvent};

#[wasm_bindgen]
extern "C" {
    /// The browser's locks: web-sys counts them as unstable.
    type LockManager;
    #[wasm_bindgen(method, catch)]
    fn request(this: &LockManager, name: &str, options: &Object, held: &Function)
    -> Result<Promise, JsValue>;
}

/// This tab's place among those that have a vault open.
pub(super) struct Turn {
    vault: String,
    state: Rc<State>,
    channel: Option<BroadcastChannel>,
    _heard: Closure<dyn FnMut(MessageEvent)>,
}

struct State {
    writer: Cell<bool>,
    unanswered: Cell<u32>,
    /// Something is being done for the page, which therefore lives, and whose answers have to wait.
    busy: Cell<bool>,
    tell: fn(News),
}

/// What tabs say to each other.
const KNOCK: &str = "knock";
const HERE: &str = "here";
const CHANGED: &str = "changed";

impl Turn {
    /// Takes the turn if nobody has it, and waits in line if somebody has.
    pub(super) async fn begin(vault: &str, tell: fn(News)) -> Self {
        let (writer, unanswered) = (Cell::new(false), Cell::new(0));
        let state = Rc::new(State { writer, unanswered, busy: Cell::new(false), tell });
        let channel = BroadcastChannel::new(&name(vault)).ok();
        let (here, answers) = (state.clone(), channel.clone());
        let heard = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            match event.data().as_string().as_deref() {
                Some(KNOCK) if here.writer.get() && here.busy.get() => say(answers.as_ref(), HERE),
                Some(KNOCK) if here.writer.get() => (here.tell)(News::Knocked),
                Some(HERE) => here.unanswered.set(0),
                Some(CHANGED) => {
                    here.unanswered.set(0);
                    (here.tell)(News::Changed);
                }
                _ => {}
            }
        });
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        }
        let turn = Self { vault: vault.to_owned(), state, channel, _heard: heard };
        if !ask(&turn.vault, &turn.state, Asking::IfFree).await {
            turn.stand_in_line();
        }
        turn
    }

    /// The vault.
    pub(super) fn vault(&self) -> &str {
        &self.vault
    }

    /// Whether it is this tab's turn.
    pub(super) fn is_writer(&self) -> bool {
        self.state.writer.get()
    }

    /// Tells the other tabs that something was written.
    pub(super) fn wrote(&self) {
        say(self.channel.as_ref(), CHANGED);
    }

    /// Something begins or ends that is done for the page.
    pub(super) fn set_busy(&self, busy: bool) {
        self.state.busy.set(busy);
    }

    /// Answers a knock.
    pub(super) fn here(&self) {
        if self.is_writer() {
            say(self.channel.as_ref(), HERE);
        }
    }

    /// Asks the tab that writes whether it is there, or takes its turn if it has not answered.
    pub(super) async fn knock(&self) {
        if self.is_writer() {
            return;
        }
        if self.state.unanswered.get() >= KNOCKS {
            self.take().await;
            return;
        }
        self.state.unanswered.set(self.state.unanswered.get() + 1);
        say(self.channel.as_ref(), KNOCK);
    }

    /// Takes the turn from whoever has it.
    pub(super) async fn take(&self) {
        if !self.is_writer() && ask(&self.vault, &self.state, Asking::Steal).await {
            self.state.unanswered.set(0);
            (self.state.tell)(News::Writer);
        }
    }

    fn stand_in_line(&self) {
        let (vault, state) = (self.vault.clone(), self.state.clone());
        spawn_local(wait(vault, state));
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
    }
}

/// How the lock is asked for.
#[derive(Clone, Copy, PartialEq)]
enum Asking {
    /// Not at all if somebody has it.
    IfFree,
    /// In line.
    InLine,
    /// From whoever has it.
    Steal,
}

async fn wait(vault: String, state: Rc<State>) {
    if ask(&vault, &state, Asking::InLine).await {
        (state.tell)(News::Writer);
    }
}

/// Asks for the lock and, once it has it, holds it until the worker ends or another tab takes it. Where the browser has no
/// locks nobody can be asked: the manifest's version alone then keeps tabs from overwriting each other.
async fn ask(vault: &str, state: &Rc<State>, asking: Asking) -> bool {
    let Some(locks) = locks() else {
        state.writer.set(true);
        return true;
    };
    let options = Object::new();
    let option = match asking {
        Asking::IfFree => Some("ifAvailable"),
        Asking::Steal => Some("steal"),
        Asking::InLine => None,
    };
    if let Some(option) = option {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&options, &option.into(), &true.into());
    }
    let (sender, answer) = oneshot::channel();
    let sender = RefCell::new(Some(sender));
    let here = state.clone();
    let held = Closure::once_into_js(move |lock: JsValue| -> JsValue {
        let granted = !lock.is_null();
        here.writer.set(here.writer.get() || granted);
        if let Some(sender) = sender.take() {
            let _ = sender.send(granted);
        }
        // For as long as this promise is not kept the lock is held.
        if granted { Promise::new(&mut |_, _| {}).into() } else { JsValue::UNDEFINED }
    });
    let Ok(until) = locks.request(&name(vault), &options, held.unchecked_ref()) else { return false };
    let (vault, here) = (vault.to_owned(), state.clone());
    spawn_local(async move {
        // It is broken only when another tab takes the lock.
        if JsFuture::from(until).await.is_err() && here.writer.replace(false) {
            (here.tell)(News::Reader);
            wait(vault, here).await;
        }
    });
    answer.await.unwrap_or(false)
}

fn locks() -> Option<LockManager> {
    let navigator = Reflect::get(&js_sys::global(), &"navigator".into()).ok()?;
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    locks.is_object().then(|| locks.unchecked_into())
}

fn say(channel: Option<&BroadcastChannel>, word: &str) {
    if let Some(channel) = channel {
        // A word can always be copied.
        let _ = channel.post_message(&word.into());
    }
}

fn name(vault: &str) -> String {
    format!("samsyn-{vault}")
}
