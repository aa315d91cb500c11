//! What the views of all tabs read from: the words, the story, and what one seat may see.
//!
//! Nothing here knows Bevy, and nothing here can reach the truth: an observation, visible facts and texts are all
//! there is. [`Offer`] is a decision a tab offers, with the reason why it cannot be taken.

use crate::{
    content::Story,
    session::Session,
    sim::{
        action::{self, Action, Verb},
        fact::{Cause, Fact, What},
        ids::*,
        observe::Observation,
        schedule::{self, Span},
    },
    tell::{self, Told},
    words::Words,
};

/// What one seat sees, and the words for it.
pub struct Sight<'a> {
    pub words: &'a Words,
    pub story: &'a Story,
    /// The story with its rules: what sentences are made of.
    pub tale: Told<'a>,
    pub o: Observation<'a>,
    /// Visible facts, oldest first.
    pub facts: Vec<&'a Fact>,
}

/// A decision that a tab offers.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    pub action: Action,
    /// Why it cannot be taken now.
    pub reason: Option<String>,
    /// Half-days it takes.
    pub slots: u8,
    /// The seat whose job it is, where that is not this one, and the half-days it takes there.
    pub at_home: Option<(Seat, u8)>,
}

impl<'a> Sight<'a> {
    /// What a seat of a session sees.
    pub fn of(session: &'a Session, seat: Seat, words: &'a Words) -> Self {
        let (story, rules) = (&*session.scenario().story, session.rules());
        let facts = session.facts(seat).collect();
        Self { words, story, tale: Told { story, rules }, o: session.observe(seat), facts }
    }

    /// A decision, with the reason why not.
    pub fn offer(&self, action: Action) -> Offer {
        let refusal = action::check(&self.o, None, &action).err();
        let reason = refusal.map(|r| tell::refusal(self.words, &self.tale, &r));
        Offer { action, reason, slots: action.slots(&self.o), at_home: self.at_home(action) }
    }

    fn at_home(&self, action: Action) -> Option<(Seat, u8)> {
        let (rules, verb) = (self.o.rules, action.verb());
        let (home, here) = (rules.cost(verb).slots, rules.slots_for(verb, self.o.seat, self.o.public.both_hats));
        // What has a price of its own, as a blocker, is dearer or cheaper by itself.
        (here > home && action.slots(&self.o) == here).then_some((self.o.seat.other(), home))
    }

    /// The person in the other seat, where the machine sits there and plans this.
    pub fn planned_by(&self, action: Action) -> Option<&str> {
        let other = self.o.seat.other();
        let person = self.o.rules.colleagues[other.index()];
        let plans = self.o.public.calendars[other.index()].plans(&action);
        let there = !self.o.public.both_hats && !self.o.is_absent(person);
        (plans && there).then(|| self.story.people[person].first_name())
    }

    /// The day that comes next.
    pub fn today(&self) -> u16 {
        self.o.public.day
    }

    /// How long ago a day was, as *today*, *yesterday*, *nine days ago*.
    pub fn ago(&self, day: u16) -> String {
        let age = i64::from(self.today().saturating_sub(day));
        self.words.with("tabs-ago", &[("days", age.into())])
    }

    /// A day with its age: *day 12, nine days ago*.
    pub fn day_and_age(&self, day: u16) -> String {
        let values = [("day", i64::from(day).into()), ("ago", self.ago(day).into())];
        self.words.with("tabs-day-and-age", &values)
    }

    /// First name and job: *Priya, Support lead*.
    pub fn person(&self, person: PersonId) -> String {
        let text = &self.story.people[person];
        let values = [("name", text.first_name().into()), ("title", text.title.as_str().into())];
        self.words.with("tabs-person", &values)
    }

    /// Person-days of a variant as the teams estimate it.
    pub fn person_days(&self, variant: VariantId) -> f64 {
        self.o.rules.variants[variant].parts.iter().map(|p| p.effort_person_days).sum()
    }

    /// Days of whole teams that a variant takes: each part divided by the people who do it.
    pub fn team_days(&self, variant: VariantId) -> f64 {
        let parts = &self.o.rules.variants[variant].parts;
        parts.iter().map(|p| p.effort_person_days / self.o.rules.teams[p.team].people.max(0.5)).sum()
    }

    /// When work on a span really begins: a plan may let it wait from the start for a team that is busy elsewhere.
    pub fn begins(&self, span: &Span) -> f64 {
        let first = span.start.floor().max(0.0) as u16 + 1;
        let free = schedule::free_from(self.o.rules, self.o.public, span.team, first);
        if free > first { f64::from(free) - 1.0 } else { span.start }
    }

    /// A team's share of a feature as this seat knows it.
    pub fn part(&self, feature: FeatureId, team: TeamId) -> &crate::sim::known::PartKnown {
        &self.o.known.parts[self.o.rules.part_index(feature, team)]
    }

    /// Whether any team is known to have begun.
    pub fn begun(&self, feature: FeatureId) -> bool {
        self.o.rules.teams.ids().any(|team| self.part(feature, team).started)
    }

    /// Who or what an entry comes from: *your interviews*, *Jonas: map dependencies*, *a check-in*.
    pub fn source(&self, fact: &Fact) -> String {
        let w = self.words;
        match fact.cause {
            Cause::Action(seat, verb) => self.doer(seat, verb),
            Cause::Dilemma(dilemma, _) => {
                let title = self.story.dilemmas.get(dilemma).map_or("", |d| d.title.as_str());
                w.with("tabs-source-dilemma", &[("title", title.into())])
            }
            Cause::Risk(risk) => {
                let name = self.story.risks.get(risk).map_or("", |r| r.name.as_str());
                w.with("tabs-source-risk", &[("name", name.into())])
            }
            Cause::Fact(id) => match self.facts.iter().find(|f| f.id == id && f.id != fact.id) {
                Some(earlier) => {
                    let title = tell::fact(w, &self.tale, earlier).title;
                    w.with("tabs-source-fact", &[("title", title.into())])
                }
                None => w.get("tabs-source-unseen"),
            },
            Cause::Edge(_) => w.get("tabs-source-edge"),
            Cause::Date(m) | Cause::Promise(m) => {
                let name = self.story.milestones.get(m).map_or("", |t| t.name.as_str());
                w.with("tabs-source-date", &[("name", name.into())])
            }
            Cause::Time if matches!(fact.what, What::StatusReported { .. }) => w.get("tabs-source-report"),
            Cause::Time => w.get("tabs-source-time"),
            Cause::Fate => w.get("tabs-source-fate"),
            Cause::Truth => w.get("tabs-source-truth"),
        }
    }

    fn doer(&self, seat: Seat, verb: Verb) -> String {
        let verb = tell::verb_name(self.words, verb);
        if seat == self.o.seat || self.o.public.both_hats {
            return self.words.with("tabs-source-you", &[("verb", verb.into())]);
        }
        let colleague = self.o.rules.colleagues[seat.index()];
        let name = self.story.people.get(colleague).map_or("", |p| p.first_name());
        self.words.with("tabs-source-colleague", &[("name", name.into()), ("verb", verb.into())])
    }
}

/// How strong a finding is, 0 to 5; `None` where strength has no meaning. Follows the validity of each method: what
/// people say they would do is weak, what they did is strong.
pub fn strength(what: &What) -> Option<u8> {
    match what {
        What::NeedHeard { strength, .. } | What::ExperimentRead { strength, .. } => Some(*strength),
        What::NeedFound { .. } | What::SurveyAnswered { .. } | What::TicketsArrived { .. } => Some(2),
        What::WouldUse { .. } => Some(1),
        What::PrototypeTested { .. } | What::MarketStudied { .. } => Some(3),
        What::NumbersRead { .. } => Some(4),
        What::UsageRead { measure, .. } => Some(match measure {
            crate::sim::state::Measure::Opened => 2,
            crate::sim::state::Measure::WeeklyUse => 4,
        }),
        _ => None,
    }
}

/// The feature that a fact is about, if it is about one.
pub fn about(sight: &Sight<'_>, what: &What) -> Option<FeatureId> {
    let of = |v: &VariantId| sight.o.rules.variants.get(*v).map(|row| row.feature);
    let answer = |n: &NeedId| sight.o.rules.needs.get(*n).and_then(|row| row.answer);
    match what {
        What::NeedFound { need, .. } | What::NeedHeard { need, .. } | What::TicketsArrived { need } => answer(need),
        What::PrototypeTested { variant, .. }
        | What::ExperimentRead { variant, .. }
        | What::BeliefChanged { variant, .. }
        | What::VariantChosen { variant } => of(variant),
        What::EdgeFound { edge } => sight.o.rules.edges.get(usize::from(*edge)).map(|e| e.feature),
        What::LookedAt { feature, .. } => *feature,
        What::WouldUse { feature, .. }
        | What::SurveyAnswered { feature, .. }
        | What::NumbersRead { feature, .. }
        | What::FeatureListed { feature }
        | What::ScopeChanged { feature, .. }
        | What::BriefWritten { feature, .. }
        | What::SaidNo { feature, .. }
        | What::RequestIgnored { feature, .. }
        | What::FeatureKilled { feature, .. }
        | What::FeatureMapped { feature, .. }
        | What::CommitmentMade { feature, .. }
        | What::CommitmentRefused { feature, .. }
        | What::HandoffSplit { feature, .. }
        | What::QueueChanged { feature, .. }
        | What::ReleaseDaySet { feature, .. }
        | What::SentBack { feature, .. }
        | What::SendBackAnswered { feature, .. }
        | What::StatusReported { feature, .. }
        | What::MisunderstandingFound { feature, .. }
        | What::PartStarted { feature, .. }
        | What::PartDone { feature, .. }
        | What::Blocked { feature, .. }
        | What::BlockerNoticed { feature, .. }
        | What::BlockerCleared { feature, .. }
        | What::ReworkFound { feature, .. }
        | What::QuestionBit { feature, .. }
        | What::WorkAdded { feature, .. }
        | What::Ready { feature }
        | What::Shipped { feature, .. }
        | What::ReleaseTrouble { feature, .. }
        | What::UsageRead { feature, .. }
        | What::ReactionHeard { feature, .. } => Some(*feature),
        _ => None,
    }
}
