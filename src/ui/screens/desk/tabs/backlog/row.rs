//! One row of the Backlog: pressed it folds open, dragged it moves, and with Alt an arrow key moves it too.

use accesskit::Role;
use bevy::{
    input::{ButtonState, keyboard::KeyboardInput},
    input_focus::FocusedInput,
    prelude::*,
};

use super::{
    super::{offered::person_days, room},
    Item, Turn,
    layout::takes,
    view::Row,
};
use crate::{
    sim::action::Place,
    ui::{
        game::Wish,
        kit::Ui,
        theme::{Face, Space, TextSize},
        widget::{
            Badge, Button, DragSource, Evidence, Flow, Icon, Ink, Label, Len, Look, Paint, RangeBar, RingInside,
            RovingItem, Skin,
        },
    },
    words::number,
};

/// Widths of the columns at a text size of 100 %.
const PLACE: f32 = 34.0;
const ASKED: f32 = 112.0;
const EVIDENCE: f32 = 66.0;
const VALUE: f32 = 120.0;
const DAYS: f32 = 92.0;
/// Room for the bar of a scroll area.
const BAR: f32 = 10.0;

/// Whether there is room for columns.
pub(super) fn is_wide(ui: &Ui<'_>) -> bool {
    room::width(ui.kit()) >= 690.0
}

fn columns() -> Flow {
    Flow::row().gap(Space::Medium).pad_xy(Space::Medium, Space::Small)
}

/// The names of the columns.
pub(super) fn header(ui: &mut Ui<'_>) {
    let (line, color) = (ui.kit().line(), ui.palette().line);
    let title = |ui: &mut Ui<'_>, id: &str, flow: Flow, right: bool| {
        let text = ui.word(id);
        ui.flow(flow.stiff(), |ui| {
            let label = Label::small(text).face(Face::TextSemiBold);
            ui.add(if right { label.justify(Justify::Right) } else { label });
        });
    };
    // The list below keeps room for its bar; so does the header.
    let frame = Flow::column().stiff().edit(|n| (n.border.bottom, n.padding.right) = (line, px(BAR)));
    ui.flow(frame, |ui| {
        ui.flow(columns().stiff(), |ui| {
            ui.flow(Flow::row().width(Len::Text(PLACE)).stiff(), |_| {});
            title(ui, "tabs-backlog-feature", Flow::column().grow(), false);
            title(ui, "tabs-backlog-asked", Flow::column().width(Len::Text(ASKED)), false);
            title(ui, "tabs-backlog-evidence", Flow::column().width(Len::Text(EVIDENCE)), false);
            title(ui, "tabs-backlog-value", Flow::column().width(Len::Text(VALUE)), false);
            title(ui, "tabs-backlog-days", Flow::column().width(Len::Text(DAYS)).align(AlignItems::End), true);
        });
    })
    .insert(BorderColor::all(color));
}

/// One row.
pub(super) fn row(ui: &mut Ui<'_>, row: &Row, open: bool, movable: bool) {
    let wide = is_wide(ui);
    let (p, line) = (ui.palette(), ui.kit().line());
    let feature = row.feature;
    let button = Button::plain(name(ui, row)).look(Look::Quiet).role(Role::ListItem);
    let button = button.key(format!("backlog.row.{}", row.id)).chosen(open).sends(Turn::Row(feature));
    let flow = if wide { columns() } else { Flow::row().gap(Space::Small).pad(Space::Small).align(AlignItems::Start) };
    let mut spawned = ui.pressable(button, flow.stiff().corner(0.01), |ui| {
        place(ui, row);
        if wide {
            cells(ui, row);
        } else {
            stacked(ui, row);
        }
    });
    let paint = |back: Color| Paint::new(back, p.line);
    let skin = Skin {
        hover: paint(p.hover),
        pressed: paint(p.pressed),
        chosen: paint(p.note),
        ..Skin::still(paint(Color::NONE))
    };
    spawned.insert((skin, RingInside, RovingItem { current: row.place == Some(1) }));
    spawned.entry::<Node>().and_modify(move |mut node| node.border = UiRect::bottom(line));
    // The row is what is pressed and dragged, wherever in it the pointer is.
    let entity = spawned.id();
    spawned.commands().queue(move |world: &mut World| let_through(world, entity));
    if movable {
        spawned.insert(DragSource::new(Item(feature), row.name.clone()));
        let place = row.place.map_or(Place::NotNow, |at| Place::At((at - 1) as u8));
        spawned.insert(takes(place, Some(feature)));
        let up = row.moves.up.as_ref().or(row.place.is_none().then_some(&row.moves.across)).map(|o| o.action);
        let down = row.moves.down.as_ref().or(row.place.map(|_| &row.moves.across)).map(|o| o.action);
        spawned.observe(
            move |mut event: On<FocusedInput<KeyboardInput>>,
                  keys: Res<ButtonInput<KeyCode>>,
                  mut wishes: MessageWriter<Wish>| {
                if event.input.state != ButtonState::Pressed || !keys.any_pressed([KeyCode::AltLeft, KeyCode::AltRight])
                {
                    return;
                }
                let action = match event.input.key_code {
                    KeyCode::ArrowUp => up,
                    KeyCode::ArrowDown => down,
                    _ => return,
                };
                event.propagate(false);
                if let Some(action) = action {
                    wishes.write(Wish::Act { slot: None, action });
                }
            },
        );
    }
}

/// Takes everything inside a row out of the pointer's way.
fn let_through(world: &mut World, row: Entity) {
    let mut walk: Vec<Entity> = vec![row];
    while let Some(entity) = walk.pop() {
        if let Some(children) = world.get::<Children>(entity) {
            walk.extend(children.iter());
        }
        if entity != row {
            world.entity_mut(entity).insert(Pickable::IGNORE);
        }
    }
}

/// What is read out for a row.
fn name(ui: &Ui<'_>, row: &Row) -> String {
    let place = match row.place {
        Some(place) => ui.word_with("tabs-backlog-row-place", &[("place", (place as i64).into())]),
        None => ui.word("tabs-backlog-row-below"),
    };
    let values = [
        ("place", place.into()),
        ("name", row.name.as_str().into()),
        ("variant", row.variant.as_str().into()),
        ("days", number::decimal(row.team_days, 0).into()),
        ("asked", row.asked.as_str().into()),
    ];
    ui.word_with("tabs-backlog-row", &values)
}

fn place(ui: &mut Ui<'_>, row: &Row) {
    ui.flow(Flow::row().gap(Space::Tight).width(Len::Text(PLACE)).stiff(), |ui| {
        ui.add(Icon::new("drag-handle").side(13.0).ink(Ink::Faint));
        if let Some(place) = row.place {
            ui.add(Label::number(place.to_string()).silent());
        }
    });
}

fn cells(ui: &mut Ui<'_>, row: &Row) {
    ui.flow(Flow::column().gap(Space::Hair).grow(), |ui| title(ui, row));
    ui.flow(Flow::column().width(Len::Text(ASKED)).stiff(), |ui| {
        ui.add(Label::small(&row.asked).silent());
    });
    ui.flow(Flow::column().width(Len::Text(EVIDENCE)).stiff(), |ui| {
        ui.add(Evidence::new(row.evidence));
    });
    ui.flow(Flow::column().width(Len::Text(VALUE)).stiff(), |ui| value(ui, row));
    ui.flow(Flow::column().width(Len::Text(DAYS)).align(AlignItems::End).stiff(), |ui| days(ui, row));
}

fn stacked(ui: &mut Ui<'_>, row: &Row) {
    ui.flow(Flow::column().gap(Space::Tight).grow(), |ui| {
        title(ui, row);
        ui.add(Label::small(&row.asked).silent());
        // There is no head above that would say what the marks and the bar are.
        ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
            ui.flow(Flow::row().gap(Space::Small), |ui| {
                ui.add(Label::small(ui.word("tabs-backlog-evidence")).silent());
                ui.add(Evidence::new(row.evidence));
            });
            let text = ui.word_with("tabs-team-days", &[("days", number::decimal(row.team_days, 0).into())]);
            ui.add(Label::small(text).silent());
        });
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            ui.add(Label::small(ui.word("tabs-backlog-value")).silent());
            let bar = Flow::column().grow().min_width(Len::Text(90.0)).max_width(Len::Text(240.0));
            ui.flow(bar.pad_xy(Space::None, Space::Tight), |ui| value(ui, row));
        });
    });
}

fn title(ui: &mut Ui<'_>, row: &Row) {
    ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
        ui.add(Label::strong(&row.name).silent());
        marks(ui, row);
    });
    let mut line = row.variant.clone();
    if row.open_questions > 0 {
        line += &ui.word_with("tabs-backlog-questions", &[("count", i64::from(row.open_questions).into())]);
    }
    ui.add(Label::small(line).silent());
}

/// What has happened to an item already.
fn marks(ui: &mut Ui<'_>, row: &Row) {
    let p = ui.palette();
    if row.brief.is_some() {
        let text = ui.word("tabs-backlog-brief");
        ui.add(Badge::tinted(text, p.priority).icon("write-brief"));
    }
    if row.begun {
        let text = ui.word("tabs-backlog-begun");
        ui.add(Badge::tinted(text, p.program).icon("play"));
    }
    if row.misunderstood {
        let text = ui.word("tabs-backlog-misunderstood");
        ui.add(Badge::tinted(text, p.bad).icon("warning"));
    }
    if let Some(ranked) = row.ranked {
        let values = [("rice", number::decimal(ranked.rice, 1).into()), ("rank", (ranked.rank as i64).into())];
        let text = ui.word_with(ranked.says.word(), &values);
        ui.add(Badge::tinted(text, p.neutral).icon("score-backlog"));
    }
}

fn value(ui: &mut Ui<'_>, row: &Row) {
    let v = row.value;
    ui.add(RangeBar::new(v.low, v.high, &row.value_text).middle(v.middle));
}

fn days(ui: &mut Ui<'_>, row: &Row) {
    ui.add(Label::number(number::decimal(row.team_days, 0)).silent());
    let text = person_days(ui, row.person_days);
    ui.add(Label::small(text).size(TextSize::Small).justify(Justify::Right).silent());
}
