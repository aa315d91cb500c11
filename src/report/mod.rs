//! Finished runs as reports: what the analysis found, in sentences. Used by the terminal and by the window.
//!
//! It must not know Bevy, files or the terminal.

pub mod branches_text;
pub mod chart;
pub mod concept_text;
pub mod csv;
pub mod debrief;
pub mod debrief_text;
pub mod figures;
pub mod habits;
pub mod habits_text;
pub mod html;
pub mod moves;
pub mod moves_text;
pub mod page;
pub mod story;
pub mod taken;
pub mod whole;
