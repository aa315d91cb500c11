//! Tests of everything but the window, in one binary.

mod diagnostics;
