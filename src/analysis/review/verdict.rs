//! From paired differences to a verdict, so that noise is never called a mistake.

use libm::sqrt;
use serde::{Deserialize, Serialize};

/// A mean of differences between two branches played in the same worlds, in points of Outcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// In favour of the other branch where positive.
    pub mean: f64,
    /// Standard error of the mean.
    pub se: f64,
    /// How many worlds.
    pub n: usize,
}

/// Standard errors either side of the mean: 99 of 100 such ranges hold.
pub const WIDE: f64 = 2.58;

impl Estimate {
    /// Of differences, in any order of worlds that is the same each time.
    pub fn of(differences: &[f64]) -> Self {
        let n = differences.len();
        if n == 0 {
            return Self::default();
        }
        let mean = differences.iter().sum::<f64>() / n as f64;
        let squares: f64 = differences.iter().map(|d| (d - mean) * (d - mean)).sum();
        let variance = if n > 1 { squares / (n - 1) as f64 } else { 0.0 };
        Self { mean, se: sqrt(variance / n as f64), n }
    }
    /// Of what one branch brought less what the other brought, world by world.
    pub fn paired(other: &[f64], own: &[f64]) -> Self {
        Self::of(&other.iter().zip(own).map(|(o, s)| o - s).collect::<Vec<f64>>())
    }
    /// `d - 2.58 se`.
    pub fn lower(&self) -> f64 {
        self.mean - WIDE * self.se
    }
    /// `d + 2.58 se`.
    pub fn upper(&self) -> f64 {
        self.mean + WIDE * self.se
    }
    /// The same difference seen from the other side.
    pub fn reversed(self) -> Self {
        Self { mean: -self.mean, ..self }
    }
    /// Whether it can be told from noise.
    pub fn is_clear(&self) -> bool {
        self.lower() > 0.0 || self.upper() < 0.0
    }
}

/// What a move was, given what was knowable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    Best,
    Good,
    Inaccuracy,
    Mistake,
    Blunder,
}

impl Class {
    /// Points that are certain to have been left on the table, from which on a move is called so.
    pub const BLUNDER_FROM: f64 = 8.0;
    pub const MISTAKE_FROM: f64 = 4.0;
    pub const INACCURACY_FROM: f64 = 1.5;
    /// A move is among the best where it is certain that nothing else brought as much more as this, in points.
    pub const BEST_BELOW: f64 = 1.0;

    /// All, the best first.
    pub const ALL: [Class; 5] = [Class::Best, Class::Good, Class::Inaccuracy, Class::Mistake, Class::Blunder];

    /// Points that are certain to have been left on the table from which on a move is called so; `None` for what left
    /// none for certain.
    pub fn from(self) -> Option<f64> {
        match self {
            Class::Best | Class::Good => None,
            Class::Inaccuracy => Some(Self::INACCURACY_FROM),
            Class::Mistake => Some(Self::MISTAKE_FROM),
            Class::Blunder => Some(Self::BLUNDER_FROM),
        }
    }

    /// The class of a difference in favour of the rival.
    pub fn of(d: &Estimate) -> Class {
        match d.lower() {
            l if l >= Self::BLUNDER_FROM => Class::Blunder,
            l if l >= Self::MISTAKE_FROM => Class::Mistake,
            l if l >= Self::INACCURACY_FROM => Class::Inaccuracy,
            _ if d.upper() < Self::BEST_BELOW => Class::Best,
            _ => Class::Good,
        }
    }
    /// Whether points were left on the table.
    pub fn costs(self) -> bool {
        match self {
            Class::Best | Class::Good => false,
            Class::Inaccuracy | Class::Mistake | Class::Blunder => true,
        }
    }
}

/// Where foresight and hindsight disagree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// It cost points on average, and nothing here.
    Lucky,
    /// It was sound on average, and cost points here.
    Unlucky,
}

impl Turn {
    /// What foresight (the class, and the difference it rests on) and hindsight say together. They disagree only where
    /// the two differences can be told apart: a difference that hindsight merely sees more sharply is no luck.
    pub fn of(class: Class, foresight: &Estimate, hindsight: &Estimate) -> Option<Turn> {
        let apart = hindsight.mean - foresight.mean;
        let noise = WIDE * sqrt(foresight.se * foresight.se + hindsight.se * hindsight.se);
        match (class.costs(), Class::of(hindsight)) {
            (true, Class::Best) if apart < -noise => Some(Turn::Lucky),
            (false, later) if later.costs() && apart > noise => Some(Turn::Unlucky),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sure(mean: f64) -> Estimate {
        Estimate { mean, se: 0.1, n: 100 }
    }

    #[test]
    fn classes_follow_the_bounds_and_not_the_mean() {
        let cases = [
            (sure(9.0), Class::Blunder),
            (sure(5.0), Class::Mistake),
            (sure(2.0), Class::Inaccuracy),
            (sure(1.0), Class::Good),
            (sure(0.0), Class::Best),
            (sure(-6.0), Class::Best),
            // Ten points, but nobody can tell.
            (Estimate { mean: 10.0, se: 6.0, n: 100 }, Class::Good),
            (Estimate { mean: 10.0, se: 2.0, n: 100 }, Class::Mistake),
        ];
        for (d, class) in cases {
            assert_eq!(Class::of(&d), class, "{d:?}");
        }
    }

    #[test]
    fn the_mean_and_its_error_are_those_of_the_differences() {
        let d = Estimate::paired(&[3.0, 5.0, 7.0], &[2.0, 3.0, 4.0]);
        assert_eq!((d.mean, d.n), (2.0, 3));
        assert!((d.se - 1.0 / sqrt(3.0)).abs() < 1e-12);
        assert_eq!(Estimate::paired(&[1.0], &[1.0]), Estimate { mean: 0.0, se: 0.0, n: 1 });
    }

    #[test]
    fn luck_is_where_the_two_views_disagree() {
        assert_eq!(Turn::of(Class::Blunder, &sure(9.0), &sure(-3.0)), Some(Turn::Lucky));
        assert_eq!(Turn::of(Class::Best, &sure(-2.0), &sure(6.0)), Some(Turn::Unlucky));
        assert_eq!(Turn::of(Class::Blunder, &sure(9.0), &sure(6.0)), None);
        assert_eq!(Turn::of(Class::Good, &sure(1.0), &sure(0.0)), None);
        // Hindsight sees the same difference more sharply: no luck.
        let vague = Estimate { mean: 5.0, se: 3.0, n: 100 };
        assert_eq!(Turn::of(Class::of(&vague), &vague, &sure(6.0)), None);
    }
}
