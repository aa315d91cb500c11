//! The Plan as nodes: the choice of a feature, the chart, the dates, and what can be done about them.

use super::{
    Choose, chart, controls, queues,
    view::{Gantt, PlanView},
};
use crate::ui::{
    kit::Ui,
    theme::Space,
    widget::{Button, Flow, Label, Menu},
};
use accesskit::Role;

/// The whole tab.
pub fn plan(ui: &mut Ui<'_>, view: &Option<PlanView>) {
    let Some(view) = view else { return };
    let Some(gantt) = &view.shown else {
        let text = ui.word("tabs-plan-nothing");
        ui.flow(Flow::column().pad(Space::Large), |ui| {
            ui.add(Label::body(text).soft());
        });
        return;
    };
    head(ui, view, gantt);
    let name = ui.word("tabs-plan");
    ui.scroll("plan.scroll", &name, Space::Medium, |ui| {
        ui.flow(Flow::column().gap(Space::Medium).pad(Space::Medium).stiff(), |ui| {
            chart::chart(ui, view, gantt);
            controls::cards(ui, view, gantt);
            queues::queues(ui, gantt);
        });
    });
}

fn head(ui: &mut Ui<'_>, view: &PlanView, gantt: &Gantt) {
    let chosen = ui.word_with("tabs-plan-feature", &[("name", gantt.name.as_str().into())]);
    let mut menu = Menu::new(Button::plain(chosen).key("plan.feature"));
    for (feature, name) in &view.features {
        menu = menu.item(Button::plain(name).chosen(*feature == gantt.feature).sends(Choose::Feature(*feature)));
    }
    let day = |day: f64| (day.ceil() as i64).max(1);
    let values = [("p50", day(gantt.p50).into()), ("p80", day(gantt.p80).into())];
    let text = ui.word_with("tabs-plan-finish", &values);
    let flow = Flow::row().gap(Space::Medium).pad_each(Space::Medium, Space::Medium, Space::Medium, Space::None);
    ui.flow(flow.wrap().stiff(), |ui| {
        ui.add(menu);
        ui.add(Label::marked(&text).role(Role::Paragraph));
    });
}
