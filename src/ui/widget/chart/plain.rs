//! `Plain`: a chart described as plain data, drawn. The scene is laid out elsewhere; only what its colours look like, and
//! how text and tips are put into a window, is known here.

use bevy::{ecs::system::EntityCommands, prelude::*};

use super::{Canvas, figure};
use crate::report::chart::{Anchor, Area, Chart, Dash, MarkKind, Paint, Shape, Size, Spot, Style, Tint};
use crate::ui::{
    kit::{Ui, Widget},
    theme::{Face, Palette, TextSize},
    widget::{Ink, Label, Tip},
};

/// A chart in a width in layout pixels; its height follows.
#[derive(Debug, Clone)]
pub struct Plain {
    /// What to show.
    pub chart: Chart,
    /// How wide.
    pub width: f32,
}

impl Widget for Plain {
    fn spawn<'u>(self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let p = ui.palette();
        let scene = self.chart.scene(self.width, ui.kit().text_factor());
        let node = Node { width: px(scene.width), height: px(scene.height), flex_shrink: 0.0, ..default() };
        ui.node((node, figure(&self.chart.title, &self.chart.alternative)), |ui| {
            Canvas::put(ui, Vec2::new(scene.width, scene.height), |canvas| {
                for shape in &scene.shapes {
                    draw(canvas, p, shape);
                }
            });
            for shape in &scene.shapes {
                if let Shape::Text { at, area, text, style } = shape {
                    write(ui, *at, *area, text, *style);
                }
            }
            for hot in &scene.hot {
                ui.leaf((place(hot.area), Tip::new(&hot.text)));
            }
        })
    }
}

fn place(area: Area) -> Node {
    Node {
        position_type: PositionType::Absolute,
        left: px(area.left),
        top: px(area.top),
        width: px(area.width),
        height: px(area.height),
        ..default()
    }
}

/// What a colour looks like.
fn color(p: &Palette, tint: Tint) -> Color {
    match tint {
        Tint::Ink => p.ink,
        Tint::Soft => p.ink_soft,
        Tint::Line => p.line_strong,
        Tint::Card => p.card,
        Tint::Product => p.product.fill,
        Tint::Program => p.program.fill,
        Tint::Research => p.research.fill,
        Tint::Priority => p.priority.fill,
        Tint::Dependency => p.dependency.fill,
        Tint::Status => p.status.fill,
        Tint::Good => p.good.fill,
        Tint::Warn => p.warn.fill,
        Tint::Bad => p.bad.fill,
        Tint::Neutral => p.neutral.fill,
        Tint::Series(n) => p.series[usize::from(n) % p.series.len()],
    }
}

fn painted(p: &Palette, paint: Paint) -> Color {
    let color = color(p, paint.tint);
    if paint.share >= 1.0 { color } else { p.wash(color, paint.share) }
}

fn spots(points: &[Spot]) -> Vec<Vec2> {
    points.iter().map(|(x, y)| Vec2::new(*x, *y)).collect()
}

fn corners(area: &Area) -> Vec<Vec2> {
    let (left, top, right, foot) = (area.left, area.top, area.right(), area.bottom());
    [(left, top), (right, top), (right, foot), (left, foot)].map(|(x, y)| Vec2::new(x, y)).to_vec()
}

fn draw(canvas: &mut Canvas, p: &Palette, shape: &Shape) {
    match shape {
        Shape::Box { area, fill, edge, .. } => {
            let mut around = corners(area);
            canvas.area(&around, painted(p, *fill));
            if let Some((paint, width)) = edge {
                around.push(around[0]);
                canvas.line(&around, *width, painted(p, *paint));
            }
        }
        Shape::Line { points, width, paint, dash } => match dash {
            Dash::Solid => canvas.line(&spots(points), *width, painted(p, *paint)),
            Dash::Broken | Dash::Dotted => canvas.dashed(&spots(points), *width, painted(p, *paint)),
        },
        Shape::Field { points, fill } => canvas.area(&spots(points), painted(p, *fill)),
        Shape::Mark { kind, at, half, paint } => mark(canvas, p, *kind, *at, *half, painted(p, *paint)),
        Shape::Text { .. } => {}
    }
}

fn mark(canvas: &mut Canvas, p: &Palette, kind: MarkKind, at: Spot, half: f32, color: Color) {
    let middle = Vec2::new(at.0, at.1);
    match kind {
        MarkKind::Disc => canvas.disc(middle, half, color),
        MarkKind::Ring => {
            canvas.disc(middle, half, color);
            canvas.disc(middle, half * 0.55, p.card);
        }
        MarkKind::Cross => {
            let (down, up) = (Vec2::splat(half), Vec2::new(half, -half));
            canvas.line(&[middle - down, middle + down], 2.0, color);
            canvas.line(&[middle - up, middle + up], 2.0, color);
        }
        MarkKind::Diamond | MarkKind::Flag | MarkKind::Right | MarkKind::Left => {
            canvas.area(&spots(&kind.outline(at, half)), color);
        }
    }
}

fn write(ui: &mut Ui<'_>, at: Spot, area: Area, text: &str, style: Style) {
    // A node of no width with its content centred puts text on a point without knowing how wide it is.
    let (left, width, justify) = match style.anchor {
        Anchor::Start => (area.left, Val::Auto, JustifyContent::Start),
        Anchor::Middle => (at.0, Val::ZERO, JustifyContent::Center),
        Anchor::End => (at.0, Val::ZERO, JustifyContent::End),
    };
    let node = Node {
        position_type: PositionType::Absolute,
        left: px(left),
        top: px(area.top),
        width,
        justify_content: justify,
        ..default()
    };
    let size = match style.size {
        Size::Small => TextSize::Small,
        Size::Body => TextSize::Body,
    };
    let face = if style.strong { Face::TextBold } else { Face::Text };
    let ink = Ink::Of(color(ui.palette(), style.tint));
    ui.node((node, Pickable::IGNORE), |ui| {
        ui.add(Label::body(text).size(size).face(face).ink(ink).no_wrap().silent());
    });
}
