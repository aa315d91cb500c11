//! RICE on the player's own numbers, and two other ways to look at the same numbers. Knows no nodes.

use super::super::sight::Sight;
use crate::sim::{ids::*, state::Score};

/// What an item starts from when it is scored for the first time: deliberately middling.
pub const UNSCORED: Score = Score { reach: 0.3, impact: 1.0, confidence: 0.5 };
/// The steps of impact: massive, high, medium, low, minimal.
pub const IMPACTS: [f64; 5] = [3.0, 2.0, 1.0, 0.5, 0.25];

/// Three ways to look at the scores.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lens {
    /// Reach x impact x confidence / effort.
    #[default]
    Rice,
    /// Must, should, could, not this time.
    Moscow,
    /// What it brings against what it takes.
    ImpactEffort,
}

impl Lens {
    /// All, in the order in which they are offered.
    pub const ALL: [Lens; 3] = [Lens::Rice, Lens::Moscow, Lens::ImpactEffort];
}

/// An item as one lens sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ranked {
    pub rice: f64,
    /// From 1, among the items that have a score.
    pub rank: usize,
    pub says: Verdict,
}

/// What a lens says of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The number says it.
    Number,
    Must,
    Should,
    Could,
    NotThisTime,
    QuickWin,
    BigBet,
    FillIn,
    MoneyPit,
}

impl Verdict {
    /// The id of its word.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Number => "tabs-score-number",
            Verdict::Must => "tabs-score-must",
            Verdict::Should => "tabs-score-should",
            Verdict::Could => "tabs-score-could",
            Verdict::NotThisTime => "tabs-score-wont",
            Verdict::QuickWin => "tabs-score-quick-win",
            Verdict::BigBet => "tabs-score-big-bet",
            Verdict::FillIn => "tabs-score-fill-in",
            Verdict::MoneyPit => "tabs-score-money-pit",
        }
    }
}

/// Reach in percent of users a quarter, times impact, times confidence, by person-days.
pub fn rice(score: Score, person_days: f64) -> f64 {
    score.reach * 100.0 * score.impact * score.confidence / person_days.max(0.5)
}

/// Share of the effort that musts may take.
const MUST_SHARE: f64 = 0.6;
/// Share of the effort that musts and shoulds may take together.
const SHOULD_SHARE: f64 = 0.8;

struct Scored {
    feature: FeatureId,
    rice: f64,
    brings: f64,
    takes: f64,
    above: bool,
}

/// All scored items as a lens sees them, best first.
pub fn rank(sight: &Sight<'_>, lens: Lens) -> Vec<(FeatureId, Ranked)> {
    let o = &sight.o;
    let mut items: Vec<Scored> = o
        .listed()
        .filter_map(|feature| {
            let row = &o.public.features[feature];
            let score = row.score?;
            let takes = sight.person_days(row.variant);
            let brings = score.reach * score.impact * score.confidence;
            let above = o.public.backlog.contains(&feature);
            Some(Scored { feature, rice: rice(score, takes), brings, takes, above })
        })
        .collect();
    items.sort_by(|a, b| b.rice.total_cmp(&a.rice));
    let says = verdicts(&items, lens);
    let ranked = items.iter().zip(says).enumerate();
    ranked.map(|(at, (item, says))| (item.feature, Ranked { rice: item.rice, rank: at + 1, says })).collect()
}

fn verdicts(items: &[Scored], lens: Lens) -> Vec<Verdict> {
    match lens {
        Lens::Rice => vec![Verdict::Number; items.len()],
        Lens::Moscow => {
            let all: f64 = items.iter().filter(|i| i.above).map(|i| i.takes).sum();
            let mut taken = 0.0;
            let mut say = |item: &Scored| {
                if !item.above {
                    return Verdict::NotThisTime;
                }
                taken += item.takes;
                match taken / all {
                    share if share <= MUST_SHARE => Verdict::Must,
                    share if share <= SHOULD_SHARE => Verdict::Should,
                    _ => Verdict::Could,
                }
            };
            items.iter().map(&mut say).collect()
        }
        Lens::ImpactEffort => {
            let brings = median(items.iter().map(|i| i.brings).collect());
            let takes = median(items.iter().map(|i| i.takes).collect());
            let say = |item: &Scored| match (item.brings >= brings, item.takes <= takes) {
                (true, true) => Verdict::QuickWin,
                (true, false) => Verdict::BigBet,
                (false, true) => Verdict::FillIn,
                (false, false) => Verdict::MoneyPit,
            };
            items.iter().map(say).collect()
        }
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let half = values.len() / 2;
    match values.len() {
        0 => 0.0,
        n if n % 2 == 1 => values[half],
        _ => 0.5 * (values[half - 1] + values[half]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(feature: u8, rice: f64, brings: f64, takes: f64, above: bool) -> Scored {
        Scored { feature: FeatureId(feature), rice, brings, takes, above }
    }

    #[test]
    fn rice_is_reach_times_impact_times_confidence_by_effort() {
        let score = Score { reach: 0.4, impact: 2.0, confidence: 0.5 };
        assert!((rice(score, 20.0) - 2.0).abs() < 1e-9);
    }

    #[test]
    fn musts_take_at_most_three_fifths_of_the_effort() {
        let items = [
            item(0, 9.0, 1.0, 60.0, true),
            item(1, 5.0, 1.0, 20.0, true),
            item(2, 4.0, 1.0, 20.0, true),
            item(3, 3.0, 1.0, 5.0, false),
        ];
        let says = verdicts(&items, Lens::Moscow);
        assert_eq!(says, [Verdict::Must, Verdict::Should, Verdict::Could, Verdict::NotThisTime]);
    }

    #[test]
    fn impact_and_effort_make_four_fields() {
        let items = [
            item(0, 1.0, 3.0, 10.0, true),
            item(1, 1.0, 3.0, 90.0, true),
            item(2, 1.0, 1.0, 10.0, true),
            item(3, 1.0, 1.0, 90.0, true),
        ];
        let says = verdicts(&items, Lens::ImpactEffort);
        assert_eq!(says, [Verdict::QuickWin, Verdict::BigBet, Verdict::FillIn, Verdict::MoneyPit]);
    }
}
