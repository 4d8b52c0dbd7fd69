//! The shape of a collection's own documents as JSON Schema 2020-12, from the Rust types; and every schema that was
//! published, of the collection's documents and of a force's.

use super::bulk::National;
use super::changes::NationalPage;
use super::edition::NationalEdition;
use super::failures::{Failures, Forces};
use super::force::LineHead;
use super::formats::NationalFormat;
use super::manifest::NationalManifest;
use crate::feeds::codes::Codes;
use crate::feeds::schemas::{Kept, Shape, published_at};
use crate::findings::Finding;

pub(super) fn index(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<NationalManifest<'_>>().written_at(&edition.base, "index", "The manifest of a collection of registers")
}

pub(super) fn national(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<National<'_>>().written_at(&edition.base, "national", "Every register of a collection")
}

pub(super) fn forces(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Forces<'_>>().written_at(&edition.base, "forces", "The forces of a collection and how each stands")
}

pub(super) fn failures(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Failures<'_>>().written_at(&edition.base, "failures", "What a collection misses, and why")
}

pub(super) fn changes(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<NationalPage<'_>>().written_at(&edition.base, "changes", "A page of the changes of all forces")
}

pub(super) fn codes(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<Codes>().written_at(&edition.base, "codes", "What the codes in a collection mean")
}

pub(super) fn line(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    Shape::of::<LineHead<'_>>().written_at(&edition.base, "line", "What stands before a record in a line of records")
}

/// A schema of the collection's documents that was published.
pub(super) fn published(edition: &NationalEdition<'_>, kept: &Kept) -> Result<Vec<u8>, Finding> {
    published_at(&edition.base, kept, &kept.path())
}

/// A schema of a force's feeds that was published.
pub(super) fn published_of_forces(edition: &NationalEdition<'_>, kept: &Kept) -> Result<Vec<u8>, Finding> {
    published_at(&edition.base, kept, &NationalFormat::path_of_force_schema(kept))
}
