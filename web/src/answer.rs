//! A view that the worker draws up, as a hook: asked for when it is needed, and again when what it rests on changed.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::house::{use_client, use_house};
use crate::protocol::{Call, Refusal};

/// Where a question stands.
#[derive(Debug)]
pub(crate) enum Answer<T> {
    /// Asked.
    Waiting,
    /// Answered. While a newer answer is on its way this is the one before it.
    Here(Rc<T>),
    /// There is none.
    Refused(Refusal),
}

impl<T> Clone for Answer<T> {
    fn clone(&self) -> Self {
        match self {
            Self::Waiting => Self::Waiting,
            Self::Here(answer) => Self::Here(answer.clone()),
            Self::Refused(refusal) => Self::Refused(refusal.clone()),
        }
    }
}

impl<T> Answer<T> {
    /// The answer, if it is here.
    pub(crate) fn here(&self) -> Option<&Rc<T>> {
        match self {
            Self::Here(answer) => Some(answer),
            _ => None,
        }
    }
}

/// Asks the worker, again whenever the call or what the worker holds has changed.
#[hook]
pub(crate) fn use_answer<C: Call + PartialEq>(call: C) -> Answer<C::Answer> {
    let client = use_client();
    let revision = use_house().revision;
    let latest = use_state(|| None::<(C, Answer<C::Answer>)>);
    {
        let latest = latest.clone();
        use_effect_with((call.clone(), revision), move |(call, _)| {
            let call = call.clone();
            let current = Rc::new(std::cell::Cell::new(true));
            let still = current.clone();
            spawn_local(async move {
                let answer = match client.ask(call.clone()).await {
                    Ok(answer) => Answer::Here(Rc::new(answer)),
                    Err(refusal) => Answer::Refused(refusal),
                };
                // The page may have gone on to something else in the meantime.
                if still.get() {
                    latest.set(Some((call, answer)));
                }
            });
            move || current.set(false)
        });
    }
    match &*latest {
        Some((of, answer)) if *of == call => answer.clone(),
        _ => Answer::Waiting,
    }
}
