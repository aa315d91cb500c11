//! `Label`: text, with runs of other weight, size or colour in it.
//!
//! Every text that matters is in the accessibility tree. Long text wraps; it is never cut. It must not
//! know where text comes from.

use accesskit::{Node as AccessNode, Role};
use bevy::{
    a11y::AccessibilityNode,
    ecs::system::EntityCommands,
    prelude::*,
    text::{FontFeatureTag, FontFeatures, FontSize, LineHeight},
};

use super::term::make_term;
use crate::ui::{
    kit::{Kit, Ui, Widget},
    project::Key,
    theme::{Face, TextSize, Tone},
};

/// The colour of text, by meaning.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Ink {
    /// Text.
    #[default]
    Normal,
    /// Secondary text.
    Soft,
    /// Text of something that cannot be used now.
    Faint,
    /// Good, bad, warning.
    Tone(Tone),
    /// A colour of the palette: a seat's or a family's ink, or what stands on a fill.
    Of(Color),
}

impl Ink {
    /// The colour in a theme.
    pub fn color(self, kit: &Kit) -> Color {
        match self {
            Ink::Normal => kit.palette.ink,
            Ink::Soft => kit.palette.ink_soft,
            Ink::Faint => kit.palette.ink_faint,
            Ink::Tone(tone) => kit.palette.tone(tone).ink,
            Ink::Of(color) => color,
        }
    }
}

/// A piece of text in one style; what is not set is taken from the label.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Run {
    text: String,
    face: Option<Face>,
    size: Option<TextSize>,
    ink: Option<Ink>,
    concept: Option<String>,
}

impl Run {
    /// Text as the label has it.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Emphasis.
    pub fn strong(text: impl Into<String>) -> Self {
        Self { face: Some(Face::TextBold), ..Self::plain(text) }
    }

    /// A source or condition behind a statement: small and soft.
    pub fn aside(text: impl Into<String>) -> Self {
        Self { size: Some(TextSize::Small), ink: Some(Ink::Soft), ..Self::plain(text) }
    }

    /// A word that opens the card of a concept (see [`super::Term`]).
    pub fn term(text: impl Into<String>, concept: impl Into<String>) -> Self {
        Self { concept: Some(concept.into()), ..Self::plain(text) }
    }

    /// The same run in another colour.
    pub fn ink(mut self, ink: Ink) -> Self {
        self.ink = Some(ink);
        self
    }
}

/// Text to be put into a [`Ui`].
#[derive(Debug, Clone)]
pub struct Label {
    runs: Vec<Run>,
    face: Face,
    size: TextSize,
    ink: Ink,
    justify: Justify,
    wraps: bool,
    tabular: bool,
    scale: f32,
    grows: bool,
    terms: bool,
    role: Option<Role>,
    key: Option<Key>,
}

impl Label {
    fn new(text: impl Into<String>, size: TextSize, face: Face) -> Self {
        Self {
            runs: vec![Run::plain(text)],
            face,
            size,
            ink: Ink::Normal,
            justify: Justify::Left,
            wraps: true,
            tabular: false,
            scale: 1.0,
            grows: false,
            terms: false,
            role: Some(Role::Label),
            key: None,
        }
    }

    /// Running text.
    pub fn body(text: impl Into<String>) -> Self {
        Self::new(text, TextSize::Body, Face::Text)
    }

    /// Hints, sources, labels of axes: small and soft.
    pub fn small(text: impl Into<String>) -> Self {
        Self::new(text, TextSize::Small, Face::Text).soft()
    }

    /// Names in lists and tables.
    pub fn strong(text: impl Into<String>) -> Self {
        Self::new(text, TextSize::Body, Face::TextSemiBold)
    }

    /// A larger sentence, as in a letter.
    pub fn lead(text: impl Into<String>) -> Self {
        Self::new(text, TextSize::Lead, Face::Text)
    }

    /// The name of a panel, in the display face.
    pub fn heading(text: impl Into<String>) -> Self {
        Self::new(text, TextSize::Lead, Face::Display).role(Role::Heading)
    }

    /// The title in a screen's bar.
    pub fn title(text: impl Into<String>) -> Self {
        Self::new(text, TextSize::Title, Face::DisplayBold).role(Role::Heading)
    }

    /// The headline of a page.
    pub fn headline(text: impl Into<String>) -> Self {
        Self::new(text, TextSize::Headline, Face::DisplayBold).role(Role::Heading)
    }

    /// The name of the game.
    pub fn display(text: impl Into<String>) -> Self {
        Self::new(text, TextSize::Display, Face::DisplayBold).role(Role::Heading)
    }

    /// A number in a table: figures of equal width, at the right edge.
    pub fn number(text: impl Into<String>) -> Self {
        let mut label = Self::strong(text).no_wrap().justify(Justify::Right);
        label.tabular = true;
        label
    }

    /// A code to be read out or typed.
    pub fn code(text: impl Into<String>) -> Self {
        Self::new(text, TextSize::Body, Face::Mono)
    }

    /// Text made of runs.
    pub fn rich(runs: impl IntoIterator<Item = Run>) -> Self {
        let mut label = Self::body("");
        label.runs = runs.into_iter().collect();
        label
    }

    /// Text with marks, as locale files have it: `**emphasis**`, `__aside__`,
    /// and `[[concept|text]]` for a term.
    pub fn marked(text: &str) -> Self {
        Self::rich(parse_marks(text))
    }

    /// Another size.
    pub fn size(mut self, size: TextSize) -> Self {
        self.size = size;
        self
    }

    /// Another face.
    pub fn face(mut self, face: Face) -> Self {
        self.face = face;
        self
    }

    /// Another colour.
    pub fn ink(mut self, ink: Ink) -> Self {
        self.ink = ink;
        self
    }

    /// Secondary text.
    pub fn soft(self) -> Self {
        self.ink(Ink::Soft)
    }

    /// A colour of the palette.
    pub fn color(self, color: Color) -> Self {
        self.ink(Ink::Of(color))
    }

    /// Where lines stand.
    pub fn justify(mut self, justify: Justify) -> Self {
        self.justify = justify;
        self
    }

    /// In the middle of its box.
    pub fn centered(self) -> Self {
        self.justify(Justify::Center)
    }

    /// Stays on one line. Only for text that is short in every language.
    pub fn no_wrap(mut self) -> Self {
        self.wraps = false;
        self
    }

    /// So many times its size: on a sheet that is zoomed.
    pub fn scaled(mut self, scale: f32) -> Self {
        self.scale = scale;
        self
    }

    /// Takes the room that is left in its row.
    pub fn grow(mut self) -> Self {
        self.grows = true;
        self
    }

    /// Words in it that have a concept card open it, once a screen. Not for texts on buttons.
    pub fn terms(mut self) -> Self {
        self.terms = true;
        self
    }

    /// What it is for assistive technology.
    pub fn role(mut self, role: Role) -> Self {
        self.role = Some(role);
        self
    }

    /// Not in the accessibility tree, because the control it belongs to says it already.
    pub fn silent(mut self) -> Self {
        self.role = None;
        self
    }

    /// A stable name (see [`Key`]).
    pub fn key(mut self, key: impl Into<String>) -> Self {
        self.key = Some(Key::new(key));
        self
    }

    /// The whole text.
    pub fn text(&self) -> String {
        self.runs.iter().map(|run| run.text.as_str()).collect()
    }

    fn font(&self, kit: &Kit, run: &Run) -> TextFont {
        let size = run.size.unwrap_or(self.size);
        let size = FontSize::Rem(size.rem() * self.scale);
        let mut font = TextFont { font: kit.font(run.face.unwrap_or(self.face)), ..TextFont::from_font_size(size) };
        if self.tabular {
            font.font_features = FontFeatures::from([FontFeatureTag::TABULAR_FIGURES]);
        }
        font
    }
}

impl Widget for Label {
    fn spawn<'u>(mut self, ui: &'u mut Ui<'_>) -> EntityCommands<'u> {
        let kit = ui.kit();
        if self.terms {
            self.runs = with_terms(self.runs, kit);
        }
        let text = self.text();
        if matches!(self.face, Face::Display | Face::DisplayBold) {
            self.runs.iter_mut().for_each(|run| run.text = unbroken(&run.text));
        }
        // A term is a span of its own even at the start, because the first run belongs to the node of the whole text.
        let first = self.runs.first().filter(|run| run.concept.is_none()).cloned();
        let spans = if first.is_some() { 1.. } else { 0.. };
        let first = first.unwrap_or_default();
        let wrap = if self.wraps { LineBreak::WordBoundary } else { LineBreak::NoWrap };
        let node = Node {
            flex_grow: if self.grows { 1.0 } else { 0.0 },
            flex_basis: if self.grows { Val::ZERO } else { Val::Auto },
            flex_shrink: if self.wraps { 1.0 } else { 0.0 },
            min_width: if self.grows { Val::ZERO } else { Val::Auto },
            // Layout may have measured a text that wraps in the narrowest column first, and would remember that height
            // as something that sticks out: whoever scrolls around it would scroll into emptiness.
            overflow: if self.wraps { Overflow::clip_y() } else { Overflow::visible() },
            ..default()
        };
        let line_height = LineHeight::RelativeToFont(self.size.line_height());
        let color = |run: &Run| TextColor(run.ink.unwrap_or(self.ink).color(kit));
        let layout = TextLayout::new(self.justify, wrap);
        let bundle = (
            Text::new(first.text.clone()),
            self.font(kit, &first),
            color(&first),
            line_height,
            layout,
            node,
            Pickable::IGNORE,
        );
        let mut spawned = ui.leaf(bundle);
        for run in self.runs.get(spans).unwrap_or_default() {
            let (style, ink) = ((self.font(kit, run), color(run), line_height), color(run).0);
            spawned.with_children(|parent| {
                let mut span = parent.spawn((TextSpan::new(run.text.clone()), style));
                if let Some(concept) = &run.concept {
                    make_term(&mut span, concept, &run.text, ink);
                }
            });
        }
        if let Some(role) = self.role {
            spawned.insert(text_access(role, text));
        }
        if let Some(key) = self.key {
            spawned.insert(key);
        }
        spawned
    }
}

/// Cuts runs at the words that open cards and were not met on this screen before.
fn with_terms(runs: Vec<Run>, kit: &Kit) -> Vec<Run> {
    let mut cut = Vec::new();
    for run in runs {
        let found = if run.concept.is_none() { kit.lore.first_met(&run.text) } else { Vec::new() };
        let mut from = 0;
        for (at, concept) in found {
            if from < at.start {
                cut.push(Run { text: run.text[from..at.start].to_owned(), ..run.clone() });
            }
            from = at.end;
            cut.push(Run { text: run.text[at].to_owned(), concept: Some(concept), ..run.clone() });
        }
        if from < run.text.len() || from == 0 {
            cut.push(Run { text: run.text[from..].to_owned(), ..run });
        }
    }
    cut
}

/// In large type a line does not end within a name such as *New-year release*.
fn unbroken(text: &str) -> String {
    text.replace('-', "\u{2011}")
}

fn text_access(role: Role, text: String) -> AccessibilityNode {
    let mut node = AccessNode::new(role);
    match role {
        // A label's text is its value; everything else is named by it.
        Role::Label | Role::Paragraph => node.set_value(text),
        _ => node.set_label(text),
    }
    AccessibilityNode::from(node)
}

/// Cuts text at `**`, `__` and `[[...]]` into runs.
fn parse_marks(text: &str) -> Vec<Run> {
    let mut runs = Vec::new();
    let (mut strong, mut aside) = (false, false);
    let mut rest = text;
    loop {
        let cut = ["**", "__", "[["].iter().filter_map(|mark| rest.find(mark)).min();
        let (piece, mark) = rest.split_at(cut.unwrap_or(rest.len()));
        if !piece.is_empty() {
            runs.push(match (strong, aside) {
                (true, _) => Run::strong(piece),
                (false, true) => Run::aside(piece),
                (false, false) => Run::plain(piece),
            });
        }
        if mark.is_empty() {
            return runs;
        }
        let (mark, after) = mark.split_at(2);
        rest = after;
        match mark {
            "**" => strong = !strong,
            "__" => aside = !aside,
            _ => {
                let (term, after) = after.split_once("]]").unwrap_or((after, ""));
                let (concept, word) = term.split_once('|').unwrap_or((term, term));
                runs.push(Run::term(word, concept));
                rest = after;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_become_runs() {
        let runs = parse_marks("Release **day 42** to 55 __80 % sure__");
        assert_eq!(
            runs,
            [Run::plain("Release "), Run::strong("day 42"), Run::plain(" to 55 "), Run::aside("80 % sure")]
        );
        let runs = parse_marks("A [[buffer|safety margin]] helps; so does [[slack]].");
        let terms: Vec<_> = runs.iter().filter_map(|r| r.concept.as_deref().map(|c| (c, r.text.as_str()))).collect();
        assert_eq!(terms, [("buffer", "safety margin"), ("slack", "slack")]);
        assert_eq!(parse_marks("plain"), [Run::plain("plain")]);
        assert_eq!(parse_marks(""), []);
    }
}
