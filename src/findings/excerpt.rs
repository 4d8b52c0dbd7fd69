//! As much of a source line as fits on a screen, with what is meant in it marked.
//!
//! The work depends on the room there is, never on the length of the line.

use std::ops::Range;

use super::visible::{columns, push_visible};

/// What stands where a line was cut.
const CUT: &str = "...";

/// A line, or a stretch of it, as it may be shown.
pub(super) struct Excerpt {
    /// What is shown: no tab, no hidden character, no line break.
    pub(super) text: String,
    /// The bytes of `text` that are meant.
    pub(super) marked: Range<usize>,
}

impl Excerpt {
    /// The stretch of `line` around the bytes `marked` that fits into `room` columns; all of it if it does. Where it is cut,
    /// `label` columns are kept free behind the mark if that leaves something to see before it.
    pub(super) fn of(line: &str, marked: Range<usize>, room: usize, label: usize) -> Self {
        let (before, rest) = line.split_at(marked.start);
        let (meant, after) = rest.split_at(marked.end - marked.start);
        let (_, left) = forward(line, room);
        if left == 0 {
            return Self::joined("", before, meant, after, "");
        }
        let room = room.saturating_sub(2 * CUT.len());
        let (shown, cut) = forward(meant, room * 2 / 3);
        let meant_cut = cut > 0;
        let free = room.saturating_sub(breadth(shown));
        let after = if meant_cut { "" } else { after };
        let kept = if label < free * 4 / 5 { label } else { 0 };
        let wanted = breadth(forward(after, free / 2).0).max(kept);
        let (shown_before, cut_before) = backward(before, free.saturating_sub(wanted));
        let (shown_after, cut_after) = forward(after, free.saturating_sub(breadth(shown_before)));
        let opening = if cut_before > 0 { CUT } else { "" };
        let closing = if meant_cut || cut_after > 0 { CUT } else { "" };
        Self::joined(opening, shown_before, shown, shown_after, closing)
    }

    /// How many columns stand before what is marked.
    pub(super) fn indent(&self) -> usize {
        self.text.get(..self.marked.start).unwrap_or_default().chars().count()
    }

    /// How many columns are marked; a place between two characters takes one.
    pub(super) fn marks(&self) -> usize {
        self.text.get(self.marked.clone()).unwrap_or_default().chars().count().max(1)
    }

    fn joined(opening: &str, before: &str, meant: &str, after: &str, closing: &str) -> Self {
        let mut text = opening.to_owned();
        before.chars().for_each(|character| push_visible(&mut text, character));
        let start = text.len();
        meant.chars().for_each(|character| push_visible(&mut text, character));
        let end = text.len();
        after.chars().for_each(|character| push_visible(&mut text, character));
        text.push_str(closing);
        Self { text, marked: start..end }
    }
}

/// The start of a text that fits into `room` columns, and how many bytes are left over.
fn forward(text: &str, room: usize) -> (&str, usize) {
    let mut used = 0;
    let end = text.char_indices().find_map(|(at, character)| {
        used += columns(character);
        (used > room).then_some(at)
    });
    let shown = end.and_then(|end| text.get(..end)).unwrap_or(text);
    (shown, text.len() - shown.len())
}

/// The end of a text that fits into `room` columns, and how many bytes are left over.
fn backward(text: &str, room: usize) -> (&str, usize) {
    let mut used = 0;
    let start = text.char_indices().rev().find_map(|(at, character)| {
        used += columns(character);
        (used > room).then_some(at + character.len_utf8())
    });
    let shown = start.and_then(|start| text.get(start..)).unwrap_or(text);
    (shown, text.len() - shown.len())
}

fn breadth(text: &str) -> usize {
    text.chars().map(columns).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_marked_is_always_in_sight() {
        let long = format!("{}name = \"{}\" # {}", "a".repeat(500), "b".repeat(500), "c".repeat(500));
        // Line, marked bytes, room, room for the label; what is shown and what of it is marked.
        let long = long.as_str();
        let cases = [
            ("a = 1", 4..5, 40, 0, "a = 1", "1"),
            ("\ta\u{202e}b", 1..5, 40, 0, "    a<U+202E>b", "a<U+202E>"),
            ("", 0..0, 40, 0, "", ""),
            (long, 0..4, 20, 0, "aaaaaaaaaaaaaa...", "aaaa"),
            (long, 500..504, 20, 0, "...aaaaaname = \"b...", "name"),
            (long, 500..504, 40, 21, "...aaaaaaaaaname = \"bbbbbbbbbbbbbbbbb...", "name"),
            (long, 508..1008, 30, 0, "...name = \"bbbbbbbbbbbbbbbb...", "bbbbbbbbbbbbbbbb"),
            (long, 1512..1512, 20, 0, "...cccccccccccccc", ""),
        ];
        for (line, marked, room, label, text, meant) in cases {
            let excerpt = Excerpt::of(line, marked.clone(), room, label);
            assert_eq!((excerpt.text.as_str(), &excerpt.text[excerpt.marked.clone()]), (text, meant), "{marked:?}");
        }
    }
}
