//! Pictures through software Vulkan: that screens draw something, in every theme, size and text size.
//!
//! Where nothing can draw they are skipped with a printed line, unless `TWO_HATS_REQUIRE_PICTURES=1`. With
//! `TWO_HATS_SHOTS_DIR` set they are also written there, to be looked at; `TWO_HATS_SHOTS` limits them to
//! names that contain it.

use std::path::PathBuf;

use two_hats::{
    session::settings::ThemeName,
    ui::{
        Screen,
        screens::gallery::{
            Gallery,
            view::{GalleryView, PAGES},
        },
        shots::{ShotError, ShotRequest, Studio},
    },
};

/// A studio, or nothing where nothing can draw and nobody insists.
pub fn studio(setup: impl FnOnce(&mut bevy::app::App)) -> Option<Studio> {
    match Studio::open(setup) {
        Ok(studio) => Some(studio),
        Err(error @ ShotError::NoAdapter(_)) if std::env::var("TWO_HATS_REQUIRE_PICTURES").as_deref() != Ok("1") => {
            println!("skipped: {error}");
            None
        }
        Err(error) => panic!("{error}"),
    }
}

/// Whether somebody wants to look at the pictures.
fn is_looked_at() -> bool {
    std::env::var_os("TWO_HATS_SHOTS_DIR").is_some()
}

/// Takes a picture, checks that it is not empty, and writes it where somebody wants to look at it.
#[track_caller]
pub fn check(studio: &mut Studio, name: &str, request: &ShotRequest) {
    if std::env::var("TWO_HATS_SHOTS").is_ok_and(|only| !name.contains(&only)) {
        return;
    }
    let picture = studio.take(request).expect("a picture");
    let (width, height) = request.size;
    assert_eq!((picture.width, picture.height), (width, height));
    assert!(picture.colours(40) >= 20, "{name} is almost empty");
    if let Some(folder) = std::env::var_os("TWO_HATS_SHOTS_DIR").map(PathBuf::from) {
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        picture.save(&folder.join(format!("{name}.png"))).expect("the picture can be written");
    }
}

#[test]
fn screens_draw_in_every_theme_and_size() {
    let Some(mut studio) = studio(|_| {}) else { return };
    for screen in [Screen::Title, Screen::Settings] {
        for theme in ThemeName::ALL {
            for size in [(1280, 720), (1920, 1080)] {
                let name = format!("{}-{}-{}", screen.code(), theme.code(), size.0);
                check(&mut studio, &name, &ShotRequest { screen, theme, size, ..ShotRequest::default() });
            }
        }
        let request = ShotRequest { screen, text_percent: 200, ..ShotRequest::default() };
        check(&mut studio, &format!("{}-paper-1280-200", screen.code()), &request);
    }
}

#[test]
fn the_gallery_draws_every_page() {
    let Some(mut studio) = studio(|_| {}) else { return };
    for (page, id) in PAGES.iter().enumerate() {
        let gallery =
            Gallery(GalleryView { page, dialog: page == 4, value: 55.0, row: Some(1), ..GalleryView::default() });
        studio.app().insert_resource(gallery);
        // All of them are for looking at; one of each is enough to know that they can be drawn.
        let themes = if is_looked_at() { &ThemeName::ALL[..] } else { &ThemeName::ALL[..1] };
        for &theme in themes {
            let request = ShotRequest { screen: Screen::Gallery, theme, ..ShotRequest::default() };
            check(&mut studio, &format!("{id}-{}", theme.code()), &request);
        }
        if is_looked_at() {
            let size = (1920, 1080);
            let large = ShotRequest { screen: Screen::Gallery, size, text_percent: 150, ..ShotRequest::default() };
            check(&mut studio, &format!("{id}-paper-1920-150"), &large);
        }
    }
}

#[test]
fn a_picture_is_the_same_twice() {
    let Some(mut studio) = studio(|_| {}) else { return };
    let mut take = || studio.take(&ShotRequest::default()).expect("a picture");
    let (first, second) = (take(), take());
    assert!(first.difference(&second, 4) < 0.001);
}
