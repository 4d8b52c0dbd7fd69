//! Records as JSON, one a line: the same objects as in the package, for those who load in bulk.

use crate::feeds::edition::Edition;
use crate::feeds::fault::not_made;
use crate::feeds::json::WINDOW;
use crate::feeds::record::TechnologyEntry;
use crate::findings::Finding;
use serde::Serialize;
use std::io::{BufWriter, Write};

/// The technologies.
pub(in crate::feeds) fn technologies(edition: &Edition<'_>, to: &mut dyn Write) -> Result<(), Finding> {
    lines(edition.register.technologies.iter().map(|technology| TechnologyEntry::of(technology)), to)
}

/// The sets of data.
pub(in crate::feeds) fn datasets(edition: &Edition<'_>, to: &mut dyn Write) -> Result<(), Finding> {
    lines(edition.register.datasets.iter(), to)
}

fn lines(records: impl Iterator<Item = impl Serialize>, to: &mut dyn Write) -> Result<(), Finding> {
    let mut to = BufWriter::with_capacity(WINDOW, to);
    for record in records {
        serde_json::to_writer(&mut to, &record).map_err(not_made)?;
        to.write_all(b"\n").map_err(not_made)?;
    }
    to.flush().map_err(not_made)
}
