//! `dilemmas.ron`: situations that ask.

use super::{RawCondition, RawEffect, RawSeat};
use crate::sim::rules::Leaning;
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Dilemmas")]
pub struct RawDilemmas {
    pub dilemmas: Vec<RawDilemma>,
}

/// A situation with its answers.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Dilemma")]
pub struct RawDilemma {
    pub id: String,
    /// Who comes.
    pub from: String,
    /// The seat they come to; `None`: whoever plays.
    #[serde(default)]
    pub seat: Option<RawSeat>,
    /// Set off by the state of the company rather than by the date.
    pub by_state: bool,
    pub when: RawCondition,
    pub title: String,
    /// At most 60 words.
    pub text: String,
    /// The choice that stands for leaving it, from 0.
    pub leave: i64,
    pub choices: Vec<RawChoice>,
}

/// One answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Choice")]
pub struct RawChoice {
    /// At most 12 words.
    pub text: String,
    /// Slack it takes, in slots, 0 to 6.
    #[serde(default)]
    pub slack: i64,
    #[serde(default = "always")]
    pub available: RawCondition,
    pub leaning: Leaning,
    /// What came of it, in a line.
    pub outcome: String,
    #[serde(default)]
    pub effects: Vec<RawEffect>,
}

fn always() -> RawCondition {
    RawCondition::Always
}
