//! `risks.ron`: what may go wrong.

use super::{RawCondition, RawEffect};
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Risks")]
pub struct RawRisks {
    pub risks: Vec<RawRisk>,
}

/// One risk.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Risk")]
pub struct RawRisk {
    pub id: String,
    /// Lowest and highest chance over the whole run, 0 to 1.
    pub chance: (f64, f64),
    /// When it can strike.
    pub when: RawCondition,
    /// On how many days of that at most, from 1.
    pub within_days: i64,
    /// What happens then; sizes vary by about a third either way.
    pub effects: Vec<RawEffect>,
    /// Slots that paying for the mitigation takes, 1 to 8.
    pub mitigation_slots: i64,
    /// A team and the working days of it that the mitigation takes.
    #[serde(default)]
    pub mitigation_team: Option<(String, f64)>,
}
