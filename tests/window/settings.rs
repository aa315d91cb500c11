//! The settings screen: changes take effect at once and are found again.

use two_hats::{
    session::settings::{ThemeName, UiSettings},
    ui::{Kit, Preferences, Screen, screens::settings::SettingsHome},
};

use crate::harness::{Game, Press, Start};

fn kit(game: &Game) -> Kit {
    game.app.world().resource::<Kit>().clone()
}

#[test]
fn theme_and_text_size_change_at_once() {
    let mut game = Game::on(Screen::Settings);
    game.click("Dark");
    assert_eq!(kit(&game).theme, ThemeName::Dark);
    let label = game.by_start("150");
    game.click_on(label);
    assert_eq!(kit(&game).text_percent, 150);
    assert_eq!(game.overflowing(), Vec::<String>::new());
}

#[test]
fn the_theme_is_changed_by_arrow_keys_and_keeps_the_focus() {
    let mut game = Game::on(Screen::Settings);
    game.tab_to("Paper");
    game.press(Press::Right);
    assert_eq!(kit(&game).theme, ThemeName::Dark);
    assert_eq!(game.focused().as_deref(), Some("Dark"));
    game.press(Press::Right);
    assert_eq!(kit(&game).theme, ThemeName::Contrast);
}

#[test]
fn sound_is_disabled_with_its_reason_in_a_build_without_it() {
    let mut game = Game::on(Screen::Settings);
    let switch = game.by_key("settings.sound");
    assert_eq!(game.access(switch).is_disabled(), !cfg!(feature = "sound"));
    if !cfg!(feature = "sound") {
        assert!(game.access(switch).description().is_some_and(|d| d.contains("no sound")));
    }
}

#[test]
fn what_was_set_is_saved_and_can_be_reset() {
    let folder = tempfile::tempdir().expect("a folder");
    let home = SettingsHome(Some(folder.path().to_owned()));
    let mut game = Game::start(Start::default(), |app| {
        app.insert_resource(home);
    });
    game.go(Screen::Settings);
    game.click("High contrast");
    assert_eq!(UiSettings::load(folder.path()).0.theme, ThemeName::Contrast);
    game.click("Reset to defaults");
    assert_eq!(game.app.world().resource::<Preferences>().0, UiSettings::default());
    assert_eq!(UiSettings::load(folder.path()), (UiSettings::default(), None));
}
