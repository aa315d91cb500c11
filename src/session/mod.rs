//! One game in progress: rules, state and journal; who sits where; undo; the machine colleague.
//!
//! Whatever plays (window, terminal, script, test) holds a `Session` and nothing below it. Every decision goes through
//! here and into the journal, so that the journal alone rebuilds the run.

mod colleague;
pub mod journal;
pub mod machine;
pub mod progress;
mod resume;
pub mod settings;
pub mod store;
mod summary;
mod undo;
mod write;

use crate::content::Scenario;
use crate::policy::{self, Policy, Reason};
use crate::sim::action::{self, Action, Refusal};
use crate::sim::digest::digest;
use crate::sim::draw;
use crate::sim::fact::{Fact, What};
use crate::sim::ids::*;
use crate::sim::observe::{Observation, observe};
use crate::sim::phase::dilemmas;
use crate::sim::rules::Rules;
use crate::sim::score::{self, EndingKind, Scores};
use crate::sim::sprint;
use crate::sim::start::{self, Seating};
use crate::sim::state::{Stage, State};
use journal::{By, Entry, Forecast, Header, Journal, Options, RULES_VERSION, SCHEMA, Topic};
use std::sync::Arc;
use undo::{Before, Step};

/// One game in progress.
pub struct Session {
    scenario: Arc<Scenario>,
    journal: Journal,
    /// The entries that count now.
    line: Vec<Entry>,
    state: State,
    facts: Vec<Fact>,
    colleague: Option<Box<dyn Policy>>,
    /// The run before each step since the last day, for undo.
    before: Vec<Before>,
    /// Steps taken back, for redo.
    undone: Vec<Step>,
    /// Where things were heading at the end of each sprint.
    path: Vec<Scores>,
    /// What both calendars had been used for at the end of each sprint, counted from the first day.
    slots: Vec<SlotCount>,
    /// Journal lines already handed to whoever saves them.
    saved: usize,
}

/// What a new run needs to know.
#[derive(Clone, Debug)]
pub struct NewRun {
    pub seed: u64,
    pub seating: Seating,
    pub seat: Seat,
    /// Policy in the seat that nobody plays; `None` leaves it empty.
    pub colleague: Option<String>,
    /// Seconds since 1970, from whoever has a clock.
    pub started_unix: u64,
}

impl NewRun {
    /// One seat, a machine colleague of this name in the other.
    pub fn one(seat: Seat, seed: u64, colleague: &str) -> Self {
        Self { seed, seating: Seating::one(seat), seat, colleague: Some(colleague.to_owned()), started_unix: 0 }
    }
    /// Two people.
    pub fn pair(seed: u64) -> Self {
        Self { seed, seating: Seating::pair(), seat: Seat::Product, colleague: None, started_unix: 0 }
    }
}

/// Why days stopped passing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pause {
    /// A day passed, nothing asks.
    Day,
    /// Somebody stands at the desk.
    Dilemma(DilemmaId),
    /// A blocker was noticed that could be cleared.
    Blocker { feature: FeatureId, team: TeamId },
    /// Half the sprint is over.
    HalfTime,
    /// The sprint is over; the next one can be planned.
    SprintEnd,
    /// The run is over.
    Over,
}

/// Slots since the first day, by seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SlotCount {
    /// Slots that went into something, by seat and family.
    pub used: [[u16; 5]; 2],
    /// Slots that passed at all.
    pub passed: [u16; 2],
}

impl SlotCount {
    /// The count of a state.
    pub fn of(state: &State) -> Self {
        Self { used: state.public.slots_used, passed: state.public.slots_passed }
    }
}

/// The result of a finished run.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    pub scores: Scores,
    pub ending: EndingKind,
}

/// Why a run file cannot be played on.
#[derive(Debug, thiserror::Error, PartialEq)]
pub enum ResumeError {
    #[error(
        "this run was played with other content of “{scenario}” (it names {found}, here is {here}); play it with that version, or start a new run"
    )]
    OtherContent { scenario: String, found: String, here: String },
    #[error(
        "this run was played with rules version {found}, this program has version {RULES_VERSION}; play it with the program that wrote it, or start a new run"
    )]
    OtherRules { found: u32 },
    #[error("unknown colleague “{0}”; known are novice, solid and expert")]
    UnknownColleague(String),
    #[error("entry {entry} (day {day}) cannot be repeated: {what}")]
    Illegal { entry: usize, day: u16, what: String },
    #[error("day {day} came out differently: recorded {recorded}, replayed {replayed}")]
    Diverged { day: u16, recorded: String, replayed: String, text: String },
}

impl Session {
    /// A new run; the machine colleague has planned its first sprint.
    ///
    /// # Errors
    /// If the colleague's name is not known.
    pub fn new(scenario: Arc<Scenario>, run: NewRun) -> Result<Session, ResumeError> {
        let mut seating = run.seating;
        if !seating.both_hats && run.colleague.is_none() {
            for seat in Seat::BOTH {
                seating.empty[seat.index()] = !seating.played[seat.index()];
            }
        }
        let options = Options { seating, seat: run.seat, colleague: run.colleague, started_unix: run.started_unix };
        let header = Header {
            schema: SCHEMA,
            rules_version: RULES_VERSION,
            scenario: scenario.story.id.clone(),
            content_hash: scenario.rules.content_hash.clone(),
            seed: run.seed,
            options,
        };
        let mut session = Session::empty(scenario, Journal::new(header))?;
        session.colleague_plans();
        Ok(session)
    }

    fn empty(scenario: Arc<Scenario>, journal: Journal) -> Result<Session, ResumeError> {
        let options = &journal.header.options;
        let seed = draw::policy_root(journal.header.seed);
        let colleague = match &options.colleague {
            None => None,
            Some(name) => Some(policy::by_name(name, seed).ok_or_else(|| ResumeError::UnknownColleague(name.clone()))?),
        };
        let mut facts = Vec::new();
        let state = start::start(&scenario.rules, journal.header.seed, options.seating, &mut facts);
        Ok(Session {
            scenario,
            journal,
            line: Vec::new(),
            state,
            facts,
            colleague,
            before: Vec::new(),
            undone: Vec::new(),
            path: Vec::new(),
            slots: Vec::new(),
            saved: 0,
        })
    }

    // What a face may read.

    /// The scenario with its texts.
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }
    /// The rules.
    pub fn rules(&self) -> &Rules {
        &self.scenario.rules
    }
    /// The journal so far.
    pub fn journal(&self) -> &Journal {
        &self.journal
    }
    /// The entries that count now, after undos and branches.
    pub fn line(&self) -> &[Entry] {
        &self.line
    }
    /// What a seat sees.
    pub fn observe(&self, seat: Seat) -> Observation<'_> {
        observe(&self.scenario.rules, &self.state, seat)
    }
    /// The facts a seat may see today, oldest first. Once the run is over: all of them.
    pub fn facts(&self, seat: Seat) -> impl DoubleEndedIterator<Item = &Fact> {
        let day = self.state.public.day;
        let over = self.is_over();
        self.facts.iter().filter(move |f| over || f.visible(seat, day))
    }
    /// Where the run stands.
    pub fn stage(&self) -> Stage {
        self.state.public.stage
    }
    /// Whether the run is over.
    pub fn is_over(&self) -> bool {
        matches!(self.state.public.stage, Stage::Over(_))
    }
    /// The truth, once the run is over: what the debrief shows. `None` before.
    pub fn truth(&self) -> Option<&State> {
        self.is_over().then_some(&self.state)
    }
    /// The result, once the run is over.
    pub fn outcome(&self) -> Option<Outcome> {
        let state = self.truth()?;
        let scores = score::scores(&self.scenario.rules, state);
        Some(Outcome { ending: score::ending(&self.scenario.rules, state, &scores), scores })
    }
    /// Where things were heading at the end of each sprint. Truth: for the debrief, `None` before the run is over.
    pub fn path(&self) -> Option<&[Scores]> {
        self.is_over().then_some(self.path.as_slice())
    }
    /// What the calendars had been used for at the end of each sprint, counted from the first day.
    pub fn slots_by_sprint(&self) -> &[SlotCount] {
        &self.slots
    }
    /// What the machine colleague has planned since the last day, with its reasons.
    pub fn colleague_plan(&self) -> impl Iterator<Item = (&Action, Option<Reason>)> {
        let first = self.state.public.sprint;
        let sprint_of = move |day: u16| self.scenario.rules.calendar.sprint_of(day) == first;
        self.line.iter().filter_map(move |e| match e {
            Entry::Act { by: By::Machine, action, reason, day, .. } if sprint_of(*day) => Some((action, *reason)),
            _ => None,
        })
    }
    /// The digest of the state now: the same in every face.
    pub fn digest(&self) -> String {
        digest(&self.state)
    }
    /// The whole state as text, to say where two replays differ. Truth: never for a face before the debrief.
    pub(crate) fn describe(&self) -> String {
        crate::sim::digest::describe(&self.state)
    }

    // What a face may do.

    /// Whether a seat may do this now.
    ///
    /// # Errors
    /// Why not.
    pub fn check(&self, seat: Seat, slot: Option<u8>, action: &Action) -> Result<(), Refusal> {
        action::check(&self.observe(seat), slot, action)
    }

    /// A decision of the player.
    ///
    /// # Errors
    /// Why it cannot be taken; nothing has changed then.
    pub fn act(&mut self, seat: Seat, slot: Option<u8>, action: Action) -> Result<(), Refusal> {
        self.check(seat, slot, &action)?;
        self.undone.clear();
        self.act_by(seat, slot, action, By::Player, None)?;
        self.colleague_answers();
        Ok(())
    }

    /// Lets one day pass. A waiting situation must be answered first, or it is left alone.
    pub fn run_day(&mut self) -> Pause {
        if self.is_over() {
            return Pause::Over;
        }
        if let Some(pending) = self.state.public.dilemma {
            let leave = self.scenario.rules.dilemmas[pending.dilemma].leave;
            // Leaving is always possible; see the check of answers.
            let _ = self.answer(leave);
        }
        let facts = self.facts.len();
        let day = self.state.public.day;
        let sprint = self.state.public.sprint;
        let digest = self.pass_day();
        self.push(Entry::Day { day, digest });
        self.colleague_reacts();
        if self.state.public.arranging() {
            self.colleague_plans();
        }
        if let Some(summary) = summary::of(self) {
            self.push(Entry::Ended { summary });
        }
        self.pause(sprint, facts)
    }

    /// Lets days pass until something needs the player.
    pub fn run(&mut self) -> Pause {
        loop {
            let pause = self.run_day();
            if pause != Pause::Day {
                return pause;
            }
        }
    }

    fn pause(&self, sprint: u8, facts: usize) -> Pause {
        if self.is_over() {
            return Pause::Over;
        }
        if let Some(pending) = self.state.public.dilemma {
            return Pause::Dilemma(pending.dilemma);
        }
        if self.state.public.sprint != sprint {
            return Pause::SprintEnd;
        }
        if self.state.public.stage == Stage::HalfTime {
            return Pause::HalfTime;
        }
        self.new_blocker(facts).map_or(Pause::Day, |(feature, team)| Pause::Blocker { feature, team })
    }

    fn new_blocker(&self, facts: usize) -> Option<(FeatureId, TeamId)> {
        self.facts[facts..].iter().find_map(|f| match f.what {
            What::BlockerNoticed { feature, team, .. } => {
                let can = Seat::BOTH.iter().any(|seat| {
                    self.state.public.played_by_person[seat.index()]
                        && self.check(*seat, None, &Action::ClearBlocker { feature, team }).is_ok()
                });
                can.then_some((feature, team))
            }
            _ => None,
        })
    }

    /// Which choices of the waiting situation can be taken, with the reason where not.
    pub fn choices(&self) -> Vec<Result<(), Refusal>> {
        let Some(pending) = self.state.public.dilemma else { return Vec::new() };
        let n = self.scenario.rules.dilemmas[pending.dilemma].choices.len() as u8;
        (0..n).map(|i| dilemmas::check(&self.scenario.rules, &self.state, i)).collect()
    }

    /// Answers the waiting situation.
    ///
    /// # Errors
    /// Why not; nothing has changed then.
    pub fn answer(&mut self, choice: u8) -> Result<(), Refusal> {
        let Some(pending) = self.state.public.dilemma else { return Err(Refusal::NothingToAnswer) };
        let day = self.state.public.day;
        let rules = Arc::clone(&self.scenario.rules);
        sprint::answer(&rules, &mut self.state, choice, &mut self.facts)?;
        self.push(Entry::Answer { day, dilemma: pending.dilemma, choice });
        self.before.clear();
        self.undone.clear();
        Ok(())
    }

    /// Writes down what the player expects.
    pub fn forecast(&mut self, seat: Seat, forecast: Forecast) {
        let day = self.state.public.day;
        self.push(Entry::Forecast { day, seat, forecast });
    }

    /// Writes down the player's own words.
    pub fn note(&mut self, topic: Topic, text: &str) {
        let day = self.state.public.day;
        self.push(Entry::Note { day, topic, text: text.to_owned() });
    }

    /// Puts last sprint's cards of a seat on this sprint's calendar, as far as they are possible; how many were.
    pub fn repeat_last_sprint(&mut self, seat: Seat) -> usize {
        let sprint = self.state.public.sprint;
        if sprint < 2 || self.state.public.stage != Stage::Planning {
            return 0;
        }
        let calendar = self.scenario.rules.calendar;
        let cards: Vec<(Option<u8>, Action)> = self
            .line
            .iter()
            .filter_map(|e| match e {
                Entry::Act { day, slot, seat: s, by: By::Player, action, .. }
                    if *s == seat && calendar.sprint_of(*day) == sprint - 1 =>
                {
                    Some((*slot, *action))
                }
                _ => None,
            })
            .collect();
        let mut placed = 0;
        for (slot, action) in cards {
            if action.on_calendar(&self.observe(seat)) {
                let done = self.act(seat, slot, action).is_ok() || self.act(seat, None, action).is_ok();
                placed += usize::from(done);
            }
        }
        placed
    }

    /// Lines appended to the journal since the last call, for whoever saves them.
    pub fn take_unsaved(&mut self) -> Vec<String> {
        let lines = self.journal.entries[self.saved..].iter().map(journal::to_json).collect();
        self.saved = self.journal.entries.len();
        lines
    }

    // Inside.

    fn push(&mut self, entry: Entry) {
        self.line.push(entry.clone());
        self.journal.entries.push(entry);
    }

    fn apply(&mut self, seat: Seat, slot: Option<u8>, action: &Action) -> Result<(), Refusal> {
        let rules = Arc::clone(&self.scenario.rules);
        action::act(&rules, &mut self.state, seat, slot, action, &mut self.facts)
    }

    fn act_by(
        &mut self,
        seat: Seat,
        slot: Option<u8>,
        action: Action,
        by: By,
        reason: Option<Reason>,
    ) -> Result<(), Refusal> {
        let day = self.state.public.day;
        self.keep_before(by);
        let done = self.apply(seat, slot, &action);
        if done.is_ok() {
            self.push(Entry::Act { day, slot, seat, by, action, reason });
        } else if by == By::Player && self.state.public.arranging() {
            self.before.pop();
        }
        done
    }

    fn pass_day(&mut self) -> String {
        self.before.clear();
        self.undone.clear();
        let rules = Arc::clone(&self.scenario.rules);
        let sprint = self.state.public.sprint;
        sprint::run_day(&rules, &mut self.state, &mut self.facts);
        if self.state.public.sprint != sprint || self.is_over() {
            self.path.push(score::outlook(&rules, &self.state));
            self.slots.push(SlotCount::of(&self.state));
        }
        digest(&self.state)
    }
}
