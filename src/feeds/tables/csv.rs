//! A table as CSV (RFC 4180): a header, rows that end in CR LF, UTF-8 without a mark at its start, line breaks kept.

use super::rows::rows;
use super::table::Table;
use crate::feeds::edition::Edition;
use crate::feeds::fault::not_made;
use crate::findings::Finding;
use crate::words::Words;
use csv::{Terminator, WriterBuilder};

/// The bytes of a table.
pub(in crate::feeds) fn separated(edition: &Edition<'_>, table: &Table, _: &Words) -> Result<Vec<u8>, Finding> {
    let mut writer = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(table.columns.iter().map(|column| column.name.as_str())).map_err(not_made)?;
    rows(table, edition, &mut |row| {
        for cell in row {
            writer.write_field(cell.written().as_bytes()).map_err(not_made)?;
        }
        writer.write_record(None::<&[u8]>).map_err(not_made)
    })?;
    writer.into_inner().map_err(|fault| not_made(fault.error()))
}
