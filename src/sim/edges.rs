//! Handoffs between teams, kept so that those of one feature lie side by side.
//!
//! The place of an edge in the list is its name in facts and in what seats know; the groups are only a second way in.

use super::ids::*;
use super::rules::Edge;
use std::fmt;
use std::ops::Deref;

/// All edges of a scenario, in the order in which they were written down.
#[derive(Clone, Default)]
pub struct Edges {
    rows: Vec<Edge>,
    /// The same edges with their places, those of one feature together, each group in the order of the list.
    grouped: Vec<(usize, Edge)>,
    /// Where the group of each feature begins in `grouped`, by feature; it ends where the next one begins.
    starts: Vec<usize>,
    /// The same edges, those into one team of one feature together.
    into: Vec<(usize, Edge)>,
    /// Where these smaller groups begin in `into`, by feature and team.
    into_starts: Vec<usize>,
    /// The same edges twice, those that name one team of one feature together.
    naming: Vec<(usize, Edge)>,
    naming_starts: Vec<usize>,
    /// How many teams the edges know.
    teams: usize,
}

impl Edges {
    /// The edges of a feature, with their places in the list.
    pub fn of(&self, feature: FeatureId) -> &[(usize, Edge)] {
        group(&self.grouped, &self.starts, feature.index())
    }

    /// The edges into a team within a feature, with their places in the list.
    pub fn into_team(&self, feature: FeatureId, team: TeamId) -> &[(usize, Edge)] {
        if team.index() >= self.teams {
            return &[];
        }
        group(&self.into, &self.into_starts, feature.index() * self.teams + team.index())
    }

    /// The edges from or into a team within a feature, with their places in the list.
    pub fn naming(&self, feature: FeatureId, team: TeamId) -> &[(usize, Edge)] {
        if team.index() >= self.teams {
            return &[];
        }
        group(&self.naming, &self.naming_starts, feature.index() * self.teams + team.index())
    }
}

fn group<'a>(rows: &'a [(usize, Edge)], starts: &[usize], at: usize) -> &'a [(usize, Edge)] {
    match starts.get(at..at + 2) {
        Some(&[start, end]) => &rows[start..end],
        _ => &[],
    }
}

impl From<Vec<Edge>> for Edges {
    fn from(rows: Vec<Edge>) -> Self {
        let features = rows.iter().map(|edge| edge.feature.index() + 1).max().unwrap_or(0);
        let teams = rows.iter().map(|edge| edge.before.max(edge.after).index() + 1).max().unwrap_or(0);
        let part = |edge: &Edge, team: TeamId| edge.feature.index() * teams + team.index();
        let (grouped, starts) = sorted(&rows, features, |edge| [Some(edge.feature.index()), None]);
        let (into, into_starts) = sorted(&rows, features * teams, |edge| [Some(part(edge, edge.after)), None]);
        let both = |edge: &Edge| [Some(part(edge, edge.before)), Some(part(edge, edge.after))];
        let (naming, naming_starts) = sorted(&rows, features * teams, both);
        Self { rows, grouped, starts, into, into_starts, naming, naming_starts, teams }
    }
}

/// The rows sorted by their keys below `keys`, in their own order within each, and where each key's group begins; the
/// last entry is where all of them end.
fn sorted(
    rows: &[Edge],
    keys: usize,
    keys_of: impl Fn(&Edge) -> [Option<usize>; 2],
) -> (Vec<(usize, Edge)>, Vec<usize>) {
    let mut sorted: Vec<(usize, (usize, Edge))> = rows
        .iter()
        .enumerate()
        .flat_map(|(i, edge)| keys_of(edge).into_iter().flatten().map(move |key| (key, (i, *edge))))
        .collect();
    sorted.sort_by_key(|(key, _)| *key);
    let starts = (0..=keys).map(|k| sorted.partition_point(|(key, _)| *key < k)).collect();
    (sorted.into_iter().map(|(_, row)| row).collect(), starts)
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
        let edge = |feature, after| Edge {
            feature: FeatureId(feature),
            before: TeamId(0),
            after: TeamId(after),
            split_at: None,
            known: true,
        };
        let edges = Edges::from(vec![edge(3, 1), edge(1, 2), edge(3, 3), edge(0, 4)]);
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
        let naming =
            |feature, team| edges.naming(FeatureId(feature), TeamId(team)).iter().map(|(i, _)| *i).collect::<Vec<_>>();
        assert_eq!([naming(3, 0), naming(3, 3), naming(3, 2), naming(0, 0)], [vec![0, 2], vec![2], vec![], vec![3]]);
        assert_eq!(edges.len(), 4);
        assert_eq!(format!("{edges:?}"), format!("{:?}", edges.to_vec()));
    }
}
