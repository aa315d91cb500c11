//! A spanned outline of a RON text: where in the file each field and list entry stands.
//!
//! The parser proper forgets places; this one forgets values. It turns a path such as `features[3].sizes[0].fit`
//! into a span, and a position back into a path, and never fails: behind a mistake the outline simply ends.
//! It must not know what any field means.

use std::fmt::Write as _;
use std::ops::Range;

/// One step into a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A field of a struct.
    Field(&'static str),
    /// An entry of a list or tuple, from 0.
    Index(usize),
}

/// The outline of one file.
#[derive(Clone, Debug)]
pub struct Outline {
    root: Node,
}

#[derive(Clone, Debug)]
struct Node {
    span: Range<usize>,
    /// `Some(...)` adds no step of its own to a path.
    wrapper: bool,
    kind: Kind,
}

#[derive(Clone, Debug)]
enum Kind {
    Leaf,
    Items(Vec<Node>),
    Fields(Vec<Field>),
}

#[derive(Clone, Debug)]
struct Field {
    name: String,
    value: Node,
}

impl Outline {
    /// Reads the outline of a text.
    pub fn of(text: &str) -> Self {
        let mut scan = Scan { text, at: 0, depth: 0 };
        scan.skip();
        while text[scan.at..].starts_with("#!") {
            scan.at = text[scan.at..].find(']').map_or(text.len(), |end| scan.at + end + 1);
            scan.skip();
        }
        Self { root: scan.value() }
    }

    /// The span of a path, or of as much of it as there is: a leaf in full, of a struct its id, else its first line.
    pub fn span(&self, text: &str, steps: &[Step]) -> Range<usize> {
        let mut node = self.root.unwrapped();
        for step in steps {
            match node.child(*step) {
                Some(child) => node = child.unwrapped(),
                None => break,
            }
        }
        if let Kind::Leaf = node.kind {
            return node.span.clone();
        }
        if let Some(id) = node.field("id") {
            return id.span.clone();
        }
        let whole = &text[node.span.clone()];
        let line = whole.find('\n').map_or(whole, |end| whole[..end].trim_end());
        node.span.start..node.span.start + line.len()
    }

    /// The full span of a path, if it exists.
    pub fn whole(&self, steps: &[Step]) -> Option<Range<usize>> {
        let mut node = self.root.unwrapped();
        for step in steps {
            node = node.child(*step)?.unwrapped();
        }
        Some(node.span.clone())
    }

    /// A path as text, list entries by their id where they have one: `features["next_workout"].questions`.
    pub fn path(&self, text: &str, steps: &[Step]) -> String {
        let mut out = String::new();
        let mut node = Some(self.root.unwrapped());
        for step in steps {
            let child = node.and_then(|n| n.child(*step)).map(Node::unwrapped);
            write_step(&mut out, text, *step, child);
            node = child;
        }
        out
    }

    /// The path of the innermost value at a position.
    pub fn path_at(&self, text: &str, at: usize) -> String {
        let mut out = String::new();
        let mut node = self.root.unwrapped();
        loop {
            let holds = |n: &Node| n.span.start <= at && at <= n.span.end;
            match &node.kind {
                Kind::Leaf => return out,
                Kind::Items(items) => {
                    let Some(i) = items.iter().position(holds) else { return out };
                    node = items[i].unwrapped();
                    write_step(&mut out, text, Step::Index(i), Some(node));
                }
                Kind::Fields(fields) => {
                    let Some(f) = fields.iter().find(|f| holds(&f.value)) else { return out };
                    if !out.is_empty() {
                        out.push('.');
                    }
                    out.push_str(&f.name);
                    node = f.value.unwrapped();
                }
            }
        }
    }
}

fn write_step(out: &mut String, text: &str, step: Step, value: Option<&Node>) {
    match step {
        Step::Field(name) => {
            if !out.is_empty() {
                out.push('.');
            }
            out.push_str(name);
        }
        Step::Index(i) => {
            let id = value.and_then(|v| v.field("id")).map(|id| &text[id.span.clone()]);
            // Writing into a string cannot fail.
            let _ = match id {
                Some(id) => write!(out, "[{id}]"),
                None => write!(out, "[{i}]"),
            };
        }
    }
}

impl Node {
    fn unwrapped(&self) -> &Node {
        match &self.kind {
            Kind::Items(items) if self.wrapper && items.len() == 1 => items[0].unwrapped(),
            _ => self,
        }
    }

    fn child(&self, step: Step) -> Option<&Node> {
        match (&self.kind, step) {
            (Kind::Items(items), Step::Index(i)) => items.get(i),
            (Kind::Fields(_), Step::Field(name)) => self.field(name),
            _ => None,
        }
    }

    fn field(&self, name: &str) -> Option<&Node> {
        match &self.kind {
            Kind::Fields(fields) => fields.iter().find(|f| f.name == name).map(|f| &f.value),
            Kind::Leaf | Kind::Items(_) => None,
        }
    }
}

struct Scan<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
}

/// Nesting beyond this is left out of the outline; the parser proper refuses less.
const MAX_DEPTH: usize = 150;

impl Scan<'_> {
    fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        if found {
            self.at += c.len_utf8();
        }
        found
    }

    /// Skips blanks and comments.
    fn skip(&mut self) {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start().len();
            if blank > 0 {
                self.at += blank;
            } else if rest.starts_with("//") {
                self.at += rest.find('\n').unwrap_or(rest.len());
            } else if rest.starts_with("/*") {
                self.skip_block();
            } else {
                return;
            }
        }
    }

    fn skip_block(&mut self) {
        let mut open = 0;
        while !self.rest().is_empty() {
            if self.rest().starts_with("/*") {
                open += 1;
                self.at += 2;
            } else if self.rest().starts_with("*/") {
                open -= 1;
                self.at += 2;
                if open == 0 {
                    return;
                }
            } else {
                self.at += self.peek().map_or(1, char::len_utf8);
            }
        }
    }

    fn value(&mut self) -> Node {
        self.skip();
        let start = self.at;
        let (wrapper, kind) = match self.peek() {
            Some('"') => {
                self.string();
                (false, Kind::Leaf)
            }
            Some('r') if self.raw_string() => (false, Kind::Leaf),
            Some('[') => (false, self.group(']')),
            Some('{') => (false, self.group('}')),
            Some('(') => (false, self.group(')')),
            Some(c) if is_word(c) => {
                let word = self.word();
                let after_word = self.at;
                self.skip();
                if self.peek() == Some('(') {
                    (word == "Some", self.group(')'))
                } else {
                    self.at = after_word;
                    (false, Kind::Leaf)
                }
            }
            _ => {
                self.stray();
                (false, Kind::Leaf)
            }
        };
        Node { span: start..self.at, wrapper, kind }
    }

    fn word(&mut self) -> String {
        let len = self.rest().find(|c| !is_word(c)).unwrap_or(self.rest().len());
        let word = self.rest()[..len].to_owned();
        self.at += len;
        word
    }

    /// Anything else up to the next delimiter; at least one character, so that the scan always moves.
    fn stray(&mut self) {
        let rest = self.rest();
        let len = rest.find([',', ')', ']', '}', '\n']).unwrap_or(rest.len());
        self.at += len.max(self.peek().map_or(0, char::len_utf8));
    }

    fn string(&mut self) {
        self.at += 1;
        while let Some(c) = self.peek() {
            self.at += c.len_utf8();
            match c {
                '"' => return,
                '\\' => self.at += self.peek().map_or(0, char::len_utf8),
                _ => {}
            }
        }
    }

    fn raw_string(&mut self) -> bool {
        let rest = &self.rest()[1..];
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        if !rest[hashes..].starts_with('"') {
            return false;
        }
        let close = format!("\"{}", "#".repeat(hashes));
        let body = hashes + 1;
        let end = rest[body..].find(&close).map_or(rest.len(), |e| body + e + close.len());
        self.at += 1 + end;
        true
    }

    fn group(&mut self, close: char) -> Kind {
        self.at += 1;
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            self.at = self.text.len();
        }
        let (mut items, mut fields) = (Vec::new(), Vec::new());
        loop {
            self.skip();
            if self.rest().is_empty() || self.eat(close) {
                break;
            }
            match self.field_name(close) {
                Some(name) => fields.push(Field { name, value: self.value() }),
                None => items.push(self.value()),
            }
            self.skip();
            self.eat(',');
            if close == '}' {
                self.eat(':');
            }
        }
        self.depth -= 1;
        if fields.is_empty() { Kind::Items(items) } else { Kind::Fields(fields) }
    }

    /// Reads `name:` if that is what comes next.
    fn field_name(&mut self, close: char) -> Option<String> {
        if close != ')' || !self.peek().is_some_and(is_word) {
            return None;
        }
        let start = self.at;
        let name = self.word();
        self.skip();
        if self.rest().starts_with("::") || !self.eat(':') {
            self.at = start;
            return None;
        }
        Some(name)
    }
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"
// a comment with ( in it
Top(
    title: "say \"hi\" (twice)",
    rows: [
        (id: "one", when: All([Flag("x"), Not(Flag("y"))]), team: Some(("backend", 2.5))),
        /* another */ (id: "two", text: r"raw ) here", left: -0.5),
    ],
)"#;

    fn at(steps: &[Step]) -> &'static str {
        &TEXT[Outline::of(TEXT).span(TEXT, steps)]
    }

    #[test]
    fn a_path_leads_to_its_text() {
        use Step::{Field, Index};
        assert_eq!(at(&[Field("title")]), r#""say \"hi\" (twice)""#);
        assert_eq!(at(&[Field("rows"), Index(1)]), r#""two""#);
        assert_eq!(at(&[Field("rows"), Index(1), Field("left")]), "-0.5");
        assert_eq!(at(&[Field("rows"), Index(0), Field("when"), Index(0), Index(1)]), r#"Not(Flag("y"))"#);
        assert_eq!(at(&[Field("rows"), Index(0), Field("team"), Index(1)]), "2.5");
        assert_eq!(at(&[Field("rows"), Index(1), Field("missing")]), r#""two""#);
    }

    #[test]
    fn a_path_reads_by_ids() {
        let outline = Outline::of(TEXT);
        let steps = [Step::Field("rows"), Step::Index(1), Step::Field("left")];
        assert_eq!(outline.path(TEXT, &steps), r#"rows["two"].left"#);
        let place = TEXT.find("-0.5").unwrap_or(0);
        assert_eq!(outline.path_at(TEXT, place + 1), r#"rows["two"].left"#);
    }

    #[test]
    fn broken_text_ends_the_outline_without_harm() {
        for text in
            ["", "(", "(a: [", "(a: \"open", ")))", "(a: (b: 1,, c:", "{1: 2", "r#\"open", "/* open", "é(ü: \"ß\")"]
        {
            let outline = Outline::of(text);
            let _ = outline.span(text, &[Step::Field("a")]);
            let _ = outline.path_at(text, text.len());
        }
        let deep = "(".repeat(100_000);
        let _ = Outline::of(&deep).path_at(&deep, 5);
    }
}
