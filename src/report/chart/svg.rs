//! Charts as SVG, for reports.
//!
//! Colours are CSS variables with the paper theme as fallback, so that a page can bring its own; a viewer that knows
//! no variables shows the paper theme. Each fill has a texture of its own that is shown in print, where colours may be
//! missing. A chart is one picture to assistive technology, with its title and its text alternative; what the window
//! says on hover is a `<title>` of the part. Labels are escaped. It must not know any kind of chart.

use std::fmt::Write;

use super::{
    Anchor, Chart, Tint,
    scene::{Area, Dash, MarkKind, Paint, Scene, Shape, Spot, Style},
};

/// The style sheet that charts need, once a page. [`standalone`] brings it along.
///
/// A page may set `--chart-text` (the font), `--chart-ink`, `--chart-soft`, `--chart-line`, `--chart-card`,
/// `--chart-product`, `--chart-program`, `--chart-research`, `--chart-priority`, `--chart-dependency`,
/// `--chart-status`, `--chart-good`, `--chart-warn`, `--chart-bad`, `--chart-neutral` and `--chart-series-0` to
/// `--chart-series-5`.
pub const STYLE: &str = "\
.chart{max-width:100%;height:auto}\
.chart text{font-family:var(--chart-text,Inter,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif)}\
.chart-texture{display:none}\
.chart-hot{fill:transparent;stroke:none}\
@media print{.chart-texture{display:inline}.chart-hot{display:none}.chart{break-inside:avoid}}";

/// The names of the colours' variables, with the paper theme's colours.
const COLORS: [(Tint, &str, &str); 20] = [
    (Tint::Ink, "ink", "#27231d"),
    (Tint::Soft, "soft", "#62594c"),
    (Tint::Line, "line", "#cbbb9d"),
    (Tint::Card, "card", "#fffaf0"),
    (Tint::Product, "product", "#c24e18"),
    (Tint::Program, "program", "#12707f"),
    (Tint::Research, "research", "#d0683a"),
    (Tint::Priority, "priority", "#a6871a"),
    (Tint::Dependency, "dependency", "#4f939b"),
    (Tint::Status, "status", "#8f7bb3"),
    (Tint::Good, "good", "#2b7d50"),
    (Tint::Warn, "warn", "#8f6100"),
    (Tint::Bad, "bad", "#b3271e"),
    (Tint::Neutral, "neutral", "#62594c"),
    (Tint::Series(0), "series-0", "#c24e18"),
    (Tint::Series(1), "series-1", "#12707f"),
    (Tint::Series(2), "series-2", "#b08d14"),
    (Tint::Series(3), "series-3", "#7a63a8"),
    (Tint::Series(4), "series-4", "#4f4a41"),
    (Tint::Series(5), "series-5", "#5b9e76"),
];

/// The name of a colour and what it is in the paper theme.
fn color(tint: Tint) -> (&'static str, &'static str) {
    let wanted = if let Tint::Series(n) = tint { Tint::Series(n % 6) } else { tint };
    let found = COLORS.iter().find(|(tint, ..)| *tint == wanted);
    found.map_or(("ink", "#27231d"), |(_, name, value)| (name, value))
}

/// The chart as a part of a page that brings [`STYLE`], with texts `scale` times their usual size. `id` must be unique
/// in the page: letters, digits, hyphens.
pub fn inline(chart: &Chart, id: &str, width: f32, scale: f32) -> String {
    write(chart, id, (width, scale), "")
}

/// The chart as a file of its own.
pub fn standalone(chart: &Chart, width: f32) -> String {
    let style = format!("<style>{STYLE}</style>");
    write(chart, "chart", (width, 1.0), &style)
}

fn write(chart: &Chart, id: &str, (width, scale): (f32, f32), style: &str) -> String {
    let scene = chart.scene(width, scale);
    let mut out = Writer { out: String::new(), id, scale, textures: Vec::new() };
    let (w, h) = (n(scene.width), n(scene.height));
    let label = format!("{id}-title {id}-desc");
    out.put(format_args!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\" aria-labelledby=\"{label}\" \
         width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\">"
    ));
    out.put(format_args!("<title id=\"{id}-title\">{}</title>", escape(&chart.title)));
    out.put(format_args!("<desc id=\"{id}-desc\">{}</desc>{style}", escape(&chart.alternative)));
    let head = out.out.len();
    for shape in &scene.shapes {
        out.shape(shape);
    }
    out.hot(&scene);
    out.out.push_str("</svg>");
    let patterns = out.patterns();
    out.out.insert_str(head, &patterns);
    out.out
}

/// A number with at most one decimal.
fn n(value: f32) -> String {
    let tenths = libm::roundf(value * 10.0) as i32;
    if tenths % 10 == 0 { (tenths / 10).to_string() } else { format!("{:.1}", f64::from(tenths) / 10.0) }
}

/// Text as it may stand in XML.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() && c != '\n' => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

struct Writer<'a> {
    out: String,
    id: &'a str,
    /// Size of texts, against their usual one.
    scale: f32,
    textures: Vec<Tint>,
}

impl Writer<'_> {
    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // A String can be written to as long as there is memory.
        let _ = self.out.write_fmt(text);
    }

    fn shape(&mut self, shape: &Shape) {
        match shape {
            Shape::Box { area, corner, fill, edge } => self.boxed(*area, *corner, *fill, *edge),
            Shape::Line { points, width, paint, dash } => self.line(points, *width, *paint, *dash),
            Shape::Field { points, fill } => {
                let (places, paint) = (places(points), paints(&[("fill", *fill)]));
                self.put(format_args!("<polygon points=\"{places}\" {paint}/>"));
            }
            Shape::Mark { kind, at, half, paint } => self.mark(*kind, *at, *half, *paint),
            Shape::Text { at, text, style, .. } => self.text(*at, text, *style),
        }
    }

    fn boxed(&mut self, area: Area, corner: f32, fill: Paint, edge: Option<(Paint, f32)>) {
        let (x, y, w, h) = (n(area.left), n(area.top), n(area.width), n(area.height));
        let place = format!("x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\" rx=\"{}\"", n(corner));
        let look = match edge {
            Some((p, w)) => format!("{} stroke-width=\"{}\"", paints(&[("fill", fill), ("stroke", p)]), n(w)),
            None => paints(&[("fill", fill)]),
        };
        self.put(format_args!("<rect {place} {look}/>"));
        if let Some(texture) = texture(fill) {
            if !self.textures.contains(&fill.tint) {
                self.textures.push(fill.tint);
            }
            let id = format!("{}-t{texture}", self.id);
            self.put(format_args!("<rect class=\"chart-texture\" {place} fill=\"url(#{id})\"/>"));
        }
    }

    fn line(&mut self, points: &[Spot], width: f32, p: Paint, dash: Dash) {
        let dash = match dash {
            Dash::Solid => "",
            Dash::Broken => " stroke-dasharray=\"6 4\"",
            Dash::Dotted => " stroke-dasharray=\"1 4.5\"",
        };
        let (places, paint, width) = (places(points), paints(&[("stroke", p)]), n(width));
        let round = "stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        self.put(format_args!(
            "<polyline points=\"{places}\" fill=\"none\" {paint} stroke-width=\"{width}\" {round}{dash}/>"
        ));
    }

    fn mark(&mut self, kind: MarkKind, (x, y): Spot, half: f32, p: Paint) {
        let fill = paints(&[("fill", p)]);
        match kind {
            MarkKind::Disc => {
                self.put(format_args!("<circle cx=\"{}\" cy=\"{}\" r=\"{}\" {fill}/>", n(x), n(y), n(half)));
            }
            MarkKind::Ring => {
                let look = paints(&[("fill", Paint::full(Tint::Card)), ("stroke", p)]);
                let (x, y, r) = (n(x), n(y), n(half - 1.0));
                self.put(format_args!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" {look} stroke-width=\"2\"/>"));
            }
            MarkKind::Cross => {
                for side in [1.0, -1.0] {
                    self.line(
                        &[(x - half * 0.7, y - half * 0.7 * side), (x + half * 0.7, y + half * 0.7 * side)],
                        2.2,
                        p,
                        Dash::Solid,
                    );
                }
            }
            MarkKind::Diamond | MarkKind::Flag | MarkKind::Right | MarkKind::Left => {
                let places = places(&kind.outline((x, y), half));
                self.put(format_args!("<polygon points=\"{places}\" {fill}/>"));
            }
        }
    }

    fn text(&mut self, (x, y): Spot, text: &str, style: Style) {
        let anchor = match style.anchor {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        };
        let weight = if style.strong { " font-weight=\"700\"" } else { "" };
        let (size, base) = (style.size.px() * self.scale, y + style.size.line() * self.scale * 0.76);
        let fill = paints(&[("fill", Paint::full(style.tint))]);
        let (x, base, size, text) = (n(x), n(base), n(size), escape(text));
        self.put(format_args!(
            "<text x=\"{x}\" y=\"{base}\" font-size=\"{size}\"{weight}{anchor} {fill}>{text}</text>"
        ));
    }

    fn hot(&mut self, scene: &Scene) {
        for hot in &scene.hot {
            let Area { left, top, width, height } = hot.area;
            let (x, y, w, h) = (n(left), n(top), n(width), n(height));
            let place = format!("x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
            let text = escape(&hot.text);
            self.put(format_args!("<rect class=\"chart-hot\" fill-opacity=\"0\" {place}><title>{text}</title></rect>"));
        }
    }

    /// The textures that were used.
    fn patterns(&self) -> String {
        let mut used: Vec<usize> = self.textures.iter().filter_map(|tint| texture(Paint::full(*tint))).collect();
        used.sort_unstable();
        used.dedup();
        if used.is_empty() {
            return String::new();
        }
        let pattern = |place: &usize| {
            let id = format!("{}-t{place}", self.id);
            format!(
                "<pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"{}\" \
                 fill=\"none\" stroke=\"#000\" stroke-opacity=\"0.5\"/></pattern>",
                TEXTURES[*place]
            )
        };
        format!("<defs>{}</defs>", used.iter().map(pattern).collect::<String>())
    }
}

/// Ways to fill a surface with lines, six pixels square.
const TEXTURES: [&str; 7] =
    ["M-1 7L7 -1", "M-1 -1L7 7", "M0 3H6", "M3 0V6", "M-1 7L7 -1M-1 -1L7 7", "M2.5 3H3.5", "M0 3H6M3 0V6"];

/// The texture of a fill: surfaces that mean something and are strong enough have one.
fn texture(fill: Paint) -> Option<usize> {
    let place = match fill.tint {
        Tint::Ink | Tint::Soft | Tint::Line | Tint::Card => return None,
        Tint::Product | Tint::Research | Tint::Series(0) => 0,
        Tint::Program | Tint::Dependency => 1,
        Tint::Priority | Tint::Warn => 2,
        Tint::Status => 3,
        Tint::Bad => 4,
        Tint::Good => 5,
        Tint::Neutral => 6,
        Tint::Series(n) => usize::from(n) % TEXTURES.len(),
    };
    (fill.share > 0.3).then_some(place)
}

fn places(points: &[Spot]) -> String {
    let all: Vec<String> = points.iter().map(|(x, y)| format!("{},{}", n(*x), n(*y))).collect();
    all.join(" ")
}

/// Colours as attributes for who knows no variables, and as a style for who does.
fn paints(all: &[(&str, Paint)]) -> String {
    let (mut attributes, mut style) = (String::new(), String::new());
    for (what, paint) in all {
        if paint.share < 0.005 {
            attributes.push_str(&format!("{what}=\"none\" "));
            continue;
        }
        let (name, value) = color(paint.tint);
        attributes.push_str(&format!("{what}=\"{value}\" "));
        style.push_str(&format!("{what}:var(--chart-{name},{value});"));
        if paint.share < 0.995 {
            attributes.push_str(&format!("{what}-opacity=\"{:.2}\" ", paint.share));
        }
    }
    format!("{attributes}style=\"{}\"", style.trim_end_matches(';'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::chart::samples;

    #[test]
    fn every_chart_has_a_title_a_description_and_no_markup_from_labels() {
        for mut chart in samples::all() {
            chart.title = "a < b & \"c\"".to_owned();
            let text = inline(&chart, "x", 600.0, 1.0);
            assert!(text.contains("<title id=\"x-title\">a &lt; b &amp; &quot;c&quot;</title>"), "{text}");
            assert!(text.contains(&format!("<desc id=\"x-desc\">{}</desc>", escape(&chart.alternative))));
            assert!(text.contains("role=\"img\""));
        }
    }

    /// Every tag is closed by the one that opened it, every attribute appears once in its tag, and every texture that
    /// is used is there.
    #[test]
    fn the_markup_is_well_formed() {
        for chart in samples::all() {
            let text = standalone(&chart, 520.0);
            let mut open: Vec<&str> = Vec::new();
            for part in text.split('<').skip(1) {
                let (tag, _) = part.split_once('>').expect("a tag ends");
                let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
                if tag.starts_with('/') {
                    assert_eq!(open.pop(), Some(name), "in {}", chart.title);
                } else if !tag.ends_with('/') {
                    open.push(name);
                }
                let mut attributes: Vec<&str> = tag.split("=\"").filter_map(|p| p.rsplit(' ').next()).collect();
                attributes.pop();
                let count = attributes.len();
                attributes.sort_unstable();
                attributes.dedup();
                assert_eq!(attributes.len(), count, "twice the same attribute in <{tag}>");
            }
            assert!(open.is_empty(), "{open:?} stay open in {}", chart.title);
            for used in text.split("url(#").skip(1) {
                let id = used.split(')').next().unwrap_or_default();
                assert!(text.contains(&format!("<pattern id=\"{id}\"")), "{id} is missing in {}", chart.title);
            }
        }
    }

    #[test]
    fn parts_that_mean_different_things_have_different_textures() {
        let families = [Tint::Research, Tint::Priority, Tint::Dependency, Tint::Status, Tint::Neutral];
        let mut textures: Vec<_> = families.iter().filter_map(|t| texture(Paint::full(*t))).collect();
        textures.sort_unstable();
        textures.dedup();
        assert_eq!(textures.len(), families.len());
    }
}
