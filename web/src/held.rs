//! State that is shared through a context.

use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

/// A state as it was when the page was drawn, with a way to change it.
///
/// The handles that yew 0.23 gives always show the latest state, so an older one equals a newer one, and a context
/// that carries them never tells anyone of a change. This carries the state itself.
pub(crate) struct Held<T: Reducible + 'static> {
    state: Rc<T>,
    dispatcher: UseReducerDispatcher<T>,
}

impl<T: Reducible + Clone> Held<T> {
    /// The state now.
    pub(crate) fn of(handle: &UseReducerHandle<T>) -> Self {
        Self { state: Rc::new((**handle).clone()), dispatcher: handle.dispatcher() }
    }
}

impl<T: Reducible> Held<T> {
    /// Changes it.
    pub(crate) fn dispatch(&self, action: T::Action) {
        self.dispatcher.dispatch(action);
    }
}

impl<T: Reducible> Clone for Held<T> {
    fn clone(&self) -> Self {
        Self { state: self.state.clone(), dispatcher: self.dispatcher.clone() }
    }
}

impl<T: Reducible> Deref for Held<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.state
    }
}

impl<T: Reducible + PartialEq> PartialEq for Held<T> {
    fn eq(&self, other: &Self) -> bool {
        self.state == other.state
    }
}
