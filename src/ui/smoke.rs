//! A look at the real window for a test: waits until something is drawn, says what, and closes it.

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};

use super::art::Art;

/// The environment variable that asks for it.
pub const SMOKE: &str = "TWO_HATS_SMOKE";
/// Frames before the picture is taken: fonts, layout and images are there by then.
const FRAMES: u32 = 30;

/// Whether a test asks for it.
pub fn wanted() -> bool {
    std::env::var_os(SMOKE).is_some_and(|v| !v.is_empty())
}

fn look(mut frame: Local<u32>, art: Res<Art>, mut commands: Commands) {
    if art.is_waiting() {
        return;
    }
    *frame += 1;
    if *frame == FRAMES {
        commands.spawn(Screenshot::primary_window()).observe(report);
    }
}

fn report(shot: On<ScreenshotCaptured>, mut exit: MessageWriter<AppExit>) {
    let colours = shot.image.clone().try_into_dynamic().map(|image| {
        let pixels = image.to_rgba8();
        let seen: std::collections::BTreeSet<[u8; 4]> = pixels.pixels().map(|p| p.0).collect();
        (pixels.width(), pixels.height(), seen.len())
    });
    match colours {
        Ok((width, height, colours)) if colours >= 20 => {
            println!("first frame: {width}x{height}, {colours} colours");
            exit.write(AppExit::Success);
        }
        Ok((width, height, colours)) => {
            eprintln!("the window is empty: {width}x{height}, {colours} colours");
            exit.write(AppExit::from_code(1));
        }
        Err(error) => {
            eprintln!("the window could not be looked at: {error}");
            exit.write(AppExit::from_code(1));
        }
    }
}

/// Adds the look.
pub fn plugin(app: &mut App) {
    app.add_systems(Update, look);
}
