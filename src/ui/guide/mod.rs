//! Shows a newcomer the next useful thing, once, where it is: a small mark beside a control, one at a time.
//!
//! Which mark comes when is in [`marks`]; here is how it appears, follows its control and goes. What was shown is kept
//! with the settings. A mark never takes the focus, waits while a dialog is open or something is dragged, and is closed
//! by its button or by Escape. It must not know any layout: controls are found by their [`Key`].

pub mod help;
pub mod marks;

use std::sync::Arc;

use accesskit::Role;
use bevy::{
    input_focus::{
        FocusCause, InputFocus,
        tab_navigation::{TabGroup, TabIndex},
    },
    prelude::*,
    ui_widgets::ScrollIntoView,
    window::RequestRedraw,
};

use super::{
    accessibility::Announce,
    game::Game,
    input::{DIALOG_ORDER, Layer, Layers},
    kit::{Kit, Ui, access_named},
    project::{Key, Projecting, is_inside},
    screen::Screen,
    screens::{desk, review},
    stage::Preferences,
    theme::Space,
    widget::{Anchored, Button, Dragging, Flow, Icon, Ink, Label, Len, Side, Surface},
};
use marks::Mark;

/// What a player may wish of the guide.
#[derive(Message, Debug, Clone, Copy, PartialEq, Eq)]
pub enum GuideWish {
    /// This mark has been read.
    Understood(&'static str),
    /// No marks any more.
    Off,
    /// All of them again.
    Again,
}

/// The mark that is on screen.
#[derive(Resource, Default)]
struct Showing(Option<Shown>);

struct Shown {
    mark: &'static str,
    bubble: Entity,
    /// The kit it was laid out with.
    revision: u32,
    /// Frames in which what it points at is still to be brought into sight.
    bring: u8,
}

/// Frames in which a page that was just opened finds its shape.
const SETTLES: u8 = 4;

/// On the control that a mark points at.
#[derive(Component)]
struct Pointed;

/// Marks lie above the screen and below dialogs.
const GUIDE_ORDER: i32 = DIALOG_ORDER - 50;
/// The ways on to the next screen, which a mark does not cover where there is room elsewhere.
const WAYS_ON: [&str; 2] = [desk::RUN, review::GO];
/// Width of a mark, at a text size of 100 %: a sentence takes two lines, which hide little.
const WIDTH: f32 = 356.0;

fn obey(
    mut wishes: MessageReader<GuideWish>,
    showing: Res<Showing>,
    pointed: Query<(Entity, Has<TabIndex>), With<Pointed>>,
    mut preferences: ResMut<Preferences>,
    mut commands: Commands,
) {
    for wish in wishes.read() {
        // Nothing is drawn otherwise because of it, so nothing has to be laid out anew.
        let settings = &mut preferences.bypass_change_detection().0;
        match *wish {
            GuideWish::Understood(mark) => _ = settings.guide_seen.insert(mark.to_owned()),
            GuideWish::Off => settings.guide = false,
            GuideWish::Again => {
                settings.guide = true;
                settings.guide_seen.clear();
            }
        }
        // Whoever pressed the button of a mark goes on at what it points at.
        let onward = pointed.iter().find(|(_, stops)| *stops).map(|(entity, _)| entity);
        if let Some(shown) = &showing.0 {
            let bubble = shown.bubble;
            commands.queue(move |world: &mut World| hand_focus_on(world, bubble, onward));
        }
    }
}

fn hand_focus_on(world: &mut World, bubble: Entity, onward: Option<Entity>) {
    let inside = world.resource::<InputFocus>().get().is_some_and(|focus| is_inside(world, focus, bubble));
    if !inside {
        return;
    }
    let mut focus = world.resource_mut::<InputFocus>();
    match onward {
        Some(entity) => focus.set(entity, FocusCause::Navigated),
        None => focus.clear(),
    }
}

/// What a player has done already needs no mark.
fn learn(game: Res<Game>, screen: Res<State<Screen>>, mut preferences: ResMut<Preferences>) {
    let done = marks::done(*screen.get(), &game);
    let settings = &mut preferences.bypass_change_detection().0;
    for mark in done {
        if !settings.guide_seen.contains(mark) {
            settings.guide_seen.insert(mark.to_owned());
        }
    }
}

#[expect(clippy::too_many_arguments, reason = "a system takes what it needs")]
fn show(
    preferences: Res<Preferences>,
    kit: Res<Kit>,
    screen: Res<State<Screen>>,
    game: Res<Game>,
    layers: Layers,
    dragged: Query<(), With<Dragging>>,
    keys: Query<(Entity, &Key)>,
    pointed: Query<Entity, With<Pointed>>,
    mut bubbles: Query<&mut Anchored>,
    mut showing: ResMut<Showing>,
    mut announce: MessageWriter<Announce>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut commands: Commands,
) {
    let settings = &preferences.0;
    let quiet = !settings.guide || layers.top_modal().is_some() || !dragged.is_empty();
    let anchored = |mark: &&'static Mark| keys.iter().find(|(_, key)| key.0 == mark.anchor).map(|(entity, _)| entity);
    let next = (!quiet)
        .then(|| marks::due(*screen.get(), &game).filter(|m| !settings.guide_seen.contains(m.id)))
        .and_then(|mut due| due.find_map(|mark| Some((mark, anchored(&mark)?))));
    let Some((mark, anchor)) = next else {
        hide(&mut showing, &pointed, &mut commands);
        return;
    };
    let clear = keys.iter().find(|(entity, key)| *entity != anchor && WAYS_ON.contains(&key.0.as_str()));
    let clear = clear.map(|(entity, _)| entity);
    // What is pointed at may lie where the page has to be scrolled to, once the page has settled.
    if let Some(shown) = showing.0.as_mut().filter(|s| s.mark == mark.id && s.bring > 0) {
        shown.bring -= 1;
        commands.trigger(ScrollIntoView { entity: anchor });
        redraw.write(RequestRedraw);
    }
    let alive = showing.0.as_ref().filter(|s| s.mark == mark.id && s.revision == kit.revision);
    match alive.and_then(|shown| bubbles.get_mut(shown.bubble).ok()) {
        Some(mut bubble) => {
            if (bubble.to, bubble.clear) != (anchor, clear) {
                (bubble.to, bubble.clear) = (anchor, clear);
            }
        }
        None => {
            let new = alive.is_none();
            hide(&mut showing, &pointed, &mut commands);
            let bubble = spawn(&mut commands, &kit, mark, anchor, clear);
            showing.0 = Some(Shown { mark: mark.id, bubble, revision: kit.revision, bring: SETTLES });
            redraw.write(RequestRedraw);
            if new {
                let (title, text) = (kit.words.get(&mark.word()), kit.words.get(&mark.text_word()));
                announce.write(Announce(format!("{title}. {text}")));
            }
        }
    }
    if !pointed.contains(anchor) {
        pointed.iter().for_each(|old| _ = commands.entity(old).try_remove::<(Pointed, Outline)>());
        commands.entity(anchor).insert((Pointed, Outline::new(px(2), px(2), kit.palette.product.fill)));
    }
}

fn hide(showing: &mut Showing, pointed: &Query<Entity, With<Pointed>>, commands: &mut Commands) {
    if let Some(shown) = showing.0.take() {
        commands.entity(shown.bubble).try_despawn();
    }
    pointed.iter().for_each(|old| _ = commands.entity(old).try_remove::<(Pointed, Outline)>());
}

fn spawn(commands: &mut Commands, kit: &Kit, mark: &'static Mark, anchor: Entity, clear: Option<Entity>) -> Entity {
    let (title, text) = (kit.words.get(&mark.word()), kit.words.get(&mark.text_word()));
    let id = mark.id;
    let close = Arc::new(move |commands: &mut Commands, ()| _ = commands.write_message(GuideWish::Understood(id)));
    let root = (
        Node { position_type: PositionType::Absolute, max_width: percent(100), ..default() },
        Anchored { to: anchor, side: mark.side, clear },
        GlobalZIndex(GUIDE_ORDER),
        Visibility::Hidden,
        Layer { order: GUIDE_ORDER, modal: false, close },
        TabGroup::new(1),
        access_named(Role::Note, title.clone()),
    );
    let bubble = commands.spawn(root).id();
    let mut ui = Ui::new(commands.reborrow(), bubble, kit);
    let accent = kit.palette.product;
    let flow = Flow::column().gap(Space::Small).pad(Space::Medium).surface(Surface::Lifted).width(Len::Text(WIDTH));
    ui.flow(flow.max_width(Len::Percent(100.0)), |ui| {
        ui.flow(Flow::row().gap(Space::Small), |ui| {
            ui.add(Icon::new("idea").ink(Ink::Of(accent.ink)));
            ui.add(Label::heading(&title).grow());
        });
        ui.add(Label::body(&text).role(Role::Paragraph));
        ui.flow(Flow::row().gap(Space::Small).spread().wrap().hung(), |ui| {
            let off = Button::quiet(ui.word("guide-off")).key("guide.off");
            ui.add(off.sends(GuideWish::Off));
            let done = Button::primary(ui.word("guide-done")).key("guide.done");
            ui.add(done.sends(GuideWish::Understood(id)));
        });
    })
    .insert(BorderColor::all(accent.edge));
    bubble
}

/// Adds the guide.
pub fn plugin(app: &mut App) {
    app.init_resource::<Showing>()
        .add_message::<GuideWish>()
        .add_plugins(help::plugin)
        .add_systems(Update, (obey, learn).chain())
        .add_systems(PostUpdate, show.after(Projecting).before(bevy::ui::UiSystems::Prepare));
}

/// Where a mark lies beside what it points at.
const BELOW: Side = Side::Below;
