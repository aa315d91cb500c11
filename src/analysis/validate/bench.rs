//! What every case is measured with: the model, the seeds, and how a figure and its error come from draws.

use super::{Case, Figure};
use crate::sim::draw::{Roots, mix};
use crate::sim::lab::{Habits, Lab, Played};
use crate::sim::model::Model;
use crate::sim::rules::Rules;
use std::ops::RangeInclusive;

/// A scenario whose backlog is held against the figures.
#[derive(Clone, Copy, Debug)]
pub struct Shipped<'a> {
    pub id: &'a str,
    pub rules: &'a Rules,
}

/// The model on the bench.
pub struct Bench<'a> {
    pub model: &'a Model,
    pub shipped: &'a [Shipped<'a>],
    /// Draws of each figure.
    pub runs: usize,
}

/// Groups of draws from whose scatter the error of a figure is taken.
const BATCHES: usize = 20;

/// The seed that all draws of the suite hang on.
const SEED: u64 = 0x7701_4A75;

impl Bench<'_> {
    /// The seeds of the runs, the same for every case.
    pub fn seeds(&self) -> impl Iterator<Item = u64> {
        (0..self.runs as u64).map(|run| mix(SEED, run))
    }

    /// One result for each run.
    pub fn draw<T>(&self, one: impl FnMut(Roots) -> T) -> Vec<T> {
        self.seeds().map(Roots::of_seed).map(one).collect()
    }

    /// A lab world played in every run.
    pub fn play<T>(&self, lab: &Lab, habits: Habits, read: impl Fn(&Rules, &Played) -> T) -> Vec<T> {
        let rules = lab.rules(self.model).expect("such a world there is");
        self.seeds().map(|seed| read(&rules, &lab.play(&rules, habits, seed))).collect()
    }
}

impl Case {
    /// A case without figures yet.
    pub fn new(id: &'static str, source: &'static str) -> Self {
        Self { id, source, figures: Vec::new() }
    }

    /// Adds a statistic of draws. Its standard error comes from the scatter of the same statistic over batches.
    pub fn drawn<T>(mut self, name: &'static str, band: Band, draws: &[T], statistic: impl Fn(&[T]) -> f64) -> Self {
        let size = draws.len().div_ceil(BATCHES).max(1);
        let batches: Vec<f64> = draws.chunks(size).map(&statistic).collect();
        let error = super::sample::sd(&batches) / libm::sqrt(batches.len() as f64);
        self.figures.push(Figure { name, value: statistic(draws), error, low: band.low, high: band.high });
        self
    }

    /// Adds a figure that needs no draws.
    pub fn exact(mut self, name: &'static str, band: Band, value: f64) -> Self {
        self.figures.push(Figure { name, value, error: 0.0, low: band.low, high: band.high });
        self
    }
}

/// What a figure may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Band {
    low: Option<f64>,
    high: Option<f64>,
}

/// From here to there.
pub fn within(range: RangeInclusive<f64>) -> Band {
    Band { low: Some(*range.start()), high: Some(*range.end()) }
}

/// This or less.
pub fn at_most(high: f64) -> Band {
    Band { low: None, high: Some(high) }
}

/// This or more.
pub fn at_least(low: f64) -> Band {
    Band { low: Some(low), high: None }
}
