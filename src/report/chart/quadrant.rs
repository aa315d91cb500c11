//! Where a run went, sprint by sprint, on two axes with a line across each.

use super::{
    Axis, Tint,
    plane::Plane,
    scene::{Anchor, Area, Dash, MarkKind, Paint, Scene, Sheet, Size, Spot, Style},
};

/// A place on the way.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Across and up.
    pub at: (f64, f64),
    /// Written beside it: short.
    pub label: String,
    /// Said in full.
    pub text: String,
}

/// A path through four quadrants.
#[derive(Clone, Debug, PartialEq)]
pub struct Quadrant {
    /// The axis across.
    pub across: Axis,
    /// The axis up.
    pub up: Axis,
    /// Where the quadrants meet: across, and up.
    pub split: (f64, f64),
    /// Names of the quadrants: upper left, upper right, lower left, lower right.
    pub corners: [String; 4],
    /// Places in order; the last one is drawn largest.
    pub path: Vec<Stop>,
    /// Colour of the path.
    pub tint: Tint,
}

impl Quadrant {
    pub(super) fn scene(&self, mut sheet: Sheet) -> Scene {
        let height = (sheet.width() * 0.6).clamp(sheet.px(190.0), sheet.px(380.0));
        let plane = Plane::draw(&mut sheet, 0.0, height, &self.across, &self.up);
        self.cross(&mut sheet, &plane);
        let points: Vec<_> = self.path.iter().map(|stop| plane.at(stop.at.0, stop.at.1)).collect();
        sheet.line(points.clone(), 2.5, Paint::full(self.tint), Dash::Solid);
        let path = along(&points);
        // Stops have names of their own, close to them.
        let stops: Vec<Area> = points.iter().map(|point| Area::around(*point, sheet.px(20.0))).collect();
        let mut taken = self.corner_names(&mut sheet, &plane, &path, &stops);
        let last = self.path.len().saturating_sub(1);
        for (place, point) in points.iter().enumerate() {
            let (kind, half) = if place == last { (MarkKind::Disc, 7.0) } else { (MarkKind::Ring, 5.0) };
            sheet.mark(kind, *point, half, Paint::full(self.tint));
            taken.push(Area::around(*point, half));
        }
        let way: Vec<Area> = path.into_iter().chain(self.split_lines(&plane)).collect();
        for (place, (stop, point)) in self.path.iter().zip(&points).enumerate().rev() {
            let style = if place == last { Style::NOTE.strong().tint(Tint::Ink) } else { Style::NOTE };
            let beside = |taken: &[Area]| near_places(&sheet, &plane, taken, *point, &stop.label, style);
            let both: Vec<Area> = taken.iter().chain(&way).copied().collect();
            // A stop without a name shares the one of those it lies with.
            let own = |other: usize| other == place || self.path[other].label.is_empty();
            let others: Vec<Spot> = points.iter().enumerate().filter(|(i, _)| !own(*i)).map(|(_, at)| *at).collect();
            let apart = |area: &Area, by: f32| others.iter().all(|other| distance(area, *other) >= sheet.px(by));
            let plain = |area: Area| (area, Vec::new());
            let near = beside(&both);
            // Where the end's name would read as another stop's it stands further off, at the end of a line.
            let led =
                || led_place(&sheet, &plane, &taken, &way, *point, (&stop.label, style), &|area| apart(area, 20.0));
            let first = near.iter().find(|area| place != last || apart(area, 30.0)).copied().map(plain);
            let first = first.or_else(|| if place == last { led() } else { None });
            let found = first.or_else(|| near.first().copied().map(plain));
            if let Some((area, lead)) = found.or_else(|| beside(&taken).first().copied().map(plain)) {
                taken.extend(lead.iter().map(|at| Area::around(*at, 1.5)));
                if let (Some(from), Some(to)) = (lead.first(), lead.last()) {
                    sheet.line(vec![*from, *to], 1.0, Paint::full(Tint::Ink), Dash::Solid);
                }
                sheet.text((area.left, area.top), &stop.label, style);
                // Two names in a row would read like one.
                let gap = sheet.px(4.0);
                taken.push(Area::new(area.left - gap, area.top, area.width + 2.0 * gap, area.height));
            }
        }
        for (stop, point) in self.path.iter().zip(&points) {
            let half = sheet.px(9.0);
            sheet.hot(Area::around(*point, half), &stop.text);
        }
        let bottom = plane.bottom(&sheet);
        sheet.finish(bottom)
    }

    fn cross(&self, sheet: &mut Sheet, plane: &Plane<'_>) {
        let (area, at) = (plane.area, plane.at(self.split.0, self.split.1));
        let paint = Paint::full(Tint::Line);
        sheet.boxed(area, 4.0, Paint::wash(Tint::Card, 0.0), Some((paint, 1.0)));
        sheet.line(vec![(at.0, area.top), (at.0, area.bottom())], 1.5, paint, Dash::Broken);
        sheet.line(vec![(area.left, at.1), (area.right(), at.1)], 1.5, paint, Dash::Broken);
    }

    /// The room of the lines between the quadrants.
    fn split_lines(&self, plane: &Plane<'_>) -> [Area; 2] {
        let (area, at) = (plane.area, plane.at(self.split.0, self.split.1));
        [Area::new(at.0 - 1.0, area.top, 2.0, area.height), Area::new(area.left, at.1 - 1.0, area.width, 2.0)]
    }

    /// Writes the names into the quadrants: each in its corner, in as many lines as the quadrant is narrow, or where the
    /// path runs through that, at the other end of its side; where it runs through both, a line of the grid strikes it, or
    /// the quadrant is narrower than a word, on a plate. Returns the room they take.
    fn corner_names(&self, sheet: &mut Sheet, plane: &Plane<'_>, way: &[Area], stops: &[Area]) -> Vec<Area> {
        let (area, inset) = (plane.area, sheet.px(6.0));
        let (line, style) = (sheet.line_height(Size::Small), Style::NOTE.strong());
        let (middle, split) = plane.at(self.split.0, self.split.1);
        let mut taken = Vec::new();
        for (place, name) in self.corners.iter().enumerate() {
            let (right, low) = (place % 2 == 1, place > 1);
            let room = if right { area.right() - middle } else { middle - area.left } - inset * 2.0;
            let lines = sheet.lines(name, style, room);
            let height = line * lines.len() as f32;
            let wide = lines.iter().map(|text| sheet.measure(text, style)).fold(0.0, f32::max);
            let left = if right { area.right() - inset - wide } else { area.left + inset };
            let (from, to) = if low { (split, area.bottom()) } else { (area.top, split) };
            let lines_at = self.up.ticks.iter().map(|(value, _)| plane.y(*value));
            let rules: Vec<f32> = lines_at.filter(|y| *y > from && *y < to).collect();
            // At the ends of its side, or else just below or above a line of the grid.
            let beside = rules.iter().flat_map(|y| [y + inset / 2.0, y - inset / 2.0 - height]);
            let mut tops: Vec<f32> = [from + inset, to - inset - height].into_iter().chain(beside).collect();
            if low {
                tops.swap(0, 1);
            }
            let struck = |top: f32| rules.iter().any(|y| *y > top && *y < top + height);
            let free = |top: f32| {
                let room = Area::new(left, top, wide, height);
                room.top >= from && room.bottom() <= to && !way.iter().any(|other| room.overlaps(other))
            };
            let apart = |top: f32| !stops.iter().any(|stop| Area::new(left, top, wide, height).overlaps(stop));
            let clear: Vec<f32> = tops.iter().copied().filter(|top| free(*top) && !struck(*top)).collect();
            let clear = clear.iter().copied().find(|top| apart(*top)).or(clear.first().copied());
            let found = clear.or_else(|| tops.iter().copied().find(|top| free(*top)));
            let top = found.unwrap_or(tops[0]);
            if clear.is_none() || wide > room {
                sheet.fill(Area::new(left, top, wide, height), 2.0, Paint::wash(Tint::Card, 0.85));
            }
            let (x, anchor) = if right { (left + wide, Anchor::End) } else { (left, Anchor::Start) };
            for (n, text) in lines.iter().enumerate() {
                taken.push(sheet.text((x, top + line * n as f32), text, style.anchor(anchor)));
            }
        }
        taken
    }
}

/// Small squares along a path, so that labels keep off it where they can.
fn along(points: &[Spot]) -> Vec<Area> {
    let between = |a: Spot, b: Spot, n: u16| {
        let share = f32::from(n) / 24.0;
        Area::around((a.0 + (b.0 - a.0) * share, a.1 + (b.1 - a.1) * share), 2.0)
    };
    points.windows(2).flat_map(|two| (0..=24).map(move |n| between(two[0], two[1], n))).collect()
}

/// How far a place is from a rectangle; 0 within it.
fn distance(area: &Area, (x, y): Spot) -> f32 {
    let out = |low: f32, high: f32, at: f32| (low - at).max(at - high).max(0.0);
    out(area.left, area.right(), x).hypot(out(area.top, area.bottom(), y))
}

/// A place at some distance from a point where a label lies on nothing else, and the line that leads to it.
fn led_place(
    sheet: &Sheet,
    plane: &Plane<'_>,
    taken: &[Area],
    way: &[Area],
    point: Spot,
    (label, style): (&str, Style),
    apart: &dyn Fn(&Area) -> bool,
) -> Option<(Area, Vec<Spot>)> {
    const TURNS: u16 = 16;
    let (width, height) = (sheet.measure(label, style), sheet.line_height(style.size));
    let frame = plane.area;
    let free = |area: &Area| !taken.iter().any(|other| area.overlaps(other));
    let off_the_way = |area: &Area| !way.iter().any(|other| area.overlaps(other));
    let at = |off: f32, turn: u16| {
        let (sin, cos) = (f32::from(turn) / f32::from(TURNS) * std::f32::consts::TAU).sin_cos();
        let middle = (point.0 + cos * (off + width / 2.0), point.1 + sin * (off + height / 2.0));
        let area = Area::new(middle.0 - width / 2.0, middle.1 - height / 2.0, width, height);
        let inside = area.left >= frame.left + 2.0
            && area.right() <= frame.right() - 2.0
            && area.top >= frame.top + 2.0
            && area.bottom() <= frame.bottom() - 2.0;
        if !inside || !free(&area) || !off_the_way(&area) || !apart(&area) {
            return None;
        }
        // From the point's edge to the label's nearest side.
        let end = (point.0.clamp(area.left, area.right()), point.1.clamp(area.top, area.bottom()));
        let length = (end.0 - point.0).hypot(end.1 - point.1).max(1.0);
        let along = |by: f32| (point.0 + (end.0 - point.0) * by / length, point.1 + (end.1 - point.1) * by / length);
        let (from, to) = (8.0, (length - 2.0).max(8.0));
        let lead: Vec<Spot> = (0..=8u8).map(|n| along(from + (to - from) * f32::from(n) / 8.0)).collect();
        // It may cross a line of the plane, but no stop and no name.
        let clear = lead.iter().filter(|at| (at.0 - point.0).hypot(at.1 - point.1) > 16.0);
        clear.map(|at| Area::around(*at, 1.5)).all(|area| free(&area)).then_some((area, lead))
    };
    let spots = [16.0, 24.0, 34.0, 46.0, 60.0, 76.0]
        .into_iter()
        .flat_map(|off| (0..TURNS).map(move |turn| (sheet.px(off), turn)));
    spots.into_iter().find_map(|(off, turn)| at(off, turn))
}

/// The places beside a point where a label lies on nothing else, best first.
fn near_places(
    sheet: &Sheet,
    plane: &Plane<'_>,
    taken: &[Area],
    (x, y): (f32, f32),
    label: &str,
    style: Style,
) -> Vec<Area> {
    let (width, height, off) = (sheet.measure(label, style), sheet.line_height(style.size), 9.0);
    let frame = plane.area;
    // Above and below it stands over its point, or as near to that as the frame lets it.
    let over = (x - width / 2.0).min(frame.right() - width).max(frame.left);
    let spots = [
        (x + off, y - height / 2.0),
        (x - off - width, y - height / 2.0),
        (over, y - off - height),
        (over, y + off),
        (x + off, y - off - height),
        (x + off, y + off),
        (x - off - width, y - off - height),
        (x - off - width, y + off),
    ];
    let areas = spots.into_iter().map(|(left, top)| Area::new(left, top, width, height));
    let free = areas.filter(|area| {
        let inside = area.left >= frame.left
            && area.right() <= frame.right()
            && area.top >= frame.top
            && area.bottom() <= frame.bottom();
        inside && !taken.iter().any(|other| area.overlaps(other))
    });
    free.collect()
}
