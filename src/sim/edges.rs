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
    /// Where the group of each feature ends in `grouped`, by feature; it begins where the one before it ends.
    ends: Vec<usize>,
}

impl Edges {
    /// The edges of a feature, with their places in the list.
    pub fn of(&self, feature: FeatureId) -> &[(usize, Edge)] {
        let at = feature.index();
        let Some(end) = self.ends.get(at) else { return &[] };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.grouped[start..*end]
    }
}

impl From<Vec<Edge>> for Edges {
    fn from(rows: Vec<Edge>) -> Self {
        let mut grouped: Vec<(usize, Edge)> = rows.iter().copied().enumerate().collect();
        grouped.sort_by_key(|(_, edge)| edge.feature);
        let features = rows.iter().map(|edge| edge.feature.index() + 1).max().unwrap_or(0);
        let ends = (0..features).map(|f| grouped.partition_point(|(_, edge)| edge.feature.index() <= f)).collect();
        Self { rows, grouped, ends }
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
        assert_eq!(edges.len(), 4);
        assert_eq!(format!("{edges:?}"), format!("{:?}", edges.to_vec()));
    }
}
