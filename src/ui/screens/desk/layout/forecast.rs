//! The forecast panel: what the player expects, or an invitation to say so.

use accesskit::Role;

use super::{is_wide, seat_hue};
use crate::ui::{
    kit::Ui,
    screens::desk::{
        state::DeskWish,
        view::{ForecastView, ShownForecast},
    },
    theme::Space,
    widget::{Button, Flow, Label, RangeBar},
};

/// The panel.
pub fn forecast(ui: &mut Ui<'_>, view: &Option<ForecastView>) {
    let Some(view) = view else { return };
    let name = ui.word("desk-forecast");
    let panel = Flow::column().gap(Space::Tight).pad_xy(Space::Medium, Space::Small).card();
    // Beside the inbox it is as high as that.
    let panel = if is_wide(ui.kit()) { panel } else { panel.grow() };
    ui.flow(panel.named(Role::Group, &name), |ui| {
        let Some(milestone) = &view.milestone else {
            ui.add(Label::heading(&name));
            let none = ui.word("desk-forecast-no-date");
            ui.add(Label::small(none));
            return;
        };
        ui.flow(Flow::row().gap(Space::Small).stiff(), |ui| {
            ui.flow(Flow::column().grow(), |ui| {
                ui.add(Label::heading(&name));
                if let Some(forecast) = &view.shown {
                    ui.add(Label::small(&forecast.about));
                }
            });
            if view.shown.is_some() {
                let edit = Button::icon_only("edit", ui.word("desk-forecast-change")).key("forecast.write");
                ui.add(edit.sends(DeskWish::WriteForecast));
            }
        });
        match &view.shown {
            Some(forecast) => shown(ui, view, forecast),
            None => {
                let text = ui.word_with("desk-forecast-none", &[("name", milestone.as_str().into())]);
                ui.add(Label::small(text));
                let write = Button::plain(ui.word("desk-forecast-write")).icon("forecast").key("forecast.write");
                ui.add(write.sends(DeskWish::WriteForecast));
            }
        }
    });
}

fn shown(ui: &mut Ui<'_>, view: &ForecastView, forecast: &ShownForecast) {
    ui.flow(Flow::row().gap(Space::Small).wrap().edit(|n| n.row_gap = bevy::prelude::px(0)), |ui| {
        ui.add(Label::marked(&forecast.range));
        ui.add(Label::marked(&forecast.on_time));
    });
    let (low, high, date) = forecast.band;
    let accent = seat_hue(ui.palette(), view.seat);
    ui.flow(Flow::column().pad_xy(Space::None, Space::Tight), |ui| {
        ui.add(RangeBar::new(low, high, ui.word("desk-forecast-bar")).middle(date).accent(accent));
    });
    if let Some(uptake) = &forecast.uptake {
        ui.add(Label::marked(uptake));
    }
    if let Some(why) = &forecast.why {
        ui.add(Label::small(why));
    }
}
