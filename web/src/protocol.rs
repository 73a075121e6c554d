//! What page and worker say to each other. Both sides are compiled from these lines, so they cannot drift apart.

use std::cell::RefCell;

use js_sys::{Array, Uint8Array};
use samsyn_engine::diagnostic::Diagnostic;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, FileReaderSync};

use crate::calls::Request;

/// What the page does with a call that succeeded, so that a worker that was ended can be set up again as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Nothing: it changed nothing, or what it gave is kept elsewhere.
    No,
    /// It chose the rules in force: replaces the choice before it.
    Rules,
    /// It opened a source from nothing: replaces the source before it, and what was added to that.
    Source,
    /// It added to what is open. Where that is kept elsewhere, so is this.
    Added,
}

/// A question or an order to the worker, with the type of its answer.
pub(crate) trait Call: Serialize + DeserializeOwned + Clone + 'static {
    /// What comes back.
    type Answer: Serialize + DeserializeOwned + 'static;
    /// What the page does with it once it succeeded.
    const KEEP: Keep = Keep::No;
    /// The call as one of all calls.
    fn into_request(self) -> Request;
}

/// How the worker answers one kind of call.
pub(crate) trait Answers<C: Call> {
    /// The answer, or why there is none.
    fn answer(&mut self, call: C, work: &Work) -> Result<C::Answer, Refusal>;
}

/// What comes and goes with a call besides its words: a file or pieces of bytes, and a way to tell how far the work has
/// come.
pub(crate) struct Work {
    /// What came with it.
    pub(crate) with: JsValue,
    /// Tells the page.
    pub(crate) progress: Box<dyn Fn(Progress)>,
    /// What goes back with the answer.
    pub(crate) made: RefCell<JsValue>,
}

impl Work {
    /// What the file that came with the call holds.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Refusal> {
        let file = self.with.dyn_ref::<Blob>().ok_or(Refusal::Absent)?;
        let buffer = FileReaderSync::new().and_then(|reader| reader.read_as_array_buffer(file));
        let buffer = buffer.map_err(|_| Refusal::Unreadable)?;
        Ok(Uint8Array::new(&buffer).to_vec())
    }

    /// The pieces that came with the call.
    pub(crate) fn pieces(&self) -> impl Iterator<Item = Vec<u8>> {
        let pieces = self.with.dyn_ref::<Array>().cloned().unwrap_or_default();
        (0..pieces.length()).filter_map(move |at| Some(pieces.get(at).dyn_ref::<Uint8Array>()?.to_vec()))
    }
}

/// What is handed over with a message, not copied: the memory of pieces of bytes. Personal data are not to lie about in
/// memory that nobody clears.
pub(crate) fn handed_over(with: &JsValue) -> Array {
    let pieces = with.dyn_ref::<Array>().cloned().unwrap_or_default();
    pieces.iter().filter_map(|piece| Some(JsValue::from(piece.dyn_ref::<Uint8Array>()?.buffer()))).collect()
}

/// How far long work has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Progress {
    /// So much is done,
    pub(crate) done: u64,
    /// of so much.
    pub(crate) of: u64,
}

/// Why a call has no answer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) enum Refusal {
    /// What was given cannot be used.
    Wrong(Vec<Diagnostic>),
    /// What was asked for is not there: nothing is open, or no class or child bears that name.
    Absent,
    /// The file cannot be read any longer: it was moved, changed or locked.
    Unreadable,
    /// The worker ended in the middle of it. It was started again, and what was open is open.
    Crashed,
    /// It was cancelled.
    Cancelled,
    /// The worker cannot be started.
    NoWorker,
}

/// What a message to the page is; an answer's body and what goes with it come beside it. A message to the worker is the
/// call's number, the call, and what goes with it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) enum Told {
    /// The worker listens; messages before this one would be lost.
    Ready,
    /// How far a call has come; no body.
    Progress(u32, Progress),
    /// The body is the answer.
    Answer(u32),
    /// There is no answer.
    Refused(u32, Refusal),
}
