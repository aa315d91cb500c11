//! Sets of teams.

use super::ids::*;
use std::num::NonZero;
use std::ops::{BitAnd, BitOr, Not};

/// Some teams.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Teams(u32);

impl Teams {
    /// This team alone.
    pub fn one(team: TeamId) -> Self {
        Self(1 << team.0)
    }
    /// Whether this team is one of them.
    pub fn has(self, team: TeamId) -> bool {
        self.0 >> team.0 & 1 != 0
    }
    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// They with this team, or without it.
    pub(super) fn with(self, team: TeamId, is_one: bool) -> Self {
        Self(self.0 & !(1 << team.0) | u32::from(is_one) << team.0)
    }
}

/// In the order of their ids.
impl Iterator for Teams {
    type Item = TeamId;
    fn next(&mut self) -> Option<TeamId> {
        let teams = NonZero::new(self.0)?;
        // Takes off the lowest bit.
        self.0 &= self.0 - 1;
        Some(TeamId(teams.trailing_zeros() as u8))
    }
}

impl FromIterator<TeamId> for Teams {
    fn from_iter<A: IntoIterator<Item = TeamId>>(teams: A) -> Self {
        teams.into_iter().fold(Self::default(), |some, team| some | Self::one(team))
    }
}

impl BitAnd for Teams {
    type Output = Self;
    fn bitand(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl BitOr for Teams {
    type Output = Self;
    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

impl Not for Teams {
    type Output = Self;
    fn not(self) -> Self {
        Self(!self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn teams_come_in_the_order_of_their_ids() {
        let of = |ids: &[u8]| ids.iter().map(|id| TeamId(*id)).collect::<Teams>();
        let some = of(&[23, 0, 7]);
        assert_eq!(some.map(|t| t.0).collect::<Vec<_>>(), [0, 7, 23]);
        assert_eq!([0, 1, 7, 23].map(|id| some.has(TeamId(id))), [true, false, true, true]);
        assert_eq!(some.with(TeamId(7), false) | Teams::one(TeamId(2)), of(&[0, 2, 23]));
        assert_eq!(some & !of(&[7, 9]), of(&[0, 23]));
        assert!(Teams::default().is_empty() && Teams::default().next().is_none());
    }
}
