//! What is wrong with a scenario, where, and what to do about it; as text with the source line, and as JSON.

use super::code::Code;
use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};
use serde::Serialize;
use serde::ser::SerializeStruct;
use std::ops::Range;
use std::sync::Arc;

/// Whether a mistake keeps the scenario from loading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The scenario does not load.
    Error,
    /// It loads, but something is odd.
    Warning,
}

/// One thing that is wrong.
#[derive(Clone, PartialEq)]
pub struct Diagnostic {
    /// What kind of thing.
    pub code: Code,
    /// The file, relative to the scenarios folder: `workout_history/demand.ron`.
    pub file: String,
    /// Line from 1; 0 when the whole file is meant.
    pub line: usize,
    /// Column from 1, in characters; 0 when the whole file is meant.
    pub column: usize,
    /// Path inside the file: `features["next_workout"].questions`. Empty when the whole file is meant.
    pub path: String,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do, in a sentence.
    pub help: String,
    source: Option<(Arc<str>, Range<usize>)>,
}

impl Diagnostic {
    /// A diagnostic about a whole file.
    pub fn of_file(code: Code, file: impl Into<String>, message: impl Into<String>, help: impl Into<String>) -> Self {
        Self {
            code,
            file: file.into(),
            line: 0,
            column: 0,
            path: String::new(),
            message: message.into(),
            help: help.into(),
            source: None,
        }
    }

    /// The same diagnostic at a span of a text.
    #[must_use]
    pub fn at(mut self, text: &Arc<str>, span: Range<usize>, path: String) -> Self {
        let start = floor_boundary(text, span.start);
        let end = floor_boundary(text, span.end).max(start);
        let before = &text[..start];
        let line_start = before.rfind('\n').map_or(0, |i| i + 1);
        self.line = before.matches('\n').count() + 1;
        self.column = before[line_start..].chars().count() + 1;
        self.path = path;
        self.source = Some((Arc::clone(text), start..end));
        self
    }

    /// The same diagnostic on a line, from 1, of a file that cannot be shown; 0 is the whole file.
    #[must_use]
    pub fn on_line(mut self, line: usize) -> Self {
        self.line = line;
        self
    }

    /// Whether it keeps the scenario from loading.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }

    /// Whether it is an error.
    pub fn is_error(&self) -> bool {
        self.severity() == Severity::Error
    }

    /// As text, with the source line; `styled` adds terminal colours.
    pub fn render(&self, styled: bool) -> String {
        let level = if self.is_error() { Level::ERROR } else { Level::WARNING };
        let title = level.primary_title(self.message.as_str()).id(self.code.as_str());
        let group = match &self.source {
            Some((text, span)) => {
                // The renderer reads all it is given, so it is given the marked lines alone.
                let from = text[..span.start].rfind('\n').map_or(0, |i| i + 1);
                let to = text[span.end..].find('\n').map_or(text.len(), |i| span.end + i);
                let mark = AnnotationKind::Primary.span(span.start - from..span.end - from).label(self.path.as_str());
                let lines = Snippet::source(&text[from..to]).line_start(self.line).path(self.file.as_str());
                title.element(lines.annotation(mark))
            }
            None if self.line > 0 => title.element(Origin::path(self.file.as_str()).line(self.line)),
            None => title.element(Origin::path(self.file.as_str())),
        };
        let report = [group.element(Level::HELP.message(self.help.as_str()))];
        let renderer = if styled { Renderer::styled() } else { Renderer::plain() };
        renderer.render(&report).to_string()
    }
}

/// One line, without the source text: what a failed assertion should show.
impl std::fmt::Debug for Diagnostic {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (code, line) = (self.code.as_str(), self.line);
        write!(f, "{code} {}:{line} {} ({}) {}", self.file, self.path, self.message, self.help)
    }
}

fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

impl Serialize for Diagnostic {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut s = serializer.serialize_struct("Diagnostic", 8)?;
        s.serialize_field("code", self.code.as_str())?;
        s.serialize_field("severity", &self.severity())?;
        s.serialize_field("file", &self.file)?;
        s.serialize_field("line", &self.line)?;
        s.serialize_field("column", &self.column)?;
        s.serialize_field("path", &self.path)?;
        s.serialize_field("message", &self.message)?;
        s.serialize_field("help", &self.help)?;
        s.end()
    }
}

/// All diagnostics as text, one after the other, with a blank line between.
pub fn render_all(diagnostics: &[Diagnostic], styled: bool) -> String {
    let texts: Vec<String> = diagnostics.iter().map(|d| d.render(styled)).collect();
    texts.join("\n\n")
}

/// All diagnostics as a JSON list.
pub fn to_json(diagnostics: &[Diagnostic]) -> String {
    // Strings and numbers under fixed names: nothing in there can fail to serialise.
    serde_json::to_string_pretty(diagnostics).unwrap_or_else(|_| "[]".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Diagnostic {
        let text: Arc<str> = "(\n    té: \"x\",\n)".into();
        let start = text.find('"').unwrap_or(0);
        Diagnostic::of_file(Code::UnknownId, "a/b.ron", "there is no x", "name one").at(
            &text,
            start..start + 3,
            "té".into(),
        )
    }

    #[test]
    fn a_place_counts_lines_and_characters_from_one() {
        let d = sample();
        assert_eq!((d.line, d.column), (2, 9));
    }

    #[test]
    fn the_text_shows_code_file_line_and_source() {
        let text = sample().render(false);
        for part in ["E006", "a/b.ron:2:9", "té: \"x\",", "there is no x", "name one"] {
            assert!(text.contains(part), "{part} is not in\n{text}");
        }
    }

    #[test]
    fn json_names_everything() {
        let json = to_json(&[sample()]);
        let value: serde_json::Value = serde_json::from_str(&json).expect("we wrote it just now");
        assert_eq!(value[0]["code"], "E006");
        assert_eq!(value[0]["severity"], "error");
        assert_eq!(value[0]["line"], 2);
    }
}
