//! `scenario.ron`: length, seats, dates, endings, and what differs from the shared files.

use super::{RawAction, RawCondition};
use crate::content::story::SeatOffer;
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Scenario")]
pub struct RawScenario {
    /// The name of the folder.
    pub id: String,
    /// People in the company, 2 to 5000.
    pub people: i64,
    /// Seats offered.
    pub seats: Vec<SeatOffer>,
    pub calendar: RawCalendar,
    pub milestones: Vec<RawMilestone>,
    /// Endings of its own, tried in order before the common ones.
    #[serde(default)]
    pub endings: Vec<RawEnding>,
    /// Parameters of the model with another value.
    #[serde(default)]
    pub model: Vec<RawChange>,
    /// Actions with another entry.
    #[serde(default)]
    pub actions: Vec<RawAction>,
    /// Warnings that are meant so.
    #[serde(default)]
    pub allow: Vec<RawAllow>,
}

/// Length of a sprint and of the run.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Calendar")]
pub struct RawCalendar {
    /// Working days, 5 to 20.
    pub sprint_days: i64,
    /// 1 or 2.
    pub slots_per_day: i64,
    /// 1 to 8.
    pub sprints: i64,
}

/// A parameter of the model that is otherwise in this scenario.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Change")]
pub struct RawChange {
    /// The parameter.
    pub id: String,
    /// In the unit of the shared file, within the range given there.
    pub value: f64,
    /// Why it is otherwise here.
    #[serde(default)]
    pub why: String,
}

/// A date the sponsor cares about.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Milestone")]
pub struct RawMilestone {
    pub id: String,
    /// Working day of the run.
    pub day: i64,
    /// Worth relative to the others, .1 to 10.
    pub weight: f64,
    /// Whether this is the release that "on time" is about.
    #[serde(default)]
    pub release: bool,
    pub met_when: RawCondition,
}

/// An ending of the scenario's own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Ending")]
pub struct RawEnding {
    pub id: String,
    pub when: RawCondition,
}

/// A warning that is meant so.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Allow")]
pub struct RawAllow {
    /// The code, for example `W012`.
    pub code: String,
    /// Why.
    pub why: String,
}
