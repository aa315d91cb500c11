//! Tables: headers that sort and stay in sight.

use bevy::prelude::*;
use two_hats::ui::{
    Key, Screen,
    album::pages,
    screens::{
        gallery::Gallery,
        library::{Look, view::Page},
    },
    widget::Sorting,
};

use crate::harness::{Game, Press, Start};

fn long_table() -> Game {
    let mut game = Game::on(Screen::Gallery);
    game.app.world_mut().resource_mut::<Gallery>().0.page = 2;
    game.settle();
    game
}

fn sorting(game: &Game) -> Option<Sorting> {
    game.app.world().resource::<Gallery>().0.sorting
}

/// The rows of the long table, as they are read out, from the top.
fn rows(game: &mut Game) -> Vec<String> {
    let names = (0..24).map(|row| game.by_key(&format!("gallery.long.{row}"))).collect::<Vec<_>>();
    names.into_iter().map(|row| game.access(row).label().expect("a row has a name").to_owned()).collect()
}

#[test]
fn a_header_sorts_by_mouse_and_takes_it_back() {
    let mut game = long_table();
    let first = rows(&mut game);
    let header = game.by_key("gallery.long.sort.0");
    assert!(game.access(header).description().is_some_and(|d| d.contains("sort")));
    game.click_on(header);
    assert_eq!(sorting(&game), Some(Sorting { column: 0, falling: false }));
    let rising = rows(&mut game);
    assert!(rising.is_sorted() && rising != first);
    let header = game.by_key("gallery.long.sort.0");
    game.click_on(header);
    assert!(rows(&mut game).iter().rev().is_sorted());
    let header = game.by_key("gallery.long.sort.0");
    game.click_on(header);
    assert_eq!(rows(&mut game), first, "a third press gives the first order back");
}

#[test]
fn a_header_sorts_by_keyboard_says_so_and_keeps_the_focus() {
    let mut game = long_table();
    game.tab_to("Measure");
    game.press(Press::Right);
    assert_eq!(game.focused().as_deref(), Some("Value"));
    game.press(Press::Enter);
    assert_eq!(sorting(&game), Some(Sorting { column: 2, falling: false }));
    assert_eq!(game.focused().as_deref(), Some("Value"), "although everything was built again");
    game.frames(2);
    assert!(game.sees("Sorted by Value, rising"), "it is said");
    let values: Vec<u32> =
        rows(&mut game).iter().map(|row| row.rsplit(' ').next().expect("a value").parse().expect("a number")).collect();
    assert!(values.is_sorted(), "{values:?}");
    let header = game.focus().expect("something has the focus");
    let cell = game.app.world().get::<ChildOf>(header).expect("lies in its cell").parent();
    assert_eq!(game.access(cell).sort_direction(), Some(accesskit::SortDirection::Ascending));
    let stops = game.tab_around();
    let headers = stops.iter().filter(|stop| ["Measure", "Value"].contains(&stop.as_str())).count();
    assert_eq!(headers, 1, "a header is one stop: {stops:?}");
}

#[test]
fn the_header_stays_while_rows_scroll_and_columns_line_up() {
    let mut game = long_table();
    let (header, row) = (game.by_key("gallery.long.sort.0"), game.by_key("gallery.long.3"));
    let (head_before, row_before) = (game.place(header), game.place(row));
    game.wheel(row, 4.0);
    assert!(game.scrolled("gallery.long.rows").y > 20.0);
    assert_eq!(game.place(header), head_before, "the header stays in sight");
    assert!(game.place(row).y < row_before.y - 20.0, "the rows move");
    // The name of a column begins where what stands below it begins.
    let left = |game: &mut Game, text: &str| {
        let world = game.app.world_mut();
        let mut texts = world.query::<(&Text, &bevy::ui::UiGlobalTransform, &bevy::ui::ComputedNode)>();
        let found = texts.iter(world).find(|(t, ..)| t.0 == text).expect("is written");
        found.1.translation.x - found.2.size().x / 2.0
    };
    let (head, cell) = (left(&mut game, "Measure"), left(&mut game, "Measure 01"));
    assert!((head - cell).abs() < 1.5, "{head} {cell}");
    let (head, cell) = (left(&mut game, "Unit"), left(&mut game, "person-days"));
    assert!((head - cell).abs() < 1.5, "{head} {cell}");
}

#[test]
fn rows_are_scrolled_by_keyboard() {
    let mut game = long_table();
    let rows = game.by_key("gallery.long.rows");
    game.app
        .world_mut()
        .resource_mut::<bevy::input_focus::InputFocus>()
        .set(rows, bevy::input_focus::FocusCause::Navigated);
    game.press(Press::PageDown);
    assert!(game.scrolled("gallery.long.rows").y > 50.0);
    game.press(Press::Home);
    assert_eq!(game.scrolled("gallery.long.rows").y, 0.0);
}

fn library(size: (u32, u32), text_percent: u16, page: Page) -> Game {
    let mut start = Start { size, ..Start::default() };
    start.settings.text_percent = text_percent;
    let mut game = Game::start(start, |_| {});
    game.go(Screen::Library);
    game.app.world_mut().write_message(Look::Page(page));
    game.settle();
    game
}

#[test]
fn the_librarys_tables_fit_and_sort_at_every_size() {
    for size in [(1280, 720), (1920, 1080), (2560, 1440)] {
        for text in [80, 100, 150, 200] {
            for (page, key) in [(Page::Numbers, "library.numbers.sort.2"), (Page::Glossary, "library.terms.sort.2")] {
                let mut game = library(size, text, page);
                assert_eq!(game.overflowing(), Vec::<String>::new(), "{page:?} {size:?} {text} %");
                assert_eq!(game.nameless(), []);
                let header = game.by_key(key);
                game.app.world_mut().trigger(bevy::ui_widgets::Activate { entity: header });
                game.settle();
                assert_eq!(game.overflowing(), Vec::<String>::new(), "{page:?} {size:?} {text} % sorted");
            }
        }
    }
}

#[test]
fn the_header_of_the_numbers_stays_in_sight() {
    let mut game = library((1280, 720), 100, Page::Numbers);
    let header = game.by_key("library.numbers.sort.0");
    let before = game.place(header);
    let row = game.by_key("library.numbers.2");
    game.wheel(row, 10.0);
    assert!(game.scrolled("library.numbers.rows").y > 100.0);
    assert_eq!(game.place(header), before);
}

/// The rows of a table of the debrief, as they are read out, from the top.
fn debrief_rows(game: &mut Game, table: &str) -> Vec<String> {
    let world = game.app.world_mut();
    let mut keys = world.query::<(Entity, &Key)>();
    let place = |key: &str| key.strip_prefix(table)?.strip_prefix('.')?.parse::<usize>().ok();
    let mut found: Vec<(usize, Entity)> =
        keys.iter(world).filter_map(|(entity, key)| Some((place(&key.0)?, entity))).collect();
    found.sort_unstable_by_key(|(place, _)| *place);
    found.into_iter().map(|(_, row)| game.access(row).label().unwrap_or_default().to_owned()).collect()
}

#[test]
fn every_table_of_the_debrief_sorts_by_mouse_and_keyboard() {
    let mut game = Game::new();
    for (page, table) in [("truth", "debrief.features"), ("time", "debrief.slots"), ("delivery", "debrief.part")] {
        let name = format!("debrief-{page}");
        let page = pages().into_iter().find(|page| page.name == name).expect("the album has it");
        game.go(Screen::Title);
        game.show(&page);
        let first = debrief_rows(&mut game, table);
        assert!(first.len() > 2, "{table}: {first:?}");
        let header = game.by_key(&format!("{table}.sort.0"));
        game.click_on(header);
        // What a row is read out as begins with its first column.
        let cell = |row: &String| row.split([',', '·']).next().unwrap_or_default().trim().to_lowercase();
        let rising = debrief_rows(&mut game, table);
        assert!(rising.is_sorted_by_key(cell), "{table}: {rising:?}");
        // The same header again, now by keyboard: it still has the focus.
        let name = game.focused().expect("the header has the focus");
        game.press(Press::Enter);
        let falling = debrief_rows(&mut game, table);
        assert!(falling.iter().rev().is_sorted_by_key(cell), "{table}: {falling:?}");
        game.frames(2);
        assert!(game.sees(&format!("Sorted by {name}, falling")), "{table}: it is said");
        game.press(Press::Enter);
        assert_eq!(debrief_rows(&mut game, table), first, "{table}: the third press takes it back");
    }
}
