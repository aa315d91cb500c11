//! Six text sizes and three faces.
//!
//! Sizes are in Rem: the text-size setting changes the size of one Rem and with it every text. It must
//! not know which screen uses which size.

use bevy::text::FontSize;

/// How many pixels one Rem is at a text size of 100 %.
pub const REM: f32 = 16.0;

/// The six sizes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum TextSize {
    /// Sources, hints, labels of axes: 11 px at 100 %.
    Small,
    /// Running text and controls: 13 px.
    #[default]
    Body,
    /// Names of cards and panels, large buttons: 16 px.
    Lead,
    /// The title of a screen's bar: 20 px.
    Title,
    /// The headline of a page: 29 px.
    Headline,
    /// The name of the game: 84 px.
    Display,
}

impl TextSize {
    /// All sizes, smallest first.
    pub const ALL: [TextSize; 6] =
        [TextSize::Small, TextSize::Body, TextSize::Lead, TextSize::Title, TextSize::Headline, TextSize::Display];

    /// The size in Rem.
    pub const fn rem(self) -> f32 {
        match self {
            TextSize::Small => 0.6875,
            TextSize::Body => 0.8125,
            TextSize::Lead => 1.0,
            TextSize::Title => 1.25,
            TextSize::Headline => 1.8125,
            TextSize::Display => 5.25,
        }
    }

    /// The size as Bevy wants it.
    pub const fn font_size(self) -> FontSize {
        FontSize::Rem(self.rem())
    }

    /// The height of a line, as a multiple of the size: generous for reading, tight for headlines.
    pub const fn line_height(self) -> f32 {
        match self {
            TextSize::Small | TextSize::Body => 1.35,
            TextSize::Lead => 1.3,
            TextSize::Title | TextSize::Headline => 1.2,
            TextSize::Display => 1.1,
        }
    }
}

/// The faces of the bundled families.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Face {
    /// Inter Regular: text.
    #[default]
    Text,
    /// Inter Medium: labels of controls.
    TextMedium,
    /// Inter SemiBold: names and numbers that matter.
    TextSemiBold,
    /// Inter Bold: emphasis.
    TextBold,
    /// Vollkorn SemiBold: names of panels.
    Display,
    /// Vollkorn Bold: headlines.
    DisplayBold,
    /// Vollkorn Regular: letters.
    DisplayText,
    /// JetBrains Mono Regular: codes.
    Mono,
    /// JetBrains Mono Medium: room codes.
    MonoMedium,
}

impl Face {
    /// All faces.
    pub const ALL: [Face; 9] = [
        Face::Text,
        Face::TextMedium,
        Face::TextSemiBold,
        Face::TextBold,
        Face::Display,
        Face::DisplayBold,
        Face::DisplayText,
        Face::Mono,
        Face::MonoMedium,
    ];

    /// The face one step heavier. Dark text on a light ground loses weight where letters are blended in linear light,
    /// as the window does it; light themes therefore set everything one step heavier than they mean.
    pub const fn heavier(self) -> Face {
        match self {
            Face::Text => Face::TextMedium,
            Face::TextMedium => Face::TextSemiBold,
            Face::TextSemiBold | Face::TextBold => Face::TextBold,
            Face::Display | Face::DisplayBold => Face::DisplayBold,
            Face::DisplayText => Face::Display,
            Face::Mono | Face::MonoMedium => Face::MonoMedium,
        }
    }

    /// The file in `assets/fonts`.
    pub const fn file(self) -> &'static str {
        match self {
            Face::Text => "Inter-Regular.ttf",
            Face::TextMedium => "Inter-Medium.ttf",
            Face::TextSemiBold => "Inter-SemiBold.ttf",
            Face::TextBold => "Inter-Bold.ttf",
            Face::Display => "Vollkorn-SemiBold.ttf",
            Face::DisplayBold => "Vollkorn-Bold.ttf",
            Face::DisplayText => "Vollkorn-Regular.ttf",
            Face::Mono => "JetBrainsMono-Regular.ttf",
            Face::MonoMedium => "JetBrainsMono-Medium.ttf",
        }
    }
}
