//! Delivery: dates on a line of days, chains, and what each part took.

use accesskit::Role;
use bevy::prelude::*;

use super::super::sheets::Sheet;
use super::super::view::delivery::{DateView, DeliveryView, PartView};
use super::{card, chains, sorted};
use crate::ui::{
    kit::Ui,
    theme::{Face, Space, TextSize},
    widget::{Column, Flow, Icon, Ink, Label, Len, Rows},
};

/// Width of the dates' names, in pixels at a text size of 100 %.
const NAME: f32 = 150.0;
/// How far below the dates' flags their line of days lies, and the side of a mark; the same.
const LINE: f32 = 24.0;
const MARK: f32 = 16.0;

/// The page.
pub fn page(ui: &mut Ui<'_>, view: &DeliveryView) {
    let (heading, note) = (ui.word("debrief-dates"), ui.word("debrief-dates-note"));
    card(ui, Flow::column(), &heading, &note, |ui| {
        legend(ui, view.dates.iter().any(|date| date.broken));
        for date in &view.dates {
            one_date(ui, date);
        }
        axis(ui, view);
    });
    if view.chains.is_empty() {
        let kept = ui.word("debrief-chains-kept");
        card(ui, Flow::column(), &kept, "", |ui| {
            view.unchained.iter().for_each(|line| _ = ui.add(Label::body(line).soft()));
        });
    } else {
        let why = ui.word("debrief-chains");
        ui.add(Label::title(why));
        view.unchained.iter().for_each(|line| _ = ui.add(Label::body(line).soft()));
        chains::chains(ui, &view.chains);
    }
    let heading = ui.word("debrief-parts");
    let mut note = ui.word("debrief-parts-note");
    if view.parts.iter().any(|part| part.over) {
        note = format!("{note} {}", ui.word("debrief-parts-marked"));
    }
    card(ui, Flow::column(), &heading, &note, |ui| {
        if view.parts.is_empty() {
            let none = ui.word("debrief-parts-none");
            ui.add(Label::body(none).soft());
        } else {
            parts(ui, &heading, view);
        }
    });
}

// Dates.

/// How a mark looks: its icon, and whether it is good, bad or neither.
fn mark_of(ui: &Ui<'_>, id: &str) -> (&'static str, Color) {
    let p = ui.palette();
    match id {
        "debrief-date-sponsor" => ("flag", p.neutral.ink),
        "debrief-date-promised" => ("promise", p.program.ink),
        "debrief-date-broken" => ("calendar", p.bad.ink),
        "debrief-date-met" => ("check-circle", p.good.ink),
        "debrief-date-late" => ("late", p.bad.ink),
        _ => ("cross", p.bad.ink),
    }
}

fn legend(ui: &mut Ui<'_>, broken: bool) {
    let ids = [
        "debrief-date-sponsor",
        "debrief-date-promised",
        "debrief-date-broken",
        "debrief-date-met",
        "debrief-date-late",
        "debrief-date-never",
    ];
    ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
        for id in ids.into_iter().filter(|id| broken || *id != "debrief-date-broken") {
            let (icon, ink) = mark_of(ui, id);
            let word = ui.word(id);
            ui.flow(Flow::row().gap(Space::Tight), |ui| {
                ui.add(Icon::new(icon).side(14.0).ink(Ink::Of(ink)));
                ui.add(Label::small(word));
            });
        }
    });
}

fn one_date(ui: &mut Ui<'_>, date: &DateView) {
    let wide = super::is_wide(ui);
    let row = if wide { Flow::row().align(AlignItems::Start) } else { Flow::column() };
    let row = row.gap(Space::Medium).pad_xy(Space::None, Space::Tight).named(Role::Figure, &date.text);
    ui.flow(row, |ui| {
        // The name stands on the height of its line.
        let down = ui.kit().px(LINE - 9.0);
        let name = match wide {
            true => Flow::column().width(Len::Text(NAME)).stiff().edit(|n| n.padding.top = down),
            false => Flow::column(),
        };
        ui.flow(name, |ui| {
            ui.add(Label::body(&date.name).face(Face::TextSemiBold).silent());
        });
        let rest = if wide { Flow::column().grow() } else { Flow::column() };
        ui.flow(rest.gap(Space::Hair), |ui| {
            ui.flow(
                Flow::row()
                    .height(Len::Text(if date.promised.is_some() { 48.0 } else { 34.0 }))
                    .edit(|n| n.margin = UiRect::horizontal(px(12))),
                |ui| {
                    line(ui, date);
                },
            );
            ui.flow(Flow::column().edit(|n| n.margin = UiRect::horizontal(px(12))), |ui| {
                ui.add(Label::small(date.parts.join(" · ")).silent());
            });
        });
    });
}

fn line(ui: &mut Ui<'_>, date: &DateView) {
    let (p, middle) = (ui.palette(), ui.kit().grown(LINE));
    let strip = |from: f32, to: f32, height: f32| Node {
        position_type: PositionType::Absolute,
        left: percent(from * 100.0),
        width: percent((to - from).max(0.0) * 100.0),
        top: px(middle),
        height: px(height),
        margin: UiRect::top(px(-height / 2.0)),
        border_radius: BorderRadius::all(px(2)),
        ..default()
    };
    ui.leaf((strip(0.0, 1.0, 2.0), BackgroundColor(p.ink_soft), Pickable::IGNORE));
    let end = date.met.unwrap_or(1.0);
    if !date.kept && end > date.due {
        ui.leaf((strip(date.due, end, 6.0), BackgroundColor(p.bad.fill), Pickable::IGNORE));
    }
    mast(ui, date.due, LINE - 10.0);
    mark(ui, date.due, "debrief-date-sponsor", 0.0);
    if let Some(day) = date.promised {
        mast(ui, day, LINE);
        mark(ui, day, if date.broken { "debrief-date-broken" } else { "debrief-date-promised" }, LINE + 8.0);
    }
    let (day, what) = match date.met {
        Some(day) if date.kept => (day, "debrief-date-met"),
        Some(day) => (day, "debrief-date-late"),
        None => (1.0, "debrief-date-never"),
    };
    mark(ui, day, what, LINE - MARK / 2.0);
}

/// A short stroke from the line up to the date, or down to what was promised.
fn mast(ui: &mut Ui<'_>, place: f32, top: f32) {
    let kit = ui.kit();
    let node = Node {
        position_type: PositionType::Absolute,
        left: percent(place * 100.0),
        top: px(kit.grown(top)),
        width: px(1.5),
        height: px(kit.grown(10.0)),
        margin: UiRect::left(px(-0.75)),
        ..default()
    };
    let ink = ui.palette().ink_soft;
    ui.leaf((node, BackgroundColor(ink), Pickable::IGNORE));
}

/// An icon that stands on a place, this far from the top. The line does not run through it.
fn mark(ui: &mut Ui<'_>, place: f32, id: &str, top: f32) {
    let (icon, ink) = mark_of(ui, id);
    let side = ui.kit().grown(MARK);
    // A flag stands on its pole, which is at a sixth of its icon; everything else on its middle.
    let foot = if id == "debrief-date-sponsor" { side / 6.0 } else { side / 2.0 };
    let node = Node {
        position_type: PositionType::Absolute,
        left: percent(place * 100.0),
        margin: UiRect::left(px(-foot)),
        top: px(ui.kit().grown(top)),
        border_radius: BorderRadius::MAX,
        ..default()
    };
    let plate = BackgroundColor(ui.palette().card);
    ui.node((node, plate, Pickable::IGNORE), |ui| {
        ui.add(Icon::new(icon).side(MARK).ink(Ink::Of(ink)));
    });
}

fn axis(ui: &mut Ui<'_>, view: &DeliveryView) {
    // Only where the lines stand beside their names does the axis stand below them.
    if !super::is_wide(ui) {
        return;
    }
    ui.flow(Flow::row().gap(Space::Medium), |ui| {
        ui.flow(Flow::column().width(Len::Text(NAME)).stiff(), |_| {});
        ui.flow(Flow::row().grow().height(Len::Text(16.0)).edit(|n| n.margin = UiRect::horizontal(px(12))), |ui| {
            for (place, day) in &view.axis {
                let node = Node {
                    position_type: PositionType::Absolute,
                    left: percent(place * 100.0),
                    width: Val::ZERO,
                    justify_content: JustifyContent::Center,
                    ..default()
                };
                ui.node((node, Pickable::IGNORE), |ui| {
                    ui.add(Label::small(day).no_wrap().silent());
                });
            }
        });
    });
}

// Parts.

fn parts(ui: &mut Ui<'_>, name: &str, view: &DeliveryView) {
    let [feature, team, estimate, took, when] = match super::is_wide(ui) {
        true => [150.0, 90.0, 84.0, 66.0, 140.0],
        false => [104.0, 66.0, 74.0, 56.0, 82.0],
    };
    let columns = [
        Column::fixed(ui.word("debrief-col-feature"), feature),
        Column::fixed(ui.word("debrief-col-team"), team),
        Column::fixed(ui.word("debrief-col-estimate"), estimate).right(),
        Column::fixed(ui.word("debrief-col-took"), took).right(),
        Column::fixed(ui.word("debrief-col-when"), when),
        Column::wide(ui.word("debrief-col-lost")),
    ];
    ui.table(sorted("debrief.part", name, columns, Sheet::Parts, view.parts_by), |table| {
        view.parts.iter().for_each(|row| part(table, row));
    });
}

fn part(table: &mut Rows<'_, '_>, row: &PartView) {
    table.row(&row.text, |ui, column| match column {
        0 if row.named => _ = ui.add(Label::body(&row.feature).face(Face::TextSemiBold).silent()),
        0 => {}
        1 => _ = ui.add(Label::body(&row.team).silent()),
        2 => _ = ui.add(Label::number(&row.estimate).silent()),
        3 => {
            let label = Label::number(&row.took).silent();
            let bad = Ink::Of(ui.palette().bad.ink);
            ui.flow(Flow::row().gap(Space::Tight), |ui| {
                if row.over {
                    ui.add(Icon::new("warning").side(12.0).ink(bad));
                }
                ui.add(if row.over { label.ink(bad) } else { label });
            });
        }
        4 => _ = ui.add(Label::small(&row.when).silent()),
        _ => _ = ui.add(Label::body(&row.lost).size(TextSize::Small).silent()),
    });
}
