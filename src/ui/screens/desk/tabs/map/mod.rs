//! Map: features across the teams, and who waits for whom. It must not know the other tabs.

mod draw;
mod handoffs;
mod layout;
mod sheet;
mod steer;
pub mod view;

use bevy::{prelude::*, ui::UiSystems, window::RequestRedraw};
use view::MapView;

use super::{OpenTab, Tab, forget, sight::Sight};
use crate::{
    sim::ids::FeatureId,
    ui::{
        game::Game,
        input::EscapePressed,
        kit::{Kit, Ui},
        project::ProjectApp,
        widget::{Flow, Zoom, zoomed},
    },
};

/// The scales there are, in percent.
const STEPS: [u16; 12] = [30, 40, 50, 60, 70, 80, 90, 100, 115, 130, 150, 175];
/// Names on the smallest scale are as large as this share of text at 100 %, or they could not be read.
const READABLE: u16 = 60;
/// What fits is drawn no larger than this by itself.
const LARGEST_FIT: u16 = 100;

/// What is looked at, and how large.
#[derive(Resource)]
struct Shown {
    focus: Option<FeatureId>,
    percent: u16,
    /// Where the scale comes from.
    scale: Scale,
    /// The followed feature is to be brought into sight.
    reveal: bool,
}

/// Where the scale of the map comes from.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scale {
    /// As large as there is room for, but letters follow the size of text that was asked for: what is not in sight is
    /// panned to.
    Own,
    /// As large as there is room for.
    Fits,
    /// Chosen by hand.
    Chosen,
}

impl Default for Shown {
    fn default() -> Self {
        Self { focus: None, percent: LARGEST_FIT, scale: Scale::Own, reveal: false }
    }
}

/// Looks at the map in another way.
#[derive(Message, Debug, Clone, Copy, PartialEq)]
pub enum Look {
    /// Follows a feature, or, if it is followed already, shows all again.
    Follow(FeatureId),
    /// Shows all.
    All,
    /// Another scale.
    Zoom(Zoom),
}

/// On the frame of the drawing: how wide it would be at 100 %, in layout pixels.
#[derive(Component, Debug, Clone, Copy)]
struct Frame(f32);

/// On a lane, for bringing it into sight: its upper edge on the drawing.
#[derive(Component, Debug, Clone, Copy)]
struct Lane(FeatureId, f32);

fn look(
    mut looks: MessageReader<Look>,
    kit: Res<Kit>,
    mut shown: ResMut<Shown>,
    mut frames: Query<(&mut ScrollPosition, &ComputedNode), With<Frame>>,
) {
    for look in looks.read() {
        match *look {
            Look::Follow(feature) if shown.focus == Some(feature) => shown.focus = None,
            Look::Follow(feature) => (shown.focus, shown.reveal) = (Some(feature), true),
            Look::All => shown.focus = None,
            Look::Zoom(zoom) => {
                let now = shown.percent;
                let next = match zoom {
                    Zoom::In => STEPS.into_iter().find(|step| *step > now),
                    Zoom::Out => STEPS.into_iter().rev().find(|step| *step < now && *step >= smallest(&kit)),
                    Zoom::Fit => None,
                };
                shown.scale = if zoom == Zoom::Fit { Scale::Fits } else { Scale::Chosen };
                let Some(next) = next else { continue };
                for (mut position, node) in &mut frames {
                    position.0 = zoomed(position.0, node, f32::from(next) / f32::from(now));
                }
                shown.percent = next;
            }
        }
    }
}

/// The smallest scale on which names can be read.
fn smallest(kit: &Kit) -> u16 {
    let readable = f32::from(READABLE) / kit.text_factor().max(1.0);
    STEPS.into_iter().find(|step| f32::from(*step) >= readable).unwrap_or(READABLE)
}

/// The smallest scale that nobody asked for: letters grow at least as much as the size of text does.
fn comfortable(kit: &Kit) -> u16 {
    let grown = f32::from(READABLE) * kit.text_factor().max(1.0);
    (grown as u16).min(LARGEST_FIT)
}

/// Lets the scale follow the room: as large as its width allows.
fn fit(kit: Res<Kit>, mut shown: ResMut<Shown>, frames: Query<(&Frame, &ComputedNode)>) {
    let Ok((frame, node)) = frames.single() else { return };
    let room = node.size().x * node.inverse_scale_factor;
    let least = match shown.scale {
        Scale::Own => comfortable(&kit),
        Scale::Fits => smallest(&kit),
        Scale::Chosen => return,
    };
    if room < 1.0 {
        return;
    }
    let share = room / frame.0 * 100.0;
    let percent = ((share / 5.0).floor() as u16 * 5).clamp(least, LARGEST_FIT);
    if shown.percent != percent {
        shown.percent = percent;
    }
}

/// The scale follows in the next frame, which is asked for.
fn wake(frames: Query<(), (With<Frame>, Changed<ComputedNode>)>, mut redraw: MessageWriter<RequestRedraw>) {
    if !frames.is_empty() {
        redraw.write(RequestRedraw);
    }
}

/// Brings the lane of the followed feature to the top of the frame.
fn reveal(mut shown: ResMut<Shown>, lanes: Query<&Lane>, mut frames: Query<&mut ScrollPosition, With<Frame>>) {
    if !shown.reveal {
        return;
    }
    let (focus, Ok(mut position)) = (shown.focus, frames.single_mut()) else { return };
    if let Some(lane) = lanes.iter().find(|lane| Some(lane.0) == focus) {
        position.y = lane.1;
        shown.reveal = false;
    }
}

/// Escape shows all again.
fn escape(mut escapes: MessageReader<EscapePressed>, open: Res<OpenTab>, mut shown: ResMut<Shown>) {
    if escapes.read().count() > 0 && open.0 == Tab::Map && shown.focus.is_some() {
        shown.focus = None;
    }
}

fn read(game: Res<Game>, kit: Res<Kit>, shown: Res<Shown>) -> Option<MapView> {
    let session = game.session()?;
    Some(MapView::new(&Sight::of(session, game.seat(), &kit.words), shown.focus, shown.percent))
}

/// The tab's room.
pub(super) fn slot(ui: &mut Ui<'_>) {
    ui.region::<Option<MapView>>(Flow::column().grow().edit(|n| n.width = percent(100)).key("tab.map"));
}

/// Adds the tab.
pub(super) fn plugin(app: &mut App) {
    app.init_resource::<Shown>()
        .add_message::<Look>()
        .add_plugins(steer::plugin)
        .add_systems(Update, (forget::<Shown>, escape, look, fit, reveal).chain())
        .add_systems(PostUpdate, wake.after(UiSystems::Layout))
        .add_region(read, layout::map);
}
