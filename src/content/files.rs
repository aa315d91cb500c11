//! Reading a scenario's files: text, outline and raw form of each, and what is wrong with their form.
//!
//! A file that cannot be read or parsed is reported and left out; the others are still read.

use super::code::Code;
use super::diagnostic::Diagnostic;
use super::outline::Outline;
use super::place::{FileKind, Place};
use super::raw::*;
use super::source::{ReadError, Source};
use ron::error::SpannedError;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::sync::Arc;

/// The text of a file, with its outline.
#[derive(Clone, Debug)]
struct Doc {
    path: String,
    text: Arc<str>,
    outline: Outline,
}

/// All files of a scenario in raw form; `None` where one could not be read.
#[derive(Debug, Default)]
pub struct Files {
    /// Name of the scenario's folder.
    pub id: String,
    docs: Vec<Option<Doc>>,
    pub model: Option<RawModel>,
    pub actions: Option<RawActions>,
    pub concepts: Option<RawConcepts>,
    pub scenario: Option<RawScenario>,
    pub cast: Option<RawCast>,
    pub demand: Option<RawDemand>,
    pub backlog: Option<RawBacklog>,
    pub teams: Option<RawTeams>,
    pub risks: Option<RawRisks>,
    pub dilemmas: Option<RawDilemmas>,
    pub story: Option<RawStory>,
}

impl Files {
    /// Reads and parses all files of a scenario.
    pub fn read(source: &Source, id: &str, out: &mut Vec<Diagnostic>) -> Self {
        let docs: Vec<Option<Doc>> = FileKind::ALL.iter().map(|kind| read_doc(source, *kind, id, out)).collect();
        let doc = |kind: FileKind| docs[kind as usize].as_ref();
        Self {
            id: id.to_owned(),
            model: parse(doc(FileKind::Model), out),
            actions: parse(doc(FileKind::Actions), out),
            concepts: parse(doc(FileKind::Concepts), out),
            scenario: parse(doc(FileKind::Scenario), out),
            cast: parse(doc(FileKind::Cast), out),
            demand: parse(doc(FileKind::Demand), out),
            backlog: parse(doc(FileKind::Backlog), out),
            teams: parse(doc(FileKind::Teams), out),
            risks: parse(doc(FileKind::Risks), out),
            dilemmas: parse(doc(FileKind::Dilemmas), out),
            story: parse(doc(FileKind::Story), out),
            docs,
        }
    }

    /// The shared model file alone, the others left out.
    pub fn of_model(source: &Source, out: &mut Vec<Diagnostic>) -> Self {
        let doc = |kind: &FileKind| (*kind == FileKind::Model).then(|| read_doc(source, *kind, "", out)).flatten();
        let docs: Vec<Option<Doc>> = FileKind::ALL.iter().map(doc).collect();
        let model = parse(docs[FileKind::Model as usize].as_ref(), out);
        Self { docs, model, ..Self::default() }
    }

    /// The shared model file alone, if it has no mistake of form.
    pub fn read_model(source: &Source) -> Option<RawModel> {
        let mut ignored = Vec::new();
        let doc = read_doc(source, FileKind::Model, "", &mut ignored);
        parse(doc.as_ref(), &mut ignored)
    }

    /// The shared concept cards alone, if their file has no mistake of form.
    pub fn read_concepts(source: &Source, out: &mut Vec<Diagnostic>) -> Option<RawConcepts> {
        let doc = read_doc(source, FileKind::Concepts, "", out);
        parse(doc.as_ref(), out)
    }

    /// A diagnostic at a place; `mark` narrows it to the first occurrence of a text there.
    pub fn diagnose(&self, code: Code, place: &Place, mark: Option<&str>, message: String, help: String) -> Diagnostic {
        let Some(doc) = &self.docs[place.file as usize] else {
            return Diagnostic::of_file(code, place.file.path(&self.id), message, help);
        };
        let bare = Diagnostic::of_file(code, doc.path.clone(), message, help);
        if place.steps.is_empty() {
            return bare;
        }
        let path = doc.outline.path(&doc.text, &place.steps);
        bare.at(&doc.text, doc.span(place, mark), path)
    }
}

impl Doc {
    fn span(&self, place: &Place, mark: Option<&str>) -> Range<usize> {
        let marked = mark.zip(self.outline.whole(&place.steps)).and_then(|(mark, whole)| {
            let at = whole.start + self.text[whole.clone()].find(mark)?;
            Some(at..at + mark.len())
        });
        marked.unwrap_or_else(|| self.outline.span(&self.text, &place.steps))
    }
}

fn read_doc(source: &Source, kind: FileKind, id: &str, out: &mut Vec<Diagnostic>) -> Option<Doc> {
    let path = kind.path(id);
    match source.read(&path) {
        Ok(text) => Some(Doc { outline: Outline::of(&text), text: text.into(), path }),
        Err(error) => {
            let (help, line) = match &error {
                ReadError::Missing(_) => {
                    ("Every scenario needs this file; copy it from another scenario and adapt it.", 0)
                }
                ReadError::Unreadable { .. } => ("Make it a file that may be read.", 0),
                ReadError::NotText { line, .. } => {
                    ("Save it as UTF-8, or copy it afresh where it has come to harm.", *line)
                }
            };
            out.push(Diagnostic::of_file(Code::MissingFile, path, error.to_string(), help).on_line(line));
            None
        }
    }
}

/// The options that scenario files are read with: `None` and `Some(...)` may be left out around optional values.
fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

fn parse<T: DeserializeOwned>(doc: Option<&Doc>, out: &mut Vec<Diagnostic>) -> Option<T> {
    let doc = doc?;
    match options().from_str(&doc.text) {
        Ok(raw) => Some(raw),
        Err(error) => {
            out.push(of_ron(doc, &error));
            None
        }
    }
}

fn of_ron(doc: &Doc, error: &SpannedError) -> Diagnostic {
    let start = offset(&doc.text, error.span.start.line, error.span.start.col);
    let end = offset(&doc.text, error.span.end.line, error.span.end.col).max(start);
    let (code, help) = kind_of(&error.code);
    let span = narrowed(&doc.text, start..end, &error.code);
    // A whole file ends with the bracket that its first one opened.
    let cut_off = doc.text[span.end..].trim().is_empty() && !doc.text.trim_end().ends_with(')');
    let help = if cut_off { "The file ends too early: write the rest, or copy it afresh." } else { help };
    let path = doc.outline.path_at(&doc.text, span.start);
    let message = match &error.code {
        ron::Error::SuggestRawIdentifier(found) | ron::Error::InvalidIdentifier(found) => {
            format!("\"{found}\" is not the name of a field")
        }
        other => sentence(&other.to_string()),
    };
    Diagnostic::of_file(code, doc.path.clone(), message, help).at(&doc.text, span, path)
}

/// The span of a mistake: the last occurrence of the name it is about, if it has one, else one character.
fn narrowed(text: &str, span: Range<usize>, error: &ron::Error) -> Range<usize> {
    use ron::Error;
    let name = match error {
        Error::NoSuchStructField { found, .. } | Error::NoSuchEnumVariant { found, .. } => found.as_str(),
        Error::DuplicateStructField { field, .. } => field,
        _ => "",
    };
    let line_start = text[..span.start].rfind('\n').map_or(0, |i| i + 1);
    let from = if span.is_empty() { line_start } else { span.start };
    match text[from..span.end].rfind(name).filter(|_| !name.is_empty()) {
        Some(at) => from + at..from + at + name.len(),
        None if span.is_empty() => {
            let len = text[span.start..].chars().next().map_or(0, char::len_utf8);
            span.start..span.start + len
        }
        None => span,
    }
}

fn kind_of(error: &ron::Error) -> (Code, &'static str) {
    use ron::Error;
    match error {
        Error::DuplicateStructField { .. } => (Code::RepeatedField, "Keep one of the two."),
        Error::NoSuchStructField { .. } => (Code::Shape, "Use one of the fields that the author's guide lists."),
        Error::MissingStructField { .. } => (Code::Shape, "Add the field; the author's guide says what it means."),
        Error::NoSuchEnumVariant { .. } => (Code::Shape, "Use one of the names that the author's guide lists."),
        Error::InvalidValueForType { .. } | Error::ExpectedDifferentLength { .. } | Error::IntegerOutOfBounds => {
            (Code::Shape, "See the author's guide for what belongs here.")
        }
        Error::InvalidIntegerDigit { .. } => (Code::Shape, "Write a whole number, in digits alone."),
        Error::SuggestRawIdentifier(_) | Error::InvalidIdentifier(_) => {
            (Code::Syntax, "A field's name, a colon and its value belong here. Decimals take a point, not a comma.")
        }
        Error::ExpectedString
        | Error::ExpectedBoolean
        | Error::ExpectedInteger
        | Error::ExpectedFloat
        | Error::ExpectedArray
        | Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedOption
        | Error::Message(_) => (Code::Shape, "See the author's guide for what belongs here."),
        _ => (Code::Syntax, "Look for a missing comma, bracket or quotation mark just before this place."),
    }
}

fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
    first + chars.as_str()
}

/// Byte offset of a line and column, both from 1, columns in characters.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let rest = &text[start..];
    start + rest.char_indices().nth(column.saturating_sub(1)).map_or(rest.len(), |(i, _)| i)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mistakes(text: &str) -> Diagnostic {
        let doc = Doc { path: "x/teams.ron".into(), text: text.into(), outline: Outline::of(text) };
        let mut out = Vec::new();
        assert!(parse::<RawTeams>(Some(&doc), &mut out).is_none(), "it parsed");
        out.remove(0)
    }

    #[test]
    fn an_unknown_field_is_shown_where_it_stands() {
        let d = mistakes("(\n    teams: [],\n    handofs: [],\n)");
        assert_eq!((d.code, d.line, d.column), (Code::Shape, 3, 5), "{}", d.render(false));
    }

    #[test]
    fn a_repeated_field_is_its_own_mistake() {
        let d = mistakes("(\n    teams: [],\n    handoffs: [],\n    teams: [],\n)");
        assert_eq!((d.code, d.line, d.column), (Code::RepeatedField, 4, 5), "{}", d.render(false));
    }

    #[test]
    fn a_wrong_name_is_shown_with_its_path() {
        let d =
            mistakes("(\n    teams: [(id: \"a\", people: 1, lead: \"b\", kind: Enginering)],\n    handoffs: [],\n)");
        assert_eq!((d.code, d.line), (Code::Shape, 2), "{}", d.render(false));
        assert_eq!(d.path, "teams[\"a\"].kind", "{}", d.render(false));
    }

    #[test]
    fn a_missing_bracket_is_syntax() {
        let d = mistakes("(\n    teams: [(id: \"a\"\n");
        assert_eq!(d.code, Code::Syntax, "{}", d.render(false));
    }
}
