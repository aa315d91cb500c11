//! What overruns consist of: for each cause, the working days that vanish when it alone is switched off, on the same
//! seeds. Estimates contain the ordinary; a multiplier that is always on would show here.

use super::bench::Bench;
use super::sample;
use crate::sim::lab::{Habits, Lab};
use crate::sim::model::Model;
use crate::sim::state::LossKind;
use serde::Serialize;

/// One small world and what its overruns consist of.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Ledger {
    /// Which world, by a name that texts go by.
    pub world: &'static str,
    /// Working days that it takes when nothing goes otherwise than estimated.
    pub planned_days: f64,
    /// Working days that it takes, on average.
    pub taken_days: f64,
    /// Causes that cost or save anything, the dearest first.
    pub rows: Vec<Row>,
}

/// A cause.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Row {
    /// `None`: what causes do to each other. Work that grew takes longer to creep, and waits overlap.
    pub cause: Option<LossKind>,
    /// Working days that vanish without it, on average.
    pub days: f64,
}

/// A world as it is, without each cause, and without any.
const OF_WORLD: usize = LossKind::COUNT + 2;

/// Worlds, by name: one team's release; and two teams whose work a third tests, with two suppliers.
const WORLDS: [&str; 2] = ["alone", "together"];

/// Steps in which the ledgers are measured.
pub const STEPS: usize = WORLDS.len() * OF_WORLD;

fn world(name: &str) -> Lab {
    if name == WORLDS[0] {
        return Lab::default();
    }
    Lab {
        teams: vec![4.0, 4.0, 4.0],
        suppliers: 2,
        items: 3,
        effort_person_days: 48.0,
        handoffs: vec![(0, 2), (1, 2)],
        tests: true,
        ..Lab::default()
    }
}

/// The model without a cause.
fn without(model: &Model, cause: LossKind) -> Model {
    let m = model.clone();
    match cause {
        LossKind::Overrun => Model {
            task_mu: 0.0,
            sigma_routine: 0.0,
            sigma_normal: 0.0,
            sigma_unknown: 0.0,
            sigma_wild: 0.0,
            tail_weight: 0.0,
            team_sd: 0.0,
            release_sd: 0.0,
            ..m
        },
        // Work promised elsewhere is what a scenario says, and no lab world has any.
        LossKind::BusyElsewhere => m,
        LossKind::Waiting => {
            Model { congruence_gain: 0.0, supplier_ignored: 1.0, supplier_known: 1.0, supplier_managed: 1.0, ..m }
        }
        LossKind::Blocked => Model { small_blocker_per_day: 0.0, ..m },
        LossKind::Rework => Model { review_pass: 2.0, ..m },
        LossKind::OpenQuestion => Model { question_bites: 0.0, ..m },
        LossKind::Misunderstanding => Model { misunderstood: 0.0, ..m },
        LossKind::Creep => Model { creep_per_month: 0.0, ..m },
        LossKind::Capacity => Model {
            output_noise: 0.0,
            two_projects_loss: 0.0,
            further_project_loss: 0.0,
            quit_per_month: 0.0,
            meeting_minutes: 0.0,
            meeting_recovery_minutes: 0.0,
            ..m
        },
        LossKind::Risk => Model { release_trouble: 0.0, ..m },
    }
}

/// Mean working days of one step.
pub fn days(bench: &Bench, step: usize) -> f64 {
    let lab = world(WORLDS[step / OF_WORLD]);
    let model = match step % OF_WORLD {
        0 => bench.model.clone(),
        1 => LossKind::ALL.into_iter().fold(bench.model.clone(), |m, cause| without(&m, cause)),
        i => without(bench.model, LossKind::ALL[i - 2]),
    };
    let bench = Bench { model: &model, ..*bench };
    let last = f64::from(lab.sprints) * 10.0;
    sample::mean(&bench.play(&lab, Habits::default(), |_, played| played.done_day.map_or(last, f64::from)))
}

/// The ledgers, from the days of all steps.
pub fn ledgers(days: &[f64]) -> Vec<Ledger> {
    WORLDS.into_iter().zip(days.chunks_exact(OF_WORLD)).map(|(world, days)| ledger(world, days)).collect()
}

fn ledger(world: &'static str, days: &[f64]) -> Ledger {
    let (taken_days, planned_days) = (days[0], days[1]);
    let row = |(cause, without): (LossKind, &f64)| Row { cause: Some(cause), days: taken_days - without };
    let mut rows: Vec<Row> = LossKind::ALL.into_iter().zip(&days[2..]).map(row).collect();
    rows.sort_by(|a, b| b.days.total_cmp(&a.days));
    let accounted: f64 = rows.iter().map(|r| r.days).sum();
    rows.retain(|row| row.days.abs() >= 0.05);
    rows.push(Row { cause: None, days: taken_days - planned_days - accounted });
    Ledger { world, planned_days, taken_days, rows }
}
