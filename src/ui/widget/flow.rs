//! `Flow`: a row, a column or a layer of things, optionally on a surface.
//!
//! The one way to arrange nodes, so that distances, corners and shadows come from the theme. It must not
//! know what is arranged.

use accesskit::Role;
use bevy::{ecs::system::EntityCommands, prelude::*};

use crate::ui::{
    kit::{Kit, Ui, access, access_named},
    project::Key,
    theme::{Accent, CARD_CORNER, CONTROL_CORNER, Elevation, Space},
};

/// A length of a flow.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Len {
    /// As large as its content, or as its parent stretches it.
    #[default]
    Auto,
    /// Pixels at a text size of 100 %; grows with the text.
    Text(f32),
    /// Pixels, whatever the text size.
    Fixed(f32),
    /// Percent of the parent.
    Percent(f32),
}

impl Len {
    fn val(self, kit: &Kit) -> Val {
        match self {
            Len::Auto => Val::Auto,
            Len::Text(px) => kit.px(px),
            Len::Fixed(px) => Val::Px(px),
            Len::Percent(percent) => Val::Percent(percent),
        }
    }
}

/// What a flow lies on.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Surface {
    /// What is below shows through.
    #[default]
    None,
    /// A card or panel with a line and a shadow.
    Card,
    /// A card on a card.
    Raised,
    /// A remark set into a card.
    Note,
    /// A top bar or side bar.
    Bar,
    /// The pale colour of a family, seat or tone, with its line.
    Tint(Accent),
    /// One colour, no line.
    Fill(Color),
    /// A card in the hand, a tooltip, a menu.
    Lifted,
    /// A dialog.
    Dialog,
}

/// A row or column: build it with the methods, spawn it with [`Ui::flow`].
#[derive(Debug, Clone)]
pub struct Flow {
    node: Node,
    gap: Space,
    pad: [Space; 4],
    size: [Len; 6],
    surface: Surface,
    corner: Option<f32>,
    role: Option<Role>,
    name: Option<String>,
    key: Option<Key>,
    hung: bool,
}

impl Flow {
    fn new(direction: FlexDirection) -> Self {
        let node = Node { flex_direction: direction, min_width: Val::ZERO, ..default() };
        Self {
            node,
            gap: Space::None,
            pad: [Space::None; 4],
            size: [Len::Auto; 6],
            surface: Surface::None,
            corner: None,
            role: None,
            name: None,
            key: None,
            hung: false,
        }
    }

    /// Side by side, centred on a line.
    pub fn row() -> Self {
        Self::new(FlexDirection::Row).align(AlignItems::Center)
    }

    /// One below the other.
    pub fn column() -> Self {
        Self::new(FlexDirection::Column)
    }

    /// Fills all of its parent, above what is there already.
    pub fn layer() -> Self {
        Self::column().edit(|node| {
            node.position_type = PositionType::Absolute;
            (node.left, node.top) = (Val::ZERO, Val::ZERO);
            (node.width, node.height) = (percent(100), percent(100));
        })
    }

    /// The distance between the things in it.
    pub fn gap(mut self, gap: Space) -> Self {
        self.gap = gap;
        self
    }

    /// The distance to its own edge, all around.
    pub fn pad(mut self, pad: Space) -> Self {
        self.pad = [pad; 4];
        self
    }

    /// The distance to its own edge: sideways, and up and down.
    pub fn pad_xy(mut self, x: Space, y: Space) -> Self {
        self.pad = [x, x, y, y];
        self
    }

    /// The distance to its own edge: left, right, top, bottom.
    pub fn pad_each(mut self, left: Space, right: Space, top: Space, bottom: Space) -> Self {
        self.pad = [left, right, top, bottom];
        self
    }

    /// Takes what is left of its parent's length; siblings that also grow share it.
    pub fn grow(mut self) -> Self {
        (self.node.flex_grow, self.node.flex_basis) = (1.0, Val::ZERO);
        self.node.min_height = Val::ZERO;
        self
    }

    /// Takes a share of what is left.
    pub fn share(mut self, share: f32) -> Self {
        self = self.grow();
        self.node.flex_grow = share;
        self
    }

    /// Never becomes smaller than its content.
    pub fn stiff(mut self) -> Self {
        self.node.flex_shrink = 0.0;
        self
    }

    /// As wide and high as its parent.
    pub fn fill(mut self) -> Self {
        (self.node.width, self.node.height) = (percent(100), percent(100));
        self
    }

    /// How things lie across the direction.
    pub fn align(mut self, align: AlignItems) -> Self {
        self.node.align_items = align;
        self
    }

    /// How things lie along the direction.
    pub fn justify(mut self, justify: JustifyContent) -> Self {
        self.node.justify_content = justify;
        self
    }

    /// Both ways in the middle.
    pub fn centered(self) -> Self {
        self.align(AlignItems::Center).justify(JustifyContent::Center)
    }

    /// First at the start, last at the end.
    pub fn spread(self) -> Self {
        self.justify(JustifyContent::SpaceBetween)
    }

    /// Goes on in the next line when there is no room.
    pub fn wrap(mut self) -> Self {
        self.node.flex_wrap = FlexWrap::Wrap;
        self
    }

    /// Width.
    pub fn width(mut self, len: Len) -> Self {
        self.size[0] = len;
        self
    }

    /// Height.
    pub fn height(mut self, len: Len) -> Self {
        self.size[1] = len;
        self
    }

    /// Least width.
    pub fn min_width(mut self, len: Len) -> Self {
        self.size[2] = len;
        self
    }

    /// Least height.
    pub fn min_height(mut self, len: Len) -> Self {
        self.size[3] = len;
        self
    }

    /// Greatest width.
    pub fn max_width(mut self, len: Len) -> Self {
        self.size[4] = len;
        self
    }

    /// Greatest height.
    pub fn max_height(mut self, len: Len) -> Self {
        self.size[5] = len;
        self
    }

    /// What it lies on.
    pub fn surface(mut self, surface: Surface) -> Self {
        self.surface = surface;
        self
    }

    /// Lies on a card.
    pub fn card(self) -> Self {
        self.surface(Surface::Card)
    }

    /// Round corners of this radius in pixels.
    pub fn corner(mut self, px: f32) -> Self {
        self.corner = Some(px);
        self
    }

    /// The marks of switches and radio buttons inside stand under the edge of the text around them: what lights up
    /// under the pointer reaches a little beyond it.
    pub fn hung(mut self) -> Self {
        self.hung = true;
        self
    }

    /// What reaches over the edge is cut.
    pub fn clip(mut self) -> Self {
        self.node.overflow = Overflow::clip();
        self
    }

    /// What it is for assistive technology, with a name.
    pub fn named(mut self, role: Role, name: impl Into<String>) -> Self {
        (self.role, self.name) = (Some(role), Some(name.into()));
        self
    }

    /// What it is for assistive technology.
    pub fn role(mut self, role: Role) -> Self {
        self.role = Some(role);
        self
    }

    /// A stable name (see [`Key`]).
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(Key::new(key));
        self
    }

    /// Whatever else Bevy's node can do. Lengths set here are not scaled.
    pub fn edit(mut self, edit: impl FnOnce(&mut Node)) -> Self {
        edit(&mut self.node);
        self
    }

    /// The finished node.
    pub fn to_node(&self, kit: &Kit) -> Node {
        let mut node = self.node.clone();
        let gap = kit.space(self.gap);
        if self.gap != Space::None {
            (node.row_gap, node.column_gap) = (gap, gap);
        }
        if self.pad != [Space::None; 4] {
            let [left, right, top, bottom] = self.pad.map(|space| kit.space(space));
            node.padding = UiRect { left, right, top, bottom };
        }
        let targets = [
            &mut node.width,
            &mut node.height,
            &mut node.min_width,
            &mut node.min_height,
            &mut node.max_width,
            &mut node.max_height,
        ];
        for (target, len) in targets.into_iter().zip(self.size) {
            if len != Len::Auto {
                *target = len.val(kit);
            }
        }
        if self.hung {
            node.margin.left = match kit.space(Space::Small) {
                Val::Px(inset) => px(-inset - 1.0),
                other => other,
            };
        }
        if let Some(corner) = self.corner.or(default_corner(self.surface)) {
            node.border_radius = BorderRadius::all(Val::Px(corner));
        }
        if !matches!(self.surface, Surface::None | Surface::Fill(_)) && node.border == UiRect::ZERO {
            node.border = match self.surface {
                Surface::Bar => UiRect::bottom(kit.line()),
                _ => UiRect::all(kit.line()),
            };
        }
        node
    }
}

fn default_corner(surface: Surface) -> Option<f32> {
    match surface {
        Surface::None | Surface::Fill(_) | Surface::Bar => None,
        Surface::Card | Surface::Lifted | Surface::Dialog => Some(CARD_CORNER),
        Surface::Raised | Surface::Note | Surface::Tint(_) => Some(CONTROL_CORNER),
    }
}

impl Ui<'_> {
    /// Spawns a flow here and fills it.
    pub fn flow(&mut self, flow: Flow, fill: impl FnOnce(&mut Ui<'_>)) -> EntityCommands<'_> {
        let kit = self.kit();
        let p = kit.palette;
        let (back, line, elevation) = match flow.surface {
            Surface::None => (None, None, Elevation::Flat),
            Surface::Card => (Some(p.card), Some(p.line), Elevation::Card),
            Surface::Raised => (Some(p.card_raised), Some(p.line), Elevation::Flat),
            Surface::Note => (Some(p.note), Some(p.line), Elevation::Flat),
            Surface::Bar => (Some(p.bar), Some(p.line), Elevation::Flat),
            Surface::Tint(accent) => (Some(accent.tint), Some(accent.edge), Elevation::Flat),
            Surface::Fill(color) => (Some(color), None, Elevation::Flat),
            Surface::Lifted => (Some(p.card_raised), Some(p.line), Elevation::Lifted),
            Surface::Dialog => (Some(p.card), Some(p.line), Elevation::Dialog),
        };
        let role = flow.role.unwrap_or(Role::GenericContainer);
        let described = match &flow.name {
            Some(name) => access_named(role, name),
            None => access(role),
        };
        let mut spawned = self.node((flow.to_node(kit), described), fill);
        if let Some(back) = back {
            spawned.insert(BackgroundColor(back));
        }
        if let Some(line) = line {
            spawned.insert(BorderColor::all(line));
        }
        if elevation != Elevation::Flat {
            spawned.insert(elevation.shadow(p));
        }
        if let Some(key) = flow.key {
            spawned.insert(key);
        }
        spawned
    }

    /// Empty room that pushes its neighbours apart.
    pub fn spring(&mut self) {
        self.leaf(Node { flex_grow: 1.0, ..default() });
    }

    /// A line between things; `vertical` when they lie side by side.
    pub fn rule(&mut self, vertical: bool) {
        let (line, color) = (self.kit().line(), self.palette().line);
        let node = match vertical {
            true => Node { width: line, align_self: AlignSelf::Stretch, flex_shrink: 0.0, ..default() },
            false => Node { height: line, align_self: AlignSelf::Stretch, flex_shrink: 0.0, ..default() },
        };
        self.leaf((node, BackgroundColor(color)));
    }
}
