//! Shows on a terminal that work goes on; elsewhere it is silent.

use std::time::Duration;

use indicatif::{ProgressBar, ProgressStyle};

/// How long a screen shows nothing before it seems to stand still.
const TICK: Duration = Duration::from_millis(120);

/// A turning mark on stderr, gone when dropped.
pub(crate) struct Progress(ProgressBar);

impl Progress {
    /// Says what is being done.
    pub(crate) fn start(text: String) -> Self {
        let bar = ProgressBar::new_spinner().with_message(text);
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
            bar.set_style(style);
        }
        bar.enable_steady_tick(TICK);
        Self(bar)
    }

    /// Says how far it has come.
    pub(crate) fn say(&self, text: String) {
        self.0.set_message(text);
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
