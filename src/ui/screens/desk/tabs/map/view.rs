//! What the Map shows: features across the teams, who waits for whom, as far as this seat knows.
//!
//! Plain data from one seat's sight. It must not know Bevy, nor a dependency that nobody has found.

use super::super::sight::{Offer, Sight};
use crate::sim::{
    action::Action,
    fact::{Fact, What},
    ids::*,
    schedule,
    state::{Colour, FeatureStage},
};

/// The Map: a lane for each feature, one of which may be followed alone.
#[derive(Debug, Clone, PartialEq)]
pub struct MapView {
    /// Every feature that is open, above the line first.
    pub lanes: Vec<Graph>,
    /// The one that is followed; the others fade.
    pub focus: Option<FeatureId>,
    /// How large the drawing is, in percent.
    pub percent: u16,
}

/// One feature across the teams.
#[derive(Debug, Clone, PartialEq)]
pub struct Graph {
    pub feature: FeatureId,
    /// Its id in keys.
    pub id: String,
    pub name: String,
    /// Teams from left to right: each layer waits for something in an earlier one.
    pub layers: Vec<Vec<TeamBox>>,
    pub edges: Vec<EdgeLine>,
    /// Teams with a part of which nothing is known to wait, nor to be waited for.
    pub loose: Vec<TeamId>,
    /// The day on which it was mapped.
    pub mapped: Option<u16>,
    /// Who has mapping it on the calendar, in the other seat.
    pub planned_by: Option<String>,
    pub map: Offer,
}

/// A team's part.
#[derive(Debug, Clone, PartialEq)]
pub struct TeamBox {
    pub team: TeamId,
    /// Its id in keys.
    pub id: String,
    pub name: String,
    pub person_days: f64,
    pub state: PartState,
    /// When the last news came; `None`: never.
    pub told: Option<u16>,
    /// The last day on which most of the team is committed elsewhere.
    pub busy_until: Option<u16>,
    /// It has promised to take this item from a day.
    pub committed_from: Option<u16>,
    /// Starts before the one it waits for is done.
    pub split: bool,
    /// Getting it unstuck, where something is known to be in the way.
    pub clear: Option<Offer>,
}

/// Where a part stands, as far as this seat has heard.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PartState {
    NotBegun,
    UnderWay { colour: Colour, left_person_days: f64 },
    Blocked,
    Done,
}

/// One team waits for another.
#[derive(Debug, Clone, PartialEq)]
pub struct EdgeLine {
    pub before: TeamId,
    pub after: TeamId,
    pub before_name: String,
    pub after_name: String,
    /// Known from the first day, or found on a day.
    pub found: Option<u16>,
    /// Share of the earlier part after which the later one may start, if the handoff can be split.
    pub split_at: Option<f64>,
    pub is_split: bool,
    /// The day on which it was split.
    pub split_on: Option<u16>,
    /// Splits it, or joins it again.
    pub turn: Option<Offer>,
}

impl MapView {
    /// Reads the map off what a seat sees. A feature that is no longer on the backlog is not followed.
    pub fn new(sight: &Sight<'_>, focus: Option<FeatureId>, percent: u16) -> Self {
        let open = |f: &FeatureId| sight.o.public.features[*f].stage() == FeatureStage::Open;
        let lanes: Vec<Graph> = sight.o.listed().filter(open).map(|f| graph(sight, f)).collect();
        let focus = focus.filter(|f| lanes.iter().any(|lane| lane.feature == *f));
        Self { lanes, focus, percent }
    }

    /// Whether a feature is seen in full: all are, or it is the one that is followed.
    pub fn is_clear(&self, feature: FeatureId) -> bool {
        self.focus.is_none_or(|focus| focus == feature)
    }
}

impl Graph {
    /// A team's part, with its layer and its row.
    pub fn place(&self, team: TeamId) -> Option<(usize, usize)> {
        let found =
            |(layer, teams): (usize, &Vec<TeamBox>)| teams.iter().position(|t| t.team == team).map(|row| (layer, row));
        self.layers.iter().enumerate().find_map(found)
    }

    /// The names of the teams that a team waits for.
    pub fn waits_for(&self, team: TeamId) -> Vec<&str> {
        self.edges.iter().filter(|e| e.after == team).map(|e| e.before_name.as_str()).collect()
    }

    /// Whether a team's part stands still.
    pub fn is_blocked(&self, team: TeamId) -> bool {
        self.layers.iter().flatten().any(|t| t.team == team && t.state == PartState::Blocked)
    }
}

fn graph(sight: &Sight<'_>, feature: FeatureId) -> Graph {
    let o = &sight.o;
    let variant = o.public.features[feature].variant;
    let teams: Vec<TeamId> = o.rules.variants[variant].parts.iter().map(|p| p.team).collect();
    let edges: Vec<EdgeLine> = o
        .rules
        .edges_of(feature)
        .filter(|(i, e)| (e.known || o.known.edges[*i] > 0) && teams.contains(&e.before) && teams.contains(&e.after))
        .map(|(i, e)| edge_line(sight, feature, i, e))
        .collect();
    let pairs: Vec<(TeamId, TeamId)> = edges.iter().map(|e| (e.before, e.after)).collect();
    let loose: Vec<TeamId> = teams.iter().copied().filter(|t| !pairs.iter().any(|(a, b)| a == t || b == t)).collect();
    let layers = layers(&teams, &pairs, &loose);
    Graph {
        feature,
        id: sight.story.features[feature].id.clone(),
        name: sight.story.features[feature].name.clone(),
        layers: layers.into_iter().map(|l| l.into_iter().map(|t| team_box(sight, feature, t)).collect()).collect(),
        edges,
        loose,
        mapped: o.public.features[feature].mapped_day,
        planned_by: sight.planned_by(Action::MapDependencies { feature }).map(str::to_owned),
        map: sight.offer(Action::MapDependencies { feature }),
    }
}

/// Teams by the longest way that leads to them; teams that nothing is known of stand in the first layer, last.
fn layers(teams: &[TeamId], pairs: &[(TeamId, TeamId)], loose: &[TeamId]) -> Vec<Vec<TeamId>> {
    let mut depth: Vec<usize> = vec![0; teams.len()];
    let at = |team: TeamId| teams.iter().position(|t| *t == team);
    // As many rounds as there are teams: enough for any way without a circle.
    for _ in 0..teams.len() {
        for (before, after) in pairs {
            if let (Some(b), Some(a)) = (at(*before), at(*after)) {
                depth[a] = depth[a].max(depth[b] + 1).min(teams.len());
            }
        }
    }
    let count = depth.iter().copied().max().map_or(0, |d| d + 1);
    let mut layers: Vec<Vec<TeamId>> = vec![Vec::new(); count];
    for is_loose in [false, true] {
        for (team, depth) in teams.iter().zip(&depth) {
            if loose.contains(team) == is_loose {
                layers[*depth].push(*team);
            }
        }
    }
    layers.retain(|l| !l.is_empty());
    layers
}

fn edge_line(sight: &Sight<'_>, feature: FeatureId, at: usize, edge: &crate::sim::rules::Edge) -> EdgeLine {
    let o = &sight.o;
    let is_split = o.public.is_split(feature, edge.after) && edge.split_at.is_some();
    let turn = Action::SplitHandoff { feature, team: edge.after, on: !is_split };
    let was_split = |f: &&&Fact| matches!(f.what, What::HandoffSplit { feature: of, team, on: true } if (of, team) == (feature, edge.after));
    let split_on = sight.facts.iter().rev().find(was_split).map(|f| f.day).filter(|_| is_split);
    EdgeLine {
        before: edge.before,
        after: edge.after,
        before_name: sight.story.teams[edge.before].name.clone(),
        after_name: sight.story.teams[edge.after].name.clone(),
        found: Some(o.known.edges[at]).filter(|day| !edge.known && *day > 0),
        split_at: edge.split_at,
        is_split,
        split_on,
        turn: edge.split_at.map(|_| sight.offer(turn)),
    }
}

fn team_box(sight: &Sight<'_>, feature: FeatureId, team: TeamId) -> TeamBox {
    let o = &sight.o;
    let (public, heard) = (&o.public.teams[team], sight.part(feature, team));
    let variant = o.public.features[feature].variant;
    let state = if heard.done {
        PartState::Done
    } else if heard.blocked {
        PartState::Blocked
    } else if heard.started {
        PartState::UnderWay { colour: heard.colour, left_person_days: heard.left_person_days }
    } else {
        PartState::NotBegun
    };
    let free = schedule::free_from(o.rules, o.public, team, o.public.day);
    TeamBox {
        team,
        id: sight.story.teams[team].id.clone(),
        name: sight.story.teams[team].name.clone(),
        person_days: o.rules.part(variant, team).map_or(0.0, |p| p.effort_person_days),
        state,
        told: Some(heard.heard_day).filter(|day| *day > 0),
        busy_until: (free > o.public.day).then(|| free - 1),
        committed_from: public.committed.filter(|(f, _)| *f == feature).map(|(_, day)| day),
        split: o.public.is_split(feature, team),
        clear: heard.blocked.then(|| sight.offer(Action::ClearBlocker { feature, team })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_team_stands_right_of_everybody_it_waits_for() {
        let t = |i: u8| TeamId(i);
        let teams = [t(0), t(1), t(2), t(3), t(4)];
        let pairs = [(t(0), t(1)), (t(0), t(2)), (t(1), t(3)), (t(2), t(3))];
        assert_eq!(layers(&teams, &pairs, &[t(4)]), [vec![t(0), t(4)], vec![t(1), t(2)], vec![t(3)]]);
    }

    #[test]
    fn a_circle_does_not_hang() {
        let t = |i: u8| TeamId(i);
        let all: usize = layers(&[t(0), t(1)], &[(t(0), t(1)), (t(1), t(0))], &[]).iter().map(Vec::len).sum();
        assert_eq!(all, 2);
    }

    #[test]
    fn only_dependencies_that_are_known_are_drawn() {
        use crate::ui::demo::{self, Point};
        use crate::words::{Locale, Words};
        let session = demo::session(Seat::Product, Point::SprintOne);
        let words = Words::new(Locale::English);
        let sight = Sight::of(&session, Seat::Product, &words);
        let view = MapView::new(&sight, None, 100);
        let graph = view.lanes.first().expect("something is listed");
        let known = |e: &EdgeLine| {
            let mut edges = session.rules().edges_of(graph.feature);
            edges.any(|(i, r)| (r.before, r.after) == (e.before, e.after) && (r.known || sight.o.known.edges[i] > 0))
        };
        assert!(graph.edges.iter().all(known));
        let unknown = session.rules().edges_of(graph.feature).filter(|(i, r)| !r.known && sight.o.known.edges[*i] == 0);
        assert!(unknown.count() > 0, "otherwise this proves nothing");
        let shown: usize = graph.layers.iter().map(Vec::len).sum();
        let variant = session.observe(Seat::Product).public.features[graph.feature].variant;
        assert_eq!(shown, session.rules().variants[variant].parts.len(), "every team stands somewhere, once");
    }
    #[test]
    fn a_feature_is_followed_while_it_is_on_the_map() {
        use crate::ui::demo::{self, Point};
        use crate::words::{Locale, Words};
        let session = demo::session(Seat::Program, Point::SprintTwo);
        let words = Words::new(Locale::English);
        let sight = Sight::of(&session, Seat::Program, &words);
        let all = MapView::new(&sight, None, 100);
        assert!(all.lanes.len() > 1 && all.lanes.iter().all(|lane| all.is_clear(lane.feature)));
        let first = all.lanes[0].feature;
        let one = MapView::new(&sight, Some(first), 100);
        assert_eq!(one.lanes.iter().filter(|lane| one.is_clear(lane.feature)).count(), 1);
        assert_eq!(MapView::new(&sight, Some(FeatureId(u8::MAX)), 100).focus, None);
        let placed = one.lanes[0].layers.iter().flatten().all(|t| one.lanes[0].place(t.team).is_some());
        assert!(placed);
    }
}
