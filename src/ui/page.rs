//! Pieces of pages that several screens share. They must not know which screen uses them.

use super::{
    kit::Ui,
    screen::{Go, Screen},
    theme::Space,
    widget::{Button, Flow, Label},
};

/// A screen about a run, without a run: says so and leads away.
pub fn no_run(ui: &mut Ui<'_>) {
    ui.flow(Flow::column().grow().centered().gap(Space::Medium).pad(Space::Huge), |ui| {
        ui.add(Label::lead(ui.word("page-no-run")).centered());
        let label = ui.word("page-to-title");
        ui.add(Button::primary(label).key("page.title").sends(Go::Afresh(Screen::Title)));
    });
}
