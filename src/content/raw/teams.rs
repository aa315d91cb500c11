//! `teams.ron`: who does the work, who waits for whom, and what is promised elsewhere.

use crate::sim::rules::TeamKind;
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Teams")]
pub struct RawTeams {
    /// The team whose capacity research takes beyond your own slots.
    #[serde(default)]
    pub research_team: Option<String>,
    pub teams: Vec<RawTeam>,
    pub handoffs: Vec<RawHandoff>,
}

/// A team or function.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Team")]
pub struct RawTeam {
    pub id: String,
    /// People, .5 to 60.
    pub people: f64,
    /// Who speaks for it.
    pub lead: String,
    pub kind: TeamKind,
    /// Tests what the others build.
    #[serde(default)]
    pub tests: bool,
    /// Psychological safety, in sd, -2 to 2.
    #[serde(default)]
    pub safety_sd: f64,
    /// Work it has promised elsewhere.
    #[serde(default)]
    pub busy: Vec<RawBusy>,
}

/// Work promised elsewhere.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Busy")]
pub struct RawBusy {
    /// First day.
    pub from_day: i64,
    /// Last day.
    pub to_day: i64,
    /// Share of the team, above 0 to 1.
    #[serde(default = "whole")]
    pub share: f64,
    /// The feature it belongs to, if it is one of the backlog.
    #[serde(default)]
    pub feature: Option<String>,
    /// Who minds when it is dropped; `None`: it cannot be dropped.
    #[serde(default)]
    pub owner: Option<String>,
}

fn whole() -> f64 {
    1.0
}

/// One team waits for another, in every feature that both have a part in.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Handoff")]
pub struct RawHandoff {
    pub before: String,
    pub after: String,
    /// Share of the earlier part after which the later may start once the handoff is split, .05 to .95; `None`: it
    /// cannot be split.
    #[serde(default)]
    pub split_at: Option<f64>,
    /// Known from the first day.
    pub known: bool,
    /// Only in these features; empty: in all.
    #[serde(default)]
    pub only: Vec<String>,
}
