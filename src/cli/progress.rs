//! A progress bar on stderr for commands that take their time; nothing where stderr is no terminal.

use crate::analysis::progress::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// A bar with a label.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// One that begins now; it vanishes when dropped.
    pub(super) fn new(label: String) -> Self {
        let bar = ProgressBar::new(0);
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {percent} % {eta}") {
            bar.set_style(style);
        }
        bar.set_message(label);
        Bar(bar)
    }
}

impl Progress for Bar {
    fn step(&self, done: usize, of: usize) {
        self.0.set_length(of as u64);
        self.0.set_position(done as u64);
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
