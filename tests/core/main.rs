//! Tests of everything but the window, in one binary.

mod actions;
mod debrief;
mod diagnostics;
mod terminal;
