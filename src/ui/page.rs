//! Pieces of pages that several screens share. They must not know which screen uses them.

use super::{
    kit::Ui,
    screen::{Go, Screen},
    theme::Space,
    widget::{Button, Flow, Label, Len, Surface},
};

/// The bar of a screen that one comes to and goes back from: the way back, the title, and what belongs beside it.
/// The screen's code begins the key of its way back.
pub fn bar(ui: &mut Ui<'_>, screen: Screen, title: &str, beside: impl FnOnce(&mut Ui<'_>)) {
    let bar = Flow::row().gap(Space::Medium).pad_xy(Space::Medium, Space::Small).surface(Surface::Bar).stiff().wrap();
    ui.flow(bar.min_height(Len::Text(52.0)), |ui| {
        let key = format!("{}.back", screen.code());
        ui.add(Button::quiet(ui.word("kit-back")).icon("arrow-left").key(key).sends(Go::Back));
        ui.add(Label::title(title));
        beside(ui);
    });
}

/// A screen about a run, without a run: says so and leads away.
pub fn no_run(ui: &mut Ui<'_>) {
    ui.flow(Flow::column().grow().centered().gap(Space::Medium).pad(Space::Huge), |ui| {
        ui.add(Label::lead(ui.word("page-no-run")).centered());
        let label = ui.word("page-to-title");
        ui.add(Button::primary(label).key("page.title").sends(Go::Afresh(Screen::Title)));
    });
}
