//! The worker's side: takes one call after the other, lets the desk answer it, and sends the answer back.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::prelude::*;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

use crate::calls::{self, Request};
use crate::desk::Desk;
use crate::protocol::{Refusal, Told, Work, handed_over};

/// Listens for calls until the page ends the worker.
pub(crate) fn run(scope: &DedicatedWorkerGlobalScope) {
    let desk = RefCell::new(Desk::default());
    let here = scope.clone();
    let listen = Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
        receive(&here, &mut desk.borrow_mut(), &event);
    });
    scope.set_onmessage(Some(listen.as_ref().unchecked_ref()));
    listen.forget();
    tell(scope, &Told::Ready, "", &JsValue::UNDEFINED);
}

fn receive(scope: &DedicatedWorkerGlobalScope, desk: &mut Desk, event: &MessageEvent) {
    let parts = Array::from(&event.data());
    let Some(id) = parts.get(0).as_string().and_then(|id| id.parse().ok()) else { return };
    let request = parts.get(1).as_string().and_then(|body| serde_json::from_str::<Request>(&body).ok());
    let here = scope.clone();
    let work = Work {
        with: parts.get(2),
        progress: Box::new(move |progress| {
            tell(&here, &Told::Progress(id, progress), "", &JsValue::UNDEFINED);
        }),
        made: RefCell::default(),
    };
    // Page and worker are the same program: a call that cannot be read is a defect, not a user's mistake.
    let answer = request.ok_or(Refusal::Crashed).and_then(|request| calls::answer(desk, request, &work));
    match answer {
        Ok(body) => tell(scope, &Told::Answer(id), &body, &work.made.take()),
        Err(refusal) => tell(scope, &Told::Refused(id, refusal), "", &JsValue::UNDEFINED),
    }
}

fn tell(scope: &DedicatedWorkerGlobalScope, told: &Told, body: &str, with: &JsValue) {
    if let Ok(told) = serde_json::to_string(told) {
        let message = Array::of3(&told.into(), &body.into(), with);
        // Posting fails only for what cannot be copied; texts, blobs and bytes can.
        let _ = scope.post_message_with_transfer(&message, &handed_over(with));
    }
}
