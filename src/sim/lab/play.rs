//! Playing a lab world to its end: nobody plans anything, the days pass, and users are heard as often as was said.

use super::Lab;
use crate::sim::ids::*;
use crate::sim::rules::{Rules, TeamKind};
use crate::sim::sprint::run_day;
use crate::sim::start::{Seating, start};
use crate::sim::state::{Cadence, LossKind, Stage, State};
use crate::sim::turn::Turn;

/// How people in a lab world work, all through the run.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Habits {
    /// Working days between two contacts with users; five is ordinary, `None` is never.
    pub contact_every_days: Option<u16>,
    /// The leads' trust on the first day, in sd around the ordinary; it stays within 0 and 1 of its own scale. What is no
    /// number counts as ordinary.
    pub lead_trust_sd: f64,
    /// How often every team is met.
    pub cadence: Cadence,
    /// Whether all dependencies are on the map.
    pub mapped: bool,
    /// Who joins the first team.
    pub joining: Option<Joining>,
}

/// People who join a team that is at work, as when people are moved between teams: from that morning on they bring their
/// output, and for [`Model::moved_days`](crate::sim::model::Model) the whole team is slower by
/// [`Model::moved_factor`](crate::sim::model::Model) (Brooks 1975; Abdel-Hamid & Madnick 1989).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Joining {
    /// Working day on whose morning they come.
    pub day: u16,
    /// How many, 0 or more; what is less, or no number, counts as nobody.
    pub people: f64,
}

impl Default for Habits {
    fn default() -> Self {
        Self { contact_every_days: Some(5), lead_trust_sd: 0.0, cadence: Cadence::None, mapped: false, joining: None }
    }
}

/// What became of a lab world.
#[derive(Clone, Debug)]
pub struct Played {
    pub state: State,
    /// The day on whose evening the last item was ready to go out; `None`: not within the run.
    pub done_day: Option<u16>,
}

impl Played {
    /// Whether everything was ready by a day.
    pub fn done_by(&self, day: u16) -> bool {
        self.done_day.is_some_and(|d| d <= day)
    }
    /// Whether every supplier delivered its part of every item on time.
    pub fn suppliers_on_time(&self, rules: &Rules) -> bool {
        let suppliers = || rules.teams.ids().filter(|team| rules.teams[*team].kind == TeamKind::Function);
        let late = |item, team| self.state.part(rules, item, team).lost_days[LossKind::Waiting as usize] > 0.0;
        !rules.features.ids().any(|item| suppliers().any(|team| late(item, team)))
    }
}

impl Lab {
    /// Plays this world under its rules (those of [`Lab::rules`]) until everything is ready or the run is over. All
    /// items are one release: nothing goes out before the last of them is ready.
    pub fn play(&self, rules: &Rules, habits: Habits, seed: u64) -> Played {
        let mut facts = Vec::new();
        let mut state = start(rules, seed, Seating::pair(), &mut facts);
        settle(rules, habits, &mut state);
        let mut done_day = None;
        while done_day.is_none() && !matches!(state.public.stage, Stage::Over(_)) {
            let day = state.public.day;
            if habits.contact_every_days.is_some_and(|every| day.is_multiple_of(every.max(1))) {
                Turn { rules, state: &mut state, facts: &mut facts }.contact();
            }
            join(rules, habits.joining, &mut state);
            run_day(rules, &mut state, &mut facts);
            facts.clear();
            done_day = state.public.features.iter().all(|f| f.ready_day.is_some()).then_some(day);
        }
        Played { state, done_day }
    }

    /// Working days taken over working days planned; what is not done within the run counts as done on the day after it.
    /// Without items there is nothing to overrun: 1.
    pub fn overrun(&self, rules: &Rules, played: &Played) -> f64 {
        if self.items == 0 {
            return 1.0;
        }
        let day = played.done_day.unwrap_or(rules.calendar.last_day() + 1);
        f64::from(day) / self.planned_days()
    }

    /// Working days that the longest of the teams needs for all items as estimated.
    pub fn planned_days(&self) -> f64 {
        let work = self.items as f64 * self.effort_person_days;
        self.teams.iter().map(|people| work / people).fold(0.0, f64::max)
    }
}

fn join(rules: &Rules, joining: Option<Joining>, state: &mut State) {
    let day = state.public.day;
    if let Some(who) = joining.filter(|who| who.day == day && who.people > 0.0 && who.people.is_finite()) {
        let team = &mut state.public.teams[TeamId(0)];
        team.moved_people += who.people;
        team.moved_until = day + rules.model.moved_days as u16;
    }
}

fn settle(rules: &Rules, habits: Habits, state: &mut State) {
    let never = f64::from(rules.calendar.last_day());
    // What is hard about the one release is hard about each of its items.
    let release = state.truth.features.get(FeatureId(0)).map_or(1.0, |first| first.difficulty);
    for feature in rules.features.ids() {
        state.truth.features[feature].difficulty = release;
        state.public.features[feature].release_day = Some(rules.calendar.last_day() + 1);
    }
    state.truth.contact_every_days = habits.contact_every_days.map_or(never, f64::from);
    let trust_sd = if habits.lead_trust_sd.is_nan() { 0.0 } else { habits.lead_trust_sd };
    for person in rules.people.ids().filter(|p| *p != rules.sponsor) {
        let trust = rules.people[person].trust + trust_sd * rules.model.trust_sd;
        state.truth.people[person].trust = trust.clamp(0.0, 1.0);
    }
    for team in rules.teams.ids() {
        state.public.teams[team].check_in[Seat::Program.index()] = habits.cadence;
    }
    if habits.mapped {
        for feature in rules.features.ids() {
            state.public.features[feature].mapped_day = Some(1);
        }
    }
}
