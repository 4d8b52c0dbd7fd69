//! `changes.json` and its pages: every change in order, for programs that keep a copy, in the form of IIIF Change Discovery
//! 1.0 (<https://iiif.io/api/discovery/1.0/>), which is one of ActivityStreams 2.0.
//!
//! A page holds [`PER_PAGE`] events, oldest first, and once it is full it never changes; so it names the page before it
//! and not the one behind, which is only a number further. Whoever replays every page from the first has, for each
//! object that is left, the address of the version that is public now.

use super::edition::Edition;
use super::json::json;
use super::news::Moment;
use crate::findings::Finding;
use crate::ledger::{Act, Event, Ledger};
use crate::public::{EntryId, EntryKind};
use crate::site::Address;
use schemars::JsonSchema;
use serde::Serialize;

/// How many events a full page holds.
pub(super) const PER_PAGE: u64 = 100;

/// What the words in these files mean.
pub(super) const CONTEXT: &str = "http://iiif.io/api/discovery/1/context.json";

/// How many pages the changes of a ledger fill.
pub(super) fn pages(ledger: &Ledger) -> u64 {
    ledger.sequence().div_ceil(PER_PAGE)
}

#[derive(Serialize)]
struct Collection<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    sort: &'static str,
    #[serde(rename = "totalItems")]
    total_items: u64,
    rights: &'a str,
    first: Reference,
    last: Reference,
}

/// Where something stands, and of what sort it is.
#[derive(Serialize, JsonSchema)]
pub(super) struct Reference {
    /// Its address.
    id: String,
    /// Its sort.
    #[serde(rename = "type")]
    sort: &'static str,
}

/// A page of changes.
#[derive(Serialize, JsonSchema)]
pub(super) struct Page<'a> {
    /// What the words mean.
    #[serde(rename = "@context")]
    context: &'static str,
    /// The address of this page.
    id: String,
    /// Always `OrderedCollectionPage`.
    #[serde(rename = "type")]
    sort: &'static str,
    /// The place of its first change among all, from 0.
    #[serde(rename = "startIndex")]
    start_index: u64,
    /// All the changes.
    #[serde(rename = "partOf")]
    part_of: Reference,
    /// The page before this one.
    #[serde(skip_serializing_if = "Option::is_none")]
    prev: Option<Reference>,
    /// The changes, oldest first.
    #[serde(rename = "orderedItems")]
    ordered_items: Vec<Activity<'a>>,
}

/// A change.
#[derive(Serialize, JsonSchema)]
struct Activity<'a> {
    /// What identifies it for good.
    id: String,
    /// What a keeper of a copy has to do.
    #[serde(rename = "type")]
    sort: ActivityType,
    /// The day of the change, as its first moment.
    #[serde(rename = "endTime")]
    end_time: String,
    /// Why, in the words of the force.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    /// Its number in the ledger, from 1.
    sequence: u64,
    /// The publication that it was part of.
    publication: u64,
    /// What happened, as the ledger says it.
    event: Act,
    /// To what it happened.
    object: Object<'a>,
    /// Of a move: what it is from now on.
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<Object<'a>>,
}

/// What a keeper of a copy has to do about a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[allow(missing_docs, reason = "the names say it")]
pub(super) enum ActivityType {
    Create,
    Update,
    Delete,
    Move,
}

/// What a change is about.
#[derive(Serialize, JsonSchema)]
struct Object<'a> {
    /// The permanent address of the record; of a redaction, that of the version.
    id: String,
    /// Always `Document`.
    #[serde(rename = "type")]
    sort: &'static str,
    /// Its kind.
    kind: EntryKind,
    /// What it is called, in English.
    name: &'a str,
    /// The number of the version that is public from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u64>,
    /// Where that version stands.
    #[serde(rename = "versionUrl", skip_serializing_if = "Option::is_none")]
    version_url: Option<String>,
    /// SHA-256 of that version.
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<&'a str>,
}

/// The list of all pages.
pub(super) fn collection(edition: &Edition<'_>) -> Result<Vec<u8>, Finding> {
    let ledger = &edition.chronicle.ledger;
    let collection = Collection {
        context: CONTEXT,
        id: edition.base.feed("api/v1/changes.json"),
        sort: "OrderedCollection",
        total_items: ledger.sequence(),
        rights: edition.register.register.licence.url(),
        first: page_reference(edition, 1),
        last: page_reference(edition, pages(ledger)),
    };
    json(&collection, 1)
}

/// A page, from 1.
pub(super) fn page(edition: &Edition<'_>, number: u64) -> Result<Vec<u8>, Finding> {
    let start = number.saturating_sub(1) * PER_PAGE;
    let events = usize::try_from(start).ok().and_then(|start| edition.chronicle.ledger.events().get(start..));
    let events = events.unwrap_or_default().iter().take_while(|event| event.sequence <= start + PER_PAGE);
    let page = Page {
        context: CONTEXT,
        id: edition.base.absolute(Address::ChangesFeed(number)),
        sort: "OrderedCollectionPage",
        start_index: start,
        part_of: Reference { id: edition.base.feed("api/v1/changes.json"), sort: "OrderedCollection" },
        prev: (number > 1).then(|| page_reference(edition, number - 1)),
        ordered_items: events.map(|event| Activity::of(edition, number, event)).collect(),
    };
    json(&page, 2)
}

fn page_reference(edition: &Edition<'_>, number: u64) -> Reference {
    Reference { id: edition.base.absolute(Address::ChangesFeed(number)), sort: "OrderedCollectionPage" }
}

impl Reference {
    pub(super) fn to(id: String, sort: &'static str) -> Self {
        Self { id, sort }
    }
}

impl ActivityType {
    /// What an event asks of whoever keeps a copy.
    pub(super) fn of(event: &Event) -> Self {
        match event.event {
            Act::Created | Act::Restored => Self::Create,
            Act::Withdrawn | Act::Redacted => Self::Delete,
            _ if event.from.is_some() => Self::Move,
            _ => Self::Update,
        }
    }
}

impl<'a> Activity<'a> {
    fn of(edition: &Edition<'_>, page: u64, event: &'a Event) -> Self {
        let object = Object::of(edition, event, &event.entry());
        let sort = ActivityType::of(event);
        let (object, target) = match (sort, event.entry_before()) {
            (ActivityType::Move, Some(before)) => {
                let old =
                    Object { version: None, version_url: None, sha256: None, ..Object::of(edition, event, &before) };
                (old, Some(object))
            }
            (ActivityType::Delete, _) if event.event == Act::Redacted => (object.redacted(edition, event), None),
            _ => (object, None),
        };
        Self {
            id: format!("{}#{}", edition.base.absolute(Address::ChangesFeed(page)), event.sequence),
            sort,
            end_time: Moment::first_of(event.date).to_string(),
            summary: event.reason.as_ref().map(|reason| reason.en.as_str()),
            sequence: event.sequence,
            publication: event.publication,
            event: event.event,
            object,
            target,
        }
    }
}

impl<'a> Object<'a> {
    fn of(edition: &Edition<'_>, event: &'a Event, id: &EntryId) -> Self {
        let made = event.made();
        Self {
            id: permanent(edition, id),
            sort: "Document",
            kind: event.kind,
            name: &event.name.en,
            version: made,
            version_url: made.map(|number| version_url(edition, id, number)),
            sha256: event.sha256.as_deref(),
        }
    }

    /// What is deleted by a redaction is the version and not the record.
    fn redacted(self, edition: &Edition<'_>, event: &Event) -> Self {
        match event.version {
            Some(number) => Self { id: version_url(edition, &event.entry(), number), version: None, ..self },
            None => self,
        }
    }
}

/// What identifies an entry for good: the file of a record; what has no file of its own is a part of the whole register.
fn permanent(edition: &Edition<'_>, id: &EntryId) -> String {
    match id.kind {
        EntryKind::Technology => edition.base.absolute(Address::TechnologyFeed(&id.id)),
        EntryKind::Dataset => edition.base.absolute(Address::DatasetFeed(&id.id)),
        _ => format!("{}#{id}", edition.base.feed("api/v1/register.json")),
    }
}

/// Where a version stands as JSON.
pub(super) fn version_url(edition: &Edition<'_>, id: &EntryId, number: u64) -> String {
    edition.base.absolute(Address::VersionFeed(id.kind.folder(), &id.id, number))
}
