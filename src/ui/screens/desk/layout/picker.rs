//! A card's questions as a dialog.

use accesskit::Role;
use bevy::prelude::*;

use super::{DIALOG_LIST, hue, is_wide, seat_hue};
use crate::ui::{
    kit::Ui,
    screens::desk::{
        pick::Value,
        state::DeskWish,
        view::{FieldView, OptionView, PickerView, Shape},
    },
    theme::{Accent, Space},
    widget::{
        Button, CostPips, Dialog, Evidence, Flow, Icon, Ink, Label, Len, Portrait, Roving, RovingItem, Slider, Surface,
        check_box,
    },
};

/// The dialog.
pub fn picker(ui: &mut Ui<'_>, view: &PickerView) {
    let accent = hue(ui.palette(), view.family);
    let columns = view.fields.len().max(1);
    let side_by_side = columns > 1 && is_wide(ui.kit());
    let width = match columns {
        1 => 520.0,
        2 => 760.0,
        _ => 920.0,
    };
    let dialog = Dialog::new("desk.picker", &view.title).width(width).on_close(|commands| {
        commands.write_message(DeskWish::Close);
    });
    ui.dialog(dialog, |ui| {
        about(ui, view, accent);
        if side_by_side {
            ui.flow(Flow::row().gap(Space::Huge).align(AlignItems::Stretch), |ui| {
                for (place, field_view) in view.fields.iter().enumerate() {
                    ui.flow(Flow::column().gap(Space::Tight).grow(), |ui| {
                        question(ui, field_view);
                        list(ui, view, field_view, place, accent);
                    });
                }
            });
        } else {
            stacked(ui, view, accent);
        }
        foot(ui, view, side_by_side);
    });
}

/// A question above its answers, and what the marks beside them are; a day says its question itself.
fn question(ui: &mut Ui<'_>, field: &FieldView) {
    if matches!(field.shape, Shape::Day { .. }) {
        return;
    }
    ui.flow(Flow::row().gap(Space::Small).pad_each(Space::None, Space::Large, Space::None, Space::None), |ui| {
        ui.add(Label::strong(&field.name).grow());
        if field.options.iter().any(|option| option.evidence.is_some()) {
            let evidence = ui.word("tabs-backlog-evidence");
            ui.add(Label::small(evidence).no_wrap());
        }
    });
}

fn about(ui: &mut Ui<'_>, view: &PickerView, accent: Accent) {
    ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
        ui.add(Icon::new(view.icon).side(22.0).ink(Ink::Of(accent.ink)));
        ui.flow(Flow::column().gap(Space::Tight).grow(), |ui| {
            ui.add(Label::body(&view.help));
            ui.flow(Flow::row().gap(Space::Small), |ui| {
                if view.slots > 0 {
                    ui.add(CostPips::new(view.slots, accent));
                }
                ui.add(Label::small(&view.price).grow());
            });
        });
    });
    if let Some(note) = &view.note {
        ui.flow(Flow::column().pad_xy(Space::Medium, Space::Small).surface(Surface::Note), |ui| {
            ui.add(Label::marked(note));
        });
    }
}

/// A column for a list that scrolls: as high as its rows, up to half a window or so; less where what stands above and
/// below it leaves less.
pub(super) fn list_room(ui: &Ui<'_>) -> Flow {
    let most = ui.kit().grown(330.0).max(ui.kit().room.y * 0.55);
    Flow::column().edit(|n| (n.max_height, n.min_height) = (px(most), Val::ZERO))
}

fn list(ui: &mut Ui<'_>, view: &PickerView, field: &FieldView, place: usize, accent: Accent) {
    if let Shape::Day { .. } = field.shape {
        return day(ui, view, field, place);
    }
    let key = format!("{DIALOG_LIST}.{}.{place}", view.title);
    let name = field.name.clone();
    ui.flow(list_room(ui), |ui| {
        ui.scroll_fit(&key, &name, Space::None, |ui| {
            // Room for the mark of the focus around the first and the last.
            ui.flow(Flow::column().gap(Space::Hair).pad(Space::Tight).stiff(), |ui| {
                options(ui, view, field, place, accent)
            });
        })
        .insert(Roving::LIST);
    });
}

/// All questions in one list that scrolls.
fn stacked(ui: &mut Ui<'_>, view: &PickerView, accent: Accent) {
    let name = view.title.clone();
    ui.flow(list_room(ui), |ui| {
        ui.scroll_fit(&format!("{DIALOG_LIST}.{name}.0"), &name, Space::Small, |ui| {
            for (place, field_view) in view.fields.iter().enumerate() {
                question(ui, field_view);
                match field_view.shape {
                    Shape::Day { .. } => day(ui, view, field_view, place),
                    Shape::Choose | Shape::Place | Shape::Tick => {
                        ui.flow(Flow::column().gap(Space::Hair), |ui| options(ui, view, field_view, place, accent))
                            .insert(Roving::LIST);
                    }
                }
            }
        });
    });
}

fn options(ui: &mut Ui<'_>, view: &PickerView, field: &FieldView, place: usize, accent: Accent) {
    let current = field.options.iter().position(|o| o.chosen).or(field.options.iter().position(|o| o.reason.is_none()));
    for (at, option_view) in field.options.iter().enumerate() {
        option(ui, view, field, (place, at), option_view, accent, current == Some(at));
    }
}

fn option(
    ui: &mut Ui<'_>,
    view: &PickerView,
    field: &FieldView,
    (place, at): (usize, usize),
    option: &OptionView,
    accent: Accent,
    current: bool,
) {
    let button = Button::quiet(&option.label).key(format!("pick.{place}.{at}")).disabled(option.reason.clone());
    let button = match (field.shape, option.action, option.value) {
        (Shape::Tick, _, Value::Feature(f)) => {
            button.role(Role::CheckBox).chosen(option.chosen).sends(DeskWish::Tick(f))
        }
        (Shape::Place, Some(action), _) => button.sends(DeskWish::Place(view.slot, action)),
        (_, _, value) => button.role(Role::RadioButton).chosen(option.chosen).sends(DeskWish::Answer(place, value)),
    };
    let faint = option.reason.is_some();
    let row = Flow::row().gap(Space::Small).pad_xy(Space::Small, Space::Tight).width(Len::Percent(100.0)).stiff();
    ui.pressable(button, row, |ui| {
        mark(ui, field.shape, option, accent);
        if let Some(face) = &option.face {
            ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(28.0));
        }
        ui.flow(Flow::column().grow(), |ui| {
            let label = if option.chosen { Label::strong(&option.label) } else { Label::body(&option.label) };
            ui.add(label.ink(if faint { Ink::Faint } else { Ink::Normal }).silent());
            if !option.detail.is_empty() {
                ui.add(Label::small(&option.detail));
            }
            if let Some(reason) = &option.reason {
                ui.add(Label::small(reason).ink(Ink::Faint).silent());
            }
        });
        if let Some(strength) = option.evidence {
            ui.add(Evidence::new(strength));
        }
    })
    .insert(RovingItem { current });
}

fn mark(ui: &mut Ui<'_>, shape: Shape, option: &OptionView, accent: Accent) {
    if shape == Shape::Tick {
        return check_box(ui, option.chosen, option.reason.is_some(), accent);
    }
    let ink = match (&option.reason, option.chosen) {
        (Some(_), _) => Ink::Faint,
        (None, true) => Ink::Of(accent.ink),
        (None, false) => Ink::Soft,
    };
    let icon = match (shape, option.chosen) {
        (Shape::Choose, true) => "circle-filled",
        _ if option.reason.is_some() => "lock",
        (Shape::Choose, false) => "circle",
        _ => "plus",
    };
    ui.add(Icon::new(icon).side(15.0).ink(ink));
}

/// A day: a slider over the run, and steps of one for the exact one.
fn day(ui: &mut Ui<'_>, view: &PickerView, field: &FieldView, place: usize) {
    let Shape::Day { day, first, last, safe } = field.shape else { return };
    let words = ui.kit().words.clone();
    ui.flow(
        Flow::row().gap(Space::Small).align(AlignItems::End).pad_each(
            Space::None,
            Space::None,
            Space::None,
            Space::Small,
        ),
        |ui| {
            let step = |to: Option<u16>| DeskWish::Answer(place, Value::Day(to.unwrap_or(day)));
            let (before, after) = (day.checked_sub(1).filter(|d| *d >= first), Some(day + 1).filter(|d| *d <= last));
            let end = ui.word("desk-day-end");
            // Level with the track, which lies at the slider's foot.
            let level = || Flow::column().edit(|n| n.margin.bottom = px(-6)).stiff();
            let minus = Button::icon_only("minus", ui.word("desk-day-before")).key("pick.day.minus");
            let minus = minus.disabled(before.is_none().then(|| end.clone())).sends(step(before));
            ui.flow(level(), |ui| _ = ui.add(minus));
            let slider = Slider::new(&field.name, f32::from(day), f32::from(first), f32::from(last), 1.0);
            let slider = slider.written(move |value| crate::tell::date(&words, value.round() as u16)).key("pick.day");
            let slider = slider.accent(seat_hue(ui.palette(), view.seat)).mark(safe.map(f32::from));
            ui.flow(Flow::column().grow(), |ui| {
                ui.add(slider.sends(move |value| DeskWish::Answer(place, Value::Day(value.round() as u16))));
            });
            let plus = Button::icon_only("plus", ui.word("desk-day-after")).key("pick.day.plus");
            let plus = plus.disabled(after.is_none().then_some(end)).sends(step(after));
            ui.flow(level(), |ui| _ = ui.add(plus));
        },
    );
    if let Some(safe) = safe {
        let text = ui.word_with("desk-promise-mark", &[("day", safe.into())]);
        ui.add(Label::small(text));
    }
}

fn foot(ui: &mut Ui<'_>, view: &PickerView, side_by_side: bool) {
    ui.flow(Flow::row().gap(Space::Small).justify(JustifyContent::End).stiff(), |ui| {
        match (&view.place, view.fields.len()) {
            // A button that cannot be pressed says why where it stands.
            (Some((_, Some(reason))), _) => _ = ui.add(Label::small(reason).grow()),
            // Below each other the later questions may lie below the fold.
            (place, count @ 2..) if !side_by_side => {
                let id = if place.is_some() { "desk-questions-answered" } else { "desk-questions" };
                ui.add(Label::small(ui.word_with(id, &[("count", (count as i64).into())])).grow());
            }
            (None, _) if view.fields.last().is_some_and(|field| field.shape == Shape::Place) => {
                ui.add(Label::small(ui.word("desk-places-at-once")).grow());
            }
            _ => ui.spring(),
        }
        let cancel = Button::plain(ui.word("kit-cancel")).key("pick.cancel");
        ui.add(cancel.sends(DeskWish::Close));
        if let Some((action, reason)) = &view.place {
            let accent = seat_hue(ui.palette(), view.seat);
            let place = Button::primary(ui.word("desk-place")).accent(accent).key("pick.place");
            let place = place.disabled(reason.clone());
            ui.add(match action {
                Some(action) => place.sends(DeskWish::Place(view.slot, *action)),
                None => place,
            });
        }
    });
}
