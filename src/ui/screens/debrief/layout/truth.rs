//! What was true: a heat map of needs, a table of features, and chains.

use accesskit::Role;
use bevy::prelude::*;

use super::super::sheets::Sheet;
use super::super::view::truth::{CellView, FeatureView, LineView, NeedView, TruthView};
use super::{card, chains, sorted, wide};
use crate::ui::{
    kit::Ui,
    theme::{Face, Palette, REM, Space, TextSize, ThemeName, Tone},
    widget::{Column, Evidence, Flow, Ink, Label, Len, Rows, Sorting, ToneMark},
};

/// The page.
pub fn page(ui: &mut Ui<'_>, view: &TruthView) {
    let (needs, note) = (ui.word("debrief-needs"), two(ui, "debrief-needs-note", "debrief-needs-believed-note"));
    card(ui, Flow::column(), &needs, &note, |ui| {
        // Where there is less room the needs' names stand above their lines.
        let beside = super::is_wide(ui);
        let least = if beside { 620.0 } else { 520.0 };
        wide(ui, "debrief.needs", least, |ui| heat_map(ui, view, beside));
        let said = ui.word(if view.asked { "debrief-needs-said-note" } else { "debrief-needs-unsaid-note" });
        ui.add(Label::small(said));
    });
    let (features, note) = (ui.word("debrief-features"), two(ui, "debrief-features-value", "debrief-features-marks"));
    card(ui, Flow::column(), &features, &note, |ui| {
        if view.built.is_empty() {
            let none = ui.word("debrief-features-none");
            ui.add(Label::body(none).soft());
        } else {
            table(ui, ("debrief.features", &features), &view.built, Sheet::Built, view.built_by);
        }
    });
    if !view.unwanted.is_empty() {
        let heading = ui.word("debrief-unwanted");
        ui.add(Label::title(heading));
        chains::chains(ui, &view.unwanted);
    }
    if !view.left.is_empty() {
        let (left, note) = (ui.word("debrief-features-left"), ui.word("debrief-features-left-note"));
        card(ui, Flow::column(), &left, &note, |ui| {
            table(ui, ("debrief.drawer", &left), &view.left, Sheet::Left, view.left_by);
        });
    }
}

/// Two remarks, one after the other.
fn two(ui: &Ui<'_>, first: &str, second: &str) -> String {
    format!("{} {}", ui.word(first), ui.word(second))
}

// The heat map.

/// Widths in pixels at a text size of 100 %: the need, and what kind of line it is.
const NEED: f32 = 170.0;
const KIND: f32 = 86.0;

fn heat_map(ui: &mut Ui<'_>, view: &TruthView, beside: bool) {
    ui.flow(Flow::column().gap(Space::Small).role(Role::Table), |ui| {
        ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::End).role(Role::Row), |ui| {
            let before = if beside { NEED + KIND + 4.0 } else { KIND };
            ui.flow(Flow::column().width(Len::Text(before)).stiff(), |_| {});
            let all = ui.word("debrief-needs-all");
            column_head(ui, &all, "");
            for (name, share) in &view.segments {
                column_head(ui, name, share);
            }
        });
        for need in &view.needs {
            one_need(ui, need, beside);
        }
    });
}

fn column_head(ui: &mut Ui<'_>, name: &str, note: &str) {
    ui.flow(Flow::column().grow().role(Role::ColumnHeader), |ui| {
        ui.add(Label::body(name).face(Face::TextSemiBold).size(TextSize::Small).centered());
        if !note.is_empty() {
            ui.add(Label::small(note).centered());
        }
    });
}

fn one_need(ui: &mut Ui<'_>, need: &NeedView, beside: bool) {
    let (row, name, lines) = match beside {
        true => {
            let name = Flow::column().width(Len::Text(NEED)).stiff().justify(JustifyContent::Center);
            (Flow::row(), name, Flow::column().grow())
        }
        false => (Flow::column(), Flow::column(), Flow::column()),
    };
    let row = row.gap(Space::Tight).align(AlignItems::Stretch).named(Role::Row, &need.text);
    ui.flow(row, |ui| {
        ui.flow(name, |ui| {
            ui.add(Label::body(&need.name).face(Face::TextSemiBold).silent());
            ui.add(Label::small(&need.note).silent());
        });
        ui.flow(lines.gap(Space::Hair), |ui| {
            let p = ui.palette();
            // What was so, and what people said, is nobody's; what was believed, the product seat believed.
            let colours = [p.neutral.fill, p.product.fill, p.neutral.fill];
            for (line, colour) in need.lines.iter().zip(colours) {
                one_line(ui, line, colour);
            }
        });
    });
}

fn one_line(ui: &mut Ui<'_>, line: &LineView, colour: Color) {
    ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Stretch), |ui| {
        ui.flow(Flow::column().width(Len::Text(KIND)).stiff().justify(JustifyContent::Center), |ui| {
            ui.add(Label::small(&line.name).silent());
        });
        for cell in &line.cells {
            one_cell(ui, cell, colour);
        }
    });
}

/// The strongest a cell gets: text in the ordinary ink stays readable on it.
fn strongest(ui: &Ui<'_>) -> f32 {
    match ui.kit().theme {
        ThemeName::Dark => 0.27,
        ThemeName::Paper | ThemeName::Contrast => 0.55,
    }
}

fn one_cell(ui: &mut Ui<'_>, cell: &CellView, colour: Color) {
    let flow = Flow::row().centered().grow().min_height(Len::Text(22.0)).corner(3.0);
    let strongest = strongest(ui);
    let flow = match cell.share {
        Some(share) => {
            let faded = Palette::faded(colour, 0.04 + (strongest - 0.04) * share.clamp(0.0, 1.0));
            flow.surface(crate::ui::widget::Surface::Fill(faded))
        }
        None => flow,
    };
    ui.flow(flow, |ui| {
        let label = Label::small(&cell.text).centered().silent();
        ui.add(if cell.share.is_some() { label.ink(Ink::Normal).face(Face::TextMedium) } else { label });
    });
}

// Features.

fn table(ui: &mut Ui<'_>, (key, name): (&str, &str), rows: &[FeatureView], sheet: Sheet, by: Option<Sorting>) {
    let head = |id: &str| ui.word(id);
    // The same for both tables, so that their columns stand below each other. In a narrow window what was left fits
    // without scrolling sideways.
    let wide = super::is_wide(ui);
    let [asked, said, believed, real] = if wide { [92.0, 112.0, 116.0, 142.0] } else { [92.0, 84.0, 108.0, 124.0] };
    let mut columns = vec![
        Column::wide(head("debrief-col-feature")),
        Column::fixed(head("debrief-col-asked"), asked),
        Column::fixed(head("debrief-col-said"), said),
        Column::fixed(head("debrief-col-believed"), believed),
        Column::fixed(head("debrief-col-real"), real),
    ];
    // What was never begun cost nothing, and nobody uses it.
    let (cost, usage) = (104.0, 92.0);
    let built = sheet == Sheet::Built;
    if built {
        columns.push(Column::fixed(head("debrief-col-cost"), cost).right());
        columns.push(Column::fixed(head("debrief-col-use"), usage).right());
    }
    let table = sorted(key, name, columns, sheet, by);
    // What has no figures keeps their place free where there is room for it.
    let table = if built || !wide { table } else { table.free([cost, usage]) };
    ui.table(table, |table| {
        for row in rows {
            feature(table, row, built);
        }
    });
}

fn feature(table: &mut Rows<'_, '_>, row: &FeatureView, built: bool) {
    table.row(&row.text, |ui, column| match column {
        0 => {
            ui.add(Label::body(&row.name).face(Face::TextSemiBold).silent());
            ui.add(Label::small(&row.stage).silent());
        }
        1 => _ = ui.add(Label::small(&row.asked).silent()),
        2 => _ = ui.add(Label::small(&row.said).silent()),
        3 => {
            ui.add(Label::body(&row.believed).silent());
            // As high as the small line beside it, so that the figures above stand on one height.
            let marks = Flow::row().min_height(Len::Text(TextSize::Small.rem() * REM * TextSize::Small.line_height()));
            ui.flow(marks, |ui| _ = ui.add(Evidence::new(row.strength)));
        }
        4 => {
            ui.add(Label::body(&row.real).face(Face::TextBold).silent());
            if row.bad {
                ui.add(ToneMark::new(&row.verdict, Tone::Bad));
            } else {
                ui.add(Label::small(&row.verdict).silent());
            }
        }
        _ if !built => {}
        5 => {
            ui.add(Label::number(&row.cost).silent());
            ui.add(Label::small(&row.days).justify(Justify::Right).silent());
        }
        _ => {
            ui.add(Label::number(&row.usage).silent());
            if row.unused {
                let word = ui.word("debrief-feature-unused");
                ui.add(ToneMark::new(word, Tone::Bad));
            }
        }
    });
}
