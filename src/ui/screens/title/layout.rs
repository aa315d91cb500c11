//! The title screen's view as nodes.

use accesskit::Role;
use bevy::{prelude::*, ui::BackgroundGradient};

use super::{ContinueRun, ReadDebrief, view::TitleView};
use crate::ui::{
    kit::{Kit, Ui},
    screen::{Go, Screen},
    theme::{CARD_CORNER, Face, Space, TextSize, ThemeName},
    widget::{Button, Flow, Ink, Label, Len, Picture, Run, Surface},
};

/// The whole screen: a picture behind, name and ways in at the left.
pub fn title(ui: &mut Ui<'_>, view: &TitleView) {
    let kit = ui.kit();
    let room = kit.room_in_text();
    let (wide, contrast) = (room.x > 900.0, kit.theme == ThemeName::Contrast);
    if wide {
        picture(ui);
    } else {
        // Where contrast is wanted nothing lies behind the words.
        if !contrast {
            backdrop(ui);
        }
        framed(ui);
    }
    // Half of what a large window has more than a small one goes above the name.
    let above = px((48.0 + (room.y - 660.0).max(0.0) * 0.4).round());
    let padding = UiRect { left: px(if wide { 84.0 } else { 32.0 }), right: px(12), top: above, bottom: px(24) };
    let column = Flow::column().width(Len::Text(508.0)).max_width(Len::Percent(100.0)).edit(|n| n.padding = padding);
    // Where contrast is wanted the picture begins at a line, as everything else does there.
    let (edge, line) = (kit.line(), kit.palette.line);
    let column = match wide && contrast {
        true => column.surface(Surface::Fill(kit.palette.page)).edit(|n| n.border.right = edge),
        false => column,
    };
    ui.flow(column.edit(|n| n.height = percent(100)), |ui| {
        ui.scroll("title.scroll", &ui.word("screen-title"), Space::None, |ui| {
            name(ui);
            let ways = Flow::column().gap(Space::Small).width(Len::Text(330.0)).max_width(Len::Percent(100.0)).stiff();
            ui.flow(ways, |ui| ways_in(ui, view));
        });
    })
    .insert(BorderColor::all(line));
}

fn name(ui: &mut Ui<'_>) {
    let (p, title) = (ui.palette(), ui.word("title-name"));
    // A text size of 200 % is for reading; the name is large enough to grow no further than the window.
    let size = if ui.kit().text_percent > 125 { TextSize::Headline } else { TextSize::Display };
    ui.add(Label::display(title).size(size));
    let what = |what, ink: Color| {
        vec![
            Run::plain(ui.word("title-what")),
            Run::strong(ui.word(what)).ink(Ink::Of(ink)),
            Run::plain(ui.word("title-stop")),
        ]
    };
    let lines = [
        what("title-product", p.product.ink),
        what("title-program", p.program.ink),
        vec![Run::plain(ui.word("title-never"))],
    ];
    ui.flow(Flow::column().pad_each(Space::None, Space::None, Space::Medium, Space::Huge), |ui| {
        for runs in lines {
            ui.add(Label::rich(runs).size(TextSize::Title).face(Face::Text).soft().role(Role::Paragraph));
        }
    });
}

fn ways_in(ui: &mut Ui<'_>, view: &TitleView) {
    let large = |label: String| Button::plain(label).large().wide();
    let kit = ui.kit();
    let go_on = match &view.unfinished {
        Some(run) => Button::primary(ui.word("title-continue")).large().wide().hint(continue_hint(kit, run)),
        None => {
            let hint = ui.word(if view.finished.is_some() { "title-no-run-open" } else { "title-no-run-hint" });
            let name = ui.word("title-continue");
            // The reason says it in full.
            large(name.clone()).spoken(name).hint(hint).disabled(Some(ui.word("title-no-run")))
        }
    };
    ui.add(go_on.key("title.continue").sends(ContinueRun));
    let count = view.companies;
    let hint = ui.word_with("title-self-study-hint", &[("count", count.into())]);
    // The one thing to do next, where there is nothing to go on with.
    let study = match &view.unfinished {
        Some(_) => large(ui.word("title-self-study")),
        None => Button::primary(ui.word("title-self-study")).large().wide(),
    };
    let study = study.hint(hint);
    ui.add(study.key("title.self-study").opens(Screen::ScenarioSelect));
    ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Stretch), |ui| {
        for (label, screen) in [("title-library", Screen::Library), ("title-settings", Screen::Settings)] {
            let button = large(ui.word(label)).key(label.replace("title-", "title.")).opens(screen);
            ui.flow(Flow::column().grow(), |ui| _ = ui.add(button));
        }
    });
    ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
        if let Some(scenario) = &view.finished {
            let about = ui.word_with("title-debrief-tip", &[("scenario", scenario.as_str().into())]);
            let debrief = Button::quiet(ui.word("title-debrief")).icon("debrief").tip(about).key("title.debrief");
            ui.add(debrief.sends(ReadDebrief));
        }
        ui.add(Button::quiet(ui.word("title-quit")).icon("quit").key("title.quit").sends(Go::Quit));
    });
}

fn continue_hint(kit: &Kit, run: &super::view::Unfinished) -> String {
    let values = [("scenario", run.scenario.as_str().into()), ("sprint", run.sprint.into())];
    kit.words.with("title-continue-hint", &values)
}

/// The scene's wall and floor, where there is no room for all of it.
fn backdrop(ui: &mut Ui<'_>) {
    let [wall, wall_low, floor, floor_low] = ui.palette().scene;
    let gradient = |top: Color, bottom: Color| {
        BackgroundGradient::from(LinearGradient::to_bottom(vec![ColorStop::auto(top), ColorStop::auto(bottom)]))
    };
    let strip = |top: f32, height: f32| Node {
        position_type: PositionType::Absolute,
        width: percent(100),
        top: percent(top),
        height: percent(height),
        ..default()
    };
    ui.leaf((strip(0.0, 62.0), gradient(wall, wall_low), Pickable::IGNORE));
    ui.leaf((strip(62.0, 38.0), gradient(floor, floor_low), Pickable::IGNORE));
}

/// The size of the scene as it was drawn.
const SCENE: Vec2 = Vec2::new(1600.0, 1000.0);

/// The scene, as large as the window needs it: what does not fit is cut above and below, or at the left.
fn picture(ui: &mut Ui<'_>) {
    let room = ui.kit().room;
    let size = SCENE * (room / SCENE).max_element();
    scene(ui, size, (room.y - size.y) / 2.0);
}

/// Where the letters are so large that the scene would lie below them: its two people in a frame beside the ways in,
/// if there is room for that.
fn framed(ui: &mut Ui<'_>) {
    const PEOPLE: f32 = 0.64;
    let kit = ui.kit();
    let width = kit.room.x - kit.grown(330.0) - 32.0 - 2.0 * FRAME_MARGIN;
    let size = SCENE * (width / PEOPLE / SCENE.x);
    if width < 300.0 || size.y > kit.room.y {
        return;
    }
    let frame = Node {
        position_type: PositionType::Absolute,
        right: px(FRAME_MARGIN),
        top: px(((kit.room.y - size.y) / 2.0).min(FRAME_MARGIN * 2.0)),
        width: px(width),
        height: px(size.y),
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::all(px(CARD_CORNER)),
        overflow: Overflow::clip(),
        ..default()
    };
    let line = ui.palette().ink;
    ui.node((frame, BorderColor::all(line), Pickable::IGNORE), |ui| scene(ui, size, 0.0));
}

/// Room around the framed scene, in pixels.
const FRAME_MARGIN: f32 = 40.0;

/// The scene in a size, its right edge where that of its parent is.
fn scene(ui: &mut Ui<'_>, size: Vec2, top: f32) {
    let name = super::scene(ui.kit().theme);
    let node = Node {
        position_type: PositionType::Absolute,
        right: px(0),
        top: px(top),
        width: px(size.x),
        height: px(size.y),
        ..default()
    };
    let text = ui.word("title-picture");
    ui.add(Picture::new(name, text).node(node));
}
