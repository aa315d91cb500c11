//! `shared/actions.ron`: what each action costs.

use crate::sim::rules::{Family, Home};
use serde::Deserialize;

/// The file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Actions")]
pub struct RawActions {
    pub actions: Vec<RawAction>,
}

/// One action. A scenario may replace an entry by one of its own.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename = "Action")]
pub struct RawAction {
    /// Name of the verb, for example `interview_users`.
    pub verb: String,
    /// Slots from the home seat, 0 to 8.
    pub slots: i64,
    pub home: Home,
    pub family: Family,
    /// The first sprint in which the card is offered, from 1.
    pub from_sprint: i64,
    /// Working days from the last slot until the result is there, 0 to 40.
    pub days: i64,
    /// Person-days that the method takes in all, 0 to 60.
    pub person_days: f64,
}
