//! Teams, what they have promised elsewhere, and who waits for whom.

use super::Resolver;
use super::names::Kind;
use crate::content::code::Code;
use crate::content::place::{FileKind, Place};
use crate::content::raw::{RawBusy, RawHandoff, RawTeam};
use crate::sim::draw::key_of;
use crate::sim::edges::Edges;
use crate::sim::ids::*;
use crate::sim::rules::{Busy, Edge, Team};
use std::collections::BTreeSet;

/// Teams, edges of every feature, and the team that research borrows from.
type Teams = (Table<TeamId, Team>, Edges, Option<TeamId>);

impl Resolver<'_> {
    /// Teams, edges of every feature, and the team that research borrows from.
    pub(super) fn teams(&mut self) -> Option<Teams> {
        let raw = self.files.teams.as_ref()?;
        let file = Place::of(FileKind::Teams);
        let mut teams = Table::default();
        for (i, t) in raw.teams.iter().enumerate() {
            let team = self.team(&file.field("teams").index(i), t);
            teams.push(team);
        }
        let research_team = raw.research_team.as_ref().map(|t| self.find(Kind::Team, &file.field("research_team"), t));
        let edges = self.edges(&file.field("handoffs"), &raw.handoffs).into();
        Some((teams, edges, research_team))
    }

    fn team(&mut self, place: &Place, raw: &RawTeam) -> Team {
        let busy = raw.busy.iter().enumerate();
        let busy = busy.map(|(i, b)| self.busy(&place.field("busy").index(i), b)).collect();
        Team {
            key: key_of(&raw.id),
            people: self.number(&place.field("people"), raw.people, 0.5..=60.0, "people"),
            lead: self.find(Kind::Person, &place.field("lead"), &raw.lead),
            kind: raw.kind,
            tests: raw.tests,
            safety_sd: self.number(&place.field("safety_sd"), raw.safety_sd, -2.0..=2.0, "sd"),
            busy,
        }
    }

    fn busy(&mut self, place: &Place, raw: &RawBusy) -> Busy {
        let from_day = self.day(&place.field("from_day"), raw.from_day, "work elsewhere");
        let to_day = self.whole(&place.field("to_day"), raw.to_day, 1..=999, "day");
        if to_day < from_day {
            self.report(Code::Reversed, &place.field("to_day"), "it ends before it begins", "Exchange the two days.");
        }
        Busy {
            from_day,
            to_day,
            share: self.number(&place.field("share"), raw.share, 0.01..=1.0, "share of the team"),
            feature: raw.feature.as_ref().map(|f| self.find(Kind::Feature, &place.field("feature"), f)),
            owner: raw.owner.as_ref().map(|p| self.find(Kind::Person, &place.field("owner"), p)),
        }
    }

    /// A handoff holds in every feature of which both teams have a part in some size.
    fn edges(&mut self, list: &Place, handoffs: &[RawHandoff]) -> Vec<Edge> {
        let files = self.files;
        let mut edges = Vec::new();
        let mut reported = BTreeSet::new();
        for (i, h) in handoffs.iter().enumerate() {
            let place = list.index(i);
            let before: TeamId = self.find(Kind::Team, &place.field("before"), &h.before);
            let after: TeamId = self.find(Kind::Team, &place.field("after"), &h.after);
            let split_at =
                h.split_at.map(|s| self.number(&place.field("split_at"), s, 0.05..=0.95, "share of the earlier part"));
            let only: Vec<FeatureId> = h
                .only
                .iter()
                .enumerate()
                .map(|(k, f)| self.find(Kind::Feature, &place.field("only").index(k), f))
                .collect();
            for (at, feature) in files.backlog.iter().flat_map(|b| &b.features).enumerate() {
                let id = FeatureId::at(at.min(255));
                let has = |team: &str| feature.sizes.iter().any(|s| s.parts.iter().any(|(t, _, _)| t == team));
                if !has(&h.before) || !has(&h.after) || !only.is_empty() && !only.contains(&id) {
                    continue;
                }
                let edge = Edge { feature: id, before, after, split_at, known: h.known };
                self.check_edge(&place, &edge, &edges, &mut reported);
                edges.push(edge);
            }
        }
        edges
    }

    /// An edge may neither repeat another nor close a circle. Each handoff is reported once, whatever the features.
    fn check_edge(&mut self, place: &Place, edge: &Edge, others: &[Edge], reported: &mut BTreeSet<(usize, Code)>) {
        let same = others.iter().any(|o| (o.feature, o.before, o.after) == (edge.feature, edge.before, edge.after));
        let key = (usize::from(edge.before.0) * 256 + usize::from(edge.after.0), Code::RepeatedId);
        if same && reported.insert(key) {
            self.report(
                Code::RepeatedId,
                &place.field("after"),
                "these two teams have this handoff already",
                "Keep one of the two.",
            );
        }
        let circle = edge.before == edge.after || leads_to(others, edge.feature, edge.after, edge.before);
        let key = (key.0, Code::Cycle);
        if circle && reported.insert(key) {
            let message = "this handoff closes a circle: the teams would wait for each other";
            self.report(
                Code::Cycle,
                &place.field("after"),
                message,
                "Take out or turn round one handoff of the circle.",
            );
        }
    }
}

/// Whether following a feature's edges from one team arrives at another.
fn leads_to(edges: &[Edge], feature: FeatureId, from: TeamId, to: TeamId) -> bool {
    let mut seen = vec![from];
    let mut next = 0;
    while next < seen.len() {
        let here = seen[next];
        next += 1;
        for e in edges.iter().filter(|e| e.feature == feature && e.before == here) {
            if e.after == to {
                return true;
            }
            if !seen.contains(&e.after) {
                seen.push(e.after);
            }
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_round_is_found() {
        let edge = |b: u8, a: u8| Edge {
            feature: FeatureId(0),
            before: TeamId(b),
            after: TeamId(a),
            split_at: None,
            known: true,
        };
        let edges = [edge(0, 1), edge(1, 2), edge(2, 3)];
        assert!(leads_to(&edges, FeatureId(0), TeamId(0), TeamId(3)));
        assert!(!leads_to(&edges, FeatureId(0), TeamId(3), TeamId(0)));
        assert!(!leads_to(&edges, FeatureId(1), TeamId(0), TeamId(3)));
    }
}
