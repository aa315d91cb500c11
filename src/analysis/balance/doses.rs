//! Whether research, mapping and meetings pay at the margin, and where they stop paying: the solid colleague with more
//! or less of one habit and everything else as it is.

use super::super::progress::{Stretch, over_seeds};
use super::super::statistics::{mean, standard_error};
use super::runs::{Played, seating};
use crate::content::SeatOffer;
use crate::policy::{Bulk, Habits, Policy, Solid};
use crate::sim::draw::Roots;
use crate::sim::ids::Seat;
use crate::sim::rules::Rules;
use crate::sim::state::Cadence;
use serde::Serialize;
use std::ops::Range;

/// What there is more or less of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum DoseKind {
    /// Interviews in every segment before a choice is made.
    Interviews,
    /// Items whose dependencies are mapped.
    Maps,
    /// Check-ins a week with every team that matters: 0, 1, 2, 5.
    Meetings,
}

/// Mean outcome by dose.
#[derive(Clone, Debug, Serialize)]
pub struct Dose {
    pub kind: DoseKind,
    /// Dose, mean outcome, and the change from the dose before on the same seeds with its standard error.
    pub steps: Vec<Step>,
}

/// One dose.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Step {
    pub dose: u16,
    pub outcome: f64,
    pub change: f64,
    pub change_error: f64,
}

impl Dose {
    /// The dose with the best mean outcome: beyond it, more does not pay.
    pub fn best(&self) -> u16 {
        self.steps.iter().max_by(|a, b| a.outcome.total_cmp(&b.outcome)).map_or(0, |s| s.dose)
    }
    /// Whether the first step beyond nothing, or any later one, pays beyond its noise.
    pub fn pays(&self) -> bool {
        let Some(none) = self.steps.first() else { return false };
        self.steps.iter().any(|s| s.outcome > none.outcome + 2.0 * s.change_error.max(none.change_error))
    }
}

/// The kinds that are a seat's own business.
fn kinds(offer: SeatOffer) -> &'static [DoseKind] {
    match offer {
        SeatOffer::Product => &[DoseKind::Interviews],
        SeatOffer::Program => &[DoseKind::Maps, DoseKind::Meetings],
        SeatOffer::Pair | SeatOffer::BothHats => &[DoseKind::Interviews, DoseKind::Maps, DoseKind::Meetings],
    }
}

/// Doses of a kind, from nothing upwards.
fn doses(kind: DoseKind) -> &'static [u16] {
    match kind {
        DoseKind::Interviews => &[0, 2, 4, 6, 10, 14, 18],
        DoseKind::Maps => &[0, 1, 2, 4],
        DoseKind::Meetings => &[0, 1, 2, 5],
    }
}

/// How many doses are tried from a seat.
pub fn count(offer: SeatOffer) -> usize {
    kinds(offer).iter().map(|kind| doses(*kind).len()).sum()
}

/// Every kind that is the seat's own business; `None` when cancelled. `stretch` tells of a dose by the runs that were
/// played for the doses before it.
pub fn all<'a>(
    rules: &Rules,
    offer: SeatOffer,
    seeds: Range<u64>,
    stretch: &dyn Fn(usize) -> Stretch<'a>,
) -> Option<Vec<Dose>> {
    let runs = seeds.clone().count();
    let mut before = 0;
    let mut one = |kind: &DoseKind| {
        let found = dose(rules, offer, *kind, seeds.clone(), &|dose| stretch(before + dose * runs));
        before += doses(*kind).len() * runs;
        found
    };
    kinds(offer).iter().map(&mut one).collect()
}

fn dose<'a>(
    rules: &Rules,
    offer: SeatOffer,
    kind: DoseKind,
    seeds: Range<u64>,
    stretch: &dyn Fn(usize) -> Stretch<'a>,
) -> Option<Dose> {
    let mut steps: Vec<Step> = Vec::new();
    let mut before: Vec<f64> = Vec::new();
    for (place, dose) in doses(kind).iter().enumerate() {
        let habits = habits(kind, *dose);
        let outcomes = over_seeds(seeds.clone(), &stretch(place), |seed| outcome(rules, offer, habits, seed))?;
        let changes: Vec<f64> = outcomes.iter().zip(&before).map(|(now, then)| now - then).collect();
        steps.push(Step {
            dose: *dose,
            outcome: mean(&outcomes),
            change: mean(&changes),
            change_error: standard_error(&changes),
        });
        before = outcomes;
    }
    Some(Dose { kind, steps })
}

fn habits(kind: DoseKind, dose: u16) -> Habits {
    let mut habits = Habits::SOLID;
    match kind {
        DoseKind::Interviews => {
            habits.interviews_a_segment = dose;
            habits.watches &= dose > 0;
        }
        DoseKind::Maps => habits.maps = dose as u8,
        DoseKind::Meetings => {
            habits.cadence = match dose {
                0 => Cadence::None,
                1 => Cadence::Weekly,
                2 => Cadence::TwiceAWeek,
                _ => Cadence::Daily,
            }
        }
    }
    habits
}

fn outcome(rules: &Rules, offer: SeatOffer, habits: Habits, seed: u64) -> f64 {
    let (seating, _) = seating(offer, "solid");
    let own = |seat: Seat| seating.played[seat.index()];
    let policies = Seat::BOTH.map(|seat| {
        let habits = if own(seat) { habits } else { Habits::SOLID };
        Some(Box::new(Solid { habits }) as Box<dyn Policy>)
    });
    let mut bulk = Bulk::of(rules, Roots::of_seed(seed), seating, policies);
    bulk.to_end();
    Played::of(rules, &bulk.state).scores.outcome
}
