//! What a scenario file may cause, and the only place where trust, health, debt and money change.
//!
//! Every change leaves a fact that names its cause.

use super::condition::FeatureRef;
use super::fact::{Cause, What};
use super::ids::*;
use super::phase::work;
use super::research;
use super::turn::{Seen, Turn};
use serde::{Deserialize, Serialize};

/// One consequence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Effect {
    /// Trust of a person in you, -1 to 1.
    Trust(PersonId, f64),
    /// Health of a team, -1 to 1.
    Health(TeamId, f64),
    /// Health of every engineering team.
    HealthOfAll(f64),
    /// Person-days of work that everybody sees, on a feature that is under way.
    Work { feature: FeatureRef, team: TeamId, person_days: f64 },
    /// Team-days that go elsewhere without anybody writing them down.
    HiddenWork(TeamId, f64),
    /// The team (or part of it) is away: team-days lost from tomorrow on.
    Away(TeamId, f64),
    /// The team's droppable work elsewhere ends after so many days.
    FreeTeam(TeamId, u16),
    /// A feature comes onto the backlog.
    List(FeatureId),
    /// A feature is put above the line, at the end.
    PutInScope(FeatureId),
    /// A feature is taken below the line.
    TakeOut(FeatureRef),
    /// The need becomes known to product.
    FindNeed(NeedId),
    /// Users of every segment are heard: so many interviews' worth of evidence.
    HearUsers(u16),
    /// Evidence on the chosen variant of a feature, of this validity (0 to 1).
    Evidence { feature: FeatureRef, validity: f64 },
    /// Open questions of the feature are settled.
    Settle(FeatureRef, u8),
    /// All dependencies of the feature become known to both seats.
    Map(FeatureRef),
    /// A risk becomes known to both seats.
    NameRisk(RiskId),
    /// A risk's chance is multiplied.
    RiskChance(RiskId, f64),
    /// Blockers of this team go away.
    Unblock(TeamId),
    /// A noticed blocker on a feature's part.
    Block { feature: FeatureRef, team: TeamId, days: u16 },
    /// Technical debt, in units of a sprint of shortcuts.
    Debt(TeamId, f64),
    /// Role overlap, in sd.
    Overlap(f64),
    /// All remaining work of the feature is multiplied.
    Scope(FeatureRef, f64),
    /// The team has understood something else.
    Misunderstand(FeatureRef),
    /// A misunderstanding, if there is one, comes to light.
    ClearUp(FeatureRef),
    /// The sponsor moves a date by so many working days.
    MoveDate(MilestoneId, i16),
    /// A request counts as answered.
    AnswerRequest(PersonId),
    /// Fatigue of a team, in units.
    Fatigue(TeamId, f64),
    /// Money spent, in hundredths of the scenario's currency.
    Money(i64),
    /// A mark for later conditions.
    Flag(u8, bool),
    /// Another effect, so many working days later. Not nested.
    Later(u16, Box<Effect>),
}

impl Turn<'_> {
    /// Applies one effect, scaled by a severity (1: as written).
    pub fn effect(&mut self, effect: &Effect, severity: f64, cause: Cause) {
        match effect {
            Effect::Trust(person, by) => self.trust(*person, by * severity, cause),
            Effect::Health(team, by) => self.health(*team, by * severity, cause),
            Effect::HealthOfAll(by) => {
                for team in self.rules.teams.ids() {
                    self.health(team, by * severity, cause);
                }
            }
            Effect::Overlap(sd) => self.overlap(sd * severity, cause),
            Effect::Debt(team, units) => self.debt(*team, units * severity, cause),
            Effect::Fatigue(team, units) => {
                let t = &mut self.state.truth.teams[*team];
                t.fatigue = (t.fatigue + units * severity).max(0.0);
            }
            Effect::Money(cents) => self.money(*cents, cause),
            Effect::Flag(flag, on) => {
                let bit = 1u64 << flag;
                let flags = &mut self.state.public.flags;
                *flags = if *on { *flags | bit } else { *flags & !bit };
                self.tell(What::FlagSet { flag: *flag, on: *on }, cause, Seen::Nobody);
            }
            Effect::MoveDate(milestone, days) => self.move_date(*milestone, *days, cause),
            Effect::AnswerRequest(person) => self.state.public.people[*person].request_open = false,
            // Placed in the queue by whoever applies a choice or a risk; inside a list it has no place of its own.
            Effect::Later(_, inner) => self.effect(inner, severity, cause),
            Effect::Work { .. }
            | Effect::HiddenWork(..)
            | Effect::Away(..)
            | Effect::FreeTeam(..)
            | Effect::Unblock(_)
            | Effect::Block { .. }
            | Effect::Scope(..) => self.effect_on_work(effect, severity, cause),
            Effect::List(_)
            | Effect::PutInScope(_)
            | Effect::TakeOut(_)
            | Effect::FindNeed(_)
            | Effect::HearUsers(_)
            | Effect::Evidence { .. }
            | Effect::Settle(..)
            | Effect::Map(_)
            | Effect::NameRisk(_)
            | Effect::RiskChance(..)
            | Effect::Misunderstand(_)
            | Effect::ClearUp(_) => self.effect_on_knowledge(effect, severity, cause),
        }
    }

    fn effect_on_work(&mut self, effect: &Effect, severity: f64, cause: Cause) {
        match effect {
            Effect::Work { feature, team, person_days } => {
                if let Some(f) = feature.one(self.rules, self.state) {
                    work::add_work(self, f, *team, person_days.max(0.0) * severity, cause);
                }
            }
            Effect::HiddenWork(team, days) => self.hidden_work(*team, days * severity, cause),
            Effect::Away(team, days) => {
                self.state.truth.teams[*team].diverted_days += days * severity;
                self.tell(What::TeamAway { team: *team, days: days * severity }, cause, Seen::Both);
            }
            Effect::FreeTeam(team, days) => {
                let from = self.state.public.day + days;
                self.free_team(*team, from, cause);
            }
            Effect::Unblock(team) => {
                for f in self.rules.features.ids() {
                    work::clear_blocker(self, f, *team, cause);
                }
            }
            Effect::Block { feature, team, days } => {
                if let Some(f) = feature.one(self.rules, self.state) {
                    work::block(self, f, *team, None, *days, cause);
                }
            }
            Effect::Scope(feature, factor) => {
                if let Some(f) = feature.one(self.rules, self.state) {
                    work::scale_work(self, f, 1.0 + (factor - 1.0) * severity, cause);
                }
            }
            _ => {}
        }
    }

    fn effect_on_knowledge(&mut self, effect: &Effect, severity: f64, cause: Cause) {
        match effect {
            Effect::List(feature) => self.list(*feature, cause),
            Effect::PutInScope(feature) => {
                self.list(*feature, cause);
                let row = &self.state.public.features[*feature];
                let open = row.shipped_day.is_none() && row.killed_day.is_none();
                if open && !self.state.public.backlog.contains(feature) {
                    self.put_in_scope(*feature, usize::MAX, cause);
                }
            }
            Effect::TakeOut(feature) => {
                if let Some(f) = feature.one(self.rules, self.state) {
                    self.take_out(f, cause);
                }
            }
            Effect::FindNeed(need) => research::find_need(self, Seat::Product, SegmentId(0), *need, cause),
            Effect::HearUsers(people) => {
                for segment in self.rules.segments.ids() {
                    research::hear(self, Seat::Product, segment, f64::from(*people), cause);
                }
            }
            Effect::Evidence { feature, validity } => {
                if let Some(f) = feature.one(self.rules, self.state) {
                    let variant = self.state.public.features[f].variant;
                    research::signal(self, Seat::Product, research::Method::Told, variant, *validity, 0.0, cause);
                }
            }
            Effect::Settle(feature, count) => {
                if let Some(f) = feature.one(self.rules, self.state) {
                    let open = self.state.public.open_questions(self.rules, f);
                    self.state.public.features[f].settled += open.min(*count);
                }
            }
            Effect::Map(feature) => {
                if let Some(f) = feature.one(self.rules, self.state) {
                    research::map(self, f, cause);
                }
            }
            Effect::NameRisk(risk) => research::name_risk(self, *risk, cause),
            Effect::RiskChance(risk, factor) => {
                let r = &mut self.state.truth.risks[*risk];
                let factor = 1.0 + (factor - 1.0) * severity;
                r.chance = (r.chance * factor).clamp(0.0, 1.0);
                r.factor *= factor;
            }
            Effect::Misunderstand(feature) => {
                if let Some(f) = feature.one(self.rules, self.state) {
                    let row = &mut self.state.truth.features[f];
                    row.misunderstood |= row.begun && !row.misunderstanding_found;
                }
            }
            Effect::ClearUp(feature) => {
                if let Some(f) = feature.one(self.rules, self.state) {
                    work::find_misunderstanding(self, f, false, cause);
                }
            }
            _ => {}
        }
    }

    /// Changes trust, bounded to 0 to 1.
    pub fn trust(&mut self, person: PersonId, by: f64, cause: Cause) {
        let p = &mut self.state.truth.people[person];
        let now = (p.trust + by).clamp(0.0, 1.0);
        let change = now - p.trust;
        if change == 0.0 {
            return;
        }
        p.trust = now;
        let warn = now < self.rules.model.trust_warning && !p.warned;
        p.warned |= warn;
        if person == self.rules.sponsor {
            self.state.public.sponsor_trust_seen = now;
        }
        self.tell(What::TrustChanged { person, by: change, now }, cause, Seen::Both);
        if warn {
            self.tell(What::TrustWarning { person }, cause, Seen::Both);
        }
    }

    /// Changes a team's health, bounded to 0 to 1.
    pub fn health(&mut self, team: TeamId, by: f64, cause: Cause) {
        let t = &mut self.state.truth.teams[team];
        let now = (t.health + by).clamp(0.0, 1.0);
        let change = now - t.health;
        if change == 0.0 {
            return;
        }
        t.health = now;
        // The slow drift of ordinary weeks is nothing anybody remarks on.
        let seen = if change.abs() < self.rules.model.health_noticed { Seen::Nobody } else { Seen::Both };
        self.tell(What::HealthChanged { team, by: change, now }, cause, seen);
    }

    /// Work of which nobody is told takes days of a team.
    pub fn hidden_work(&mut self, team: TeamId, days: f64, cause: Cause) {
        let t = &mut self.state.truth.teams[team];
        t.diverted_days += days;
        t.unseen_days += days;
        self.tell(What::HiddenWork { team, days }, cause, Seen::Nobody);
    }

    /// Adds role overlap, in sd.
    pub fn overlap(&mut self, by_sd: f64, cause: Cause) {
        let o = &mut self.state.truth.overlap_sd;
        *o = (*o + by_sd).clamp(0.0, self.rules.model.overlap_most_sd);
        let now_sd = *o;
        if by_sd > 0.0 {
            self.tell(What::OverlapGrew { by_sd, now_sd }, cause, Seen::Both);
        }
    }

    /// Adds technical debt, felt later.
    pub fn debt(&mut self, team: TeamId, units: f64, cause: Cause) {
        let m = &self.rules.model;
        let debt = units * m.debt_per_sprint;
        let day = self.state.public.day;
        let t = &mut self.state.truth.teams[team];
        t.debt_coming = (t.debt_coming + debt).max(0.0);
        t.debt_felt_day = day + m.debt_delay_days as u16;
        self.tell(What::DebtTaken { team, debt }, cause, Seen::Both);
    }

    /// Spends money.
    pub fn money(&mut self, cents: i64, cause: Cause) {
        self.state.public.cents_spent += cents;
        self.tell(What::MoneySpent { cents }, cause, Seen::Both);
    }

    /// Moves a date that is still open.
    pub fn move_date(&mut self, milestone: MilestoneId, days: i16, cause: Cause) {
        let last = self.rules.calendar.last_day();
        let m = &mut self.state.public.milestones[milestone];
        if !m.open() {
            return;
        }
        m.day = m.day.saturating_add_signed(days).clamp(1, last);
        let to_day = m.day;
        self.tell(What::DateMoved { milestone, to_day }, cause, Seen::Both);
    }

    /// Frees a team from its droppable work elsewhere from a day on.
    pub fn free_team(&mut self, team: TeamId, from_day: u16, cause: Cause) {
        let t = &mut self.state.public.teams[team];
        if t.freed_day.is_some_and(|d| d <= from_day) {
            return;
        }
        t.freed_day = Some(from_day);
        self.tell(What::TeamFreed { team, from_day }, cause, Seen::Both);
    }

    /// Puts a feature on the backlog, below the line.
    pub fn list(&mut self, feature: FeatureId, cause: Cause) {
        let day = self.state.public.day;
        let f = &mut self.state.public.features[feature];
        if f.listed_day.is_none() {
            f.listed_day = Some(day);
            self.tell(What::FeatureListed { feature }, cause, Seen::Both);
        }
    }

    /// Puts a listed feature above the line, at a place.
    pub fn put_in_scope(&mut self, feature: FeatureId, place: usize, cause: Cause) {
        let backlog = &mut self.state.public.backlog;
        let was = backlog.iter().position(|f| *f == feature);
        if let Some(at) = was {
            backlog.remove(at);
        }
        backlog.insert(place.min(backlog.len()), feature);
        if was.is_none() {
            self.tell(What::ScopeChanged { feature, in_scope: true }, cause, Seen::Both);
        }
    }

    /// Takes a feature below the line. Work done on it stays done.
    pub fn take_out(&mut self, feature: FeatureId, cause: Cause) {
        let backlog = &mut self.state.public.backlog;
        if let Some(at) = backlog.iter().position(|f| *f == feature) {
            backlog.remove(at);
            self.tell(What::ScopeChanged { feature, in_scope: false }, cause, Seen::Both);
        }
    }
}
