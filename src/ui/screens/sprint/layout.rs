//! The sprint screen's view as nodes: bar, board and news, the calendar with the playhead, and what asks.

pub mod ask;
pub mod bar;
pub mod board;
pub mod news;
pub mod strip;

use bevy::prelude::*;

use super::{
    TimeView,
    view::{AskView, BarView, BoardView, NewsView, SprintView},
};
use crate::ui::{
    kit::Ui,
    page,
    theme::Space,
    widget::{BAR, Flow, Len},
};

/// Below this much room, measured in text, the parts stand one below the other.
pub const WIDE: f32 = 1000.0;

/// The frame that holds the parts.
pub fn sprint(ui: &mut Ui<'_>, view: &SprintView) {
    if !view.run {
        return page::no_run(ui);
    }
    ui.region::<Option<BarView>>(Flow::column().stiff());
    if ui.kit().room_in_text().x >= WIDE {
        let body = Flow::row().grow().gap(Space::Medium).align(AlignItems::Stretch);
        ui.flow(body.pad_each(Space::Medium, Space::Medium, Space::Medium, Space::None), |ui| {
            ui.region::<Option<BoardView>>(Flow::column().grow().card().clip());
            ui.region::<NewsView>(Flow::column().width(Len::Text(304.0)).stiff().card().clip());
        });
        ui.region::<TimeView>(Flow::column().stiff().pad(Space::Medium));
    } else {
        // As wide as the cards below, beside which the bar runs.
        ui.region::<TimeView>(Flow::column().stiff().pad(Space::Small).edit(|n| n.margin.right = px(BAR)));
        let name = ui.word("screen-sprint");
        ui.scroll("sprint.all", &name, Space::Medium, |ui| {
            ui.flow(Flow::column().gap(Space::Medium).pad(Space::Small), |ui| {
                ui.region::<Option<BoardView>>(Flow::column().card());
                ui.region::<NewsView>(Flow::column().card());
            });
        });
    }
    ui.region::<AskView>(Flow::column().edit(|n| n.position_type = PositionType::Absolute));
}
