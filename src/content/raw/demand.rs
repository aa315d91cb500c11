//! `demand.ron`: what users try to get done, and who they are.

use crate::sim::rules::Kano;
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Demand")]
pub struct RawDemand {
    /// Weights of the needs within a segment by rank, largest first; one for each need; they sum to 1.
    pub need_ladder: Vec<f64>,
    pub needs: Vec<RawNeed>,
    pub segments: Vec<RawSegment>,
}

/// A need behind what people ask for.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Need")]
pub struct RawNeed {
    pub id: String,
    /// Whether people can put it into words.
    pub articulate: bool,
    pub kano: Kano,
    /// The feature that comes onto the backlog when the need is found.
    #[serde(default)]
    pub answer: Option<String>,
    /// The day on which tickets reveal it if nobody found it.
    #[serde(default)]
    pub surfaces_on: Option<i64>,
}

/// A group of users.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Segment")]
pub struct RawSegment {
    pub id: String,
    /// Share of the population, 0 to 1; all sum to 1.
    pub share: f64,
    /// How much this group leans towards a need, in sd, -2 to 2; needs that are not named have 0.
    #[serde(default)]
    pub leaning: Vec<(String, f64)>,
}
