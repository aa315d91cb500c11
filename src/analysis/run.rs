//! A finished run as the analysis reads it: rules, last state, all facts in order.

use crate::session::Session;
use crate::sim::fact::{Cause, Fact, FactId, What};
use crate::sim::ids::*;
use crate::sim::rules::Rules;
use crate::sim::state::State;

/// Everything that may be read of a finished run.
pub struct Run<'a> {
    pub rules: &'a Rules,
    pub state: &'a State,
    /// All facts, oldest first.
    pub facts: Vec<&'a Fact>,
    /// The seat the debrief is written for.
    pub seat: Seat,
}

impl<'a> Run<'a> {
    /// The run of a session, once it is over.
    pub fn of(session: &'a Session) -> Option<Self> {
        let state = session.truth()?;
        let seat = session.journal().header.options.seat;
        Some(Self { rules: session.rules(), state, facts: session.facts(seat).collect(), seat })
    }

    /// The fact of a number.
    pub fn fact(&self, id: FactId) -> Option<&'a Fact> {
        self.facts.binary_search_by_key(&id, |f| f.id).ok().map(|i| self.facts[i])
    }

    /// The first fact that fits.
    pub fn first(&self, fits: impl Fn(&What) -> bool) -> Option<&'a Fact> {
        self.facts.iter().copied().find(|f| fits(&f.what))
    }

    /// The last fact that fits.
    pub fn last(&self, fits: impl Fn(&What) -> bool) -> Option<&'a Fact> {
        self.facts.iter().rev().copied().find(|f| fits(&f.what))
    }

    /// All facts that fit, oldest first.
    pub fn all(&self, fits: impl Fn(&What) -> bool) -> Vec<&'a Fact> {
        self.facts.iter().copied().filter(|f| fits(&f.what)).collect()
    }

    /// The facts behind a fact, nearest first, and the cause that is no fact any more.
    pub fn follow(&self, fact: &'a Fact) -> (Vec<&'a Fact>, Cause) {
        let mut behind = Vec::new();
        let mut cause = fact.cause;
        // Causes lie before what they cause; the bound guards against a damaged list.
        for _ in 0..32 {
            let Cause::Fact(id) = cause else { break };
            let Some(earlier) = self.fact(id) else { break };
            behind.push(earlier);
            cause = earlier.cause;
        }
        (behind, cause)
    }

    /// The feature that a date waited for: what met it, else what came nearest to it.
    pub fn waited_for(&self) -> Option<FeatureId> {
        let public = &self.state.public;
        let answers = || self.rules.features.entries().filter(|(_, f)| f.answers_the_ask).map(|(id, _)| id);
        let shipped = answers()
            .filter_map(|f| public.features[f].shipped_day.map(|d| (f, d)))
            .min_by_key(|(_, d)| *d)
            .map(|(f, _)| f);
        let progress = |f: &FeatureId| self.state.progress(self.rules, *f);
        let under_way = || {
            let open = answers().filter(|f| public.backlog.contains(f));
            open.max_by(|a, b| progress(a).total_cmp(&progress(b)))
        };
        shipped.or_else(under_way)
    }
}
