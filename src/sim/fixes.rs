//! What it costs to find a mistake late, against finding it at once.

use super::model::Model;

/// When a mistake comes to light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// A mistake in code, in test.
    InTest,
    /// A mistake in code, when parts of several teams meet.
    AtIntegration,
    /// A requirement that was wrong, once it has been built.
    RequirementLate,
    /// Anything, by users.
    InProduction,
}

/// Cost of a fix over the cost of the same fix when found at once, a ratio of at least 1.
///
/// `u`, uniform in (0, 1) and cut off there, says where between the low and the high end of its kind this mistake lies. The
/// ends are parameters (fitted to CESAW and to the Hughes data); the ratio is on the fix alone, never on the whole task.
pub fn late_ratio(m: &Model, found: Found, u: f64) -> f64 {
    let (low, high) = match found {
        Found::InTest => (m.late_in_test, m.late_in_test),
        Found::AtIntegration => (m.late_integration_low, m.late_integration_high),
        Found::RequirementLate => (m.late_requirement_low, m.late_requirement_high),
        Found::InProduction => (m.late_production_low, m.late_production_high),
    };
    low + u.clamp(0.0, 1.0) * (high - low)
}
