//! The five tabs of the desk: by keyboard and by pointer, and at every size of window and text.

use bevy::{
    input_focus::{FocusCause, InputFocus},
    prelude::*,
};
use two_hats::{
    session::{Session, settings::ThemeName},
    sim::{
        action::{Action, Place},
        ids::{FeatureId, Seat, TeamId},
        state::Stage,
    },
    ui::{
        Screen,
        demo::{self, Point},
        game::{self, Wish},
        screens::desk::tabs::{OpenTab, Tab},
        shots::ShotRequest,
    },
};

use crate::{
    harness::{Arrow, Game, Press, Start},
    pictures::{check, studio},
};

/// The desk in the second sprint, with one tab open.
fn desk(start: Start, seat: Seat, tab: Tab) -> Game {
    let mut game = Game::start(start, |_| {});
    game.app.world_mut().resource_mut::<game::Game>().take(demo::session(seat, Point::SprintTwo));
    game.go(Screen::Desk);
    open(&mut game, tab);
    game
}

fn open(game: &mut Game, tab: Tab) {
    game.app.world_mut().insert_resource(OpenTab(tab));
    game.settle();
}

fn on(seat: Seat, tab: Tab) -> Game {
    desk(Start::default(), seat, tab)
}

fn session(game: &Game) -> &Session {
    game.app.world().resource::<game::Game>().session().expect("a run is under way")
}

fn above(game: &Game) -> Vec<FeatureId> {
    session(game).observe(Seat::Product).public.backlog.clone()
}

fn name(game: &Game, feature: FeatureId) -> String {
    session(game).scenario().story.features[feature].name.clone()
}

fn id(game: &Game, feature: FeatureId) -> String {
    session(game).scenario().story.features[feature].id.clone()
}

/// Brings enough above the line for order to matter.
fn fill(game: &mut Game) {
    let listed: Vec<FeatureId> = session(game).observe(Seat::Product).listed().collect();
    for (place, feature) in listed.into_iter().take(4).enumerate() {
        let action = Action::OrderBacklog { feature, place: Place::At(place as u8) };
        game.app.world_mut().write_message(Wish::Act { slot: None, action });
        game.settle();
    }
    assert!(above(game).len() >= 3, "the seat may order its backlog");
}

#[test]
fn every_tab_shows_something_with_a_name_for_everything() {
    for seat in Seat::BOTH {
        for tab in Tab::ALL {
            let mut game = on(seat, tab);
            assert_eq!(game.nameless(), [], "{tab:?}");
            assert_eq!(game.missing(), Vec::<String>::new(), "{tab:?}");
            assert!(game.tab_around().len() > 2, "{tab:?} has something to reach");
        }
    }
}

#[test]
fn the_backlog_is_reordered_by_keyboard() {
    let mut game = on(Seat::Product, Tab::Backlog);
    fill(&mut game);
    let before = above(&game);
    let second = before[1];
    let row = game.by_key(&format!("backlog.row.{}", id(&game, second)));
    game.click_on(row);
    assert!(game.sees("Move up"));
    game.tab_to("Move up");
    game.press(Press::Enter);
    assert_eq!(above(&game)[..2], [second, before[0]]);
    assert!(session(&game).can_undo());
}

#[test]
fn the_backlog_is_reordered_by_drag() {
    let mut game = on(Seat::Product, Tab::Backlog);
    fill(&mut game);
    let before = above(&game);
    let keys = [before[2], before[0]].map(|f| format!("backlog.row.{}", id(&game, f)));
    let (from, to) = (game.by_key(&keys[0]), game.by_key(&keys[1]));
    game.drag(from, to);
    assert_eq!(above(&game)[0], before[2], "from {before:?} to {:?}", above(&game));
    let from = game.by_key(&keys[0]);
    let line = game.by_key("backlog.line");
    game.drag(from, line);
    assert!(!above(&game).contains(&before[2]), "what is dropped on the line is out of scope");
}

#[test]
fn the_backlog_is_reordered_by_alt_and_an_arrow() {
    let mut game = on(Seat::Product, Tab::Backlog);
    fill(&mut game);
    let before = above(&game);
    let key = format!("backlog.row.{}", id(&game, before[1]));
    let row = game.by_key(&key);
    game.app.world_mut().resource_mut::<InputFocus>().set(row, FocusCause::Navigated);
    game.press(Press::Alt(Arrow::Up));
    assert_eq!(above(&game)[..2], [before[1], before[0]]);
    let row = game.by_key(&key);
    assert_eq!(game.focus(), Some(row), "the focus goes along");
    game.press(Press::Alt(Arrow::Down));
    assert_eq!(above(&game), before);
}

/// A team with a choice, and the keys of the first and the last item of its queue.
fn queue(game: &Game) -> (TeamId, FeatureId, [String; 2]) {
    let session = session(game);
    let o = session.observe(Seat::Program);
    let takes = |team: TeamId| -> Vec<FeatureId> {
        let part = |f: &FeatureId| o.rules.part(o.public.features[*f].variant, team).is_some();
        o.public.backlog.iter().copied().filter(part).collect()
    };
    let free = |team: &TeamId| o.public.teams[*team].pinned.is_none() && takes(*team).len() > 1;
    let team = o.rules.teams.ids().find(free).expect("some team has a choice");
    let queue = takes(team);
    let story = &session.scenario().story;
    let key = |f: FeatureId| format!("plan.queue.{}.{}", story.teams[team].id, story.features[f].id);
    (team, queue[queue.len() - 1], [key(queue[0]), key(queue[queue.len() - 1])])
}

fn pinned(game: &Game, team: TeamId) -> Option<FeatureId> {
    session(game).observe(Seat::Program).public.teams[team].pinned
}

/// Scrolls the plan so that something can be reached by the pointer.
fn reveal(game: &mut Game, key: &str) {
    let entity = game.by_key(key);
    game.app.world_mut().trigger(bevy::ui_widgets::ScrollIntoView { entity });
    game.settle();
}

#[test]
fn a_teams_queue_is_reordered_by_drag() {
    let mut game = on(Seat::Program, Tab::Plan);
    fill(&mut game);
    let (team, last, [front, back]) = queue(&game);
    reveal(&mut game, &back);
    let (from, to) = (game.by_key(&back), game.by_key(&front));
    game.drag(from, to);
    assert_eq!(pinned(&game, team), Some(last));
    // What was at the front stands second now.
    let (from, to) = (game.by_key(&back), game.by_key(&front));
    game.drag(from, to);
    assert_eq!(pinned(&game, team), None, "dragged away from the front, the backlog decides again");
    game.press(Press::Ctrl('z'));
    assert_eq!(pinned(&game, team), Some(last));
}

#[test]
fn a_teams_queue_is_reordered_by_keyboard() {
    let mut game = on(Seat::Program, Tab::Plan);
    fill(&mut game);
    let (team, last, [_, back]) = queue(&game);
    let item = game.by_key(&back);
    game.app.world_mut().resource_mut::<InputFocus>().set(item, FocusCause::Navigated);
    game.press(Press::Alt(Arrow::Left));
    assert_eq!(pinned(&game, team), Some(last));
    let item = game.by_key(&back);
    assert_eq!(game.focus(), Some(item), "the focus goes along");
    game.press(Press::Enter);
    assert_eq!(pinned(&game, team), None);
}

#[test]
fn a_promise_is_drawn_on_the_plan_by_drag_and_by_arrow() {
    let mut game = on(Seat::Program, Tab::Plan);
    let day = |game: &mut Game| {
        let knob = game.by_key("plan.promise.draw");
        game.access(knob).value().expect("a slider has a value").to_owned()
    };
    let before = day(&mut game);
    let (knob, chart) = (game.by_key("plan.promise.draw"), game.by_key("plan.chart"));
    game.drag(chart, knob);
    assert_eq!(day(&mut game), before, "nothing is drawn from beside the promise");
    let knob = game.by_key("plan.promise.draw");
    let middle = game.place(knob);
    game.click_at(middle);
    let drawn = day(&mut game);
    assert_ne!(drawn, before);
    let knob = game.by_key("plan.promise.draw");
    game.app.world_mut().resource_mut::<InputFocus>().set(knob, FocusCause::Navigated);
    game.press(Press::Right);
    assert_ne!(day(&mut game), drawn);
    let placed = session(&game).observe(Seat::Program).public.calendars[1].cards.len();
    let say = game.by_key("plan.promise.say");
    game.click_on(say);
    let after = session(&game).observe(Seat::Program).public.calendars[1].cards.len();
    assert_eq!(after, placed + 1, "the promise lies on the calendar");
}

#[test]
fn what_was_looked_for_in_one_run_is_forgotten_in_the_next() {
    let mut game = on(Seat::Product, Tab::Notebook);
    game.tab_to("Search the notebook");
    game.type_text("zzz");
    assert!(game.sees("Nothing here matches."));
    game.app.world_mut().resource_mut::<game::Game>().take(demo::session(Seat::Program, Point::SprintTwo));
    game.settle();
    open(&mut game, Tab::Notebook);
    assert!(!game.sees("Nothing here matches."));
}

#[test]
fn a_row_folds_open_and_closes_by_enter_and_keeps_the_focus() {
    let mut game = on(Seat::Product, Tab::Backlog);
    fill(&mut game);
    let first = above(&game)[0];
    let row = game.by_key(&format!("backlog.row.{}", id(&game, first)));
    let label = game.access(row).label().expect("has a name").to_owned();
    game.tab_to(&label);
    game.press(Press::Enter);
    assert!(game.sees("Kill it"));
    assert_eq!(game.focused(), Some(label));
    game.press(Press::Enter);
    assert!(!game.sees("Kill it"));
}

#[test]
fn killing_asks_first_and_can_be_called_off() {
    let mut game = on(Seat::Product, Tab::Backlog);
    fill(&mut game);
    let first = above(&game)[0];
    let row = game.by_key(&format!("backlog.row.{}", id(&game, first)));
    game.click_on(row);
    game.tab_to("Kill it");
    game.press(Press::Enter);
    game.press(Press::Escape);
    assert_eq!(above(&game)[0], first);
    game.tab_to("Kill it");
    game.press(Press::Enter);
    game.tab_to("Kill it");
    game.press(Press::Enter);
    assert!(!above(&game).contains(&first), "{} was stopped", name(&game, first));
}

#[test]
fn impact_is_scored_by_keyboard() {
    let mut game = on(Seat::Product, Tab::Backlog);
    fill(&mut game);
    let first = above(&game)[0];
    let row = game.by_key(&format!("backlog.row.{}", id(&game, first)));
    game.click_on(row);
    let high = game.by_key(&format!("backlog.score.impact.{}.1", id(&game, first)));
    game.app.world_mut().trigger(bevy::ui_widgets::Activate { entity: high });
    game.settle();
    let score = session(&game).observe(Seat::Product).public.features[first].score.expect("was scored");
    assert!((score.impact - 2.0).abs() < 1e-9);
}

#[test]
fn a_promise_is_made_by_keyboard_from_the_plan() {
    let mut game = on(Seat::Program, Tab::Plan);
    let before = session(&game).observe(Seat::Program).public.calendars[1].cards.len();
    game.tab_to("Promise a date: a day later");
    game.press(Press::Enter);
    assert_eq!(game.focused().as_deref(), Some("Promise a date: a day later"));
    let button = game.by_start("Promise it");
    game.app.world_mut().trigger(bevy::ui_widgets::Activate { entity: button });
    game.settle();
    let after = session(&game).observe(Seat::Program).public.calendars[1].cards.len();
    assert_eq!(after, before + 1, "the promise lies on the calendar");
}

#[test]
fn a_handoff_is_split_by_keyboard_from_the_map() {
    let mut game = on(Seat::Program, Tab::Map);
    let feature = session(&game).observe(Seat::Program).listed().next().expect("something is listed");
    let button = game.by_key("map.split.0");
    let label = game.access(button).label().expect("has a name").to_owned();
    let before = session(&game).observe(Seat::Program).public.features[feature].split;
    game.tab_to(&label);
    game.press(Press::Enter);
    let after = session(&game).observe(Seat::Program).public.features[feature].split;
    assert_ne!(before, after);
}

#[test]
fn the_notebook_is_searched_by_typing() {
    let mut game = on(Seat::Product, Tab::Notebook);
    game.tab_to("Search the notebook");
    game.type_text("zzz");
    game.settle();
    assert!(game.sees("Nothing here matches."));
    assert_eq!(game.focused().as_deref(), Some("Search the notebook"));
}

#[test]
fn no_text_of_a_tab_is_cut_at_any_size() {
    let mut faults = Vec::new();
    for size in [(1280, 720), (1366, 768), (1920, 1080), (2560, 1440)] {
        let mut game = desk(Start { size, ..Start::default() }, Seat::Product, Tab::Backlog);
        fill(&mut game);
        let first = above(&game)[0];
        let row = game.by_key(&format!("backlog.row.{}", id(&game, first)));
        game.click_on(row);
        for percent in [80, 100, 150, 200] {
            game.set(|s| s.text_percent = percent);
            for tab in Tab::ALL {
                open(&mut game, tab);
                let found = game.overflowing();
                faults.extend(found.iter().map(|f| format!("{tab:?} {size:?} {percent} %: {f}")));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn tabs_draw_in_light_and_dark() {
    let Some(mut studio) = studio(|_| {}) else { return };
    for (seat, tab) in [
        (Seat::Product, Tab::Backlog),
        (Seat::Program, Tab::Map),
        (Seat::Program, Tab::Plan),
        (Seat::Product, Tab::People),
        (Seat::Product, Tab::Notebook),
    ] {
        let run = demo::session(seat, Point::SprintTwo);
        assert_eq!(run.stage(), Stage::Planning);
        studio.app().world_mut().resource_mut::<game::Game>().take(run);
        // The desk opens on the seat's own tab; the one that is wanted is opened once it is there.
        studio.take(&ShotRequest { screen: Screen::Desk, ..ShotRequest::default() }).expect("a picture");
        studio.app().world_mut().insert_resource(OpenTab(tab));
        for theme in [ThemeName::Paper, ThemeName::Dark] {
            for size in [(1280, 720), (1920, 1080)] {
                let name = format!("tab-{}-{}-{}", tab.code(), theme.code(), size.0);
                let request = ShotRequest { screen: Screen::Desk, theme, size, ..ShotRequest::default() };
                check(&mut studio, &name, &request);
            }
        }
    }
}
