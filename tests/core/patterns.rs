//! Patterns: each is found in a run built to show it, and not in runs that don't.

use two_hats::analysis::patterns::{Decision, Kind, Pattern, Shown, patterns};
use two_hats::policy::{Planned, Policy, Reason};
use two_hats::session::journal::{By, Entry, Forecast};
use two_hats::session::machine::Machine;
use two_hats::session::{NewRun, Session};
use two_hats::sim::action::{Action, Place, Question};
use two_hats::sim::ids::*;
use two_hats::sim::observe::Observation;
use two_hats::sim::state::{Cadence, Measure, Score, Stage};

use crate::common::{begin, played, scenario};

const SEEDS: std::ops::RangeInclusive<u64> = 1..=8;

/// Somebody who plans by a list of wishes and leaves every situation alone.
struct Script(fn(&Observation) -> Vec<Action>);

impl Policy for Script {
    fn plan(&mut self, o: &Observation) -> Vec<Planned> {
        (self.0)(o).into_iter().map(|action| Planned { slot: None, action, reason: Reason::Habit }).collect()
    }
    fn answer(&mut self, o: &Observation, dilemma: DilemmaId, _open: &[bool]) -> u8 {
        o.rules.dilemmas[dilemma].leave
    }
}

/// A whole run by a script in a seat, beside this colleague.
fn scripted(seat: Seat, seed: u64, colleague: &str, plan: fn(&Observation) -> Vec<Action>) -> Session {
    let mut session = begin(NewRun::one(seat, seed, colleague));
    let mut policies: [Option<Box<dyn Policy>>; 2] = [None, None];
    policies[seat.index()] = Some(Box::new(Script(plan)));
    Machine::of(policies).play(&mut session, |_| {});
    session
}

fn feature(id: &str) -> FeatureId {
    scenario().story.feature_by_id(id).unwrap_or_else(|| panic!("no feature {id}"))
}

fn found(session: &Session, kind: Kind) -> Option<Pattern> {
    patterns(session).into_iter().find(|p| p.kind == kind)
}

/// The pattern of every seed in which it is found; whatever is found names the player's own move and its facts.
fn over_seeds(kind: Kind, play: impl Fn(u64) -> Session) -> Vec<Pattern> {
    let mut all = Vec::new();
    for seed in SEEDS {
        let session = play(seed);
        for pattern in patterns(&session) {
            sound(&session, &pattern);
            if pattern.kind == kind {
                all.push(pattern);
            }
        }
    }
    all
}

fn sound(session: &Session, pattern: &Pattern) {
    for told in &pattern.moves {
        let entry = session.line().get(told.entry).unwrap_or_else(|| panic!("{pattern:?} names no entry"));
        let own = match (&told.what, entry) {
            (Decision::Did { seat, action }, Entry::Act { day, seat: s, by: By::Player, action: a, .. }) => {
                (seat, action, told.day) == (s, a, *day)
            }
            (Decision::Answered { dilemma, choice }, Entry::Answer { day, dilemma: d, choice: c }) => {
                (dilemma, choice, told.day) == (d, c, *day)
            }
            (Decision::Forecast(forecast), Entry::Forecast { day, forecast: f, .. }) => {
                (forecast, told.day) == (f, *day)
            }
            (Decision::Kept { .. }, _) => true,
            _ => false,
        };
        assert!(own, "{told:?} is not {entry:?}");
    }
    let facts: Vec<u32> = session.facts(Seat::Product).map(|f| f.id).collect();
    assert!(pattern.facts.iter().all(|id| facts.contains(id)), "{pattern:?}");
    assert!(pattern.facts.is_sorted());
}

#[test]
fn every_pattern_has_a_card_with_a_source() {
    let scenario = scenario();
    for kind in Kind::ALL {
        let card = scenario.story.concepts.get(kind.concept());
        assert!(card.is_some_and(|c| !c.sources.is_empty()), "{kind:?}");
    }
}

#[test]
fn nothing_is_found_in_idle_solid_and_expert_runs() {
    for policy in ["idle", "solid", "expert"] {
        for seat in Seat::BOTH {
            for seed in SEEDS {
                let session = played(NewRun::one(seat, seed, "solid"), policy);
                assert_eq!(patterns(&session), [], "{policy} in the {seat:?} seat, seed {seed}");
            }
        }
    }
}

#[test]
fn an_unfinished_run_resembles_nothing_yet() {
    let mut session = begin(NewRun::one(Seat::Product, 1, "solid"));
    session.run();
    assert_eq!(patterns(&session), []);
}

/// Builds one thing for ever, and keeps testing it.
fn stubborn(o: &Observation) -> Vec<Action> {
    let pet = feature("streak_badges");
    let mut wishes = vec![Action::OrderBacklog { feature: pet, place: Place::At(0) }];
    wishes.extend(
        o.public
            .backlog
            .iter()
            .filter(|f| **f != pet)
            .map(|f| Action::OrderBacklog { feature: *f, place: Place::NotNow }),
    );
    if o.public.sprint > 1 || o.public.stage == Stage::HalfTime {
        wishes.push(Action::TestPrototype { variant: o.public.features[pet].variant });
        wishes.push(Action::RunExperiment { feature: pet });
    }
    wishes
}

/// Builds and tests the same thing, and drops it when the evidence turns.
fn learning(o: &Observation) -> Vec<Action> {
    let pet = feature("streak_badges");
    let mut wishes = stubborn(o);
    let belief = o.belief(o.public.features[pet].variant);
    if belief.strength >= 3 && belief.mean_sd < 0.0 {
        wishes.insert(0, Action::KillIt { feature: pet });
    }
    wishes
}

#[test]
fn sunk_cost_is_found_where_evidence_turned_and_work_went_on() {
    let all = over_seeds(Kind::SunkCost, |seed| scripted(Seat::Product, seed, "solid", stubborn));
    assert!(all.len() >= 4, "{}", all.len());
    for pattern in all {
        let Shown::SunkCost { begun_day, learnt_day, strength, went_on_days, .. } = pattern.shown else {
            panic!("{pattern:?}")
        };
        assert!(begun_day <= learnt_day && strength >= 3 && went_on_days > 0);
    }
    // The same feature, dropped as soon as the evidence turns.
    assert_eq!(over_seeds(Kind::SunkCost, |seed| scripted(Seat::Product, seed, "solid", learning)), []);
}

/// Asks everybody whether they would use what is already chosen.
fn applause(o: &Observation) -> Vec<Action> {
    let Some(leading) = o.public.leading() else { return Vec::new() };
    let ask = |segment| Action::InterviewUsers { segment, question: Question::WouldYouUse(leading) };
    o.rules.segments.ids().map(ask).collect()
}

#[test]
fn confirmation_is_found_where_only_the_chosen_was_asked_about() {
    let all = over_seeds(Kind::Confirmation, |seed| scripted(Seat::Product, seed, "solid", applause));
    assert_eq!(all.len(), SEEDS.count());
    assert!(all.iter().all(|p| matches!(p.shown, Shown::Confirmation { open: 0, leading } if leading >= 3)));
}

/// The same questions in the first sprint, beside open ones that go on.
fn applause_and_open_questions(o: &Observation) -> Vec<Action> {
    let mut wishes: Vec<Action> = o
        .rules
        .segments
        .ids()
        .map(|segment| Action::InterviewUsers { segment, question: Question::LastTime })
        .collect();
    if o.public.sprint == 1 {
        wishes.extend(applause(o));
    }
    wishes
}

#[test]
fn leading_questions_beside_open_ones_are_no_confirmation() {
    let all =
        over_seeds(Kind::Confirmation, |seed| scripted(Seat::Product, seed, "solid", applause_and_open_questions));
    assert_eq!(all, []);
}

/// Promises the sponsor's date on the first day, whatever it takes.
fn hopeful(o: &Observation) -> Vec<Action> {
    let milestone = o.rules.release_milestone();
    vec![Action::SetPromise { milestone, day: o.public.milestones[milestone].day }]
}

/// Looks at the plan first, then promises the same.
fn hopeful_after_a_look(o: &Observation) -> Vec<Action> {
    let mut wishes: Vec<Action> =
        o.public.backlog.first().map(|f| Action::MapDependencies { feature: *f }).into_iter().collect();
    if o.public.sprint > 1 {
        wishes.extend(hopeful(o));
    }
    wishes
}

#[test]
fn a_promise_of_the_named_date_before_any_look_is_anchoring() {
    let all = over_seeds(Kind::Anchoring, |seed| scripted(Seat::Program, seed, "idle", hopeful));
    assert_eq!(all.len(), SEEDS.count());
    let after = over_seeds(Kind::Anchoring, |seed| scripted(Seat::Program, seed, "idle", hopeful_after_a_look));
    assert_eq!(after, []);
}

#[test]
fn a_promise_that_the_plan_did_not_believe_is_the_planning_fallacy() {
    for plan in [hopeful, hopeful_after_a_look] {
        let all = over_seeds(Kind::PlanningFallacy, |seed| scripted(Seat::Program, seed, "idle", plan));
        assert_eq!(all.len(), SEEDS.count());
        for pattern in all {
            let Shown::PlanningFallacy { promises, lowest_chance, .. } = pattern.shown else { panic!("{pattern:?}") };
            assert!(promises == 1 && lowest_chance < 0.5);
        }
    }
}

#[test]
fn ranges_that_reality_keeps_passing_are_the_planning_fallacy_too() {
    let forecasting = |high_day: u16| {
        let mut session = begin(NewRun::one(Seat::Product, 3, "solid"));
        let milestone = session.rules().release_milestone();
        for _ in 0..5 {
            let why = String::new();
            let forecast = Forecast { milestone, low_day: 1, high_day, on_time_percent: 90, uptake_percent: None, why };
            session.forecast(Seat::Product, forecast);
        }
        while !session.is_over() {
            session.run_day();
        }
        session
    };
    let early = found(&forecasting(20), Kind::PlanningFallacy).expect("all ranges end too early");
    assert!(matches!(early.shown, Shown::PlanningFallacy { late: 5, forecasts: 5, promises: 0, .. }), "{early:?}");
    assert!(matches!(early.example().what, Decision::Forecast(_)));
    assert_eq!(found(&forecasting(150), Kind::PlanningFallacy), None);
}

/// Says that all is well, once a sprint.
fn all_is_well(_: &Observation) -> Vec<Action> {
    vec![Action::ReportUpward { rosy: true }]
}

/// Says how it is.
fn as_it_is(_: &Observation) -> Vec<Action> {
    vec![Action::ReportUpward { rosy: false }]
}

#[test]
fn rosy_reports_that_come_out_are_watermelons() {
    let all = over_seeds(Kind::Watermelon, |seed| scripted(Seat::Program, seed, "idle", all_is_well));
    assert_eq!(all.len(), SEEDS.count());
    assert!(all.iter().all(|p| matches!(p.shown, Shown::Watermelon { rosy: true, .. })));
    let honest = over_seeds(Kind::Watermelon, |seed| scripted(Seat::Program, seed, "idle", as_it_is));
    assert_eq!(honest, []);
}

/// Scores everything on no evidence, one thing highest, and builds that.
fn sure_of_it(o: &Observation) -> Vec<Action> {
    let pet = feature("streak_badges");
    let score = |f: FeatureId| Score {
        reach: 1.0,
        impact: if f == pet { 3.0 } else { 0.25 },
        confidence: if f == pet { 1.0 } else { 0.3 },
    };
    let mut wishes: Vec<Action> = o.listed().map(|f| Action::SetScore { feature: f, score: score(f) }).collect();
    wishes.push(Action::OrderBacklog { feature: pet, place: Place::At(0) });
    wishes
}

#[test]
fn a_confident_score_on_thin_evidence_is_the_optimisers_curse() {
    let all = over_seeds(Kind::OptimisersCurse, |seed| scripted(Seat::Product, seed, "solid", sure_of_it));
    assert!(all.len() >= 4, "{}", all.len());
    for pattern in all {
        let Shown::OptimisersCurse { typed, worth, value, best, .. } = pattern.shown else { panic!("{pattern:?}") };
        assert!(typed >= 2.0 * worth && value <= best / 2.0);
    }
}

/// The same list, each score no surer than what is known.
fn modest(o: &Observation) -> Vec<Action> {
    let doubt = |action| match action {
        Action::SetScore { feature, score } => {
            Action::SetScore { feature, score: Score { confidence: score.confidence.min(0.3), ..score } }
        }
        other => other,
    };
    sure_of_it(o).into_iter().map(doubt).collect()
}

#[test]
fn scores_that_admit_how_little_is_known_are_no_curse() {
    let all = over_seeds(Kind::OptimisersCurse, |seed| scripted(Seat::Product, seed, "solid", modest));
    assert_eq!(all, []);
}

/// One check-in a week with each team, and nothing else.
fn a_few_meetings(o: &Observation) -> Vec<Action> {
    let weekly = |team| Action::StandingCheckIn { team, cadence: Cadence::Weekly };
    o.rules.teams.ids().map(weekly).collect()
}

#[test]
fn a_weekly_check_in_with_every_team_is_no_overload() {
    let all = over_seeds(Kind::MeetingOverload, |seed| scripted(Seat::Program, seed, "solid", a_few_meetings));
    assert_eq!(all, []);
}

#[test]
fn a_calendar_full_of_meetings_is_meeting_overload() {
    for seat in Seat::BOTH {
        let all = over_seeds(Kind::MeetingOverload, |seed| played(NewRun::one(seat, seed, "solid"), "meeting_factory"));
        assert_eq!(all.len(), SEEDS.count());
    }
}

#[test]
fn doing_the_other_seats_work_is_role_overlap() {
    let all =
        over_seeds(Kind::RoleOverlap, |seed| played(NewRun::one(Seat::Program, seed, "solid"), "feature_factory"));
    assert_eq!(all.len(), SEEDS.count());
    // Where nobody sits in the other seat, there is nobody to overlap with.
    let alone = |seed| NewRun { colleague: None, ..NewRun::one(Seat::Program, seed, "solid") };
    assert_eq!(over_seeds(Kind::RoleOverlap, |seed| played(alone(seed), "feature_factory")), []);
}

/// Puts the list above the line without a word about what is out.
fn unlimited(_: &Observation) -> Vec<Action> {
    vec![Action::OrderBacklog { feature: feature("streak_badges"), place: Place::At(0) }]
}

/// The same, with a brief.
fn limited(o: &Observation) -> Vec<Action> {
    let mut wishes = unlimited(o);
    wishes.push(Action::WriteBrief { feature: feature("streak_badges"), measure: Measure::WeeklyUse });
    wishes
}

#[test]
fn scope_that_answers_add_under_way_is_scope_creep() {
    let obliging = |seed| played(NewRun::one(Seat::Product, seed, "solid"), "feature_factory");
    let all = over_seeds(Kind::ScopeCreep, obliging);
    assert!(all.len() >= 4, "{}", all.len());
    for pattern in all {
        let Shown::ScopeCreep { grew_person_days, estimate_person_days, .. } = pattern.shown else {
            panic!("{pattern:?}")
        };
        assert!(grew_person_days >= 0.15 * estimate_person_days);
        assert!(pattern.moves.iter().any(|m| matches!(m.what, Decision::Answered { .. })));
    }
    for plan in [unlimited, limited] {
        assert_eq!(over_seeds(Kind::ScopeCreep, |seed| scripted(Seat::Product, seed, "solid", plan)), []);
    }
}

/// Puts what people ask for above the line, the least patient first.
fn whatever_they_ask(o: &Observation) -> Vec<Action> {
    let asks = o.rules.people.entries().filter(|(id, _)| o.public.people[*id].request_open);
    let mut voices: Vec<(FeatureId, f64)> =
        asks.filter_map(|(id, p)| p.wants.map(|f| (f, o.known.people[id].trust))).collect();
    voices.sort_by(|a, b| a.1.total_cmp(&b.1));
    let place = |(i, (feature, _)): (usize, &(FeatureId, f64))| Action::OrderBacklog {
        feature: *feature,
        place: Place::At(i as u8),
    };
    voices.iter().take(3).enumerate().map(place).collect()
}

#[test]
fn building_what_was_asked_for_loudest_is_the_loudest_voice() {
    let loud = |seed| scripted(Seat::Product, seed, "solid", whatever_they_ask);
    assert_eq!(over_seeds(Kind::LoudestVoice, loud).len(), SEEDS.count());
}

/// The same wishes, granted from the second sprint on, once users have been heard.
fn whatever_they_ask_after_users(o: &Observation) -> Vec<Action> {
    if o.public.sprint == 1 {
        let ask = |segment| Action::InterviewUsers { segment, question: Question::LastTime };
        return o.rules.segments.ids().map(ask).collect();
    }
    whatever_they_ask(o)
}

#[test]
fn requests_granted_after_users_were_heard_are_no_loudest_voice() {
    let all =
        over_seeds(Kind::LoudestVoice, |seed| scripted(Seat::Product, seed, "solid", whatever_they_ask_after_users));
    assert_eq!(all, []);
}
