//! What each team has to do for one size of a feature, found by team without looking through the list.

use super::ids::*;
use super::rules::Part;
use super::teams::Teams;
use std::fmt;
use std::ops::Deref;

/// Most teams that a scenario can have.
pub const MAX_TEAMS: usize = 24;

/// The parts of a variant, in the order in which they were written down; one for each team at most.
#[derive(Clone, PartialEq)]
pub struct Parts {
    rows: Vec<Part>,
    /// Place of each team's part in the list, [`NO_PART`] where it has none.
    places: [u8; MAX_TEAMS],
    teams: Teams,
}

const NO_PART: u8 = u8::MAX;

impl Parts {
    /// The part of a team.
    pub fn of(&self, team: TeamId) -> Option<&Part> {
        let place = *self.places.get(team.index())?;
        self.rows.get(usize::from(place))
    }

    /// The teams that have a part.
    pub fn teams(&self) -> Teams {
        self.teams
    }
}

impl FromIterator<Part> for Parts {
    fn from_iter<A: IntoIterator<Item = Part>>(rows: A) -> Self {
        let rows: Vec<Part> = rows.into_iter().collect();
        let mut places = [NO_PART; MAX_TEAMS];
        // Of two parts of one team, which content refuses, the first counts.
        for (place, part) in rows.iter().enumerate().take(usize::from(NO_PART)).rev() {
            if let Some(slot) = places.get_mut(part.team.index()) {
                *slot = place as u8;
            }
        }
        let teams = rows.iter().map(|part| part.team).collect();
        Self { rows, places, teams }
    }
}

impl Deref for Parts {
    type Target = [Part];
    fn deref(&self) -> &[Part] {
        &self.rows
    }
}

impl<'a> IntoIterator for &'a Parts {
    type Item = &'a Part;
    type IntoIter = std::slice::Iter<'a, Part>;
    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

/// The list alone: the places follow from it, and content is known by this text.
impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rows.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sim::rules::Uncertainty;

    #[test]
    fn a_part_is_found_by_its_team() {
        let part = |team, effort_person_days| Part {
            team: TeamId(team),
            effort_person_days,
            uncertainty: Uncertainty::Normal,
        };
        let parts: Parts = [part(3, 1.0), part(0, 2.0)].into_iter().collect();
        let effort = |team| parts.of(TeamId(team)).map(|p| p.effort_person_days);
        assert_eq!([effort(0), effort(1), effort(3), effort(200)], [Some(2.0), None, Some(1.0), None]);
    }
}
