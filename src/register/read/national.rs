//! `national.toml`: read with the same cursor, and with the same faults told, as what a force writes.

use super::record;
use super::walk::{Gaps, Walk};
use crate::findings::Findings;
use crate::standard::NationalFile;
use crate::text::Source;

/// What a national body says of the forces that it collects; `None` once `found` says why it cannot be read. Whether the
/// forces in it make sense together is checked where they are collected.
pub fn read_national(source: &Source, found: &mut Findings) -> Option<NationalFile> {
    let before = found.errors();
    let table = Walk::new(source, found).file(NationalFile::QUESTIONS, Gaps::Refused)?;
    (found.errors() == before).then_some(())?;
    record::typed(table, source, found)
}
