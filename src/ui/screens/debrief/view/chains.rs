//! Chains of causes as they are shown: steps, the facts behind them, and where it could first have been seen.

use super::super::Place;
use crate::analysis::Debrief;
use crate::analysis::causes::{Branch, Chain, Link};
use crate::analysis::glimpse::Way;
use crate::report::debrief::Teller;
use crate::report::debrief_text::chain_title;
use crate::session::Session;
use crate::sim::ids::*;
use crate::tell;

/// A chain.
#[derive(Clone, Debug, PartialEq)]
pub struct ChainView {
    pub title: String,
    pub trunk: Vec<StepView>,
    pub branches: Vec<BranchView>,
    /// The reasons were told already.
    pub same: Option<String>,
}

/// One reason.
#[derive(Clone, Debug, PartialEq)]
pub struct BranchView {
    /// Days it cost, in words; empty where that is no question of days.
    pub days: String,
    pub steps: Vec<StepView>,
    /// Where it could first have been seen.
    pub glimpse: Option<String>,
    /// Somebody could have seen it.
    pub seeable: bool,
}

/// A step.
#[derive(Clone, Debug, PartialEq)]
pub struct StepView {
    pub text: String,
    pub place: Option<Place>,
    /// The fact, opened.
    pub fact: Option<FactView>,
}

/// A fact, opened.
#[derive(Clone, Debug, PartialEq)]
pub struct FactView {
    pub title: String,
    pub text: String,
    /// Who could see it from when.
    pub seen: String,
    pub icon: &'static str,
}

/// Makes steps and counts them over a page.
pub struct Steps<'a> {
    t: &'a Teller<'a>,
    session: &'a Session,
    seat: Seat,
    open: Option<Place>,
    count: usize,
}

impl<'a> Steps<'a> {
    /// For one page.
    pub fn new(t: &'a Teller<'a>, session: &'a Session, debrief: &Debrief, open: Option<Place>) -> Self {
        Self { t, session, seat: debrief.seat, open, count: 0 }
    }

    /// A chain.
    pub fn chain(&mut self, chain: &Chain) -> ChainView {
        let same = chain.same_as.map(|m| self.t.with("debrief-chain-same", &[("milestone", self.t.milestone(m))]));
        ChainView {
            title: chain_title(self.t, chain),
            trunk: chain.trunk.iter().map(|l| self.step(l)).collect(),
            branches: chain.branches.iter().map(|b| self.branch(chain, b)).collect(),
            same,
        }
    }

    fn branch(&mut self, chain: &Chain, branch: &Branch) -> BranchView {
        let t = self.t;
        let days = if branch.days >= 1.0 {
            t.with("debrief-chain-days", &[("days", &t.days(branch.days))])
        } else {
            String::new()
        };
        let glimpse = chain.explained_by(branch).then(|| t.glimpse(branch.earliest.as_ref(), self.seat));
        let seeable = branch.earliest.is_some_and(|g| !matches!(g.way, Way::OnTheWall));
        BranchView { days, steps: branch.links.iter().map(|l| self.step(l)).collect(), glimpse, seeable }
    }

    fn step(&mut self, link: &Link) -> StepView {
        let place = link.fact.map(|fact| Place { step: self.count, fact });
        self.count += 1;
        let fact = place.filter(|p| self.open == Some(*p)).and_then(|p| self.fact(p));
        StepView { text: self.t.link(link), place, fact }
    }

    fn fact(&self, place: Place) -> Option<FactView> {
        let fact = self.session.facts(self.seat).find(|f| f.id == place.fact)?;
        let sentence = tell::fact(self.t.words, &self.t.scenario, fact);
        Some(FactView {
            title: format!("{} · {}", self.t.date(fact.day), sentence.title),
            text: sentence.text,
            seen: self.t.seen(fact),
            icon: sentence.icon,
        })
    }
}
