//! Where the time went: two bars a sprint, a legend, and the sums.

use accesskit::Role;
use bevy::prelude::*;

use super::super::view::time::{BarView, TimeView};
use super::card;
use crate::ui::{
    kit::Ui,
    theme::{Face, Space, TextSize},
    widget::{Flow, Ink, Label, Len, Surface},
};

/// The page.
pub fn page(ui: &mut Ui<'_>, view: &TimeView) {
    ui.add(Label::body(&view.verdict).size(TextSize::Lead).role(Role::Paragraph));
    let wide = super::is_wide(ui);
    let both = if wide { Flow::row().align(AlignItems::Start) } else { Flow::column() };
    ui.flow(both.gap(Space::Medium), |ui| {
        let heading = ui.word("debrief-time");
        let bars = if wide { Flow::column().share(1.7) } else { Flow::column() };
        card(ui, bars, &heading, &view.note, |ui| {
            legend(ui, view);
            for sprint in &view.sprints {
                ui.flow(Flow::row().gap(Space::Small).named(Role::Group, &sprint.name), |ui| {
                    ui.flow(Flow::column().width(Len::Text(66.0)).stiff(), |ui| {
                        ui.add(Label::body(&sprint.name).face(Face::TextSemiBold).silent());
                    });
                    ui.flow(Flow::column().gap(Space::Hair).grow(), |ui| {
                        for (place, bar) in sprint.bars.iter().enumerate() {
                            one_bar(ui, view, bar, place > 0);
                        }
                    });
                });
            }
        });
        let heading = ui.word("debrief-time-all");
        let sums = if wide { Flow::column().grow().min_width(Len::Text(330.0)) } else { Flow::column() };
        card(ui, sums, &heading, "", |ui| {
            totals(ui, view, &heading);
            ui.add(Label::small(&view.expert));
        });
    });
}

/// Colour of a part and the ink on it; slack is an empty frame.
fn paint(ui: &Ui<'_>, part: usize) -> Option<(Color, Color)> {
    let p = ui.palette();
    let accents = [p.research, p.priority, p.dependency, p.status, p.neutral];
    accents.get(part).map(|a| (a.fill, a.on_fill))
}

fn legend(ui: &mut Ui<'_>, view: &TimeView) {
    ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
        for (part, name) in view.parts.iter().enumerate() {
            let paint = paint(ui, part);
            ui.flow(Flow::row().gap(Space::Tight), |ui| {
                swatch(ui, paint.map(|(fill, _)| fill));
                ui.add(Label::small(name));
            });
        }
    });
}

fn swatch(ui: &mut Ui<'_>, fill: Option<Color>) {
    let side = ui.kit().px(11.0);
    let flow = Flow::row().corner(2.0).stiff().edit(|n| (n.width, n.height) = (side, side));
    ui.flow(flow.surface(fill.map_or(Surface::Raised, Surface::Fill)), |_| {});
}

/// A bar; its parts are as wide as their slots, and say how many they are.
fn one_bar(ui: &mut Ui<'_>, view: &TimeView, bar: &BarView, expert: bool) {
    ui.flow(Flow::row().gap(Space::Small).named(Role::Figure, &bar.text), |ui| {
        ui.flow(Flow::column().width(Len::Text(44.0)).stiff(), |ui| {
            ui.add(Label::small(&bar.who).justify(Justify::Right).silent());
        });
        let height = if expert { 16.0 } else { 22.0 };
        ui.flow(Flow::row().grow().height(Len::Text(height)).align(AlignItems::Stretch), |ui| {
            for (part, slots) in bar.slots.iter().enumerate().filter(|(_, s)| **s > 0) {
                segment(ui, part, *slots, view.longest);
            }
        });
    });
}

fn segment(ui: &mut Ui<'_>, part: usize, slots: u16, longest: u16) {
    let paint = paint(ui, part);
    let width = f32::from(slots) / f32::from(longest) * 100.0;
    let flow = Flow::row().centered().corner(2.0).edit(|n| {
        n.width = percent(width);
        n.margin.right = px(1);
    });
    let surface = paint.map_or(Surface::Raised, |(fill, _)| Surface::Fill(fill));
    ui.flow(flow.surface(surface), |ui| {
        let ink = paint.map_or(Ink::Soft, |(_, on)| Ink::Of(on));
        ui.add(Label::small(slots.to_string()).ink(ink).face(Face::TextSemiBold).no_wrap().silent());
    });
}

/// Widths of the three columns of figures, in pixels at a text size of 100 %.
const FIGURES: [f32; 3] = [46.0, 56.0, 72.0];

fn totals(ui: &mut Ui<'_>, view: &TimeView, name: &str) {
    let heads = ["debrief-time-family", "debrief-time-yours", "debrief-time-experts", "debrief-time-difference"];
    ui.flow(Flow::column().named(Role::Table, name), |ui| {
        let heads = heads.map(|id| ui.word(id));
        ui.flow(Flow::row().pad_xy(Space::None, Space::Tight).role(Role::Row), |ui| {
            ui.flow(Flow::column().grow(), |ui| {
                ui.add(Label::small(&heads[0]).face(Face::TextSemiBold));
            });
            for (head, width) in heads[1..].iter().zip(FIGURES) {
                figure(ui, width, Label::small(head).face(Face::TextSemiBold).justify(Justify::Right));
            }
        });
        for row in &view.totals {
            ui.rule(false);
            ui.flow(Flow::row().pad_xy(Space::None, Space::Tight).named(Role::Row, row.join(", ")), |ui| {
                ui.flow(Flow::column().grow(), |ui| {
                    ui.add(Label::body(&row[0]).silent());
                });
                for (text, width) in row[1..].iter().zip(FIGURES) {
                    figure(ui, width, Label::number(text).silent());
                }
            });
        }
    });
}

fn figure(ui: &mut Ui<'_>, width: f32, label: Label) {
    ui.flow(Flow::column().width(Len::Text(width)).stiff().align(AlignItems::End), |ui| {
        ui.add(label);
    });
}
