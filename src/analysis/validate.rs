//! Whether the model still reproduces what was measured about real software work: every case with its figures, the
//! bands they must lie in, how sure a figure is, and where the band comes from.
//!
//! Each figure is drawn or played by the code that the game runs; no formula is written down a second time here. A
//! case that fails says that a mechanism or a parameter is wrong. Bands are what was measured: they are not moved.
//! Success by policy over the shipped scenarios ([`BY_BALANCE`]) is measured where policies are compared.

mod bench;
mod choice;
mod demand;
mod ledger;
mod needs;
mod people;
pub mod sample;
mod waiting;
mod work;

pub use bench::{Bench, Shipped};
pub use ledger::{Ledger, Row};

use super::progress::{Progress, in_order};
use crate::sim::model::Model;
use serde::Serialize;

/// The case that belongs to the comparison of policies over the shipped scenarios.
pub const BY_BALANCE: &str = "V34";

/// Fewest runs of a case that are worth a verdict.
pub const FEWEST_RUNS: usize = 100;

/// What was measured of the model, and what it must be.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Validation {
    /// Runs of each figure.
    pub runs: usize,
    pub cases: Vec<Case>,
    /// Which causes overruns consist of.
    pub ledgers: Vec<Ledger>,
}

/// One case: a study, and what it says about the model.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Case {
    /// `V1` and so on.
    pub id: &'static str,
    /// The study, or "theory".
    pub source: &'static str,
    pub figures: Vec<Figure>,
}

/// One figure of a case.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// Which of the case's figures, by a name that texts go by.
    pub name: &'static str,
    pub value: f64,
    /// Standard error of the value from the number of runs; 0 for what is not drawn.
    pub error: f64,
    /// Lowest value accepted; `None`: any.
    pub low: Option<f64>,
    /// Highest value accepted; `None`: any.
    pub high: Option<f64>,
}

impl Figure {
    /// Whether the value lies in its band.
    pub fn holds(&self) -> bool {
        self.value.is_finite() && self.low.is_none_or(|l| self.value >= l) && self.high.is_none_or(|h| self.value <= h)
    }
}

impl Case {
    /// Whether every figure lies in its band.
    pub fn holds(&self) -> bool {
        self.figures.iter().all(Figure::holds)
    }
    /// The figure of a name.
    pub fn figure(&self, name: &str) -> Option<&Figure> {
        self.figures.iter().find(|f| f.name == name)
    }
}

impl Validation {
    /// Whether every case holds.
    pub fn holds(&self) -> bool {
        self.cases.iter().all(Case::holds)
    }
    /// The case of an id.
    pub fn case(&self, id: &str) -> Option<&Case> {
        self.cases.iter().find(|c| c.id == id)
    }
}

/// Measures one case.
type Measure = fn(&Bench) -> Case;

/// All cases, in the order of their ids.
const CASES: &[(&str, Measure)] = &[
    ("V1", needs::v1),
    ("V2", needs::v2),
    ("V3", needs::v3),
    ("V4", needs::v4),
    ("V5", demand::v5),
    ("V7", demand::v7),
    ("V9", choice::v9),
    ("V11", demand::v11),
    ("V13", choice::v13),
    ("V14", choice::v14),
    ("V15", work::v15),
    ("V16", work::v16),
    ("V17", work::v17),
    ("V19", work::v19),
    ("V21", waiting::v21),
    ("V22", waiting::v22),
    ("V24", waiting::v24),
    ("V25", waiting::v25),
    ("V26", work::v26),
    ("V27", people::v27),
    ("V29", people::v29),
    ("V31", work::v31),
    ("V32", work::v32),
    ("V33", people::v33),
];

/// Measures one case of a model alone; `None`: there is no such case.
pub fn case(model: &Model, shipped: &[Shipped], runs: usize, id: &str) -> Option<Case> {
    let bench = Bench { model, shipped, runs: runs.max(FEWEST_RUNS) };
    CASES.iter().find(|(of, _)| *of == id).map(|(_, measure)| measure(&bench))
}

/// What one step of the suite measures.
enum Measured {
    Case(Case),
    /// Working days that a world of the ledger takes.
    Days(f64),
}

/// Measures a model: every case with so many runs. `shipped` are the scenarios whose backlogs are held against the
/// figures. The result depends on model, scenarios and number of runs alone; `None` when cancelled.
pub fn validate(model: &Model, shipped: &[Shipped], runs: usize, progress: &dyn Progress) -> Option<Validation> {
    let bench = Bench { model, shipped, runs: runs.max(FEWEST_RUNS) };
    let step = |i: usize| match i.checked_sub(CASES.len()) {
        None => Measured::Case(CASES[i].1(&bench)),
        Some(step) => Measured::Days(ledger::days(&bench, step)),
    };
    let (mut cases, mut days) = (Vec::new(), Vec::new());
    for measured in in_order(CASES.len() + ledger::STEPS, progress, step)? {
        match measured {
            Measured::Case(case) => cases.push(case),
            Measured::Days(d) => days.push(d),
        }
    }
    Some(Validation { runs: bench.runs, cases, ledgers: ledger::ledgers(&days) })
}
