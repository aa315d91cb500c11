//! A page as it grows: headings, paragraphs, lists, tables and pictures, every text of them escaped.

use crate::report::chart::{Chart, svg};

/// Width in which charts are laid out, in CSS pixels: what fits between the margins of A4 and of Letter.
const CHART: f32 = 660.0;

/// Markup that grows.
#[derive(Default)]
pub(super) struct Html {
    out: String,
    charts: usize,
}

impl Html {
    /// What was written.
    pub fn text(self) -> String {
        self.out
    }

    /// A part of the page under a heading of its own.
    pub fn part(&mut self, id: &str, heading: &str, inside: impl FnOnce(&mut Html)) {
        let heading = svg::escape(heading);
        self.out
            .push_str(&format!("<section id=\"{id}\" aria-labelledby=\"{id}-h\">\n<h2 id=\"{id}-h\">{heading}</h2>\n"));
        inside(self);
        self.out.push_str("</section>\n");
    }

    /// Something kept together, with a class.
    pub fn block(&mut self, class: &str, inside: impl FnOnce(&mut Html)) {
        self.out.push_str(&format!("<div class=\"{class}\">\n"));
        inside(self);
        self.out.push_str("</div>\n");
    }

    /// A heading within a part.
    pub fn heading(&mut self, text: &str) {
        self.element("h3", "", text);
    }

    /// A heading below that.
    pub fn minor(&mut self, text: &str) {
        self.element("h4", "", text);
    }

    /// A paragraph; nothing where there is nothing to say.
    pub fn p(&mut self, text: &str) {
        if !text.is_empty() {
            self.element("p", "", text);
        }
    }

    /// A paragraph with a class.
    pub fn p_of(&mut self, class: &str, text: &str) {
        if !text.is_empty() {
            self.element("p", class, text);
        }
    }

    /// A quotation: lines stay lines.
    pub fn quote(&mut self, text: &str) {
        let lines: Vec<String> = text.lines().map(svg::escape).collect();
        self.out.push_str(&format!("<blockquote><p>{}</p></blockquote>\n", lines.join("<br />")));
    }

    /// A list; nothing where it is empty.
    pub fn list(&mut self, class: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.out.push_str(&format!("<ul class=\"{class}\">\n"));
        for item in items {
            self.element("li", "", item);
        }
        self.out.push_str("</ul>\n");
    }

    /// A table with a caption; the first cell of a row names the row.
    pub fn table(&mut self, caption: &str, head: &[String], rows: &[Vec<String>]) {
        self.out.push_str("<table>\n");
        self.element("caption", "", caption);
        self.out.push_str("<thead><tr>");
        for name in head {
            self.out.push_str(&format!("<th scope=\"col\">{}</th>", svg::escape(name)));
        }
        self.out.push_str("</tr></thead>\n<tbody>\n");
        for row in rows {
            self.out.push_str("<tr>");
            for (i, cell) in row.iter().enumerate() {
                let (open, close) = if i == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
                self.out.push_str(&format!("<{open}>{}</{close}>", svg::escape(cell)));
            }
            self.out.push_str("</tr>\n");
        }
        self.out.push_str("</tbody>\n</table>\n");
    }

    /// A picture with its name below; it says itself what is to be seen.
    pub fn chart(&mut self, chart: &Chart) {
        self.charts += 1;
        let picture = svg::inline(chart, &format!("chart-{}", self.charts), CHART);
        let name = svg::escape(&chart.title);
        self.out.push_str(&format!("<figure>\n{picture}\n<figcaption>{name}</figcaption>\n</figure>\n"));
    }

    /// An element with a class, or without one.
    pub fn element(&mut self, name: &str, class: &str, text: &str) {
        let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
        self.out.push_str(&format!("<{name}{class}>{}</{name}>\n", svg::escape(text)));
    }

    /// Links to the parts of this page.
    pub fn contents(&mut self, label: &str, parts: &[(&str, String)]) {
        self.out.push_str(&format!("<nav aria-label=\"{}\">\n<ol>\n", svg::escape(label)));
        for (id, name) in parts {
            self.out.push_str(&format!("<li><a href=\"#{id}\">{}</a></li>\n", svg::escape(name)));
        }
        self.out.push_str("</ol>\n</nav>\n");
    }
}
