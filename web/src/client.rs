//! The page's side: starts the worker, asks it, ends it and starts it again as it was.

use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use futures_channel::oneshot;
use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Worker};
use yew::Callback;

use crate::protocol::{Call, Keep, Progress, Refusal, Told, handed_over};

#[wasm_bindgen]
extern "C" {
    /// Made by `boot.js`: it holds the compiled program, so that a worker starts without the network.
    #[wasm_bindgen(js_name = startSamsynWorker, catch)]
    fn start_worker() -> Result<Worker, JsValue>;
}

/// How often in a row a worker may end before it has listened at all.
const STARTS: u32 = 3;

/// The page's hold of its worker. Clones are the same client.
#[derive(Clone)]
pub(crate) struct Client(Rc<RefCell<Inner>>);

impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// A call as it is sent, and sent again to a worker that takes another's place.
#[derive(Clone)]
struct Packet {
    body: Rc<str>,
    with: JsValue,
}

/// A call that was sent.
struct Waiting {
    packet: Packet,
    keep: Keep,
    progress: Option<Callback<Progress>>,
    answer: Option<oneshot::Sender<Outcome>>,
}

type Outcome = Result<(String, JsValue), Refusal>;

/// All that is needed to set a worker up as the last one was.
#[derive(Default)]
struct Kept {
    rules: Option<Packet>,
    source: Option<Packet>,
    added: Vec<Packet>,
    /// What is open is kept elsewhere: whoever keeps it gives it to the new worker.
    elsewhere: Option<Callback<()>>,
}

impl Kept {
    fn keep(&mut self, packet: Packet, keep: Keep) {
        match keep {
            Keep::No => {}
            Keep::Rules => self.rules = Some(packet),
            Keep::Source => {
                self.source = Some(packet);
                self.added.clear();
                self.elsewhere = None;
            }
            Keep::Added if self.elsewhere.is_some() => {}
            Keep::Added => self.added.push(packet),
        }
    }

    fn keep_elsewhere(&mut self, give: Callback<()>) {
        self.source = None;
        self.added.clear();
        self.elsewhere = Some(give);
    }

    fn shorten(&mut self) {
        if self.added.pop().is_none() && self.source.take().is_none() {
            self.rules = None;
        }
    }

    fn packets(&self) -> impl Iterator<Item = &Packet> {
        self.rules.iter().chain(&self.source).chain(&self.added)
    }
}

struct Inner {
    worker: Option<Running>,
    listening: bool,
    starts: u32,
    next: u32,
    waiting: BTreeMap<u32, Waiting>,
    unsent: VecDeque<u32>,
    kept: Kept,
    crashed: Callback<()>,
}

struct Running {
    worker: Worker,
    _message: Closure<dyn FnMut(MessageEvent)>,
    _error: Closure<dyn FnMut(web_sys::Event)>,
}

impl Drop for Running {
    fn drop(&mut self) {
        self.worker.set_onmessage(None);
        self.worker.set_onerror(None);
        self.worker.terminate();
    }
}

impl Client {
    /// Starts a worker; `crashed` is called when one has ended by itself and another has taken its place.
    pub(crate) fn start(crashed: Callback<()>) -> Self {
        let client = Self(Rc::new(RefCell::new(Inner {
            worker: None,
            listening: false,
            starts: 0,
            next: 0,
            waiting: BTreeMap::new(),
            unsent: VecDeque::new(),
            kept: Kept::default(),
            crashed,
        })));
        client.spawn();
        client
    }

    /// Asks, and waits for the answer.
    pub(crate) async fn ask<C: Call>(&self, call: C) -> Result<C::Answer, Refusal> {
        self.ask_with(call, JsValue::UNDEFINED, None).await.map(|(answer, _)| answer)
    }

    /// Asks with a file or pieces of bytes, and a listener to progress; the same may come back with the answer.
    pub(crate) async fn ask_with<C: Call>(
        &self,
        call: C,
        with: JsValue,
        progress: Option<Callback<Progress>>,
    ) -> Result<(C::Answer, JsValue), Refusal> {
        let body = serde_json::to_string(&call.into_request()).map_err(|_| Refusal::Crashed)?;
        let (sender, receiver) = oneshot::channel();
        let packet = Packet { body: body.into(), with };
        self.send(Waiting { packet, keep: C::KEEP, progress, answer: Some(sender) });
        let (body, with) = receiver.await.unwrap_or(Err(Refusal::NoWorker))?;
        let answer = serde_json::from_str(&body).map_err(|_| Refusal::Crashed)?;
        Ok((answer, with))
    }

    /// What is opened from now on is kept elsewhere: `give` is called when another worker has taken this one's place, and
    /// is to open it again.
    pub(crate) fn keep_elsewhere(&self, give: Callback<()>) {
        self.0.borrow_mut().kept.keep_elsewhere(give);
    }

    /// Ends the worker, with all it knew of children, and starts one that knows the rules and nothing else.
    pub(crate) fn forget(&self) {
        let rules = self.0.borrow_mut().kept.rules.take();
        self.0.borrow_mut().kept = Kept { rules, ..Kept::default() };
        self.replace(&Refusal::Cancelled);
    }

    /// Ends what is being done. What was open stays open: a new worker is set up as the old one was.
    pub(crate) fn cancel(&self) {
        self.replace(&Refusal::Cancelled);
    }

    /// Ends the worker and starts no other.
    pub(crate) fn end(&self) {
        let mut inner = self.0.borrow_mut();
        inner.worker = None;
        inner.kept = Kept::default();
    }

    fn send(&self, waiting: Waiting) {
        let mut inner = self.0.borrow_mut();
        let id = inner.next;
        inner.next += 1;
        if inner.worker.is_none() {
            if let Some(answer) = waiting.answer {
                // Nobody listening any longer is no fault.
                let _ = answer.send(Err(Refusal::NoWorker));
            }
            return;
        }
        inner.waiting.insert(id, waiting);
        if inner.listening {
            inner.post(id);
        } else {
            inner.unsent.push_back(id);
        }
    }

    fn replace(&self, why: &Refusal) {
        let refused = {
            let mut inner = self.0.borrow_mut();
            inner.worker = None;
            inner.unsent.clear();
            std::mem::take(&mut inner.waiting)
        };
        self.spawn();
        let again: Vec<Packet> = self.0.borrow().kept.packets().cloned().collect();
        for packet in again {
            self.send(Waiting { packet, keep: Keep::No, progress: None, answer: None });
        }
        for answer in refused.into_values().filter_map(|waiting| waiting.answer) {
            let _ = answer.send(Err(why.clone()));
        }
        let give = self.0.borrow().kept.elsewhere.clone();
        if let Some(give) = give {
            give.emit(());
        }
    }

    fn spawn(&self) {
        let Ok(worker) = start_worker() else { return };
        let client = self.clone();
        let message =
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| client.receive(&event));
        worker.set_onmessage(Some(message.as_ref().unchecked_ref()));
        let client = self.clone();
        let error = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
            event.prevent_default();
            client.ended();
        });
        worker.set_onerror(Some(error.as_ref().unchecked_ref()));
        let mut inner = self.0.borrow_mut();
        inner.listening = false;
        inner.starts += 1;
        inner.worker = Some(Running { worker, _message: message, _error: error });
    }

    /// The worker ended by itself.
    fn ended(&self) {
        let (starts, listening, replaying) = {
            let inner = self.0.borrow();
            (inner.starts, inner.listening, inner.waiting.values().any(|waiting| waiting.answer.is_none()))
        };
        if !listening && starts >= STARTS {
            let refused = {
                let mut inner = self.0.borrow_mut();
                inner.worker = None;
                std::mem::take(&mut inner.waiting)
            };
            for answer in refused.into_values().filter_map(|waiting| waiting.answer) {
                let _ = answer.send(Err(Refusal::NoWorker));
            }
            return;
        }
        if listening && replaying {
            // What went well before ends the worker now: without its last part there is at least the rest.
            self.0.borrow_mut().kept.shorten();
        }
        self.replace(&Refusal::Crashed);
        let crashed = self.0.borrow().crashed.clone();
        crashed.emit(());
    }

    fn receive(&self, event: &MessageEvent) {
        let parts = Array::from(&event.data());
        let told = parts.get(0).as_string().and_then(|told| serde_json::from_str(&told).ok());
        let Some(told) = told else { return };
        match told {
            Told::Ready => {
                let mut inner = self.0.borrow_mut();
                inner.listening = true;
                inner.starts = 0;
                while let Some(id) = inner.unsent.pop_front() {
                    inner.post(id);
                }
            }
            Told::Progress(id, progress) => {
                let listener = self.0.borrow().waiting.get(&id).and_then(|waiting| waiting.progress.clone());
                if let Some(listener) = listener {
                    listener.emit(progress);
                }
            }
            Told::Answer(id) => {
                let body = parts.get(1).as_string().unwrap_or_default();
                self.settle(id, Ok((body, parts.get(2))));
            }
            Told::Refused(id, refusal) => self.settle(id, Err(refusal)),
        }
    }

    fn settle(&self, id: u32, outcome: Outcome) {
        let mut inner = self.0.borrow_mut();
        let Some(waiting) = inner.waiting.remove(&id) else { return };
        if outcome.is_ok() {
            inner.kept.keep(waiting.packet, waiting.keep);
        }
        drop(inner);
        if let Some(answer) = waiting.answer {
            let _ = answer.send(outcome);
        }
    }
}

impl Inner {
    fn post(&self, id: u32) {
        let (Some(running), Some(waiting)) = (&self.worker, self.waiting.get(&id)) else { return };
        let with = &waiting.packet.with;
        let message = Array::of3(&id.to_string().into(), &(&*waiting.packet.body).into(), with);
        // Texts, blobs and bytes can always be copied.
        let _ = running.worker.post_message_with_transfer(&message, &handed_over(with));
    }
}
