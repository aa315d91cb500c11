//! Menus: a button that opens a list of things to do.

use accesskit::{HasPopup, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::system::EntityCommands,
    input_focus::{FocusCause, InputFocus, InputFocusVisible, tab_navigation::TabGroup},
    prelude::*,
    ui_widgets::Activate,
};

use super::{
    button::Button,
    flow::{Flow, Len, Surface},
    overlay::OverlayOf,
    roving::{Roving, RovingItem},
    skin::RingInside,
    tooltip::{Anchored, Side},
};
use crate::ui::{
    input::{Layer, Layers, MENU_ORDER},
    kit::{Kit, Ui, Widget, access_named},
    theme::Space,
};

/// A button with a list below it.
#[derive(Clone)]
pub struct Menu {
    button: Button,
    items: Vec<Button>,
}

impl Menu {
    /// A menu that this button opens. The button's own deed is not used.
    pub fn new(button: Button) -> Self {
        Self { button, items: Vec::new() }
    }

    /// One more thing to do.
    pub fn item(mut self, item: Button) -> Self {
        self.items.push(item);
        self
    }
}

/// Marks an open menu and the button it belongs to.
#[derive(Component)]
pub struct OpenMenu {
    button: Entity,
}

impl Widget for Menu {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let Menu { button, items } = self;
        let name = button.label.clone();
        let entity = ui.add(button.icon("chevron-down")).id();
        let mut spawned = ui.entity(entity);
        spawned.entry::<AccessibilityNode>().and_modify(|mut node| {
            node.set_has_popup(HasPopup::Menu);
        });
        spawned.observe(
            move |_: On<Activate>, open: Query<(Entity, &OpenMenu)>, kit: Res<Kit>, mut commands: Commands| match open
                .iter()
                .find(|(_, menu)| menu.button == entity)
            {
                Some((menu, _)) => commands.entity(menu).despawn(),
                None => open_menu(&mut commands, &kit, entity, &name, items.clone()),
            },
        );
        spawned
    }
}

fn open_menu(commands: &mut Commands, kit: &Kit, button: Entity, name: &str, items: Vec<Button>) {
    let node = Node { position_type: PositionType::Absolute, ..default() };
    let root = commands
        .spawn((
            OpenMenu { button },
            OverlayOf(button),
            Anchored { to: button, side: Side::Below, clear: None },
            GlobalZIndex(MENU_ORDER),
            Visibility::Hidden,
            TabGroup::modal(),
            Roving::LIST,
            node,
            access_named(Role::Menu, name),
        ))
        .id();
    let close = std::sync::Arc::new(move |commands: &mut Commands, ()| close_menu(commands, root, button));
    commands.entity(root).insert(Layer { order: MENU_ORDER, modal: true, close });
    let mut ui = Ui::new(commands.reborrow(), root, kit);
    let flow = Flow::column().pad(Space::Tight).surface(Surface::Lifted).min_width(Len::Text(180.0));
    ui.flow(flow, |ui| {
        for (place, mut item) in items.into_iter().enumerate() {
            let deed = item.deed.take();
            let item = item.look(super::Look::Quiet).role(Role::MenuItem).wide();
            let mut spawned = ui.add(item);
            spawned.insert((RovingItem { current: place == 0 }, RingInside));
            spawned.observe(move |_: On<Activate>, mut commands: Commands| {
                close_menu(&mut commands, root, button);
                if let Some(deed) = &deed {
                    deed(&mut commands, ());
                }
            });
        }
    });
}

fn close_menu(commands: &mut Commands, root: Entity, button: Entity) {
    commands.entity(root).try_despawn();
    commands.queue(move |world: &mut World| {
        if world.get_entity(button).is_ok() {
            world.resource_mut::<InputFocus>().set(button, FocusCause::Navigated);
        }
    });
}

/// The first item of a menu that has just opened gets the focus.
pub fn focus_new_menus(
    menus: Query<Entity, Added<OpenMenu>>,
    children: Query<&Children>,
    items: Query<(), With<RovingItem>>,
    mut focus: ResMut<InputFocus>,
    mut visible: ResMut<InputFocusVisible>,
) {
    for menu in &menus {
        if let Some(first) = children.iter_descendants(menu).find(|e| items.contains(*e)) {
            focus.set(first, FocusCause::Navigated);
            visible.0 = true;
        }
    }
}

/// A click beside an open menu closes it.
pub fn close_on_click_beside(
    mouse: Res<ButtonInput<MouseButton>>,
    menus: Query<(Entity, &OpenMenu)>,
    hovered: Res<bevy::picking::hover::HoverMap>,
    parents: Query<&ChildOf>,
    layers: Layers,
    mut commands: Commands,
) {
    if !mouse.just_pressed(MouseButton::Left) || layers.top().is_none() {
        return;
    }
    for (menu, open) in &menus {
        let mut under = hovered.values().flat_map(|hits| hits.keys().copied());
        let keeps = |e: Entity| {
            std::iter::once(e).chain(parents.iter_ancestors(e)).any(|line| line == menu || line == open.button)
        };
        if !under.any(keeps) {
            commands.entity(menu).try_despawn();
        }
    }
}
