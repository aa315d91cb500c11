//! Small marks: badges, key hints, evidence circles, cost pips.
//!
//! Each says in words what it shows in shapes. It must not know where its numbers come from.

use accesskit::Role;
use bevy::{ecs::system::EntityCommands, prelude::*};

use super::{
    flow::{Flow, Len, Surface},
    label::{Ink, Label},
};
use crate::ui::{
    kit::{Ui, Widget, access_named},
    theme::{Accent, Face, MARK_CORNER, Space, TextSize, Tone},
};

/// A word on a coloured pill.
#[derive(Debug, Clone)]
pub struct Badge {
    text: String,
    back: Color,
    line: Option<Color>,
    ink: Color,
    icon: Option<String>,
    silent: bool,
}

impl Badge {
    /// In the full colour of a seat or tone.
    pub fn filled(text: impl Into<String>, accent: Accent) -> Self {
        Self { text: text.into(), back: accent.fill, line: None, ink: accent.on_fill, icon: None, silent: false }
    }

    /// In the pale colour of a seat, family or tone.
    pub fn tinted(text: impl Into<String>, accent: Accent) -> Self {
        Self {
            text: text.into(),
            back: accent.tint,
            line: Some(accent.edge),
            ink: accent.ink,
            icon: None,
            silent: false,
        }
    }

    /// An icon before the word, so that colour is not alone.
    pub fn icon(mut self, name: impl Into<String>) -> Self {
        self.icon = Some(name.into());
        self
    }

    /// Not in the accessibility tree.
    pub fn silent(mut self) -> Self {
        self.silent = true;
        self
    }
}

impl Widget for Badge {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let flow = Flow::row()
            .gap(Space::Tight)
            .pad_xy(Space::Small, Space::Hair)
            .surface(Surface::Fill(self.back))
            .corner(99.0)
            .stiff();
        let ink = Ink::Of(self.ink);
        let line = ui.kit().line();
        let mut spawned = ui.flow(flow.edit(|node| node.border = UiRect::all(line)), |ui| {
            if let Some(icon) = &self.icon {
                ui.add(super::Icon::new(icon).side(12.0).ink(ink));
            }
            let label = Label::body(&self.text).size(TextSize::Small).face(Face::TextSemiBold).ink(ink).no_wrap();
            ui.add(if self.silent { label.silent() } else { label });
        });
        spawned.insert(BorderColor::all(self.line.unwrap_or(self.back)));
        spawned
    }
}

/// A key on the keyboard.
#[derive(Debug, Clone)]
pub struct KeyHint(pub String);

impl Widget for KeyHint {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let p = ui.palette();
        let flow = Flow::row().pad_xy(Space::Small, Space::Hair).surface(Surface::Raised).corner(4.0).stiff();
        // Keys of one letter are equally wide, so that what stands beside them begins at one place.
        let flow = flow.min_width(Len::Text(26.0)).justify(JustifyContent::Center);
        let mut spawned = ui.flow(flow, |ui| {
            ui.add(Label::small(&self.0).face(Face::TextMedium).no_wrap());
        });
        spawned.insert(BoxShadow::new(p.line_strong, px(0), px(1.5), px(0), px(0)));
        spawned
    }
}

/// How strong the evidence is: filled circles of five.
#[derive(Debug, Clone, Copy)]
pub struct Evidence {
    /// How many are filled, 0 to 5.
    pub strength: u8,
    /// Colour of the circles; a seat's or family's.
    pub color: Option<Color>,
}

impl Evidence {
    /// Circles in the colour of the product seat.
    pub fn new(strength: u8) -> Self {
        Self { strength: strength.min(5), color: None }
    }
}

impl Widget for Evidence {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let color = self.color.unwrap_or(kit.palette.product.fill);
        let text = ui.word_with("kit-evidence", &[("count", self.strength.into()), ("of", 5.into())]);
        let side = kit.whole(kit.grown(9.0));
        ui.node((Flow::row().gap(Space::Hair).stiff().to_node(kit), access_named(Role::Meter, text)), |ui| {
            for place in 0..5 {
                let filled = place < self.strength;
                let node = Node {
                    width: px(side),
                    height: px(side),
                    margin: UiRect::right(px(1)),
                    // A filled circle has no line of its own: the seam between line and filling would show.
                    border: UiRect::all(if filled { Val::ZERO } else { kit.line() }),
                    border_radius: BorderRadius::MAX,
                    ..default()
                };
                let back = if filled { color } else { Color::NONE };
                ui.leaf((node, BackgroundColor(back), BorderColor::all(color), Pickable::IGNORE));
            }
        })
    }
}

/// What something costs: one block for each half-day.
#[derive(Debug, Clone, Copy)]
pub struct CostPips {
    half_days: u8,
    color: Color,
}

impl CostPips {
    /// Blocks in a colour.
    pub fn new(half_days: u8, accent: Accent) -> Self {
        Self { half_days, color: accent.fill }
    }

    /// Paler, for an action that cannot be taken now.
    pub fn faded(mut self) -> Self {
        self.color = self.color.with_alpha(0.55);
        self
    }
}

impl Widget for CostPips {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let text = ui.word_with("kit-cost", &[("count", self.half_days.into())]);
        let (width, height) = (kit.whole(kit.grown(7.0)), kit.whole(kit.grown(11.0)));
        ui.node((Flow::row().gap(Space::Hair).stiff().to_node(kit), access_named(Role::Label, text)), |ui| {
            for _ in 0..self.half_days {
                let corner = BorderRadius::all(px(MARK_CORNER));
                let node = Node { width: px(width), height: px(height), border_radius: corner, ..default() };
                ui.leaf((node, BackgroundColor(self.color), Pickable::IGNORE));
            }
        })
    }
}

/// Good or bad news in a word, an arrow and a colour.
#[derive(Debug, Clone)]
pub struct ToneMark {
    text: String,
    tone: Tone,
}

impl ToneMark {
    /// A text with the sign of its tone before it.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

impl Widget for ToneMark {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let ink = Ink::Tone(self.tone);
        let icon = match self.tone {
            Tone::Good => Some("check-circle"),
            Tone::Warn => Some("warning"),
            Tone::Bad => Some("cross"),
            Tone::Neutral => None,
        };
        ui.flow(Flow::row().gap(Space::Tight), |ui| {
            if let Some(icon) = icon {
                ui.add(super::Icon::new(icon).side(14.0).ink(ink));
            }
            ui.add(Label::strong(self.text).ink(ink));
        })
    }
}
