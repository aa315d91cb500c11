//! The board as nodes: a lane for each team with three places, waiting, at work, done; numbered discs walk through.

use accesskit::Role;
use bevy::prelude::*;

use super::super::{
    motion::{Glide, Pulse},
    view::board::{BoardView, Lane, Mark, Status, Token, Working},
};
use crate::sim::state::Colour;
use crate::ui::{
    kit::{Ui, access_named},
    theme::{Face, Space, TextSize, Tone},
    widget::{Badge, Flow, Icon, Ink, Label, Len, Portrait, Surface},
};

/// Widths of the columns at a text size of 100 %.
const TEAM: f32 = 214.0;
const PLACE: f32 = 62.0;

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
            let row = Flow::row().gap(Space::Small).pad_xy(Space::Medium, Space::Tight).role(Role::ListItem).stiff();
            let row = if roomy {
                row.min_height(Len::Text(50.0))
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
        ui.add(Portrait::new(&lane.lead.portrait, &lane.lead.name).mood(lane.lead.mood).side(34.0));
        ui.flow(Flow::column().grow(), |ui| {
            ui.flow(Flow::row().gap(Space::Tight), |ui| {
                let icon = format!("team-{}", lane.key);
                let icon = if ui.kit().art.has(&format!("icons/{icon}.png")) { icon } else { "team".to_owned() };
                ui.add(Icon::new(icon).side(14.0).ink(Ink::Soft));
                ui.add(Label::strong(&lane.name));
            });
            match lane.away.as_slice() {
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
    discs(ui, "sprint-waiting-list", &lane.waiting);
    ui.flow(Flow::column().grow().gap(Space::Tight), |ui| {
        if lane.at_work.is_empty() {
            let color = ui.palette().track;
            let line = Node { width: percent(100), height: px(3), border_radius: BorderRadius::MAX, ..default() };
            ui.leaf((line, BackgroundColor(color), Pickable::IGNORE));
        }
        lane.at_work.iter().for_each(|token| track(ui, &lane.key, token));
    });
    discs(ui, "sprint-done-list", &lane.done);
}

fn discs(ui: &mut Ui<'_>, word: &str, numbers: &[usize]) {
    let list = numbers.iter().map(usize::to_string).collect::<Vec<_>>().join(", ");
    let text = if numbers.is_empty() {
        ui.word(&format!("{word}.none"))
    } else {
        ui.word_with(word, &[("list", list.into())])
    };
    let place = Flow::row().gap(Space::Hair).wrap().width(Len::Text(PLACE)).stiff().named(Role::Image, text);
    ui.flow(place, |ui| {
        for number in numbers {
            disc(ui, *number, 18.0);
        }
    });
}

/// A numbered disc, ringed in one of the series' colours; the number says which feature, the colour helps.
fn disc(ui: &mut Ui<'_>, number: usize, side: f32) {
    let p = ui.palette();
    let color = p.series[(number.max(1) - 1) % p.series.len()];
    let side = ui.kit().px(side);
    let node = Node {
        width: side,
        height: side,
        flex_shrink: 0.0,
        border: UiRect::all(px(2)),
        border_radius: BorderRadius::MAX,
        align_items: AlignItems::Center,
        justify_content: JustifyContent::Center,
        ..default()
    };
    ui.node((node, BackgroundColor(p.card_raised), BorderColor::all(color), Pickable::IGNORE), |ui| {
        ui.add(Label::small(number.to_string()).face(Face::TextBold).ink(Ink::Normal).no_wrap().silent());
    });
}

/// A token on its way: what it has come lies behind it, what it has to go before it.
fn track(ui: &mut Ui<'_>, lane: &str, token: &Working) {
    let p = ui.palette();
    let key = format!("{lane}.{}", token.number);
    let color = p.series[(token.number.max(1) - 1) % p.series.len()];
    let line = || Node { height: px(4), flex_basis: px(0), border_radius: BorderRadius::MAX, ..default() };
    ui.flow(Flow::row(), |ui| {
        let behind = Node { flex_grow: token.share, ..line() };
        ui.leaf((behind, BackgroundColor(color), Glide::behind(&key, token.share), Pickable::IGNORE));
        pill(ui, token);
        let ahead = Node { flex_grow: 1.0 - token.share, ..line() };
        ui.leaf((ahead, BackgroundColor(p.track), Glide::ahead(&key, token.share), Pickable::IGNORE));
    });
}

fn pill(ui: &mut Ui<'_>, token: &Working) {
    let p = ui.palette();
    let surface = if token.blocked { Surface::Tint(p.bad) } else { Surface::Raised };
    let pill = Flow::row().gap(Space::Tight).pad_each(Space::Tight, Space::Small, Space::Hair, Space::Hair);
    let said = said(ui, token);
    let pill = pill.surface(surface).corner(14.0).edit(|n| n.flex_shrink = 1.0);
    let mut spawned = ui.flow(pill, |ui| {
        disc(ui, token.number, 20.0);
        ui.flow(Flow::column(), |ui| {
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
    });
    spawned.insert(access_named(Role::Meter, said));
    if token.blocked {
        spawned.insert(Pulse { rest: p.bad.tint, loud: p.bad.edge });
    }
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
