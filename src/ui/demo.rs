//! Typical moments of a run, for pictures and tests of screens: one world, played by a sensible policy through the
//! session like any player. Where the moment asks for trouble, the first world in which it comes.
//!
//! It must not know any screen, nor reach around the session.

use std::sync::Arc;

use crate::{
    content::{self, Scenario, Source},
    policy::{self, Planned, Policy},
    session::{NewRun, Pause, Session, journal::Forecast},
    sim::{
        action::Action,
        fact::What,
        ids::Seat,
        observe::Observation,
        state::{SlotUse, Stage},
    },
};

/// The scenario shown.
pub const SCENARIO: &str = "workout_history";
/// The world shown.
pub const SEED: u64 = 7;
/// How many worlds are looked through, from that one on, for a moment that does not come in each.
const WORLDS: u64 = 20;

/// A moment of a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Point {
    /// Before anything was decided.
    Briefing,
    /// Before the first sprint, nothing placed.
    SprintOne,
    /// Before the second sprint, most of the calendar filled.
    SprintTwo,
    /// Half of the second sprint is over.
    HalfTime,
    /// A situation waits for an answer.
    Dilemma,
    /// A situation waits of which a choice is closed.
    ClosedChoice,
    /// The first sprint is just over: what its review shows. Nothing of the next is placed.
    ReviewPoint,
    /// A day of the second sprint for which the whole house is called to a meeting.
    Meeting,
    /// A part is known to be stuck.
    Stuck,
    /// A sprint is just over in which something went out.
    Released,
    /// A sprint is just over in which a date passed.
    Missed,
    /// A sprint is just over in which a date came after it had passed.
    CameLate,
    /// The run is over.
    Over,
    /// A run of somebody who decides by dice is over, and was gone back into once: more went wrong, and there are two
    /// lines.
    OverCareless,
}

impl Point {
    /// All moments, in order.
    pub const ALL: [Point; 14] = [
        Point::Briefing,
        Point::SprintOne,
        Point::SprintTwo,
        Point::HalfTime,
        Point::Dilemma,
        Point::ClosedChoice,
        Point::ReviewPoint,
        Point::Meeting,
        Point::Stuck,
        Point::Released,
        Point::Missed,
        Point::CameLate,
        Point::Over,
        Point::OverCareless,
    ];

    /// Whether a run is at this moment, as a seat sees it.
    fn is_now(self, session: &Session, seat: Seat) -> bool {
        let o = session.observe(seat);
        let plans = |sprint| o.public.sprint == sprint && o.public.stage == Stage::Planning;
        match self {
            Point::Briefing | Point::SprintOne => plans(1),
            Point::SprintTwo | Point::ReviewPoint => plans(2),
            Point::HalfTime => o.public.sprint == 2 && o.public.stage == Stage::HalfTime,
            Point::Dilemma => o.public.dilemma.is_some(),
            Point::ClosedChoice => has_closed_choice(session),
            Point::Over | Point::OverCareless => session.is_over(),
            Point::Meeting => meets_all(&o),
            Point::Stuck => !session.is_over() && is_stuck(&o),
            Point::Released | Point::Missed | Point::CameLate => {
                self.brings().is_some_and(|kind| session.facts(seat).any(|f| kind(&f.what)))
            }
        }
    }

    /// What the sprint brings that is just over then.
    fn brings(self) -> Option<fn(&What) -> bool> {
        match self {
            Point::Released => Some(|what| matches!(what, What::Shipped { .. })),
            Point::Missed => Some(|what| matches!(what, What::MilestoneMissed { .. })),
            Point::CameLate => Some(|what| matches!(what, What::MilestoneSlipped { .. })),
            _ => None,
        }
    }
}

/// The scenario inside the program, read anew.
///
/// # Panics
/// When it does not load; a test of the content holds that it does.
pub fn scenario() -> Arc<Scenario> {
    let (scenario, diagnostics) = content::load(&Source::BuiltIn, SCENARIO);
    Arc::new(scenario.unwrap_or_else(|| panic!("{}", content::render_all(&diagnostics, false))))
}

/// A run at a moment, with a solid colleague in the other seat: in the first world where it comes to that, or in the
/// last one looked through.
///
/// # Panics
/// When the built-in scenario does not load.
pub fn session(seat: Seat, point: Point) -> Session {
    session_in(&scenario(), seat, point)
}

/// The same in a scenario that somebody has read already: the built-in one, whose worlds these are.
pub fn session_in(scenario: &Arc<Scenario>, seat: Seat, point: Point) -> Session {
    let mut worlds = SEED..SEED + WORLDS;
    loop {
        let session = played(scenario, seat, point, worlds.next().unwrap_or(SEED));
        if worlds.is_empty() || point.is_now(&session, seat) {
            return session;
        }
    }
}

fn played(scenario: &Arc<Scenario>, seat: Seat, point: Point, seed: u64) -> Session {
    // Somebody who decides by dice meets more trouble.
    let careless =
        matches!(point, Point::ClosedChoice | Point::Stuck | Point::Missed | Point::CameLate | Point::OverCareless);
    let plays = if careless { "random" } else { "solid" };
    let mut player = Player::new(scenario, NewRun::one(seat, seed, "solid"), seat, plays);
    player.play_to(point);
    if point == Point::OverCareless {
        player.go_back();
        player.play_to(point);
    }
    player.session
}

/// Two people at one desk, before the first sprint.
///
/// # Panics
/// When the built-in scenario does not load.
pub fn pair() -> Session {
    Player::new(&scenario(), NewRun::pair(SEED), Seat::Product, "solid").session
}

/// Puts a run at a moment into the window's game.
///
/// # Panics
/// When the built-in scenario does not load.
pub fn put(app: &mut bevy::app::App, seat: Seat, point: Point) {
    app.world_mut().resource_mut::<super::game::Game>().take(session(seat, point));
}

struct Player {
    session: Session,
    seat: Seat,
    policy: Box<dyn Policy>,
}

impl Player {
    fn new(scenario: &Arc<Scenario>, run: NewRun, seat: Seat, plays: &str) -> Self {
        let session =
            Session::new(Arc::clone(scenario), run).expect("the colleague called solid is one of the policies");
        let policy = policy::by_name(plays, SEED).expect("solid and random are policies");
        Self { session, seat, policy }
    }

    fn play_to(&mut self, point: Point) {
        match point {
            Point::Briefing | Point::SprintOne => {}
            Point::ReviewPoint => self.sprint(),
            Point::SprintTwo => {
                self.sprint();
                self.plan(3);
            }
            Point::HalfTime => {
                self.sprint();
                self.until(|_, s| s.stage() == Stage::HalfTime && s.observe(Seat::Product).public.dilemma.is_none());
            }
            Point::Dilemma => self.until(|pause, _| matches!(pause, Pause::Dilemma(_))),
            Point::ClosedChoice => self.until(|_, session| has_closed_choice(session)),
            Point::Over | Point::OverCareless => self.until(|pause, _| pause == Pause::Over),
            Point::Meeting => {
                self.sprint();
                let seat = self.seat;
                self.until(|pause, s| pause == Pause::Day && meets_all(&s.observe(seat)));
            }
            Point::Stuck => {
                let seat = self.seat;
                self.until(|pause, s| pause == Pause::Day && is_stuck(&s.observe(seat)));
            }
            Point::Released | Point::Missed | Point::CameLate => {
                if let Some(kind) = point.brings() {
                    self.until_sprint_with(kind);
                }
            }
        }
    }

    /// Back to the first morning of the third sprint, to decide like a solid colleague from there.
    fn go_back(&mut self) {
        let starts = crate::analysis::sprint_starts(&self.session);
        if let Some(at) = starts.get(2) {
            // A line that was played here replays here; otherwise the run stays as it is.
            let _ = self.session.branch(*at, "before sprint 3");
        }
        self.policy = policy::by_name("solid", SEED).expect("solid is a policy");
    }

    fn sprint(&mut self) {
        self.until(|pause, _| matches!(pause, Pause::SprintEnd | Pause::Over));
    }

    /// Plays sprint after sprint until the end of one of which the seat learns something of this kind.
    fn until_sprint_with(&mut self, kind: fn(&What) -> bool) {
        let seat = self.seat;
        let mut known = 0;
        while !self.session.is_over() {
            self.sprint();
            let day = self.session.observe(seat).public.day;
            let count = self.session.facts(seat).filter(|f| f.visible(seat, day) && kind(&f.what)).count();
            if count > known {
                return;
            }
            known = count;
        }
    }

    /// Plays on until days stop for something of this kind.
    fn until(&mut self, stop: impl Fn(Pause, &Session) -> bool) {
        // A run has at most 160 days and a few stops on each.
        for _ in 0..2_000 {
            if matches!(self.session.stage(), Stage::Planning | Stage::HalfTime) {
                self.plan(0);
                self.forecast();
            }
            let pause = self.session.run_day();
            if stop(pause, &self.session) || pause == Pause::Over {
                return;
            }
            match pause {
                Pause::Dilemma(_) => self.answer(),
                Pause::Blocker { .. } => self.react(),
                Pause::Day | Pause::HalfTime | Pause::SprintEnd | Pause::Over => {}
            }
            // A situation or a blocker can hide that half the sprint is over on the same day.
            if stop(Pause::Day, &self.session) {
                return;
            }
        }
    }

    /// Plans as the policy would, but for its last few wishes: a desk with some room left.
    fn plan(&mut self, spare: usize) {
        let wishes = self.policy.plan(&self.session.observe(self.seat));
        let count = wishes.len().saturating_sub(spare);
        for Planned { slot, action, .. } in wishes.into_iter().take(count) {
            // What no longer fits is dropped, as policies expect.
            let _ = self.session.act(self.seat, slot, action);
        }
        if self.session.observe(self.seat).public.send_back.is_some_and(|s| !s.answered) && self.seat == Seat::Product {
            let answer = self.policy.send_back(&self.session.observe(self.seat));
            let _ = self.session.act(self.seat, None, Action::AnswerSendBack { answer });
        }
    }

    fn forecast(&mut self) {
        let o = self.session.observe(self.seat);
        let Some(feature) = o.release_feature() else { return };
        let open = o.public.milestones.entries().filter(|(_, m)| m.open());
        let Some(milestone) = open.min_by_key(|(_, m)| m.day).map(|(id, _)| id) else { return };
        if o.public.stage != Stage::Planning {
            return;
        }
        let last = o.rules.calendar.last_day();
        let day = |at: f64| (at.ceil() as u16).clamp(o.public.day, last);
        let date = f64::from(o.public.milestones[milestone].day);
        let release = o.rules.milestones[milestone].release;
        let (low, high) = if release { (o.p10(feature), o.p90(feature)) } else { (date - 4.0, date + 7.0) };
        let (low_day, high_day) = (day(low), day(high));
        let late = if release { o.release_p50_lateness() } else { -2.0 };
        let forecast = Forecast {
            milestone,
            low_day,
            high_day,
            on_time_percent: (50.0 - 4.0 * late).clamp(5.0, 95.0) as u8,
            uptake_percent: (self.seat == Seat::Product).then_some((20, 35)),
            why: "Backend is committed elsewhere, and nobody has mapped it.".to_owned(),
        };
        self.session.forecast(self.seat, forecast);
    }

    fn answer(&mut self) {
        let open: Vec<bool> = self.session.choices().iter().map(Result::is_ok).collect();
        let o = self.session.observe(self.seat);
        if let Some(pending) = o.public.dilemma {
            let choice = self.policy.answer(&o, pending.dilemma, &open);
            let _ = self.session.answer(choice);
        }
    }

    fn react(&mut self) {
        if let Some(planned) = self.policy.urgent(&self.session.observe(self.seat)) {
            let _ = self.session.act(self.seat, planned.slot, planned.action);
        }
    }
}

/// Whether today's slots call every team to a meeting.
fn meets_all(o: &Observation) -> bool {
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    let now = o.public.slot_now(o.rules);
    let today = calendar.slots.iter().skip(now).take(usize::from(o.rules.calendar.slots_per_day));
    let cards = today.filter_map(|slot| match slot {
        SlotUse::Card(card) => calendar.cards.get(usize::from(*card)),
        _ => None,
    });
    let mut actions = cards.map(|card| card.action);
    actions.any(|a| matches!(a, Action::SprintReview | Action::HoldPreMortem | Action::QuarterlyPlanning))
}

/// Whether a situation waits of which not every choice can be taken.
fn has_closed_choice(session: &Session) -> bool {
    session.choices().iter().any(Result::is_err)
}

/// Whether the seat knows of a part that cannot go on.
fn is_stuck(o: &Observation) -> bool {
    o.known.parts.iter().any(|part| part.blocked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_moment_is_reached_from_both_seats() {
        for seat in Seat::BOTH {
            for point in Point::ALL {
                let session = session(seat, point);
                let at = session.observe(seat).public;
                assert!(point.is_now(&session, seat), "{point:?} of {seat:?}: sprint {} {:?}", at.sprint, at.stage);
            }
        }
    }
}
