//! Plan: who works when, and what can be said about it. It must not know the other tabs.

mod chart;
mod controls;
mod layout;
mod queues;
pub mod view;

use bevy::prelude::*;
use view::{Chosen, PlanView};

use super::{forget, sight::Sight};
use crate::{
    sim::ids::{FeatureId, MilestoneId},
    ui::{
        game::Game,
        kit::{Kit, Ui},
        project::ProjectApp,
        widget::Flow,
    },
};

/// What is chosen on this tab.
#[derive(Resource, Default)]
struct Draft(Chosen);

/// Chooses what is looked at, or a day to think about.
#[derive(Message, Clone, Copy)]
enum Choose {
    Feature(FeatureId),
    Milestone(MilestoneId),
    PromiseDay(u16),
    ReleaseDay(u16),
}

fn choose(mut choices: MessageReader<Choose>, mut draft: ResMut<Draft>) {
    for choice in choices.read() {
        let old = draft.0;
        draft.0 = match *choice {
            Choose::Feature(feature) => Chosen { feature: Some(feature), release: None, ..old },
            Choose::Milestone(milestone) => Chosen { milestone: Some(milestone), promise: None, ..old },
            Choose::PromiseDay(day) => Chosen { promise: Some(day), ..old },
            Choose::ReleaseDay(day) => Chosen { release: Some(day), ..old },
        };
    }
}

fn read(game: Res<Game>, kit: Res<Kit>, draft: Res<Draft>) -> Option<PlanView> {
    let session = game.session()?;
    Some(PlanView::new(&Sight::of(session, game.seat(), &kit.words), draft.0))
}

/// The tab's room.
pub(super) fn slot(ui: &mut Ui<'_>) {
    ui.region::<Option<PlanView>>(Flow::column().grow().edit(|n| n.width = percent(100)).key("tab.plan"));
}

/// Adds the tab.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Draft>()
        .add_message::<Choose>()
        .add_systems(Update, (forget::<Draft>, choose).chain())
        .add_region(read, layout::plan);
}
