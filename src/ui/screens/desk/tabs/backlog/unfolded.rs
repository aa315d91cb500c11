//! A row of the Backlog folded open: what it is, what is open, how large, how it scores, where it goes.

use accesskit::Role;
use bevy::prelude::*;

use super::{
    Turn,
    layout::caption,
    row,
    score::{self, IMPACTS},
    view::{Detail, QuestionLine, Row, SizeLine},
};
use crate::{
    sim::{action::Action, ids::FeatureId, state::Score},
    ui::{
        game::Wish,
        kit::Ui,
        theme::Space,
        widget::{Button, Choice, Choosable, Flow, Icon, Ink, Label, Len, Picture, Slider, Surface},
    },
    words::number,
};

use super::super::offered::{offered, person_days};

/// The card below a row.
pub(super) fn detail(ui: &mut Ui<'_>, item: &Row, detail: &Detail) {
    let wide = row::is_wide(ui);
    let (p, line) = (ui.palette(), ui.kit().line());
    let card = Flow::column().gap(Space::Medium).pad(Space::Medium).surface(Surface::Fill(p.note)).stiff();
    // Its sides are those of the card around it.
    let card = card.edit(|n| n.border.bottom = line).key(format!("backlog.detail.{}", item.id));
    ui.flow(card, |ui| {
        places(ui, item, detail);
        let flow = if wide {
            Flow::row().gap(Space::Large).align(AlignItems::Start)
        } else {
            Flow::column().gap(Space::Medium)
        };
        ui.flow(flow, |ui| {
            let column =
                || if wide { Flow::column().gap(Space::Medium).grow() } else { Flow::column().gap(Space::Medium) };
            ui.flow(column(), |ui| {
                about(ui, item, detail);
                questions(ui, &detail.questions);
            });
            ui.flow(column(), |ui| {
                sizes(ui, item, &detail.sizes);
                scores(ui, item, detail);
            });
        });
    })
    .insert(BorderColor::all(p.line));
}

fn places(ui: &mut Ui<'_>, item: &Row, detail: &Detail) {
    let key = |what: &str| format!("backlog.{what}.{}", item.id);
    let (up, down) = (ui.word("tabs-backlog-up"), ui.word("tabs-backlog-down"));
    let across = ui.word(if item.place.is_some() { "tabs-backlog-out" } else { "tabs-backlog-in" });
    let (stop, brief, edge) =
        (ui.word("tabs-backlog-stop"), ui.word("tabs-backlog-write-brief"), ui.word("tabs-backlog-at-edge"));
    ui.flow(Flow::row().gap(Space::Small).wrap(), |ui| {
        if item.place.is_some() {
            let ways = [(up, "arrow-up", "up", &item.moves.up), (down, "arrow-down", "down", &item.moves.down)];
            for (label, icon, what, offer) in ways {
                let button = match offer {
                    Some(offer) => offered(ui, &label, offer),
                    None => Button::plain(label).disabled(Some(edge.clone())),
                };
                ui.add(button.icon(icon).key(key(what)));
            }
        }
        let icon = if item.place.is_some() { "eye-off" } else { "plus" };
        let across = offered(ui, &across, &item.moves.across).icon(icon).key(key("across"));
        ui.add(across);
        if item.brief.is_none() || item.open_questions > 0 {
            let brief = offered(ui, &brief, &detail.brief).icon("write-brief").key(key("brief"));
            ui.add(brief);
        }
        let feature = detail.feature;
        let stop = Button::quiet(stop).icon("kill").key(key("stop")).disabled(detail.stop.reason.clone());
        ui.add(stop.sends(Turn::Stopping(Some(feature))));
    });
}

fn about(ui: &mut Ui<'_>, item: &Row, detail: &Detail) {
    let text =
        detail.sketch.as_ref().map(|_| ui.word_with("tabs-backlog-sketch", &[("name", item.name.as_str().into())]));
    ui.flow(Flow::row().gap(Space::Medium).align(AlignItems::Start), |ui| {
        if let (Some(sketch), Some(text)) = (&detail.sketch, text) {
            let node = Node { width: ui.kit().px(104.0), flex_shrink: 0.0, ..default() };
            ui.add(Picture::new(sketch.clone(), text).node(node).on_paper());
        }
        ui.add(Label::body(&detail.about).grow().role(Role::Paragraph));
    });
}

fn questions(ui: &mut Ui<'_>, questions: &[QuestionLine]) {
    if questions.is_empty() {
        return;
    }
    let title = ui.word("tabs-backlog-open-questions");
    let marks = [ui.word("tabs-backlog-question-open"), ui.word("tabs-backlog-question-settled")];
    ui.flow(Flow::column().gap(Space::Tight), |ui| {
        caption(ui, title);
        for question in questions {
            let icon = if question.settled { "check" } else { "question" };
            let mark = &marks[usize::from(question.settled)];
            ui.flow(Flow::row().gap(Space::Small).align(AlignItems::Start), |ui| {
                ui.add(Icon::new(icon).side(14.0).ink(Ink::Soft));
                let ink = if question.settled { Ink::Soft } else { Ink::Normal };
                let runs =
                    [crate::ui::widget::Run::plain(&question.text), crate::ui::widget::Run::aside(format!("  {mark}"))];
                ui.add(Label::rich(runs).ink(ink).grow().role(Role::Paragraph));
            });
        }
    });
}

fn sizes(ui: &mut Ui<'_>, item: &Row, sizes: &[SizeLine]) {
    let title = ui.word("tabs-backlog-size");
    let options: Vec<Choosable> = sizes
        .iter()
        .map(|line| Choosable {
            label: line.name.clone(),
            badge: Some(person_days(ui, line.person_days)),
            reason: line.offer.reason.clone().filter(|_| !line.chosen),
            ..Choosable::default()
        })
        .collect();
    let chosen = sizes.iter().position(|s| s.chosen);
    let about = chosen.map(|at| sizes[at].about.clone());
    let actions: Vec<Action> = sizes.iter().map(|s| s.offer.action).collect();
    ui.flow(Flow::column().gap(Space::Tight), |ui| {
        caption(ui, title.clone());
        let choice = Choice::radio(title, options, chosen).key(format!("backlog.size.{}", item.id));
        ui.add(choice.does(move |commands, place| {
            if Some(place) != chosen
                && let Some(action) = actions.get(place)
            {
                commands.write_message(Wish::Act { slot: None, action: *action });
            }
        }));
        if let Some(about) = about {
            ui.add(Label::small(about).role(Role::Paragraph));
        }
    });
}

fn set(commands: &mut Commands, feature: FeatureId, score: Score) {
    commands.write_message(Wish::Act { slot: None, action: Action::SetScore { feature, score } });
}

fn scores(ui: &mut Ui<'_>, item: &Row, detail: &Detail) {
    let title = ui.word("tabs-score");
    let result = score_text(ui, item, detail);
    ui.flow(Flow::column().gap(Space::Small).width(Len::Percent(100.0)), |ui| {
        caption(ui, title);
        if detail.scoring.slots > 0 {
            let text = ui.word("tabs-score-away");
            ui.add(Label::small(text).role(Role::Paragraph));
        } else {
            numbers(ui, item, detail);
        }
        ui.add(Label::marked(&result).role(Role::Paragraph));
    });
}

fn score_text(ui: &Ui<'_>, item: &Row, detail: &Detail) -> String {
    let rice = number::decimal(score::rice(detail.score, detail.person_days), 1);
    match (detail.scored, item.ranked) {
        (true, Some(ranked)) => {
            let values = [("rice", rice.into()), ("rank", (ranked.rank as i64).into())];
            ui.word_with("tabs-score-result", &values)
        }
        _ => ui.word("tabs-score-none"),
    }
}

fn numbers(ui: &mut Ui<'_>, item: &Row, detail: &Detail) {
    let (feature, now) = (detail.feature, detail.score);
    let key = |what: &str| format!("backlog.score.{what}.{}", item.id);
    let [reach, impact, confidence] =
        ["tabs-score-reach", "tabs-score-impact", "tabs-score-confidence"].map(|w| ui.word(w));
    let percent = |share: f32| number::percent(f64::from(share));
    let slider = Slider::new(reach, now.reach as f32, 0.0, 1.0, 0.05).written(percent).key(key("reach"));
    ui.add(slider.does(move |commands, reach| set(commands, feature, Score { reach: rounded(reach), ..now })));
    let labels = ["3", "2", "1", "½", "¼"];
    let chosen = IMPACTS.iter().position(|i| (*i - now.impact).abs() < 1e-9).unwrap_or(2);
    ui.flow(Flow::column().gap(Space::Tight), |ui| {
        ui.add(Label::body(&impact).silent());
        let choice = Choice::segments(impact, labels, chosen).key(key("impact"));
        ui.add(choice.does(move |commands, place| {
            set(commands, feature, Score { impact: IMPACTS[place.min(IMPACTS.len() - 1)], ..now });
        }));
    });
    let slider = Slider::new(confidence, now.confidence as f32, 0.0, 1.0, 0.05).written(percent).key(key("confidence"));
    ui.add(
        slider
            .does(move |commands, confidence| set(commands, feature, Score { confidence: rounded(confidence), ..now })),
    );
}

/// A slider's number without the dust of single precision: journals keep it.
fn rounded(share: f32) -> f64 {
    ((f64::from(share) * 100.0).round() / 100.0).clamp(0.0, 1.0)
}
