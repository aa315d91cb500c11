//! What each action refuses and does, on the reference scenario. One table a family; refusals as carefully as successes.

use two_hats::content::{self, Scenario, Source};
use two_hats::sim::action::{About, Action, Ask, AskAnswer, Place, Question, Refusal, act, check};
use two_hats::sim::fact::{Fact, SendBackAnswer, What};
use two_hats::sim::ids::*;
use two_hats::sim::observe::observe;
use two_hats::sim::sprint::{answer, run_day};
use two_hats::sim::start::{Seating, start};
use two_hats::sim::state::{Cadence, Measure, Score, SlotUse, Stage, State};

/// A company to try things on.
pub struct World {
    pub scenario: Scenario,
    pub state: State,
    pub facts: Vec<Fact>,
}

impl World {
    pub fn new(seating: Seating) -> World {
        let (scenario, diagnostics) = content::load(&Source::BuiltIn, "workout_history");
        let scenario = scenario.unwrap_or_else(|| panic!("the scenario loads: {diagnostics:?}"));
        let mut facts = Vec::new();
        let state = start(&scenario.rules, 7, seating, &mut facts);
        World { scenario, state, facts }
    }
    fn feature(&self, id: &str) -> FeatureId {
        self.scenario.story.feature_by_id(id).expect("a feature of the scenario")
    }
    fn team(&self, id: &str) -> TeamId {
        self.scenario.story.team_by_id(id).expect("a team of the scenario")
    }
    fn person(&self, id: &str) -> PersonId {
        self.scenario.story.person_by_id(id).expect("a person of the scenario")
    }
    fn variant(&self, id: &str, n: usize) -> VariantId {
        self.scenario.rules.features[self.feature(id)].variants[n]
    }
    fn check(&self, seat: Seat, action: Action) -> Result<(), Refusal> {
        check(&observe(&self.scenario.rules, &self.state, seat), None, &action)
    }
    fn act(&mut self, seat: Seat, action: Action) -> Result<(), Refusal> {
        let before = self.state.clone();
        let checked = self.check(seat, action);
        let done = act(&self.scenario.rules, &mut self.state, seat, None, &action, &mut self.facts);
        assert_eq!(checked, done, "check and act agree about {action:?}");
        if done.is_err() {
            assert_eq!(before, self.state, "a refused action changes nothing: {action:?}");
        }
        done
    }
    fn days(&mut self, n: usize) {
        for _ in 0..n {
            if let Some(pending) = self.state.public.dilemma {
                let leave = self.scenario.rules.dilemmas[pending.dilemma].leave;
                answer(&self.scenario.rules, &mut self.state, leave, &mut self.facts).expect("leaving is possible");
            }
            run_day(&self.scenario.rules, &mut self.state, &mut self.facts);
        }
    }
    fn play_to_sprint(&mut self, sprint: u8) {
        while self.state.public.sprint < sprint {
            self.days(1);
        }
    }
    fn saw(&self, test: impl Fn(&What) -> bool) -> bool {
        self.facts.iter().any(|f| test(&f.what))
    }
}

fn product() -> World {
    World::new(Seating::one(Seat::Product))
}

const ABSENT: FeatureId = FeatureId(200);

#[test]
fn research_refuses_what_cannot_be_asked() {
    let w = {
        let mut w = product();
        w.play_to_sprint(3);
        w
    };
    let unlisted = w.scenario.rules.features.ids().find(|f| w.state.public.features[*f].listed_day.is_none());
    let listed = w.feature("history_list");
    let table = [
        (Action::InterviewUsers { segment: SegmentId(90), question: Question::LastTime }, Err(Refusal::Unknown)),
        (
            Action::InterviewUsers { segment: SegmentId(0), question: Question::WouldYouUse(ABSENT) },
            Err(Refusal::Unknown),
        ),
        (Action::InterviewUsers { segment: SegmentId(0), question: Question::LastTime }, Ok(())),
        (Action::WatchUsers { segment: SegmentId(90) }, Err(Refusal::Unknown)),
        (Action::WatchUsers { segment: SegmentId(1) }, Ok(())),
        (Action::SendSurvey { features: [None; 3] }, Err(Refusal::NotListed)),
        (Action::SendSurvey { features: [Some(listed), None, None] }, Ok(())),
        (Action::TestPrototype { variant: VariantId(250) }, Err(Refusal::Unknown)),
        (Action::RunExperiment { feature: ABSENT }, Err(Refusal::Unknown)),
        (Action::StudyNumbers { feature: listed }, Err(Refusal::NothingShipped)),
        (Action::StudyMarket, Ok(())),
    ];
    for (action, expected) in table {
        assert_eq!(w.check(Seat::Product, action), expected, "{action:?}");
    }
    if let Some(f) = unlisted {
        let survey = Action::SendSurvey { features: [Some(f), None, None] };
        assert_eq!(w.check(Seat::Product, survey), Err(Refusal::NotListed));
        let prototype = Action::TestPrototype { variant: w.scenario.rules.features[f].usual };
        assert_eq!(w.check(Seat::Product, prototype), Err(Refusal::NotListed));
    }
}

#[test]
fn interviews_of_a_segment_run_dry() {
    let mut w = product();
    w.state.known[0].segments[SegmentId(0)].interviews = 18;
    let ask = Action::InterviewUsers { segment: SegmentId(0), question: Question::LastTime };
    assert_eq!(w.act(Seat::Product, ask), Err(Refusal::SegmentExhausted));
}

#[test]
fn interviews_add_evidence_about_needs_and_none_about_items() {
    let mut w = product();
    for _ in 0..6 {
        w.act(Seat::Product, Action::InterviewUsers { segment: SegmentId(0), question: Question::LastTime })
            .expect("there is room for six interviews");
    }
    w.days(4);
    let known = &w.state.known[0];
    assert_eq!(known.segments[SegmentId(0)].interviews, 12);
    assert!(known.need_evidence[0].precision > 0.0);
    assert!(known.variants.iter().all(|v| v.own.precision == 0.0));
}

#[test]
fn a_prototype_says_something_after_its_days_and_not_before() {
    let mut w = product();
    let variant = w.variant("history_list", 1);
    w.act(Seat::Product, Action::TestPrototype { variant }).expect("a listed variant");
    w.days(2);
    assert_eq!(w.state.known[0].variants[variant].tests, 0, "the last slot has only just passed");
    w.days(8);
    assert_eq!(w.state.known[0].variants[variant].tests, 1);
    assert!(w.saw(|what| matches!(what, What::PrototypeTested { variant: v, .. } if *v == variant)));
}

#[test]
fn prioritisation_refuses_what_makes_no_difference() {
    let mut w = product();
    w.play_to_sprint(2);
    let first = w.state.public.backlog[0];
    let list = w.feature("history_list");
    let score = Score { reach: 0.5, impact: 2.0, confidence: 0.8 };
    let table = [
        (Action::OrderBacklog { feature: ABSENT, place: Place::At(0) }, Err(Refusal::Unknown)),
        (Action::OrderBacklog { feature: first, place: Place::At(0) }, Err(Refusal::AlreadySo)),
        (Action::OrderBacklog { feature: list, place: Place::NotNow }, Err(Refusal::AlreadySo)),
        (Action::OrderBacklog { feature: list, place: Place::At(0) }, Ok(())),
        (Action::ChooseVariant { variant: w.scenario.rules.features[first].usual }, Err(Refusal::AlreadySo)),
        (Action::ChooseVariant { variant: VariantId(250) }, Err(Refusal::Unknown)),
        (Action::SetScore { feature: list, score }, Ok(())),
        (Action::SetScore { feature: list, score: Score { impact: 7.0, ..score } }, Err(Refusal::Unknown)),
        (Action::SetScore { feature: list, score: Score { confidence: 1.2, ..score } }, Err(Refusal::Unknown)),
        (Action::SayNo { person: PersonId(99) }, Err(Refusal::Unknown)),
        (Action::SayNo { person: w.person("jonas") }, Err(Refusal::NoRequest)),
        (Action::WriteBrief { feature: ABSENT, measure: Measure::Opened }, Err(Refusal::Unknown)),
        (Action::KillIt { feature: first }, Ok(())),
    ];
    for (action, expected) in table {
        assert_eq!(w.check(Seat::Product, action), expected, "{action:?}");
    }
}

#[test]
fn a_brief_settles_two_questions_and_a_second_one_two_more() {
    let mut w = product();
    w.play_to_sprint(2);
    let feature = w.state.public.backlog[0];
    let brief = Action::WriteBrief { feature, measure: Measure::WeeklyUse };
    w.act(Seat::Product, brief).expect("a brief");
    w.days(1);
    assert_eq!(w.state.public.open_questions(&w.scenario.rules, feature), 2);
    w.days(4);
    assert_eq!(w.state.public.stage, Stage::HalfTime);
    w.act(Seat::Product, brief).expect("a second one");
    w.days(1);
    assert_eq!(w.state.public.open_questions(&w.scenario.rules, feature), 0);
    assert_eq!(w.check(Seat::Product, brief), Err(Refusal::NotNow), "days are passing");
    w.play_to_sprint(3);
    assert_eq!(w.check(Seat::Product, brief), Err(Refusal::AlreadySo));
}

#[test]
fn a_killed_feature_frees_its_team_and_its_askers_mind() {
    let mut w = product();
    let feature = w.state.public.backlog[0];
    let asker = w.scenario.rules.features[feature].asked_by[0];
    let trust = w.state.truth.people[asker].trust;
    w.act(Seat::Product, Action::KillIt { feature }).expect("it can be stopped");
    assert!(!w.state.public.backlog.contains(&feature));
    assert!(w.state.truth.people[asker].trust < trust);
    assert_eq!(w.act(Seat::Product, Action::KillIt { feature }), Err(Refusal::AlreadyStopped));
    let back = Action::OrderBacklog { feature, place: Place::At(0) };
    assert_eq!(w.act(Seat::Product, back), Err(Refusal::AlreadyStopped));
}

#[test]
fn saying_no_costs_less_with_evidence() {
    let cost = |strong: bool| {
        let mut w = product();
        w.play_to_sprint(2);
        let person = w.person("viktor");
        let feature = w.scenario.rules.people[person].wants.expect("he wants something");
        if strong {
            let variant = w.state.public.features[feature].variant;
            w.state.known[0].variants[variant].own.add_weighted(-1.0, 3.0);
        }
        let before = w.state.truth.people[person].trust;
        w.act(Seat::Product, Action::SayNo { person }).expect("his request is open");
        w.days(1);
        assert!(!w.state.public.people[person].request_open);
        before - w.state.truth.people[person].trust
    };
    let (without, with) = (cost(false), cost(true));
    assert!((without - 0.10).abs() < 1e-9, "{without}");
    assert!((with - 0.02).abs() < 1e-9, "{with}");
}

#[test]
fn dependency_management_refuses_what_has_no_object() {
    let mut w = World::new(Seating::one(Seat::Program));
    w.play_to_sprint(3);
    let feature = w.feature("history_list");
    let (backend, privacy) = (w.team("backend"), w.team("privacy"));
    let release = w.scenario.rules.release_milestone();
    let last = w.scenario.rules.calendar.last_day();
    let day = w.state.public.day;
    let share = w.feature("share_card");
    let table = [
        (Action::MapDependencies { feature: ABSENT }, Err(Refusal::Unknown)),
        (Action::MapDependencies { feature }, Ok(())),
        (Action::GetCommitment { team: TeamId(77), feature, from_day: day }, Err(Refusal::Unknown)),
        (
            Action::GetCommitment { team: backend, feature, from_day: day - 1 },
            Err(Refusal::DayOutOfRange { first: day, last }),
        ),
        (Action::GetCommitment { team: backend, feature, from_day: day }, Ok(())),
        (Action::Resequence { team: TeamId(77), feature: Some(feature) }, Err(Refusal::Unknown)),
        (Action::Resequence { team: backend, feature: None }, Err(Refusal::AlreadySo)),
        (Action::SplitHandoff { feature, team: backend, on: true }, Err(Refusal::NotSplittable)),
        (Action::SplitHandoff { feature, team: w.team("mobile"), on: true }, Ok(())),
        (Action::SplitHandoff { feature, team: w.team("mobile"), on: false }, Err(Refusal::AlreadySo)),
        (Action::SetPromise { milestone: release, day: last + 1 }, Err(Refusal::DayOutOfRange { first: day, last })),
        (Action::SetPromise { milestone: release, day: 45 }, Ok(())),
        (Action::SetPromise { milestone: MilestoneId(9), day: 45 }, Err(Refusal::Unknown)),
        (Action::PayMitigation { risk: RiskId(60) }, Err(Refusal::Unknown)),
        (Action::PayMitigation { risk: RiskId(0) }, Err(Refusal::RiskNotNamed)),
        (Action::ClearBlocker { feature, team: backend }, Err(Refusal::NoKnownBlocker)),
        (Action::MovePeople { from: privacy, to: backend }, Err(Refusal::NobodyToSpare)),
        (Action::MovePeople { from: backend, to: backend }, Err(Refusal::Unknown)),
        (Action::ChooseReleaseDay { feature, day: Some(last + 1) }, Err(Refusal::DayOutOfRange { first: day, last })),
        (Action::Escalate { about: About::Team(w.team("mobile")) }, Err(Refusal::AlreadySo)),
        (Action::Escalate { about: About::Team(backend) }, Ok(())),
        (Action::AnswerSendBack { answer: SendBackAnswer::Smaller }, Err(Refusal::NothingToAnswer)),
        (Action::HoldPreMortem, Ok(())),
    ];
    for (action, expected) in table {
        assert_eq!(w.check(Seat::Program, action), expected, "{action:?}");
    }
    if w.state.public.features[share].listed_day.is_none() {
        assert_eq!(w.check(Seat::Program, Action::MapDependencies { feature: share }), Err(Refusal::NotListed));
    }
    w.act(Seat::Program, Action::MovePeople { from: backend, to: w.team("mobile") }).expect("backend has four");
}

#[test]
fn mapping_shows_the_edges_nobody_knew() {
    let mut w = World::new(Seating::one(Seat::Program));
    let feature = w.state.public.backlog[0];
    let hidden = w.scenario.rules.edges_of(feature).filter(|(i, _)| w.state.known[1].edges[*i] == 0).count();
    assert!(hidden > 0, "the scenario hides something");
    w.act(Seat::Program, Action::MapDependencies { feature }).expect("two slots");
    w.days(1);
    assert!(w.scenario.rules.edges_of(feature).all(|(i, _)| w.state.known[1].edges[i] > 0));
    assert_eq!(w.state.public.features[feature].mapped_day, Some(1));
}

#[test]
fn a_later_promise_moves_the_date_and_costs_trust() {
    let mut w = World::new(Seating::one(Seat::Program));
    w.play_to_sprint(2);
    let milestone = w.scenario.rules.release_milestone();
    let ada = w.scenario.rules.sponsor;
    let before = w.state.truth.people[ada].trust;
    w.act(Seat::Program, Action::SetPromise { milestone, day: 50 }).expect("a promise");
    w.days(1);
    assert_eq!(w.state.public.milestones[milestone].day, 50);
    assert_eq!(w.state.public.milestones[milestone].promised_day, Some(50));
    assert!((before - w.state.truth.people[ada].trust - 0.05).abs() < 1e-9);
}

#[test]
fn away_from_home_it_costs_half_as_much_again_and_muddles_roles() {
    let mut w = product();
    let feature = w.state.public.backlog[0];
    let map = Action::MapDependencies { feature };
    let o = observe(&w.scenario.rules, &w.state, Seat::Product);
    assert_eq!(map.slots(&o), 3, "two, and half as much again");
    let order = Action::Resequence { team: w.team("mobile"), feature: Some(feature) };
    assert_eq!(order.slots(&o), 1, "free at home costs one away");
    w.act(Seat::Product, map).expect("it is possible");
    w.days(2);
    assert!(w.state.truth.overlap_sd > 0.0);
    let mut home = World::new(Seating::one(Seat::Program));
    home.act(Seat::Program, map).expect("it is home");
    home.days(2);
    assert_eq!(home.state.truth.overlap_sd, 0.0);
}

#[test]
fn status_meetings_take_their_slots_and_refuse_twice() {
    let mut w = World::new(Seating::one(Seat::Program));
    let team = w.team("backend");
    let daily = Action::StandingCheckIn { team, cadence: Cadence::Daily };
    w.act(Seat::Program, daily).expect("four slots");
    let held = |w: &World| w.state.public.calendars[1].slots.iter().filter(|s| **s == SlotUse::CheckIn(team)).count();
    assert_eq!(held(&w), 4);
    assert_eq!(w.act(Seat::Program, daily), Err(Refusal::AlreadySo));
    w.act(Seat::Program, Action::StandingCheckIn { team, cadence: Cadence::Weekly }).expect("less often");
    assert_eq!(held(&w), 1);
    w.act(Seat::Program, Action::SprintReview).expect("two slots");
    assert_eq!(w.act(Seat::Program, Action::SprintReview), Err(Refusal::OncePerSprint));
    w.days(5);
    let twice = Action::StandingCheckIn { team, cadence: Cadence::TwiceAWeek };
    assert_eq!(w.act(Seat::Program, twice), Err(Refusal::OnlyWhilePlanning));
    w.play_to_sprint(2);
    assert_eq!(held(&w), 1, "standing meetings stand until they are changed");
    assert_eq!(w.act(Seat::Program, Action::LookForYourself { team: TeamId(88) }), Err(Refusal::Unknown));
    let plan = w.check(Seat::Program, Action::QuarterlyPlanning);
    assert!(matches!(plan, Err(Refusal::TooSmallACompany | Refusal::NotYetOffered { .. })), "{plan:?}");
}

#[test]
fn a_rosy_report_pays_now_and_costs_when_it_is_exposed() {
    let mut w = World::new(Seating::one(Seat::Program));
    let ada = w.scenario.rules.sponsor;
    w.play_to_sprint(2);
    let before = w.state.truth.people[ada].trust;
    w.act(Seat::Program, Action::ReportUpward { rosy: true }).expect("one slot");
    w.days(1);
    assert!(w.state.truth.people[ada].trust > before);
    assert_eq!(w.state.truth.rosy_day, Some(11));
    while w.state.public.milestones[MilestoneId(0)].met_day.is_none()
        && !w.state.public.milestones[MilestoneId(0)].missed
    {
        w.days(1);
    }
    if w.state.public.milestones[MilestoneId(0)].missed {
        assert!(w.saw(|what| matches!(what, What::RosyReportExposed)));
    }
}

#[test]
fn work_taken_home_is_paid_back_and_refused_a_third_time() {
    let mut w = product();
    assert_eq!(w.act(Seat::Product, Action::TakeWorkHome), Err(Refusal::NotYetOffered { from_sprint: 3 }));
    w.play_to_sprint(3);
    let plain = w.state.public.calendars[0].slots.len();
    w.act(Seat::Product, Action::TakeWorkHome).expect("the first time");
    assert_eq!(w.state.public.calendars[0].slots.len(), plain + 4);
    assert_eq!(w.act(Seat::Product, Action::TakeWorkHome), Err(Refusal::AlreadySo));
    w.play_to_sprint(4);
    let lost = |w: &World| w.state.public.calendars[0].slots.iter().filter(|s| **s == SlotUse::Lost).count();
    assert_eq!(lost(&w), 3);
    w.act(Seat::Product, Action::TakeWorkHome).expect("the second time");
    w.play_to_sprint(5);
    assert_eq!(lost(&w), 6);
    assert_eq!(w.act(Seat::Product, Action::TakeWorkHome), Err(Refusal::OvertimeLimit));
}

#[test]
fn two_requests_a_sprint_and_one_at_a_time() {
    let mut w = product();
    let feature = w.state.public.backlog[0];
    let ask = Action::AskCounterpart { ask: Ask::Map(feature) };
    w.act(Seat::Product, ask).expect("a request");
    assert_eq!(w.act(Seat::Product, Action::AskCounterpart { ask: Ask::PreMortem }), Err(Refusal::AskWaiting));
    w.act(Seat::Program, Action::AnswerAsk { answer: AskAnswer::Yes }).expect("an answer");
    assert_eq!(w.act(Seat::Program, Action::AnswerAsk { answer: AskAnswer::Yes }), Err(Refusal::NothingToAnswer));
    w.act(Seat::Product, Action::AskCounterpart { ask: Ask::CheckIn(w.team("mobile")) }).expect("a second one");
    w.act(Seat::Program, Action::AnswerAsk { answer: AskAnswer::Yes }).expect("an answer");
    let third = Action::AskCounterpart { ask: Ask::CheckIn(w.team("qa")) };
    assert_eq!(w.act(Seat::Product, third), Err(Refusal::TwoAsksOnly));
    let mut pair = World::new(Seating::pair());
    assert_eq!(pair.act(Seat::Product, ask), Err(Refusal::SeatTaken), "talk to each other");
    let alone = Seating { played: [true, false], empty: [false, true], both_hats: false };
    assert_eq!(World::new(alone).act(Seat::Product, ask), Err(Refusal::SeatVacant));
}

#[test]
fn the_case_for_a_colleague_can_be_made_where_a_seat_is_empty() {
    let mut w = product();
    let case = w.check(Seat::Product, Action::MakeTheCase);
    assert!(matches!(case, Err(Refusal::SeatTaken | Refusal::NotYetOffered { .. })), "{case:?}");
    let alone = Seating { played: [true, false], empty: [false, true], both_hats: false };
    w = World::new(alone);
    w.play_to_sprint(3);
    w.act(Seat::Product, Action::MakeTheCase).expect("two slots");
    w.days(1);
    assert!(w.state.public.hire_day.is_some());
    assert!(w.state.public.cents_spent > 0);
}

#[test]
fn what_program_sends_back_product_must_answer() {
    let mut w = World::new(Seating::pair());
    let feature = w.feature("analytics_view");
    assert_eq!(w.act(Seat::Program, Action::SendItBack { feature: ABSENT }), Err(Refusal::Unknown));
    w.act(Seat::Program, Action::SendItBack { feature }).expect("analytics cannot be done by day 45");
    assert_eq!(w.act(Seat::Program, Action::SendItBack { feature }), Err(Refusal::OncePerSprint));
    let too_far = Action::AnswerSendBack { answer: SendBackAnswer::Later(30) };
    assert!(matches!(w.act(Seat::Product, too_far), Err(Refusal::DayOutOfRange { .. })));
    let before = w.state.public.features[feature].variant;
    w.act(Seat::Product, Action::AnswerSendBack { answer: SendBackAnswer::Smaller }).expect("there is a smaller one");
    let after = w.state.public.features[feature].variant;
    assert!(w.scenario.rules.variants[after].size > w.scenario.rules.variants[before].size);
    let again = Action::AnswerSendBack { answer: SendBackAnswer::LessScope };
    assert_eq!(w.act(Seat::Product, again), Err(Refusal::NothingToAnswer));
}

#[test]
fn a_calendar_that_is_full_says_how_full() {
    let mut w = product();
    let talk = Action::InterviewUsers { segment: SegmentId(0), question: Question::LastTime };
    for _ in 0..18 {
        w.act(Seat::Product, talk).expect("there is room");
    }
    let review = Action::TestPrototype { variant: w.variant("history_list", 1) };
    assert_eq!(w.act(Seat::Product, review), Err(Refusal::CalendarFull { needs: 4, free: 2 }));
    w.act(Seat::Product, Action::ClearSlot { slot: 0 }).expect("a card lies there");
    assert_eq!(w.state.public.calendars[0].slots[0], SlotUse::Free);
    assert_eq!(w.act(Seat::Product, Action::ClearSlot { slot: 0 }), Err(Refusal::NothingThere));
    assert_eq!(w.act(Seat::Product, Action::ClearSlot { slot: 99 }), Err(Refusal::NothingThere));
}

#[test]
fn nothing_can_be_arranged_once_the_run_is_over() {
    let mut w = product();
    w.days(50);
    assert!(matches!(w.state.public.stage, Stage::Over(_)));
    assert_eq!(w.act(Seat::Product, Action::StudyMarket), Err(Refusal::NotNow));
}
