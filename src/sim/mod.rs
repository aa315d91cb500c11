//! The simulation: what is true, and how it changes. Pure: no clock, disk, environment, hash order or hidden state.
//!
//! Knows nothing of files, texts, screens or policies. `start` makes a company, `action::check` and `action::act` let
//! a seat decide, `sprint::run_day` lets a day pass, `observe` is what a seat may see, `score` says what it was worth.
#![deny(clippy::disallowed_types, clippy::disallowed_methods)]

pub mod action;
pub mod bound;
pub mod condition;
pub mod digest;
pub mod distribution;
pub mod draw;
pub mod edges;
pub mod effect;
pub mod estimates;
pub mod fact;
pub mod fixes;
pub mod ideas;
pub mod ids;
pub mod invariant;
pub mod known;
pub mod lab;
pub mod model;
pub mod observe;
pub mod parts;
pub mod phase;
mod recycle;
pub mod research;
pub mod rules;
pub mod schedule;
pub mod score;
pub mod simplex;
pub mod slots;
pub mod sprint;
pub mod staffing;
pub mod start;
pub mod state;
pub mod suppliers;
pub mod told;
pub mod truth;
pub mod turn;
pub mod value;
