//! The interface, driven as a player drives it. See `harness` for how.

mod harness;
mod pictures;
mod title;
