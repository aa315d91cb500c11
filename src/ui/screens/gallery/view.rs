//! What the gallery shows: every widget in every state. Plain data; it must not know Bevy.

use crate::ui::widget::Sorting;

/// The gallery.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct GalleryView {
    /// The page that is open.
    pub page: usize,
    /// State of the switches.
    pub on: bool,
    /// The chosen option.
    pub option: usize,
    /// The chosen row.
    pub row: Option<usize>,
    /// The slider's value.
    pub value: f32,
    /// What was typed last.
    pub typed: String,
    /// Whether the dialog is open.
    pub dialog: bool,
    /// Where the dragged card lies, if anywhere.
    pub placed: Option<usize>,
    /// How often the button was pressed.
    pub presses: u32,
    /// How the long table is sorted.
    pub sorting: Option<Sorting>,
}

/// The places of the pages of charts and of what lies above a screen.
pub const CHARTS: usize = 3;
pub const LAYERS: usize = 4;
/// The pages of the gallery, by the ids of their names.
pub const PAGES: [&str; 6] =
    ["gallery-controls", "gallery-text", "gallery-tables", "gallery-charts", "gallery-layers", "gallery-states"];
