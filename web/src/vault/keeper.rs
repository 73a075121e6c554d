//! The page's hold of one worker that keeps vaults. It ends when it is let go of.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::Array;
use samsyn_vault::bundle::Label;
use samsyn_vault::protocol::{Answer, Call, News, Outcome, Refusal};
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use crate::protocol::handed_over;

#[wasm_bindgen]
extern "C" {
    /// Made by `boot.js`, which fetches the vault's program when the first worker needs it.
    #[wasm_bindgen(js_name = startSamsynVault, catch)]
    async fn start_vault() -> Result<JsValue, JsValue>;
}

/// A worker that keeps vaults.
pub(super) struct Keeper {
    worker: Worker,
    waiting: Rc<RefCell<Waiting>>,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(web_sys::Event)>,
}

#[derive(Default)]
struct Waiting {
    next: u32,
    asked: BTreeMap<u32, Asked>,
    ready: Option<oneshot::Sender<()>>,
    ended: bool,
}

/// A call that was sent.
struct Asked {
    /// Takes the records that come before the answer.
    take: Take,
    answer: oneshot::Sender<Given>,
}

/// Takes records, with the bundle that they are in.
pub(super) type Take = Callback<(Vec<Label>, Array)>;

/// An answer, and what comes beside it.
type Given = Result<(Answer, Array), Refusal>;

impl Keeper {
    /// Starts a worker, which tells its news by itself.
    pub(super) async fn start(news: Callback<News>) -> Result<Self, Refusal> {
        let worker: Worker = start_vault().await.map_err(|error| not_started(&error))?.unchecked_into();
        let (sender, ready) = oneshot::channel();
        let waiting = Rc::new(RefCell::new(Waiting { ready: Some(sender), ..Waiting::default() }));
        let here = waiting.clone();
        let message = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            receive(&here, &news, &Array::from(&event.data()));
        });
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        let here = waiting.clone();
        let error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            event.prevent_default();
            // Whoever waits hears of it: their senders are gone.
            *here.borrow_mut() = Waiting { ended: true, ..Waiting::default() };
        });
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        let keeper = Self { worker, waiting, _message: message, _error: error };
        ready.await.map_err(|_| ended())?;
        Ok(keeper)
    }

    /// Whether the worker has ended by itself.
    pub(super) fn has_ended(&self) -> bool {
        self.waiting.borrow().ended
    }

    /// Asks, with what cannot be words, and waits for the answer.
    pub(super) async fn ask(&self, call: &Call, with: &JsValue) -> Given {
        self.read(call, with, Callback::noop()).await
    }

    /// As [`Self::ask`]; the records that come before the answer are taken as they come.
    pub(super) async fn read(&self, call: &Call, with: &JsValue, take: Take) -> Given {
        let body = serde_json::to_string(call).map_err(|error| Refusal::Failed(error.to_string()))?;
        let (sender, answer) = oneshot::channel();
        let id = {
            let mut waiting = self.waiting.borrow_mut();
            if waiting.ended {
                return Err(ended());
            }
            let id = waiting.next;
            waiting.next = id.wrapping_add(1);
            waiting.asked.insert(id, Asked { take, answer: sender });
            id
        };
        let message = Array::of3(&id.to_string().into(), &body.into(), with);
        // Texts, keys and bytes can always be copied.
        let _ = self.worker.post_message_with_transfer(&message, &handed_over(with));
        answer.await.unwrap_or_else(|_| Err(ended()))
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

/// The vault's program did not arrive, or the browser does not run it.
fn not_started(error: &JsValue) -> Refusal {
    let why = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    Refusal::Failed(why.unwrap_or_default())
}

fn ended() -> Refusal {
    Refusal::Failed("worker".to_owned())
}

/// A message is empty when the worker listens, holds its news alone, or a call's number, its outcome and what is beside it.
fn receive(waiting: &RefCell<Waiting>, news: &Callback<News>, parts: &Array) {
    match parts.length() {
        0 => {
            if let Some(ready) = waiting.borrow_mut().ready.take() {
                let _ = ready.send(());
            }
        }
        1 => {
            let told = parts.get(0).as_string().and_then(|told| serde_json::from_str(&told).ok());
            if let Some(told) = told {
                news.emit(told);
            }
        }
        _ => {
            let Some(id) = parts.get(0).as_string().and_then(|id| id.parse::<u32>().ok()) else { return };
            let outcome =
                parts.get(1).as_string().and_then(|body| serde_json::from_str::<Outcome>(&body).ok());
            let outcome = outcome.unwrap_or_else(|| Err(Refusal::Failed("answer".to_owned())));
            if let Ok(Answer::Records(labels)) = outcome {
                let take = waiting.borrow().asked.get(&id).map(|asked| asked.take.clone());
                // Nobody waiting any longer is no fault, here and below.
                take.unwrap_or_default().emit((labels, beside(&parts.get(2))));
                return;
            }
            let asked = waiting.borrow_mut().asked.remove(&id);
            if let Some(asked) = asked {
                let _ = asked.answer.send(outcome.map(|answer| (answer, beside(&parts.get(2)))));
            }
        }
    }
}

fn beside(with: &JsValue) -> Array {
    with.dyn_ref::<Array>().cloned().unwrap_or_default()
}
