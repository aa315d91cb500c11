//! Suppliers and teams that are not simulated: on time or late, by how well they are looked after, with a common cause.
//!
//! Lateness of several suppliers of one item hangs together by a Gaussian copula: each has a standard normal of its
//! own and one in common with the others; it is on time while the sum lies below the quantile of its probability.

use super::distribution::{lognormal_quantile, normal_cdf};
use super::draw::{self, Stream};
use super::model::Model;
use libm::sqrt;

/// How well a dependency is looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attention {
    /// Nobody has it on a list.
    Ignored,
    /// It is on the map.
    Known,
    /// Somebody meets the supplier, or holds a commitment.
    Managed,
}

/// Probability that a supplier is on time.
pub fn on_time(m: &Model, attention: Attention) -> f64 {
    match attention {
        Attention::Ignored => m.supplier_ignored,
        Attention::Known => m.supplier_known,
        Attention::Managed => m.supplier_managed,
    }
}

/// Working days one supplier is late, 0 when on time: on time with a probability, else lognormal, up to a most.
///
/// `item` names what the suppliers have in common, `supplier` the one asked about; both are keys of named draws.
pub fn late_days(m: &Model, fate: u64, item: u64, supplier: u64, on_time: f64) -> f64 {
    let common = draw::normal(fate, Stream::SupplierCommon, item, 0);
    let own = draw::normal(fate, Stream::SupplierOwn, supplier, 0);
    let x = sqrt(m.supplier_correlation) * common + sqrt(1.0 - m.supplier_correlation) * own;
    if normal_cdf(x) < on_time {
        return 0.0;
    }
    let u = draw::uniform(fate, Stream::SupplierLate, supplier, 0);
    lognormal_quantile(m.supplier_late_days, m.supplier_late_sigma, u).min(m.supplier_late_most_days)
}

/// Working days until the last of several suppliers has delivered, past the date; 0 when all are on time. What must
/// all be ready is a maximum. `on_time` holds the probability of each; the suppliers are numbered below `item`.
pub fn all_late_days(m: &Model, fate: u64, item: u64, on_time: &[f64]) -> f64 {
    let late = |(i, p): (usize, &f64)| late_days(m, fate, item, draw::sub(item, i as u64), *p);
    on_time.iter().enumerate().map(late).fold(0.0, f64::max)
}
