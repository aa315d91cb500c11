//! The work on every feature, and which teams stand where with it.
//!
//! Who has begun, who is done and who is stopped follows from the parts, and so does how far a feature is. It is kept beside
//! them, the former one bit a team, so that a day asks one number of a feature where it would go through all its parts;
//! every change of a part renews the first and forgets the second.

use super::ids::*;
use super::parts::Parts;
use super::recycle::clone_by_field;
use super::rules::{Edge, Rules};
use super::teams::Teams;
use super::truth::{LossKind, PartState};
use std::fmt;
use std::ops::Deref;

/// Which teams stand where with a feature.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Those that have a part of the chosen size.
    pub planned: Teams,
    /// Those that have begun, done or not.
    pub begun: Teams,
    pub done: Teams,
    /// Those that something stops.
    pub stopped: Teams,
    /// Those that know they have a part: a team that appears in unknown edges alone waits to be asked.
    pub asked: Teams,
}

/// The work on all features, by feature and team: see [`Rules::part_index`].
pub struct UnderWay {
    parts: Vec<PartState>,
    /// By feature.
    standing: Vec<Standing>,
    /// Share of each feature's work that is done, 0 to 1, where it was measured since a part of it changed.
    progress: Vec<Option<f64>>,
    /// The teams that a part waits for as far as somebody knows, by feature and team.
    waits_for: Vec<Teams>,
    teams: usize,
}

clone_by_field!(UnderWay { parts, standing, progress, waits_for, teams });

impl UnderWay {
    /// Nobody has begun, and nobody knows an edge that is not known from the first day; of each feature the usual size is
    /// chosen.
    pub fn untouched(rules: &Rules) -> Self {
        let asked = |feature| rules.teams.ids().filter(|team| rules.edges.untold(feature, *team).is_empty()).collect();
        let planned = |feature| rules.variants[rules.features[feature].usual].parts.teams();
        let standing = |feature| Standing { planned: planned(feature), asked: asked(feature), ..Standing::default() };
        let waits_for = |feature| rules.teams.ids().map(move |team| rules.edges.before(feature, team).known);
        let teams = rules.teams.len();
        Self {
            parts: vec![PartState::UNTOUCHED; rules.features.len() * teams],
            standing: rules.features.ids().map(standing).collect(),
            progress: vec![None; rules.features.len()],
            waits_for: rules.features.ids().flat_map(waits_for).collect(),
            teams,
        }
    }

    /// Which teams stand where with a feature.
    #[inline]
    pub fn standing(&self, feature: FeatureId) -> Standing {
        self.standing[feature.index()]
    }

    /// The teams that a team's part waits for until they are done, as far as somebody knows.
    #[inline]
    pub fn waits_for(&self, feature: FeatureId, team: TeamId) -> Teams {
        self.waits_for[self.place(feature, team)]
    }

    /// A team's part.
    #[inline]
    pub fn part(&self, feature: FeatureId, team: TeamId) -> &PartState {
        &self.parts[self.place(feature, team)]
    }

    /// The parts of a feature, by team.
    pub fn of(&self, feature: FeatureId) -> &[PartState] {
        &self.parts[feature.index() * self.teams..][..self.teams]
    }

    /// Share of a feature's work that is done, 0 to 1; `None` where a part of it changed since that was measured.
    #[inline]
    pub fn progress(&self, feature: FeatureId) -> Option<f64> {
        self.progress[feature.index()]
    }

    /// Takes down how far a feature is as its parts are now.
    pub fn measured(&mut self, feature: FeatureId, progress: f64) {
        self.progress[feature.index()] = Some(progress);
    }

    /// Another size of a feature is chosen.
    pub fn choose(&mut self, feature: FeatureId, parts: &Parts) {
        self.standing[feature.index()].planned = parts.teams();
        self.progress[feature.index()] = None;
    }

    /// Changes a team's part.
    #[inline]
    pub fn change<R>(&mut self, feature: FeatureId, team: TeamId, by: impl FnOnce(&mut PartState) -> R) -> R {
        let place = self.place(feature, team);
        let changed = by(&mut self.parts[place]);
        self.standing[feature.index()] = self.renewed(feature, team);
        self.progress[feature.index()] = None;
        changed
    }

    /// Changes a team's part in what leaves it begun or not, done or not, and stopped or not, as it was.
    #[inline]
    pub fn adjust<R>(&mut self, feature: FeatureId, team: TeamId, by: impl FnOnce(&mut PartState) -> R) -> R {
        let place = self.place(feature, team);
        let changed = by(&mut self.parts[place]);
        debug_assert_eq!(self.standing[feature.index()], self.renewed(feature, team), "adjusted where it was changed");
        self.progress[feature.index()] = None;
        changed
    }

    /// Writes down working days that a part lost.
    #[inline]
    pub fn lose(&mut self, feature: FeatureId, team: TeamId, kind: LossKind, days: f64) {
        let place = self.place(feature, team);
        self.parts[place].lost_days[kind as usize] += days as f32;
    }

    /// Somebody knows an edge now: both its teams know that they have a part, and the later one that it waits.
    pub fn discover(&mut self, edge: &Edge) {
        let standing = &mut self.standing[edge.feature.index()];
        standing.asked = standing.asked.with(edge.before, true).with(edge.after, true);
        let place = self.place(edge.feature, edge.after);
        self.waits_for[place] = self.waits_for[place].with(edge.before, true);
    }

    /// Which teams stand where, as the part of one of them has it now.
    fn renewed(&self, feature: FeatureId, team: TeamId) -> Standing {
        let part = self.part(feature, team);
        let Standing { planned, begun, done, stopped, asked } = self.standing(feature);
        Standing {
            planned,
            begun: begun.with(team, part.started_day > 0),
            done: done.with(team, part.done_day > 0),
            stopped: stopped.with(team, part.blocker.is_some()),
            asked,
        }
    }

    fn place(&self, feature: FeatureId, team: TeamId) -> usize {
        feature.index() * self.teams + team.index()
    }
}

impl Deref for UnderWay {
    type Target = [PartState];
    fn deref(&self) -> &[PartState] {
        &self.parts
    }
}

/// The parts alone: the rest follows from them and from what is known.
impl PartialEq for UnderWay {
    fn eq(&self, other: &Self) -> bool {
        self.parts == other.parts
    }
}

/// The parts alone: the rest follows from them and from what is known, and states are known by this text.
impl fmt::Debug for UnderWay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.parts.fmt(f)
    }
}
