//! Meters: how much of something there is, how far work has come, where a value is believed to be.
//!
//! Each says in words what it shows. It must not know where its numbers come from.

use accesskit::{Node as AccessNode, Role};
use bevy::{a11y::AccessibilityNode, ecs::system::EntityCommands, prelude::*};

use crate::ui::{
    kit::{Ui, Widget, access_named},
    theme::Accent,
};

/// A bar that is filled up to a share.
#[derive(Debug, Clone)]
pub struct Meter {
    label: String,
    share: f32,
    text: String,
    color: Option<Color>,
    mark: Option<f32>,
    height: f32,
    progress: bool,
}

impl Meter {
    /// How much there is, 0 to 1; `text` is how it is said, as *trust .60*.
    pub fn new(label: impl Into<String>, share: f32, text: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            share: share.clamp(0.0, 1.0),
            text: text.into(),
            color: None,
            mark: None,
            height: 8.0,
            progress: false,
        }
    }

    /// How far work has come.
    pub fn progress(label: impl Into<String>, share: f32, text: impl Into<String>) -> Self {
        Self { progress: true, ..Self::new(label, share, text) }
    }

    /// In the colour of a seat or tone.
    pub fn accent(mut self, accent: Accent) -> Self {
        self.color = Some(accent.fill);
        self
    }

    /// A mark at a share, as a warning line.
    pub fn mark(mut self, share: f32) -> Self {
        self.mark = Some(share.clamp(0.0, 1.0));
        self
    }

    /// Height in pixels at a text size of 100 %.
    pub fn height(mut self, px: f32) -> Self {
        self.height = px;
        self
    }
}

impl Widget for Meter {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let p = kit.palette;
        let mut access = AccessNode::new(if self.progress { Role::ProgressIndicator } else { Role::Meter });
        access.set_label(self.label);
        access.set_value(self.text);
        access.set_numeric_value(f64::from(self.share));
        access.set_min_numeric_value(0.0);
        access.set_max_numeric_value(1.0);
        let height = kit.grown(self.height);
        let node = track(height);
        ui.node((node, BackgroundColor(p.track), AccessibilityNode::from(access), Pickable::IGNORE), |ui| {
            let color = self.color.unwrap_or(p.product.fill);
            let filled = Node {
                width: percent(self.share * 100.0),
                height: percent(100),
                border_radius: BorderRadius::MAX,
                ..default()
            };
            ui.leaf((filled, BackgroundColor(color), Pickable::IGNORE));
            if let Some(mark) = self.mark {
                tick(ui, mark, height, p.ink);
            }
        })
    }
}

fn track(height: f32) -> Node {
    Node { width: percent(100), height: px(height), border_radius: BorderRadius::MAX, flex_shrink: 1.0, ..default() }
}

fn tick(ui: &mut Ui<'_>, share: f32, height: f32, color: Color) {
    let over = (height * 0.45).round();
    let node = Node {
        position_type: PositionType::Absolute,
        left: percent(share * 100.0),
        margin: UiRect::left(px(-1.5)),
        top: px(-over),
        width: px(3),
        height: px(height + 2.0 * over),
        border_radius: BorderRadius::all(px(1.5)),
        ..default()
    };
    ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
}

/// Where a value is believed to be: a band on a track, and a tick where it is most likely.
#[derive(Debug, Clone)]
pub struct RangeBar {
    text: String,
    low: f32,
    high: f32,
    middle: Option<f32>,
    came: Option<f32>,
    color: Option<Color>,
    height: f32,
}

impl RangeBar {
    /// A band between two shares of the track, 0 to 1; `text` is how it is said.
    pub fn new(low: f32, high: f32, text: impl Into<String>) -> Self {
        let (low, high) = (low.min(high).clamp(0.0, 1.0), high.max(low).clamp(0.0, 1.0));
        Self { text: text.into(), low, high, middle: None, came: None, color: None, height: 8.0 }
    }

    /// The most likely place.
    pub fn middle(mut self, share: f32) -> Self {
        self.middle = Some(share.clamp(0.0, 1.0));
        self
    }

    /// What came in the end, as a dot: another shape, since it is another thing than the tick.
    pub fn came(mut self, share: f32) -> Self {
        self.came = Some(share.clamp(0.0, 1.0));
        self
    }

    /// In the colour of a seat or family.
    pub fn accent(mut self, accent: Accent) -> Self {
        self.color = Some(accent.fill);
        self
    }

    /// Height in pixels at a text size of 100 %.
    pub fn height(mut self, px: f32) -> Self {
        self.height = px;
        self
    }
}

impl Widget for RangeBar {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let p = kit.palette;
        let color = self.color.unwrap_or(p.product.fill);
        let height = kit.grown(self.height);
        let bundle = (track(height), BackgroundColor(p.track), access_named(Role::Meter, self.text), Pickable::IGNORE);
        ui.node(bundle, |ui| {
            let band = Node {
                position_type: PositionType::Absolute,
                left: percent(self.low * 100.0),
                width: percent((self.high - self.low) * 100.0),
                min_width: px(2),
                height: percent(100),
                border_radius: BorderRadius::MAX,
                ..default()
            };
            ui.leaf((band, BackgroundColor(p.wash(color, 0.48)), Pickable::IGNORE));
            if let Some(middle) = self.middle {
                tick(ui, middle, height, color);
            }
            if let Some(came) = self.came {
                dot(ui, came, height);
            }
        })
    }
}

/// A disc with a rim on a track, as high as a tick.
fn dot(ui: &mut Ui<'_>, share: f32, height: f32) {
    let p = ui.palette();
    let side = height + 2.0 * (height * 0.25).round();
    let node = Node {
        position_type: PositionType::Absolute,
        left: percent(share * 100.0),
        margin: UiRect::left(px(-side / 2.0)),
        top: px((height - side) / 2.0),
        width: px(side),
        height: px(side),
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::MAX,
        ..default()
    };
    ui.leaf((node, BackgroundColor(p.ink), BorderColor::all(p.card), Pickable::IGNORE));
}
