//! How far long work has come, on stderr, where somebody watches.

use std::io::{self, IsTerminal, Write};

use crate::analysis::progress::Progress;

/// Counts on one line that is overwritten as it goes, and wiped at the end. Says nothing where stderr is no terminal.
pub(super) struct Counter {
    watched: bool,
}

impl Counter {
    pub(super) fn new() -> Self {
        Self { watched: io::stderr().is_terminal() }
    }
}

impl Progress for Counter {
    fn step(&self, done: usize, of: usize) {
        if self.watched {
            // Nobody needs the count; a terminal that is gone takes nothing away.
            let _ = write!(io::stderr(), "\r{done}/{of} ");
        }
    }
}

impl Drop for Counter {
    fn drop(&mut self) {
        if self.watched {
            let _ = write!(io::stderr(), "\r\x1b[K");
        }
    }
}
