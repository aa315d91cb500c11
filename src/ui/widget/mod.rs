//! The widgets: everything a screen is made of.
//!
//! A widget is a value with a few settings that is put into a [`crate::ui::Ui`]: `ui.add(Button::plain(...))`.
//! It keeps no state of its own and reports wishes; the session changes, the view changes, the region is
//! built again. Widgets know the theme and the kit; they must not know screens or the game.

mod badge;
mod button;
pub mod chart;
mod choice;
mod count;
mod dialog;
mod drag;
mod fit;
mod flow;
mod icon;
mod label;
mod list;
mod menu;
mod meter;
mod overlay;
mod pan;
mod roving;
mod scroll;
mod settle;
mod skin;
mod slider;
mod table;
mod term;
mod text_field;
mod toast;
mod toggle;
mod tooltip;

pub use badge::{Badge, CostPips, Evidence, KeyHint, ToneMark};
pub use button::{Button, Look};
pub use choice::{Choice, Choosable};
pub use count::CountUp;
pub use dialog::{Dialog, DialogRoot, in_dialog};
pub use drag::{DragSource, Dragging, DropTarget};
pub use flow::{Flow, Len, Surface};
use icon::hidden as icon_hidden;
pub use icon::{Icon, Picture, Portrait};
pub use label::{Ink, Label, Run};
pub use list::{Items, empty_note};
pub use menu::{Menu, OpenMenu};
pub use meter::{Meter, RangeBar};
pub use overlay::{OverlayOf, Overlays, despawn_overlays};
pub use pan::{PanArea, Zoom, zoomed};
pub use roving::{Roving, RovingItem};
pub use scroll::BAR;
pub use settle::Settle;
pub use skin::{FocusRing, Paint, Posed, RingInside, Skin, pose};
pub use slider::{SLIDER_KNOB, Slider};
pub use table::{Column, Rows, Sorting, Table};
pub use term::{OpenConcept, Term};
pub use text_field::{TextField, TypedText, set_text};
pub use toast::Toast;
pub use toggle::{Toggle, check_box};
pub use tooltip::{Anchored, FocusHandedOn, Side, Tip, TipBubble};

use bevy::{prelude::*, ui::UiSystems};

use super::project::{ProjectApp, Projecting};

/// Adds what widgets need to live.
pub fn plugin(app: &mut App) {
    app.init_resource::<tooltip::TipState>()
        .init_resource::<dialog::OpenDialogs>()
        .add_message::<Toast>()
        .add_plugins((roving::plugin, scroll::plugin, pan::plugin, text_field::plugin, drag::plugin, term::plugin))
        .add_plugins(fit::plugin)
        .add_observer(settle::end_settle)
        .init_resource::<count::Counted>()
        .add_systems(Update, (count::forget_counted, tooltip::show_tips))
        .init_resource::<toast::Standing>()
        .add_message::<toast::PutAway>()
        .add_region(toast::read, toast::layout)
        .add_systems(Startup, toast::spawn_corner)
        .add_systems(Update, toast::keep)
        .add_systems(Update, (menu::close_on_click_beside, dialog::announce_dialogs))
        .add_systems(
            PostUpdate,
            (
                (menu::focus_new_menus, dialog::remember_focus, dialog::hold_focus)
                    .chain()
                    .after(Projecting)
                    .before(skin::move_focus_ring),
                (settle::play_settle, count::play_count, slider::follow_values)
                    .after(Projecting)
                    .before(UiSystems::Prepare),
                (skin::paint_skins, skin::move_focus_ring).after(Projecting).before(UiSystems::Prepare),
                tooltip::place_anchored.after(UiSystems::Layout),
            ),
        );
}
