//! A newcomer is shown the next useful thing, once, where it is; and everything can be asked again.

use bevy::{prelude::*, ui::UiGlobalTransform};
use two_hats::{
    session::settings::UiSettings,
    sim::ids::Seat,
    ui::{
        Preferences, Screen,
        demo::{self, Point},
        game::Game as Run,
        widget::Anchored,
    },
};

use crate::harness::{Game, Press, Start};

fn newcomer(seat: Seat, point: Point, screen: Screen) -> Game {
    let settings = UiSettings { guide: true, reduce_motion: true, ..UiSettings::default() };
    let run = demo::session(seat, point);
    let start = Start { settings, ..Start::default() };
    let mut game = Game::start(start, |app| app.world_mut().resource_mut::<Run>().take(run));
    game.go(screen);
    game.settle();
    game
}

fn settings(game: &Game) -> UiSettings {
    game.app.world().resource::<Preferences>().0.clone()
}

#[test]
fn the_first_mark_goes_when_its_thing_is_done_and_the_next_comes() {
    let mut game = newcomer(Seat::Product, Point::SprintOne, Screen::Desk);
    assert!(game.sees("Put a card here"), "{:#?}", game.labels_on_screen());
    game.click("Interview users, half a day");
    assert!(!game.sees("Put a card here"), "while a dialog asks, nothing else does");
    let answer = game.by_label("“Tell me about the last time…”");
    game.click_on(answer);
    assert!(!game.sees("Put a card here"));
    assert!(game.sees("What waits below the line"));
    assert_eq!(game.missing(), Vec::<String>::new());
}

#[test]
fn a_mark_is_closed_by_its_button_and_by_escape_and_does_not_come_back() {
    let mut game = newcomer(Seat::Program, Point::SprintTwo, Screen::Desk);
    let mut seen = Vec::new();
    for round in 0..20 {
        if !game.has_key("guide.done") {
            break;
        }
        let before = settings(&game).guide_seen.len();
        if round % 2 == 0 {
            let done = game.by_key("guide.done");
            game.click_on(done);
        } else {
            game.press(Press::Escape);
        }
        game.settle();
        assert_eq!(game.screen(), Screen::Desk);
        assert!(settings(&game).guide_seen.len() > before);
        seen.push(settings(&game).guide_seen);
    }
    assert!(seen.len() >= 4, "several things are worth pointing at: {seen:?}");
    assert!(!game.has_key("guide.done"));
    game.go(Screen::Settings);
    game.go(Screen::Desk);
    assert!(!game.has_key("guide.done"));
}

#[test]
fn marks_can_be_turned_off_and_asked_for_again() {
    let mut game = newcomer(Seat::Product, Point::SprintOne, Screen::Desk);
    let off = game.by_key("guide.off");
    game.click_on(off);
    assert!(!game.has_key("guide.done") && !settings(&game).guide);
    game.press(Press::Char('?'));
    let again = game.by_label("Show me around again");
    game.click_on(again);
    game.settle();
    assert!(settings(&game).guide);
    assert!(game.sees("Put a card here"));
}

#[test]
fn a_question_mark_opens_the_keys_on_every_screen_and_escape_closes_them() {
    for screen in [Screen::Title, Screen::Briefing, Screen::Desk, Screen::Review, Screen::Library, Screen::Settings] {
        let mut game = newcomer(Seat::Product, Point::ReviewPoint, screen);
        game.press(Press::Tab);
        game.press(Press::Char('?'));
        assert!(game.has_key("help.again"), "{screen:?}");
        assert_eq!(game.overflowing(), Vec::<String>::new(), "{screen:?}");
        assert_eq!(game.nameless(), [], "{screen:?}");
        game.press(Press::Escape);
        assert!(!game.has_key("help.again"), "{screen:?}");
        assert_eq!(game.screen(), screen);
    }
}

#[test]
fn a_mark_lies_inside_the_window_and_its_text_is_whole_at_every_size() {
    for size in [(1280, 720), (1920, 1080)] {
        for text in [100, 200] {
            let mut settings = UiSettings { reduce_motion: true, ..UiSettings::default() };
            settings.text_percent = text;
            let start = Start { size, settings, ..Start::default() };
            let run = demo::session(Seat::Product, Point::SprintOne);
            let mut game = Game::start(start, |app| app.world_mut().resource_mut::<Run>().take(run));
            game.go(Screen::Desk);
            game.settle();
            assert!(game.has_key("guide.done"));
            assert_eq!(game.overflowing(), Vec::<String>::new(), "{size:?} {text} %");
            let done = game.by_key("guide.done");
            let place = game.place(done);
            let window = Vec2::new(size.0 as f32, size.1 as f32);
            assert!(place.min_element() > 0.0 && place.x < window.x && place.y < window.y, "{place} in {window}");
        }
    }
}

/// What is pointed at can be seen and pressed, and so can the way on, whatever the mark says.
#[test]
fn no_mark_of_the_desk_covers_what_it_points_at_nor_the_way_on() {
    for (size, seat) in [((1280, 720), Seat::Product), ((1920, 1080), Seat::Program)] {
        let settings = UiSettings { guide: true, reduce_motion: true, ..UiSettings::default() };
        let start = Start { size, settings, ..Start::default() };
        let mut game = Game::start(start, |app| {
            app.world_mut().resource_mut::<Run>().take(demo::session(seat, Point::SprintTwo));
        });
        game.go(Screen::Desk);
        game.settle();
        let mut seen = 0;
        while game.has_key("guide.done") {
            let (bubble, anchor) = bubble(&mut game);
            let pointed = area(&game, anchor);
            let mark = area(&game, bubble);
            assert!(mark.intersect(pointed).is_empty(), "{size:?}, mark {seen}: {mark:?} covers {pointed:?}");
            let run = game.by_key("desk.run");
            let run = area(&game, run);
            assert!(mark.intersect(run).is_empty(), "{size:?}, mark {seen}: {mark:?} covers {run:?}");
            game.press(Press::Escape);
            game.settle();
            seen += 1;
        }
        assert!(seen >= 5, "{seen}");
    }
}

fn bubble(game: &mut Game) -> (Entity, Entity) {
    let done = game.by_key("guide.done");
    let world = game.app.world_mut();
    let mut marks = world.query::<(Entity, &Anchored)>();
    let marks: Vec<(Entity, Entity)> = marks.iter(world).map(|(entity, anchored)| (entity, anchored.to)).collect();
    let mut parents = world.query::<&ChildOf>();
    let above: Vec<Entity> = parents.query(world).iter_ancestors(done).collect();
    marks.into_iter().find(|(entity, _)| above.contains(entity)).expect("the mark lies beside something")
}

fn area(game: &Game, entity: Entity) -> Rect {
    let world = game.app.world();
    let node = world.get::<ComputedNode>(entity).expect("it is laid out");
    let at = world.get::<UiGlobalTransform>(entity).expect("it is laid out").translation;
    Rect::from_center_size(at * node.inverse_scale_factor, node.size() * node.inverse_scale_factor)
}
