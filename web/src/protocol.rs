//! What page and worker say to each other. Both sides are compiled from these lines, so they cannot drift apart.

use std::cell::RefCell;

use samsyn_engine::diagnostic::Diagnostic;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use web_sys::{Blob, FileReaderSync};

use crate::calls::Request;

/// What the page does with a call that succeeded, so that a worker that was ended can be set up again as it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keep {
    /// Nothing: it changed nothing.
    No,
    /// It chose the rules in force: replaces the choice before it.
    Rules,
    /// It opened a source from nothing: replaces the source before it, and what was added to that.
    Source,
    /// It added to what is open.
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

/// What comes and goes with a call besides its words: files, and a way to tell how far the work has come.
pub(crate) struct Work {
    /// The file that came with it.
    pub(crate) file: Option<Blob>,
    /// Tells the page.
    pub(crate) progress: Box<dyn Fn(Progress)>,
    /// The file that goes back with the answer.
    pub(crate) made: RefCell<Option<Blob>>,
}

impl Work {
    /// What the file that came with the call holds.
    pub(crate) fn bytes(&self) -> Result<Vec<u8>, Refusal> {
        let file = self.file.as_ref().ok_or(Refusal::Absent)?;
        let buffer = FileReaderSync::new().and_then(|reader| reader.read_as_array_buffer(file));
        let buffer = buffer.map_err(|_| Refusal::Unreadable)?;
        Ok(js_sys::Uint8Array::new(&buffer).to_vec())
    }
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

/// What a message to the page is; an answer's body and file come beside it. A message to the worker is the call's
/// number, the call, and its file.
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
