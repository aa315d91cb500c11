//! The files as they are written: one structure a file, ids as text, nothing checked beyond the form.
//!
//! Lists with ids instead of maps, because RON keeps the last of two equal keys without a word. Unknown fields are
//! refused. Nothing here knows the rules; `resolve` turns it into them.

mod actions;
mod backlog;
mod cast;
mod concepts;
mod demand;
mod dilemmas;
mod model;
mod risks;
mod scenario;
mod story;
mod teams;
mod vocabulary;

pub use actions::*;
pub use backlog::*;
pub use cast::*;
pub use concepts::*;
pub use demand::*;
pub use dilemmas::*;
pub use model::*;
pub use risks::*;
pub use scenario::*;
pub use story::*;
pub use teams::*;
pub use vocabulary::*;

use crate::sim::ids::Seat;
use serde::Deserialize;

/// A seat, as files write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename = "Seat")]
pub enum RawSeat {
    Product,
    Program,
}

impl From<RawSeat> for Seat {
    fn from(seat: RawSeat) -> Self {
        match seat {
            RawSeat::Product => Seat::Product,
            RawSeat::Program => Seat::Program,
        }
    }
}
