//! The desk, played as a player plays it: by keyboard alone, by clicks, by dragging.

use bevy::ui::ComputedNode;
use two_hats::{
    session::{
        Session,
        settings::{ThemeName, UiSettings},
    },
    sim::{
        action::Verb,
        ids::Seat,
        state::{SlotUse, Stage},
    },
    ui::{
        Screen,
        demo::{self, Point},
        game::Game as Run,
        shots::ShotRequest,
    },
};

use crate::{
    harness::{Arrow, Game, Press, Start},
    pictures,
};

fn desk_with(start: Start, session: Session) -> Game {
    let mut game = Game::start(start, |app| app.world_mut().resource_mut::<Run>().take(session));
    game.go(Screen::Desk);
    game
}

fn desk(seat: Seat, point: Point) -> Game {
    desk_with(Start::default(), demo::session(seat, point))
}

fn session(game: &Game) -> &Session {
    game.app.world().resource::<Run>().session().expect("a run is under way")
}

fn uses(game: &Game, seat: Seat) -> Vec<SlotUse> {
    session(game).observe(seat).public.calendars[seat.index()].slots.clone()
}

fn verbs(game: &Game, seat: Seat) -> Vec<Verb> {
    let calendar = &session(game).observe(seat).public.calendars[seat.index()];
    calendar.active().map(|(_, card)| card.action.verb()).collect()
}

#[test]
fn everything_on_the_desk_has_a_name() {
    for seat in Seat::BOTH {
        let mut game = desk(seat, Point::SprintTwo);
        assert_eq!(game.nameless(), []);
        assert_eq!(game.missing(), Vec::<String>::new());
        let labels = game.labels_on_screen();
        for expected in ["Workout History", "Your calendar", "Run sprint", "Inbox", "Backlog", "Notebook"] {
            assert!(labels.iter().any(|l| l.starts_with(expected)), "{expected} is missing in {labels:#?}");
        }
    }
}

/// In the smallest window there is, at the ordinary size of text, all of a seat's cards lie in sight.
#[test]
fn the_deck_lies_whole_in_the_smallest_window() {
    for (seat, point) in Seat::BOTH.into_iter().flat_map(|s| [(s, Point::SprintOne), (s, Point::SprintTwo)]) {
        let mut game = desk(seat, point);
        let decks = game.by_key("desk.decks");
        let node = game.app.world().get::<ComputedNode>(decks).expect("it is laid out");
        let (needed, there) = (node.content_size().y, node.size().y);
        assert!(needed <= there, "{seat:?} at {point:?}: {needed} of {there} pixels");
    }
}

#[test]
fn a_card_is_placed_by_keyboard_alone_and_taken_back() {
    let mut game = desk(Seat::Product, Point::SprintOne);
    let before = uses(&game, Seat::Product);
    game.tab_to("Interview users, half a day");
    for _ in 0..20 {
        if game.focused().is_some_and(|name| name.starts_with("Watch users work")) {
            break;
        }
        game.press(Press::Down);
    }
    assert!(game.focused().is_some_and(|name| name.starts_with("Watch users work")), "{:?}", game.focused());
    game.press(Press::Enter);
    assert!(game.sees("Watch users work"), "the picker is open");
    // The first possible answer has the focus; it places the card.
    game.press(Press::Enter);
    assert!(verbs(&game, Seat::Product).contains(&Verb::WatchUsers), "{:?}", game.focused());
    let taken = |game: &Game| uses(game, Seat::Product).iter().filter(|s| matches!(s, SlotUse::Card(_))).count();
    assert_eq!(taken(&game), 3);
    assert!(game.focused().is_some_and(|name| name.starts_with("Watch users work")), "focus returns to the card");
    game.press(Press::Ctrl('z'));
    assert_eq!(uses(&game, Seat::Product), before);
    game.press(Press::Ctrl('y'));
    assert_eq!(taken(&game), 3);
}

#[test]
fn a_card_is_placed_by_click_and_taken_off_by_delete() {
    let mut game = desk(Seat::Product, Point::SprintOne);
    game.click("Interview users, half a day");
    let answer = game.by_label("“Tell me about the last time…”");
    game.click_on(answer);
    assert_eq!(verbs(&game, Seat::Product), [Verb::InterviewUsers]);
    let slot =
        uses(&game, Seat::Product).iter().position(|s| matches!(s, SlotUse::Card(_))).expect("it lies somewhere");
    let card = game.by_key(&format!("calendar.slot.{slot}"));
    game.click_on(card);
    assert!(game.sees("Take it off"));
    game.press(Press::Escape);
    assert!(!game.sees("Take it off"));
    game.press(Press::Backspace);
    assert_eq!(verbs(&game, Seat::Product), []);
}

#[test]
fn a_card_is_dragged_to_a_slot_and_on_to_another() {
    let mut game = desk(Seat::Product, Point::ReviewPoint);
    let (card, slot) = (game.by_key("card.score_backlog"), game.by_key("calendar.slot.4"));
    game.drag(card, slot);
    assert!(matches!(uses(&game, Seat::Product)[4], SlotUse::Card(_)), "{:?}", uses(&game, Seat::Product));
    let (from, to) = (game.by_key("calendar.slot.4"), game.by_key("calendar.slot.11"));
    game.drag(from, to);
    assert_eq!(uses(&game, Seat::Product)[4], SlotUse::Free);
    assert!(matches!(uses(&game, Seat::Product)[11], SlotUse::Card(_)));
}

#[test]
fn moving_a_card_is_one_step_to_undo() {
    let mut game = desk(Seat::Product, Point::ReviewPoint);
    let (card, slot) = (game.by_key("card.score_backlog"), game.by_key("calendar.slot.4"));
    game.drag(card, slot);
    let placed = uses(&game, Seat::Product);
    let (from, to) = (game.by_key("calendar.slot.4"), game.by_key("calendar.slot.11"));
    game.drag(from, to);
    let moved = uses(&game, Seat::Product);
    assert_ne!(placed, moved);
    game.press(Press::Ctrl('z'));
    assert_eq!(uses(&game, Seat::Product), placed);
    game.press(Press::Ctrl('y'));
    let again: Vec<bool> = uses(&game, Seat::Product).iter().map(|s| *s != SlotUse::Free).collect();
    assert_eq!(again, moved.iter().map(|s| *s != SlotUse::Free).collect::<Vec<_>>());
}

#[test]
fn a_card_is_moved_by_alt_and_an_arrow_and_keeps_the_focus() {
    let mut game = desk(Seat::Product, Point::ReviewPoint);
    let (card, slot) = (game.by_key("card.score_backlog"), game.by_key("calendar.slot.4"));
    game.drag(card, slot);
    let slot = game.by_key("calendar.slot.4");
    game.click_on(slot);
    game.press(Press::Escape);
    let holds = |game: &Game, slot: usize| matches!(uses(game, Seat::Product)[slot], SlotUse::Card(_));
    for (arrow, to) in [(Arrow::Right, 6), (Arrow::Down, 7), (Arrow::Left, 5), (Arrow::Up, 4)] {
        game.press(Press::Alt(arrow));
        assert!(holds(&game, to), "{arrow:?}: {:?}", uses(&game, Seat::Product));
        let slot = game.by_key(&format!("calendar.slot.{to}"));
        assert_eq!(game.focus(), Some(slot), "the focus goes along");
    }
}

#[test]
fn a_free_slot_says_what_fits() {
    let mut game = desk(Seat::Product, Point::ReviewPoint);
    let slot = game.by_key("calendar.slot.19");
    game.click_on(slot);
    assert!(game.sees("Score the backlog"), "a card of one slot fits on the last slot");
    let card = game.by_key("fits.score_backlog");
    game.click_on(card);
    assert!(matches!(uses(&game, Seat::Product)[19], SlotUse::Card(_)));
}

#[test]
fn what_cannot_be_played_says_why() {
    let mut game = desk(Seat::Product, Point::SprintOne);
    let card = game.by_key("card.study_numbers");
    assert!(game.access(card).is_disabled());
    assert!(game.access(card).description().is_some_and(|d| d.len() > 20), "{:?}", game.access(card).description());
    let undo = game.by_label("Undo");
    assert!(game.access(undo).description().is_some_and(|d| d.contains("Nothing has been decided")));
}

#[test]
fn the_key_list_opens_and_escape_closes_it() {
    let mut game = desk(Seat::Program, Point::SprintOne);
    game.press(Press::Tab);
    game.press(Press::Char('?'));
    assert!(game.sees("Take the card in focus off the calendar"));
    game.press(Press::Escape);
    assert!(!game.sees("Take the card in focus off the calendar"));
    assert_eq!(game.screen(), Screen::Desk);
}

#[test]
fn a_forecast_is_written_down() {
    let mut game = desk(Seat::Product, Point::SprintOne);
    game.click("Write it down");
    game.click("Keep it");
    assert!(game.labels_on_screen().iter().any(|l| l.contains("80\u{202f}% sure")), "{:#?}", game.labels_on_screen());
}

#[test]
fn the_sprint_runs_from_the_desk() {
    let mut game = desk(Seat::Product, Point::SprintTwo);
    game.click("Run sprint");
    assert_eq!(game.screen(), Screen::Sprint);
}

#[test]
fn half_time_keeps_the_first_half_out_of_reach() {
    let mut game = desk(Seat::Product, Point::HalfTime);
    assert_eq!(session(&game).stage(), Stage::HalfTime);
    let past = game.by_key("calendar.slot.0");
    assert!(game.access(past).is_disabled());
    assert!(game.sees("Run second half"));
}

#[test]
fn two_people_pass_the_desk() {
    let mut game = desk_with(Start::default(), demo::pair());
    assert!(game.sees("Product seat"));
    game.click("Pass the desk");
    assert!(game.sees("Program seat"));
}

#[test]
fn nothing_is_cut_at_any_size() {
    for seat in Seat::BOTH {
        for size in [(1280, 720), (1366, 768), (1920, 1080), (2560, 1440)] {
            for text in [80, 100, 150, 200] {
                let mut start = Start { size, ..Start::default() };
                start.settings.text_percent = text;
                let mut game = desk_with(start, demo::session(seat, Point::SprintTwo));
                // Regions inside scrolling areas come to rest a few frames later.
                game.settle();
                assert_eq!(game.overflowing(), Vec::<String>::new(), "{seat:?} {size:?} {text} %");
            }
        }
    }
}

#[test]
fn no_question_of_a_card_is_cut() {
    for (seat, text) in [(Seat::Product, 100), (Seat::Product, 200), (Seat::Program, 100), (Seat::Program, 200)] {
        let mut start = Start::default();
        start.settings.text_percent = text;
        let mut game = desk_with(start, demo::session(seat, Point::SprintTwo));
        for verb in Verb::ALL {
            if !two_hats::ui::screens::desk::view::is_card(*verb) {
                continue;
            }
            game.app.world_mut().write_message(two_hats::ui::screens::desk::state::DeskWish::Play(*verb, None));
            game.settle();
            assert_eq!(game.overflowing(), Vec::<String>::new(), "{verb:?} {seat:?} {text} %");
            assert_eq!(game.missing(), Vec::<String>::new());
            assert_eq!(game.nameless(), []);
            game.app.world_mut().write_message(two_hats::ui::screens::desk::state::DeskWish::Close);
            game.settle();
        }
    }
}

#[test]
fn the_desk_is_drawn() {
    use two_hats::ui::screens::desk::state::DeskWish;
    let Some(mut studio) = pictures::studio(|app| {
        app.world_mut().resource_mut::<Run>().take(demo::session(Seat::Product, Point::SprintTwo));
    }) else {
        return;
    };
    let request = ShotRequest { screen: Screen::Desk, ..ShotRequest::default() };
    pictures::check(&mut studio, "desk-product-paper-1280", &request);
    for (name, theme, size, text_percent) in [
        ("desk-product-dark-1280", ThemeName::Dark, (1280, 720), 100),
        ("desk-product-paper-1920", ThemeName::Paper, (1920, 1080), 100),
        ("desk-product-contrast-1366", ThemeName::Contrast, (1366, 768), 100),
        ("desk-product-paper-1280-150", ThemeName::Paper, (1280, 720), 150),
        ("desk-product-paper-1280-200", ThemeName::Paper, (1280, 720), 200),
    ] {
        pictures::check(&mut studio, name, &ShotRequest { theme, size, text_percent, ..request.clone() });
    }
    for (name, wish) in [
        ("desk-pick-interview", DeskWish::Play(Verb::InterviewUsers, None)),
        ("desk-pick-commitment", DeskWish::Play(Verb::GetCommitment, None)),
        ("desk-pick-survey", DeskWish::Play(Verb::SendSurvey, None)),
        ("desk-fits", DeskWish::Fits(14)),
        ("desk-forecast", DeskWish::WriteForecast),
    ] {
        studio.app().world_mut().write_message(wish);
        pictures::check(&mut studio, name, &request);
        studio.app().world_mut().write_message(DeskWish::Close);
    }
    for (name, session) in [
        ("desk-program", demo::session(Seat::Program, Point::SprintTwo)),
        ("desk-half-time", demo::session(Seat::Program, Point::HalfTime)),
        ("desk-first", demo::session(Seat::Product, Point::SprintOne)),
    ] {
        studio.app().world_mut().resource_mut::<Run>().take(session);
        pictures::check(&mut studio, name, &request);
    }
}

#[test]
fn the_page_follows_the_focus_through_every_area_around_it_and_no_further() {
    let large = Start::default();
    let settings = UiSettings { text_percent: 200, ..large.settings.clone() };
    let mut game = desk_with(Start { settings, ..large }, demo::session(Seat::Product, Point::SprintTwo));
    let reach = |game: &mut Game, key: &str| {
        let control = game.by_key(key);
        game.ask(control, accesskit::Action::Focus, None);
        game.settle();
        let y = game.place(control).y;
        assert!((150.0..720.0).contains(&y), "{key} stands at {y}");
    };
    reach(&mut game, "card.study_market");
    assert_eq!(game.scrolled("desk.scroll").y, 0.0, "what is in sight stays where it is");
    reach(&mut game, "forecast.write");
    assert!(game.scrolled("desk.scroll").y > 0.0);
    // It lies in an area that scrolls by itself, inside the page that was scrolled away.
    reach(&mut game, "card.study_market");
}
