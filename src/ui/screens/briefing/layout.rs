//! The briefing's view as nodes.

use accesskit::Role;
use bevy::prelude::*;

use super::view::{BriefingView, DateView, Member};
use crate::sim::ids::Seat;
use crate::ui::{
    game::Wish,
    kit::{Ui, access_named},
    page,
    telling::{seat_accent, seat_word},
    theme::{Accent, Face, Space, TextSize},
    widget::{Badge, Button, Flow, Label, Len, Picture, Portrait, Surface},
};

/// Below this much room, measured in text, everything stands in one column.
const WIDE: f32 = 1080.0;
/// Below this height, measured in text, people stand closer to each other.
const LOW: f32 = 760.0;

/// The whole screen.
pub fn briefing(ui: &mut Ui<'_>, view: &Option<BriefingView>) {
    let Some(view) = view else { return page::no_run(ui) };
    top(ui, view);
    let name = ui.word("screen-briefing");
    if ui.kit().room_in_text().x >= WIDE {
        ui.flow(Flow::row().grow().gap(Space::Medium).pad(Space::Medium).align(AlignItems::Stretch), |ui| {
            column(ui, "briefing.letter", &ui.word("briefing-letter"), SHARES[0], |ui| letter(ui, view));
            column(ui, "briefing.product", &ui.word("briefing-product"), SHARES[1], |ui| {
                product_and_dates(ui, view, true)
            });
            column(ui, "briefing.cast", &ui.word("briefing-cast"), SHARES[2], |ui| cast(ui, view));
        });
        bottom(ui, view, |ui| judged_side_by_side(ui, view));
    } else {
        ui.scroll("briefing.all", &name, Space::Medium, |ui| {
            ui.flow(Flow::column().gap(Space::Medium).pad(Space::Medium), |ui| {
                letter(ui, view);
                judged(ui, view);
                product_and_dates(ui, view, false);
                cast(ui, view);
            });
        });
        bottom(ui, view, two_seats);
    }
}

/// What either seat decides.
fn two_seats(ui: &mut Ui<'_>) {
    let text = ui.word("briefing-two-seats");
    ui.add(Label::marked(&text).soft().terms());
}

fn column(ui: &mut Ui<'_>, key: &str, name: &str, share: f32, fill: impl FnOnce(&mut Ui<'_>)) {
    ui.flow(Flow::column().share(share), |ui| {
        ui.scroll(key, name, Space::Medium, |ui| {
            // Room for shadows inside the scrolling area.
            let inside = Flow::column().gap(Space::Medium).pad(Space::Tight).stiff();
            ui.flow(inside.edit(|n| n.flex_grow = 1.0), fill);
        });
    });
}

fn top(ui: &mut Ui<'_>, view: &BriefingView) {
    let bar = Flow::row().gap(Space::Medium).pad_xy(Space::Large, Space::Small).surface(Surface::Bar).stiff().wrap();
    ui.flow(bar.min_height(Len::Text(52.0)), |ui| {
        let leave = ui.word("briefing-leave");
        ui.add(Button::icon_only("home", leave).key("briefing.leave").sends(Wish::Leave));
        ui.add(Label::title(&view.title));
        ui.add(Label::body(&view.company).soft());
        for (seat, _) in &view.judged {
            let accent = seat_accent(ui.palette(), *seat);
            let name = ui.word(seat_word(*seat));
            ui.add(Badge::filled(name, accent));
        }
        if ui.kit().room_in_text().x >= WIDE {
            let end = Flow::column().grow().min_width(Len::Text(260.0)).align(AlignItems::End);
            ui.flow(end, two_seats);
        }
    });
}

fn letter(ui: &mut Ui<'_>, view: &BriefingView) {
    let sponsor = &view.sponsor.face;
    let name = ui.word_with("briefing-letter-from", &[("name", sponsor.name.as_str().into())]);
    let sheet = Flow::column().gap(Space::Medium).pad(Space::Huge).card().named(Role::Article, name);
    ui.flow(sheet.surface(Surface::Lifted), |ui| {
        ui.flow(Flow::row().gap(Space::Medium), |ui| {
            ui.add(Portrait::new(&sponsor.portrait, &sponsor.name).mood(sponsor.mood).side(56.0));
            ui.flow(Flow::column().grow(), |ui| {
                ui.add(Label::strong(&sponsor.name));
                ui.add(Label::small(&sponsor.title));
                ui.add(Label::small(&view.sponsor.who));
            });
        });
        ui.rule(false);
        for paragraph in &view.letter {
            ui.add(Label::lead(paragraph).face(Face::DisplayText).terms().role(Role::Paragraph));
        }
        ui.add(Label::headline(&view.signature).face(Face::DisplayText).role(Role::Paragraph));
    });
}

fn panel(ui: &mut Ui<'_>, heading: &str, fill: impl FnOnce(&mut Ui<'_>)) {
    let heading = ui.word(heading);
    ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium).card(), |ui| {
        ui.add(Label::heading(heading));
        fill(ui);
    });
}

/// Width of a picture of a product by its height, and the least of it that is shown, in pixels at a text size of 100 %.
const SHAPE: f32 = 1.6;
const LEAST_PICTURE: f32 = 150.0;

/// The shares of the room that the three columns take.
const SHARES: [f32; 3] = [1.05, 1.0, 1.0];

/// About how wide the things in the middle column are, in layout pixels: a little less than they are.
fn column_width(ui: &Ui<'_>) -> f32 {
    let kit = ui.kit();
    (kit.room.x - kit.grown(48.0)) * SHARES[1] / SHARES.iter().sum::<f32>() - kit.grown(24.0)
}

/// `in_sight`: the picture takes what the words leave of the column, cut above and below, so that nothing has to be
/// scrolled for it.
fn product_and_dates(ui: &mut Ui<'_>, view: &BriefingView, in_sight: bool) {
    let sheet = Flow::column().card().clip();
    let sheet = if in_sight { sheet.edit(|n| n.flex_grow = 1.0) } else { sheet };
    ui.flow(sheet, |ui| {
        if ui.kit().art.has(&format!("pictures/{}.png", view.picture)) {
            let text = ui.word_with("briefing-picture", &[("title", view.title.as_str().into())]);
            let node = Node { width: percent(100), aspect_ratio: Some(SHAPE), ..default() };
            let picture = Picture::new(&view.picture, text);
            if in_sight {
                let window = Flow::column().justify(JustifyContent::Center).clip().grow();
                let (least, most) = (ui.kit().px(LEAST_PICTURE), px(column_width(ui) / SHAPE));
                let window = window.edit(|n| (n.min_height, n.max_height) = (least, most));
                let node = Node { position_type: PositionType::Absolute, ..node };
                ui.flow(window, |ui| _ = ui.add(picture.node(node)));
            } else {
                ui.add(picture.node(Node { max_height: px(420), ..node }));
            }
        }
        ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium), |ui| {
            ui.add(Label::heading(ui.word("briefing-product")));
            ui.add(Label::body(&view.product).terms().role(Role::Paragraph));
        });
    });
    let days = i64::from(view.sprint_days) * i64::from(view.sprints);
    let text = ui.word_with("briefing-line", &[("sprints", view.sprints.into()), ("days", days.into())]);
    let heading = ui.word("briefing-dates");
    ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium).card().stiff(), |ui| {
        ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Baseline).wrap().spread(), |ui| {
            ui.add(Label::heading(heading));
            // On the base line of the heading, which reaches further below it.
            let lift = ui.kit().px(3.6);
            ui.flow(Flow::column().edit(|n| n.bottom = lift), |ui| _ = ui.add(Label::small(&text).silent()));
        });
        dates(ui, view, text);
    });
}

/// The run as a line of sprints with the dates on it, and the dates one below the other.
fn dates(ui: &mut Ui<'_>, view: &BriefingView, text: String) {
    let p = ui.palette();
    let disc = ui.kit().grown(20.0);
    let line = Node {
        width: percent(100),
        height: px(disc + 6.0),
        // Discs at either end stay inside.
        padding: UiRect::horizontal(px(disc / 2.0)),
        ..default()
    };
    ui.node((line, access_named(Role::Image, text)), |ui| {
        let inner = Node { width: percent(100), height: percent(100), align_items: AlignItems::Center, ..default() };
        ui.node((inner, Pickable::IGNORE), |ui| {
            for sprint in 0..view.sprints {
                let segment = Node { flex_grow: 1.0, height: px(6), margin: UiRect::horizontal(px(1)), ..default() };
                let segment = Node { border_radius: BorderRadius::MAX, ..segment };
                let color = if sprint % 2 == 0 { p.line } else { p.line_strong };
                ui.leaf((segment, BackgroundColor(color), Pickable::IGNORE));
            }
            for (number, date) in view.dates.iter().enumerate() {
                let place = Node {
                    position_type: PositionType::Absolute,
                    left: percent(date.share * 100.0),
                    margin: UiRect::left(px(-disc / 2.0)),
                    ..default()
                };
                ui.node((place, Pickable::IGNORE), |ui| numbered(ui, number + 1, date_accent(ui, view.seat, date)));
            }
        });
    });
    for (number, date) in view.dates.iter().enumerate() {
        ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
            numbered(ui, number + 1, date_accent(ui, view.seat, date));
            let day = ui.word_with(
                if date.release { "briefing-day.release" } else { "briefing-day" },
                &[("name", date.name.as_str().into()), ("day", date.day.into())],
            );
            ui.flow(Flow::column().grow(), |ui| {
                ui.add(Label::strong(day));
                if !date.about.is_empty() {
                    ui.add(Label::small(&date.about));
                }
            });
        });
    }
}

fn date_accent(ui: &Ui<'_>, seat: Seat, date: &DateView) -> Accent {
    if date.release { seat_accent(ui.palette(), seat) } else { ui.palette().neutral }
}

fn numbered(ui: &mut Ui<'_>, number: usize, accent: Accent) {
    let side = ui.kit().px(20.0);
    let disc = Node {
        width: side,
        height: side,
        flex_shrink: 0.0,
        border_radius: BorderRadius::MAX,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    ui.node((disc, BackgroundColor(accent.fill), Pickable::IGNORE), |ui| {
        let label = Label::small(number.to_string()).size(TextSize::Small).face(Face::TextBold).no_wrap();
        ui.add(label.color(accent.on_fill).silent());
    });
}

fn judged(ui: &mut Ui<'_>, view: &BriefingView) {
    panel(ui, "briefing-judged", |ui| {
        for (seat, text) in &view.judged {
            let accent = seat_accent(ui.palette(), *seat);
            ui.flow(Flow::column().gap(Space::Tight).pad(Space::Small).surface(Surface::Tint(accent)), |ui| {
                if view.judged.len() > 1 {
                    let name = ui.word(seat_word(*seat));
                    ui.add(Label::strong(name).color(accent.ink));
                }
                ui.add(Label::body(text).color(accent.ink).terms().role(Role::Paragraph));
            });
        }
    });
}

/// What each played seat is judged on, in one line of boxes at the way on: in sight whatever is scrolled.
fn judged_side_by_side(ui: &mut Ui<'_>, view: &BriefingView) {
    let name = ui.word("briefing-judged");
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Stretch).named(Role::Group, name), |ui| {
        for (seat, text) in &view.judged {
            let accent = seat_accent(ui.palette(), *seat);
            let sheet = Flow::column().gap(Space::Hair).pad_xy(Space::Medium, Space::Tight).grow();
            ui.flow(sheet.justify(JustifyContent::Center).surface(Surface::Tint(accent)), |ui| {
                ui.add(Label::body(text).color(accent.ink).terms().role(Role::Paragraph));
            });
        }
    });
}

fn cast(ui: &mut Ui<'_>, view: &BriefingView) {
    panel(ui, "briefing-cast", |ui| {
        // Ten people are in sight at once in a low window too.
        let low = ui.kit().room_in_text().y < LOW;
        let gap = if low { Space::Tight } else { Space::Small };
        ui.flow(Flow::column().gap(gap).role(Role::List), |ui| {
            view.cast.iter().for_each(|member| one_of_the_cast(ui, member));
        });
    });
}

fn one_of_the_cast(ui: &mut Ui<'_>, member: &Member) {
    let face = &member.face;
    ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start).role(Role::ListItem), |ui| {
        ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(36.0));
        ui.flow(Flow::column().grow(), |ui| {
            ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
                ui.add(Label::strong(&face.name));
                match member.seat {
                    Some(seat) => {
                        let accent = seat_accent(ui.palette(), seat);
                        let name = ui.word(seat_word(seat));
                        ui.add(Label::small(name).face(Face::TextSemiBold).color(accent.ink));
                    }
                    None => {
                        ui.add(Label::small(&face.title));
                    }
                }
            });
            ui.add(Label::small(&member.who));
        });
    });
}

fn bottom(ui: &mut Ui<'_>, view: &BriefingView, beside: impl FnOnce(&mut Ui<'_>)) {
    let bar = Flow::row().gap(Space::Large).pad_xy(Space::Large, Space::Small).stiff().wrap().spread();
    let p = ui.palette();
    let line = ui.kit().line();
    let bar = bar.surface(Surface::Fill(p.bar)).edit(|n| n.border = UiRect::top(line));
    ui.flow(bar, |ui| {
        ui.flow(Flow::column().grow().min_width(Len::Text(260.0)), beside);
        let accent = seat_accent(p, view.seat);
        let label = ui.word("briefing-take-seat");
        ui.add(
            Button::primary(label).accent(accent).large().icon("continue").key("briefing.take").sends(Wish::TakeSeat),
        );
    })
    .insert(BorderColor::all(p.line));
}
