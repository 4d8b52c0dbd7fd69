//! Additions to a file that a person wrote: lines are put in, and every byte that was there stays.
//!
//! The text is taken apart only to find out where a line may go; it is never written anew from a tree.

use super::toml_text::{below, commented, is_plain, key, line};
use toml::de::{DeTable, DeValue};
use toml::{Table, Value};

/// An answer that a file does not have yet.
#[derive(Debug, Clone)]
pub(super) struct Addition {
    /// The path of the table that it goes into; empty for the top.
    pub(super) above: String,
    pub(super) key: String,
    pub(super) value: Value,
}

/// Whether additions are answers or only proposals, as comments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum As {
    Answers,
    Proposals,
}

/// The text with the additions, each group below the comment `note`, and with `internal` in `[internal]`; `None` if they cannot
/// be put in without touching what is there. Proposals that stand there already are passed over.
pub(super) fn inserted(
    text: &str,
    additions: &[Addition],
    how: As,
    note: &str,
    internal: &[(String, String)],
) -> Option<String> {
    let layout = Layout::of(text)?;
    let mut edits: Vec<(usize, String)> = Vec::new();
    let plain_text = text.replace("\r\n", "\n");
    for addition in additions {
        let (at, mut lines) = layout.place(addition)?;
        if how == As::Proposals {
            lines = commented(lines.trim_start_matches('\n'));
            if plain_text.contains(&lines) {
                continue;
            }
        }
        edits.push((at, lines));
    }
    let mut grouped: Vec<(usize, String)> = Vec::new();
    edits.sort_by_key(|(at, _)| *at);
    for (at, lines) in edits {
        match grouped.last_mut().filter(|(last, _)| *last == at) {
            Some((_, all)) => all.push_str(&lines),
            None => grouped.push((at, format!("# {note}\n{}", lines.trim_start_matches('\n')))),
        }
    }
    if !internal.is_empty() {
        let lines: String = internal.iter().map(|(name, text)| line(name, &Value::String(text.clone()))).collect();
        match layout.header("internal") {
            Some(header) => grouped.push((layout.end_of(header), format!("# {note}\n{lines}"))),
            None => grouped.push((text.len(), format!("\n# {note}\n[internal]\n{lines}"))),
        }
    }
    grouped.sort_by_key(|(at, _)| *at);
    Some(layout.applied(&grouped))
}

/// The tree after the additions, to compare with what is really read then.
pub(super) fn expected(answers: &Table, additions: &[Addition], internal: &[(String, String)]) -> Table {
    let mut expected = answers.clone();
    for addition in additions {
        let mut table = &mut expected;
        for part in addition.above.split('.').filter(|part| !part.is_empty()) {
            let Some(inner) = table.get_mut(part).and_then(Value::as_table_mut) else { return expected };
            table = inner;
        }
        match (table.get_mut(&addition.key), &addition.value) {
            (Some(Value::Array(items)), Value::Array(more)) => items.extend(more.iter().cloned()),
            _ => drop(table.insert(addition.key.clone(), addition.value.clone())),
        }
    }
    if !internal.is_empty() {
        let table = expected.entry("internal").or_insert_with(|| Value::Table(Table::new()));
        if let Some(table) = table.as_table_mut() {
            table.extend(internal.iter().map(|(name, text)| (name.clone(), Value::String(text.clone()))));
        }
    }
    expected
}

/// Where the headers and the lines of a file stand.
struct Layout<'a> {
    text: &'a str,
    headers: Vec<Header>,
    /// The place of each plain answer: where its key starts and where its value ends.
    lines: Vec<(usize, usize)>,
    /// The paths of tables that are written in one line, in braces.
    inline: Vec<String>,
    /// The paths of tables that are written with dotted keys.
    dotted: Vec<String>,
}

struct Header {
    start: usize,
    path: String,
    is_item: bool,
}

impl<'a> Layout<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let (tree, faults) = DeTable::parse_recoverable(text);
        if !faults.is_empty() {
            return None;
        }
        let mut layout = Self { text, headers: Vec::new(), lines: Vec::new(), inline: Vec::new(), dotted: Vec::new() };
        layout.walk(tree.get_ref(), "");
        layout.headers.sort_by(|a, b| a.start.cmp(&b.start).then(b.path.len().cmp(&a.path.len())));
        // A header also makes the tables around it, at the same place; it is that of the innermost.
        layout.headers.dedup_by_key(|header| header.start);
        Some(layout)
    }

    fn walk(&mut self, table: &DeTable<'_>, above: &str) {
        for (name, value) in table {
            let path = if above.is_empty() { key(name.get_ref()) } else { format!("{above}.{}", key(name.get_ref())) };
            let start = value.span().start;
            match value.get_ref() {
                DeValue::Table(inner) => {
                    let written = self.text.get(start..).unwrap_or_default();
                    if written.starts_with('[') {
                        self.headers.push(Header { start, path: path.clone(), is_item: false });
                    } else if written.starts_with('{') {
                        self.inline.push(path);
                        self.lines.push((name.span().start, value.span().end));
                        continue;
                    } else {
                        self.dotted.push(path.clone());
                    }
                    self.walk(inner, &path);
                }
                DeValue::Array(items) if self.is_list_of_headers(items) => {
                    for item in items {
                        self.headers.push(Header { start: item.span().start, path: path.clone(), is_item: true });
                        if let Some(inner) = item.get_ref().as_table() {
                            self.walk(inner, &path);
                        }
                    }
                }
                _ => self.lines.push((name.span().start, value.span().end)),
            }
        }
    }

    fn is_list_of_headers(&self, items: &toml::de::DeArray<'_>) -> bool {
        let starts = |at: usize| self.text.get(at..).is_some_and(|rest| rest.starts_with("[["));
        items.iter().next().is_some_and(|item| item.get_ref().is_table() && starts(item.span().start))
    }

    /// Where an addition goes, and its lines.
    fn place(&self, addition: &Addition) -> Option<(usize, String)> {
        let Addition { above, key: name, value } = addition;
        if self.inline.iter().any(|path| above == path || above.starts_with(&format!("{path}."))) {
            return None;
        }
        if !is_plain(value) {
            let header = if above.is_empty() { key(name) } else { format!("{above}.{}", key(name)) };
            let mut text = String::new();
            below(&header, value, &mut text);
            return Some((self.before_internal(), text));
        }
        if above.is_empty() {
            return Some((self.end_of_top(), line(name, value)));
        }
        if let Some(header) = self.header(above) {
            return Some((self.end_of(header), line(name, value)));
        }
        if self.dotted.contains(above) {
            return Some((self.end_of_top(), format!("{above}.{}", line(name, value))));
        }
        Some((self.before_internal(), format!("\n[{above}]\n{}", line(name, value))))
    }

    fn header(&self, path: &str) -> Option<&Header> {
        self.headers.iter().find(|header| !header.is_item && header.path == path)
    }

    /// The end of the last line below a header.
    fn end_of(&self, header: &Header) -> usize {
        let next =
            self.headers.iter().map(|other| other.start).find(|start| *start > header.start).unwrap_or(self.text.len());
        self.last_line(header.start, next).unwrap_or_else(|| self.line_end(header.start))
    }

    /// The end of the last line above the first header; without one, the place before the comments of that header.
    fn end_of_top(&self) -> usize {
        let first = self.headers.first().map_or(self.text.len(), |header| header.start);
        self.last_line(0, first)
            .unwrap_or_else(|| if self.headers.is_empty() { self.text.len() } else { self.above_comments(first) })
    }

    fn last_line(&self, from: usize, to: usize) -> Option<usize> {
        let within = self.lines.iter().filter(|(start, _)| (from..to).contains(start));
        within.map(|(_, end)| *end).max().map(|end| self.line_end(end))
    }

    fn line_end(&self, at: usize) -> usize {
        let rest = self.text.get(at..).unwrap_or_default();
        rest.find('\n').map_or(self.text.len(), |end| at + end + 1)
    }

    /// Where a new table may stand: whatever stands below `[internal]` looks internal and is not.
    fn before_internal(&self) -> usize {
        let internal =
            self.headers.iter().find(|header| header.path == "internal" || header.path.starts_with("internal."));
        internal.map_or(self.text.len(), |header| self.above_comments(header.start))
    }

    /// The start of the comment lines that stand right above a place.
    fn above_comments(&self, at: usize) -> usize {
        let mut start = at;
        for line in self.text.get(..at).unwrap_or_default().split_inclusive('\n').rev() {
            if !line.starts_with('#') {
                break;
            }
            start -= line.len();
        }
        start
    }

    /// The text with the edits, which stand in the order of their places, in the line ends of the file.
    fn applied(&self, edits: &[(usize, String)]) -> String {
        let end = if self.text.contains("\r\n") { "\r\n" } else { "\n" };
        let mut out = String::with_capacity(self.text.len() + 1024);
        let mut from = 0;
        for (at, lines) in edits {
            out.push_str(self.text.get(from..*at).unwrap_or_default());
            if !out.is_empty() && !out.ends_with('\n') {
                out.push_str(end);
            }
            let is_block = lines.lines().any(|line| line.starts_with('[') || line.starts_with("#["));
            let lines = lines.trim_start_matches('\n');
            if is_block && !out.ends_with(&format!("{end}{end}")) {
                out.push_str(end);
            }
            out.push_str(&lines.replace('\n', end));
            if is_block && *at < self.text.len() {
                out.push_str(end);
            }
            from = *at;
        }
        out.push_str(self.text.get(from..).unwrap_or_default());
        out
    }
}
