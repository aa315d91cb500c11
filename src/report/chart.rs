//! Charts as plain data: what is shown, with axes, a legend, hover texts and a text alternative.
//!
//! A [`Chart`] is described once. [`Chart::scene`] lays it out as boxes, lines and texts; the window draws that scene
//! with its own means, and [`svg`] writes it for reports. So both show the same, and a chart is tested without a
//! window. A chart must not know what its numbers mean, which theme is on, or how anything is drawn: colours are
//! named by use ([`Tint`]).
//!
//! ```ignore
//! let chart = Chart::new("Uptake by day", "Weekly use rises to half by day 15.", Curves { .. });
//! let html = svg::inline(&chart, "uptake", 640.0, 1.0);
//! ```

mod calibration;
mod curves;
mod gantt;
mod graph;
mod heat;
mod histogram;
mod legend;
mod measure;
mod plane;
mod quadrant;
mod rows;
pub mod samples;
mod scene;
mod stacked;
pub mod svg;
mod waterfall;

pub use calibration::{Calibrated, Calibration};
pub use curves::{Curve, Curves, Event};
pub use gantt::{Gantt, GanttBar, GanttFlag, GanttKeys, GanttRow};
pub use graph::{Edge, EdgeKind, Graph, GraphBox, GraphKeys};
pub use heat::{Heat, HeatCell, HeatRow};
pub use histogram::{Band, Bin, Histogram, Marker};
pub use measure::width as text_width;
pub use quadrant::{Quadrant, Stop};
pub use scene::{Anchor, Area, Dash, Hot, MarkKind, Paint, Scene, Shape, Size, Spot, Style};
pub use stacked::{Series, Stack, Stacked};
pub use waterfall::{Waterfall, WaterfallStep};

use crate::words::number;
use scene::Sheet;

/// A colour, named by its use. Who draws knows what it looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tint {
    /// Text and what matters most.
    Ink,
    /// Text beside it.
    Soft,
    /// Frames and lines of a grid.
    Line,
    /// What charts lie on.
    Card,
    /// The product seat.
    Product,
    /// The program seat.
    Program,
    /// The research family.
    Research,
    /// The prioritisation family.
    Priority,
    /// The dependency family.
    Dependency,
    /// The status family.
    Status,
    /// Good.
    Good,
    /// To be watched.
    Warn,
    /// Bad.
    Bad,
    /// Neither.
    Neutral,
    /// The n-th of several like things; six can be told apart by everybody, after that they begin again.
    Series(u8),
}

/// A chart: what it is called, what is to be seen in it, and the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// Its name.
    pub title: String,
    /// In words what is to be seen: for who cannot see it.
    pub alternative: String,
    /// The picture.
    pub plot: Plot,
}

impl Chart {
    /// What is the player's own, in this colour; kinds of pictures that mark nothing so stay as they are.
    pub fn tinted(mut self, tint: Tint) -> Self {
        match &mut self.plot {
            Plot::Quadrant(plot) => plot.tint = tint,
            Plot::Waterfall(plot) => plot.tint = tint,
            Plot::Histogram(plot) => {
                plot.tint = tint;
                plot.markers.iter_mut().for_each(|marker| marker.tint = tint);
            }
            _ => {}
        }
        self
    }
}

/// The kinds of pictures.
#[derive(Clone, Debug, PartialEq)]
pub enum Plot {
    /// A path through four quadrants.
    Quadrant(Quadrant),
    /// How often each value came.
    Histogram(Histogram),
    /// Work over days.
    Gantt(Gantt),
    /// What waits for what.
    Graph(Graph),
    /// Bars made of parts.
    Stacked(Stacked),
    /// A table of shares, shaded.
    Heat(Heat),
    /// Curves over an axis.
    Curves(Curves),
    /// What was said against what came.
    Calibration(Calibration),
    /// How one number became another.
    Waterfall(Waterfall),
}

macro_rules! plots {
    ($($kind:ident),*) => { $(
        impl From<$kind> for Plot {
            fn from(plot: $kind) -> Self {
                Plot::$kind(plot)
            }
        }
    )* };
}
plots!(Quadrant, Histogram, Gantt, Graph, Stacked, Heat, Curves, Calibration, Waterfall);

impl Chart {
    /// A chart.
    pub fn new(title: impl Into<String>, alternative: impl Into<String>, plot: impl Into<Plot>) -> Self {
        Self { title: title.into(), alternative: alternative.into(), plot: plot.into() }
    }

    /// Lays the chart out in a width in pixels, with texts `scale` times their usual size. The height follows. A chart
    /// that cannot be as narrow as asked comes out wider, and whoever shows it lets it scroll.
    pub fn scene(&self, width: f32, scale: f32) -> Scene {
        let sheet = Sheet::new(width, scale);
        match &self.plot {
            Plot::Quadrant(plot) => plot.scene(sheet),
            Plot::Histogram(plot) => plot.scene(sheet),
            Plot::Gantt(plot) => plot.scene(sheet),
            Plot::Graph(plot) => plot.scene(sheet),
            Plot::Stacked(plot) => plot.scene(sheet),
            Plot::Heat(plot) => plot.scene(sheet),
            Plot::Curves(plot) => plot.scene(sheet),
            Plot::Calibration(plot) => plot.scene(sheet),
            Plot::Waterfall(plot) => plot.scene(sheet),
        }
    }
}

/// A line of numbers with some of them written beside it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Axis {
    /// What is counted, with its unit.
    pub label: String,
    /// The first value shown.
    pub from: f64,
    /// The last value shown.
    pub to: f64,
    /// Values that are written, with how.
    pub ticks: Vec<(f64, String)>,
}

impl Axis {
    /// An axis with `steps` even steps, each written by `text`.
    pub fn even(label: impl Into<String>, from: f64, to: f64, steps: usize, text: impl Fn(f64) -> String) -> Self {
        let at = |step: usize| from + (to - from) * step as f64 / steps.max(1) as f64;
        let ticks = (0..=steps.max(1)).map(|step| (at(step), text(at(step)))).collect();
        Self { label: label.into(), from, to, ticks }
    }

    /// An axis of whole numbers at round steps, at most about six of them.
    pub fn round(label: impl Into<String>, from: f64, to: f64) -> Self {
        let step = round_step((to - from) / 6.0);
        let (first, last) = (libm::ceil(from / step - 1e-9), libm::floor(to / step + 1e-9));
        let count = (last - first).max(0.0) as usize;
        let ticks = (0..=count).map(|n| (first + n as f64) * step).map(|v| (v, number::integer(v as i64))).collect();
        Self { label: label.into(), from, to, ticks }
    }

    /// Its name below a line that runs to the right, with the way it runs.
    fn across_label(&self) -> String {
        if self.label.is_empty() { String::new() } else { format!("{} →", self.label) }
    }

    /// Where a value lies between the ends, 0 to 1; what lies outside is held at the end.
    fn share(&self, value: f64) -> f32 {
        let span = self.to - self.from;
        if span.abs() < f64::EPSILON { 0.0 } else { ((value - self.from) / span).clamp(0.0, 1.0) as f32 }
    }
}

/// The next of 1, 2, 5, 10, 20, 50 ... that is at least this.
fn round_step(least: f64) -> f64 {
    let mut step = 1.0;
    loop {
        for factor in [1.0, 2.0, 5.0] {
            if step * factor >= least || !least.is_finite() {
                return step * factor;
            }
        }
        step *= 10.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_axes_write_round_numbers() {
        let axis = Axis::round("days", 3.0, 61.0);
        let written: Vec<&str> = axis.ticks.iter().map(|(_, text)| text.as_str()).collect();
        assert_eq!(written, ["10", "20", "30", "40", "50", "60"]);
    }

    #[test]
    fn an_axis_without_length_does_not_divide_by_nothing() {
        let axis = Axis { from: 4.0, to: 4.0, ..Axis::default() };
        assert_eq!(axis.share(4.0), 0.0);
    }

    /// Every text of every chart lies inside its picture, and no two texts lie on each other, whatever the width and
    /// the size of text.
    #[test]
    fn texts_stay_inside_and_apart() {
        for chart in samples::all() {
            for width in [280.0, 420.0, 640.0, 1100.0] {
                for scale in [0.8, 1.0, 1.5, 2.0] {
                    let scene = chart.scene(width, scale);
                    let boxes: Vec<(Area, &str)> = scene.texts().collect();
                    for (place, (a, text)) in boxes.iter().enumerate() {
                        let at = format!("{text:?} of {:?} at {width} x{scale}", chart.title);
                        let inside = a.left > -0.6 && a.top > -0.6 && a.right() < scene.width + 0.6;
                        assert!(inside && a.bottom() < scene.height + 0.6, "{at}: {a:?} outside {}", scene.width);
                        for (b, other) in &boxes[place + 1..] {
                            assert!(!a.overlaps(b), "{at} lies on {other:?}: {a:?} {b:?}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn every_chart_says_something_on_hover() {
        for chart in samples::all() {
            let scene = chart.scene(640.0, 1.0);
            assert!(!scene.hot.is_empty(), "{:?} has nothing to point at", chart.title);
            assert!(scene.hot.iter().all(|hot| !hot.text.is_empty()), "{:?} says nothing", chart.title);
        }
    }
}
