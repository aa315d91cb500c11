//! Everything but the window, tested from outside: whole runs, run files, the command line, and the house rules.

mod actions;
mod allocation;
mod balance;
mod belief;
mod bound;
mod catalogue;
mod cli;
mod common;
mod concepts;
mod debrief;
mod diagnostics;
mod forecasts;
mod mechanisms;
mod observation;
mod parameters;
mod patterns;
mod plans;
mod relations;
mod replays;
mod report;
mod review;
mod soak;
mod terminal;
mod tidy;
mod validation;
mod verdicts;
