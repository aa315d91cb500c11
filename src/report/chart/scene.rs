//! A chart laid out: boxes, lines, marks and texts with their places, in pixels from the upper left corner, and the
//! areas that say something when they are pointed at. It must not know any kind of chart.

use super::{Tint, measure};

/// A place: from the left, from the top.
pub type Spot = (f32, f32);

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// From left to right.
    pub width: f32,
    /// From top to bottom.
    pub height: f32,
}

impl Area {
    /// A rectangle.
    pub const fn new(left: f32, top: f32, width: f32, height: f32) -> Self {
        Self { left, top, width, height }
    }

    /// A square around a place.
    pub fn around((x, y): Spot, half: f32) -> Self {
        Self::new(x - half, y - half, half * 2.0, half * 2.0)
    }

    /// Right edge.
    pub fn right(&self) -> f32 {
        self.left + self.width
    }

    /// Lower edge.
    pub fn bottom(&self) -> f32 {
        self.top + self.height
    }

    /// Whether two rectangles share more than their edges.
    pub fn overlaps(&self, other: &Area) -> bool {
        let slack = 0.5;
        self.left + slack < other.right()
            && other.left + slack < self.right()
            && self.top + slack < other.bottom()
            && other.top + slack < self.bottom()
    }
}

/// A colour and how strongly it is laid on the card, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Paint {
    /// Which.
    pub tint: Tint,
    /// How strongly.
    pub share: f32,
}

impl Paint {
    /// The colour itself.
    pub const fn full(tint: Tint) -> Self {
        Self { tint, share: 1.0 }
    }

    /// How strongly a colour may be laid on where ink must be readable on it in every theme; the window's palettes are
    /// tested for it.
    pub const READABLE: f32 = 0.4;
    /// The same for soft ink.
    pub const PALE: f32 = 0.18;

    /// The colour as strongly as ink can be read on it.
    pub const fn readable(tint: Tint) -> Self {
        Self { tint, share: Self::READABLE }
    }

    /// The colour laid on thinly.
    pub const fn wash(tint: Tint, share: f32) -> Self {
        Self { tint, share }
    }
}

/// How a line is drawn: also for who cannot tell colours apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dash {
    /// Known, a fact.
    #[default]
    Solid,
    /// Planned.
    Broken,
    /// Suspected.
    Dotted,
}

/// Small marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// A filled circle.
    Disc,
    /// A circle that is empty inside.
    Ring,
    /// A square on its corner.
    Diamond,
    /// A flag on a pole, flying to the right.
    Flag,
    /// Two crossed strokes: blocked.
    Cross,
    /// A triangle that points to the right: the head of an arrow.
    Right,
    /// A triangle that points to the left.
    Left,
}

impl MarkKind {
    /// The corners of the marks that have corners; a circle's and a cross's are not needed.
    pub fn outline(self, (x, y): Spot, half: f32) -> Vec<Spot> {
        let corners: &[Spot] = match self {
            MarkKind::Disc | MarkKind::Ring | MarkKind::Cross => &[],
            MarkKind::Diamond => &[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)],
            MarkKind::Flag => &[(-0.7, -1.0), (1.0, -0.5), (-0.4, 0.1), (-0.4, 1.0), (-0.7, 1.0)],
            MarkKind::Right => &[(-1.0, -1.0), (1.0, 0.0), (-1.0, 1.0)],
            MarkKind::Left => &[(1.0, -1.0), (-1.0, 0.0), (1.0, 1.0)],
        };
        corners.iter().map(|(right, down)| (x + right * half, y + down * half)).collect()
    }
}

/// On which side of its place a text stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    #[default]
    Start,
    /// It is centred on it.
    Middle,
    /// It ends there.
    End,
}

/// The two sizes of text in charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// Axes, legends, notes: 11 px.
    #[default]
    Small,
    /// Names of rows and values: 13 px.
    Body,
}

impl Size {
    /// Pixels at a scale of 1.
    pub const fn px(self) -> f32 {
        match self {
            Size::Small => 11.0,
            Size::Body => 13.0,
        }
    }

    /// The height of a line, in pixels at a scale of 1.
    pub const fn line(self) -> f32 {
        self.px() * 1.35
    }
}

/// How a text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Its size.
    pub size: Size,
    /// Bold.
    pub strong: bool,
    /// Its colour.
    pub tint: Tint,
    /// Which side of its place.
    pub anchor: Anchor,
}

impl Style {
    /// Axes and notes.
    pub const NOTE: Style = Style { size: Size::Small, strong: false, tint: Tint::Soft, anchor: Anchor::Start };
    /// Names of rows.
    pub const NAME: Style = Style { size: Size::Body, strong: false, tint: Tint::Ink, anchor: Anchor::Start };

    /// Bold.
    pub const fn strong(self) -> Self {
        Self { strong: true, ..self }
    }
    /// In another colour.
    pub const fn tint(self, tint: Tint) -> Self {
        Self { tint, ..self }
    }
    /// Another side of its place.
    pub const fn anchor(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }
}

/// One thing to draw; later ones lie on earlier ones.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A box, filled, and with an edge if it has one.
    Box { area: Area, corner: f32, fill: Paint, edge: Option<(Paint, f32)> },
    /// A line from place to place.
    Line { points: Vec<Spot>, width: f32, paint: Paint, dash: Dash },
    /// What lies inside places.
    Field { points: Vec<Spot>, fill: Paint },
    /// A mark with its middle at a place, this far to each side.
    Mark { kind: MarkKind, at: Spot, half: f32, paint: Paint },
    /// One line of text; `area` is the room it has, `at` its anchor on the upper edge.
    Text { at: Spot, area: Area, text: String, style: Style },
}

/// What is said when something is pointed at, and what it is to assistive technology.
#[derive(Clone, Debug, PartialEq)]
pub struct Hot {
    /// Where.
    pub area: Area,
    /// What is said.
    pub text: String,
}

/// A chart laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Pixels across.
    pub width: f32,
    /// Pixels down.
    pub height: f32,
    /// How much larger than usual its texts are.
    pub scale: f32,
    /// What to draw, in order.
    pub shapes: Vec<Shape>,
    /// What says something, in reading order.
    pub hot: Vec<Hot>,
}

impl Scene {
    /// All texts with the room they have.
    pub fn texts(&self) -> impl Iterator<Item = (Area, &str)> {
        self.shapes.iter().filter_map(|shape| match shape {
            Shape::Text { area, text, .. } => Some((*area, text.as_str())),
            _ => None,
        })
    }
}

/// A scene that is being made.
pub(super) struct Sheet {
    pub scene: Scene,
}

impl Sheet {
    pub fn new(width: f32, scale: f32) -> Self {
        let width = width.max(40.0);
        Self { scene: Scene { width, height: 0.0, scale, shapes: Vec::new(), hot: Vec::new() } }
    }

    pub fn width(&self) -> f32 {
        self.scene.width
    }

    /// A length that grows with the text.
    pub fn px(&self, at_one: f32) -> f32 {
        at_one * self.scene.scale
    }

    /// The height of a line of text.
    pub fn line_height(&self, size: Size) -> f32 {
        self.px(size.line())
    }

    pub fn measure(&self, text: &str, style: Style) -> f32 {
        measure::width(text, style.size, style.strong, self.scene.scale)
    }

    pub fn fill(&mut self, area: Area, corner: f32, fill: Paint) {
        self.boxed(area, corner, fill, None);
    }

    pub fn boxed(&mut self, area: Area, corner: f32, fill: Paint, edge: Option<(Paint, f32)>) {
        self.scene.shapes.push(Shape::Box { area, corner, fill, edge });
    }

    pub fn line(&mut self, points: Vec<Spot>, width: f32, paint: Paint, dash: Dash) {
        self.scene.shapes.push(Shape::Line { points, width, paint, dash });
    }

    /// A thin line of the grid.
    pub fn rule(&mut self, from: Spot, to: Spot) {
        self.line(vec![from, to], 1.0, Paint::wash(Tint::Line, 0.7), Dash::Solid);
    }

    pub fn field(&mut self, points: Vec<Spot>, fill: Paint) {
        self.scene.shapes.push(Shape::Field { points, fill });
    }

    pub fn mark(&mut self, kind: MarkKind, at: Spot, half: f32, paint: Paint) {
        self.scene.shapes.push(Shape::Mark { kind, at, half, paint });
    }

    /// A line of text whose upper edge is at a place. Returns the room it takes.
    pub fn text(&mut self, at: Spot, text: &str, style: Style) -> Area {
        let width = self.measure(text, style);
        let left = match style.anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width / 2.0,
            Anchor::End => at.0 - width,
        };
        let area = Area::new(left, at.1, width, self.line_height(style.size));
        if !text.is_empty() {
            self.scene.shapes.push(Shape::Text { at, area, text: text.to_owned(), style });
        }
        area
    }

    /// A line of text that is moved sideways as far as needed to stay between two edges.
    pub fn text_within(&mut self, at: Spot, text: &str, style: Style, (low, high): (f32, f32)) -> Area {
        let width = self.measure(text, style);
        let left = match style.anchor {
            Anchor::Start => at.0,
            Anchor::Middle => at.0 - width / 2.0,
            Anchor::End => at.0 - width,
        };
        let left = left.min(high - width).max(low);
        self.text((left, at.1), text, style.anchor(Anchor::Start))
    }

    /// The lines that a text has in a width.
    pub fn lines(&self, text: &str, style: Style, most: f32) -> Vec<String> {
        measure::wrap(text, style.size, style.strong, self.scene.scale, most)
    }

    /// A text over several lines. Returns the height it takes.
    pub fn paragraph(&mut self, at: Spot, text: &str, style: Style, most: f32) -> f32 {
        let lines = self.lines(text, style, most);
        let step = self.line_height(style.size);
        for (place, line) in lines.iter().enumerate() {
            self.text((at.0, at.1 + step * place as f32), line, style);
        }
        step * lines.len() as f32
    }

    pub fn widest_word(&self, text: &str, style: Style) -> f32 {
        measure::widest_word(text, style.size, style.strong, self.scene.scale)
    }

    pub fn hot(&mut self, area: Area, text: &str) {
        if !text.is_empty() {
            self.scene.hot.push(Hot { area, text: text.to_owned() });
        }
    }

    /// Done; the picture ends here, and is as wide as its widest part.
    pub fn finish(mut self, height: f32) -> Scene {
        self.scene.height = height.ceil();
        let right = self.scene.texts().map(|(area, _)| area.right()).fold(0.0, f32::max);
        if right > self.scene.width + 0.5 {
            self.scene.width = right.ceil();
        }
        self.scene
    }
}
