//! Walks every screen, tab and dialog in typical states: nothing is cut at any size, and nothing moves at rest.

use std::collections::HashSet;

use bevy::{prelude::*, text::TextFont, ui::UiStack, window::RequestRedraw};
use two_hats::{
    session::settings::{ThemeName, UiSettings},
    ui::{
        Go, Screen,
        album::{Page, pages},
        widget::CountUp,
    },
};

use crate::harness::{Game, Press, Start};

/// Sizes of window and text that go together: every size at its extremes, the smallest window in every step.
const LOOKS: [((u32, u32), &[u16]); 4] = [
    ((1280, 720), &[80, 100, 150, 200]),
    ((1366, 768), &[200]),
    ((1920, 1080), &[80, 200]),
    ((2560, 1440), &[80, 200]),
];

/// Opens a page as the album does.
fn open(game: &mut Game, page: &Page) {
    game.go(Screen::Title);
    game.show(page);
}

fn no_text_is_cut(wanted: impl Fn(&Page) -> bool) {
    let mut faults = Vec::new();
    for (size, percents) in LOOKS {
        let mut game = Game::start(Start { size, ..Start::default() }, |_| {});
        for page in pages().iter().filter(|page| wanted(page)) {
            open(&mut game, page);
            for &percent in percents {
                game.set(|s| s.text_percent = percent);
                let found = game.overflowing();
                faults.extend(found.iter().map(|f| format!("{} {size:?} {percent} %: {f}", page.name)));
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_text_is_cut_outside_a_run() {
    no_text_is_cut(|page| page.point.is_none());
}

#[test]
fn no_text_is_cut_on_a_desk() {
    no_text_is_cut(|page| page.screen == Screen::Desk);
}

#[test]
fn no_text_is_cut_in_a_sprint_and_what_comes_before_and_after() {
    no_text_is_cut(|page| page.point.is_some() && page.screen != Screen::Desk);
}

#[test]
fn no_text_of_the_list_of_keys_is_cut() {
    let mut faults = Vec::new();
    for (size, percents) in LOOKS {
        let mut game = Game::start(Start { size, ..Start::default() }, |_| {});
        for &percent in percents {
            game.set(|s| s.text_percent = percent);
            game.press(Press::Char('?'));
            faults.extend(game.overflowing().iter().map(|f| format!("{size:?} {percent} %: {f}")));
            game.press(Press::Escape);
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// What changed in the frames since: nodes, texts and pictures that were touched, and wishes to draw.
#[derive(Resource, Default)]
struct Restless {
    touched: usize,
    redraws: usize,
}

#[allow(clippy::type_complexity, reason = "the filter is the list of what is drawn")]
fn notice(
    drawn: Query<
        (),
        Or<(Changed<Node>, Changed<Text>, Changed<TextFont>, Changed<BackgroundColor>, Changed<ImageNode>)>,
    >,
    mut redraws: MessageReader<RequestRedraw>,
    mut restless: ResMut<Restless>,
) {
    restless.touched += drawn.iter().count();
    restless.redraws += redraws.read().count();
}

pub fn watched(reduce_motion: bool) -> Game {
    let settings = UiSettings { reduce_motion, ..UiSettings::default() };
    Game::start(Start { settings, ..Start::default() }, |app| {
        app.init_resource::<Restless>().add_systems(Last, notice);
    })
}

/// What changes in so many frames.
pub fn changes(game: &mut Game, frames: usize) -> (usize, usize) {
    *game.app.world_mut().resource_mut::<Restless>() = Restless::default();
    game.frames(frames);
    let restless = game.app.world().resource::<Restless>();
    (restless.touched, restless.redraws)
}

/// What still changes once whatever arrives has arrived and what is said for a while has gone: ten seconds at most.
fn at_rest(game: &mut Game) -> (usize, usize) {
    for _ in 0..32 {
        let seen = changes(game, 20);
        if seen == (0, 0) {
            return changes(game, 20);
        }
    }
    changes(game, 20)
}

#[test]
fn what_is_laid_out_anew_can_be_seen_in_the_same_frame() {
    // The window may sleep right after that frame.
    let mut game = Game::new();
    let mut seen = Vec::new();
    let mut before = HashSet::new();
    for screen in [Screen::Settings, Screen::Title, Screen::ScenarioSelect, Screen::Library, Screen::Gallery] {
        game.app.world_mut().write_message(Go::To(screen));
        for _ in 0..4 {
            game.frames(1);
            let world = game.app.world_mut();
            let mut words = world.query_filtered::<(Entity, &InheritedVisibility), With<Text>>();
            let all: HashSet<Entity> = words.iter(world).map(|(entity, _)| entity).collect();
            let hidden: HashSet<Entity> =
                words.iter(world).filter(|(_, v)| !v.get()).map(|(entity, _)| entity).collect();
            let stack: HashSet<Entity> = world.resource::<UiStack>().uinodes.iter().copied().collect();
            assert_eq!(all.difference(&stack).count(), 0, "not drawn of {} words on {screen:?}", all.len());
            // What is there, and can only be seen a frame later.
            let late = before.intersection(&all).filter(|entity| !hidden.contains(*entity)).count();
            assert_eq!(late, 0, "late of {} words on {screen:?}", all.len());
            before = hidden;
            seen.push(all.len());
        }
    }
    assert!(seen.iter().all(|words| *words > 5), "{seen:?}");
}

#[test]
fn nothing_is_drawn_when_nothing_changes() {
    let (mut game, mut faults) = (watched(false), Vec::new());
    for page in pages() {
        open(&mut game, &page);
        let (touched, redraws) = at_rest(&mut game);
        if touched + redraws > 0 {
            faults.push(format!("{}: {touched} touched, {redraws} wishes to draw", page.name));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn reduced_motion_takes_every_movement_away() {
    let page = |name: &str| pages().into_iter().find(|page| page.name == name).expect("the album has it");
    for name in ["title", "desk-first-morning-product", "review-program", "debrief-product"] {
        let mut game = watched(true);
        // The first time a message may say what is new, and go away by itself.
        open(&mut game, &page(name));
        at_rest(&mut game);
        open(&mut game, &page(name));
        assert_eq!(changes(&mut game, 10), (0, 0), "{name} moves");
    }
    // With motion the same test sees something: cards are dealt.
    let mut game = watched(false);
    let gallery = &mut game.app.world_mut().resource_mut::<two_hats::ui::screens::gallery::Gallery>().0;
    gallery.page = 2;
    game.app.world_mut().write_message(two_hats::ui::Go::To(Screen::Gallery));
    assert!(changes(&mut game, 12).1 > 5, "cards are dealt one after the other");
}

/// Every number that counts, with what it ends as.
fn counting(game: &mut Game) -> Vec<(Entity, String)> {
    let world = game.app.world_mut();
    let mut numbers = world.query::<(Entity, &CountUp)>();
    numbers.iter(world).map(|(entity, count)| (entity, count.end())).collect()
}

fn text(game: &Game, entity: Entity) -> String {
    game.app.world().get::<Text>(entity).map(|text| text.0.clone()).unwrap_or_default()
}

fn album_page(name: &str) -> Page {
    pages().into_iter().find(|page| page.name == name).expect("the album has it")
}

/// Goes to a page, and looks at its first frames.
fn arrive(game: &mut Game, page: &Page) {
    page.put(game.app.world_mut());
    game.app.world_mut().write_message(two_hats::ui::Go::To(page.screen));
    game.frames(3);
}

#[test]
fn numbers_count_to_their_value_and_then_the_window_sleeps() {
    let mut game = watched(false);
    arrive(&mut game, &album_page("review-program"));
    let numbers = counting(&mut game);
    let on_the_way = numbers.iter().filter(|(entity, end)| text(&game, *entity) != *end).count();
    assert!(on_the_way > 3, "{on_the_way} of {} numbers are on their way", numbers.len());
    game.frames(20);
    for (entity, end) in numbers {
        assert_eq!(text(&game, entity), end);
    }
    assert_eq!(at_rest(&mut game), (0, 0));
}

#[test]
fn a_number_that_is_built_again_goes_on_from_what_it_shows() {
    let mut game = watched(false);
    open(&mut game, &album_page("review-program"));
    game.frames(20);
    game.set(|s| s.theme = ThemeName::Dark);
    assert_eq!(counting(&mut game), [], "what was counted stays");
}

#[test]
fn numbers_stand_at_once_under_reduced_motion() {
    for name in ["review-program", "sprint-product"] {
        let mut game = watched(true);
        let page = album_page(name);
        arrive(&mut game, &page);
        assert_eq!(counting(&mut game), [], "{name}");
    }
}
