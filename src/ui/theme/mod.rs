//! What things look like: colours, type, distances, motion.
//!
//! The lowest layer of the window. It must not know widgets, screens, or the game.

pub mod contrast;
pub mod motion;
pub mod palette;
pub mod spacing;
pub mod type_scale;

pub use motion::{Motion, Pace};
pub use palette::{Accent, Family, Palette, Seat, ThemeName, Tone};
pub use spacing::{CARD_CORNER, CONTROL_CORNER, Elevation, MARK_CORNER, Space};
pub use type_scale::{Face, REM, TextSize};
