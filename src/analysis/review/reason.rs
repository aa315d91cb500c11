//! Why one branch ended better than another: which part of the outcome, what it came through, and which event that
//! happened in one branch and not in the other goes with it. Everything is counted on the branches themselves.

use super::decision::Decision;
use super::end::{End, Sign};
use super::verdict::Estimate;
use crate::sim::ids::*;
use crate::sim::rules::Rules;
use crate::sim::state::LossKind;
use libm::sqrt;
use serde::{Deserialize, Serialize};

/// Why the rival ended higher (or lower), on average.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reason {
    pub part: Part,
    /// Points of the difference that go through this part.
    pub points: f64,
    pub through: Option<Through>,
    pub sign: Option<SignShare>,
}

/// A part of the outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Part {
    Alignment,
    Delivery,
    /// Trust or health held it down.
    Trust,
    Health,
}

/// What the difference came through. Rival against move throughout.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Through {
    /// A feature reached users more often (or less often); shares of worlds.
    Ships { feature: FeatureId, own: f64, rival: f64 },
    /// It went out so many working days earlier (negative: later).
    Sooner { feature: FeatureId, days: f64 },
    /// It went out as often and at the same time, and served more (or less): shares of all need.
    ServesMore { feature: FeatureId, own: f64, rival: f64 },
    /// A team lost so many working days less (negative: more).
    Saves { team: TeamId, kind: LossKind, days: f64 },
    /// The release slipped so many working days less (negative: more).
    SlipsLess { days: f64 },
    /// Trust or health ended low in these shares of worlds.
    EndsLow { own: f64, rival: f64 },
}

/// An event, with the shares of worlds in which it happened.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SignShare {
    pub sign: Sign,
    pub own: f64,
    pub rival: f64,
}

impl Reason {
    /// The same without what the seat could not have known of at the decision; `None` where that is all of it.
    pub fn unrevealing(self, decision: &Decision) -> Option<Reason> {
        let listed = |f: FeatureId| decision.before.public.features[f].listed_day.is_some();
        match self.through {
            Some(
                Through::Ships { feature, .. } | Through::Sooner { feature, .. } | Through::ServesMore { feature, .. },
            ) if !listed(feature) => None,
            _ => Some(Reason { sign: None, ..self }),
        }
    }
}

/// Why; `None` where the two do not differ.
pub fn reason(rules: &Rules, own: &[End], rival: &[End]) -> Option<Reason> {
    let n = own.len().min(rival.len());
    let total = mean(n, |k| rival[k].outcome - own[k].outcome);
    if n == 0 || total.abs() < 1e-9 {
        return None;
    }
    let towards = total.signum();
    let (part, points) = parts(own, rival, n).into_iter().max_by(|a, b| (a.1 * towards).total_cmp(&(b.1 * towards)))?;
    let through = match part {
        Part::Alignment => by_value(rules, own, rival, n, towards),
        Part::Delivery => by_time(rules, own, rival, n, towards),
        Part::Trust => Some(ends_low(own, rival, n, |e| e.low_trust)),
        Part::Health => Some(ends_low(own, rival, n, |e| e.low_health)),
    };
    Some(Reason { part, points, through, sign: sign(own, rival, n, towards) })
}

fn mean(n: usize, of: impl Fn(usize) -> f64) -> f64 {
    (0..n).map(of).sum::<f64>() / n.max(1) as f64
}

fn share(ends: &[End], n: usize, of: impl Fn(&End) -> bool) -> f64 {
    mean(n, |k| f64::from(of(&ends[k])))
}

/// The difference split over the parts: of sqrt(A D), half the way with the one and half with the other held, so that
/// both add up to all of it; what is left is what low trust or health held down.
fn parts(own: &[End], rival: &[End], n: usize) -> [(Part, f64); 4] {
    let root = |a: f64, d: f64| sqrt(a.max(0.0) * d.max(0.0));
    let alignment = |k: usize| {
        let (o, r) = (&own[k], &rival[k]);
        let a = root(r.alignment, r.delivery) - root(o.alignment, r.delivery);
        let b = root(r.alignment, o.delivery) - root(o.alignment, o.delivery);
        (a + b) / 2.0
    };
    let whole = |k: usize| root(rival[k].alignment, rival[k].delivery) - root(own[k].alignment, own[k].delivery);
    let rest = mean(n, |k| rival[k].outcome - own[k].outcome - whole(k));
    let trust = share(own, n, |e| e.low_trust) - share(rival, n, |e| e.low_trust);
    let health = share(own, n, |e| e.low_health) - share(rival, n, |e| e.low_health);
    let by_trust = if trust.abs() + health.abs() > 0.0 { trust.abs() / (trust.abs() + health.abs()) } else { 1.0 };
    [
        (Part::Alignment, mean(n, alignment)),
        (Part::Delivery, mean(n, |k| whole(k) - alignment(k))),
        (Part::Trust, rest * by_trust),
        (Part::Health, rest * (1.0 - by_trust)),
    ]
}

fn ends_low(own: &[End], rival: &[End], n: usize, low: impl Fn(&End) -> bool) -> Through {
    Through::EndsLow { own: share(own, n, &low), rival: share(rival, n, &low) }
}

/// The feature whose use differs most in the direction of the whole difference, and how.
fn by_value(rules: &Rules, own: &[End], rival: &[End], n: usize, towards: f64) -> Option<Through> {
    let gain = |f: FeatureId| mean(n, |k| rival[k].brought[f.index()] - own[k].brought[f.index()]);
    let feature = rules.features.ids().max_by(|a, b| (gain(*a) * towards).total_cmp(&(gain(*b) * towards)))?;
    if gain(feature) * towards < 1e-6 {
        return None;
    }
    let i = feature.index();
    let ships = |ends: &[End]| share(ends, n, |e| e.shipped_day[i] > 0);
    let (mine, theirs) = (ships(own), ships(rival));
    if (theirs - mine).abs() >= 0.1 {
        return Some(Through::Ships { feature, own: mine, rival: theirs });
    }
    let both: Vec<usize> = (0..n).filter(|k| own[*k].shipped_day[i] > 0 && rival[*k].shipped_day[i] > 0).collect();
    let days = mean(both.len(), |j| f64::from(own[both[j]].shipped_day[i]) - f64::from(rival[both[j]].shipped_day[i]));
    if days * towards >= 1.0 {
        return Some(Through::Sooner { feature, days });
    }
    let brought = |ends: &[End]| mean(n, |k| ends[k].brought[i]);
    Some(Through::ServesMore { feature, own: brought(own), rival: brought(rival) })
}

/// The loss that differs most in the direction of the whole difference; the release's slip where none does.
fn by_time(rules: &Rules, own: &[End], rival: &[End], n: usize, towards: f64) -> Option<Through> {
    let slip = mean(n, |k| own[k].slip_days - rival[k].slip_days);
    let mut best: Option<(f64, TeamId, LossKind)> = None;
    for team in rules.teams.ids() {
        for kind in LossKind::ALL {
            let lost = |e: &End| f64::from(e.lost[team.index()][kind as usize]);
            let saved: Vec<f64> = (0..n).map(|k| lost(&own[k]) - lost(&rival[k])).collect();
            let days = Estimate::of(&saved);
            // A loss that explains the slip is of its size, and can be told from noise.
            let fits = days.is_clear() && days.mean * towards >= 0.5;
            if fits && best.is_none_or(|b| (days.mean * towards) > (b.0 * towards)) {
                best = Some((days.mean, team, kind));
            }
        }
    }
    match best {
        Some((days, team, kind)) => Some(Through::Saves { team, kind, days }),
        None if slip * towards >= 0.5 => Some(Through::SlipsLess { days: slip }),
        None => None,
    }
}

/// The event that goes best with the difference: over the worlds in which it happened in one branch only, the points
/// that lie in the direction it points to.
fn sign(own: &[End], rival: &[End], n: usize, towards: f64) -> Option<SignShare> {
    let mut all: Vec<Sign> = own.iter().chain(rival).flat_map(|e| e.signs.iter().copied()).collect();
    all.sort_unstable();
    all.dedup();
    let mut best: Option<(f64, SignShare)> = None;
    for sign in all {
        let (mine, theirs) = (share(own, n, |e| e.has(sign)), share(rival, n, |e| e.has(sign)));
        // What only ever harms is no reason why the branch with more of it ended better.
        let more_where_better = (theirs - mine) * towards > 0.0;
        if (theirs - mine).abs() < 0.2 || sign.harms() == Some(more_where_better) {
            continue;
        }
        let step = |k: usize| f64::from(rival[k].has(sign)) - f64::from(own[k].has(sign));
        let goes_with = mean(n, |k| step(k) * (rival[k].outcome - own[k].outcome)) * (theirs - mine).signum() * towards;
        if goes_with > 0.0 && best.is_none_or(|b| goes_with > b.0) {
            best = Some((goes_with, SignShare { sign, own: mine, rival: theirs }));
        }
    }
    best.map(|b| b.1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::lab::Lab;
    use crate::sim::model::Model;

    fn end(alignment: f64, delivery: f64) -> End {
        End {
            outcome: sqrt(alignment * delivery),
            alignment,
            delivery,
            low_trust: false,
            low_health: false,
            slip_days: 0.0,
            brought: vec![alignment / 200.0, 0.0],
            shipped_day: vec![30, 0],
            lost: vec![[0.0; LossKind::COUNT]; 2],
            signs: Vec::new(),
        }
    }

    fn rules() -> Rules {
        let text = include_str!("../../../scenarios/shared/model.ron");
        let model = Model::from_lookup(|id| {
            let rest = &text[text.find(&format!("id: \"{id}\""))?..];
            rest.split("value: ").nth(1)?.split(',').next()?.trim().parse().ok()
        })
        .expect("the model file has every parameter");
        Lab { teams: vec![4.0, 2.0], items: 2, ..Lab::default() }.rules(&model).expect("such a world there is")
    }

    #[test]
    fn a_feature_that_goes_out_only_in_the_one_branch_is_the_reason() {
        let own = vec![end(20.0, 80.0); 50];
        let mut better = end(60.0, 80.0);
        better.brought = vec![0.1, 0.4];
        better.shipped_day = vec![30, 35];
        better.signs = vec![Sign::NeedFound(NeedId(2))];
        let found = reason(&rules(), &own, &vec![better; 50]).expect("they differ");
        assert_eq!(found.part, Part::Alignment);
        assert_eq!(found.through, Some(Through::Ships { feature: FeatureId(1), own: 0.0, rival: 1.0 }));
        assert_eq!(found.sign, Some(SignShare { sign: Sign::NeedFound(NeedId(2)), own: 0.0, rival: 1.0 }));
    }

    #[test]
    fn a_mishap_of_the_better_branch_is_no_reason_why_it_is_better() {
        let (own, mut better) = (vec![end(20.0, 80.0); 50], end(60.0, 80.0));
        better.signs = vec![Sign::RequestIgnored(PersonId(0))];
        let sign = |own: &[End], rival: &[End]| reason(&rules(), own, rival).expect("they differ").sign;
        assert_eq!(sign(&own, &vec![better; 50]), None);
        let mut worse = end(20.0, 80.0);
        worse.signs = vec![Sign::RequestIgnored(PersonId(0))];
        let found = sign(&vec![worse; 50], &vec![end(60.0, 80.0); 50]);
        assert_eq!(found.map(|s| (s.own, s.rival)), Some((1.0, 0.0)));
    }

    #[test]
    fn days_a_team_lost_are_the_reason_for_a_slip() {
        let mut worse = end(50.0, 30.0);
        worse.slip_days = 12.0;
        worse.lost[1][LossKind::Blocked as usize] = 9.0;
        worse.lost[0][LossKind::Creep as usize] = 1.0;
        let found = reason(&rules(), &vec![worse; 50], &vec![end(50.0, 90.0); 50]).expect("they differ");
        assert_eq!(found.part, Part::Delivery);
        assert_eq!(found.through, Some(Through::Saves { team: TeamId(1), kind: LossKind::Blocked, days: 9.0 }));
    }

    #[test]
    fn the_parts_add_up_to_the_whole() {
        let (own, mut rival) = (vec![end(20.0, 80.0); 3], vec![end(60.0, 40.0); 3]);
        rival[1].outcome -= 7.0;
        rival[1].low_trust = true;
        let whole = mean(3, |k| rival[k].outcome - own[k].outcome);
        let sum: f64 = parts(&own, &rival, 3).iter().map(|p| p.1).sum();
        assert!((sum - whole).abs() < 1e-12, "{sum} is not {whole}");
    }

    #[test]
    fn branches_that_do_not_differ_have_no_reason() {
        assert_eq!(reason(&rules(), &[end(50.0, 50.0)], &[end(50.0, 50.0)]), None);
    }
}
