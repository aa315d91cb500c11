//! Histograms with reference bands, and stacked bars.

use bevy::{ecs::system::EntityCommands, prelude::*};

use super::{Anchor, figure, label_at, legend};
use crate::{
    ui::{
        kit::{Ui, Widget},
        theme::{Face, MARK_CORNER, Space, TextSize},
        widget::{Flow, Ink, Label, Len},
    },
    words::number,
};

/// A stretch of the axis that something else reaches, for comparison.
#[derive(Debug, Clone)]
pub struct Band {
    /// Where it starts, on the axis.
    pub from: f32,
    /// Where it ends.
    pub to: f32,
    /// What it is.
    pub label: String,
    /// Its colour.
    pub color: Color,
}

/// How often each value came.
#[derive(Debug, Clone)]
pub struct Histogram {
    /// Its name.
    pub name: String,
    /// In words what is to be seen.
    pub alternative: String,
    /// The axis: where the first bin starts and the last one ends.
    pub axis: (f32, f32),
    /// How often, bin by bin.
    pub bins: Vec<f32>,
    /// A value to point out, with its label.
    pub mark: Option<(f32, String)>,
    /// Stretches for comparison, drawn below the axis.
    pub bands: Vec<Band>,
    /// Colour of the bars.
    pub color: Color,
    /// Height of the bars in layout pixels.
    pub height: f32,
}

impl Histogram {
    fn share(&self, value: f32) -> f32 {
        ((value - self.axis.0) / (self.axis.1 - self.axis.0)).clamp(0.0, 1.0)
    }

    fn bars(&self, ui: &mut Ui<'_>) {
        let tallest = self.bins.iter().copied().fold(f32::EPSILON, f32::max);
        let count = self.bins.len().max(1) as f32;
        let marked = self
            .mark
            .as_ref()
            .map(|(value, _)| ((self.share(*value) * count) as usize).min(self.bins.len().saturating_sub(1)));
        for (place, bin) in self.bins.iter().enumerate() {
            let color = if marked == Some(place) { self.color } else { ui.palette().wash(self.color, 0.48) };
            let node = Node {
                flex_grow: 1.0,
                flex_basis: Val::ZERO,
                height: percent(bin / tallest * 86.0),
                border_radius: BorderRadius::top(px(MARK_CORNER)),
                ..default()
            };
            ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
        }
        if let Some((value, text)) = &self.mark {
            let tall = marked.map_or(0.0, |place| self.bins[place] / tallest * 86.0);
            let label =
                Label::body(text).size(TextSize::Small).face(Face::TextBold).ink(Ink::Of(ui.palette().product.ink));
            label_at(ui, label, self.share(*value) * 100.0, (100.0 - tall - 13.0).max(0.0), Anchor::Middle);
        }
    }
}

impl Widget for Histogram {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let p = kit.palette;
        let outer = Flow::column().gap(Space::Tight).width(Len::Percent(100.0)).to_node(kit);
        ui.node((outer, figure(&self.name, &self.alternative)), |ui| {
            let frame = Node {
                width: percent(100),
                height: px(self.height),
                align_items: AlignItems::End,
                column_gap: px(2),
                border: UiRect::bottom(px(1.5)),
                ..default()
            };
            ui.node((frame, BorderColor::all(p.line_strong)), |ui| self.bars(ui));
            for band in &self.bands {
                let row = Node { width: percent(100), height: kit.px(9.0), ..default() };
                ui.node(row, |ui| {
                    let (from, to) = (self.share(band.from) * 100.0, self.share(band.to) * 100.0);
                    let node = Node {
                        position_type: PositionType::Absolute,
                        left: percent(from),
                        width: percent(to - from),
                        height: percent(100),
                        border_radius: BorderRadius::MAX,
                        ..default()
                    };
                    ui.leaf((node, BackgroundColor(band.color), Pickable::IGNORE));
                });
            }
            ui.flow(Flow::row().spread(), |ui| {
                for value in [self.axis.0, (self.axis.0 + self.axis.1) / 2.0, self.axis.1] {
                    ui.add(Label::small(number::decimal(f64::from(value), 0)).silent());
                }
            });
            if !self.bands.is_empty() {
                let entries: Vec<_> = self.bands.iter().map(|band| (band.label.clone(), band.color)).collect();
                legend(ui, &entries);
            }
        })
    }
}

/// One bar of parts.
#[derive(Debug, Clone)]
pub struct StackRow {
    /// What it is.
    pub label: String,
    /// How much of each series.
    pub parts: Vec<f32>,
    /// Written behind the bar.
    pub text: String,
}

/// Bars made of parts, one below the other, all to the same scale.
#[derive(Debug, Clone)]
pub struct StackedBars {
    /// Its name.
    pub name: String,
    /// In words what is to be seen.
    pub alternative: String,
    /// What the parts are, with their colours.
    pub series: Vec<(String, Color)>,
    /// The bars.
    pub rows: Vec<StackRow>,
    /// Width of the labels in pixels at a text size of 100 %.
    pub label_width: f32,
}

impl Widget for StackedBars {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        let longest = self.rows.iter().map(|row| row.parts.iter().sum::<f32>()).fold(f32::EPSILON, f32::max);
        let outer = Flow::column().gap(Space::Small).width(Len::Percent(100.0)).to_node(kit);
        ui.node((outer, figure(&self.name, &self.alternative)), |ui| {
            for row in &self.rows {
                ui.flow(Flow::row().gap(Space::Small), |ui| {
                    ui.flow(Flow::column().width(Len::Text(self.label_width)).stiff(), |ui| {
                        ui.add(Label::body(&row.label).silent());
                    });
                    ui.flow(Flow::row().grow().height(Len::Text(16.0)), |ui| {
                        for (part, (_, color)) in row.parts.iter().zip(&self.series) {
                            let node =
                                Node { width: percent(part / longest * 100.0), height: percent(100), ..default() };
                            ui.leaf((node, BackgroundColor(*color), Pickable::IGNORE));
                        }
                    });
                    ui.flow(Flow::column().width(Len::Text(56.0)).stiff(), |ui| {
                        ui.add(Label::number(&row.text).silent());
                    });
                });
            }
            legend(ui, &self.series);
        })
    }
}
