//! People as nodes: a card each, as many side by side as fit.

use accesskit::Role;
use bevy::prelude::*;

use super::view::{PeopleView, PersonCard, PersonRole, Request};
use crate::{
    ui::{
        art::Mood,
        kit::Ui,
        theme::{Space, TextSize},
        widget::{Badge, Flow, Icon, Ink, Label, Len, Meter, Portrait, Run, Surface},
    },
    words::number,
};

use super::super::{
    offered::{offered, price},
    room,
};

/// The whole tab.
pub fn people(ui: &mut Ui<'_>, view: &Option<PeopleView>) {
    let Some(view) = view else { return };
    let name = ui.word("tabs-people");
    let columns = columns(ui);
    ui.scroll("people.scroll", &name, Space::None, |ui| {
        let flow = Flow::column().gap(Space::Small).pad(Space::Medium).named(Role::List, name.clone()).stiff();
        ui.flow(flow, |ui| {
            for row in view.people.chunks(columns) {
                ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Stretch).stiff(), |ui| {
                    for person in row {
                        card(ui, person, columns);
                    }
                    // An unfinished row keeps its columns as wide as the others.
                    for _ in row.len()..columns {
                        ui.flow(Flow::column().width(share(columns)), |_| {});
                    }
                });
            }
        });
    });
}

/// How many cards stand side by side.
fn columns(ui: &Ui<'_>) -> usize {
    ((room::width(ui.kit()) / 330.0) as usize).clamp(1, 5)
}

/// The width of one of so many cards: said outright, since a card that merely grows is first measured as narrow as its
/// longest word, and stays as high as that needs.
fn share(columns: usize) -> Len {
    Len::Percent(100.0 / columns as f32)
}

fn card(ui: &mut Ui<'_>, person: &PersonCard, columns: usize) {
    let card = Flow::column().gap(Space::Small).pad(Space::Medium).surface(Surface::Raised).width(share(columns));
    let key = format!("people.{}", person.id);
    ui.flow(card.named(Role::ListItem, person.face.name.clone()).key(key), |ui| {
        ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Start), |ui| {
            ui.add(Portrait::new(&person.face.portrait, &person.face.name).mood(person.face.mood).side(54.0));
            ui.flow(Flow::column().gap(Space::Hair).grow(), |ui| {
                ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
                    ui.add(Label::strong(&person.face.name));
                    marks(ui, person);
                });
                ui.add(Label::small(&person.face.title));
                trust(ui, person);
            });
        });
        wants(ui, person);
        teams(ui, person);
        if let Some(last) = &person.last {
            ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Start), |ui| {
                ui.add(Icon::new("history").side(13.0).ink(Ink::Soft));
                ui.add(Label::small(last).role(Role::Paragraph).grow());
            });
        }
        deeds(ui, person);
    });
}

fn marks(ui: &mut Ui<'_>, person: &PersonCard) {
    let p = ui.palette();
    if person.role == PersonRole::Sponsor {
        let text = ui.word("tabs-people-sponsor");
        ui.add(Badge::tinted(text, p.neutral).icon("sponsor"));
    }
    if person.role == PersonRole::Colleague {
        let text = ui.word("tabs-people-colleague");
        ui.add(Badge::tinted(text, p.neutral).icon("role-overlap"));
    }
    match person.request {
        Request::None => {}
        Request::Open if person.no_planned => {
            let text = ui.word("tabs-people-planned");
            ui.add(Badge::tinted(text, p.neutral).icon("say-no"));
        }
        Request::Open => {
            let text = ui.word("tabs-people-waits");
            ui.add(Badge::tinted(text, p.warn).icon("question"));
        }
        Request::Declined(day) => {
            let text = ui.word_with("tabs-people-declined", &[("day", i64::from(day).into())]);
            ui.add(Badge::tinted(text, p.neutral).icon("say-no"));
        }
    }
}

fn trust(ui: &mut Ui<'_>, person: &PersonCard) {
    let p = ui.palette();
    let accent = match person.face.mood {
        Mood::Content => p.good,
        Mood::Neutral => p.neutral,
        Mood::Worried => p.warn,
        Mood::Angry => p.bad,
    };
    let mood = ui.word(&format!("kit-mood-{}", person.face.mood.code()));
    let level = number::points(person.trust);
    let values = [("level", level.as_str().into()), ("mood", mood.into())];
    let text = ui.word_with("tabs-people-trust", &values);
    let when = match (&person.met, person.role) {
        (_, PersonRole::Sponsor) => ui.word("tabs-people-trust-seen"),
        (Some((day, ago)), _) => {
            ui.word_with("tabs-people-met", &[("day", i64::from(*day).into()), ("ago", ago.as_str().into())])
        }
        (None, _) => ui.word("tabs-people-not-met"),
    };
    let name = ui.word("tabs-people-trust-name");
    ui.flow(Flow::column().pad_xy(Space::None, Space::Tight), |ui| {
        ui.add(Meter::new(name, person.trust as f32, text.clone()).accent(accent).height(6.0));
    });
    ui.add(Label::rich([Run::plain(text), Run::plain(format!(" · {when}"))]).size(TextSize::Small).soft());
}

fn wants(ui: &mut Ui<'_>, person: &PersonCard) {
    let label = ui.word("tabs-people-wants");
    ui.add(Label::rich([Run::strong(format!("{label} ")), Run::plain(&person.wants)]).role(Role::Paragraph));
    if let Some(asks) = &person.asks_for {
        let text = ui.word_with("tabs-people-asks-for", &[("name", asks.as_str().into())]);
        ui.flow(Flow::row().gap(Space::Tight), |ui| {
            ui.add(Icon::new("backlog").side(13.0).ink(Ink::Soft));
            ui.add(Label::small(text).grow());
        });
    }
}

fn teams(ui: &mut Ui<'_>, person: &PersonCard) {
    for team in &person.teams {
        let text = ui.word_with("tabs-people-leads", &[("team", team.name.as_str().into())]);
        let text = team.news.as_ref().map_or(text.clone(), |news| format!("{text} · {news}"));
        ui.flow(Flow::row().gap(Space::Tight).align(AlignItems::Start), |ui| {
            ui.add(Icon::new("team").side(13.0).ink(Ink::Soft));
            ui.add(Label::small(text).grow());
        });
    }
}

fn deeds(ui: &mut Ui<'_>, person: &PersonCard) {
    let first = person.face.name.split_whitespace().next().unwrap_or_default().to_owned();
    let meet = ui.word_with("tabs-people-meet", &[("name", first.as_str().into())]);
    let no = ui.word_with("tabs-people-say-no", &[("name", first.as_str().into())]);
    let [meet_short, no_short] = ["tabs-people-meet-short", "tabs-people-say-no-short"].map(|word| ui.word(word));
    // At the foot of the card. What grows to push it there would count the distance to the edge twice.
    let row = Flow::row().gap(Space::Small).wrap().max_width(Len::Percent(100.0));
    ui.flow(row.edit(|n| n.margin.top = Val::Auto), |ui| {
        let key = format!("people.meet.{}", person.id);
        let spoken = price(ui, &meet, &person.one_to_one);
        let button = offered(ui, &meet_short, &person.one_to_one).spoken(spoken).icon("one-to-one");
        ui.add(button.key(key));
        if let Some(say_no) = &person.say_no {
            let tip = ui.word("tabs-people-say-no-tip");
            let button = offered(ui, &no_short, say_no).spoken(price(ui, &no, say_no)).icon("say-no");
            ui.add(button.key(format!("people.no.{}", person.id)).tip(tip));
        }
    });
}
