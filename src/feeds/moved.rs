//! The notice at the address of a record's JSON under an id that it no longer has: where it stands now.

use super::edition::Edition;
use super::json::json;
use super::record::RecordState;
use crate::findings::Finding;
use crate::public::{EntryId, EntryKind};
use crate::site::Address;
use schemars::JsonSchema;
use serde::Serialize;

/// What stands where a record has another id now. Whoever holds the record under the former id takes the new one for it,
/// and keeps both ids for one record.
#[derive(Serialize, JsonSchema)]
pub(super) struct Moved<'a> {
    /// Its JSON Schema, as seen from this file.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// Always `moved`.
    state: RecordState,
    /// The kind of the record.
    record: EntryKind,
    /// The id that the record no longer has. It is never used for another.
    id: &'a str,
    /// The id that it has now.
    moved_to: &'a str,
    /// Where else it stands.
    links: MovedLinks,
}

/// Where a record stands that has another id now.
#[derive(Serialize, JsonSchema)]
struct MovedLinks {
    /// This file.
    #[serde(rename = "self")]
    itself: String,
    /// The record as JSON, or the notice in its place.
    record: String,
    /// Its page for people.
    page: String,
}

/// The notice at the address of a former id.
pub(super) fn notice(edition: &Edition<'_>, from: &EntryId, to: &EntryId) -> Result<Vec<u8>, Finding> {
    let file = |id| match to.kind {
        EntryKind::Dataset => Address::DatasetFeed(id),
        _ => Address::TechnologyFeed(id),
    };
    at([file(&from.id), file(&to.id)], edition, from, to)
}

/// The same for the record under the attributes of the ATRS.
pub(super) fn atrs_notice(edition: &Edition<'_>, from: &EntryId, to: &EntryId) -> Result<Vec<u8>, Finding> {
    at([Address::AtrsFeed(&from.id), Address::AtrsFeed(&to.id)], edition, from, to)
}

fn at(
    [former, present]: [Address<'_>; 2],
    edition: &Edition<'_>,
    from: &EntryId,
    to: &EntryId,
) -> Result<Vec<u8>, Finding> {
    let page = match to.kind {
        EntryKind::Dataset => Address::Dataset(&to.id),
        _ => Address::Technology(&to.id),
    };
    let absolute = |address| edition.base.absolute(address);
    let moved = Moved {
        schema: "../schema/moved.json",
        state: RecordState::Moved,
        record: to.kind,
        id: &from.id,
        moved_to: &to.id,
        links: MovedLinks { itself: absolute(former), record: absolute(present), page: absolute(page) },
    };
    json(&moved, 2)
}
