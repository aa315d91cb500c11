//! The board: a lane for each team, the features in the work as tokens, as far as the seat knows.
//!
//! What stands here comes from reports, looks and what hangs on the wall. Between two pieces of news a token walks
//! on at the pace that the seat would expect, and says how old its news is.

use std::collections::{BTreeMap, BTreeSet};

use super::shown_day;
use crate::content::Story;
use crate::session::Session;
use crate::sim::action::Action;
use crate::sim::fact::What;
use crate::sim::ids::*;
use crate::sim::observe::Observation;
use crate::sim::schedule;
use crate::sim::state::{Cadence, Colour, SlotUse};
use crate::tell;
use crate::ui::game::Game;
use crate::ui::telling::{Face, face};
use crate::words::{Words, number};

/// The board.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardView {
    pub tokens: Vec<Token>,
    pub you: You,
    pub lanes: Vec<Lane>,
}

/// The player's own place: what the calendar has for today, and who has come for it.
#[derive(Debug, Clone, PartialEq)]
pub struct You {
    pub seat: Seat,
    /// What each half of the day is for, in order; a day with one slot has one.
    pub halves: Vec<Half>,
    /// The half under way, as a place in `halves`.
    pub now: usize,
    /// Who is taken out of the work for that half.
    pub with: Vec<Guest>,
}

/// What half a day is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Half {
    /// Morning or afternoon; empty where a day is one slot.
    pub name: String,
    /// `None`: slack.
    pub doing: Option<Doing>,
}

/// What a slot is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doing {
    pub icon: &'static str,
    pub text: String,
}

/// Somebody who has come to a meeting.
#[derive(Debug, Clone, PartialEq)]
pub struct Guest {
    pub face: Face,
    /// The lane whose place is empty meanwhile; `None`: somebody without a lane.
    pub lane: Option<String>,
}

/// A feature that has, or had, work in this sprint.
#[derive(Debug, Clone, PartialEq)]
pub struct Token {
    /// On its disc, from 1.
    pub number: usize,
    pub name: String,
    /// Ready, out, or nothing to say yet.
    pub mark: Mark,
}

/// How a feature as a whole stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    Open,
    Ready,
    Shipped,
}

/// A team.
#[derive(Debug, Clone, PartialEq)]
pub struct Lane {
    pub key: String,
    pub name: String,
    pub lead: Face,
    /// Whether the lead sits in a meeting this half of the day and not here.
    pub out: bool,
    /// How the lead's trust moved yesterday, as far as the seat noticed.
    pub felt: Option<Felt>,
    /// How often it meets you.
    pub cadence: String,
    pub meets: bool,
    /// How old the last news is.
    pub heard: String,
    /// What takes its people out of the work this half of the day.
    pub away: Vec<Away>,
    /// The share promised elsewhere today, in words.
    pub elsewhere: Option<String>,
    /// Numbers of tokens that wait.
    pub waiting: Vec<usize>,
    pub at_work: Vec<Working>,
    /// Numbers of tokens that are done here.
    pub done: Vec<usize>,
}

/// Which way somebody's trust moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Felt {
    Warmer,
    Cooler,
}

/// Something that takes people out of the work.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Away {
    pub icon: &'static str,
    pub text: String,
}

/// A token on its way through a lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Working {
    pub number: usize,
    pub name: String,
    /// How far it is believed to be, 0 to 1.
    pub share: f32,
    /// The last colour, with the news' age; `None`: begun, nothing heard.
    pub status: Option<Status>,
    pub blocked: bool,
}

/// What was heard or seen of a part.
#[derive(Debug, Clone, PartialEq)]
pub struct Status {
    pub colour: Colour,
    pub word: String,
    pub age: String,
    /// Seen with own eyes rather than told.
    pub looked: bool,
}

impl BoardView {
    /// The board as the seat in the game sees it.
    pub fn new(game: &Game, words: &Words) -> Option<Self> {
        let session = game.session()?;
        let story = &session.scenario().story;
        let o = session.observe(game.seat());
        let (first, today, _) = shown_day(game, &o);
        let features = in_work(&o, first);
        let news = PartNews::read(session, game.seat());
        let number_of = |f: FeatureId| features.iter().position(|x| *x == f).map_or(0, |i| i + 1);
        let tokens = features.iter().map(|f| token(story, &o, *f, number_of(*f))).collect();
        let slots: Vec<Slot> = today_slots(&o, today).collect();
        let now = game.day_part(usize::from(o.rules.calendar.slots_per_day));
        // Once the wall shows the next sprint's calendar, nobody is anywhere.
        let slot = slots.get(now).copied().unwrap_or(Slot::Open);
        let lane = |team| {
            let mut lane = empty_lane(words, story, &o, team, today, slot);
            for feature in &features {
                place(words, story, &o, &news, *feature, number_of(*feature), team, &mut lane);
            }
            lane
        };
        let met = met(&o, slot);
        let felt = felt_yesterday(session, game.seat());
        let involved = |team: &TeamId| features.iter().any(|f| has_part(&o, *f, *team));
        let lanes = o.rules.teams.ids().filter(|t| involved(t) || o.public.teams[*t].cadence() != Cadence::None);
        let teams: Vec<TeamId> = lanes.collect();
        let guest = |person: &PersonId| {
            let lane = teams.iter().find(|team| o.rules.teams[**team].lead == *person);
            Guest { face: face(story, &o, *person), lane: lane.map(|team| story.teams[*team].id.clone()) }
        };
        let half = |at: usize, slot: &Slot| Half {
            name: if slots.len() == HALVES.len() { words.get(HALVES[at]) } else { String::new() },
            doing: doing(words, session, *slot),
        };
        let halves = slots.iter().enumerate().map(|(at, slot)| half(at, slot)).collect();
        let you = You { seat: game.seat(), halves, now, with: met.iter().map(guest).collect() };
        let lane = |team: &TeamId| {
            let lead = o.rules.teams[*team].lead;
            Lane { out: met.contains(&lead), felt: felt.get(&lead).copied(), ..lane(*team) }
        };
        Some(Self { tokens, you, lanes: teams.iter().map(lane).collect() })
    }
}

/// Features above the line, and those that went out in this sprint, in a stable order: the backlog's.
fn in_work(o: &Observation, first: u16) -> Vec<FeatureId> {
    let shipped = |f: &FeatureId| o.public.features[*f].shipped_day.is_some_and(|d| d >= first);
    let mut out: Vec<FeatureId> = o.rules.features.ids().filter(shipped).collect();
    out.extend(o.public.backlog.iter().copied());
    out
}

fn has_part(o: &Observation, feature: FeatureId, team: TeamId) -> bool {
    o.rules.part(o.public.features[feature].variant, team).is_some()
}

fn token(story: &Story, o: &Observation, feature: FeatureId, number: usize) -> Token {
    let row = &o.public.features[feature];
    let mark = match (row.shipped_day, row.ready_day) {
        (Some(_), _) => Mark::Shipped,
        (None, Some(_)) => Mark::Ready,
        (None, None) => Mark::Open,
    };
    Token { number, name: story.features[feature].name.clone(), mark }
}

/// What facts say about parts beyond reports: the program seat hears at once when a part begins or is done.
struct PartNews {
    started: BTreeSet<(FeatureId, TeamId)>,
    done: BTreeSet<(FeatureId, TeamId)>,
}

impl PartNews {
    fn read(session: &Session, seat: Seat) -> Self {
        let day = session.observe(seat).public.day;
        let mut news = Self { started: BTreeSet::new(), done: BTreeSet::new() };
        for fact in session.facts(seat).filter(|f| f.visible(seat, day)) {
            match fact.what {
                What::PartStarted { feature, team } => _ = news.started.insert((feature, team)),
                What::PartDone { feature, team, .. } => _ = news.done.insert((feature, team)),
                _ => {}
            }
        }
        news
    }
}

fn empty_lane(words: &Words, story: &Story, o: &Observation, team: TeamId, today: u16, slot: Slot) -> Lane {
    let cadence = o.public.teams[team].cadence();
    let busy = schedule::busy_share(o.rules, o.public, team, today);
    let share = || words.with("sprint-elsewhere", &[("share", number::percent(busy).into())]);
    Lane {
        key: story.teams[team].id.clone(),
        name: story.teams[team].name.clone(),
        lead: face(story, o, o.rules.teams[team].lead),
        out: false,
        felt: None,
        cadence: tell::cadence(words, cadence),
        meets: cadence != Cadence::None,
        heard: match o.known.teams[team].heard_day {
            0 => words.get("sprint-never-heard"),
            day => age(words, o.public.day, day, false),
        },
        away: away(words, o, team, slot).into_iter().collect(),
        elsewhere: (busy > 0.005).then(share),
        waiting: Vec::new(),
        at_work: Vec::new(),
        done: Vec::new(),
    }
}

/// Puts a feature's token where the seat believes it to be.
#[expect(
    clippy::too_many_arguments,
    reason = "a place on the board needs both its coordinates and what is known of them"
)]
fn place(
    words: &Words,
    story: &Story,
    o: &Observation,
    news: &PartNews,
    feature: FeatureId,
    number: usize,
    team: TeamId,
    lane: &mut Lane,
) {
    let Some(part) = o.rules.part(o.public.features[feature].variant, team) else { return };
    let known = &o.known.parts[o.rules.part_index(feature, team)];
    let out = o.public.features[feature].shipped_day.is_some();
    if out || known.done || news.done.contains(&(feature, team)) {
        lane.done.push(number);
        return;
    }
    if !known.started && !known.blocked && !news.started.contains(&(feature, team)) {
        lane.waiting.push(number);
        return;
    }
    let heard = known.heard_day > 0 && known.started;
    let left = o.left_person_days(feature, team);
    let whole = part.effort_person_days.max(known.left_person_days).max(left);
    let share = if heard && whole > 0.0 { (1.0 - left / whole).clamp(0.0, 0.98) } else { 0.0 };
    let status = heard.then(|| Status {
        colour: known.colour,
        word: tell::colour(words, known.colour),
        age: age(words, o.public.day, known.heard_day, known.looked),
        looked: known.looked,
    });
    let name = story.features[feature].name.clone();
    lane.at_work.push(Working { number, name, share: share as f32, status, blocked: known.blocked });
}

/// How old a piece of news is, and whether it was told or seen.
pub fn age(words: &Words, today: u16, day: u16, looked: bool) -> String {
    let days = i64::from(today.saturating_sub(day));
    words.with(if looked { "sprint-seen-age" } else { "sprint-told-age" }, &[("days", days.into())])
}

/// The names of a day's halves, where it has two.
const HALVES: [&str; 2] = ["sprint-morning", "sprint-afternoon"];

/// What the seat's slots of today are for. Nothing once the wall shows the next sprint's calendar.
fn today_slots<'a>(o: &'a Observation, today: u16) -> impl Iterator<Item = Slot<'a>> {
    let day = today.checked_sub(o.rules.calendar.first_day(o.public.sprint));
    let per_day = usize::from(o.rules.calendar.slots_per_day);
    let calendar = &o.public.calendars[o.public.calendar_seat(o.seat).index()];
    let skip = day.map_or(calendar.slots.len(), |day| usize::from(day) * per_day);
    calendar.slots.iter().skip(skip).take(per_day).map(move |slot| match slot {
        SlotUse::CheckIn(team) => Slot::CheckIn(*team),
        SlotUse::Card(card) => {
            calendar.cards.get(usize::from(*card)).map_or(Slot::Open, |card| Slot::Card(&card.action))
        }
        SlotUse::Free | SlotUse::Taken | SlotUse::Lost => Slot::Open,
    })
}

/// A slot, as far as it takes somebody's time.
#[derive(Clone, Copy)]
enum Slot<'a> {
    CheckIn(TeamId),
    Card(&'a Action),
    Open,
}

fn doing(words: &Words, session: &Session, slot: Slot) -> Option<Doing> {
    match slot {
        Slot::Open => None,
        Slot::CheckIn(team) => {
            let team = session.scenario().story.teams[team].name.as_str().into();
            Some(Doing { icon: "standing", text: words.with("sprint-slot-check-in", &[("team", team)]) })
        }
        Slot::Card(action) => {
            let text = tell::action_name(words, session.scenario(), action);
            Some(Doing { icon: tell::icon(action.verb()), text })
        }
    }
}

/// Everybody whom a slot takes out of the work, each once.
fn met(o: &Observation, slot: Slot) -> Vec<PersonId> {
    let lead = |team: TeamId| o.rules.teams[team].lead;
    let people: Vec<PersonId> = match slot {
        Slot::Open => Vec::new(),
        Slot::CheckIn(team) => vec![lead(team)],
        Slot::Card(action) => match *action {
            Action::SprintReview | Action::HoldPreMortem | Action::QuarterlyPlanning => {
                o.rules.teams.ids().map(lead).collect()
            }
            Action::LookForYourself { team } | Action::GetCommitment { team, .. } => vec![lead(team)],
            Action::OneToOne { person } | Action::SayNo { person } => vec![person],
            _ => Vec::new(),
        },
    };
    let mut out: Vec<PersonId> = Vec::new();
    for person in people {
        if !out.contains(&person) {
            out.push(person);
        }
    }
    out
}

/// Whose trust moved on the day that has just passed, and which way.
fn felt_yesterday(session: &Session, seat: Seat) -> BTreeMap<PersonId, Felt> {
    let day = session.observe(seat).public.day;
    let mut sums: BTreeMap<PersonId, f64> = BTreeMap::new();
    for fact in session.facts(seat).filter(|f| f.visible(seat, day) && f.day + 1 == day) {
        if let What::TrustChanged { person, by, .. } = fact.what {
            *sums.entry(person).or_default() += by;
        }
    }
    let felt = |by: f64| match by {
        by if by >= TRUST_SHOWN => Some(Felt::Warmer),
        by if by <= -TRUST_SHOWN => Some(Felt::Cooler),
        _ => None,
    };
    sums.into_iter().filter_map(|(person, by)| Some((person, felt(by)?))).collect()
}

/// Trust that moves by less is not seen on a face.
const TRUST_SHOWN: f64 = 0.005;

/// What this slot of the seat's calendar takes a team's people out of the work for.
fn away(words: &Words, o: &Observation, team: TeamId, slot: Slot) -> Option<Away> {
    let (icon, id) = match slot {
        Slot::CheckIn(met) if met == team => ("standing", "sprint-away-check-in"),
        Slot::Card(action) => takes_out(o, action, team)?,
        Slot::CheckIn(_) | Slot::Open => return None,
    };
    Some(Away { icon, text: words.get(id) })
}

fn takes_out(o: &Observation, action: &Action, team: TeamId) -> Option<(&'static str, &'static str)> {
    match *action {
        Action::SprintReview => Some(("sprint-review", "sprint-away-review")),
        Action::HoldPreMortem => Some(("pre-mortem", "sprint-away-pre-mortem")),
        Action::QuarterlyPlanning => Some(("quarterly-planning", "sprint-away-planning")),
        Action::LookForYourself { team: met } if met == team => Some(("look", "sprint-away-look")),
        Action::GetCommitment { team: met, .. } if met == team => Some(("commitment", "sprint-away-commitment")),
        Action::OneToOne { person } if o.rules.teams[team].lead == person => {
            Some(("one-to-one", "sprint-away-one-to-one"))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::game;
    use super::*;
    use crate::words::Locale;

    #[test]
    fn nothing_is_under_way_on_the_first_morning() {
        let words = Words::new(Locale::English);
        let board = BoardView::new(&game(Seat::Program, 1), &words).expect("there is a run");
        assert!(!board.lanes.is_empty());
        assert!(board.lanes.iter().all(|l| l.done.is_empty() && l.at_work.is_empty()));
        let numbers: Vec<usize> = board.tokens.iter().map(|t| t.number).collect();
        assert_eq!(numbers, (1..=board.tokens.len()).collect::<Vec<_>>());
        assert_eq!(words.missing(), Vec::<String>::new());
    }

    #[test]
    fn whoever_is_in_a_meeting_stands_there_and_nowhere_else() {
        let words = Words::new(Locale::English);
        let mut game = game(Seat::Program, 1);
        let lead = {
            let o = game.session().expect("there is a run").observe(Seat::Program);
            o.rules.teams[o.rules.teams.ids().next().expect("there are teams")].lead
        };
        let quiet = BoardView::new(&game, &words).expect("there is a run");
        assert!(quiet.you.with.is_empty() && quiet.lanes.iter().all(|l| !l.out));
        game.test_act(0, Action::OneToOne { person: lead });
        let board = BoardView::new(&game, &words).expect("there is a run");
        let session = game.session().expect("there is a run");
        let story = &session.scenario().story;
        assert_eq!(board.you.halves.iter().filter(|half| half.doing.is_some()).count(), 1);
        assert_eq!(board.you.with.len(), 1);
        assert_eq!(board.you.with[0].face.name, story.people[lead].name);
        for lane in &board.lanes {
            assert_eq!(lane.out, lane.lead.name == story.people[lead].name, "{}", lane.name);
        }
        assert!(board.lanes.iter().any(|l| l.out && Some(&l.key) == board.you.with[0].lane.as_ref()));
    }

    #[test]
    fn a_meeting_takes_half_a_day() {
        let words = Words::new(Locale::English);
        let mut game = game(Seat::Program, 1);
        let leads: Vec<PersonId> = {
            let o = game.session().expect("there is a run").observe(Seat::Program);
            o.rules.teams.iter().map(|team| team.lead).collect()
        };
        let other = *leads.iter().find(|lead| **lead != leads[0]).expect("there are several leads");
        game.test_act(0, Action::OneToOne { person: leads[0] });
        game.test_act(1, Action::OneToOne { person: other });
        let sits = |game: &Game| {
            let board = BoardView::new(game, &words).expect("there is a run");
            let names: Vec<String> = board.you.with.iter().map(|guest| guest.face.name.clone()).collect();
            (board.you.now, names)
        };
        let name = |person| game.session().expect("there is a run").scenario().story.people[person].name.clone();
        let (first, second) = (name(leads[0]), name(other));
        game.test_day_share(0.49);
        assert_eq!(sits(&game), (0, vec![first]));
        game.test_day_share(0.5);
        assert_eq!(sits(&game), (1, vec![second]), "whoever came in the morning is back at work");
        let board = BoardView::new(&game, &words).expect("there is a run");
        assert_eq!(
            board.you.halves.iter().map(|half| half.name.as_str()).collect::<Vec<_>>(),
            ["Morning", "Afternoon"]
        );
    }

    #[test]
    fn news_says_how_it_came() {
        let words = Words::new(Locale::English);
        assert_ne!(age(&words, 9, 6, true), age(&words, 9, 6, false));
        assert!(age(&words, 9, 9, false).contains("today"));
    }
}
