//! The settings screen's view as nodes.

use accesskit::Role;
use bevy::prelude::*;

use super::{SettingsWish, view::SettingsView};
use crate::{
    session::settings::{TEXT_SIZES, ThemeName},
    ui::{
        kit::Ui,
        page,
        screen::Screen,
        theme::Space,
        widget::{Button, Choice, Choosable, Flow, KeyHint, Label, Len, Slider, Surface, Toggle},
    },
    words::{Locale, number},
};

/// The whole screen: a bar, and cards in one or two columns.
pub fn settings(ui: &mut Ui<'_>, view: &SettingsView) {
    page::bar(ui, Screen::Settings, &ui.word("settings-title"), |ui| {
        ui.spring();
        let reset = Button::quiet(ui.word("settings-reset")).icon("reload").key("settings.reset");
        ui.add(reset.sends(SettingsWish::Reset));
    });
    let wide = is_wide(ui);
    let page = Flow::column().grow().edit(|n| n.width = percent(100));
    ui.flow(page, |ui| {
        let name = ui.word("settings-title");
        ui.scroll("settings.scroll", &name, Space::None, |ui| {
            let columns = if wide { Flow::row() } else { Flow::column() };
            let columns = columns
                .pad_each(Space::Large, Space::Small, Space::Large, Space::Large)
                .gap(Space::Medium)
                .align(if wide { AlignItems::Start } else { AlignItems::Stretch });
            let column =
                || if wide { Flow::column().gap(Space::Medium).grow() } else { Flow::column().gap(Space::Medium) };
            ui.flow(columns.stiff(), |ui| {
                ui.flow(column(), |ui| {
                    look(ui, view);
                    motion(ui, view);
                    sound(ui, view);
                });
                ui.flow(column(), |ui| {
                    guide(ui, view);
                    keys(ui);
                    language(ui, view);
                    folders(ui, view);
                });
            });
        });
    });
}

/// Whether there is room for two columns.
fn is_wide(ui: &Ui<'_>) -> bool {
    ui.kit().room_in_text().x > 860.0
}

/// A switch, its knob below the edge of the heading.
fn switch(ui: &mut Ui<'_>, toggle: Toggle) {
    ui.flow(Flow::column().align(AlignItems::Start).hung(), |ui| _ = ui.add(toggle));
}

fn card(ui: &mut Ui<'_>, title: &str, fill: impl FnOnce(&mut Ui<'_>)) {
    let title = ui.word(title);
    let flow = Flow::column().gap(Space::Medium).pad(Space::Large).card().named(Role::Group, title.clone());
    ui.flow(flow, |ui| {
        ui.add(Label::heading(title));
        fill(ui);
    });
}

fn labelled(ui: &mut Ui<'_>, label: &str, choice: impl FnOnce(String) -> Choice) {
    let label = ui.word(label);
    ui.flow(Flow::column().gap(Space::Tight), |ui| {
        ui.add(Label::body(&label).silent());
        ui.add(choice(label));
    });
}

fn look(ui: &mut Ui<'_>, view: &SettingsView) {
    card(ui, "settings-look", |ui| {
        let themes = ThemeName::ALL.map(|theme| ui.word(&format!("settings-theme-{}", theme.code())));
        let place = view.theme_place();
        labelled(ui, "settings-theme", |label| {
            let choice = Choice::segments(label, themes, place).key("settings.theme");
            choice.sends(|place| SettingsWish::Theme(ThemeName::ALL[place]))
        });
        let sizes = TEXT_SIZES.map(|percent| number::percent(f64::from(percent) / 100.0));
        let place = view.text_place();
        let share = if is_wide(ui) { 0.5 } else { 0.9 };
        labelled(ui, "settings-text-size", |label| {
            let choice = Choice::segments(label, sizes, place).share(share).key("settings.text-size");
            choice.sends(|place| SettingsWish::TextSize(TEXT_SIZES[place]))
        });
        let sample = ui.word("settings-sample");
        ui.flow(Flow::column().pad(Space::Medium).surface(Surface::Note), |ui| {
            ui.add(Label::body(sample));
        });
        let toggle = Toggle::switch(ui.word("settings-fullscreen"), view.settings.fullscreen);
        switch(ui, toggle.key("settings.fullscreen").sends(SettingsWish::Fullscreen));
    });
}

fn motion(ui: &mut Ui<'_>, view: &SettingsView) {
    card(ui, "settings-motion", |ui| {
        let toggle = Toggle::switch(ui.word("settings-reduce-motion"), view.settings.reduce_motion);
        let toggle = toggle.hint(ui.word("settings-reduce-motion-hint")).key("settings.reduce-motion");
        switch(ui, toggle.sends(SettingsWish::ReduceMotion));
    });
}

fn sound(ui: &mut Ui<'_>, view: &SettingsView) {
    card(ui, "settings-sound", |ui| {
        let reason = (!view.has_sound).then(|| ui.word("settings-sound-not-built"));
        let toggle = Toggle::switch(ui.word("settings-sound-on"), view.settings.sound && view.has_sound);
        switch(ui, toggle.disabled(reason.clone()).key("settings.sound").sends(SettingsWish::Sound));
        let volume = f32::from(view.settings.volume_percent);
        let slider = Slider::new(ui.word("settings-sound-volume"), volume, 0.0, 100.0, 5.0);
        let slider = slider.written(|value| number::percent(f64::from(value) / 100.0)).key("settings.volume");
        ui.add(slider.disabled(reason.clone()).sends(|value| SettingsWish::Volume(value as u8)));
        if let Some(reason) = reason {
            ui.add(Label::small(reason));
        }
    });
}

fn language(ui: &mut Ui<'_>, view: &SettingsView) {
    card(ui, "settings-language", |ui| {
        let label = ui.word("settings-language");
        let options =
            Locale::OFFERED.map(|locale| Choosable::from(ui.word(&format!("settings-language-{}", locale.code()))));
        let choice = Choice::segments(label, options, view.locale_place()).key("settings.language");
        ui.add(choice.sends(|place| SettingsWish::Language(Locale::OFFERED[place])));
        if Locale::OFFERED.len() == 1 {
            let note = ui.word("settings-language-only");
            ui.add(Label::small(note));
        }
    });
}

fn guide(ui: &mut Ui<'_>, view: &SettingsView) {
    card(ui, "settings-help", |ui| {
        let guide = Toggle::switch(ui.word("settings-guide"), view.settings.guide);
        let guide = guide.hint(ui.word("settings-guide-hint")).key("settings.guide");
        switch(ui, guide.sends(SettingsWish::Guide));
    });
}

fn keys(ui: &mut Ui<'_>) {
    const KEYS: [(&[&str], &str); 8] = [
        (&["Tab"], "settings-keys-next"),
        (&["Shift Tab"], "settings-keys-previous"),
        (&["Enter", "Space"], "settings-keys-press"),
        (&["← ↑ ↓ →"], "settings-keys-move"),
        (&["Esc"], "settings-keys-close"),
        (&["?"], "settings-keys-help"),
        (&["Ctrl Z"], "settings-keys-undo"),
        (&["Ctrl Y"], "settings-keys-redo"),
    ];
    card(ui, "settings-keys", |ui| {
        ui.flow(Flow::column().gap(Space::Small), |ui| {
            for (keys, does) in KEYS {
                let does = ui.word(does);
                ui.flow(Flow::row().gap(Space::Small), |ui| {
                    ui.flow(Flow::row().gap(Space::Tight).width(Len::Text(140.0)).stiff(), |ui| {
                        for key in keys {
                            ui.add(KeyHint((*key).to_owned()));
                        }
                    });
                    ui.add(Label::body(does).grow());
                });
            }
        });
    });
}

fn folders(ui: &mut Ui<'_>, view: &SettingsView) {
    let Some(folder) = &view.folder else { return };
    card(ui, "settings-folders", |ui| {
        let label = ui.word("settings-folder-data");
        ui.add(Label::small(label));
        ui.add(Label::code(folder));
    });
}
