//! What a card asks before it can be placed: which users, which team, which day. Plain; it must not know Bevy.
//!
//! A card's questions come one after the other; the answers so far decide what the next one offers. Whether an answer
//! can be given is asked of the rules, never decided here.

use crate::sim::{
    action::{About, Action, Ask, Question, Refusal, Verb, check},
    ids::*,
    observe::Observation,
    rules::TeamKind,
    schedule,
    state::{Cadence, Measure},
};

/// An answer to one of a card's questions.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// Whom to listen to.
    Segment(SegmentId),
    /// Which backlog item.
    Feature(FeatureId),
    /// Which size of it.
    Variant(VariantId),
    /// Which team.
    Team(TeamId),
    /// The team that gets somebody.
    ToTeam(TeamId),
    /// Which person.
    Person(PersonId),
    /// Which risk.
    Risk(RiskId),
    /// Which date on the wall.
    Milestone(MilestoneId),
    /// A working day.
    Day(u16),
    /// What an interview asks.
    Question(Question),
    /// The number a brief promises to move.
    Measure(Measure),
    /// How often a team is met.
    Cadence(Cadence),
    /// How a report sounds.
    Rosy(bool),
    /// What goes to the sponsor.
    About(About),
    /// What kind of thing the colleague is asked for.
    AskKind(AskKind),
    /// What the colleague is asked for.
    Ask(Ask),
}

/// Kinds of requests to the colleague.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AskKind {
    /// Listen to a segment.
    Interview,
    /// Try a variant on people.
    Prototype,
    /// Write a brief.
    Brief,
    /// Choose another size.
    Variant,
    /// Put something first.
    First,
    /// Leave something out.
    NotNow,
    /// Find out who waits for whom.
    Map,
    /// Have a team take something.
    Commit,
    /// Meet a team every week.
    CheckIn,
    /// Ask what could go wrong.
    PreMortem,
    /// Let a team start early.
    Split,
}

impl AskKind {
    /// What may be asked of a seat.
    pub fn of(seat: Seat) -> &'static [AskKind] {
        match seat {
            Seat::Product => &[
                AskKind::Interview,
                AskKind::Prototype,
                AskKind::Brief,
                AskKind::Variant,
                AskKind::First,
                AskKind::NotNow,
            ],
            Seat::Program => &[AskKind::Map, AskKind::Commit, AskKind::CheckIn, AskKind::PreMortem, AskKind::Split],
        }
    }

    /// The ending of its id among the words.
    pub fn code(self) -> &'static str {
        match self {
            AskKind::Interview => "interview",
            AskKind::Prototype => "prototype",
            AskKind::Brief => "brief",
            AskKind::Variant => "variant",
            AskKind::First => "first",
            AskKind::NotNow => "not-now",
            AskKind::Map => "map",
            AskKind::Commit => "commit",
            AskKind::CheckIn => "check-in",
            AskKind::PreMortem => "pre-mortem",
            AskKind::Split => "split",
        }
    }
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq)]
pub enum Offer {
    /// One of these.
    One(Vec<Value>),
    /// One to three of these.
    UpToThree(Vec<Value>),
    /// A day between two, with a first suggestion.
    Day {
        /// Suggested.
        day: u16,
        /// First possible.
        first: u16,
        /// Last possible.
        last: u16,
    },
}

/// The next question of a card, after these answers.
#[derive(Debug, Clone, PartialEq)]
pub struct Asks {
    /// The ending of the question's id among the words.
    pub word: &'static str,
    /// What can be answered.
    pub offer: Offer,
}

fn one(word: &'static str, values: impl IntoIterator<Item = Value>) -> Option<Asks> {
    Some(Asks { word, offer: Offer::One(values.into_iter().collect()) })
}

/// The next question of a card, or nothing when all are answered.
pub fn next(o: &Observation, verb: Verb, so_far: &[Value]) -> Option<Asks> {
    let segments = || o.rules.segments.ids().map(Value::Segment);
    let listed = || o.listed().map(Value::Feature);
    let teams = || o.rules.teams.ids().map(Value::Team);
    match (verb, so_far) {
        (Verb::InterviewUsers | Verb::WatchUsers, []) => one("segment", segments()),
        (Verb::InterviewUsers, [_]) => {
            let would = o.listed().map(|f| Value::Question(Question::WouldYouUse(f)));
            one("question", std::iter::once(Value::Question(Question::LastTime)).chain(would))
        }
        (Verb::SendSurvey, []) => Some(Asks { word: "features", offer: Offer::UpToThree(listed().collect()) }),
        (Verb::TestPrototype | Verb::WriteBrief | Verb::MapDependencies | Verb::GetCommitment, []) => {
            one("feature", listed())
        }
        (Verb::RunExperiment, []) => one("feature", listed().chain(shipped(o))),
        (Verb::StudyNumbers, []) => one("feature", shipped(o)),
        (Verb::TestPrototype, [Value::Feature(f)]) => {
            one("variant", o.rules.features[*f].variants.iter().copied().map(Value::Variant))
        }
        (Verb::WriteBrief, [_]) => one("measure", [Measure::WeeklyUse, Measure::Opened].map(Value::Measure)),
        (Verb::SayNo, []) => one("person", askers(o).map(Value::Person)),
        (Verb::GetCommitment, [Value::Feature(f)]) => one("team", involved(o, *f).map(Value::Team)),
        (Verb::GetCommitment, [_, Value::Team(team)]) => {
            let (first, last) = (o.public.day, o.rules.calendar.last_day());
            // A team that is promised elsewhere can say yes from the day on which it is free.
            let day = schedule::free_from(o.rules, o.public, *team, first).max(first).min(last);
            Some(Asks { word: "from-day", offer: Offer::Day { day, first, last } })
        }
        (Verb::SetPromise, []) => {
            let open = o.public.milestones.entries().filter(|(_, m)| m.open());
            one("milestone", open.map(|(id, _)| Value::Milestone(id)))
        }
        (Verb::SetPromise, [Value::Milestone(m)]) => promise_day(o, *m),
        (Verb::PayMitigation, []) => {
            let named = o.known.risks.entries().filter(|(_, r)| r.named_day > 0);
            one("risk", named.map(|(id, _)| Value::Risk(id)))
        }
        (Verb::MovePeople, []) => one("from-team", engineering(o).map(Value::Team)),
        (Verb::MovePeople, [Value::Team(from)]) => {
            let from = *from;
            one("to-team", engineering(o).filter(move |t| *t != from).map(Value::ToTeam))
        }
        (Verb::Escalate, []) => one("about", abouts(o).map(Value::About)),
        (Verb::StandingCheckIn | Verb::LookForYourself, []) => one("team", teams()),
        (Verb::StandingCheckIn, [_]) => one("cadence", Cadence::ALL.into_iter().rev().map(Value::Cadence)),
        (Verb::ReportUpward, []) => one("report", [false, true].map(Value::Rosy)),
        (Verb::OneToOne, []) => {
            let own = o.rules.colleagues[o.seat.index()];
            one("person", o.rules.people.ids().filter(move |p| *p != own).map(Value::Person))
        }
        (Verb::AskCounterpart, []) => one("ask", AskKind::of(o.seat.other()).iter().copied().map(Value::AskKind)),
        (Verb::AskCounterpart, [Value::AskKind(kind)]) => one("ask-what", asks(o, *kind).into_iter().map(Value::Ask)),
        _ => None,
    }
}

fn shipped<'a>(o: &Observation<'a>) -> impl Iterator<Item = Value> + use<'a> {
    o.public.features.entries().filter(|(_, f)| f.shipped_day.is_some()).map(|(id, _)| Value::Feature(id))
}

/// Whoever wants something; those who wait for an answer first.
fn askers(o: &Observation) -> impl Iterator<Item = PersonId> {
    let wants = |open: bool| {
        o.rules.people.entries().filter(move |(id, p)| p.wants.is_some() && o.public.people[*id].request_open == open)
    };
    wants(true).chain(wants(false)).map(|(id, _)| id).collect::<Vec<_>>().into_iter()
}

fn involved<'a>(o: &Observation<'a>, feature: FeatureId) -> impl Iterator<Item = TeamId> + use<'a> {
    o.rules.variants[o.public.features[feature].variant].parts.iter().map(|p| p.team)
}

fn engineering<'a>(o: &Observation<'a>) -> impl Iterator<Item = TeamId> + use<'a> {
    o.rules.teams.entries().filter(|(_, t)| t.kind == TeamKind::Engineering).map(|(id, _)| id)
}

fn abouts(o: &Observation) -> impl Iterator<Item = About> {
    let held = o.rules.teams.entries().filter(|(_, t)| t.busy.iter().any(|b| b.owner.is_some()));
    let teams = held.map(|(id, _)| About::Team(id));
    let disputes = o.public.backlog.iter().copied().map(About::Dispute);
    teams.chain(disputes).collect::<Vec<_>>().into_iter()
}

/// A promise starts from the date on the wall: what the plan says is the player's to compare.
fn promise_day(o: &Observation, milestone: MilestoneId) -> Option<Asks> {
    let (first, last) = (o.public.day, o.rules.calendar.last_day());
    let row = &o.public.milestones[milestone];
    let day = match row.promised_day {
        Some(day) if day < last => day + 1,
        Some(day) => day.saturating_sub(1),
        None => row.day,
    };
    Some(Asks { word: "promise-day", offer: Offer::Day { day: day.clamp(first, last), first, last } })
}

fn asks(o: &Observation, kind: AskKind) -> Vec<Ask> {
    let listed: Vec<FeatureId> = o.listed().collect();
    let variants = |f: &FeatureId| o.rules.features[*f].variants.clone();
    let parts = |f: &FeatureId| involved(o, *f).map(|t| (*f, t)).collect::<Vec<_>>();
    match kind {
        AskKind::Interview => o.rules.segments.ids().map(Ask::Interview).collect(),
        AskKind::Prototype => listed.iter().flat_map(variants).map(Ask::Prototype).collect(),
        AskKind::Brief => listed.into_iter().map(Ask::Brief).collect(),
        AskKind::Variant => o.public.backlog.iter().flat_map(variants).map(Ask::Variant).collect(),
        AskKind::First => listed.into_iter().map(Ask::First).collect(),
        AskKind::NotNow => o.public.backlog.iter().copied().map(Ask::NotNow).collect(),
        AskKind::Map => listed.into_iter().map(Ask::Map).collect(),
        AskKind::Commit => o.public.backlog.iter().flat_map(parts).map(|(f, t)| Ask::Commit(t, f)).collect(),
        AskKind::CheckIn => o.rules.teams.ids().map(Ask::CheckIn).collect(),
        AskKind::PreMortem => vec![Ask::PreMortem],
        AskKind::Split => o.public.backlog.iter().flat_map(parts).map(|(f, t)| Ask::Split(f, t)).collect(),
    }
}

/// The action that a card with these answers is.
pub fn action(verb: Verb, answers: &[Value]) -> Option<Action> {
    Some(match (verb, answers) {
        (Verb::InterviewUsers, [Value::Segment(s), Value::Question(q)]) => {
            Action::InterviewUsers { segment: *s, question: *q }
        }
        (Verb::WatchUsers, [Value::Segment(segment)]) => Action::WatchUsers { segment: *segment },
        (Verb::SendSurvey, [_, ..]) => {
            let mut features = [None; 3];
            for (place, value) in features.iter_mut().zip(answers) {
                *place = if let Value::Feature(f) = value { Some(*f) } else { None };
            }
            Action::SendSurvey { features }
        }
        (Verb::TestPrototype, [_, Value::Variant(variant)]) => Action::TestPrototype { variant: *variant },
        (Verb::RunExperiment, [Value::Feature(feature)]) => Action::RunExperiment { feature: *feature },
        (Verb::StudyNumbers, [Value::Feature(feature)]) => Action::StudyNumbers { feature: *feature },
        (Verb::StudyMarket, []) => Action::StudyMarket,
        (Verb::ScoreBacklog, []) => Action::ScoreBacklog,
        (Verb::WriteBrief, [Value::Feature(f), Value::Measure(m)]) => Action::WriteBrief { feature: *f, measure: *m },
        (Verb::SayNo, [Value::Person(person)]) => Action::SayNo { person: *person },
        (Verb::MapDependencies, [Value::Feature(feature)]) => Action::MapDependencies { feature: *feature },
        (Verb::GetCommitment, [Value::Feature(f), Value::Team(t), Value::Day(day)]) => {
            Action::GetCommitment { team: *t, feature: *f, from_day: *day }
        }
        (Verb::SetPromise, [Value::Milestone(m), Value::Day(day)]) => Action::SetPromise { milestone: *m, day: *day },
        (Verb::HoldPreMortem, []) => Action::HoldPreMortem,
        (Verb::PayMitigation, [Value::Risk(risk)]) => Action::PayMitigation { risk: *risk },
        (Verb::MovePeople, [Value::Team(from), Value::ToTeam(to)]) => Action::MovePeople { from: *from, to: *to },
        (Verb::Escalate, [Value::About(about)]) => Action::Escalate { about: *about },
        (Verb::StandingCheckIn, [Value::Team(t), Value::Cadence(c)]) => {
            Action::StandingCheckIn { team: *t, cadence: *c }
        }
        (Verb::LookForYourself, [Value::Team(team)]) => Action::LookForYourself { team: *team },
        (Verb::SprintReview, []) => Action::SprintReview,
        (Verb::ReportUpward, [Value::Rosy(rosy)]) => Action::ReportUpward { rosy: *rosy },
        (Verb::QuarterlyPlanning, []) => Action::QuarterlyPlanning,
        (Verb::OneToOne, [Value::Person(person)]) => Action::OneToOne { person: *person },
        (Verb::AskCounterpart, [_, Value::Ask(ask)]) => Action::AskCounterpart { ask: *ask },
        (Verb::MakeTheCase, []) => Action::MakeTheCase,
        (Verb::TakeWorkHome, []) => Action::TakeWorkHome,
        _ => return None,
    })
}

/// What is missing when a question has no answer to offer at all.
fn nothing_offered(verb: Verb) -> Refusal {
    match verb {
        Verb::StudyNumbers => Refusal::NothingShipped,
        Verb::PayMitigation => Refusal::RiskNotNamed,
        Verb::SayNo => Refusal::NoRequest,
        Verb::GetCommitment | Verb::AskCounterpart => Refusal::TeamNotInvolved,
        _ => Refusal::NotListed,
    }
}

/// Whether these answers can be completed to something that may be done at this slot.
///
/// # Errors
/// Why not.
pub fn possible(o: &Observation, slot: Option<u8>, verb: Verb, so_far: &[Value]) -> Result<(), Refusal> {
    let from_sprint = o.rules.cost(verb).from_sprint;
    if o.public.sprint < from_sprint {
        return Err(Refusal::NotYetOffered { from_sprint });
    }
    let Some(asks) = next(o, verb, so_far) else {
        return match action(verb, so_far) {
            Some(action) => check(o, slot, &action),
            None => Err(Refusal::Unknown),
        };
    };
    let with = |value: Value| {
        let answers: Vec<Value> = so_far.iter().copied().chain([value]).collect();
        match asks.offer {
            // One is enough to know whether a survey can be sent.
            Offer::UpToThree(_) => action(verb, &answers).map_or(Err(Refusal::Unknown), |a| check(o, slot, &a)),
            Offer::One(_) | Offer::Day { .. } => possible(o, slot, verb, &answers),
        }
    };
    match &asks.offer {
        Offer::One(values) | Offer::UpToThree(values) => {
            let mut first = None;
            for value in values {
                match with(*value) {
                    Ok(()) => return Ok(()),
                    Err(refusal) => first = first.or(Some(refusal)),
                }
            }
            Err(first.unwrap_or(nothing_offered(verb)))
        }
        Offer::Day { day, .. } => with(Value::Day(*day)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::{
        demo::{self, Point},
        screens::desk::view::is_card,
    };

    /// Every complete way through a card's questions.
    fn ways(o: &Observation, verb: Verb, so_far: &[Value], found: &mut Vec<Vec<Value>>) {
        let with = |value: Value| so_far.iter().copied().chain([value]).collect::<Vec<_>>();
        match next(o, verb, so_far).map(|asks| asks.offer) {
            None => found.push(so_far.to_vec()),
            Some(Offer::One(values)) => values.into_iter().for_each(|v| ways(o, verb, &with(v), found)),
            Some(Offer::UpToThree(values)) => found.extend(values.into_iter().map(with)),
            Some(Offer::Day { day, .. }) => ways(o, verb, &with(Value::Day(day)), found),
        }
    }

    #[test]
    fn every_way_through_a_card_is_an_action_and_possible_exactly_when_the_rules_say_so() {
        for seat in Seat::BOTH {
            let session = demo::session(seat, Point::SprintTwo);
            let o = session.observe(seat);
            for verb in Verb::ALL.iter().copied().filter(|v| is_card(*v) || *v == Verb::AskCounterpart) {
                let mut found = Vec::new();
                ways(&o, verb, &[], &mut found);
                let mut any = false;
                for answers in found {
                    let action = action(verb, &answers).unwrap_or_else(|| panic!("{verb:?} {answers:?} is no action"));
                    assert_eq!(action.verb(), verb);
                    any |= check(&o, None, &action).is_ok();
                }
                assert_eq!(possible(&o, None, verb, &[]).is_ok(), any, "{verb:?} from {seat:?}");
            }
        }
    }

    /// The desk can be looked at when the last day is over: every card says no, none fails.
    #[test]
    fn the_questions_of_a_card_can_be_asked_after_the_last_day() {
        for seat in Seat::BOTH {
            let session = demo::session(seat, Point::Over);
            let o = session.observe(seat);
            for verb in Verb::ALL.iter().copied() {
                assert!(possible(&o, None, verb, &[]).is_err(), "{verb:?} from {seat:?}");
            }
        }
    }

    #[test]
    fn a_card_that_is_offered_later_says_from_when() {
        let session = demo::session(Seat::Product, Point::SprintOne);
        let o = session.observe(Seat::Product);
        let refusal = possible(&o, None, Verb::StudyNumbers, &[]);
        assert!(matches!(refusal, Err(Refusal::NotYetOffered { from_sprint: 2.. })), "{refusal:?}");
    }
}
