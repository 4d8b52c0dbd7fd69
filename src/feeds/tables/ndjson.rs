//! Records as JSON, one a line: the same objects as in the package, for those who load in bulk.

use crate::feeds::edition::Edition;
use crate::feeds::fault::not_made;
use crate::feeds::record::TechnologyEntry;
use crate::findings::Finding;
use serde::Serialize;

/// The technologies.
pub(in crate::feeds) fn technologies(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    lines(edition.register.technologies.iter().map(|technology| TechnologyEntry::of(technology)))
}

/// The sets of data.
pub(in crate::feeds) fn datasets(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    lines(edition.register.datasets.iter())
}

fn lines(records: impl Iterator<Item = impl Serialize>) -> Result<Vec<u8>, Finding> {
    let mut bytes = Vec::new();
    for record in records {
        serde_json::to_writer(&mut bytes, &record).map_err(not_made)?;
        bytes.push(b'\n');
    }
    Ok(bytes)
}
