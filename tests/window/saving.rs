//! A run is on disk after every change, and goes on from the title.

use two_hats::session::NewRun;
use two_hats::session::store::Store;
use two_hats::sim::action::Action;
use two_hats::sim::ids::Seat;
use two_hats::ui::game::{Game as Run, Wish};
use two_hats::ui::{Screen, demo, saving::Saving};

use crate::harness::{Game, Start};

fn open(store: &Store) -> Game {
    let store = store.clone();
    Game::start(Start::default(), |app| {
        app.insert_resource(Saving::at(store));
    })
}

fn wish(game: &mut Game, wish: Wish) {
    game.app.world_mut().write_message(wish);
    game.settle();
}

fn digest(game: &Game) -> String {
    game.app.world().resource::<Run>().session().expect("a run").digest()
}

#[test]
fn a_run_is_saved_as_it_is_played_and_continued_from_the_title() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let store = Store::at(folder.path().join("runs"));
    let mut game = open(&store);
    wish(&mut game, Wish::Start(demo::scenario(), NewRun::one(Seat::Program, 3, "solid")));
    wish(&mut game, Wish::TakeSeat);
    wish(&mut game, Wish::Act { slot: None, action: Action::SprintReview });
    let run = store.latest_unfinished().expect("it is saved");
    let loaded = Store::load(&run.file).unwrap_or_else(|e| panic!("{e}"));
    let session = game.app.world().resource::<Run>().session().expect("a run");
    assert_eq!(&loaded.journal, session.journal());
    let left = digest(&game);
    drop(game);

    let mut game = open(&store);
    let button = game.by_key("title.continue");
    game.click_on(button);
    assert_eq!(game.screen(), Screen::Desk);
    assert_eq!(digest(&game), left);
    wish(&mut game, Wish::Undo);
    let again = Store::load(&run.file).unwrap_or_else(|e| panic!("{e}"));
    let session = game.app.world().resource::<Run>().session().expect("a run");
    assert_eq!(&again.journal, session.journal(), "what a resumed run does is saved in the same file");
    assert_eq!(again.journal.entries.len(), loaded.journal.entries.len() + 1, "the decision was taken back");

    // A second run has a file of its own.
    wish(&mut game, Wish::Start(demo::scenario(), NewRun::one(Seat::Product, 3, "solid")));
    assert_eq!(store.runs().len(), 2);
    assert!(store.runs().iter().all(Result::is_ok));
}

#[test]
fn the_debrief_of_a_finished_run_can_be_read_again_from_the_title() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let store = Store::at(folder.path().join("runs"));
    let mut game = open(&store);
    assert!(!game.has_key("title.debrief"), "nothing is finished yet");
    game.app.world_mut().resource_mut::<Run>().take(demo::session(Seat::Program, demo::Point::Over));
    game.settle();
    let end = digest(&game);
    drop(game);

    let mut game = open(&store);
    let button = game.by_key("title.debrief");
    game.click_on(button);
    assert_eq!(game.screen(), Screen::Debrief);
    assert_eq!(digest(&game), end);
}

#[test]
fn a_folder_that_cannot_be_written_is_said_and_play_goes_on() {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join("a-file");
    std::fs::write(&file, "x").expect("ours");
    let mut game = open(&Store::at(file.join("runs")));
    wish(&mut game, Wish::Start(demo::scenario(), NewRun::one(Seat::Product, 3, "solid")));
    assert!(game.labels_on_screen().iter().any(|l| l.contains("a-file")), "{:?}", game.labels_on_screen());
    let before = digest(&game);
    wish(&mut game, Wish::Act { slot: None, action: Action::SprintReview });
    assert_ne!(digest(&game), before);
}
