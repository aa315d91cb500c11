//! Distances, corners and shadows.
//!
//! Distances are in pixels at a text size of 100 %; `Kit` scales them. It must not know any widget.

use bevy::{
    prelude::{Color, Val},
    ui::{BoxShadow, ShadowStyle},
};

use super::palette::Palette;

/// The distances there are between and inside things.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Space {
    /// Nothing.
    None,
    /// 2 px: between a title and its subtitle.
    Hair,
    /// 4 px: between an icon and its word.
    Tight,
    /// 8 px: between controls.
    #[default]
    Small,
    /// 12 px: inside cards, between panels.
    Medium,
    /// 18 px: around a page.
    Large,
    /// 28 px: between groups.
    Huge,
    /// 48 px: around a title.
    Vast,
}

impl Space {
    /// Pixels at a text size of 100 %.
    pub const fn px(self) -> f32 {
        match self {
            Space::None => 0.0,
            Space::Hair => 2.0,
            Space::Tight => 4.0,
            Space::Small => 8.0,
            Space::Medium => 12.0,
            Space::Large => 18.0,
            Space::Huge => 28.0,
            Space::Vast => 48.0,
        }
    }
}

/// Corner of cards and panels, in pixels.
pub const CARD_CORNER: f32 = 10.0;
/// Corner of controls, in pixels.
pub const CONTROL_CORNER: f32 = 7.0;
/// Corner of the smallest marks, in pixels.
pub const MARK_CORNER: f32 = 2.5;

/// How high a thing lies above the table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Elevation {
    /// Printed on what is below.
    #[default]
    Flat,
    /// A control: a thin lower edge.
    Control,
    /// A card or panel.
    Card,
    /// A card in the hand, a tooltip, a menu.
    Lifted,
    /// A dialog.
    Dialog,
}

impl Elevation {
    /// The shadow of something at this height.
    pub fn shadow(self, palette: &Palette) -> BoxShadow {
        let layer = |y: f32, blur: f32, spread: f32, color: Color| ShadowStyle {
            color,
            x_offset: Val::ZERO,
            y_offset: Val::Px(y),
            spread_radius: Val::Px(spread),
            blur_radius: Val::Px(blur),
        };
        let soft = palette.shadow;
        match self {
            Elevation::Flat => BoxShadow(Vec::new()),
            Elevation::Control => BoxShadow(vec![layer(1.5, 1.0, 0.0, palette.line_strong)]),
            Elevation::Card => {
                BoxShadow(vec![layer(1.0, 3.0, 0.0, soft), layer(2.0, 8.0, 0.0, Palette::faded(soft, 0.10))])
            }
            Elevation::Lifted => BoxShadow(vec![layer(4.0, 14.0, 0.0, soft)]),
            Elevation::Dialog => BoxShadow(vec![layer(8.0, 30.0, 2.0, soft), layer(2.0, 6.0, 0.0, soft)]),
        }
    }
}
