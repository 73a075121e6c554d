//! The worker that keeps the vault: takes one call after the other, and sends the answer back.

mod keeper;

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::mpsc;
use js_sys::{Array, Uint8Array};
use samsyn_vault::bundle::Bundle;
use samsyn_vault::protocol::{Answer, Call, News, Outcome, Refusal};
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use keeper::Keeper;

fn main() {
    console_error_panic_hook::set_once();
    // Anywhere but in a worker there is nobody to answer.
    if let Ok(scope) = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>() {
        run(&scope);
    }
}

/// A call as it came: its number, its words, what came with it.
type Letter = (JsValue, JsValue, JsValue);

fn run(scope: &DedicatedWorkerGlobalScope) {
    let (sender, mut letters) = mpsc::unbounded::<Letter>();
    let sender = Rc::new(RefCell::new(sender));
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        let parts = Array::from(&event.data());
        // The other end lives as long as the worker.
        let _ = sender.borrow().unbounded_send((parts.get(0), parts.get(1), parts.get(2)));
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    let here = scope.clone();
    wasm_bindgen_futures::spawn_local(async move {
        let mut keeper = Keeper::new(tell);
        while let Ok(letter) = letters.recv().await {
            answer(&here, &mut keeper, letter).await;
        }
    });
    // Messages before this one are lost: the page waits for it.
    let _ = scope.post_message(&Array::new());
}

fn tell(news: News) {
    let scope = js_sys::global().dyn_into::<DedicatedWorkerGlobalScope>().ok();
    if let Some((scope, news)) = scope.zip(serde_json::to_string(&news).ok()) {
        let _ = scope.post_message(&Array::of1(&news.into()));
    }
}

async fn answer(scope: &DedicatedWorkerGlobalScope, keeper: &mut Keeper, (id, body, with): Letter) {
    let call = body.as_string().and_then(|body| serde_json::from_str::<Call>(&body).ok());
    let (outcome, beside) = match call {
        Some(call) => {
            let hand_on = |Bundle { labels, bytes }: Bundle| {
                post(scope, &id, &Ok(Answer::Records(labels)), &Array::of1(&Uint8Array::from(&*bytes)));
            };
            keeper.answer(call, &with, &hand_on).await
        }
        // Page and worker are made of the same lines: a call that cannot be read is a defect.
        None => (Err(Refusal::Failed("call".to_owned())), Array::new()),
    };
    post(scope, &id, &outcome, &beside);
}

fn post(scope: &DedicatedWorkerGlobalScope, id: &JsValue, outcome: &Outcome, beside: &Array) {
    let body = serde_json::to_string(outcome).unwrap_or_default();
    // Bytes are handed over, not copied; a key is copied, and cannot be looked into.
    let buffers: Array = beside
        .iter()
        .filter_map(|part| part.dyn_into::<Uint8Array>().ok())
        .map(|bytes| bytes.buffer())
        .collect();
    let _ = scope.post_message_with_transfer(&Array::of3(id, &body.into(), beside), &buffers);
}
