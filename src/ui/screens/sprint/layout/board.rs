//! The board as nodes: a lane for each team with three places, waiting, at work, done; numbered discs walk through.

use accesskit::Role;
use bevy::{ecs::system::EntityCommands, prelude::*};

use super::super::{
    motion::{Pulse, Walker},
    view::board::{BoardView, Felt, Guest, Half, Lane, Mark, Status, Token, Working, You},
};
use crate::sim::{ids::Seat, state::Colour};
use crate::ui::{
    kit::{Ui, access_named},
    project::Key,
    telling::seat_accent,
    theme::{Accent, Face, Pace, Space, TextSize, Tone},
    widget::{Badge, CountUp, Flow, Icon, Ink, Label, Len, Portrait, Settle, Surface},
};
use crate::words::number;

/// Widths of the columns at a text size of 100 %.
const TEAM: f32 = 214.0;
const PLACE: f32 = 62.0;
/// Diameter of a lead's portrait.
const LEAD: f32 = 34.0;
/// So many people in a meeting sit side by side; more sit closer together, one half before the other.
const CLOSE: usize = 2;

/// The board.
pub fn board(ui: &mut Ui<'_>, view: &Option<BoardView>) {
    let Some(view) = view else { return };
    let name = ui.word("sprint-board");
    let roomy = ui.kit().room_in_text().x >= super::WIDE;
    ui.flow(Flow::row().gap(Space::Medium).pad_xy(Space::Medium, Space::Small).stiff().wrap(), |ui| {
        ui.add(Label::heading(&name));
        view.tokens.iter().for_each(|token| legend(ui, token));
        if view.tokens.is_empty() {
            ui.add(Label::body(ui.word("sprint-nothing-in-work")).soft());
        }
    });
    you(ui, &view.you, roomy);
    if !roomy {
        lanes(ui, view, false);
        return;
    }
    ui.rule(false);
    ui.scroll("sprint.board", &name, Space::None, |ui| {
        header(ui);
        lanes(ui, view, true);
    });
}

fn legend(ui: &mut Ui<'_>, token: &Token) {
    ui.flow(Flow::row().gap(Space::Tight), |ui| {
        disc(ui, token.number, 20.0);
        ui.add(Label::body(&token.name));
        let p = ui.palette();
        match token.mark {
            Mark::Open => {}
            Mark::Ready => {
                _ = {
                    let t = ui.word("sprint-ready");
                    ui.add(Badge::tinted(t, p.good).icon("check"))
                }
            }
            Mark::Shipped => {
                _ = {
                    let t = ui.word("sprint-shipped");
                    ui.add(Badge::filled(t, p.good).icon("release"))
                }
            }
        }
    });
}

/// The player's own place: what the halves of today are for, and who has come for the one under way.
fn you(ui: &mut Ui<'_>, you: &You, roomy: bool) {
    let accent = seat_accent(ui.palette(), you.seat);
    let name = ui.word("sprint-you-today");
    let row = Flow::row().gap(Space::Small).pad_xy(Space::Medium, Space::Tight).min_height(Len::Text(44.0)).stiff();
    let row = row.surface(Surface::Fill(accent.tint)).named(Role::Group, &name);
    let said = |ui: &mut Ui<'_>| _ = ui.add(Label::strong(&name).color(accent.ink).no_wrap());
    let mut spawned = ui.flow(row, |ui| {
        let portrait = format!("you-{}", seat_code(you.seat));
        ui.add(Portrait::new(portrait, ui.word("sprint-you")).side(34.0));
        if roomy {
            // Everybody stays on one line, so that the lanes below stay where they are.
            said(ui);
            halves(ui, you, accent);
            ui.spring();
            guests(ui, you);
            return;
        }
        ui.flow(Flow::column().gap(Space::Hair).grow(), |ui| {
            ui.flow(Flow::row().gap(Space::Small), |ui| {
                said(ui);
                ui.spring();
                guests(ui, you);
            });
            ui.flow(Flow::row().gap(Space::Tight).wrap(), |ui| halves(ui, you, accent));
        });
    });
    // Whoever comes here from a lane walks in front of the others.
    spawned.insert(ZIndex(1));
}

fn halves(ui: &mut Ui<'_>, you: &You, accent: Accent) {
    if you.halves.iter().all(|half| half.doing.is_none()) {
        ui.add(Label::body(ui.word("sprint-you-slack")).color(accent.ink));
    } else {
        you.halves.iter().enumerate().for_each(|(at, part)| half(ui, part, at == you.now, accent));
    }
}

fn guests(ui: &mut Ui<'_>, you: &You) {
    let closer = if you.with.len() > CLOSE { ui.kit().px(-LEAD / 3.0) } else { ui.kit().space(Space::Tight) };
    ui.flow(Flow::row().stiff(), |ui| {
        for (place, guest) in you.with.iter().enumerate() {
            sits_here(ui, guest, if place == 0 { Val::ZERO } else { closer });
        }
    });
}

/// What half a day is for; the one under way lies on top.
fn half(ui: &mut Ui<'_>, half: &Half, now: bool, accent: Accent) {
    let surface = if now { Surface::Raised } else { Surface::None };
    let line = ui.kit().line();
    let flow = Flow::row().gap(Space::Tight).pad_xy(Space::Small, Space::Hair).surface(surface).corner(14.0);
    let flow = flow.edit(|n| {
        n.border = UiRect::all(line);
        n.flex_shrink = 1.0;
    });
    let (face, text) = match (&half.doing, now) {
        (Some(doing), true) => (Face::TextSemiBold, doing.text.clone()),
        (Some(doing), false) => (Face::Text, doing.text.clone()),
        (None, _) => (Face::Text, ui.word("sprint-half-slack")),
    };
    let mut spawned = ui.flow(flow, |ui| {
        if !half.name.is_empty() {
            ui.add(Label::small(&half.name).color(accent.ink).no_wrap());
        }
        if let Some(doing) = &half.doing {
            ui.add(Icon::new(doing.icon).side(15.0).ink(Ink::Of(accent.ink)));
        }
        ui.add(Label::body(text).face(face).color(accent.ink));
    });
    if now {
        spawned.insert(BorderColor::all(accent.edge));
    }
}

fn seat_code(seat: Seat) -> &'static str {
    match seat {
        Seat::Product => "product",
        Seat::Program => "program",
    }
}

fn sits_here(ui: &mut Ui<'_>, guest: &Guest, left: Val) {
    let face = &guest.face;
    let who = guest.lane.as_ref().unwrap_or(&face.portrait);
    let key = format!("person.{who}");
    let seat = Node { margin: UiRect::left(left), flex_shrink: 0.0, ..default() };
    ui.node((seat, Walker::new(&key), Key::new(format!("meeting.{who}"))), |ui| {
        ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(LEAD));
    });
}

/// A lead at the lane, or the place that is empty while the lead is in a meeting.
fn lead(ui: &mut Ui<'_>, lane: &Lane) {
    let side = ui.kit().px(LEAD);
    if lane.out {
        let ring = Node {
            width: side,
            height: side,
            flex_shrink: 0.0,
            border: UiRect::all(px(ui.kit().whole(1.5))),
            border_radius: BorderRadius::MAX,
            ..default()
        };
        let text = ui.word_with("sprint-out", &[("name", lane.lead.name.as_str().into())]);
        let line = ui.palette().line_strong;
        ui.leaf((ring, BorderColor::all(line), access_named(Role::Image, text), Pickable::IGNORE));
        return;
    }
    let place = Node { flex_shrink: 0.0, ..default() };
    ui.node((place, Walker::new(format!("person.{}", lane.key)), Key::new(format!("lead.{}", lane.key))), |ui| {
        ui.add(Portrait::new(&lane.lead.portrait, &lane.lead.name).mood(lane.lead.mood).side(LEAD));
        if let Some(felt) = lane.felt {
            moved(ui, lane, felt);
        }
    });
}

/// A small sign at a portrait: trust has just moved.
fn moved(ui: &mut Ui<'_>, lane: &Lane, felt: Felt) {
    let (tone, icon, word) = match felt {
        Felt::Warmer => (Tone::Good, "trend-up", "sprint-warmer"),
        Felt::Cooler => (Tone::Bad, "trend-down", "sprint-cooler"),
    };
    let accent = ui.palette().tone(tone);
    let side = ui.kit().px(18.0);
    let sign = Node {
        position_type: PositionType::Absolute,
        right: px(-5),
        bottom: px(-3),
        width: side,
        height: side,
        border: UiRect::all(px(ui.kit().whole(1.0))),
        border_radius: BorderRadius::MAX,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    let text = ui.word_with(word, &[("name", lane.lead.first.as_str().into())]);
    let colors = (BackgroundColor(accent.tint), BorderColor::all(accent.edge));
    let arrival = (Key::new(format!("felt.{}", lane.key)), Settle::from(Vec2::new(0.0, 6.0), Pace::Settle));
    ui.node((sign, colors, access_named(Role::Image, text), arrival, Pickable::IGNORE), |ui| {
        ui.add(Icon::new(icon).side(12.0).ink(Ink::Of(accent.ink)));
    });
}

fn header(ui: &mut Ui<'_>) {
    let row = Flow::row().gap(Space::Small).pad_xy(Space::Medium, Space::Hair).stiff();
    ui.flow(row, |ui| {
        let cell = |width| Flow::column().width(Len::Text(width)).stiff();
        ui.flow(cell(TEAM), |_| {});
        ui.flow(cell(PLACE), |ui| _ = ui.add(Label::small(ui.word("sprint-waiting"))));
        ui.flow(Flow::column().grow(), |ui| _ = ui.add(Label::small(ui.word("sprint-at-work"))));
        ui.flow(cell(PLACE), |ui| _ = ui.add(Label::small(ui.word("sprint-done"))));
    });
}

fn lanes(ui: &mut Ui<'_>, view: &BoardView, roomy: bool) {
    let name = ui.word("sprint-teams");
    ui.flow(Flow::column().named(Role::List, name).stiff(), |ui| {
        for lane in &view.lanes {
            ui.rule(false);
            let row = Flow::row().gap(Space::Small).pad_xy(Space::Medium, Space::Hair).role(Role::ListItem).stiff();
            let row = if roomy {
                row.min_height(Len::Text(40.0))
            } else {
                Flow::column().gap(Space::Tight).pad(Space::Medium)
            };
            ui.flow(row, |ui| {
                team(ui, lane, roomy);
                if roomy {
                    places(ui, lane);
                } else {
                    ui.flow(Flow::row().gap(Space::Small), |ui| places(ui, lane));
                }
            });
        }
    });
}

fn team(ui: &mut Ui<'_>, lane: &Lane, roomy: bool) {
    let cell = if roomy { Flow::row().width(Len::Text(TEAM)).stiff() } else { Flow::row() };
    ui.flow(cell.gap(Space::Small), |ui| {
        lead(ui, lane);
        ui.flow(Flow::column().grow(), |ui| {
            ui.flow(Flow::row().gap(Space::Tight), |ui| {
                let icon = format!("team-{}", lane.key);
                let icon = if ui.kit().art.has(&format!("icons/{icon}.png")) { icon } else { "team".to_owned() };
                ui.add(Icon::new(icon).side(14.0).ink(Ink::Soft));
                ui.add(Label::strong(&lane.name));
            });
            match lane.away.as_slice() {
                // Somebody who leads two teams is missed by both.
                [] if lane.out => {
                    let text = ui.word_with("sprint-lead-out", &[("name", lane.lead.first.as_str().into())]);
                    ui.flow(Flow::row(), |ui| _ = ui.add(Label::small(text).grow()));
                }
                [] => {
                    let mut parts = vec![lane.heard.clone()];
                    if lane.meets {
                        parts.insert(0, lane.cadence.clone());
                    }
                    parts.extend(lane.elsewhere.clone());
                    ui.flow(Flow::row().gap(Space::Tight), |ui| {
                        if lane.meets {
                            ui.add(Icon::new("standing").side(12.0).ink(Ink::Soft));
                        }
                        ui.add(Label::small(parts.join(" · ")).grow());
                    });
                }
                away => {
                    for away in away {
                        let ink = Ink::Of(ui.palette().status.ink);
                        ui.flow(Flow::row().gap(Space::Tight), |ui| {
                            ui.add(Icon::new(away.icon).side(13.0).ink(ink));
                            ui.add(Label::small(&away.text).face(Face::TextSemiBold).ink(ink).grow());
                        });
                    }
                }
            }
        });
    });
}

fn places(ui: &mut Ui<'_>, lane: &Lane) {
    discs(ui, lane, "sprint-waiting-list", &lane.waiting);
    ui.flow(Flow::column().grow().gap(Space::Tight), |ui| {
        if lane.at_work.is_empty() {
            let color = ui.palette().track;
            let line = Node { width: percent(100), height: px(3), border_radius: BorderRadius::MAX, ..default() };
            ui.leaf((line, BackgroundColor(color), Pickable::IGNORE));
        }
        lane.at_work.iter().for_each(|token| track(ui, lane, token));
    });
    discs(ui, lane, "sprint-done-list", &lane.done);
}

fn discs(ui: &mut Ui<'_>, lane: &Lane, word: &str, numbers: &[usize]) {
    let list = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let text = if numbers.is_empty() {
        ui.word(&format!("{word}.none"))
    } else {
        ui.word_with(word, &[("list", list.into())])
    };
    let place = Flow::row().gap(Space::Hair).wrap().width(Len::Text(PLACE)).stiff().named(Role::Image, text);
    ui.flow(place, |ui| {
        for number in numbers {
            disc(ui, *number, 18.0).insert(token_of(lane, *number));
        }
    });
}

/// A numbered disc, ringed in one of the series' colours; the number says which feature, the colour helps.
fn disc<'u>(ui: &'u mut Ui<'_>, number: usize, side: f32) -> EntityCommands<'u> {
    let p = ui.palette();
    let color = p.series[(number.max(1) - 1) % p.series.len()];
    let side = ui.kit().px(side);
    let node = Node {
        width: side,
        height: side,
        flex_shrink: 0.0,
        border: UiRect::all(px(ui.kit().whole(2.0))),
        border_radius: BorderRadius::MAX,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    ui.node((node, BackgroundColor(p.card_raised), BorderColor::all(color), Pickable::IGNORE), |ui| {
        ui.add(Label::small(number.to_string()).face(Face::TextBold).ink(Ink::Normal).no_wrap().silent());
    })
}

/// A token walks from place to place in its lane.
fn token_of(lane: &Lane, number: usize) -> Walker {
    Walker::new(format!("token.{}.{number}", lane.key))
}

/// A token on its way: it walks above its rail, which is filled as far as the work is believed to be.
fn track(ui: &mut Ui<'_>, lane: &Lane, token: &Working) {
    let p = ui.palette();
    let color = p.series[(token.number.max(1) - 1) % p.series.len()];
    ui.flow(Flow::column().gap(Space::Hair), |ui| {
        ui.flow(Flow::row(), |ui| {
            let room = |grow: f32| Node { flex_grow: grow, flex_basis: px(0), ..default() };
            ui.leaf((room(token.share), Pickable::IGNORE));
            pill(ui, lane, token).insert(token_of(lane, token.number));
            ui.leaf((room(1.0 - token.share), Pickable::IGNORE));
        });
        let line = |width: f32| Node {
            width: percent(width * 100.0),
            height: px(4),
            border_radius: BorderRadius::MAX,
            ..default()
        };
        ui.node((line(1.0), BackgroundColor(p.track), Pickable::IGNORE), |ui| {
            ui.leaf((line(token.share), BackgroundColor(color), Pickable::IGNORE));
        });
    });
}

fn pill<'u>(ui: &'u mut Ui<'_>, lane: &Lane, token: &Working) -> EntityCommands<'u> {
    let p = ui.palette();
    let surface = if token.blocked { Surface::Tint(p.bad) } else { Surface::Raised };
    let pill = Flow::row().gap(Space::Tight).pad_each(Space::Tight, Space::Small, Space::Hair, Space::Hair);
    let said = said(ui, token);
    // Where a lane has several, each says all it has to say on one line.
    let lines = if lane.at_work.len() > 1 { Flow::row().gap(Space::Small) } else { Flow::column() };
    let pill = pill.surface(surface).corner(14.0).edit(|n| n.flex_shrink = 1.0);
    let mut spawned = ui.flow(pill, |ui| {
        disc(ui, token.number, 20.0);
        ui.flow(lines, |ui| {
            ui.add(Label::body(&token.name).size(TextSize::Small).face(Face::TextSemiBold).silent());
            match &token.status {
                _ if token.blocked => {
                    ui.flow(Flow::row().gap(Space::Tight), |ui| {
                        ui.add(Icon::new("blocked").side(12.0).ink(Ink::Tone(Tone::Bad)));
                        let text = ui.word("sprint-blocked");
                        ui.add(Label::small(text).face(Face::TextBold).ink(Ink::Tone(Tone::Bad)).silent());
                    });
                }
                Some(status) => status_line(ui, status),
                None => {
                    ui.add(Label::small(ui.word("sprint-not-heard")).silent());
                }
            }
        });
        if token.status.is_some() {
            let name = format!("share.{}.{}", lane.key, token.number);
            let share = CountUp::new(name, f64::from(token.share), number::percent);
            ui.count(share, |text| Label::number(text).silent());
        }
    });
    spawned.insert(access_named(Role::Meter, said));
    if token.blocked {
        spawned.insert(Pulse { rest: p.bad.tint, loud: p.bad.edge });
    }
    spawned
}

/// What a token says to assistive technology.
fn said(ui: &Ui<'_>, token: &Working) -> String {
    let percent = (token.share * 100.0).round() as i64;
    let status = match &token.status {
        _ if token.blocked => ui.word("sprint-blocked"),
        Some(status) => format!("{}, {}", status.word, status.age),
        None => ui.word("sprint-not-heard"),
    };
    let values = [("name", token.name.as_str().into()), ("percent", percent.into()), ("status", status.into())];
    ui.word_with("sprint-token", &values)
}

/// A status colour as a tone; amber needs a look.
pub fn colour_tone(colour: Colour) -> Tone {
    match colour {
        Colour::Green => Tone::Good,
        Colour::Amber => Tone::Warn,
        Colour::Red => Tone::Bad,
    }
}

fn status_line(ui: &mut Ui<'_>, status: &Status) {
    let ink = Ink::Tone(colour_tone(status.colour));
    let icon = match status.colour {
        Colour::Green => "check-circle",
        Colour::Amber => "warning",
        Colour::Red => "cross",
    };
    ui.flow(Flow::row().gap(Space::Tight), |ui| {
        ui.add(Icon::new(if status.looked { "eye" } else { icon }).side(12.0).ink(ink));
        ui.add(Label::small(&status.word).face(Face::TextSemiBold).ink(ink).silent());
        ui.add(Label::small(&status.age).silent());
    });
}
