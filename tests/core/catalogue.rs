//! What a few seeds lead to, in one line each: `tests/snapshots/catalogue.txt`, reviewed like code.
//!
//! After a change that means to change it: `TWO_HATS_BLESS=1 cargo test --no-default-features catalogue`, then read the
//! difference.

use std::fmt::Write;

use crate::common;
use two_hats::analysis::balance::{POLICIES, Played, seating};
use two_hats::content::{Scenario, SeatOffer};
use two_hats::policy;
use two_hats::sim::phase::uptake;
use two_hats::sim::score;
use two_hats::sim::state::{LossKind, State};

const SEEDS: u64 = 3;

#[test]
fn the_catalogue_of_outcomes_is_as_it_was_reviewed() {
    let told = catalogue(&common::scenario());
    common::assert_kept("tests/snapshots/catalogue.txt", &told, "outcomes changed");
}

fn catalogue(scenario: &Scenario) -> String {
    let mut out = String::from(
        "What a few seeds lead to: alignment, delivery, outcome, ending | what was released, on which day, how many of \
         its users took it up by the end | what happened to the dates | where most days were lost.\n",
    );
    for offer in &scenario.story.seats {
        for name in POLICIES {
            let _ = writeln!(out, "\n{}, {offer:?}, {name}", scenario.story.id);
            for seed in 1..=SEEDS {
                let _ = writeln!(out, "  {seed}: {}", line(scenario, *offer, name, seed));
            }
        }
    }
    out
}

fn line(scenario: &Scenario, offer: SeatOffer, name: &'static str, seed: u64) -> String {
    let rules = &scenario.rules;
    let (seating, names) = seating(offer, name);
    let (state, _) = policy::play(rules, seed, seating, names);
    let played = Played::of(rules, &state);
    let s = played.scores;
    format!(
        "A{:.0} D{:.0} O{:.0} {} | {} | {} | {}",
        s.alignment,
        s.delivery,
        s.outcome,
        played.ending.id(),
        released(scenario, &state),
        dates(scenario, &state),
        losses(&state),
    )
}

fn released(scenario: &Scenario, state: &State) -> String {
    let rules = &scenario.rules;
    let shipped = score::shipped(rules, state);
    let tell = |f: &two_hats::sim::ids::FeatureId| {
        let row = &state.public.features[*f];
        let (weekly, _) = uptake::shares(rules, state, *f);
        let (id, size) = (&scenario.story.features[*f].id, rules.variants[row.variant].size);
        format!("{id} {size:?} on {} ({:.0} %)", row.shipped_day.unwrap_or(0), weekly * 100.0)
    };
    if shipped.is_empty() {
        "nothing released".to_owned()
    } else {
        shipped.iter().map(tell).collect::<Vec<_>>().join(", ")
    }
}

fn dates(scenario: &Scenario, state: &State) -> String {
    let rules = &scenario.rules;
    let tell = |id| {
        let slip = score::slip_days(rules, state, id);
        let name = &scenario.story.milestones[id].id;
        if slip > 0.0 { format!("{name} {slip:.0} days late") } else { format!("{name} kept") }
    };
    rules.milestones.ids().map(tell).collect::<Vec<_>>().join(", ")
}

fn losses(state: &State) -> String {
    let lost = |kind: LossKind| -> f32 { state.truth.work.iter().map(|w| w.lost_days[kind as usize].max(0.0)).sum() };
    let most = LossKind::ALL.into_iter().max_by(|a, b| lost(*a).total_cmp(&lost(*b)));
    most.map_or(String::new(), |kind| format!("{kind:?} {:.0} days", lost(kind)))
}
