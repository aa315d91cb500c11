//! Where the time went: two bars a sprint, a legend, and the sums.

use accesskit::Role;
use bevy::prelude::*;

use super::super::sheets::Sheet;
use super::super::view::time::{BarView, TimeView};
use super::{card, sorted};
use crate::ui::{
    kit::Ui,
    theme::{Face, Space, TextSize},
    widget::{Column, Flow, Ink, Label, Len, Surface},
};

/// The page.
pub fn page(ui: &mut Ui<'_>, view: &TimeView) {
    ui.add(Label::body(&view.verdict).size(TextSize::Lead).role(Role::Paragraph));
    let wide = super::is_wide(ui);
    let both = if wide { Flow::row().align(AlignItems::Stretch) } else { Flow::column() };
    ui.flow(both.gap(Space::Medium), |ui| {
        let heading = ui.word("debrief-time");
        let bars = if wide { Flow::column().share(1.0) } else { Flow::column() };
        card(ui, bars, &heading, &view.note, |ui| {
            legend(ui, view);
            let height = bar_height(ui, view.sprints.len());
            for sprint in &view.sprints {
                ui.flow(Flow::row().gap(Space::Small).named(Role::Group, &sprint.name), |ui| {
                    ui.flow(Flow::column().width(Len::Text(66.0)).stiff(), |ui| {
                        ui.add(Label::body(&sprint.name).face(Face::TextSemiBold).silent());
                    });
                    ui.flow(Flow::column().gap(Space::Hair).grow(), |ui| {
                        for (place, bar) in sprint.bars.iter().enumerate() {
                            one_bar(ui, view, bar, if place > 0 { height * 0.84 } else { height });
                        }
                    });
                });
            }
        });
        let heading = ui.word("debrief-time-all");
        let sums = if wide { Flow::column().width(Len::Text(450.0)).stiff() } else { Flow::column() };
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
    filled(ui, flow, fill, |_| {});
}

/// A part in its colour; what was left empty is a frame that can be seen in every theme.
fn filled(ui: &mut Ui<'_>, flow: Flow, fill: Option<Color>, inside: impl FnOnce(&mut Ui<'_>)) {
    let Some(fill) = fill else {
        let (line, ink) = (ui.kit().line(), ui.palette().ink_soft);
        let mut frame = ui.flow(flow.edit(|n| n.border = UiRect::all(line)), inside);
        frame.insert(BorderColor::all(ink));
        return;
    };
    ui.flow(flow.surface(Surface::Fill(fill)), inside);
}

/// How high the upper bar of a sprint is, at a text size of 100 %: they share what a wide page leaves below its head.
fn bar_height(ui: &Ui<'_>, sprints: usize) -> f32 {
    if !super::is_wide(ui) {
        return LEAST;
    }
    let room = (ui.kit().room_in_text().y - HEAD) / sprints.max(1) as f32;
    // Both bars of a sprint, and what parts it from the next one.
    ((room - 14.0) / 1.84).clamp(LEAST, LEAST * 1.5)
}

/// Height of the upper bar where there is no room to spare, and of all that stands above and below the bars.
const LEAST: f32 = 24.0;
const HEAD: f32 = 280.0;

/// A bar; its parts are as wide as their slots, and say how many they are.
fn one_bar(ui: &mut Ui<'_>, view: &TimeView, bar: &BarView, height: f32) {
    ui.flow(Flow::row().gap(Space::Small).named(Role::Figure, &bar.text), |ui| {
        ui.flow(Flow::column().width(Len::Text(44.0)).stiff(), |ui| {
            ui.add(Label::small(&bar.who).justify(Justify::Right).silent());
        });
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
    filled(ui, flow, paint.map(|(fill, _)| fill), |ui| {
        let ink = paint.map_or(Ink::Soft, |(_, on)| Ink::Of(on));
        ui.add(Label::small(slots.to_string()).ink(ink).face(Face::TextSemiBold).no_wrap().silent());
    });
}

fn totals(ui: &mut Ui<'_>, view: &TimeView, name: &str) {
    let columns = [
        Column::wide(ui.word("debrief-time-family")),
        Column::fixed(ui.word("debrief-time-yours"), 48.0).right(),
        Column::fixed(ui.word("debrief-time-experts"), 66.0).right(),
        Column::fixed(ui.word("debrief-time-difference"), 88.0).right(),
    ];
    ui.table(sorted("debrief.slots", name, columns, Sheet::Slots, view.totals_by), |rows| {
        for row in &view.totals {
            rows.row(&row.join(", "), |ui, column| match column {
                0 => _ = ui.add(Label::body(&row[0]).silent()),
                figure => _ = ui.add(Label::number(&row[figure]).silent()),
            });
        }
    });
}
