//! A page as it grows: headings, paragraphs, lists, tables and pictures, every text of them escaped.

use crate::report::chart::{Chart, svg};

/// Width in which charts are laid out, in CSS pixels: what fits between the margins of A4 and of Letter.
const CHART: f32 = 660.0;
/// Width of charts that say little.
const SMALL: f32 = 380.0;
/// Size of texts in charts: that of notes.
const TEXT: f32 = 0.9;

/// Rows of a table that is not broken over pages.
const FEW: usize = 6;

/// Markup that grows.
#[derive(Default)]
pub(super) struct Html {
    out: String,
    charts: usize,
}

/// A column of a table: what it is called, and whether it holds figures, which stand flush right.
pub(super) struct Column {
    name: String,
    figures: bool,
}

impl Column {
    /// A column of texts.
    pub fn text(name: String) -> Self {
        Self { name, figures: false }
    }
    /// A column of figures.
    pub fn figures(name: String) -> Self {
        Self { name, figures: true }
    }
}

/// What stands in a cell, and a smaller line below it.
#[derive(Default)]
pub(super) struct Cell {
    text: String,
    under: String,
}

impl Cell {
    /// A cell with a line below.
    pub fn under(text: impl Into<String>, under: impl Into<String>) -> Self {
        Self { text: text.into(), under: under.into() }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Cell::under(text, "")
    }
}

/// Rows under a name of their own.
pub(super) struct Group {
    /// Empty: rows without one.
    pub name: String,
    pub rows: Vec<Vec<Cell>>,
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

    /// The same, with a badge behind it.
    pub fn heading_with(&mut self, text: &str, class: &str, badge: &str) {
        let (text, badge) = (svg::escape(text), svg::escape(badge));
        self.out.push_str(&format!("<h3>{text} <span class=\"badge {class}\">{badge}</span></h3>\n"));
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
        self.items("ul", class, items);
    }

    /// A list whose order counts.
    pub fn ordered(&mut self, class: &str, items: &[String]) {
        self.items("ol", class, items);
    }

    fn items(&mut self, kind: &str, class: &str, items: &[String]) {
        if items.is_empty() {
            return;
        }
        self.out.push_str(&format!("<{kind} class=\"{class}\">\n"));
        for item in items {
            self.element("li", "", item);
        }
        self.out.push_str(&format!("</{kind}>\n"));
    }

    /// Names with what belongs to each: a figure, its unit, the figure in a word, and what it says.
    pub fn figures(&mut self, rows: &[[String; 5]]) {
        self.out.push_str("<dl class=\"figures\">\n");
        for row in rows {
            let [name, figure, unit, word, means] = row.each_ref().map(|text| svg::escape(text));
            self.out.push_str(&format!(
                "<div><dt>{name}</dt><dd><b>{figure}</b> <span>{unit}</span></dd><dd>{word}</dd>\
                 <dd class=\"soft\">{means}</dd></div>\n"
            ));
        }
        self.out.push_str("</dl>\n");
    }

    /// A table with a caption; the first cell of a row names the row.
    pub fn table(&mut self, caption: &str, columns: &[Column], rows: Vec<Vec<Cell>>) {
        self.grouped(caption, columns, vec![Group { name: String::new(), rows }]);
    }

    /// A table whose rows stand in groups.
    pub fn grouped(&mut self, caption: &str, columns: &[Column], groups: Vec<Group>) {
        let rows: usize = groups.iter().map(|g| g.rows.len()).sum();
        let keep = if rows <= FEW { " keep" } else { "" };
        self.out.push_str(&format!("<div class=\"wide{keep}\"><table>\n"));
        self.element("caption", "", caption);
        self.out.push_str("<thead><tr>");
        for column in columns {
            let name = svg::escape(&column.name);
            self.out.push_str(&format!("<th scope=\"col\"{}>{name}</th>", class(column)));
        }
        self.out.push_str("</tr></thead>\n");
        for group in &groups {
            self.out.push_str("<tbody>\n");
            if !group.name.is_empty() {
                let (name, n) = (svg::escape(&group.name), columns.len());
                self.out.push_str(&format!(
                    "<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"{n}\">{name}</th></tr>\n"
                ));
            }
            group.rows.iter().for_each(|row| self.row(columns, row));
            self.out.push_str("</tbody>\n");
        }
        self.out.push_str("</table></div>\n");
    }

    fn row(&mut self, columns: &[Column], row: &[Cell]) {
        self.out.push_str("<tr>");
        for (i, (cell, column)) in row.iter().zip(columns).enumerate() {
            let (open, close) = if i == 0 { ("th scope=\"row\"", "th") } else { ("td", "td") };
            let under = match cell.under.as_str() {
                "" => String::new(),
                text => format!("<small>{}</small>", svg::escape(text)),
            };
            self.out.push_str(&format!("<{open}{}>{}{under}</{close}>", class(column), svg::escape(&cell.text)));
        }
        self.out.push_str("</tr>\n");
    }

    /// A picture, and below it how to read it; it says itself what is to be seen.
    pub fn chart(&mut self, chart: &Chart, caption: &str) {
        self.picture("", chart, caption, CHART);
    }

    /// A picture that says little, in less room.
    pub fn small_chart(&mut self, chart: &Chart, caption: &str) {
        self.picture(" class=\"small\"", chart, caption, SMALL);
    }

    fn picture(&mut self, class: &str, chart: &Chart, caption: &str, width: f32) {
        self.charts += 1;
        let picture = svg::inline(chart, &format!("chart-{}", self.charts), width, TEXT);
        let caption = svg::escape(caption);
        self.out.push_str(&format!("<figure{class}>\n{picture}\n<figcaption>{caption}</figcaption>\n</figure>\n"));
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

fn class(column: &Column) -> &'static str {
    if column.figures { " class=\"n\"" } else { "" }
}
