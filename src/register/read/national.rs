//! `national.toml`: read with the same cursor, and with the same faults told, as what a force writes.

use super::place::{Part, locate};
use super::walk::{Gaps, Walk};
use super::{record, texts};
use crate::findings::{Findings, Place};
use crate::standard::NationalFile;
use crate::text::Source;

/// What a national body says of the forces that it collects; `None` once `found` says why it cannot be read. Whether the
/// forces in it make sense together is checked where they are collected.
pub fn read_national(source: &Source, found: &mut Findings) -> Option<NationalFile> {
    let before = found.errors();
    let table = Walk::new(source, found).file(NationalFile::QUESTIONS, Gaps::Refused)?;
    (found.errors() == before).then_some(())?;
    let file = record::typed::<NationalFile>(table, source, found)?;
    if file.schema != texts::FORMAT {
        found.add(texts::other_format(source, file.schema));
        return None;
    }
    Some(file)
}

/// Where the answer at a path such as `forces.3.feeds` stands, whose items are counted from 0; else the file.
pub fn locate_national(source: &Source, path: &str) -> Place {
    locate(source, path, Part::Value).unwrap_or_else(|| Place::file(source.path.clone()))
}
