//! Versions and the ledger itself, byte for byte as they were recorded, so that anyone can prove them.

use super::edition::Edition;
use super::fault::not_made;
use super::json::json;
use crate::findings::Finding;
use crate::ledger::{Event, Version};
use crate::public::EntryKind;
use crate::standard::Line;
use jiff::civil::Date;
use serde::Serialize;

/// A version: its text in the ledger, or that it was redacted.
pub(super) fn version(edition: &Edition<'_>, event: &Event, number: u64) -> Result<Vec<u8>, Finding> {
    match edition.chronicle.ledger.version(&event.entry(), number) {
        Some(Version::Text(text)) => Ok(text.as_bytes().to_vec()),
        Some(Version::Redacted(redaction)) => {
            let (kind, id) = (event.kind, event.id.as_str());
            let reason = redaction.reason.as_ref();
            json(&Redacted { state: "redacted", kind, id, version: number, redacted_on: redaction.date, reason }, 1)
        }
        None => Err(not_made(format!("version {number} of {} is missing", event.entry()))),
    }
}

/// What stands for good where the text of a version was taken away. The ledger still holds the sum of that text.
#[derive(Serialize)]
struct Redacted<'a> {
    state: &'static str,
    kind: EntryKind,
    id: &'a str,
    version: u64,
    redacted_on: Date,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a Line>,
}

/// The events, a line each.
pub(super) fn ledger(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    Ok(edition.chronicle.ledger.text().into_bytes())
}
