//! The interface, driven as a player drives it. See `harness` for how.

mod debrief;
mod desk;
mod flow;
mod gallery;
mod harness;
mod pictures;
mod settings;
mod title;
mod whole_run;
