//! The drawing: lanes with boxes and connectors, at the scale that is wanted. Nothing is a picture; at another scale
//! everything is set anew, so that text stays crisp. From afar boxes say their names only.

use accesskit::{Node as AccessNode, Role};
use bevy::{a11y::AccessibilityNode, prelude::*};

use super::{
    Lane, Look,
    draw::{Board, EDGE, FULL, NAMES, Piece, Sizes, Spot, TITLE, TO_RELEASE},
    steer::Reached,
    view::{Graph, MapView, PartState, TeamBox},
};
use crate::{
    sim::{ids::TeamId, state::Colour},
    ui::{
        art::rgba,
        kit::{Kit, Ui},
        theme::{Accent, CONTROL_CORNER, Face, Palette, Space, TextSize, Tone},
        widget::{Button, Flow, Icon, Ink, Label, Paint, Roving, RovingItem, Skin, Surface},
    },
    words::number,
};

use super::super::offered::person_days;

/// Below this scale, in percent of text at 100 %, boxes say their names only.
const NEAR: f32 = 85.0;
/// Thickness of a connector in pixels.
const LINE: f32 = 2.0;
/// How far words stand from the edge of their box.
const INSET: f32 = 7.0;

/// How one lane is drawn.
struct Hand<'v> {
    board: &'v Board,
    dots: &'v Dots,
    sizes: Sizes,
    graph: &'v Graph,
    lane: usize,
    scale: f32,
    /// Faded lanes stay readable, but have no colour.
    clear: bool,
    near: bool,
}

impl Hand<'_> {
    /// A length on the drawing, in layout pixels.
    fn px(&self, ui: &Ui<'_>, at_100: f32) -> f32 {
        ui.kit().grown(at_100 * self.scale)
    }

    fn spot(&self, layer: usize, row: usize) -> Spot {
        Spot { lane: self.lane, layer, row }
    }

    fn ink(&self, ink: Ink) -> Ink {
        if self.clear { ink } else { Ink::Faint }
    }

    fn label(&self, text: impl Into<String>, size: TextSize) -> Label {
        Label::body(text).size(size).scaled(self.scale).silent()
    }

    fn icon(&self, name: &str, side: f32) -> Icon {
        Icon::new(name).side(side * self.scale)
    }

    /// The frame of a box.
    fn frame(&self, ui: &Ui<'_>, spot: Spot) -> Flow {
        let (left, top) = (self.board.left(spot.layer), self.board.middle(spot) - self.sizes.height / 2.0);
        let [left, top, width, height, inset] =
            [left, top, self.sizes.width, self.sizes.height, INSET].map(|length| self.px(ui, length));
        Flow::column().justify(JustifyContent::Center).edit(move |n| {
            n.position_type = PositionType::Absolute;
            (n.left, n.top, n.width, n.height) = (px(left), px(top), px(width), px(height));
            n.padding = UiRect::horizontal(px(inset));
        })
    }
}

/// Everything, on a sheet of its own size.
pub(super) fn sheet(ui: &mut Ui<'_>, view: &MapView, counts: &[Vec<usize>]) {
    let near = f32::from(view.percent) * ui.kit().text_factor().max(1.0) >= NEAR;
    let sizes = if near { FULL } else { NAMES };
    let board = Board::new(counts, sizes);
    let scale = f32::from(view.percent) / 100.0;
    let (width, height) = (ui.kit().grown(board.width() * scale), ui.kit().grown(board.height() * scale));
    let dots = Dots::new(ui.kit(), width.max(height) + LINE * 4.0);
    let name = ui.word("tabs-map");
    let sheet = Flow::column().named(Role::List, name).stiff().key("map.drawing");
    // What is not drawn on the sheet is the ground, which is dragged.
    let size = move |n: &mut Node| (n.width, n.min_width, n.height) = (px(width), percent(100), px(height));
    ui.flow(sheet.edit(size), |ui| {
        for (lane, graph) in view.lanes.iter().enumerate() {
            let clear = view.is_clear(graph.feature);
            let hand = Hand { board: &board, dots: &dots, sizes, graph, lane, scale, clear, near };
            title(ui, &hand, view);
            connectors(ui, &hand);
            for (layer, teams) in graph.layers.iter().enumerate() {
                for (row, team) in teams.iter().enumerate() {
                    team_box(ui, &hand, team, hand.spot(layer, row));
                }
            }
            release(ui, &hand);
        }
    })
    .insert((Roving::LIST, Pickable::IGNORE));
}

/// A lane's name, above it; pressing it follows the feature.
fn title(ui: &mut Ui<'_>, hand: &Hand<'_>, view: &MapView) {
    let graph = hand.graph;
    let lane_top = hand.board.top(hand.lane);
    if hand.lane > 0 {
        let (line, color) = (ui.kit().line_px(), ui.palette().line);
        let rule = Node { width: percent(100), ..piece(0.0, hand.px(ui, lane_top), 0.0, line) };
        ui.leaf((rule, BackgroundColor(color), Pickable::IGNORE));
    }
    let mapped = match (graph.mapped, &graph.planned_by) {
        (Some(day), _) => ui.word_with("tabs-map-mapped", &[("day", i64::from(day).into())]),
        (None, Some(name)) => ui.word_with("tabs-map-planned", &[("name", name.as_str().into())]),
        (None, None) => ui.word("tabs-map-not-mapped"),
    };
    // Its frame stands where the boxes stand, and its words where theirs do.
    let [left, top, height, inset] = [EDGE, lane_top + 5.0, TITLE - 4.0, INSET].map(|length| hand.px(ui, length));
    let flow = Flow::row().gap(Space::Small).edit(move |n| {
        n.position_type = PositionType::Absolute;
        (n.left, n.top, n.height) = (px(left), px(top), px(height));
        n.padding = UiRect::horizontal(px(inset));
    });
    let spoken = format!("{}. {mapped}", graph.name);
    let button = Button::quiet(spoken).role(Role::ListItem).key(format!("map.lane.{}", graph.id));
    let button = button.chosen(view.focus == Some(graph.feature)).tip(ui.word("tabs-map-press"));
    let (place, current, shown_at) = (hand.spot(0, 0), follows(view, hand.lane), hand.px(ui, lane_top));
    ui.pressable(button.sends(Look::Follow(graph.feature)), flow, |ui| {
        let name = hand.label(&graph.name, TextSize::Body).face(Face::TextSemiBold);
        ui.add(name.ink(hand.ink(Ink::Normal)).no_wrap());
        if hand.near {
            ui.add(hand.label(mapped, TextSize::Small).ink(hand.ink(Ink::Soft)).no_wrap());
        }
    })
    .insert((Reached(place), RovingItem { current }, Lane(graph.feature, shown_at)));
}

/// Whether Tab leads to this lane first.
fn follows(view: &MapView, lane: usize) -> bool {
    let followed = view.lanes.iter().position(|graph| view.focus == Some(graph.feature));
    lane == followed.unwrap_or(0)
}

fn connectors(ui: &mut Ui<'_>, hand: &Hand<'_>) {
    let (graph, p) = (hand.graph, ui.palette());
    let spot = |team: TeamId| graph.place(team).map(|(layer, row)| hand.spot(layer, row));
    for (track, edge) in graph.edges.iter().enumerate() {
        let (Some(from), Some(to)) = (spot(edge.before), spot(edge.after)) else { continue };
        let blocked = graph.is_blocked(edge.before);
        let (color, line) = match (hand.clear, blocked) {
            (false, _) => (p.line_strong, ui.kit().whole(LINE)),
            (true, true) => (p.bad.fill, ui.kit().whole(LINE + 1.0)),
            (true, false) => (p.program.fill, ui.kit().whole(LINE)),
        };
        connector(ui, hand, &hand.board.connector(from, to, track), &Pen { color, line, dotted: false, blocked });
    }
    // Whoever nobody waits for leads to the release: solid where that is known, dotted where it is only supposed.
    let end = hand.spot(hand.board.release(), 0);
    for team in graph.layers.iter().flatten() {
        let waited_for = graph.edges.iter().any(|e| e.before == team.team);
        let Some(from) = spot(team.team).filter(|_| !waited_for) else { continue };
        let supposed = graph.loose.contains(&team.team) && graph.mapped.is_none();
        let color = match (hand.clear, supposed) {
            (false, _) => p.line_strong,
            (true, true) => p.ink_soft,
            (true, false) => p.program.fill,
        };
        let pen = Pen { color, line: ui.kit().whole(LINE), dotted: supposed, blocked: false };
        connector(ui, hand, &hand.board.connector(from, end, TO_RELEASE), &pen);
    }
}

struct Pen {
    color: Color,
    line: f32,
    dotted: bool,
    /// Something stands still because of it: marked, so that colour is not alone.
    blocked: bool,
}

fn connector(ui: &mut Ui<'_>, hand: &Hand<'_>, pieces: &[Piece], pen: &Pen) {
    let half = pen.line / 2.0;
    for stroke in pieces {
        let node = match *stroke {
            Piece::Across { y, from, to } => {
                let (left, right) = (hand.px(ui, from.min(to)), hand.px(ui, from.max(to)));
                piece(left, hand.px(ui, y) - half, right - left, pen.line)
            }
            Piece::Down { x, from, to } => {
                let (top, bottom) = (hand.px(ui, from.min(to)), hand.px(ui, from.max(to)));
                piece(hand.px(ui, x) - half, top - half, pen.line, bottom - top + pen.line)
            }
        };
        if pen.dotted {
            dots(ui, hand.dots, node, pen);
        } else {
            ui.leaf((node, BackgroundColor(pen.color), Pickable::IGNORE));
        }
    }
    if let Some(Piece::Across { y, to, .. }) = pieces.last() {
        let side = 14.0;
        let at = (hand.px(ui, *to) - hand.px(ui, side * 0.78), hand.px(ui, *y) - hand.px(ui, side) / 2.0);
        mark(ui, hand.icon("chevron-right", side).ink(Ink::Of(pen.color)), at);
    }
    if let (true, Some(Piece::Across { y, from, to })) = (pen.blocked, pieces.first()) {
        let side = 13.0;
        let middle = (from + to) / 2.0 - side / 2.0;
        let at = (hand.px(ui, middle), hand.px(ui, *y) - hand.px(ui, side) / 2.0);
        let ground = piece(at.0, at.1, hand.px(ui, side), hand.px(ui, side));
        let card = ui.palette().card;
        ui.leaf((ground, BackgroundColor(card), Pickable::IGNORE));
        mark(ui, hand.icon("blocked", side).ink(Ink::Of(pen.color)), at);
    }
}

fn piece(left: f32, top: f32, width: f32, height: f32) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(left),
        top: px(top),
        width: px(width),
        height: px(height),
        ..default()
    }
}

fn mark(ui: &mut Ui<'_>, icon: Icon, (left, top): (f32, f32)) {
    let node = Node { position_type: PositionType::Absolute, left: px(left), top: px(top), ..default() };
    ui.node((node, Pickable::IGNORE), |ui| _ = ui.add(icon));
}

/// Dotted lines, one across and one down, long enough for every piece, of which each shows its length. Nodes for every
/// dot would be thousands.
struct Dots {
    across: Handle<Image>,
    down: Handle<Image>,
    thick: f32,
    step: f32,
}

/// No picture is longer than this, in device pixels; a line that is would be stretched a little.
const LONGEST: f32 = 8_000.0;

impl Dots {
    /// Lines up to a length in layout pixels.
    fn new(kit: &Kit, longest: f32) -> Self {
        let device = |px: f32| (px * kit.density).round().clamp(1.0, LONGEST) as u32;
        let (dot, step, thick, length) = (device(LINE + 0.5), device(LINE * 3.5), device(LINE), device(longest));
        let at = |along: u32| [255, 255, 255, if along % step < dot { 255 } else { 0 }];
        let across: Vec<u8> = (0..thick).flat_map(|_| (0..length).flat_map(at)).collect();
        let down: Vec<u8> = (0..length).flat_map(|y| at(y).repeat(thick as usize)).collect();
        Self {
            across: kit.art.drawn(rgba(length, thick, across)),
            down: kit.art.drawn(rgba(thick, length, down)),
            thick: thick as f32,
            step: step as f32,
        }
    }
}

/// A dotted line in a node of its length.
fn dots(ui: &mut Ui<'_>, dots: &Dots, node: Node, pen: &Pen) {
    let (Val::Px(width), Val::Px(height)) = (node.width, node.height) else { return };
    let across = width > height;
    let density = ui.kit().density;
    let device = |val: Val| if let Val::Px(px) = val { (px * density).round() } else { 0.0 };
    // Dots stand at the same places on the sheet in every line, so that lines that run together look like one.
    let from = device(if across { node.left } else { node.top }) % dots.step;
    let to = (from + device(px(width.max(height)))).min(LONGEST);
    let (image, part) = match across {
        true => (&dots.across, Rect::new(from, 0.0, to, dots.thick)),
        false => (&dots.down, Rect::new(0.0, from, dots.thick, to)),
    };
    // A node that was rounded to another thickness keeps its length.
    let image = ImageNode { rect: Some(part), image_mode: NodeImageMode::Stretch, ..ImageNode::new(image.clone()) };
    let mut silent = AccessNode::new(Role::Image);
    silent.set_hidden();
    ui.leaf((image.with_color(pen.color), node, Pickable::IGNORE, AccessibilityNode::from(silent)));
}

/// Tint, icon and words of a state.
fn look_of(ui: &Ui<'_>, team: &TeamBox) -> (Option<Accent>, &'static str, String, Ink) {
    let p = ui.palette();
    match team.state {
        PartState::Done => (Some(p.good), "check", ui.word("tabs-map-done"), Ink::Tone(Tone::Good)),
        PartState::Blocked => (Some(p.bad), "blocked", ui.word("tabs-map-blocked"), Ink::Tone(Tone::Bad)),
        PartState::UnderWay { colour, left_person_days } => {
            let (word, tone) = match colour {
                Colour::Green => ("tabs-map-green", Tone::Good),
                Colour::Amber => ("tabs-map-amber", Tone::Warn),
                Colour::Red => ("tabs-map-red", Tone::Bad),
            };
            let text = ui.word_with(word, &[("days", number::decimal(left_person_days, 0).into())]);
            (Some(p.program), "play", text, Ink::Tone(tone))
        }
        PartState::NotBegun => {
            let text = match (team.busy_until, team.committed_from) {
                (_, Some(day)) => ui.word_with("tabs-map-committed", &[("day", i64::from(day).into())]),
                (Some(day), None) => ui.word_with("tabs-map-busy", &[("day", i64::from(day).into())]),
                (None, None) => ui.word("tabs-map-waiting"),
            };
            let icon = if team.busy_until.is_some() && team.committed_from.is_none() { "lock" } else { "clock" };
            (None, icon, text, Ink::Soft)
        }
    }
}

/// All there is to know of a part: whom it waits for, and how old the news is.
fn detail(ui: &Ui<'_>, graph: &Graph, team: &TeamBox, days: &str, state: &str) -> String {
    let names = graph.waits_for(team.team);
    let waits = match names.as_slice() {
        [] => ui.word("tabs-map-waits-nobody"),
        names => ui.word_with("tabs-map-waits", &[("teams", names.join(", ").into())]),
    };
    let told = match team.told {
        Some(day) => ui.word_with("tabs-map-told", &[("day", i64::from(day).into())]),
        None => ui.word("tabs-map-told-never"),
    };
    format!("{days}. {state}. {waits} {told}")
}

fn team_box(ui: &mut Ui<'_>, hand: &Hand<'_>, team: &TeamBox, spot: Spot) {
    let (accent, icon, state, ink) = look_of(ui, team);
    let days = person_days(ui, team.person_days);
    let days = if team.split { ui.word_with("tabs-map-split", &[("days", days.into())]) } else { days };
    let detail = detail(ui, hand.graph, team, &days, &state);
    let spoken = format!("{}, {}: {state}", hand.graph.name, team.name);
    let key = format!("map.team.{}.{}", hand.graph.id, team.id);
    let button = Button::plain(spoken).role(Role::ListItem).key(key).tip(format!("{}: {detail}", team.name));
    let flow = hand.frame(ui, spot).corner(CONTROL_CORNER);
    let skin = skin(ui.palette(), accent.filter(|_| hand.clear));
    let place = Reached(Spot { row: spot.row + 1, ..spot });
    let mut spawned = ui.pressable(button.sends(Look::Follow(hand.graph.feature)), flow, |ui| {
        let name = hand.label(&team.name, TextSize::Body).face(Face::TextSemiBold).ink(hand.ink(Ink::Normal));
        let gap = hand.px(ui, 4.0);
        let line = || Flow::row().edit(move |n| n.column_gap = px(gap));
        if !hand.near {
            ui.flow(line(), |ui| {
                ui.add(hand.icon(icon, 15.0).ink(hand.ink(ink)));
                ui.add(name.grow());
            });
            return;
        }
        ui.flow(line(), |ui| {
            ui.add(name);
            if team.split {
                ui.add(hand.icon("split-handoff", 13.0).ink(hand.ink(Ink::Soft)));
            }
        });
        ui.add(hand.label(days, TextSize::Small).ink(hand.ink(Ink::Soft)));
        ui.flow(line().align(AlignItems::Start), |ui| {
            ui.add(hand.icon(icon, 13.0).ink(hand.ink(ink)));
            ui.add(hand.label(state, TextSize::Small).face(Face::TextMedium).ink(hand.ink(ink)).grow());
        });
    });
    spawned.insert((skin, place, RovingItem { current: false }));
}

/// The colours of a box in every state.
fn skin(p: &Palette, accent: Option<Accent>) -> Skin {
    let (back, line) = accent.map_or((p.card_raised, p.line), |accent| (accent.tint, accent.edge));
    let lit = accent.map_or(p.line_strong, |accent| accent.fill);
    Skin { hover: Paint::new(p.hover, lit), pressed: Paint::new(p.pressed, lit), ..Skin::still(Paint::new(back, line)) }
}

fn release(ui: &mut Ui<'_>, hand: &Hand<'_>) {
    let text = ui.word("tabs-map-release");
    let program = ui.palette().program;
    let surface = if hand.clear { Surface::Tint(program) } else { Surface::Raised };
    let flow = hand.frame(ui, hand.spot(hand.board.release(), 0)).surface(surface).align(AlignItems::Center);
    let ink = hand.ink(Ink::Of(program.ink));
    ui.flow(flow, |ui| {
        let gap = hand.px(ui, 5.0);
        let (row, near) = (Flow::row().edit(move |n| n.column_gap = px(gap)), hand.near);
        ui.flow(row, |ui| {
            ui.add(hand.icon("release", 16.0).ink(ink));
            ui.add(hand.label(text, TextSize::Small).face(Face::TextMedium).ink(ink));
        });
        if near {
            ui.add(hand.label(&hand.graph.name, TextSize::Small).face(Face::TextSemiBold).ink(ink).centered());
        }
    })
    .insert(Pickable::IGNORE);
}

/// A line of the legend, as it is drawn.
pub(super) fn sample(ui: &mut Ui<'_>, color: Color, dotted: bool) {
    let node = Node { width: px(30), height: px(LINE), flex_shrink: 0.0, ..default() };
    if dotted {
        let line = Dots::new(ui.kit(), 30.0);
        dots(ui, &line, node, &Pen { color, line: LINE, dotted, blocked: false });
    } else {
        ui.leaf((node, BackgroundColor(color), Pickable::IGNORE));
    }
}
