//! Footnotes of one text: their numbers, their ids, and their place after the text.
//!
//! It writes no word of any language. The number in front of a note is its way back to the text.

use std::collections::HashMap;
use std::mem;

use super::escape::escape;

/// The footnotes met so far in one text.
#[derive(Default)]
pub(super) struct Footnotes {
    notes: Vec<Note>,
    /// Where each label's note stands in `notes`; labels are compared without regard to case, as the parser does.
    by_label: HashMap<String, usize>,
    /// Definitions being written, innermost last: which note, and the text around it.
    open: Vec<(usize, String)>,
    numbered: usize,
}

#[derive(Default)]
struct Note {
    number: Option<usize>,
    references: usize,
    html: Option<String>,
}

/// Whether the number of a reference may be a link; links cannot stand inside links.
pub(super) enum Reference {
    Link,
    Bare,
}

impl Footnotes {
    /// Writes the mark in the text, and numbers the note when this is its first.
    pub(super) fn refer(&mut self, label: &str, reference: Reference, prefix: &str, out: &mut String) {
        let at = self.note(label);
        let number = self.number(at);
        let note = &mut self.notes[at];
        note.references += 1;
        out.push_str("<sup id=\"");
        escape(prefix, out);
        out.push_str(&format!("ref_{number}"));
        if note.references > 1 {
            out.push_str(&format!("_{}", note.references));
        }
        out.push_str("\">");
        match reference {
            Reference::Link => {
                out.push_str("<a role=\"doc-noteref\" href=\"#");
                escape(prefix, out);
                out.push_str(&format!("note_{number}\">{number}</a>"));
            }
            Reference::Bare => out.push_str(&number.to_string()),
        }
        out.push_str("</sup>");
    }

    /// Begins a note: until it ends, `out` holds the note and no longer the text.
    pub(super) fn begin(&mut self, label: &str, out: &mut String) {
        let at = self.note(label);
        self.open.push((at, mem::take(out)));
    }

    /// Ends the note begun last and gives the text around it back to `out`.
    pub(super) fn end(&mut self, out: &mut String) {
        if let Some((at, around)) = self.open.pop() {
            let written = mem::replace(out, around);
            self.notes[at].html.get_or_insert_default().push_str(&written);
        }
    }

    /// Writes the notes in the order of their numbers, those that nothing refers to last.
    pub(super) fn write(mut self, prefix: &str, out: &mut String) {
        for at in 0..self.notes.len() {
            if self.notes[at].html.is_some() {
                self.number(at);
            }
        }
        self.notes.sort_by_key(|note| note.number);
        let notes = self.notes.iter().filter_map(|note| Some((note, note.number?, note.html.as_deref()?)));
        let mut is_empty = true;
        for (note, number, html) in notes {
            if mem::take(&mut is_empty) {
                out.push_str("<div class=\"footnotes\">\n");
            }
            out.push_str("<div class=\"footnote\" role=\"doc-footnote\" id=\"");
            escape(prefix, out);
            out.push_str(&format!("note_{number}\">"));
            let inside = html.strip_prefix("<p>");
            out.push_str(if inside.is_some() { "<p><sup>" } else { "<sup>" });
            if note.references > 0 {
                out.push_str("<a role=\"doc-backlink\" href=\"#");
                escape(prefix, out);
                out.push_str(&format!("ref_{number}\">{number}</a></sup> "));
            } else {
                out.push_str(&format!("{number}</sup> "));
            }
            out.push_str(inside.unwrap_or(html));
            out.push_str("</div>\n");
        }
        if !is_empty {
            out.push_str("</div>\n");
        }
    }

    fn note(&mut self, label: &str) -> usize {
        *self.by_label.entry(label.to_lowercase()).or_insert_with(|| {
            self.notes.push(Note::default());
            self.notes.len() - 1
        })
    }

    fn number(&mut self, at: usize) -> usize {
        let numbered = &mut self.numbered;
        *self.notes[at].number.get_or_insert_with(|| {
            *numbered += 1;
            *numbered
        })
    }
}
