//! The debrief: every page by keyboard and in every size, words kept, ways back.

use std::sync::{Arc, OnceLock};

use two_hats::{
    analysis::{self, review::judge::Effort},
    content::{Source, load},
    policy,
    session::{
        NewRun, Session,
        journal::{Entry, Topic},
        settings::{ThemeName, UiSettings},
    },
    sim::ids::Seat,
    ui::{
        Screen,
        demo::{self, Point},
        game::Game as Running,
        screens::debrief::{DebriefState, Page, take::Thing, work::WorkState},
        shots::{ShotRequest, Studio},
    },
};

use crate::harness::{Game, LITTLE, Press, Start};
use crate::pictures::{check, studio};

/// A finished run in which a policy sat in the player's seat.
fn finished(seat: Seat, seed: u64, policy: &str) -> Session {
    let (scenario, faults) = load(&Source::BuiltIn, "workout_history");
    let scenario = Arc::new(scenario.unwrap_or_else(|| panic!("{faults:#?}")));
    let mut session = Session::new(scenario, NewRun::one(seat, seed, "solid")).expect("a known colleague");
    let mut hand = policy::by_name(policy, seed).expect("a known policy");
    while !session.is_over() {
        if session.observe(seat).public.arranging() {
            for planned in hand.plan(&session.observe(seat)) {
                // What is refused by now is dropped, as everywhere.
                let _ = session.act(seat, planned.slot, planned.action);
            }
        }
        session.run_day();
    }
    session
}

/// A run with something to explain: a release, dates missed, days blocked.
fn run() -> Session {
    static SEED: OnceLock<u64> = OnceLock::new();
    let tells = |seed: &u64| {
        let debrief = analysis::debrief(&finished(Seat::Product, *seed, "average"));
        debrief
            .is_some_and(|d| !d.headline.epilogue.is_empty() && d.delivery.chains.iter().any(|c| c.branches.len() > 2))
    };
    let seed = *SEED.get_or_init(|| (1..60).find(tells).expect("some run slips and ships"));
    finished(Seat::Product, seed, "average")
}

fn debrief(start: Start) -> Game {
    let mut game = Game::start(start, |app| {
        app.world_mut().resource_mut::<Running>().take(run());
    });
    game.go(Screen::Debrief);
    game
}

fn turn(game: &mut Game, page: Page) {
    let place = Page::ALL.iter().position(|p| *p == page).expect("a page");
    let entity = game.by_key(&format!("debrief.contents.{place}"));
    game.click_on(entity);
}

#[test]
fn without_a_run_the_debrief_says_so_and_leads_away() {
    let mut game = Game::on(Screen::Debrief);
    assert!(game.sees("There is no run to look back on."));
    game.click("Back to the title");
    assert_eq!(game.screen(), Screen::Title);
}

#[test]
fn a_run_under_way_is_looked_back_on_without_giving_away_what_is_true() {
    let mut game = Game::start(Start::default(), |app| {
        app.world_mut().resource_mut::<Running>().take(demo::session(Seat::Program, Point::SprintTwo));
    });
    game.go(Screen::Desk);
    for way_back in ["button", "Escape"] {
        let menu = game.by_key("desk.menu");
        game.click_on(menu);
        game.click("The run so far");
        assert_eq!(game.screen(), Screen::Debrief);
        game.worked_out();
        assert!(game.sees("Move by move") && !game.sees("What was true") && !game.sees("500 fates"));
        for place in (0..Page::UNDER_WAY.len()).rev() {
            let entity = game.by_key(&format!("debrief.contents.{place}"));
            game.click_on(entity);
            assert_eq!(game.nameless(), []);
        }
        let first = game.by_key("debrief.move.0");
        game.click_on(first);
        assert!(game.sees("What you knew then") && !game.has_key("debrief.move.rewind.0"));
        match way_back {
            "button" => game.click("Back to the run"),
            _ => game.press(Press::Escape),
        }
        assert_eq!(game.screen(), Screen::Desk, "{way_back}");
    }
    assert_eq!(game.missing(), Vec::<String>::new());
}

#[test]
fn every_page_has_names_for_everything_and_nothing_missing() {
    let mut game = debrief(Start::default());
    for page in Page::ALL {
        turn(&mut game, *page);
        assert_eq!(game.nameless(), [], "{page:?}");
    }
    assert_eq!(game.missing(), Vec::<String>::new());
}

#[test]
fn pages_are_turned_by_keyboard() {
    let mut game = debrief(Start::default());
    game.tab_to("Headline");
    for name in ["You first", "What was true", "Where your time went", "Delivery"] {
        game.press(Press::Down);
        assert_eq!(game.focused().as_deref(), Some(name));
    }
    assert!(game.sees("Promised, and what came"));
}

#[test]
fn verdicts_arrive_and_a_move_opens_and_leads_back_to_its_day() {
    let mut game = debrief(Start::default());
    turn(&mut game, Page::Moves);
    game.worked_out();
    let state = game.app.world().resource::<DebriefState>();
    let found = state.found().expect("it was played for");
    let whole = found.whole.clone().expect("all of it is there");
    assert!(whole.moves.len() >= 5, "one verdict a sprint at least");
    let place = whole.moves[2].place;
    let head = game.by_key("debrief.move.2");
    let name = game.access(head).label().map(str::to_owned).expect("it has a name");
    assert!(["best", "good", "inaccuracy", "mistake", "blunder"].iter().any(|c| name.ends_with(c)), "{name}");
    game.click_on(head);
    assert!(game.sees("What you knew then"));
    let back = game.by_key("debrief.move.rewind.2");
    // What was known then is long enough to be scrolled for.
    for _ in 0..12 {
        if game.place(back).y < 680.0 {
            break;
        }
        let head = game.by_key("debrief.move.2");
        game.wheel(head, 1.0);
    }
    game.click_on(back);
    let session = game.app.world().resource::<Running>().session().expect("the run");
    assert_eq!(session.line().len(), place, "the run goes on from just before that decision");
    assert_eq!(session.journal().lines().len(), 2);
}

#[test]
fn playing_on_can_be_stopped_and_taken_up_again() {
    let mut game = debrief(Start::default());
    let much = Effort { estimate: 4_000, ..LITTLE };
    game.app.world_mut().resource_mut::<DebriefState>().set_up(much, std::env::temp_dir());
    turn(&mut game, Page::Moves);
    game.click("Stop");
    let state = game.app.world().resource::<DebriefState>();
    assert_eq!(state.found().map(|f| f.state), Some(WorkState::Stopped));
    game.app.world_mut().resource_mut::<DebriefState>().set_up(LITTLE, std::env::temp_dir());
    game.click("Go on");
    game.worked_out();
    let state = game.app.world().resource::<DebriefState>();
    assert_eq!(state.found().map(|f| f.state), Some(WorkState::Finished));
}

#[test]
fn judgement_luck_and_other_fates_are_drawn_with_what_they_say() {
    let mut game = debrief(Start::default());
    for (page, says) in [(Page::Split, "Judgement and luck"), (Page::Fates, "Other fates")] {
        turn(&mut game, page);
        game.worked_out();
        let figures = game.tree().lines().filter(|l| l.trim_start().starts_with("Figure")).count();
        assert_eq!(figures, 1, "{says}");
        assert_eq!(game.nameless(), [], "{says}");
    }
}

#[test]
fn what_is_taken_along_lies_where_it_says() {
    let mut game = debrief(Start::default());
    let folder = tempfile::tempdir().expect("a folder");
    game.app.world_mut().resource_mut::<DebriefState>().set_up(LITTLE, folder.path().to_owned());
    turn(&mut game, Page::First);
    let field = game.by_key("debrief.first.what");
    game.click_on(field);
    game.type_text("It slipped");
    turn(&mut game, Page::Take);
    game.worked_out();
    for thing in Thing::ALL {
        let button = game.by_key(&format!("debrief.take.{}", thing.code()));
        game.click_on(button);
        game.settle();
    }
    let mut found: Vec<_> = Vec::new();
    for entry in std::fs::read_dir(folder.path()).expect("it was made") {
        let path = entry.expect("an entry").path();
        let said = game.labels_on_screen().into_iter().any(|l| l.contains(&path.display().to_string()));
        assert!(said, "{} is not shown", path.display());
        found.push(path);
    }
    assert_eq!(found.len(), Thing::ALL.len(), "{found:?}");
    let story = found.iter().find(|p| p.extension().is_some_and(|e| e == "md")).expect("the story sheet");
    let story = std::fs::read_to_string(story).expect("it can be read");
    assert!(story.contains("It slipped"), "the player's own words are in it");
}

#[test]
fn a_place_that_cannot_be_written_is_said_and_loses_nothing() {
    let mut game = debrief(Start::default());
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("no-folder");
    std::fs::write(&file, "in the way").expect("a file");
    game.app.world_mut().resource_mut::<DebriefState>().set_up(LITTLE, file.clone());
    turn(&mut game, Page::Take);
    game.worked_out();
    let button = game.by_key("debrief.take.run");
    game.click_on(button);
    let said = game.labels_on_screen();
    assert!(said.iter().any(|l| l.contains("nothing is lost") && l.contains("no-folder")), "{said:#?}");
    assert_eq!(std::fs::read_to_string(&file).expect("it is there"), "in the way");
}

#[test]
fn lines_of_a_run_stand_side_by_side() {
    let mut game = debrief(Start::default());
    let session = game.app.world().resource::<Running>().session().expect("the run");
    let at = analysis::sprint_starts(session)[4];
    let button = game.by_key(&format!("debrief.rewind.{at}"));
    game.app.world_mut().trigger(bevy::ui_widgets::Activate { entity: button });
    game.settle();
    // The other line is left as it goes by itself.
    let session = game.app.world().resource::<Running>().session().expect("the run");
    let (scenario, journal) = (Arc::clone(session.scenario()), session.journal().clone());
    let mut session = Session::resume(scenario, journal).expect("it replays");
    while !session.is_over() {
        session.run_day();
    }
    game.app.world_mut().resource_mut::<Running>().take(session);
    game.go(Screen::Debrief);
    turn(&mut game, Page::Branches);
    let rows = game.tree().lines().filter(|l| l.trim_start().starts_with("Row")).count();
    assert!(rows >= 2, "{}", game.tree());
}

#[test]
fn no_text_is_cut_in_any_size() {
    for (size, percent) in [
        ((1280, 720), 100),
        ((1280, 720), 150),
        ((1280, 720), 200),
        ((1366, 768), 100),
        ((1920, 1080), 100),
        ((1920, 1080), 200),
        ((2560, 1440), 100),
    ] {
        let settings = UiSettings { reduce_motion: true, text_percent: percent, ..UiSettings::default() };
        let mut game = debrief(Start { size, settings, ..Start::default() });
        for page in Page::ALL {
            game.app.world_mut().resource_mut::<DebriefState>().turn_to(*page);
            game.settle();
            game.worked_out();
            assert_eq!(game.overflowing(), Vec::<String>::new(), "{page:?} at {size:?}, {percent} %");
        }
    }
}

#[test]
fn what_is_written_is_kept_when_the_page_is_turned() {
    let mut game = debrief(Start::default());
    turn(&mut game, Page::First);
    let field = game.by_key("debrief.first.what");
    game.click_on(field);
    game.type_text("It slipped");
    turn(&mut game, Page::Delivery);
    let session = game.app.world().resource::<Running>().session().expect("the run");
    assert_eq!(analysis::you_first(session).what_happened, "It slipped");
    let notes = session.line().iter().filter(|e| matches!(e, Entry::Note { topic: Topic::WhatHappened, .. })).count();
    assert_eq!(notes, 1, "one note, not one a key");
    turn(&mut game, Page::First);
    let field = game.by_key("debrief.first.what");
    assert_eq!(game.access(field).value(), Some("It slipped"));
}

#[test]
fn a_step_of_a_chain_opens_its_fact_and_closes_it() {
    let mut game = debrief(Start::default());
    turn(&mut game, Page::Delivery);
    game.tab_to("Delivery, page");
    let mut opened = false;
    for _ in 0..40 {
        game.press(Press::Tab);
        let key = game.focus().and_then(|e| game.app.world().get::<two_hats::ui::Key>(e)).map(|k| k.0.clone());
        if key.is_some_and(|k| k.starts_with("debrief.step.")) {
            game.press(Press::Enter);
            opened = true;
            break;
        }
    }
    assert!(opened, "no step stands on a fact");
    let seen = game.labels_on_screen();
    assert!(seen.iter().any(|l| l.contains("could see this")), "{seen:#?}");
    // It may lie below the window's edge: the keyboard brings it into sight.
    game.tab_to("Close");
    game.press(Press::Enter);
    let seen = game.labels_on_screen();
    assert!(!seen.iter().any(|l| l.contains("could see this")));
}

#[test]
fn rewinding_goes_back_to_the_desk_of_that_sprint() {
    let mut game = debrief(Start::default());
    let session = game.app.world().resource::<Running>().session().expect("the run");
    let at = analysis::sprint_starts(session)[1];
    let button = game.by_key(&format!("debrief.rewind.{at}"));
    game.app
        .world_mut()
        .resource_mut::<bevy::input_focus::InputFocus>()
        .set(button, bevy::input_focus::FocusCause::Navigated);
    game.settle();
    game.press(Press::Enter);
    assert_eq!(game.screen(), Screen::Desk);
    let session = game.app.world().resource::<Running>().session().expect("the run");
    assert_eq!(session.observe(Seat::Product).public.sprint, 2);
    assert_eq!(session.journal().lines().len(), 2, "the first way stays beside it");
}

#[test]
fn another_seed_is_another_run_of_the_same_kind() {
    let mut game = debrief(Start::default());
    let before = game.app.world().resource::<Running>().session().expect("the run").journal().header.clone();
    let button = game.by_key("debrief.again");
    game.click_on(button);
    let after = &game.app.world().resource::<Running>().session().expect("the run").journal().header;
    assert_ne!(after.seed, before.seed);
    assert_eq!((&after.scenario, after.options.seat), (&before.scenario, before.options.seat));
    assert_eq!(game.screen(), Screen::Briefing);
}

/// Lets what is played for on another thread arrive.
fn wait(studio: &mut Studio) {
    let request = ShotRequest { screen: Screen::Debrief, ..ShotRequest::default() };
    studio.take(&request).expect("a picture");
    while studio.app().world().resource::<DebriefState>().is_playing_on() {
        std::thread::sleep(std::time::Duration::from_millis(20));
        studio.frames(1);
    }
}

#[test]
fn the_pages_of_the_debrief_can_be_drawn() {
    let Some(mut studio) = studio(|app| {
        app.world_mut().resource_mut::<Running>().take(run());
    }) else {
        return;
    };
    for page in Page::ALL {
        studio.app().world_mut().resource_mut::<DebriefState>().turn_to(*page);
        wait(&mut studio);
        let name = page.code();
        for theme in [ThemeName::Paper, ThemeName::Dark, ThemeName::Contrast] {
            for size in [(1280, 720), (1920, 1080)] {
                if theme == ThemeName::Contrast && size.0 != 1280 {
                    continue;
                }
                let request = ShotRequest { screen: Screen::Debrief, theme, size, ..ShotRequest::default() };
                check(&mut studio, &format!("debrief-{name}-{}-{}", theme.code(), size.0), &request);
            }
        }
        let request = ShotRequest { screen: Screen::Debrief, text_percent: 200, ..ShotRequest::default() };
        check(&mut studio, &format!("debrief-{name}-paper-1280-200"), &request);
    }
}
