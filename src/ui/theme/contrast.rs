//! Which text stands on which surface, and whether it can be read there (WCAG 2 level AA).
//!
//! A widget that puts a text colour on a new surface adds the pair to [`text_pairs`]; the test at the
//! foot and the window tests then hold it in every theme. It must not know widgets.

use bevy::color::{Color, ColorToComponents, LinearRgba, Luminance};

use super::palette::{Accent, Palette};
use crate::report::chart::Paint;

/// What WCAG AA demands of text.
pub const TEXT_RATIO: f32 = 4.5;
/// What WCAG AA demands of marks, icons and focus rings.
pub const MARK_RATIO: f32 = 3.0;

/// One use of a colour on another.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    /// What it is, for the message of a failing test.
    pub name: &'static str,
    /// The text or mark.
    pub front: Color,
    /// What it stands on.
    pub back: Color,
    /// The ratio it needs.
    pub needs: f32,
}

/// The contrast ratio of two opaque colours, 1 to 21.
pub fn ratio(a: Color, b: Color) -> f32 {
    let luminance = |c: Color| LinearRgba::from(c).luminance();
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Every pair of text and surface that is used.
pub fn text_pairs(p: &Palette) -> Vec<Pair> {
    let surfaces = [p.page, p.bar, p.card, p.card_raised, p.note, p.hover, p.pressed, p.tab];
    let mut pairs = Vec::new();
    for back in surfaces {
        for (name, front) in [("ink", p.ink), ("soft ink", p.ink_soft)] {
            pairs.push(Pair { name, front, back, needs: TEXT_RATIO });
        }
    }
    for back in [p.page, p.bar, p.card, p.card_raised, p.note] {
        pairs.push(Pair { name: "ink of a disabled control", front: p.ink_faint, back, needs: TEXT_RATIO });
        pairs.push(Pair { name: "focus ring", front: p.focus, back, needs: MARK_RATIO });
    }
    pairs.push(Pair { name: "a term in focus", front: p.page, back: p.focus, needs: TEXT_RATIO });
    for a in accents(p) {
        for back in [p.page, p.bar, p.card, p.card_raised, p.note, p.hover] {
            pairs.push(Pair { name: "accent ink", front: a.ink, back, needs: TEXT_RATIO });
        }
        for (name, front) in [("accent ink on tint", a.ink), ("ink on tint", p.ink), ("soft ink on tint", p.ink_soft)] {
            pairs.push(Pair { name, front, back: a.tint, needs: TEXT_RATIO });
        }
        pairs.push(Pair { name: "text on fill", front: a.on_fill, back: a.fill, needs: TEXT_RATIO });
    }
    pairs.extend(chart_pairs(p));
    pairs
}

/// What stands on what in charts: texts on washes, and marks and lines on cards.
fn chart_pairs(p: &Palette) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for color in accents(p).map(|accent| accent.fill).into_iter().chain(p.series) {
        let (strong, pale) = (p.wash(color, Paint::READABLE), p.wash(color, Paint::PALE));
        pairs.push(Pair { name: "ink on a part of a chart", front: p.ink, back: strong, needs: TEXT_RATIO });
        pairs.push(Pair { name: "soft ink on a box of a chart", front: p.ink_soft, back: pale, needs: TEXT_RATIO });
        pairs.push(Pair { name: "mark of a chart", front: color, back: p.card, needs: MARK_RATIO });
    }
    pairs.push(Pair {
        name: "line of time, frame of what was left empty",
        front: p.ink_soft,
        back: p.card,
        needs: MARK_RATIO,
    });
    pairs
}

/// What a colour looks like to somebody with a red-green deficiency (deuteranopia, Viénot 1999).
pub fn deuteranope(color: Color) -> Color {
    let [r, g, b, a] = LinearRgba::from(color).to_f32_array();
    let red_green = 0.292_75 * r + 0.707_25 * g;
    Color::LinearRgba(LinearRgba::new(red_green, red_green, -0.022_34 * r + 0.022_34 * g + b, a))
}

/// How different two colours look, as a distance in Oklab (about 0.02 is just noticeable side by side).
pub fn difference(a: Color, b: Color) -> f32 {
    let (a, b) = (bevy::color::Oklaba::from(a), bevy::color::Oklaba::from(b));
    ((a.lightness - b.lightness).powi(2) + (a.a - b.a).powi(2) + (a.b - b.b).powi(2)).sqrt()
}

/// Colours that must be told apart by a deuteranope: the seats, and neighbouring series of a chart.
pub fn must_differ(p: &Palette) -> Vec<(&'static str, Color, Color)> {
    let mut pairs = vec![("seats", p.product.fill, p.program.fill)];
    for two in p.series.windows(2) {
        pairs.push(("neighbouring chart series", two[0], two[1]));
    }
    pairs
}

/// The accents a family, seat or tone may have; a helper for tests that walk all of them.
pub fn accents(p: &Palette) -> [Accent; 10] {
    [p.product, p.program, p.research, p.priority, p.dependency, p.status, p.good, p.warn, p.bad, p.neutral]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::palette::ThemeName;

    #[test]
    fn every_text_can_be_read_on_its_surface_in_every_theme() {
        let mut faults = Vec::new();
        for theme in ThemeName::ALL {
            for pair in text_pairs(Palette::of(theme)) {
                let got = ratio(pair.front, pair.back);
                if got < pair.needs {
                    faults.push(format!("{theme:?}: {} {got:.2} < {}: {pair:?}", pair.name, pair.needs));
                }
            }
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }

    #[test]
    fn seats_and_series_differ_for_colour_blind_eyes() {
        for theme in ThemeName::ALL {
            for (name, a, b) in must_differ(Palette::of(theme)) {
                let seen = difference(deuteranope(a), deuteranope(b));
                assert!(seen > 0.08, "{theme:?}: {name} {a:?} {b:?} {seen:.3}");
            }
        }
    }

    #[test]
    fn black_on_white_is_twenty_one() {
        assert!((ratio(Color::BLACK, Color::WHITE) - 21.0).abs() < 0.01);
    }
}
