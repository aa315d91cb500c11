//! Tests of everything but the window, in one binary.

mod actions;
mod diagnostics;
mod terminal;
