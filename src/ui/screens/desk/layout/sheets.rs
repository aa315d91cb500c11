//! The smaller dialogs: what fits on a slot, a card's particulars, a forecast.

use bevy::prelude::*;

use super::{DIALOG_LIST, hue, picker::list_room, seat_hue};
use crate::ui::{
    kit::Ui,
    screens::desk::{
        state::{DeskWish, ForecastNumber},
        view::{FitView, ForecastSheet},
    },
    theme::Space,
    widget::{Button, CostPips, Dialog, Flow, Icon, Ink, Label, Len, Roving, RovingItem, Slider, TextField},
};

fn close(commands: &mut Commands) {
    commands.write_message(DeskWish::Close);
}

fn sheet(key: &str, title: &str) -> Dialog {
    Dialog::new(key, title).on_close(close)
}

/// Buttons at the foot of a dialog, *Close* first.
fn foot(ui: &mut Ui<'_>, cancel: &str, fill: impl FnOnce(&mut Ui<'_>)) {
    ui.flow(Flow::row().gap(Space::Small).justify(JustifyContent::End).wrap().stiff(), |ui| {
        let word = ui.word(cancel);
        ui.add(Button::plain(word).key("sheet.close").sends(DeskWish::Close));
        fill(ui);
    });
}

/// What fits on a slot.
pub fn fits(ui: &mut Ui<'_>, title: &str, slot: u8, cards: &[FitView]) {
    ui.dialog(sheet("desk.fits", title).width(420.0), |ui| {
        let lead = ui.word(if cards.is_empty() { "desk-fits-nothing" } else { "desk-fits" });
        ui.add(Label::body(&lead).soft());
        ui.flow(list_room(ui), |ui| {
            ui.scroll_fit(DIALOG_LIST, &lead, Space::Hair, |ui| {
                for (place, card) in cards.iter().enumerate() {
                    fit(ui, slot, card, place == 0);
                }
            })
            .insert(Roving::LIST);
        });
        foot(ui, "kit-cancel", |_| {});
    });
}

fn fit(ui: &mut Ui<'_>, slot: u8, card: &FitView, current: bool) {
    let accent = hue(ui.palette(), card.family);
    let button = Button::quiet(&card.name).key(format!("fits.{}", card.verb.name()));
    let button = match card.direct {
        Some(action) => button.sends(DeskWish::Place(Some(slot), action)),
        None => button.sends(DeskWish::Play(card.verb, Some(slot))),
    };
    let row = Flow::row().gap(Space::Small).pad_xy(Space::Small, Space::Tight).width(Len::Percent(100.0)).stiff();
    ui.pressable(button, row.min_height(Len::Text(30.0)), |ui| {
        ui.add(Icon::new(card.icon).ink(Ink::Of(accent.ink)));
        ui.add(Label::body(&card.name).grow().silent());
        ui.add(CostPips::new(card.slots, accent));
    })
    .insert(RovingItem { current });
}

/// A card on the calendar, or a standing meeting.
pub struct CardSheet<'a> {
    /// Its name.
    pub title: &'a str,
    /// The whole of it.
    pub text: &'a str,
    /// What it takes, and when.
    pub when: &'a str,
    /// What it does.
    pub help: &'a str,
    /// Its slot.
    pub slot: u8,
    /// Why it cannot be taken off.
    pub reason: &'a Option<String>,
    /// A standing meeting: its cadence can be changed.
    pub standing: bool,
}

/// A card's particulars, and the way to take it off.
pub fn card(ui: &mut Ui<'_>, view: &CardSheet<'_>) {
    ui.dialog(sheet("desk.card", view.title).width(460.0), |ui| {
        ui.flow(Flow::column().gap(Space::Hair), |ui| {
            ui.add(Label::marked(view.text));
            ui.add(Label::small(view.when));
        });
        ui.add(Label::body(view.help).soft());
        foot(ui, "kit-close", |ui| {
            if view.standing {
                let cadence = Button::plain(ui.word("desk-change-cadence")).icon("standing").key("sheet.cadence");
                ui.add(cadence.disabled(view.reason.clone()).sends(DeskWish::Cadence(view.slot)));
            }
            let off = Button::plain(ui.word("desk-take-off")).icon("trash").key("sheet.off");
            ui.add(off.disabled(view.reason.clone()).sends(DeskWish::TakeOff(view.slot)));
        });
    });
}

/// A forecast being written.
pub fn forecast(ui: &mut Ui<'_>, view: &ForecastSheet) {
    let title = ui.word("desk-forecast");
    let words = ui.kit().words.clone();
    let accent = seat_hue(ui.palette(), view.seat);
    ui.dialog(sheet("desk.forecast", &title).width(480.0), |ui| {
        ui.add(Label::marked(&view.about));
        let name = title.clone();
        ui.flow(list_room(ui), |ui| {
            ui.scroll_fit("desk.forecast.list", &name, Space::Medium, |ui| {
                let (first, last) = (f32::from(view.bounds.0), f32::from(view.bounds.1));
                let days = [
                    ("desk-forecast-low", view.draft.days.0, ForecastNumber::Low),
                    ("desk-forecast-high", view.draft.days.1, ForecastNumber::High),
                ];
                for (id, day, number) in days {
                    let words = words.clone();
                    let slider = Slider::new(ui.word(id), f32::from(day), first, last, 1.0).accent(accent).key(id);
                    let slider = slider.written(move |v| crate::tell::date(&words, v.round() as u16));
                    ui.add(slider.sends(move |v| DeskWish::Forecast(number, v.round() as u16)));
                }
                percent(ui, "desk-forecast-chance", view.draft.on_time, ForecastNumber::OnTime, view);
                if let Some((low, high)) = view.draft.uptake {
                    percent(ui, "desk-forecast-use-low", low, ForecastNumber::UseLow, view);
                    percent(ui, "desk-forecast-use-high", high, ForecastNumber::UseHigh, view);
                }
                let why = TextField::new(ui.word("desk-forecast-why-label"), &view.draft.why).limit(140);
                let why = why.placeholder(ui.word("desk-forecast-why-hint")).key("desk.forecast.why");
                ui.add(why.sends(DeskWish::Why));
            });
        });
        foot(ui, "desk-forecast-skip", |ui| {
            let keep = Button::primary(ui.word("desk-forecast-keep")).accent(accent).key("sheet.keep");
            ui.add(keep.sends(DeskWish::KeepForecast));
        });
    });
}

fn percent(ui: &mut Ui<'_>, id: &str, value: u8, number: ForecastNumber, view: &ForecastSheet) {
    let accent = seat_hue(ui.palette(), view.seat);
    let slider = Slider::new(ui.word(id), f32::from(value), 0.0, 100.0, 5.0).accent(accent).key(id);
    let slider = slider.written(|v| crate::words::number::percent(f64::from(v) / 100.0));
    ui.add(slider.sends(move |v| DeskWish::Forecast(number, v.round() as u16)));
}
