//! Handoffs between teams, kept so that those of one feature lie side by side.
//!
//! The place of an edge in the list is its name in facts and in what seats know; the groups are only a second way in.

use super::ids::*;
use super::rules::Edge;
use super::teams::Teams;
use std::fmt;
use std::ops::Deref;

/// All edges of a scenario, in the order in which they were written down.
#[derive(Clone, Default)]
pub struct Edges {
    rows: Vec<Edge>,
    /// The same edges by feature.
    of: Vec<Group>,
    /// The same edges by the team they lead into, by feature and team.
    into: Vec<Group>,
    /// The teams that these come from, by feature and team.
    before: Vec<Before>,
    /// The edges that name a team within a feature, by feature and team, where nobody knows any of them at first.
    untold: Vec<Group>,
    /// The teams that wait for others, by feature, each after all it waits for.
    in_order: Vec<Box<[TeamId]>>,
    /// The same without an order, by feature.
    waiting: Vec<Teams>,
    /// How many teams the edges know.
    teams: usize,
}

/// Some edges with their places in the list, in its order.
type Group = Box<[(usize, Edge)]>;

/// The teams that a team waits for within a feature.
#[derive(Clone, Copy, Default)]
pub struct Before {
    /// All of them.
    pub all: Teams,
    /// Those whose handoff cannot be split.
    pub whole: Teams,
    /// Those whose handoff everybody knows from the first day.
    pub known: Teams,
}

impl Edges {
    /// The edges of a feature, with their places in the list.
    pub fn of(&self, feature: FeatureId) -> &[(usize, Edge)] {
        self.of.get(feature.index()).map_or(&[], |group| group)
    }

    /// The edges into a team within a feature, with their places in the list.
    pub fn into_team(&self, feature: FeatureId, team: TeamId) -> &[(usize, Edge)] {
        self.of_part(&self.into, feature, team)
    }

    /// The teams that these come from.
    #[inline]
    pub fn before(&self, feature: FeatureId, team: TeamId) -> Before {
        let known = team.index() < self.teams;
        let place = feature.index() * self.teams + team.index();
        self.before.get(place).copied().filter(|_| known).unwrap_or_default()
    }

    /// The teams that some edge of a feature leads into.
    pub fn waiting(&self, feature: FeatureId) -> Teams {
        self.waiting.get(feature.index()).copied().unwrap_or_default()
    }

    /// The edges from or into a team within a feature, with their places in the list, if that team waits to be asked:
    /// none where one of them is known from the first day.
    pub fn untold(&self, feature: FeatureId, team: TeamId) -> &[(usize, Edge)] {
        self.of_part(&self.untold, feature, team)
    }

    /// The teams that some edge of a feature leads into, each after all it waits for. Teams that wait for each other in a
    /// circle, which content refuses, are left out.
    pub fn in_order(&self, feature: FeatureId) -> &[TeamId] {
        self.in_order.get(feature.index()).map_or(&[], |teams| teams)
    }

    fn of_part<'a>(&self, groups: &'a [Group], feature: FeatureId, team: TeamId) -> &'a [(usize, Edge)] {
        if team.index() >= self.teams {
            return &[];
        }
        groups.get(feature.index() * self.teams + team.index()).map_or(&[], |group| group)
    }
}

impl From<Vec<Edge>> for Edges {
    fn from(rows: Vec<Edge>) -> Self {
        let features = rows.iter().map(|edge| edge.feature.index() + 1).max().unwrap_or(0);
        let teams = rows.iter().map(|edge| edge.before.max(edge.after).index() + 1).max().unwrap_or(0);
        let part = |edge: &Edge, team: TeamId| edge.feature.index() * teams + team.index();
        let of = grouped(&rows, features, |edge| vec![edge.feature.index()]);
        let into = grouped(&rows, features * teams, |edge| vec![part(edge, edge.after)]);
        let mut untold = grouped(&rows, features * teams, |edge| vec![part(edge, edge.before), part(edge, edge.after)]);
        for group in untold.iter_mut().filter(|group| group.iter().any(|(_, edge)| edge.known)) {
            *group = Box::default();
        }
        let in_order = of.iter().map(|group| in_order(group)).collect();
        let before = into.iter().map(|group| Before {
            all: group.iter().map(|(_, edge)| edge.before).collect(),
            whole: group.iter().filter(|(_, edge)| edge.split_at.is_none()).map(|(_, edge)| edge.before).collect(),
            known: group.iter().filter(|(_, edge)| edge.known).map(|(_, edge)| edge.before).collect(),
        });
        let waiting = of.iter().map(|group| group.iter().map(|(_, edge)| edge.after).collect());
        Self { before: before.collect(), waiting: waiting.collect(), rows, of, into, untold, in_order, teams }
    }
}

/// The rows in so many groups, in their own order within each.
fn grouped(rows: &[Edge], groups: usize, groups_of: impl Fn(&Edge) -> Vec<usize>) -> Vec<Group> {
    let mut grouped = vec![Vec::new(); groups];
    for (place, edge) in rows.iter().enumerate() {
        for group in groups_of(edge) {
            grouped[group].push((place, *edge));
        }
    }
    grouped.into_iter().map(Vec::into_boxed_slice).collect()
}

fn in_order(edges: &[(usize, Edge)]) -> Box<[TeamId]> {
    let mut order = Vec::new();
    let mut waiting: Vec<TeamId> = edges.iter().map(|(_, edge)| edge.after).collect();
    waiting.sort_unstable();
    waiting.dedup();
    loop {
        let stays = |team: &TeamId| edges.iter().any(|(_, e)| e.after == *team && waiting.contains(&e.before));
        let (later, next): (Vec<TeamId>, Vec<TeamId>) = waiting.iter().copied().partition(stays);
        if next.is_empty() {
            return order.into_boxed_slice();
        }
        order.extend(next);
        waiting = later;
    }
}

impl FromIterator<Edge> for Edges {
    fn from_iter<A: IntoIterator<Item = Edge>>(rows: A) -> Self {
        Self::from(rows.into_iter().collect::<Vec<Edge>>())
    }
}

impl Deref for Edges {
    type Target = [Edge];
    fn deref(&self) -> &[Edge] {
        &self.rows
    }
}

/// The list alone: the groups follow from it, and content is known by this text.
impl fmt::Debug for Edges {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.rows.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_feature_has_its_own_edges_in_the_order_of_the_list() {
        let edge = |feature, after, known| Edge {
            feature: FeatureId(feature),
            before: TeamId(0),
            after: TeamId(after),
            split_at: None,
            known,
        };
        let edges = Edges::from(vec![edge(3, 1, true), edge(1, 2, false), edge(3, 3, false), edge(0, 4, true)]);
        let places = |feature| edges.of(FeatureId(feature)).iter().map(|(i, _)| *i).collect::<Vec<_>>();
        assert_eq!(
            [places(0), places(1), places(2), places(3), places(9)],
            [vec![3], vec![1], vec![], vec![0, 2], vec![]]
        );
        let into = |feature, team| {
            edges.into_team(FeatureId(feature), TeamId(team)).iter().map(|(i, _)| *i).collect::<Vec<_>>()
        };
        assert_eq!(
            [into(3, 1), into(3, 3), into(3, 2), into(0, 4), into(9, 1)],
            [vec![0], vec![2], vec![], vec![3], vec![]]
        );
        let untold =
            |feature, team| edges.untold(FeatureId(feature), TeamId(team)).iter().map(|(i, _)| *i).collect::<Vec<_>>();
        assert_eq!([untold(1, 0), untold(3, 3)], [vec![1], vec![2]]);
        // Nobody names the first; the others are told from the first day.
        let nobody: Vec<usize> = Vec::new();
        assert_eq!([untold(3, 2), untold(3, 0), untold(3, 1), untold(0, 0)], [(); 4].map(|()| nobody.clone()));
        let before = |team| edges.before(FeatureId(3), TeamId(team));
        let count = |team| [before(team).all, before(team).whole, before(team).known].map(Iterator::count);
        assert_eq!([count(1), count(3), count(2)], [[1, 1, 1], [1, 1, 0], [0, 0, 0]]);
        assert_eq!([edges.waiting(FeatureId(3)), edges.waiting(FeatureId(2))].map(|teams| teams.count()), [2, 0]);
        assert_eq!(edges.len(), 4);
        let chain = |before, after| Edge { before: TeamId(before), ..edge(0, after, true) };
        let of = |rows: Vec<Edge>| Edges::from(rows).in_order(FeatureId(0)).iter().map(|t| t.0).collect::<Vec<_>>();
        assert_eq!(of(vec![chain(3, 1), chain(1, 2), chain(0, 3), chain(0, 2)]), [3, 1, 2]);
        assert_eq!(of(vec![chain(0, 4), chain(1, 2), chain(2, 1)]), [4], "a circle is left out");
        assert_eq!(format!("{edges:?}"), format!("{:?}", edges.to_vec()));
    }
}
