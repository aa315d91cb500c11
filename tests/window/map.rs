//! The map of the desk: seen larger and smaller, moved, and followed feature by feature.

use bevy::{
    input_focus::{FocusCause, InputFocus},
    prelude::*,
    ui::{ComputedNode, UiGlobalTransform},
};
use two_hats::{
    sim::ids::Seat,
    ui::{
        Screen,
        demo::{self, Point},
        game,
        screens::desk::tabs::{OpenTab, Tab},
        widget::TipBubble,
    },
};

use crate::harness::{Arrow, Game, Press, Start};

fn map_with(start: Start) -> Game {
    let mut game = Game::start(start, |_| {});
    game.app.world_mut().resource_mut::<game::Game>().take(demo::session(Seat::Program, Point::SprintTwo));
    game.go(Screen::Desk);
    game.app.world_mut().insert_resource(OpenTab(Tab::Map));
    game.settle();
    game
}

fn map() -> Game {
    map_with(Start::default())
}

/// The scale that is written between the buttons.
fn percent(game: &mut Game) -> u16 {
    let label = game.labels_on_screen().into_iter().find_map(|l| l.strip_suffix("\u{202f}%")?.parse().ok());
    label.expect("the scale is written")
}

/// The names of the lanes' keys, from above.
fn lanes(game: &mut Game) -> Vec<String> {
    let world = game.app.world_mut();
    let mut keys = world.query::<(&two_hats::ui::Key, &UiGlobalTransform)>();
    let mut lanes: Vec<(f32, String)> = keys
        .iter(world)
        .filter(|(key, _)| key.0.starts_with("map.lane."))
        .map(|(key, place)| (place.translation.y, key.0.clone()))
        .collect();
    lanes.sort_by(|a, b| a.0.total_cmp(&b.0));
    lanes.into_iter().map(|(_, key)| key).collect()
}

/// Whether a team's part has the focus.
fn is_box(game: &Game) -> bool {
    let key = game.focus().and_then(|focus| game.app.world().get::<two_hats::ui::Key>(focus));
    key.is_some_and(|key| key.0.starts_with("map.team."))
}

fn is_followed(game: &mut Game, lane: &str) -> bool {
    let lane = game.by_key(lane);
    game.access(lane).is_selected() == Some(true)
}

#[test]
fn every_feature_has_a_lane_and_every_part_says_what_it_waits_for() {
    let mut game = map();
    let lanes = lanes(&mut game);
    let listed =
        game.app.world().resource::<game::Game>().session().expect("a run").observe(Seat::Program).listed().count();
    assert_eq!(lanes.len(), listed);
    let world = game.app.world_mut();
    let mut keys = world.query::<(Entity, &two_hats::ui::Key)>();
    let boxes: Vec<Entity> = keys.iter(world).filter(|(_, k)| k.0.starts_with("map.team.")).map(|(e, _)| e).collect();
    assert!(boxes.len() > lanes.len());
    for entity in boxes {
        let node = game.access(entity);
        assert!(node.label().is_some_and(|l| l.contains(", ") && l.contains(": ")), "{:?}", node.label());
        assert!(node.description().is_some_and(|d| d.contains("Waits for")), "{:?}", node.description());
    }
}

#[test]
fn what_is_known_of_a_part_is_shown_on_hover() {
    let mut game = map();
    let lane = lanes(&mut game)[0].trim_start_matches("map.lane.").to_owned();
    let world = game.app.world_mut();
    let mut keys = world.query::<(Entity, &two_hats::ui::Key)>();
    let start = format!("map.team.{lane}.");
    let first = keys.iter(world).find(|(_, key)| key.0.starts_with(&start)).map(|(entity, _)| entity);
    let first = first.expect("a feature has parts");
    let told = game.access(first).description().expect("something is known").to_owned();
    game.hover(first);
    let world = game.app.world_mut();
    let bubbles = world.query_filtered::<Entity, With<TipBubble>>().iter(world).collect::<Vec<_>>();
    assert_eq!(bubbles.len(), 1);
    assert_eq!(game.access(bubbles[0]).label(), Some(told.as_str()));
}

#[test]
fn a_map_of_everything_is_not_too_much_to_lay_out() {
    let mut game = map();
    let nodes = game.nodes();
    assert!(nodes < 4_000, "{nodes} nodes");
}

#[test]
fn it_is_zoomed_by_buttons_by_keys_and_by_the_wheel() {
    let mut game = map();
    let fit = percent(&mut game);
    let button = game.by_key("map.zoom.in");
    game.click_on(button);
    let larger = percent(&mut game);
    assert!(larger > fit);
    assert_eq!(game.overflowing(), Vec::<String>::new(), "texts are set anew at {larger} %");
    game.press(Press::Ctrl('+'));
    assert!(percent(&mut game) > larger, "from anywhere on the desk");
    game.press(Press::Ctrl('-'));
    assert_eq!(percent(&mut game), larger);
    let view = game.by_key("map.view");
    game.ctrl_wheel(view, -1.0);
    assert!(percent(&mut game) > larger);
    let view = game.by_key("map.view");
    game.ctrl_wheel(view, 1.0);
    assert_eq!(percent(&mut game), larger);
    let view = game.by_key("map.view");
    game.app.world_mut().resource_mut::<InputFocus>().set(view, FocusCause::Navigated);
    game.press(Press::Ctrl('='));
    assert!(percent(&mut game) > larger);
    game.press(Press::Ctrl('0'));
    assert_eq!(percent(&mut game), fit);
}

#[test]
fn text_on_it_is_set_larger_and_not_a_picture_of_text() {
    let mut game = map();
    let height = |game: &mut Game| {
        let world = game.app.world_mut();
        let mut texts = world.query::<(&Text, &ComputedNode)>();
        let release = texts.iter(world).find(|(text, _)| text.0 == "Release").expect("a release is drawn");
        release.1.size().y
    };
    let before = (percent(&mut game), height(&mut game));
    for _ in 0..3 {
        let button = game.by_key("map.zoom.in");
        game.click_on(button);
    }
    let after = (percent(&mut game), height(&mut game));
    let grown = f32::from(after.0) / f32::from(before.0);
    assert!((after.1 / before.1 - grown).abs() < 0.15, "{before:?} {after:?}");
}

#[test]
fn it_is_moved_by_dragging_the_ground_by_keys_and_by_the_wheel() {
    let mut game = map();
    for _ in 0..5 {
        game.press(Press::Ctrl('+'));
    }
    let view = game.by_key("map.view");
    game.app.world_mut().get_mut::<ScrollPosition>(view).expect("scrolls").0 = Vec2::ZERO;
    game.settle();
    let view = game.by_key("map.view");
    let middle = game.place(view);
    // The ground between the edge and what stands first.
    let world = game.app.world();
    let (node, transform) =
        (world.get::<ComputedNode>(view).expect("a node"), world.get::<UiGlobalTransform>(view).expect("a node"));
    let corner = transform.translation - node.size() / 2.0;
    let before = game.scrolled("map.view");
    let start = Vec2::new(corner.x + 4.0, middle.y);
    game.drag_at(start, start - Vec2::new(0.0, 60.0));
    let dragged = game.scrolled("map.view");
    assert!((dragged.y - before.y - 60.0).abs() < 12.0, "{before} {dragged}");
    let view = game.by_key("map.view");
    game.app.world_mut().resource_mut::<InputFocus>().set(view, FocusCause::Navigated);
    game.press(Press::CtrlArrow(Arrow::Right));
    game.press(Press::CtrlArrow(Arrow::Down));
    let moved = game.scrolled("map.view");
    assert!(moved.x > dragged.x && moved.y > dragged.y, "{dragged} {moved}");
    game.wheel(view, -2.0);
    assert!(game.scrolled("map.view").y < moved.y);
}

#[test]
fn a_feature_is_followed_by_click_and_escape_shows_all_again() {
    let mut game = map();
    let lanes = lanes(&mut game);
    assert!(lanes.iter().all(|lane| !is_followed(&mut game, lane)));
    let sentences = |game: &mut Game| game.labels_on_screen().iter().filter(|l| l.contains("waits for")).count();
    let all = sentences(&mut game);
    let lane = game.by_key(&lanes[0]);
    game.click_on(lane);
    assert!(is_followed(&mut game, &lanes[0]) && !is_followed(&mut game, &lanes[1]));
    assert!(sentences(&mut game) < all, "the list follows too");
    assert!(game.has_key("map.all"));
    game.press(Press::Escape);
    assert!(!is_followed(&mut game, &lanes[0]));
    assert_eq!(game.screen(), Screen::Desk);
    assert_eq!(sentences(&mut game), all);
}

#[test]
fn a_feature_is_followed_by_keyboard_and_a_button_shows_all_again() {
    let mut game = map();
    let lanes = lanes(&mut game);
    let first = game.by_key(&lanes[0]);
    let name = game.access(first).label().expect("has a name").to_owned();
    game.tab_to(&name);
    game.press(Press::Down);
    let on_box = game.focused().expect("something has the focus");
    assert!(is_box(&game), "{on_box}");
    game.press(Press::Enter);
    assert!(is_followed(&mut game, &lanes[0]));
    assert_eq!(game.focused(), Some(on_box), "the focus stays");
    game.tab_to("Show all");
    game.press(Press::Enter);
    assert!(!is_followed(&mut game, &lanes[0]));
}

#[test]
fn arrows_lead_along_what_waits_and_from_lane_to_lane() {
    let mut game = map();
    let lanes = lanes(&mut game);
    let second = game.by_key(&lanes[1]);
    let name = game.access(second).label().expect("has a name").to_owned();
    let first = game.by_key(&lanes[0]);
    game.app.world_mut().resource_mut::<InputFocus>().set(first, FocusCause::Navigated);
    for _ in 0..12 {
        if game.focused().as_ref() == Some(&name) {
            break;
        }
        game.press(Press::Down);
    }
    assert_eq!(game.focused(), Some(name));
    game.press(Press::Up);
    assert!(is_box(&game), "{:?}", game.focused());
}

#[test]
fn it_fits_at_every_size_and_scale() {
    let mut faults = Vec::new();
    for size in [(1280, 720), (1920, 1080), (2560, 1440)] {
        for text in [80, 100, 150, 200] {
            let mut start = Start { size, ..Start::default() };
            start.settings.text_percent = text;
            let mut game = map_with(start);
            game.settle();
            for step in 0..6 {
                faults.extend(game.overflowing().iter().map(|f| format!("{size:?} {text} % step {step}: {f}")));
                game.press(Press::Ctrl(if step < 2 { '-' } else { '+' }));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
