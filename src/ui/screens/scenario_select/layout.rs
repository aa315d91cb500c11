//! The scenario screen's view as nodes: cards at the left, how to play the chosen one at the right.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    Choose,
    view::{Card, Colleague, Problem, SelectView, SetupView, lone_seat, offer_code},
};
use crate::content::SeatOffer;
use crate::sim::ids::Seat;
use crate::ui::{
    kit::Ui,
    page,
    screen::Screen,
    telling::{seat_accent, seat_word},
    theme::{Accent, Face, Space, TextSize, Tone},
    widget::{
        Badge, Button, Choice, Choosable, Flow, Icon, Ink, Label, Len, Meter, Picture, Portrait, Surface, TextField,
        ToneMark,
    },
};
use crate::words::number;

/// Up to so many companies show all of themselves; of more, each has a line of its own.
const FEW: usize = 2;

/// Below this much room, measured in text, the two columns stand one below the other.
const WIDE: f32 = 980.0;

/// How wide the panel beside the cards is, and the least that somebody's face and title take.
const PANEL: f32 = 420.0;
const LEAST_FACE: f32 = 176.0;

/// The whole screen.
pub fn select(ui: &mut Ui<'_>, view: &SelectView) {
    top(ui);
    if ui.kit().room_in_text().x >= WIDE {
        ui.flow(Flow::row().grow().gap(Space::Medium).pad(Space::Medium).align(AlignItems::Stretch), |ui| {
            ui.scroll("select.cards", &ui.word("select-cards"), Space::Medium, |ui| cards(ui, view));
            if let Some(setup) = &view.setup {
                // Begins where the cards do, which leave room for their shadows.
                let column = Flow::column().width(Len::Text(PANEL)).stiff().pad_xy(Space::None, Space::Tight);
                ui.flow(column, |ui| {
                    ui.flow(Flow::column().grow().card().clip(), |ui| {
                        ui.scroll("select.setup", &ui.word("select-setup"), Space::Medium, |ui| {
                            ui.flow(Flow::column().gap(Space::Medium).pad(Space::Large), |ui| how_to_play(ui, setup));
                        });
                    });
                });
            }
        });
        return;
    }
    ui.scroll("select.cards", &ui.word("select-cards"), Space::Medium, |ui| {
        ui.flow(Flow::column().gap(Space::Medium).pad(Space::Medium), |ui| {
            cards(ui, view);
            if let Some(setup) = &view.setup {
                // As wide as the cards, which leave room for their shadows.
                ui.flow(Flow::column().pad_xy(Space::Tight, Space::None), |ui| {
                    ui.flow(Flow::column().gap(Space::Medium).pad(Space::Medium).card(), |ui| how_to_play(ui, setup));
                });
            }
        });
    });
}

fn top(ui: &mut Ui<'_>) {
    page::bar(ui, Screen::ScenarioSelect, &ui.word("select-title"), |ui| {
        if ui.kit().room_in_text().x >= WIDE {
            ui.add(Label::body(ui.word("select-subtitle")).soft().grow());
        }
    });
}

fn cards(ui: &mut Ui<'_>, view: &SelectView) {
    if view.cards.is_empty() {
        ui.add(Label::lead(ui.word("select-none")));
    }
    // Room for shadows and the focus ring inside the scrolling area.
    let column = Flow::column().gap(Space::Medium).pad(Space::Tight).named(Role::List, ui.word("select-cards"));
    let few = view.cards.len() <= FEW && ui.kit().room_in_text().x >= WIDE;
    // In the colour of the seat that is chosen.
    let offer = view.setup.as_ref().and_then(|setup| setup.offers.get(setup.offer)).copied();
    let accent = offer.map_or(ui.palette().neutral, |offer| offer_accent(ui, offer));
    ui.flow(column, |ui| {
        for card in &view.cards {
            match card.playable {
                true if card.chosen && few => open(ui, card, accent, offer),
                true => playable(ui, card, accent, offer.filter(|_| card.chosen)),
                false => broken(ui, card),
            }
        }
    });
}

/// `offer` is how the chosen one will be played.
fn playable(ui: &mut Ui<'_>, card: &Card, accent: Accent, offer: Option<SeatOffer>) {
    let chosen = if card.chosen { ui.word("select-chosen") } else { ui.word("select-choose") };
    let label = format!("{}. {} {chosen}", card.title, card.promise);
    let button = Button::plain(label).key(format!("select.card.{}", card.id)).chosen(card.chosen);
    let button = button.in_chosen(accent).sends(Choose::Scenario(card.id.clone()));
    let roomy = ui.kit().room_in_text().x >= 640.0;
    let direction = if roomy { Flow::row().align(AlignItems::Start) } else { Flow::column() };
    ui.pressable(button, direction.gap(Space::Large).pad(Space::Medium).corner(10.0), |ui| {
        // The chosen one is seen from nearer.
        let nearer = card.chosen && ui.kit().room_in_text().x >= 760.0;
        let width = if nearer { 304.0 } else { 208.0 };
        // Beside the chosen one more is said than the picture is high: the figures take the room below it.
        let below = card.chosen && roomy;
        let first = Flow::column().gap(Space::Medium);
        ui.flow(if roomy { first.width(Len::Text(width)).stiff() } else { first }, |ui| {
            picture(ui, card, width);
            if below {
                ui.flow(Flow::column().gap(Space::Tight).align(AlignItems::Start), |ui| figures(ui, card, accent));
            }
        });
        let text = if roomy { Flow::column().grow() } else { Flow::column() };
        ui.flow(text.gap(Space::Small), |ui| {
            ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
                ui.add(Label::title(&card.title).silent());
                if card.chosen {
                    let chosen = ui.word("select-chosen-mark");
                    ui.add(Badge::filled(chosen, accent).icon("check").silent());
                }
            });
            ui.add(Label::small(&card.company).silent());
            ui.add(Label::lead(&card.promise).silent());
            if card.chosen {
                ui.add(Label::body(&card.product).role(Role::Paragraph));
            }
            if !below {
                ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| figures(ui, card, accent));
            }
            seats(ui, card, offer);
            card.problems.iter().for_each(|p| problem(ui, p));
        });
    });
}

/// A company that lies open: what it makes, whom one meets, and how each seat went so far.
fn open(ui: &mut Ui<'_>, card: &Card, accent: Accent, offer: Option<SeatOffer>) {
    let label = format!("{}. {} {}", card.title, card.promise, ui.word("select-chosen"));
    let button = Button::plain(label).key(format!("select.card.{}", card.id)).chosen(true);
    let button = button.in_chosen(accent).sends(Choose::Scenario(card.id.clone()));
    ui.pressable(button, Flow::column().gap(Space::Large).pad(Space::Large).corner(10.0), |ui| {
        ui.flow(Flow::row().gap(Space::Large).align(AlignItems::Start), |ui| {
            picture(ui, card, open_width(ui) * 0.48);
            ui.flow(Flow::column().grow().gap(Space::Small), |ui| {
                ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
                    ui.add(Label::headline(&card.title).silent());
                    let chosen = ui.word("select-chosen-mark");
                    ui.add(Badge::filled(chosen, accent).icon("check").silent());
                });
                ui.add(Label::small(&card.company).silent());
                ui.add(Label::lead(&card.promise).silent());
                ui.add(Label::body(&card.product).role(Role::Paragraph));
            });
        });
        ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| figures(ui, card, accent));
        cast(ui, card);
        results(ui, card, offer);
        card.problems.iter().for_each(|p| problem(ui, p));
    });
}

/// The room inside the card that lies open, beside the panel; at a text size of 100 %.
fn open_width(ui: &Ui<'_>) -> f32 {
    ui.kit().room_in_text().x - PANEL - 100.0
}

/// The product, where there is a picture of it.
fn picture(ui: &mut Ui<'_>, card: &Card, width: f32) {
    if !ui.kit().art.has(&format!("pictures/{}.png", card.picture)) {
        return;
    }
    let text = ui.word_with("select-picture", &[("title", card.title.as_str().into())]);
    let (width, height) = (ui.kit().px(width), ui.kit().px(width / 1.6));
    let node = Node { width, height, flex_shrink: 0.0, overflow: Overflow::clip(), ..default() };
    let node = Node { border_radius: BorderRadius::all(px(8)), ..node };
    ui.add(Picture::new(&card.picture, text).node(node));
}

fn cast(ui: &mut Ui<'_>, card: &Card) {
    let name = ui.word("select-cast");
    // As many beside each other as there is room for, over the whole width.
    let (room, gap) = (open_width(ui), 12.0);
    let beside = ((room + gap) / (LEAST_FACE + gap)).floor().max(1.0);
    let cell = ((room + gap) / beside - gap).floor();
    ui.flow(Flow::column().gap(Space::Small).named(Role::List, &name), |ui| {
        ui.add(Label::heading(&name).silent());
        ui.flow(Flow::row().gap(Space::Medium).wrap(), |ui| {
            for face in &card.cast {
                let said = format!("{}, {}", face.name, face.title);
                let cell = Flow::row().gap(Space::Tight).width(Len::Text(cell)).named(Role::ListItem, said).stiff();
                ui.flow(cell, |ui| {
                    ui.add(Portrait::new(&face.portrait, &face.name).mood(face.mood).side(40.0));
                    ui.flow(Flow::column().grow(), |ui| {
                        ui.add(Label::strong(&face.first).silent());
                        ui.add(Label::small(&face.title).silent());
                    });
                });
            }
        });
    });
}

/// How each seat went so far, side by side. The one that is chosen has a tick and a line in its colour.
fn results(ui: &mut Ui<'_>, card: &Card, chosen: Option<SeatOffer>) {
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Stretch).wrap(), |ui| {
        for offer in &card.seats {
            let accent = offer_accent(ui, *offer);
            let panel = Flow::column().gap(Space::Tight).pad(Space::Medium).surface(Surface::Raised).corner(8.0);
            let marked = chosen == Some(*offer);
            let mut panel = ui.flow(panel.grow().min_width(Len::Text(170.0)), |ui| {
                ui.flow(Flow::row().gap(Space::Tight), |ui| {
                    ui.add(Icon::new(offer_icon(*offer)).side(16.0).ink(Ink::Of(accent.ink)));
                    let word = ui.word(&format!("select-offer-{}", offer_code(*offer)));
                    ui.add(Label::strong(word).color(accent.ink));
                    if marked {
                        ui.spring();
                        ui.add(Icon::new("check").side(16.0).ink(Ink::Of(accent.ink)));
                    }
                });
                result(ui, card, *offer, accent);
            });
            if marked {
                panel.insert(BorderColor::all(accent.fill));
            }
        }
    });
}

fn result(ui: &mut Ui<'_>, card: &Card, offer: SeatOffer, accent: Accent) {
    let Some(seat) = lone_seat(offer) else {
        ui.add(Label::small(ui.word(&format!("select-together-{}", offer_code(offer)))));
        return;
    };
    match card.best.iter().find(|(of, _)| *of == seat) {
        Some((_, points)) => {
            let text = ui.word_with("select-best-points", &[("points", (*points).into())]);
            ui.add(Label::body(&text).silent());
            ui.add(Meter::new(ui.word("select-best-meter"), f32::from(*points) / 100.0, text).accent(accent));
        }
        None => _ = ui.add(Label::small(ui.word("select-no-points"))),
    }
}

/// Length and difficulty, each with its icon; how large the company is stands in its line.
fn figures(ui: &mut Ui<'_>, card: &Card, accent: Accent) {
    let count = |n: i64| [("count", n.into()), ("shown", number::integer(n).into())];
    let sprints = ui.word_with("select-sprints", &count(i64::from(card.sprints)));
    let minutes = ui.word_with("select-minutes", &count(i64::from(card.minutes)));
    for (icon, text) in [("calendar", sprints), ("clock", minutes)] {
        figure(ui, icon, &text);
    }
    ui.flow(Flow::row().gap(Space::Tight), |ui| {
        for place in 1..=3u8 {
            let (icon, ink) =
                if place <= card.difficulty { ("star-filled", Ink::Of(accent.fill)) } else { ("star", Ink::Faint) };
            ui.add(Icon::new(icon).side(14.0).ink(ink));
        }
        let word = ui.word(&format!("select-difficulty-{}", card.difficulty));
        ui.add(Label::body(word).soft());
    });
}

fn figure(ui: &mut Ui<'_>, icon: &str, text: &str) {
    ui.flow(Flow::row().gap(Space::Tight), |ui| {
        ui.add(Icon::new(icon).side(15.0).ink(Ink::Soft));
        ui.add(Label::body(text).soft());
    });
}

/// How each seat went so far. The one that is chosen is filled: its pale colour is that of the card it lies on.
fn seats(ui: &mut Ui<'_>, card: &Card, chosen: Option<SeatOffer>) {
    ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
        for offer in &card.seats {
            let best = lone_seat(*offer).and_then(|seat| card.best.iter().find(|(s, _)| *s == seat));
            let word = ui.word(&format!("select-offer-{}", offer_code(*offer)));
            let text = match best {
                Some((_, points)) => {
                    ui.word_with("select-best", &[("seat", word.into()), ("points", (*points).into())])
                }
                None if lone_seat(*offer).is_some() => ui.word_with("select-unplayed", &[("seat", word.into())]),
                None => word,
            };
            let accent = offer_accent(ui, *offer);
            ui.add(match chosen == Some(*offer) {
                true => Badge::filled(text, accent).icon("check"),
                false => Badge::tinted(text, accent),
            });
        }
    });
}

fn offer_accent(ui: &Ui<'_>, offer: SeatOffer) -> Accent {
    let p = ui.palette();
    lone_seat(offer).map_or(p.neutral, |seat| seat_accent(p, seat))
}

fn broken(ui: &mut Ui<'_>, card: &Card) {
    let text = ui.word_with("select-broken", &[("id", card.id.as_str().into())]);
    let flow = Flow::column().gap(Space::Small).pad(Space::Medium).card().named(Role::ListItem, text.clone());
    ui.flow(flow.key(format!("select.broken.{}", card.id)), |ui| {
        ui.add(ToneMark::new(text, Tone::Bad));
        card.problems.iter().for_each(|p| problem(ui, p));
    });
}

fn problem(ui: &mut Ui<'_>, problem: &Problem) {
    let p = ui.palette();
    let accent = if problem.error { p.bad } else { p.warn };
    let kind = ui.word(if problem.error { "select-error" } else { "select-warning" });
    let place = match problem.line {
        0 => problem.file.clone(),
        line => {
            ui.word_with("select-place", &[("file", problem.file.as_str().into()), ("line", line.to_string().into())])
        }
    };
    // The one keeps it from being played, the other does not: two shapes.
    let icon = if problem.error { "cross" } else { "warning" };
    ui.flow(Flow::column().gap(Space::Hair).pad(Space::Small).surface(Surface::Note), |ui| {
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            ui.add(Badge::tinted(format!("{kind} {}", problem.code), accent).icon(icon));
            ui.add(Label::code(place).size(TextSize::Small).soft());
        });
        ui.add(Label::body(&problem.message));
        ui.add(Label::small(&problem.help));
    });
}

fn how_to_play(ui: &mut Ui<'_>, setup: &SetupView) {
    let offer = setup.offers.get(setup.offer).copied().unwrap_or(SeatOffer::Product);
    ui.add(Label::title(&setup.title));
    seat_choice(ui, setup, offer);
    colleague_choice(ui, setup, offer);
    seed(ui, setup);
    let accent = offer_accent(ui, offer);
    let fault = setup.fault.map(|f| ui.word(f.word()));
    let begin = Button::primary(ui.word("select-begin")).large().wide().icon("play").key("select.begin");
    let begin = if lone_seat(offer).is_some() { begin.accent(accent) } else { begin };
    ui.add(begin.disabled(fault).sends(Choose::Begin));
}

fn seat_choice(ui: &mut Ui<'_>, setup: &SetupView, offer: SeatOffer) {
    let options: Vec<Choosable> = setup
        .offers
        .iter()
        .map(|offer| Choosable {
            label: ui.word(&format!("select-offer-{}", offer_code(*offer))),
            icon: Some(offer_icon(*offer).to_owned()),
            ..Choosable::default()
        })
        .collect();
    let offers = setup.offers.clone();
    ui.flow(Flow::column().gap(Space::Small), |ui| {
        let name = ui.word("select-seat");
        ui.add(Label::heading(&name));
        let accent = offer_accent(ui, offer);
        let choice = Choice::radio(name, options, Some(setup.offer)).key("select.offer");
        let choice = if lone_seat(offer).is_some() { choice.accent(accent) } else { choice };
        let choice = choice.sends(move |place| Choose::Offer(offers.get(place).copied().unwrap_or(SeatOffer::Product)));
        ui.flow(Flow::column().hung(), |ui| _ = ui.add(choice));
        ui.flow(Flow::column().pad(Space::Small).surface(Surface::Tint(accent)), |ui| {
            let about = ui.word(&format!("select-offer-{}.about", offer_code(offer)));
            ui.add(Label::body(about).color(accent.ink));
        });
    });
}

fn offer_icon(offer: SeatOffer) -> &'static str {
    match offer {
        SeatOffer::Product => "idea",
        SeatOffer::Program => "plan",
        SeatOffer::Pair => "people",
        SeatOffer::BothHats => "hat",
    }
}

fn colleague_choice(ui: &mut Ui<'_>, setup: &SetupView, offer: SeatOffer) {
    let Some(seat) = lone_seat(offer).map(Seat::other) else { return };
    // The name stands in the middle of a sentence.
    let seat_name = ui.word(seat_word(seat)).to_lowercase();
    ui.flow(Flow::column().gap(Space::Small), |ui| {
        let name = ui.word("select-colleague");
        ui.add(Label::heading(&name));
        let options = Colleague::ALL.map(|c| ui.word(&format!("select-colleague-{}", c.code())));
        let at = Colleague::ALL.iter().position(|c| *c == setup.colleague).unwrap_or(0);
        let accent = seat_accent(ui.palette(), seat);
        let choice = Choice::segments(name, options, at).key("select.colleague").accent(accent);
        ui.add(choice.sends(|place| Choose::Colleague(Colleague::ALL[place.min(Colleague::ALL.len() - 1)])));
        let colleague = setup.colleague_name.clone().unwrap_or_default();
        let about = format!("select-colleague-{}.about", setup.colleague.code());
        ui.add(Label::small(ui.word_with(&about, &[("name", colleague.into()), ("seat", seat_name.into())])));
    });
}

fn seed(ui: &mut Ui<'_>, setup: &SetupView) {
    ui.flow(Flow::column().gap(Space::Small), |ui| {
        let name = ui.word("select-seed");
        ui.add(Label::heading(&name));
        let another = ui.word("select-another-seed");
        ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
            ui.flow(Flow::column().grow().min_width(Len::Text(120.0)), |ui| {
                let field = TextField::new(name, &setup.seed).label_hidden().limit(24).key("select.seed");
                ui.add(field.sends(Choose::Seed));
            });
            ui.add(Button::plain(another).icon("dice").key("select.another-seed").sends(Choose::AnotherSeed));
        });
        match setup.fault {
            Some(fault) => {
                let text = ui.word(fault.word());
                ui.add(ToneMark::new(text, Tone::Bad));
            }
            None => {
                ui.add(Label::small(ui.word("select-seed-hint")).face(Face::Text));
            }
        }
    });
}
