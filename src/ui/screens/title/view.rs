//! What the title screen shows. Plain data; it must not know Bevy.

/// The title screen.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TitleView {
    /// The run to continue.
    pub unfinished: Option<Unfinished>,
    /// The company of the run that was finished last, whose debrief can be read again.
    pub finished: Option<String>,
    /// How many companies can be played.
    pub companies: usize,
}

/// A run that was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// The scenario's name.
    pub scenario: String,
    /// The sprint it is in, from 1.
    pub sprint: u32,
}
