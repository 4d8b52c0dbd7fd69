//! From bytes to lines and columns, counted once for each text.
//!
//! Ten thousand findings in one file, or in one endless line, must not mean ten thousand walks through it: [`Lines`] notes
//! where lines start and how many characters have gone by at every [`STEP`] bytes. It knows nothing of findings.

use std::{collections::HashMap, ops::Range};

use super::place::At;

/// The bytes between two notes of how many characters have gone by.
const STEP: usize = 1024;

/// Where lines start in one text, and enough to count its characters quickly.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
    passed: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// Walks through the text once.
    pub(super) fn of(text: &'t str) -> Self {
        let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(newlines).collect();
        let chunks = text.as_bytes().chunks(STEP).scan(0, |passed, chunk| {
            *passed += characters(chunk);
            Some(*passed)
        });
        let passed = std::iter::once(0).chain(chunks).collect();
        Self { text, starts, passed }
    }

    /// Where a byte stands; `offset` lies within the text and between characters.
    pub(super) fn position(&self, offset: usize) -> Position {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        Position { line, column: self.characters_before(offset) - self.characters_before(start) + 1 }
    }

    /// The bytes of the line that holds `offset`, without its line ending.
    pub(super) fn around(&self, offset: usize) -> Range<usize> {
        let line = self.starts.partition_point(|start| *start <= offset);
        let start = self.starts.get(line - 1).copied().unwrap_or_default();
        let Some(next) = self.starts.get(line) else { return start..self.text.len() };
        let end = next - 1;
        let carriage_return = end > start && self.text.as_bytes().get(end - 1) == Some(&b'\r');
        start..if carriage_return { end - 1 } else { end }
    }

    fn characters_before(&self, offset: usize) -> usize {
        let noted = offset / STEP;
        let rest = self.text.as_bytes().get(noted * STEP..offset).unwrap_or_default();
        self.passed.get(noted).copied().unwrap_or_default() + characters(rest)
    }
}

/// The characters that begin in these bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0b1100_0000 != 0b1000_0000).count()
}

/// A line and a column, both from 1; the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Position {
    pub(super) line: usize,
    pub(super) column: usize,
}

impl Position {
    /// Where one byte of a text stands, counted from the start of the text.
    pub(super) fn of(text: &str, offset: usize) -> Self {
        let before = text.get(..offset).unwrap_or_default();
        let start = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
        Self { line, column: characters(before.as_bytes().get(start..).unwrap_or_default()) + 1 }
    }
}

/// The lines of every text that findings stand in; a text is known by where it lies in memory, for findings share it.
#[derive(Default)]
pub(super) struct Texts<'t> {
    lines: HashMap<(*const u8, usize), Lines<'t>>,
}

impl<'t> Texts<'t> {
    /// The lines of the text that `at` stands in.
    pub(super) fn lines(&mut self, at: &'t At) -> &Lines<'t> {
        let text: &'t str = &at.text;
        self.lines.entry((text.as_ptr(), text.len())).or_insert_with(|| Lines::of(text))
    }

    /// Where the stretch starts and where it ends.
    pub(super) fn region(&mut self, at: &'t At) -> (Position, Position) {
        let lines = self.lines(at);
        let range = at.range();
        (lines.position(range.start), lines.position(range.end))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_index_and_the_plain_count_agree() {
        let long = "\u{e9}x".repeat(STEP) + "\n" + &"y".repeat(STEP * 2 + 1) + "\nz";
        for text in ["", "\n", "a", "a\n", "a\r\nb", "\u{1f512}\n\n\u{1f512}", long.as_str()] {
            let lines = Lines::of(text);
            for offset in (0..=text.len()).filter(|offset| text.is_char_boundary(*offset)) {
                assert_eq!(lines.position(offset), Position::of(text, offset), "byte {offset} of {} bytes", text.len());
            }
        }
    }

    #[test]
    fn a_line_is_without_its_ending() {
        let text = "ab\r\n\ncd";
        let lines = Lines::of(text);
        let found: Vec<_> = [0, 3, 4, 5, 7].map(|offset| &text[lines.around(offset)]).into();
        assert_eq!(found, ["ab", "ab", "", "cd", "cd"]);
    }
}
