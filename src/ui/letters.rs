//! Room for drawn letters, as much as they take.
//!
//! Bevy draws a letter once for each face and size and keeps it on a page of 512 by 512 pixels: a megabyte, a second one
//! where the window is drawn from, and a third on the way there. The interface has a dozen faces and sizes of some eighty
//! letters each, for which a sixteenth of that is enough. So the first page of a face and size is put there before Bevy
//! needs it; when it is full, Bevy goes on with pages of its own. It must not know any screen.

use std::hash::BuildHasher;

use bevy::{
    platform::hash::FixedHasher,
    prelude::*,
    text::{ComputedTextBlock, FontAtlas, FontAtlasKey, FontAtlasSet, FontHinting, FontSmoothing},
    ui::UiSystems,
};

/// The side of a page in letters: all of an alphabet with its digits, signs and capitals fits.
const SIDE: f32 = 8.0;
/// Sides of pages in pixels.
const SIDES: std::ops::RangeInclusive<u32> = 128..=256;
/// Letters larger than this many pixels get Bevy's pages.
const LARGEST: f32 = 96.0;

/// The side of the first page for letters of a size, both in pixels.
fn side(font_size: f32) -> Option<u32> {
    let side = ((font_size * SIDE) as u32).next_power_of_two();
    (font_size <= LARGEST).then(|| side.clamp(*SIDES.start(), *SIDES.end()))
}

/// Lays out a page for every face and size that a changed text needs and that has none.
fn lay_out(
    texts: Query<(&ComputedTextBlock, &FontHinting), Changed<ComputedTextBlock>>,
    mut pages: ResMut<FontAtlasSet>,
    mut images: ResMut<Assets<Image>>,
) {
    for (text, hinting) in &texts {
        for line in text.buffer().lines() {
            for run in line.runs() {
                let key = FontAtlasKey {
                    id: run.font().data.id() as u32,
                    index: run.font().index,
                    font_size_bits: run.font_size().to_bits(),
                    variations_hash: FixedHasher.hash_one(run.normalized_coords()),
                    hinting: *hinting,
                    font_smoothing: FontSmoothing::default(),
                };
                let Some(side) = side(run.font_size()).filter(|_| !pages.contains_key(&key)) else { continue };
                let page = FontAtlas::new(&mut images, UVec2::splat(side), key.font_smoothing);
                pages.insert(key, vec![page]);
            }
        }
    }
}

/// Adds the pages.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, lay_out.after(UiSystems::Content).before(UiSystems::PostLayout));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_grow_with_letters() {
        assert_eq!(side(11.0), Some(128));
        assert_eq!(side(16.0), Some(128));
        assert_eq!(side(29.0), Some(256));
        assert_eq!(side(84.0), Some(256));
        assert_eq!(side(168.0), None);
    }
}
