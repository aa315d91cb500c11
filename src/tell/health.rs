//! Teams whose health moved: those that the same thing moved are told of together.

use crate::sim::fact::{Fact, What};
use crate::sim::ids::TeamId;

/// Health that sank by less over the days told of is no news.
const SANK: f64 = 0.015;

/// The slow recovery of a quiet week is no news.
const ROSE: f64 = 0.035;

/// Teams that one thing moved the same way.
#[derive(Clone, Debug, PartialEq)]
pub struct HealthMoved<'a> {
    /// In the order of their numbers.
    pub teams: Vec<TeamId>,
    /// Change over the days told of, in parts of full health (-1 to 1); of several teams the strongest.
    pub by: f64,
    /// What moved the first of them most the way it went.
    pub fact: &'a Fact,
}

/// Whose health moved over the days that these facts are of, oldest first.
pub fn health_moved<'a>(facts: impl IntoIterator<Item = &'a Fact>) -> Vec<HealthMoved<'a>> {
    let mut teams: std::collections::BTreeMap<TeamId, Vec<(f64, &'a Fact)>> = std::collections::BTreeMap::new();
    for fact in facts {
        if let What::HealthChanged { team, by, .. } = fact.what {
            teams.entry(team).or_default().push((by, fact));
        }
    }
    let mut told: Vec<HealthMoved<'a>> = Vec::new();
    for (team, steps) in teams {
        let by: f64 = steps.iter().map(|(by, _)| by).sum();
        if by > -SANK && by < ROSE {
            continue;
        }
        let Some((_, fact)) = steps.into_iter().max_by(|a, b| (a.0 * by).total_cmp(&(b.0 * by))) else { continue };
        match told.iter_mut().find(|line| line.fact.cause == fact.cause && (line.by > 0.0) == (by > 0.0)) {
            Some(line) => {
                line.teams.push(team);
                line.by = if by.abs() > line.by.abs() { by } else { line.by };
            }
            None => told.push(HealthMoved { teams: vec![team], by, fact }),
        }
    }
    told
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::action::Verb;
    use crate::sim::fact::Cause;
    use crate::sim::ids::Seat;

    fn changed(id: u32, team: u8, by: f64, cause: Cause) -> Fact {
        let what = What::HealthChanged { team: TeamId(team), by, now: 0.7 };
        Fact { id, day: 12, what, cause, seen_from: [Some(12); 2] }
    }

    #[test]
    fn teams_that_the_same_thing_moved_the_same_way_are_one_line() {
        let talk = Cause::Action(Seat::Program, Verb::OneToOne);
        let facts = [
            changed(1, 0, 0.04, Cause::Time),
            changed(2, 2, 0.06, Cause::Time),
            changed(3, 3, -0.05, Cause::Time),
            changed(4, 4, 0.05, talk),
        ];
        let told = health_moved(&facts);
        let lines: Vec<(Vec<u8>, f64)> =
            told.iter().map(|line| (line.teams.iter().map(|t| t.0).collect(), line.by)).collect();
        assert_eq!(lines, [(vec![0, 2], 0.06), (vec![3], -0.05), (vec![4], 0.05)]);
    }

    #[test]
    fn steps_of_a_team_are_added_up_and_the_strongest_says_why() {
        let talk = Cause::Action(Seat::Program, Verb::OneToOne);
        let facts = [changed(1, 0, 0.01, Cause::Time), changed(2, 0, 0.03, talk), changed(3, 1, 0.02, Cause::Time)];
        let told = health_moved(&facts);
        assert_eq!(told.len(), 1, "a quiet week is no news: {told:?}");
        assert!((told[0].by - 0.04).abs() < 1e-9);
        assert_eq!(told[0].fact.id, 2);
    }
}
