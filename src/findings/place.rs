//! Where a finding stands: a file, and mostly a stretch of its text.
//!
//! A place holds the text that was read, so that nothing is read again when findings are shown. Spans may be wrong (past
//! the end, inside a character): they are clamped here, for the parsers they come from do not always agree with us.

use std::{cmp::Ordering, fmt, ops::Range, sync::Arc};

use super::lines::Position;

/// A file, and where in it.
#[derive(Clone, Debug)]
pub struct Place {
    /// The path below the force's root, with `/`.
    pub file: Arc<str>,
    /// The stretch of text; `None` when the file as a whole is meant, or could not be read.
    pub at: Option<At>,
}

impl Place {
    /// A whole file, by its path below the root.
    pub fn file(path: impl Into<Arc<str>>) -> Self {
        Self { file: path.into(), at: None }
    }

    /// The bytes `span` of a file whose whole text is `text`.
    pub fn within(path: impl Into<Arc<str>>, text: impl Into<Arc<str>>, span: Range<usize>) -> Self {
        Self { file: path.into(), at: Some(At { text: text.into(), span }) }
    }

    /// The line where the place starts, from 1. Counts from the start of the file.
    pub fn line(&self) -> Option<usize> {
        self.start().map(|start| start.line)
    }

    /// The column where the place starts, from 1, in characters (Unicode scalar values).
    pub fn column(&self) -> Option<usize> {
        self.start().map(|start| start.column)
    }

    /// The line where the place ends, from 1.
    pub fn end_line(&self) -> Option<usize> {
        self.end().map(|end| end.line)
    }

    /// The column just after the last character of the place, from 1, in characters.
    pub fn end_column(&self) -> Option<usize> {
        self.end().map(|end| end.column)
    }

    fn start(&self) -> Option<Position> {
        self.at.as_ref().map(|at| Position::of(&at.text, at.range().start))
    }

    fn end(&self) -> Option<Position> {
        self.at.as_ref().map(|at| Position::of(&at.text, at.range().end))
    }

    /// File, start, end; a file as a whole stands before its parts. The text is not compared: one path has one text.
    fn key(&self) -> (&str, Option<(usize, usize)>) {
        (&self.file, self.at.as_ref().map(|at| (at.span.start, at.span.end)))
    }
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Place {}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// A stretch of a text.
#[derive(Clone)]
pub struct At {
    /// The whole text of the file.
    pub text: Arc<str>,
    /// The bytes meant, from 0; the end is not included.
    pub span: Range<usize>,
}

impl At {
    /// The span, clamped to the text and widened to whole characters.
    pub fn range(&self) -> Range<usize> {
        let start = self.text.floor_char_boundary(self.span.start);
        let end = self.text.ceil_char_boundary(self.span.end);
        start..end.max(start)
    }
}

/// The text is left out: it may hold what a force keeps to itself.
impl fmt::Debug for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("At").field("span", &self.span).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_has_lines_and_columns_whatever_its_span() {
        let text = "a\n\u{e9}\u{1f512}x\r\nz";
        // Span, start and end as line:column. The accent is bytes 2 and 3, the padlock 4 to 7, the x 8.
        let cases = [
            (0..1, (1, 1), (1, 2)),
            (2..4, (2, 1), (2, 2)),
            (3..6, (2, 1), (2, 3)),
            (8..9, (2, 3), (2, 4)),
            (8..12, (2, 3), (3, 2)),
            (12..12, (3, 2), (3, 2)),
            (11..900, (3, 1), (3, 2)),
            (800..900, (3, 2), (3, 2)),
            (Range { start: 8, end: 2 }, (2, 3), (2, 3)),
        ];
        for (span, start, end) in cases {
            let place = Place::within("f", text, span.clone());
            assert_eq!((place.line(), place.column()), (Some(start.0), Some(start.1)), "start of {span:?}");
            assert_eq!((place.end_line(), place.end_column()), (Some(end.0), Some(end.1)), "end of {span:?}");
        }
        let empty = Place::within("f", "", 0..5);
        assert_eq!((empty.line(), empty.column(), empty.end_column()), (Some(1), Some(1), Some(1)));
        assert_eq!(Place::file("f").line(), None);
    }
}
