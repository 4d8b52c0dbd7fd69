//! A table as CSV (RFC 4180): a header, rows that end in CR LF, UTF-8 without a mark at its start, line breaks kept.

use super::cell::Cell;
use super::rows::rows;
use super::table::Table;
use crate::feeds::edition::Edition;
use crate::feeds::fault::not_made;
use crate::findings::Finding;
use crate::words::Words;
use csv::{Terminator, Writer, WriterBuilder};
use std::io::Write;

/// Writes a table.
pub(in crate::feeds) fn separated(
    edition: &Edition<'_>,
    table: &Table,
    _: &Words,
    to: &mut dyn Write,
) -> Result<(), Finding> {
    let mut csv = Separated::to(to, table.columns.iter().map(|column| column.name.as_str()))?;
    rows(table, edition, &mut |row| csv.row(row))?;
    csv.finish()
}

/// A table of text in the making.
pub(in crate::feeds) struct Separated<W: Write>(Writer<W>);

impl<W: Write> Separated<W> {
    /// A table with this header that is written to there.
    pub(in crate::feeds) fn to<'n>(to: W, header: impl Iterator<Item = &'n str>) -> Result<Self, Finding> {
        let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(to);
        writer.write_record(header).map_err(not_made)?;
        Ok(Self(writer))
    }

    /// Adds a row, which has as many cells as the header.
    pub(in crate::feeds) fn row(&mut self, cells: &[Cell<'_>]) -> Result<(), Finding> {
        for cell in cells {
            self.0.write_field(cell.written().as_bytes()).map_err(not_made)?;
        }
        self.0.write_record(None::<&[u8]>).map_err(not_made)
    }

    /// Waits until all of it is written.
    pub(in crate::feeds) fn finish(mut self) -> Result<(), Finding> {
        self.0.flush().map_err(not_made)
    }
}

impl Separated<Vec<u8>> {
    /// A table with this header.
    pub(in crate::feeds) fn new<'n>(header: impl Iterator<Item = &'n str>) -> Result<Self, Finding> {
        Self::to(Vec::new(), header)
    }

    /// The rows of a table whose header stands elsewhere.
    pub(in crate::feeds) fn without_header() -> Self {
        Self(WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new()))
    }

    /// The bytes of the table.
    pub(in crate::feeds) fn written(self) -> Result<Vec<u8>, Finding> {
        self.0.into_inner().map_err(|fault| not_made(fault.error()))
    }
}
