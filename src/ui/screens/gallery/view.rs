//! What the gallery shows: every widget in every state. Plain data; it must not know Bevy.

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
}

/// The pages of the gallery, by the ids of their names.
pub const PAGES: [&str; 5] = ["gallery-controls", "gallery-text", "gallery-tables", "gallery-charts", "gallery-layers"];
