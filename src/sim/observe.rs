//! The only window from truth to knowledge: what a seat may see when it plays or is shown something.

use super::fact::{Fact, What};
use super::ids::*;
use super::known::{Belief, Known};
use super::parts::Parts;
use super::rules::{Edge, Part, Rules};
use super::schedule::{self, Left, Span};
use super::state::{Public, State};
use super::told::Told;

/// What a seat sees: the rules of the game, what hangs on the wall, and what it has learnt itself.
#[derive(Clone, Copy, Debug)]
pub struct Observation<'a> {
    pub rules: &'a Rules,
    pub public: &'a Public,
    pub known: &'a Known,
    /// What follows from the facts it was told.
    pub told: Told<'a>,
    pub seat: Seat,
}

/// The observation of a seat.
pub fn observe<'a>(rules: &'a Rules, state: &'a State, seat: Seat) -> Observation<'a> {
    let told = Told::new(&state.truth);
    Observation { rules, public: &state.public, known: &state.known[seat.index()], told, seat }
}

/// The facts that a seat may see on a day.
pub fn visible(facts: &[Fact], seat: Seat, day: u16) -> impl DoubleEndedIterator<Item = &Fact> {
    facts.iter().filter(move |f| f.visible(seat, day))
}

/// Whether a fact is news for the notebook rather than bookkeeping.
pub fn is_news(what: &What) -> bool {
    !matches!(
        what,
        What::CardDone { .. }
            | What::SlackTaken { .. }
            | What::FlagSet { .. }
            | What::DaysLost { .. }
            | What::BeliefChanged { .. }
            | What::QueueChanged { .. }
            | What::CheckInSet { .. }
    )
}

impl<'a> Observation<'a> {
    /// What this seat believes about a variant.
    pub fn belief(&self, variant: VariantId) -> Belief {
        self.known.belief(self.rules, variant)
    }
    /// Features on the backlog, those above the line first, in order.
    pub fn listed(&self) -> impl Iterator<Item = FeatureId> + '_ {
        let below = self.public.features.entries().filter(|(f, row)| {
            // Each of these is as good as random: to ask all is quicker than to stop at the first.
            let open = row.listed_day.is_some() & row.killed_day.is_none() & row.shipped_day.is_none();
            open && !self.public.backlog.contains(f)
        });
        let below = below.map(|(f, _)| f);
        self.public.backlog.iter().copied().chain(below)
    }
    /// Free slots of the calendar that this seat plays from, from the next one on.
    pub fn slack(&self) -> usize {
        self.public.slack(self.rules, self.public.calendar_seat(self.seat))
    }
    /// Whether somebody is not in the house: they would sit in a seat that a player holds, or that is empty.
    pub fn is_absent(&self, person: PersonId) -> bool {
        let vacated = |seat: Seat| self.public.played_by_person[seat.index()] || self.public.empty_seat[seat.index()];
        Seat::BOTH.into_iter().any(|seat| self.rules.colleagues[seat.index()] == person && vacated(seat))
    }
    /// How much somebody trusts the seats, 0 to 1, as they let it be seen: as the story has it until it changes, and of
    /// every change both seats are told on the day what it is now. Whatever shows how a person feels asks here.
    pub fn trust_seen(&self, person: PersonId) -> f64 {
        self.told.trust(person)
    }
    /// The working day on which that was last seen, by a meeting or by its changing; 0: not since the story began.
    /// `facts`: what the seat may see, oldest first.
    pub fn trust_seen_day<'f>(&self, person: PersonId, mut facts: impl DoubleEndedIterator<Item = &'f Fact>) -> u16 {
        let changed = facts.rfind(|f| matches!(f.what, What::TrustChanged { person: whose, .. } if whose == person));
        self.known.people[person].met_day.max(changed.map_or(0, |fact| fact.day))
    }
    /// Person-days that a team seems to have left on the chosen variant of a feature: the last report, else the
    /// estimate.
    pub fn left_person_days(&self, feature: FeatureId, team: TeamId) -> f64 {
        let part = self.rules.part(self.public.features[feature].variant, team);
        part.map_or(0.0, |part| KnownLeft { observation: self, overrun: 1.0 }.left(feature, part))
    }
    /// The working day on whose evening a feature would be done, from what this seat knows, if work took `overrun`
    /// times what is estimated.
    pub fn finish_day(&self, feature: FeatureId, overrun: f64) -> f64 {
        schedule::finish(self.rules, self.public, &KnownLeft { observation: self, overrun }, feature)
    }
    /// The plan behind that day, team by team, for every item up to and including this one.
    pub fn spans(&self, feature: FeatureId, overrun: f64) -> Vec<Span> {
        schedule::spans(self.rules, self.public, &KnownLeft { observation: self, overrun }, feature)
    }
    /// The plan as it comes out in the median and at the 80th percentile: the same spans in the same order.
    pub fn spans_p50_p80(&self, feature: FeatureId) -> (Vec<Span>, Vec<Span>) {
        (self.spans(feature, self.rules.model.overrun_p50), self.spans(feature, self.rules.model.overrun_p80))
    }
    /// The median and 80th percentile of that day, from the spread of past work.
    pub fn p50_p80(&self, feature: FeatureId) -> (f64, f64) {
        (self.p50(feature), self.p80(feature))
    }
    /// The median alone.
    pub fn p50(&self, feature: FeatureId) -> f64 {
        self.finish_day(feature, self.rules.model.overrun_p50)
    }
    /// The 80th percentile alone.
    pub fn p80(&self, feature: FeatureId) -> f64 {
        self.finish_day(feature, self.rules.model.overrun_p80)
    }
    /// The feature that the release is about, as this seat sees it: the first answer above the line.
    pub fn release_feature(&self) -> Option<FeatureId> {
        self.public.backlog.iter().copied().find(|f| self.rules.features[*f].answers_the_ask)
    }
    /// Working days by which the median forecast of the release passes its date (negative: early). Without anything
    /// above the line that answers the ask, the rest of the run.
    pub fn release_p50_lateness(&self) -> f64 {
        let milestone = &self.public.milestones[self.rules.release_milestone()];
        if milestone.met_day.is_some() {
            return -1.0;
        }
        let finish = self.release_feature().map_or(self.rules.never_finished(), |f| self.p50(f));
        finish - f64::from(milestone.day)
    }
    /// The day on whose evening a size of a feature could be done if it came first everywhere, its handoffs were split
    /// and whatever can be dropped for it was: what is possible rather than what is planned.
    pub fn possible_day(&self, variant: VariantId, overrun: f64) -> f64 {
        let feature = self.rules.variants[variant].feature;
        let chosen = &self.rules.variants[self.public.features[feature].variant].parts;
        let plan = Possible { known: KnownLeft { observation: self, overrun }, variant, chosen };
        schedule::finish_first(self.rules, self.public, &plan, feature)
    }
    /// A 10th percentile, for the early end of an 80 % range.
    pub fn p10(&self, feature: FeatureId) -> f64 {
        self.finish_day(feature, self.rules.model.overrun_p10)
    }
    /// The 90th percentile, for the late end of an 80 % range.
    pub fn p90(&self, feature: FeatureId) -> f64 {
        self.finish_day(feature, self.rules.model.overrun_p90)
    }
}

struct KnownLeft<'a, 'b> {
    observation: &'b Observation<'a>,
    overrun: f64,
}

impl Left for KnownLeft<'_, '_> {
    fn left(&self, feature: FeatureId, part: &Part) -> f64 {
        let o = self.observation;
        let m = &o.rules.model;
        let heard = &o.known.parts[o.rules.part_index(feature, part.team)];
        if heard.done {
            0.0
        } else if heard.heard_day > 0 && heard.started {
            // What has passed since the news is taken to have been worked on.
            let since = f64::from(o.public.day.saturating_sub(heard.heard_day + 1));
            let worked =
                if heard.blocked { 0.0 } else { since * o.rules.teams[part.team].people * m.forecast_worked_share };
            (heard.left_person_days * ((1.0 - m.forecast_overrun_share) + m.forecast_overrun_share * self.overrun)
                - worked)
                .max(0.5)
        } else {
            part.effort_person_days * self.overrun
        }
    }
    fn sees(&self, place: usize, edge: &Edge) -> bool {
        edge.known || self.observation.known.edges[place] > 0
    }
    fn pace(&self, _team: TeamId) -> f64 {
        1.0
    }
}

/// A plan for a size that is not chosen yet, with everything done for it that can be done.
struct Possible<'a, 'b> {
    known: KnownLeft<'a, 'b>,
    variant: VariantId,
    /// The parts of the size that is chosen now, which reports are about.
    chosen: &'a Parts,
}

impl Left for Possible<'_, '_> {
    fn left(&self, feature: FeatureId, part: &Part) -> f64 {
        match self.chosen.of(part.team).filter(|chosen| chosen.effort_person_days > 0.0) {
            Some(chosen) => self.known.left(feature, chosen) * (part.effort_person_days / chosen.effort_person_days),
            None => part.effort_person_days * self.known.overrun,
        }
    }
    fn sees(&self, place: usize, edge: &Edge) -> bool {
        self.known.sees(place, edge)
    }
    fn pace(&self, team: TeamId) -> f64 {
        self.known.pace(team)
    }
    fn variant(&self, _public: &Public, _feature: FeatureId) -> VariantId {
        self.variant
    }
    fn split(&self, _public: &Public, _feature: FeatureId, _team: TeamId) -> bool {
        true
    }
    fn busy(&self, rules: &Rules, _public: &Public, team: TeamId, day: u16) -> (f64, u16) {
        schedule::stretch(&rules.teams[team].busy, day, |busy| busy.owner.is_some().then_some(0))
    }
}
