//! The competent colleague, for either seat: finds out, decides by evidence, says it plainly, keeps some slack.

mod portfolio;
mod product;
mod program;

pub use portfolio::candidates;
pub use program::leading;

use super::habits::{Follows, Habits};
use super::reason::{Planned, Reason, wish};
use super::{Policy, by_leaning};
use crate::sim::action::{Action, check};
use crate::sim::fact::SendBackAnswer;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::rules::Leaning;

/// The competent colleague.
pub struct Solid {
    pub habits: Habits,
}

impl Solid {
    /// With a full set of good habits.
    pub fn new() -> Self {
        Self { habits: Habits::SOLID }
    }
}

impl Default for Solid {
    fn default() -> Self {
        Self::new()
    }
}

impl Policy for Solid {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        plan(o, &self.habits)
    }

    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
        answer(o, dilemma, open)
    }

    fn urgent(&mut self, o: &Observation) -> Option<Planned> {
        unstick(o)
    }
}

/// More wishes than all but the longest plans hold.
const WISHES: usize = 48;

/// The plan of somebody with these habits.
pub fn plan(o: &Observation, habits: &Habits) -> Vec<Planned> {
    let mut wishes = Vec::with_capacity(WISHES);
    if o.seat == Seat::Product || o.public.both_hats {
        product::plan(o, habits, &mut wishes);
    }
    if o.seat == Seat::Program || o.public.both_hats {
        program::plan(o, habits, &mut wishes);
    }
    keep_slack(o, habits.slack, wishes)
}

/// Drops the least wanted wishes until the slack is left.
fn keep_slack(o: &Observation, slack: usize, wishes: Vec<Planned>) -> Vec<Planned> {
    let mut room = o.slack().saturating_sub(slack);
    wishes
        .into_iter()
        .filter(|w| {
            let slots = match w.action {
                Action::StandingCheckIn { cadence, .. } => usize::from(cadence.slots()),
                _ => usize::from(w.action.slots(o)),
            };
            let fits = slots <= room;
            if fits {
                room -= slots;
            }
            fits
        })
        .collect()
}

/// Clears a known blocker on what matters most, if there is slack.
pub fn unstick(o: &Observation) -> Option<Planned> {
    if o.seat != Seat::Program && !o.public.both_hats && !o.public.empty_seat[Seat::Program.index()] {
        return None;
    }
    let feature = leading(o)?;
    o.rules.teams.ids().find_map(|team| {
        let blocked = o.known.parts[o.rules.part_index(feature, team)].blocked;
        let action = Action::ClearBlocker { feature, team };
        (blocked && check(o, None, &action).is_ok()).then(|| wish(action, Reason::Unstick))
    })
}

/// Answers by what is scarce: the date where it is close, the people where they are tired, else evidence.
pub fn answer(o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8 {
    let row = &o.rules.dilemmas[dilemma];
    let sponsor = o.public.sponsor_trust_seen;
    let late = o.release_p50_lateness();
    let order: [Leaning; 6] = if sponsor < 0.4 {
        [Leaning::Please, Leaning::Evidence, Leaning::Delivery, Leaning::People, Leaning::Focus, Leaning::Leave]
    } else if late > 0.0 && late < 15.0 {
        [Leaning::Delivery, Leaning::Focus, Leaning::Evidence, Leaning::People, Leaning::Please, Leaning::Leave]
    } else if o.seat == Seat::Product {
        [Leaning::Evidence, Leaning::Focus, Leaning::Delivery, Leaning::People, Leaning::Please, Leaning::Leave]
    } else {
        [Leaning::Focus, Leaning::Evidence, Leaning::People, Leaning::Delivery, Leaning::Please, Leaning::Leave]
    };
    by_leaning(&row.choices, row.leave, open, &order)
}

/// What to answer when program sends a feature back.
pub fn send_back(o: &Observation, habits: &Habits) -> SendBackAnswer {
    let Some(back) = o.public.send_back else { return SendBackAnswer::LessScope };
    let parts = &o.rules.variants[o.public.features[back.feature].variant].parts;
    let held = parts.iter().any(|p| {
        let row = &o.rules.teams[p.team];
        o.public.teams[p.team].freed_day.is_none()
            && row.busy.iter().any(|b| b.owner.is_some() && b.to_day > o.public.day)
    });
    let money = Action::AnswerSendBack { answer: SendBackAnswer::Money };
    if habits.asks_for_money && held && check(o, None, &money).is_ok() {
        SendBackAnswer::Money
    } else if smaller(o, back.feature).is_some() && (habits.shrinks || o.public.features[back.feature].cut) {
        SendBackAnswer::Smaller
    } else {
        SendBackAnswer::LessScope
    }
}

/// The next smaller size of a feature.
pub fn smaller(o: &Observation, feature: FeatureId) -> Option<VariantId> {
    let now = o.rules.variants[o.public.features[feature].variant].size;
    let variants = o.rules.features[feature].variants.iter().copied();
    variants.filter(|v| o.rules.variants[*v].size > now).min_by_key(|v| o.rules.variants[*v].size)
}
