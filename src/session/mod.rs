//! One game in progress, and what is remembered between games.

pub mod settings;
