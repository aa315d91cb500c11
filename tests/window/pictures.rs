//! Pictures through software Vulkan: that screens draw something, in every theme, size and text size.
//!
//! Where nothing can draw they are skipped with a printed line, unless `TWO_HATS_REQUIRE_PICTURES=1`. With
//! `TWO_HATS_SHOTS_DIR` set they are also written there, to be looked at; `TWO_HATS_SHOTS` limits them to
//! names that contain it.

use std::path::{Path, PathBuf};

use bevy::{
    asset::RenderAssetUsages,
    image::{CompressedImageFormats, Image, ImageSampler, ImageType},
};
use two_hats::{
    session::settings::ThemeName,
    ui::{
        Screen,
        album::pages,
        screens::gallery::{
            Gallery,
            view::{GalleryView, PAGES},
        },
        shots::{Picture, ShotError, ShotRequest, Studio},
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

/// The screens whose pictures are kept.
const KEPT: [&str; 6] =
    ["title", "briefing-product", "desk-backlog-product", "sprint-program", "review-product", "debrief-product"];
/// How many pixels of a screen make one of a kept picture, across and down.
const SHRINK: u32 = 4;
/// How far a channel may be off in a pixel that counts as the same, and what share of pixels may be off further:
/// drivers draw letters a little differently, but a thing that moved by a line shows.
const TOLERANCE: (u8, f64) = (24, 0.01);

/// The picture with squares of pixels averaged.
fn shrunk(picture: &Picture) -> Picture {
    let (width, height) = (picture.width / SHRINK, picture.height / SHRINK);
    let at = |x: u32, y: u32, channel: u32| {
        let spots = (0..SHRINK * SHRINK).map(|n| (x * SHRINK + n % SHRINK, y * SHRINK + n / SHRINK));
        let sum: u32 =
            spots.map(|(x, y)| u32::from(picture.rgba[((y * picture.width + x) * 4 + channel) as usize])).sum();
        (sum / (SHRINK * SHRINK)) as u8
    };
    let spots = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
    let rgba = spots.flat_map(|(x, y)| [at(x, y, 0), at(x, y, 1), at(x, y, 2), 255]).collect();
    Picture { width, height, rgba }
}

fn kept(path: &Path) -> Option<Picture> {
    let bytes = std::fs::read(path).ok()?;
    let (kind, usage) = (ImageType::Extension("png"), RenderAssetUsages::MAIN_WORLD);
    let image = Image::from_buffer(&bytes, kind, CompressedImageFormats::NONE, true, ImageSampler::Default, usage);
    let pixels = image.expect("a kept picture is a PNG").try_into_dynamic().expect("it has pixels").to_rgba8();
    Some(Picture { width: pixels.width(), height: pixels.height(), rgba: pixels.into_raw() })
}

/// The main screens look as they did when somebody looked at them and found them good. After a wanted change, take
/// them anew with `TWO_HATS_KEEP_PICTURES=1` and look at them.
#[test]
fn the_main_screens_look_as_they_did() {
    let Some(mut studio) = studio(|_| {}) else { return };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots/pictures");
    let mut faults = Vec::new();
    for page in pages().iter().filter(|page| KEPT.contains(&page.name.as_str())) {
        page.put(studio.app().world_mut());
        studio.frames(1);
        let request = ShotRequest { screen: page.screen, ..ShotRequest::default() };
        let now = shrunk(&studio.take(&request).expect("a picture"));
        let path = folder.join(format!("{}.png", page.name));
        if std::env::var("TWO_HATS_KEEP_PICTURES").as_deref() == Ok("1") {
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            now.save(&path).expect("the picture can be written");
            continue;
        }
        let before = kept(&path).unwrap_or_else(|| panic!("{} is missing", path.display()));
        let off = before.difference(&now, TOLERANCE.0);
        if off > TOLERANCE.1 {
            let seen = std::env::temp_dir().join(format!("two-hats-{}.png", page.name));
            now.save(&seen).expect("the picture can be written");
            faults.push(format!("{}: {:.1} % of it differ, see {}", page.name, off * 100.0, seen.display()));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
