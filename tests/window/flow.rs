//! The way through a run, screen by screen: choosing, the briefing, a sprint with what stops it, the review.

use std::sync::Arc;

use two_hats::{
    content::{Scenario, Source, load},
    policy,
    session::{
        NewRun, Pause, Session,
        settings::{ThemeName, UiSettings},
    },
    sim::{action::Action, ids::Seat, state::Stage},
    ui::{
        Key, Screen,
        game::{Game as Run, Speed, Wish},
        shots::{ShotRequest, Studio},
        widget::Term,
    },
};

use crate::harness::{Game, Press, Start};
use crate::pictures::{check, studio};

fn workout() -> Arc<Scenario> {
    Arc::new(load(&Source::BuiltIn, "workout_history").0.expect("the program carries it"))
}

/// A run in which both seats plan like a solid colleague.
fn session(seat: Seat, seed: u64) -> Session {
    let mut session = Session::new(workout(), NewRun::one(seat, seed, "solid")).expect("solid is known");
    plan(&mut session, seat);
    session
}

fn plan(session: &mut Session, seat: Seat) {
    let mut solid = policy::by_name("solid", 1).expect("solid is known");
    for planned in solid.plan(&session.observe(seat)) {
        // What has become impossible by now is dropped, as a colleague would.
        let _ = session.act(seat, planned.slot, planned.action);
    }
}

/// Lets days pass to the first stop of a kind; situations on the way are left alone.
fn run_to(session: &mut Session, seat: Seat, stop: impl Fn(&Pause) -> bool) -> bool {
    for _ in 0..100 {
        let pause = session.run_day();
        if stop(&pause) {
            return true;
        }
        match pause {
            Pause::Over => return false,
            Pause::SprintEnd | Pause::HalfTime => plan(session, seat),
            Pause::Day | Pause::Dilemma(_) | Pause::Blocker { .. } => {}
        }
    }
    false
}

fn taken(session: Session) -> Run {
    let mut run = Run::default();
    run.take(session);
    run
}

/// A window on a screen, with this run open.
fn on(screen: Screen, session: Session) -> Game {
    let mut game = Game::start(Start::default(), |app| {
        app.insert_resource(taken(session));
    });
    game.go(screen);
    game
}

fn wish(game: &mut Game, wish: Wish) {
    game.app.world_mut().write_message(wish);
    game.settle();
}

/// Presses Tab until the control with this key is in focus.
#[track_caller]
fn tab_to_key(game: &mut Game, key: &str) {
    for _ in 0..200 {
        let wanted = game.by_key(key);
        if game.focus() == Some(wanted) {
            return;
        }
        game.press(Press::Tab);
    }
    panic!("Tab never reached {key}");
}

#[track_caller]
fn press_key(game: &mut Game, key: &str) {
    tab_to_key(game, key);
    game.press(Press::Enter);
}

fn open(game: &Game) -> &Session {
    game.app.world().resource::<Run>().session().expect("a run is open")
}

/// A session at the first situation of a run.
fn asked(seat: Seat) -> Session {
    (1..40)
        .map(|seed| session(seat, seed))
        .find_map(|mut s| run_to(&mut s, seat, |p| matches!(p, Pause::Dilemma(_))).then_some(s))
        .expect("somebody comes in one of forty worlds")
}

#[test]
fn from_the_title_to_the_desk_by_keyboard_alone() {
    let mut game = Game::new();
    press_key(&mut game, "title.self-study");
    assert_eq!(game.screen(), Screen::ScenarioSelect);
    tab_to_key(&mut game, "select.seed");
    for _ in 0..24 {
        game.press(Press::Backspace);
    }
    let begin = game.by_key("select.begin");
    assert!(game.access(begin).is_disabled(), "without a seed nothing begins");
    game.type_text("42");
    press_key(&mut game, "select.begin");
    assert_eq!(game.screen(), Screen::Briefing);
    assert_eq!(open(&game).journal().header.seed, 42);
    press_key(&mut game, "briefing.take");
    assert_eq!(game.screen(), Screen::Desk);
}

#[test]
fn the_seat_and_the_colleague_are_chosen_by_mouse() {
    let mut game = Game::on(Screen::ScenarioSelect);
    for key in ["select.offer.1", "select.colleague.2", "select.another-seed", "select.begin"] {
        let control = game.by_key(key);
        game.click_on(control);
    }
    assert_eq!(game.screen(), Screen::Briefing);
    let options = &open(&game).journal().header.options;
    assert_eq!((options.seat, options.colleague.as_deref()), (Seat::Program, Some("expert")));
}

#[test]
fn a_situation_is_answered_by_keyboard_and_by_mouse() {
    for mouse in [false, true] {
        let mut game = on(Screen::Sprint, asked(Seat::Product));
        let leave = {
            let session = open(&game);
            let o = session.observe(Seat::Product);
            let pending = o.public.dilemma.expect("somebody waits");
            o.rules.dilemmas[pending.dilemma].leave
        };
        if mouse {
            let choice = game.by_key(&format!("sprint.choice.{leave}"));
            game.click_on(choice);
        } else {
            game.press(Press::Char(char::from_digit(u32::from(leave) + 1, 10).expect("four choices at most")));
        }
        assert!(open(&game).observe(Seat::Product).public.dilemma.is_none(), "it is answered");
        let day = open(&game).observe(Seat::Product).public.day;
        game.frames(60);
        assert_eq!(open(&game).observe(Seat::Product).public.day, day, "the outcome is read first");
        let go = game.by_key("sprint.outcome.go");
        if mouse {
            game.click_on(go)
        } else {
            game.press(Press::Enter)
        }
        let run = game.app.world().resource::<Run>();
        assert!(run.answered().is_none());
    }
}

/// Plays the sprint that stands on the calendar to its review, whatever stops it.
fn play_sprint(game: &mut Game, mouse: bool) {
    wish(game, Wish::RunSprint);
    for _ in 0..60 {
        if game.screen() != Screen::Sprint {
            return;
        }
        let key = stop_key(game).unwrap_or("sprint.skip".to_owned());
        if mouse {
            let control = game.by_key(&key);
            game.click_on(control);
        } else {
            press_key(game, &key);
        }
    }
    panic!("the sprint never ended");
}

/// The key of what lets days go on where something has stopped them.
fn stop_key(game: &mut Game) -> Option<String> {
    let stop = ["sprint.outcome.go", "sprint.blocker.wait", "sprint.half-time.carry-on"];
    let stop = stop.into_iter().find(|key| game.has_key(key));
    stop.map(str::to_owned).or_else(|| open_choice(game))
}

/// The key of the choice that leaves a waiting situation.
fn open_choice(game: &mut Game) -> Option<String> {
    let o = open(game).observe(Seat::Product);
    let leave = o.rules.dilemmas[o.public.dilemma?.dilemma].leave;
    Some(format!("sprint.choice.{leave}"))
}

#[test]
fn a_whole_sprint_is_played_to_its_review_and_leads_on() {
    for mouse in [false, true] {
        let mut game = on(Screen::Desk, session(Seat::Program, 3));
        play_sprint(&mut game, mouse);
        assert_eq!(game.screen(), Screen::Review);
        assert_eq!(open(&game).stage(), Stage::Planning);
        let go = game.by_key("review.go");
        if mouse {
            game.click_on(go)
        } else {
            assert_eq!(game.focus(), Some(go), "the way on is at hand");
            game.press(Press::Enter);
        }
        assert_eq!(game.screen(), Screen::Desk);
        assert_eq!(game.missing(), Vec::<String>::new());
    }
}

#[test]
fn time_passes_on_screen_and_stops_when_it_is_paused() {
    let mut game = on(Screen::Desk, session(Seat::Product, 3));
    wish(&mut game, Wish::RunSprint);
    let day = |game: &Game| open(game).observe(Seat::Product).public.day;
    game.frames(110);
    assert_eq!(day(&game), 2, "a day and a half of a second");
    press_key(&mut game, "sprint.toggle");
    let now = day(&game);
    game.frames(200);
    assert_eq!(day(&game), now);
}

#[test]
fn watched_at_four_times_the_speed_or_skipped_a_sprint_ends_the_same() {
    let mut skipped = on(Screen::Desk, session(Seat::Program, 3));
    play_sprint(&mut skipped, false);
    let mut watched = on(Screen::Desk, session(Seat::Program, 3));
    wish(&mut watched, Wish::SetSpeed(Speed::Fast));
    wish(&mut watched, Wish::RunSprint);
    for _ in 0..120 {
        match stop_key(&mut watched) {
            _ if watched.screen() != Screen::Sprint => break,
            Some(key) => press_key(&mut watched, &key),
            None => watched.frames(12),
        }
    }
    assert_eq!((watched.screen(), skipped.screen()), (Screen::Review, Screen::Review));
    let learnt = |game: &Game| open(game).facts(Seat::Program).cloned().collect::<Vec<_>>();
    assert_eq!(learnt(&watched), learnt(&skipped));
}

/// A desk from which days pass; on the second morning somebody is called out of the work. The keys of their two
/// places.
fn called_out(reduce_motion: bool) -> (Game, String, String) {
    let mut run = Session::new(workout(), NewRun::one(Seat::Program, 3, "solid")).expect("solid is known");
    let (team, per_day) = {
        let o = run.observe(Seat::Program);
        (o.rules.teams.ids().next().expect("there are teams"), o.rules.calendar.slots_per_day)
    };
    let person = run.rules().teams[team].lead;
    run.act(Seat::Program, Some(per_day), Action::OneToOne { person }).expect("it can be placed");
    let id = run.scenario().story.teams[team].id.clone();
    let settings = UiSettings { reduce_motion, guide: false, ..UiSettings::default() };
    let mut game = Game::start(Start { settings, ..Start::default() }, |app| {
        app.insert_resource(taken(run));
    });
    wish(&mut game, Wish::RunSprint);
    (game, format!("lead.{id}"), format!("meeting.{id}"))
}

#[test]
fn whoever_is_called_to_a_meeting_walks_there_and_comes_back() {
    for reduced in [false, true] {
        let (mut game, at_work, at_the_meeting) = called_out(reduced);
        for (from, to) in [(&at_work, &at_the_meeting), (&at_the_meeting, &at_work)] {
            let place = game.by_key(from);
            let start = game.place(place);
            for _ in 0..200 {
                if game.has_key(to) {
                    break;
                }
                game.frames(1);
            }
            assert!(!game.has_key(from), "nobody is in two places");
            let there = game.by_key(to);
            let first = game.place(there);
            game.frames(20);
            let end = game.place(there);
            assert!(start.distance(end) > 30.0, "{to} is somewhere else than {from}");
            match reduced {
                true => assert_eq!(first, end, "with reduced motion {to} is there at once"),
                false => assert!(first.distance(start) < 12.0, "{to} sets out from {start}, not from {first}"),
            }
        }
    }
}

#[test]
fn news_comes_one_line_at_a_time_and_all_of_it_when_time_stands_still() {
    let mut game = on(Screen::Desk, session(Seat::Program, 3));
    wish(&mut game, Wish::RunSprint);
    let lines = |game: &mut Game| {
        let world = game.app.world_mut();
        world.query::<&Key>().iter(world).filter(|key| key.0.starts_with("news.")).count()
    };
    let (mut most, mut before) = (0, lines(&mut game));
    for _ in 0..400 {
        if stop_key(&mut game).is_some() {
            break;
        }
        game.frames(1);
        let now = lines(&mut game);
        if stop_key(&mut game).is_none() {
            most = most.max(now.saturating_sub(before));
        }
        before = now;
    }
    assert_eq!(most, 1, "while days pass");
}

#[test]
fn nothing_is_left_behind_and_every_control_has_a_name() {
    let mut game = on(Screen::Title, asked(Seat::Product));
    let before = game.nodes();
    for screen in [Screen::ScenarioSelect, Screen::Briefing, Screen::Sprint, Screen::Review] {
        game.go(screen);
        assert_eq!(game.nameless(), [], "{screen:?}");
        game.go(Screen::Title);
    }
    assert_eq!(game.nodes(), before);
    assert_eq!(game.missing(), Vec::<String>::new());
}

/// The states that pictures and sizes are looked at in.
fn states() -> Vec<(&'static str, Screen, Session)> {
    let mut out = vec![
        ("briefing-product", Screen::Briefing, session(Seat::Product, 1)),
        ("briefing-program", Screen::Briefing, session(Seat::Program, 1)),
        ("dilemma", Screen::Sprint, asked(Seat::Product)),
    ];
    let mut middle = session(Seat::Program, 4);
    run_to(&mut middle, Seat::Program, |p| *p == Pause::SprintEnd);
    plan(&mut middle, Seat::Program);
    run_to(&mut middle, Seat::Program, |p| *p == Pause::SprintEnd);
    plan(&mut middle, Seat::Program);
    (0..4).for_each(|_| _ = middle.run_day());
    out.push(("sprint-program", Screen::Sprint, middle));
    let mut first = session(Seat::Product, 2);
    (0..3).for_each(|_| _ = first.run_day());
    out.push(("sprint-product", Screen::Sprint, first));
    let mut review = session(Seat::Program, 5);
    (0..3).for_each(|_| {
        run_to(&mut review, Seat::Program, |p| *p == Pause::SprintEnd);
    });
    out.push(("review-program", Screen::Review, review));
    let mut end = session(Seat::Product, 6);
    run_to(&mut end, Seat::Product, |p| *p == Pause::Over);
    out.push(("review-end", Screen::Review, end));
    out
}

#[test]
fn no_text_is_cut_at_any_size() {
    let mut faults = Vec::new();
    let mut states = states();
    for size in [(1280, 720), (1366, 768), (1920, 1080), (2560, 1440)] {
        let mut game = Game::start(Start { size, ..Start::default() }, |_| {});
        for percent in [100, 150, 200] {
            game.set(|s| s.text_percent = percent);
            game.go(Screen::ScenarioSelect);
            faults.extend(game.overflowing().iter().map(|f| format!("select {size:?} {percent} %: {f}")));
            for state in &mut states {
                let journal = state.2.journal().clone();
                let again = Session::resume(workout(), journal).expect("it was played here");
                game.app.insert_resource(taken(std::mem::replace(&mut state.2, again)));
                game.go(state.1);
                faults.extend(game.overflowing().iter().map(|f| format!("{} {size:?} {percent} %: {f}", state.0)));
                game.go(Screen::Title);
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_way_through_a_run_draws() {
    let Some(mut studio) = studio(|_| {}) else { return };
    let shot = |studio: &mut Studio, name: &str, screen| {
        let request = ShotRequest { screen, ..ShotRequest::default() };
        check(studio, &format!("{name}-paper-1280"), &request);
        if std::env::var_os("TWO_HATS_SHOTS_DIR").is_none() {
            return;
        }
        let dark = ShotRequest { theme: ThemeName::Dark, size: (1920, 1080), ..request.clone() };
        check(studio, &format!("{name}-dark-1920"), &dark);
        check(studio, &format!("{name}-paper-200"), &ShotRequest { text_percent: 200, ..request });
    };
    shot(&mut studio, "select", Screen::ScenarioSelect);
    for (name, screen, session) in states() {
        studio.app().insert_resource(taken(session));
        shot(&mut studio, name, screen);
    }
    for (name, session, wishes) in stops() {
        studio.app().insert_resource(taken(session));
        for wish in wishes {
            studio.app().world_mut().write_message(wish);
            studio.frames(2);
        }
        shot(&mut studio, name, Screen::Sprint);
    }
}

#[test]
fn half_time_opens_on_its_way_on_and_not_on_a_term_above_it() {
    let mut terms = 0;
    for seed in 1..5 {
        let mut game = on(Screen::Desk, session(Seat::Product, seed));
        wish(&mut game, Wish::RunSprint);
        while !game.has_key("sprint.half-time.carry-on") {
            let key = stop_key(&mut game).unwrap_or("sprint.skip".to_owned());
            press_key(&mut game, &key);
        }
        let way_on = game.by_key("sprint.half-time.carry-on");
        assert_eq!(game.focus(), Some(way_on), "{:?}", game.focused());
        let world = game.app.world_mut();
        terms += world.query::<&Term>().iter(world).count();
    }
    assert!(terms > 0, "what came in has terms");
}

/// A run on the morning of the day on which it stops like this.
fn before(stop: fn(&Pause) -> bool) -> Option<Session> {
    (1..20).find_map(|seed| {
        let mut tried = session(Seat::Program, seed);
        for _ in 0..50 {
            let morning = tried.journal().clone();
            let pause = tried.run_day();
            if stop(&pause) {
                return Session::resume(workout(), morning).ok();
            }
            if matches!(pause, Pause::SprintEnd | Pause::HalfTime) {
                plan(&mut tried, Seat::Program);
            }
        }
        None
    })
}

/// What stops the days, each with the wishes that lead there.
fn stops() -> Vec<(&'static str, Session, Vec<Wish>)> {
    let half = before(|p| *p == Pause::HalfTime).expect("there is a half-time in every sprint");
    let mut out = vec![("half-time", half, vec![Wish::Skip]), ("outcome", asked(Seat::Product), vec![Wish::Answer(1)])];
    if let Some(blocked) = before(|p| matches!(p, Pause::Blocker { .. })) {
        out.push(("blocker", blocked, vec![Wish::Skip]));
    }
    out
}
