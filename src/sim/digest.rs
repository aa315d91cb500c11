//! A fingerprint of the state after a day: what replays are held against.

use super::state::State;
use std::fmt::{self, Write};

/// Blake3 of the state's canonical text, as 16 hexadecimal digits. Equal states, and only those in practice, have
/// equal digests on every platform.
pub fn digest(state: &State) -> String {
    struct Hashing(blake3::Hasher);
    impl Write for Hashing {
        fn write_str(&mut self, text: &str) -> fmt::Result {
            self.0.update(text.as_bytes());
            Ok(())
        }
    }
    let mut out = Hashing(blake3::Hasher::new());
    let written = write!(out, "{state:?}");
    debug_assert!(written.is_ok(), "hashing never fails");
    out.0.finalize().to_hex()[..16].to_owned()
}

/// The state as text, one field a line: what a diverging replay shows the difference of.
pub fn describe(state: &State) -> String {
    format!("{state:#?}")
}
