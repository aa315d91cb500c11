//! Letters stand on whole pixels.
//!
//! Bevy draws each letter once and then lays it where the line puts it, also between two pixels: there half of every
//! stem falls on either side, and one word has black and grey letters. Here each word is moved to a whole pixel, and
//! each of its letters rounded from there: all letters are equally sharp, and a word looks the same wherever it
//! stands. It must not know what is written.

use bevy::{prelude::*, text::TextLayoutInfo, ui::UiSystems};

/// Words are moved to the right a little rather than to the left: a gap between words must not close.
const GAP: f32 = 0.25;

/// Puts the letters of every text that was laid out anew on whole pixels. Doing so changes nothing that is worth
/// drawing for by itself.
fn settle_letters(mut texts: Query<&mut TextLayoutInfo, Changed<TextLayoutInfo>>) {
    for mut text in &mut texts {
        // Where the word began is the line's affair; how far it was moved goes for all of its letters.
        let (mut line, mut after_gap, mut moved) = (usize::MAX, true, Vec2::ZERO);
        for glyph in &mut text.bypass_change_detection().glyphs {
            let size = glyph.atlas_info.rect.size();
            let corner = glyph.position - size / 2.0;
            // Nothing is drawn for a space.
            let gap = size.x * size.y <= 1.0;
            if after_gap || glyph.line_index != line {
                moved = (corner + Vec2::new(GAP, 0.0)).round() - corner;
            }
            (line, after_gap) = (glyph.line_index, gap);
            glyph.position = (corner + moved).round() + size / 2.0;
        }
    }
}

/// Adds it, after Bevy has laid texts out.
pub fn plugin(app: &mut App) {
    app.add_systems(PostUpdate, settle_letters.after(UiSystems::PostLayout));
}
