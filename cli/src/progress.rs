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
        Self::styled(text, "{spinner} {msg} {elapsed}")
    }

    /// Says what is being done, and how many of them so far.
    pub(crate) fn counting(text: String) -> Self {
        Self::styled(text, "{spinner} {msg}: {pos} {elapsed}")
    }

    fn styled(text: String, template: &str) -> Self {
        let bar = ProgressBar::new_spinner().with_message(text);
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        bar.enable_steady_tick(TICK);
        Self(bar)
    }

    /// So many more are done, on whichever core.
    pub(crate) fn done(&self, more: usize) {
        self.0.inc(u64::try_from(more).unwrap_or(u64::MAX));
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
