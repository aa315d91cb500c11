//! The shapes of a chart in the colours of a theme.

use bevy::prelude::*;

use super::Canvas;
use crate::{
    report::chart::{Area, Dash, MarkKind, Paint, Scene, Shape, Spot, Tint},
    ui::theme::Palette,
};

/// What a colour named by use looks like in a theme.
pub fn color(p: &Palette, tint: Tint) -> Color {
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

fn laid(p: &Palette, paint: Paint) -> Color {
    p.wash(color(p, paint.tint), paint.share)
}

/// Draws everything but texts.
pub(super) fn draw(canvas: &mut Canvas, p: &Palette, scene: &Scene) {
    for shape in &scene.shapes {
        match shape {
            Shape::Box { area, corner, fill, edge } => {
                if fill.share > 0.005 {
                    canvas.plate(corners(*area), *corner, laid(p, *fill));
                }
                if let Some((edge, width)) = edge {
                    let inside = corners(*area).inflate(-width / 2.0);
                    canvas.frame(inside, *corner, width.max(p.line_width), laid(p, *edge));
                }
            }
            Shape::Line { points, width, paint, dash } => {
                let (points, color) = (spots(points), laid(p, *paint));
                match dash {
                    Dash::Solid => canvas.line(&points, *width, color),
                    Dash::Broken => canvas.dashed(&points, *width, color),
                    Dash::Dotted => canvas.dotted(&points, *width, color),
                }
            }
            Shape::Field { points, fill } => canvas.area(&spots(points), laid(p, *fill)),
            Shape::Mark { kind, at, half, paint } => mark(canvas, p, *kind, *at, *half, laid(p, *paint)),
            Shape::Text { .. } => {}
        }
    }
}

fn mark(canvas: &mut Canvas, p: &Palette, kind: MarkKind, at: Spot, half: f32, color: Color) {
    let middle = Vec2::from(at);
    match kind {
        MarkKind::Disc => canvas.disc(middle, half, color),
        MarkKind::Ring => {
            canvas.disc(middle, half, color);
            canvas.disc(middle, half - 2.0, p.card);
        }
        MarkKind::Cross => {
            for side in [1.0, -1.0] {
                let leg = Vec2::new(half, half * side) * 0.7;
                canvas.line(&[middle - leg, middle + leg], 2.2, color);
            }
        }
        MarkKind::Diamond | MarkKind::Flag | MarkKind::Right | MarkKind::Left => {
            canvas.area(&spots(&kind.outline(at, half)), color);
        }
    }
}

fn spots(points: &[Spot]) -> Vec<Vec2> {
    points.iter().map(|spot| Vec2::from(*spot)).collect()
}

fn corners(area: Area) -> Rect {
    Rect::new(area.left, area.top, area.right(), area.bottom())
}
