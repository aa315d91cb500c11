//! A progress bar on stderr for commands that take their time; nothing where stderr is no terminal.

use crate::analysis::progress::Progress;
use indicatif::{ProgressBar, ProgressStyle};

/// A bar with a label.
pub(super) struct Bar(ProgressBar);

impl Bar {
    /// One that begins now; it vanishes when dropped.
    pub(super) fn new(label: String) -> Self {
        let bar = ProgressBar::new(1);
        if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {percent} % {eta}") {
            bar.set_style(style);
        }
        bar.set_message(label);
        Bar(bar)
    }
}

/// Does long work on so many threads; without a number, on all cores but one.
pub(super) fn on_threads<T: Send>(threads: Option<u16>, work: impl FnOnce() -> T + Send) -> T {
    let build = |n: u16| rayon::ThreadPoolBuilder::new().num_threads(usize::from(n)).build().ok();
    match threads.and_then(build) {
        Some(pool) => pool.install(work),
        None => work(),
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
