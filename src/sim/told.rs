//! What a seat can follow from what it was told, though no table of the wall or of its notebook holds it.
//!
//! Every change of these quantities is a fact that the seat has seen, or follows from the calendar alone. They live in
//! the truth, where the rules need them; this is the only way to them from an observation, and it hands out nothing
//! else: a quantity belongs here only if somebody who kept every fact told to them could write it down.

use super::ids::*;
use super::rules::Rules;
use super::state::{Due, Truth};
use std::fmt;

/// A keeper of all facts told so far.
#[derive(Clone, Copy)]
pub struct Told<'a> {
    truth: &'a Truth,
}

impl fmt::Debug for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What is behind it must not get into a text.
        f.write_str("Told")
    }
}

/// What was told of a part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct PartNews {
    /// The day on which work on it began; 0: not that the seat knows.
    pub started_day: u16,
    /// The day on which it was done; 0: not that the seat knows.
    pub done_day: u16,
    /// What it took, person-days, where it is done.
    pub effort_person_days: f64,
    /// Whether the seat would know had it begun or been done since the last report.
    pub up_to_date: bool,
}

/// A blocker that everybody knows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NoticedBlocker {
    pub edge: Option<u16>,
    /// Slots that clearing it takes.
    pub slots: u8,
    /// The day on which it was noticed, as planned then.
    pub notice_day: u16,
}

/// Debt that was taken on for everybody to see.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct DebtTold {
    pub felt: f64,
    pub coming: f64,
    /// The day from which what is coming will be felt.
    pub felt_day: u16,
}

impl<'a> Told<'a> {
    /// Only the window from truth to knowledge makes one.
    pub(super) fn new(truth: &'a Truth) -> Self {
        Self { truth }
    }
    /// Results under way and consequences of answers given: whoever asked or answered can expect them.
    pub fn due(&self) -> &'a [Due] {
        &self.truth.due
    }
    /// Trust of a person, 0 to 1: each change is told with what it is now.
    pub fn trust(&self, person: PersonId) -> f64 {
        self.truth.people[person].trust
    }
    /// Whether everybody was warned that a person's trust is low.
    pub fn warned(&self, person: PersonId) -> bool {
        self.truth.people[person].warned
    }
    /// Health of a team, 0 to 1: changes are told, and the slow drift of ordinary weeks follows from the calendar.
    pub fn health(&self, team: TeamId) -> f64 {
        self.truth.teams[team].health
    }
    /// Technical debt of a team.
    pub fn debt(&self, team: TeamId) -> DebtTold {
        let t = &self.truth.teams[team];
        DebtTold { felt: t.debt, coming: t.debt_coming, felt_day: t.debt_felt_day }
    }
    /// Team-days that a team still gives to other things, as far as anybody was told or ordered them.
    pub fn diverted_days(&self, team: TeamId) -> f64 {
        let t = &self.truth.teams[team];
        (t.diverted_days - t.unseen_days).max(0.0)
    }
    /// Share of a team's people who are new, 0 to 1: everybody sees who leaves and who comes.
    pub fn new_share(&self, team: TeamId) -> f64 {
        self.truth.teams[team].new_share
    }
    /// Role overlap, in sd.
    pub fn overlap_sd(&self) -> f64 {
        self.truth.overlap_sd
    }
    /// The last day on which users were heard, and the mean days between such days: both stand on the calendars.
    pub fn contact(&self) -> (u16, f64) {
        (self.truth.contact_day, self.truth.contact_every_days)
    }
    /// How often a method was used so far.
    pub fn research_done(&self) -> u16 {
        self.truth.research_done
    }
    /// The day of a rosy report that stands.
    pub fn rosy_day(&self) -> Option<u16> {
        self.truth.rosy_day
    }
    /// The day on which a risk struck; 0: not yet.
    pub fn struck_day(&self, risk: RiskId) -> u16 {
        self.truth.risks[risk].struck_day
    }
    /// What mitigations and answers have made of a risk's chance, 1 as it was: what each answer does stands in the rules.
    pub fn risk_factor(&self, risk: RiskId) -> f64 {
        self.truth.risks[risk].factor
    }
    /// What cuts and growth have made of a feature's work, 1 as estimated.
    pub fn scope(&self, feature: FeatureId) -> f64 {
        self.truth.features[feature].scope
    }
    /// Work added to a part before it began, person-days.
    pub fn added_person_days(&self, rules: &Rules, feature: FeatureId, team: TeamId) -> f64 {
        self.truth.work[rules.part_index(feature, team)].extra
    }
    /// Whether a misunderstanding of the feature has come to light.
    pub fn misunderstanding_found(&self, feature: FeatureId) -> bool {
        self.truth.features[feature].misunderstanding_found
    }
    /// What was told of a part. Program hears at once when one begins and is done, product at the next sprint.
    pub fn part(&self, rules: &Rules, seat: Seat, sprint: u8, feature: FeatureId, team: TeamId) -> PartNews {
        let part = &self.truth.work[rules.part_index(feature, team)];
        let before = rules.calendar.first_day(sprint);
        let told = |day: u16| day > 0 && (seat == Seat::Program || day < before);
        let done = told(part.done_day);
        PartNews {
            started_day: if told(part.started_day) { part.started_day } else { 0 },
            done_day: if done { part.done_day } else { 0 },
            effort_person_days: if done { part.total } else { 0.0 },
            up_to_date: seat == Seat::Program,
        }
    }
    /// The blocker of a part, where it has been noticed.
    pub fn blocker(&self, rules: &Rules, feature: FeatureId, team: TeamId) -> Option<NoticedBlocker> {
        let blocker = self.truth.work[rules.part_index(feature, team)].blocker.filter(|b| b.noticed)?;
        Some(NoticedBlocker { edge: blocker.edge, slots: blocker.slots, notice_day: blocker.notice_day })
    }
    /// Whether an edge that nobody knew has stopped this part and was dealt with.
    pub fn edge_cleared(&self, rules: &Rules, feature: FeatureId, team: TeamId) -> bool {
        self.truth.work[rules.part_index(feature, team)].edge_cleared
    }
}
