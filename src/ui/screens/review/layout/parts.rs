//! The panels of the review.

use accesskit::Role;
use bevy::{ecs::system::EntityCommands, prelude::*};

use super::super::view::{
    ForecastView, Line, NumberRow, Reaction, ReviewView, StatusRow, Tile,
    numbers::Moved as NumberMoved,
    people::Moved,
    status::Told,
    tiles::{Figure, TileMark},
};
use crate::sim::ids::Seat;
use crate::sim::state::Colour;
use crate::ui::{
    kit::Ui,
    telling::seat_accent,
    theme::{Face, Space, TextSize, Tone},
    widget::{Badge, CountUp, Flow, Icon, Ink, Label, Len, Portrait, RangeBar, Surface},
};
use crate::words::number;

fn panel<'a>(
    ui: &'a mut Ui<'_>,
    heading: &str,
    empty: Option<&str>,
    fill: impl FnOnce(&mut Ui<'_>),
) -> EntityCommands<'a> {
    let heading = ui.word(heading);
    ui.flow(Flow::column().gap(Space::Small).pad(Space::Medium).card().role(Role::Group).stiff(), |ui| {
        ui.add(Label::heading(heading));
        match empty {
            Some(word) => _ = ui.add(Label::body(ui.word(word)).soft()),
            None => fill(ui),
        }
    })
}

/// The sprint in a row of figures.
pub fn tiles(ui: &mut Ui<'_>, view: &ReviewView) {
    let name = ui.word("review-tiles");
    let row = Flow::row().gap(Space::Medium).align(AlignItems::Stretch).wrap().named(Role::List, name).stiff();
    // Four stand beside each other or two by two, never three and one.
    let narrow = ui.kit().room_in_text().x < 4.0 * LEAST_TILE + 60.0;
    let least = if narrow && view.tiles.len() == 4 { Len::Percent(40.0) } else { Len::Text(LEAST_TILE) };
    ui.flow(row, |ui| view.tiles.iter().enumerate().for_each(|(place, t)| tile(ui, place, t, least)));
}

/// The least width of a figure with what it counts, at a text size of 100 %.
const LEAST_TILE: f32 = 170.0;

fn tile(ui: &mut Ui<'_>, place: usize, tile: &Tile, least: Len) {
    let ink = Ink::Tone(tile.tone);
    let card = Flow::row().gap(Space::Small).pad_xy(Space::Medium, Space::Tight).card().role(Role::ListItem);
    ui.flow(card.grow().min_width(least), |ui| {
        match &tile.mark {
            TileMark::Icon(icon) => _ = ui.add(Icon::new(*icon).side(22.0).ink(ink)),
            TileMark::Face(face) => {
                _ = ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(36.0));
            }
        }
        ui.flow(Flow::column().grow(), |ui| {
            let (name, label) = (format!("tile.{place}"), |text| Label::title(text).role(Role::Label).ink(ink));
            match &tile.figure {
                Figure::Count(count) => _ = ui.count(CountUp::whole(name, *count).from(0.0), label),
                Figure::Moved(by) => {
                    let count = CountUp::new(name, *by, number::signed_points).from(0.0);
                    ui.count(count, label);
                }
                Figure::Word(word) => _ = ui.add(label(word.clone())),
            }
            ui.add(Label::small(&tile.about));
        });
    });
}

/// What went out or was kept.
pub fn came<'a>(ui: &'a mut Ui<'_>, view: &ReviewView) -> EntityCommands<'a> {
    panel(ui, "review-came", view.came.is_empty().then_some("review-came-none"), |ui| {
        view.came.iter().for_each(|l| line(ui, l));
    })
}

/// What was missed or is heading past its date.
pub fn slipped<'a>(ui: &'a mut Ui<'_>, view: &ReviewView) -> EntityCommands<'a> {
    panel(ui, "review-slipped", view.slipped.is_empty().then_some("review-slipped-none"), |ui| {
        view.slipped.iter().for_each(|l| line(ui, l));
    })
}

fn line(ui: &mut Ui<'_>, line: &Line) {
    let accent = ui.palette().tone(line.tone);
    let row = Flow::row().gap(Space::Small).align(AlignItems::Start).pad(Space::Small).surface(Surface::Tint(accent));
    ui.flow(row, |ui| {
        ui.add(Icon::new(line.icon).side(18.0).ink(Ink::Of(accent.ink)));
        ui.flow(Flow::column().grow(), |ui| {
            ui.add(Label::strong(&line.title).color(accent.ink));
            ui.add(Label::body(&line.text).terms());
        });
    });
}

/// Reported against seen.
pub fn status<'a>(ui: &'a mut Ui<'_>, view: &ReviewView) -> EntityCommands<'a> {
    panel(ui, "review-status", view.status.is_empty().then_some("review-status-none"), |ui| {
        ui.flow(Flow::row().gap(Space::Small), |ui| {
            ui.flow(Flow::column().grow(), |_| {});
            for heading in ["review-reported", "review-seen"] {
                let label = Label::small(ui.word(heading));
                ui.flow(Flow::column().width(Len::Text(TOLD)).stiff(), |ui| _ = ui.add(label));
            }
        });
        ui.flow(Flow::column().role(Role::List), |ui| {
            for row in &view.status {
                ui.rule(false);
                status_row(ui, row);
            }
        });
    })
}

fn status_row(ui: &mut Ui<'_>, row: &StatusRow) {
    ui.flow(Flow::column().gap(Space::Tight).pad_xy(Space::None, Space::Tight).role(Role::ListItem), |ui| {
        ui.flow(Flow::row().gap(Space::Small), |ui| {
            ui.flow(Flow::column().grow(), |ui| {
                ui.add(Label::strong(&row.feature));
                ui.add(Label::small(&row.team));
            });
            told(ui, "review-not-reported", row.reported.as_ref());
            told(ui, "review-not-looked", row.seen.as_ref());
        });
        if row.polished {
            let warn = ui.palette().warn;
            ui.flow(Flow::row().gap(Space::Tight), |ui| {
                ui.add(Icon::new("eye").side(14.0).ink(Ink::Of(warn.ink)));
                ui.add(Label::small(ui.word("review-polished")).face(Face::TextSemiBold).color(warn.ink));
            });
        }
    });
}

/// Width of a colour with its age, at a text size of 100 %.
const TOLD: f32 = 96.0;

fn told(ui: &mut Ui<'_>, none: &str, told: Option<&Told>) {
    ui.flow(Flow::column().gap(Space::Hair).width(Len::Text(TOLD)).stiff(), |ui| match told {
        Some(told) => {
            let (tone, icon) = match told.colour {
                Colour::Green => (Tone::Good, "check-circle"),
                Colour::Amber => (Tone::Warn, "warning"),
                Colour::Red => (Tone::Bad, "cross"),
            };
            let accent = ui.palette().tone(tone);
            ui.flow(Flow::row(), |ui| _ = ui.add(Badge::tinted(&told.word, accent).icon(icon)));
            let age = ui.word_with("review-told", &[("days", told.days_ago.into())]);
            ui.add(Label::small(age));
        }
        None => _ = ui.add(Label::small(ui.word(none))),
    });
}

/// How people took it.
pub fn people<'a>(ui: &'a mut Ui<'_>, view: &ReviewView) -> EntityCommands<'a> {
    panel(
        ui,
        "review-people",
        (view.people.is_empty() && view.more_people == 0).then_some("review-people-none"),
        |ui| {
            ui.flow(Flow::column().gap(Space::Medium).role(Role::List), |ui| {
                view.people.iter().for_each(|r| reaction(ui, r));
            });
            if view.more_people > 0 {
                let count = (view.more_people as i64).into();
                ui.add(Label::small(ui.word_with("review-more-people", &[("count", count)])));
            }
        },
    )
}

fn reaction(ui: &mut Ui<'_>, row: &Reaction) {
    let Some(first) = row.people.first() else { return };
    let (tone, icon, word) = match row.warmer {
        true => (Tone::Good, "trend-up", "review-warmer"),
        false => (Tone::Bad, "trend-down", "review-cooler"),
    };
    let (accent, moved) = (ui.palette().tone(tone), how_far(ui, word, &row.people));
    if row.people.len() > 1 {
        return several(ui, row, Badge::tinted(&moved, accent).icon(icon), &moved);
    }
    ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start).role(Role::ListItem), |ui| {
        ui.add(Portrait::new(&first.face.portrait, &first.face.name).mood(first.face.mood).side(44.0));
        ui.flow(Flow::column().grow().gap(Space::Hair), |ui| {
            ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
                ui.add(Label::strong(&first.face.name));
                ui.add(Badge::tinted(moved, accent).icon(icon));
                trust_now(ui, first);
            });
            cause(ui, row);
        });
    });
}

/// One thing that moved several people: their faces in a row, what it was below.
fn several(ui: &mut Ui<'_>, row: &Reaction, badge: Badge, moved: &str) {
    let names: Vec<&str> = row.people.iter().map(|person| person.face.name.as_str()).collect();
    let said = ui.word_with("review-people-list", &[("names", names.join(", ").into()), ("moved", moved.into())]);
    ui.flow(Flow::column().gap(Space::Tight).named(Role::ListItem, said), |ui| {
        ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
            for person in &row.people {
                ui.flow(Flow::row().gap(Space::Tight).stiff(), |ui| {
                    let face = &person.face;
                    ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(36.0));
                    ui.flow(Flow::column(), |ui| {
                        ui.add(Label::strong(&face.first));
                        trust_now(ui, person);
                    });
                });
            }
        });
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            ui.add(badge);
            cause(ui, row);
        });
    });
}

/// How far trust moved: for several people the same, or from the least to the most.
fn how_far(ui: &Ui<'_>, word: &str, people: &[Moved]) -> String {
    let word = ui.word(word);
    let most = number::signed_points(people.first().map_or(0.0, |person| person.by));
    let least = number::signed_points(people.last().map_or(0.0, |person| person.by));
    let id = match people.len() {
        1 => "review-trust-moved",
        _ if least == most => "review-trust-each",
        _ => {
            return ui.word_with(
                "review-trust-range",
                &[("word", word.into()), ("low", least.into()), ("high", most.into())],
            );
        }
    };
    ui.word_with(id, &[("word", word.into()), ("by", most.into())])
}

/// The trust that somebody has now, counted from what it was.
fn trust_now(ui: &mut Ui<'_>, person: &Moved) {
    let words = ui.kit().words.clone();
    let trust = CountUp::new(format!("trust.{}", person.face.name), person.now, move |now| {
        words.with("review-trust", &[("now", number::points(now).into())])
    });
    ui.count(trust.from(person.now - person.by), Label::small);
}

fn cause(ui: &mut Ui<'_>, row: &Reaction) {
    if !row.cause.is_empty() {
        ui.add(Label::small(&row.cause));
    }
}

/// Numbers that moved.
pub fn numbers<'a>(ui: &'a mut Ui<'_>, view: &ReviewView) -> EntityCommands<'a> {
    panel(ui, "review-numbers", view.numbers.is_empty().then_some("review-numbers-none"), |ui| {
        ui.flow(Flow::column().gap(Space::Small).role(Role::List), |ui| {
            view.numbers.iter().for_each(|row| moved(ui, row));
        });
    })
}

fn moved(ui: &mut Ui<'_>, row: &NumberRow) {
    let ink = Ink::Tone(row.tone);
    let word = match (row.up, row.tone) {
        (true, Tone::Good) => "review-rose-good",
        (true, Tone::Bad) => "review-rose-bad",
        (true, Tone::Neutral | Tone::Warn) => "review-rose",
        (false, Tone::Good) => "review-fell-good",
        (false, Tone::Bad) => "review-fell-bad",
        (false, Tone::Neutral | Tone::Warn) => "review-fell",
    };
    let word = ui.word(word);
    ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start).role(Role::ListItem), |ui| {
        ui.add(Icon::new(if row.up { "trend-up" } else { "trend-down" }).side(18.0).ink(ink));
        ui.flow(Flow::column().grow().gap(Space::Hair), |ui| {
            ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
                ui.add(Label::strong(&row.name).grow());
                let words = ui.kit().words.clone();
                let name = format!("number.{}", row.name);
                let count = match row.moved {
                    NumberMoved::By(by, places) => {
                        CountUp::new(name, by, move |by| number::signed_decimal(by, places)).from(0.0)
                    }
                    NumberMoved::FromTo(from, to) => CountUp::new(name, to, move |now| {
                        let values = [("from", number::percent(from).into()), ("to", number::percent(now).into())];
                        words.with("review-from-to", &values)
                    })
                    .from(from),
                };
                ui.count(count, |text| Label::number(text).ink(ink).size(TextSize::Body));
            });
            ui.flow(Flow::row().gap(Space::Tight), |ui| {
                let mark = match row.tone {
                    Tone::Good => Some("check-circle"),
                    Tone::Bad => Some("cross"),
                    Tone::Warn => Some("warning"),
                    Tone::Neutral => None,
                };
                if let Some(mark) = mark {
                    ui.add(Icon::new(mark).side(13.0).ink(ink));
                }
                ui.add(Label::small(&word).face(Face::TextSemiBold).ink(ink));
            });
            if !row.cause.is_empty() {
                ui.add(Label::small(&row.cause));
            }
            if let Some(belongs) = &row.belongs {
                ui.add(Label::small(belongs).ink(Ink::Normal));
            }
        });
    });
}

/// The forecast beside what came.
pub fn forecast<'a>(ui: &'a mut Ui<'_>, view: &ReviewView) -> EntityCommands<'a> {
    panel(ui, "review-forecast", view.forecast.is_none().then_some("review-forecast-none"), |ui| {
        if let Some(forecast) = &view.forecast {
            range(ui, forecast, view.seat);
        }
    })
}

fn range(ui: &mut Ui<'_>, view: &ForecastView, seat: Seat) {
    let said = [
        ("name", view.milestone.as_str().into()),
        ("low", view.low_day.into()),
        ("high", view.high_day.into()),
        ("span", (view.high_day - view.low_day.min(view.high_day)).into()),
        ("percent", view.on_time_percent.into()),
    ];
    ui.add(Label::marked(&ui.word_with("review-forecast-said", &said)));
    // A day reaches half a day to both sides, so that a range of a single one can be seen.
    let share = |day: f32| day / f32::from(view.last_day.max(1));
    let (low, high) = (share(f32::from(view.low_day) - 0.5), share(f32::from(view.high_day) + 0.5));
    let came = view.came_day.unwrap_or_default();
    let scale = [("last", view.last_day.into()), ("date", view.date_day.into()), ("came", came.into())];
    let id = if view.came_day.is_some() { "review-forecast-scale-came" } else { "review-forecast-scale" };
    let text = ui.word_with(id, &scale);
    let bar = RangeBar::new(low, high, text.clone()).middle(share(f32::from(view.date_day)));
    let bar = bar.accent(seat_accent(ui.palette(), seat));
    ui.add(match view.came_day {
        Some(day) => bar.came(share(f32::from(day))),
        None => bar,
    });
    ui.add(Label::small(text).silent());
    let ink = Ink::Tone(view.tone);
    ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Start), |ui| {
        let icon = match view.tone {
            Tone::Good => "check-circle",
            Tone::Bad => "cross",
            Tone::Warn | Tone::Neutral => "clock",
        };
        ui.add(Icon::new(icon).side(15.0).ink(ink));
        ui.add(Label::strong(&view.verdict).ink(ink).grow());
    });
    if let Some(uptake) = &view.uptake {
        ui.add(Label::body(uptake));
    }
    if !view.why.is_empty() {
        ui.add(Label::small(&view.why));
    }
}
