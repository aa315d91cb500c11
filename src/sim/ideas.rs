//! Ideas without an author: how much unresearched ideas help, and how use spreads over what ships. Authored scenarios
//! state needs and fits instead; validation holds both against the same figures.

use super::distribution::{normal_cdf, normal_quantile};
use super::model::Model;
use libm::{exp, sqrt};

/// How far a product has come: the further, the fewer ideas still help.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maturity {
    New,
    Mature,
    Optimised,
}

/// Share of unresearched ideas that help (Kohavi et al. 2009, 2020).
pub fn share_that_helps(m: &Model, maturity: Maturity) -> f64 {
    match maturity {
        Maturity::New => m.idea_helps_new,
        Maturity::Mature => m.idea_helps_mature,
        Maturity::Optimised => m.idea_helps_optimised,
    }
}

/// Value of an idea as a rising function of its standardised worth `z`, standard normal: the distribution of
/// [`idea_value`], and what signals about `z` are signals about. Around zero it is 0.
pub fn idea_of(m: &Model, share_that_helps: f64, z: f64) -> f64 {
    let b = share_that_helps;
    let u = normal_cdf(z).clamp(1e-12, 1.0 - 1e-12);
    let place = if u > 1.0 - b { (u - (1.0 - b)) / b } else { 1.0 - 2.0 * u / (1.0 - b) };
    idea_value(m, b, u, normal_quantile(place.clamp(1e-12, 1.0 - 1e-12)))
}

/// Value of an idea nobody researched, from one uniform for its kind and one standard normal for its size.
///
/// With b the share that helps: above 1-b it is lognormal(0, sv); in the middle it is nearly nothing; below (1-b)/2 it
/// hurts, about half as much.
///
/// sv is [`Model::idea_value_sigma`], 1 for a product that is used evenly and up to 2 where use is very uneven. At 1 the best
/// two in a hundred ideas for a mature product bring .46 of all gain, at 2 they bring .81; at Bing it was .75 (Azevedo et al.
/// 2020).
pub fn idea_value(m: &Model, share_that_helps: f64, u: f64, size: f64) -> f64 {
    let b = share_that_helps;
    if u > 1.0 - b {
        exp(m.idea_value_sigma * size)
    } else if u < (1.0 - b) / 2.0 {
        -m.idea_harm_scale * exp(m.idea_harm_sigma * size)
    } else {
        0.0
    }
}

/// Use of a shipped feature over that of the median one, a ratio, from a uniform in (0, 1): lognormal(0, 2). Twelve in a
/// hundred take about 80 % of all use (Pendo 2019).
pub fn usage(m: &Model, u: f64) -> f64 {
    exp(m.usage_sigma * normal_quantile(u))
}

/// Share of its ceiling that a release has reached after working days, 0 or more: 1 - exp(-t / 15) (our choice). Nobody
/// imitates anybody: it is the diffusion of Bass (1969) with innovators alone, fastest on the first day, without an S.
pub fn uptake(m: &Model, days: f64) -> f64 {
    1.0 - exp(-days / m.uptake_tau_days)
}

/// Ratio of stated to real demand for one answerer, from a standard normal: median 1.35, mean 1.6 (Murphy et al. 2005, whose
/// mean of 2.6 owes much to a few studies of what nobody can buy).
pub fn overstatement(m: &Model, eps: f64) -> f64 {
    m.survey_overstatement * exp(m.survey_overstatement_sigma * eps)
}

/// What one stakeholder thinks of a value: a little of the truth `z`, and their `own` interest, both standard normal.
/// Two stakeholders' rankings of the same items agree by the square of the validity, about .12; the concordance W of n of
/// them (Kendall & Babington Smith 1939) is (1 + (n - 1) .12) / n.
pub fn stakeholder_view(m: &Model, z: f64, own: f64) -> f64 {
    let r = m.stakeholder_validity;
    r * z + sqrt(1.0 - r * r) * own
}

/// Kano's satisfaction for fulfilment x in 0 to 1: must-be, performance, attractive.
pub fn satisfaction(kind: super::rules::Kano, x: f64) -> f64 {
    use super::rules::Kano;
    let e = std::f64::consts::E;
    match kind {
        Kano::MustBe => -(exp(1.0 - x) - 1.0) / (e - 1.0),
        Kano::Performance => 2.0 * x - 1.0,
        Kano::Attractive => (exp(x) - 1.0) / (e - 1.0),
    }
}
