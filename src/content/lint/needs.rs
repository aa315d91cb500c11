//! Needs nobody has, needs nothing serves, features that serve no need.

use super::Lint;
use crate::content::code::Code;
use crate::content::resolve::Kind;
use crate::sim::draw::Roots;
use crate::sim::rules::Rules;
use crate::sim::start;

/// Truth seeds over which the weight of a need is averaged.
const SEEDS: u64 = 128;
/// Mean share of all users' attention below which nobody has a need.
const NOBODY: f64 = 0.01;

pub(super) fn check(lint: &mut Lint) {
    let Some(rules) = lint.rules else { return };
    let weights = mean_weights(rules);
    for (need, _) in rules.needs.entries() {
        let i = usize::from(need.0);
        let place = Kind::Need.home().index(i).field("id");
        let id = lint.names.id(Kind::Need, i);
        if weights[i] < NOBODY {
            let message = format!("hardly anybody ever has the need \"{id}\"");
            lint.warn(
                Code::NobodyHas,
                &place,
                message,
                "Raise the leaning of a segment towards it, or the last weight of the ladder.",
            );
        } else if !rules.variants.iter().any(|v| v.fit[i] > 0.0) {
            let message = format!("no feature serves the need \"{id}\"");
            lint.warn(Code::Unanswered, &place, message, "Give a feature a fit to it above 0.");
        }
    }
    for (feature, row) in rules.features.entries() {
        let serves = row.variants.iter().any(|v| rules.variants[*v].fit.iter().any(|f| *f > 0.0));
        if !serves {
            let i = usize::from(feature.0);
            let message = format!("the feature \"{}\" serves no need", lint.names.id(Kind::Feature, i));
            let help = "Some ideas are bad; if this one is meant to be, allow the warning.";
            lint.warn(Code::ServesNoNeed, &Kind::Feature.home().index(i).field("id"), message, help);
        }
    }
}

/// Mean weight of each need over segments and truth seeds.
fn mean_weights(rules: &Rules) -> Vec<f64> {
    let mut sum = vec![0.0; rules.needs.len()];
    for seed in 0..SEEDS {
        let truth = start::needs(rules, Roots::of_seed(seed).truth);
        for (segment, row) in rules.segments.entries() {
            for need in rules.needs.ids() {
                sum[usize::from(need.0)] += row.share * truth[rules.need_index(segment, need)].weight / SEEDS as f64;
            }
        }
    }
    sum
}
