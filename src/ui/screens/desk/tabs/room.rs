//! How much room the open tab has: what layouts of tabs ask when they decide between columns and cards.

use crate::ui::kit::Kit;

/// Width of the middle of the desk in pixels at a text size of 100 %. With room enough the decks and the inbox stand
/// at its sides; with large text only the decks do, and the desk scrolls.
pub(super) fn width(kit: &Kit) -> f32 {
    let room = kit.room_in_text();
    let beside = if room.x >= 1_180.0 && room.y >= 660.0 { 540.0 } else { 250.0 };
    room.x - beside
}
