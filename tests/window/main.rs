//! The interface, driven as a player drives it. See `harness` for how.

mod companies;
mod concepts;
mod debrief;
mod desk;
mod ends;
mod fit;
mod flow;
mod gallery;
mod guide;
mod harness;
mod map;
mod messages;
mod overflow;
mod pictures;
mod projection;
mod saving;
mod settings;
mod smoke;
mod tables;
mod tabs;
mod title;
mod tree;
mod walk;
mod whole_run;
