//! What the looks in a chart mean: a small picture and a word each, in as many rows as they need.

use super::Tint;
use super::scene::{Area, Dash, MarkKind, Paint, Sheet, Size, Style};

/// A small picture.
#[derive(Clone, Copy)]
pub(super) enum Swatch {
    /// A shade.
    Box(Paint),
    /// A bar as it is drawn, with its edge.
    Bar(Tint),
    Outline(Paint),
    Line(Paint, Dash),
    Mark(MarkKind, Paint),
}

/// The legend, from a height on. Returns where it ends. Entries without a word are left out.
pub(super) fn legend(sheet: &mut Sheet, top: f32, entries: &[(String, Swatch)]) -> f32 {
    let (side, gap, between) = (sheet.px(10.0), sheet.px(5.0), sheet.px(14.0));
    let row = sheet.line_height(Size::Small) + sheet.px(3.0);
    let (mut x, mut y) = (0.0, top);
    let mut any = false;
    for (text, swatch) in entries.iter().filter(|(text, _)| !text.is_empty()) {
        let picture = if matches!(swatch, Swatch::Line(..)) { side * 2.0 } else { side };
        let most = sheet.width() - picture - gap;
        let whole = picture + gap + sheet.measure(text, Style::NOTE);
        if any && x + whole > sheet.width() {
            (x, y) = (0.0, y + row);
        }
        any = true;
        let middle = y + sheet.line_height(Size::Small) / 2.0;
        draw(sheet, *swatch, Area::new(x, middle - side / 2.0, picture, side));
        let height = sheet.paragraph((x + picture + gap, y), text, Style::NOTE, most);
        y += height - sheet.line_height(Size::Small);
        x += whole + between;
    }
    if any { y + row } else { top }
}

fn draw(sheet: &mut Sheet, swatch: Swatch, area: Area) {
    let middle = (area.left + area.width / 2.0, area.top + area.height / 2.0);
    match swatch {
        Swatch::Box(paint) => sheet.fill(area, 2.0, paint),
        Swatch::Bar(tint) => sheet.boxed(area, 2.0, Paint::readable(tint), Some((Paint::full(tint), 1.0))),
        Swatch::Outline(paint) => sheet.boxed(area, 2.0, Paint::wash(paint.tint, 0.1), Some((paint, 2.0))),
        Swatch::Line(paint, dash) => {
            sheet.line(vec![(area.left, middle.1), (area.right(), middle.1)], 2.5, paint, dash);
        }
        Swatch::Mark(kind, paint) => sheet.mark(kind, middle, area.height / 2.0, paint),
    }
}
