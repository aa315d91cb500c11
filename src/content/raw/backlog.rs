//! `backlog.ron`: features, their sizes, and what each team has to do for them.

use crate::sim::rules::{Size, Uncertainty};
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Backlog")]
pub struct RawBacklog {
    pub features: Vec<RawFeature>,
}

/// A backlog item.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Feature")]
pub struct RawFeature {
    pub id: String,
    /// On the backlog from the first day.
    #[serde(default)]
    pub listed: bool,
    /// Above the line from the first day; several stand in the order of this file.
    #[serde(default)]
    pub in_scope: bool,
    /// People who asked for it.
    #[serde(default)]
    pub asked_by: Vec<String>,
    /// Open questions that a brief can settle, 0 to 4.
    pub questions: i64,
    /// Counts towards what the sponsor was promised.
    #[serde(default)]
    pub answers_the_ask: bool,
    /// The size chosen at the start.
    #[serde(default = "usual")]
    pub starts_as: Size,
    pub sizes: Vec<RawVariant>,
}

fn usual() -> Size {
    Size::Usual
}

/// One size of a feature.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Variant")]
pub struct RawVariant {
    pub size: Size,
    /// Fit to needs, -1 to 1; needs that are not named have 0.
    pub fit: Vec<(String, f64)>,
    /// Share of intended users that ever take it up, 0 to 1.
    pub ceiling: f64,
    /// Share of takers still there after six months, 0 to 1.
    pub retention: f64,
    /// Team, estimate in person-days, how well such work can be estimated.
    pub parts: Vec<(String, f64, Uncertainty)>,
}
