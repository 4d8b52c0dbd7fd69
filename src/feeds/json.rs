//! JSON in one pass, with a line break wherever a person or a `diff` would want one and nowhere else.

use super::fault::not_made;
use crate::findings::Finding;
use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::Formatter;
use std::io::{self, BufWriter, Write};

/// The bytes of `value`. The members and items of the outermost `levels` levels stand on a line each, indented by one
/// space a level; whatever lies deeper stays on its line. So a package has one record a line.
pub(super) fn json(value: &impl Serialize, levels: usize) -> Result<Vec<u8>, Finding> {
    let mut bytes = Vec::new();
    write_json(value, levels, &mut bytes)?;
    Ok(bytes)
}

/// Writes the same piece by piece.
pub(super) fn write_json(value: &impl Serialize, levels: usize, to: impl Write) -> Result<(), Finding> {
    let lines = Lines { levels, depth: 0, is_filled: false };
    let mut to = BufWriter::with_capacity(WINDOW, to);
    value.serialize(&mut Serializer::with_formatter(&mut to, lines)).map_err(not_made)?;
    to.write_all(b"\n").and_then(|()| to.flush()).map_err(not_made)
}

/// So many bytes go out at once, since JSON comes in very small pieces.
pub(super) const WINDOW: usize = 64 * 1024;

struct Lines {
    levels: usize,
    depth: usize,
    is_filled: bool,
}

impl Lines {
    fn open<W: Write + ?Sized>(&mut self, to: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.is_filled = false;
        to.write_all(bracket)
    }

    fn next<W: Write + ?Sized>(&self, to: &mut W, first: bool) -> io::Result<()> {
        if !first {
            to.write_all(b",")?;
        }
        if self.depth <= self.levels { self.indent(to) } else { Ok(()) }
    }

    fn close<W: Write + ?Sized>(&mut self, to: &mut W, bracket: &[u8]) -> io::Result<()> {
        self.depth -= 1;
        if self.is_filled && self.depth < self.levels {
            self.indent(to)?;
        }
        to.write_all(bracket)
    }

    fn indent<W: Write + ?Sized>(&self, to: &mut W) -> io::Result<()> {
        to.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| to.write_all(b" "))
    }
}

impl Formatter for Lines {
    fn begin_array<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.open(to, b"[")
    }

    fn end_array<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(to, b"]")
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.next(to, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_filled = true;
        Ok(())
    }

    fn begin_object<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.open(to, b"{")
    }

    fn end_object<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        self.close(to, b"}")
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, to: &mut W, first: bool) -> io::Result<()> {
        self.next(to, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, to: &mut W) -> io::Result<()> {
        to.write_all(if self.depth <= self.levels { b": " } else { b":" })
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, _: &mut W) -> io::Result<()> {
        self.is_filled = true;
        Ok(())
    }
}
