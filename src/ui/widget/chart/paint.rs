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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        report::chart::{Plot, samples},
        ui::theme::{
            ThemeName,
            contrast::{MARK_RATIO, ratio},
        },
    };

    /// A bar is told from its card by its fill or by its edge, in every theme.
    #[test]
    fn bars_can_be_seen_in_every_theme() {
        let bars = |plot: &Plot| matches!(plot, Plot::Histogram(_) | Plot::Stacked(_) | Plot::Waterfall(_));
        for chart in samples::all().iter().filter(|chart| bars(&chart.plot)) {
            let scene = chart.scene(640.0, 1.0);
            for p in ThemeName::ALL.map(Palette::of) {
                for shape in &scene.shapes {
                    let Shape::Box { area, fill, edge, .. } = shape else { continue };
                    // What is thinner than a pixel or two is a rule, and says nothing by itself.
                    if area.height <= 2.0 {
                        continue;
                    }
                    let edge = edge.map_or(1.0, |(edge, _)| ratio(laid(p, edge), p.card));
                    let seen = edge.max(ratio(laid(p, *fill), p.card));
                    assert!(seen >= MARK_RATIO, "{:?}: {fill:?} {seen:.2}", chart.title);
                }
            }
        }
    }
}
