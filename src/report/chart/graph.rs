//! What waits for what: boxes in columns, what waits standing right of what it waits for, and elbow connectors.

use super::{
    Tint,
    legend::{Swatch, legend},
    scene::{Area, Dash, MarkKind, Paint, Scene, Sheet, Size, Style},
};

/// How sure an edge is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeKind {
    /// Known.
    Known,
    /// Suspected.
    Suspected,
    /// Known, and something stands still because of it.
    Blocked,
}

/// A piece of work.
#[derive(Clone, Debug, PartialEq)]
pub struct GraphBox {
    /// What it is.
    pub label: String,
    /// More about it, below.
    pub detail: String,
    /// Said in full: state, and what it waits for.
    pub text: String,
    /// Column from the left, from 0.
    pub column: usize,
    /// Row from the top, from 0.
    pub row: usize,
    /// Colour.
    pub tint: Tint,
    /// Whether it stands still.
    pub blocked: bool,
}

/// What waits for what: places in the list of boxes.
#[derive(Clone, Debug, PartialEq)]
pub struct Edge {
    /// What must be done first.
    pub from: usize,
    /// What waits.
    pub to: usize,
    /// How sure.
    pub kind: EdgeKind,
}

/// What looks mean, for the legend; what is empty is left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GraphKeys {
    /// A whole line.
    pub known: String,
    /// A dotted line.
    pub suspected: String,
    /// A red line.
    pub blocked: String,
}

/// Boxes and the lines between them.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    /// The work.
    pub boxes: Vec<GraphBox>,
    /// What waits for what.
    pub edges: Vec<Edge>,
    /// What looks mean.
    pub keys: GraphKeys,
}

/// Sizes at a text scale of 1.
const GAP: (f32, f32) = (46.0, 14.0);
const LEAST: f32 = 104.0;
const MOST: f32 = 190.0;

struct Board {
    cell: (f32, f32),
    gap: (f32, f32),
}

impl Board {
    fn area(&self, b: &GraphBox) -> Area {
        let at = |n: usize, cell: f32, gap: f32| n as f32 * (cell + gap);
        Area::new(
            at(b.column, self.cell.0, self.gap.0) + 1.0,
            at(b.row, self.cell.1, self.gap.1) + 1.0,
            self.cell.0,
            self.cell.1,
        )
    }
}

impl Graph {
    pub(super) fn scene(&self, mut sheet: Sheet) -> Scene {
        let board = self.board(&sheet);
        for (place, edge) in self.edges.iter().enumerate() {
            if let (Some(from), Some(to)) = (self.boxes.get(edge.from), self.boxes.get(edge.to)) {
                let arriving = self.edges.iter().filter(|other| other.to == edge.to);
                let before = self.edges[..place].iter().filter(|other| other.to == edge.to).count();
                let harbour = (before, arriving.count());
                connector(&mut sheet, (board.area(from), board.area(to)), place, harbour, edge.kind);
            }
        }
        let (mut right, mut bottom) = (0.0f32, 0.0f32);
        for b in &self.boxes {
            let area = board.area(b);
            (right, bottom) = (right.max(area.right()), bottom.max(area.bottom()));
            draw_box(&mut sheet, b, area);
        }
        sheet.scene.width = sheet.width().max(right + 1.0);
        let keys = &self.keys;
        let entries = [
            (keys.known.clone(), Swatch::Line(Paint::full(Tint::Soft), Dash::Solid)),
            (keys.suspected.clone(), Swatch::Line(Paint::full(Tint::Soft), Dash::Dotted)),
            (keys.blocked.clone(), Swatch::Line(Paint::full(Tint::Bad), Dash::Solid)),
        ];
        let below = bottom + sheet.px(8.0);
        let end = legend(&mut sheet, below, &entries);
        sheet.finish(end)
    }

    /// All boxes are alike: as wide as there is room for, as tall as the longest text needs.
    fn board(&self, sheet: &Sheet) -> Board {
        let columns = self.boxes.iter().map(|b| b.column + 1).max().unwrap_or(1) as f32;
        let gap = (sheet.px(GAP.0), sheet.px(GAP.1));
        let word = |b: &GraphBox| {
            let mark = if b.blocked { sheet.px(14.0) } else { 0.0 };
            (sheet.widest_word(&b.label, NAME) + mark).max(sheet.widest_word(&b.detail, Style::NOTE))
        };
        let least = self.boxes.iter().map(word).fold(sheet.px(LEAST), |a, w| a.max(w + sheet.px(16.0)));
        let room = (sheet.width() - 2.0 - gap.0 * (columns - 1.0)) / columns;
        let wide = room.clamp(least, least.max(sheet.px(MOST)));
        let tall = self.boxes.iter().map(|b| texts(sheet, b, wide).2).fold(sheet.px(30.0), f32::max);
        Board { cell: (wide, tall), gap }
    }
}

const NAME: Style = Style::NAME.strong();

/// The lines of a box's two texts, and the height of the box.
fn texts(sheet: &Sheet, b: &GraphBox, wide: f32) -> (Vec<String>, Vec<String>, f32) {
    let mark = if b.blocked { sheet.px(14.0) } else { 0.0 };
    let label = sheet.lines(&b.label, NAME, wide - sheet.px(16.0) - mark);
    let detail = sheet.lines(&b.detail, Style::NOTE, wide - sheet.px(16.0));
    let height = label.len() as f32 * sheet.line_height(Size::Body)
        + detail.len() as f32 * sheet.line_height(Size::Small)
        + sheet.px(8.0);
    (label, detail, height)
}

fn draw_box(sheet: &mut Sheet, b: &GraphBox, area: Area) {
    let edge = if b.blocked { (Paint::full(Tint::Bad), 2.0) } else { (Paint::full(b.tint), 1.0) };
    sheet.boxed(area, 6.0, Paint::full(Tint::Card), None);
    sheet.boxed(area, 6.0, Paint::wash(b.tint, Paint::PALE), Some(edge));
    let (label, detail, height) = texts(sheet, b, area.width);
    let (x, mut y) = (area.left + sheet.px(8.0), area.top + sheet.px(4.0) + (area.height - height) / 2.0);
    if b.blocked {
        let half = sheet.px(5.0);
        let at = (area.right() - sheet.px(8.0) - half, y + sheet.line_height(Size::Body) / 2.0);
        sheet.mark(MarkKind::Cross, at, half, Paint::full(Tint::Bad));
    }
    for text in &label {
        sheet.text((x, y), text, NAME);
        y += sheet.line_height(Size::Body);
    }
    for text in &detail {
        sheet.text((x, y), text, Style::NOTE);
        y += sheet.line_height(Size::Small);
    }
    sheet.hot(area, &b.text);
}

/// From the right side of one box to the left side of another: across, up or down, across. Each edge turns at its own
/// place in the gap and ends at its own height, so that lines that run side by side can be told apart: `nth` of so many
/// that arrive at the same box.
fn connector(
    sheet: &mut Sheet,
    (from, to): (Area, Area),
    place: usize,
    (nth, arriving): (usize, usize),
    kind: EdgeKind,
) {
    let lane = (place % 3) as f32;
    // Heads are 8 high: further apart than that where the box has the room.
    let apart = sheet.px(12.0).min(to.height / (arriving as f32 + 1.0));
    let gap = sheet.px(GAP.0);
    let start = (from.right(), from.top + from.height / 2.0);
    let end = (to.left, to.top + to.height / 2.0 + (nth as f32 - (arriving as f32 - 1.0) / 2.0) * apart);
    let turn = if end.0 > start.0 { end.0 - gap * (0.35 + 0.15 * lane) } else { start.0 + gap * 0.4 };
    let (tint, width, dash) = match kind {
        EdgeKind::Known => (Tint::Soft, 2.0, Dash::Solid),
        EdgeKind::Suspected => (Tint::Soft, 2.0, Dash::Dotted),
        EdgeKind::Blocked => (Tint::Bad, 3.0, Dash::Solid),
    };
    let level = (start.1 - end.1).abs() < sheet.px(6.0);
    let start = if level { (start.0, end.1) } else { start };
    let way = vec![start, (turn, start.1), (turn, end.1), (end.0 - 4.0, end.1)];
    sheet.line(way, width, Paint::full(tint), dash);
    sheet.mark(MarkKind::Right, (end.0 - 4.0, end.1), 4.0, Paint::full(tint));
}
