//! Who can sit in a seat besides a person: policies that see an observation and nothing else.
//!
//! A policy plans (a list of wishes, most wanted first), answers what asks it, and reacts to blockers. Whatever is
//! refused is dropped. It must not know `State`: there is no way to get at it from here.

mod average;
pub mod belief;
mod expert;
mod habits;
mod idle;
mod one_trick;
mod planner;
mod play;
mod random;
mod reason;
mod solid;

pub use average::Average;
pub use habits::{Follows, Habits};
pub use play::{Bulk, ask_steps, open_choices, play, play_with};
pub use reason::{Planned, Reason};
pub use solid::{Solid, send_back as send_back_with};

use crate::sim::action::{Ask, AskAnswer, Refusal, Verb, check};
use crate::sim::fact::SendBackAnswer;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::rules::{Choice, Leaning};
use crate::sim::state::SlotUse;

/// Somebody who decides for a seat.
pub trait Policy: Send + Sync {
    /// What to put on the calendar and arrange now, most wanted first.
    fn plan(&mut self, o: &Observation) -> Vec<Planned>;

    /// Which choice to take; `open` says which can be taken.
    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, open: &[bool]) -> u8;

    /// What to do about a blocker that has just been noticed, if anything.
    fn urgent(&mut self, o: &Observation) -> Option<Planned> {
        let _ = o;
        None
    }

    /// What to answer when program sends a feature back.
    fn send_back(&mut self, o: &Observation) -> SendBackAnswer {
        solid::send_back(o, &Habits::SOLID)
    }

    /// What to answer to a request: yes with room, yes instead of the last card where trust allows, else no.
    fn consider(&mut self, o: &Observation, ask: Ask) -> AskAnswer {
        consider(o, ask)
    }
}

/// The names under which policies can be called for.
pub const NAMES: &[&str] = &[
    "idle",
    "random",
    "loudest_voice",
    "feature_factory",
    "meeting_factory",
    "researcher",
    "novice",
    "average",
    "solid",
    "expert",
    "planner",
];

/// Those that play a run in no time: all but the one that plays a thousand others in its head.
pub const FAST: &[&str] = NAMES.split_last().expect("there are policies").1;

/// The policy of a name, with the seed of its own randomness. `novice` is `random` with manners: average, half asleep.
pub fn by_name(name: &str, seed: u64) -> Option<Box<dyn Policy>> {
    Some(match name {
        "idle" => Box::new(idle::Idle),
        "random" => Box::new(random::Random::new(seed)),
        "loudest_voice" => Box::new(one_trick::LoudestVoice::new(seed)),
        "feature_factory" => Box::new(one_trick::FeatureFactory),
        "meeting_factory" => Box::new(one_trick::MeetingFactory),
        "researcher" => Box::new(one_trick::Researcher),
        "novice" => Box::new(average::Average::novice(seed)),
        "average" => Box::new(average::Average::new(seed)),
        "solid" => Box::new(solid::Solid::new()),
        "expert" => Box::new(expert::Expert),
        "planner" => Box::new(planner::Planner::new(seed)),
        _ => return None,
    })
}

/// Trust from which a colleague makes room.
const TRUST_TO_MAKE_ROOM: f64 = 0.60;

fn consider(o: &Observation, ask: Ask) -> AskAnswer {
    let action = ask.action(o.public.day);
    match check(o, None, &action) {
        Ok(()) => AskAnswer::Yes,
        Err(Refusal::CalendarFull { needs, free }) => {
            let colleague = o.rules.colleagues[o.seat.index()];
            let trusts = o.known.people[colleague].trust >= TRUST_TO_MAKE_ROOM;
            match last_card(o).filter(|(_, _, slots)| slots + free >= needs) {
                Some((_, verb, _)) if trusts => AskAnswer::YesInstead(verb),
                _ => AskAnswer::No(Refusal::CalendarFull { needs, free }),
            }
        }
        Err(refusal) => AskAnswer::No(refusal),
    }
}

/// The last card that could be dropped whole: a slot of it, its verb, how many slots it frees.
pub fn last_card(o: &Observation) -> Option<(u8, Verb, u8)> {
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    let now = o.public.slot_now(o.rules);
    calendar.slots.iter().enumerate().skip(now).rev().find_map(|(slot, used)| match used {
        SlotUse::Card(card) => {
            let row = &calendar.cards[usize::from(*card)];
            (row.done == 0).then(|| (slot as u8, row.action.verb(), row.slots))
        }
        SlotUse::Free | SlotUse::CheckIn(_) | SlotUse::Taken | SlotUse::Lost => None,
    })
}

/// The open choice whose leaning comes first in an order of preference; leaving it where nothing else is open.
fn by_leaning(choices: &[Choice], leave: u8, open: &[bool], order: &[Leaning]) -> u8 {
    for wanted in order {
        let found = choices.iter().zip(open).position(|(c, open)| *open && c.leaning == *wanted);
        if let Some(i) = found {
            return i as u8;
        }
    }
    leave
}
