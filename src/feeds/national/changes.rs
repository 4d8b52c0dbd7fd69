//! `changes.json` and its pages: what changed in any register, in the order in which it was collected, in the form of IIIF
//! Change Discovery 1.0 (<https://iiif.io/api/discovery/1.0/>).
//!
//! A change is named by where it stands in this collection and not by the address of the force's own site, so that a full page
//! never changes, even when a force moves. Whoever replays every page from the first knows of each force that keeps a ledger
//! which records are public now.

use super::edition::NationalEdition;
use crate::feeds::activities::{ActivityType, CONTEXT, PER_PAGE, Reference};
use crate::feeds::json::json;
use crate::feeds::news::Moment;
use crate::findings::Finding;
use crate::ledger::Act;
use crate::national::{CopyFile, NationalChange, NationalRegister};
use crate::public::{EntryId, EntryKind};
use schemars::JsonSchema;
use serde::Serialize;

/// How many pages the changes fill.
pub(super) fn pages(register: &NationalRegister) -> u64 {
    u64::try_from(register.changes.len()).unwrap_or(u64::MAX).div_ceil(PER_PAGE)
}

/// The path of a page, from 1.
pub(super) fn page_path(number: u64) -> String {
    format!("api/v1/changes/{number}.json")
}

/// Whether a page of changes stands at this path.
pub(super) fn is_page(path: &str) -> bool {
    let number = path.strip_prefix("api/v1/changes/").and_then(|rest| rest.strip_suffix(".json"));
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

#[derive(Serialize)]
struct Collection {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    sort: &'static str,
    #[serde(rename = "totalItems")]
    total_items: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    first: Option<Reference>,
    #[serde(skip_serializing_if = "Option::is_none")]
    last: Option<Reference>,
}

/// A page of the changes of all forces.
#[derive(Serialize, JsonSchema)]
pub(super) struct NationalPage<'a> {
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
    ordered_items: Vec<NationalActivity<'a>>,
}

/// A change in the register of a force.
#[derive(Serialize, JsonSchema)]
struct NationalActivity<'a> {
    /// What identifies it for good.
    id: String,
    /// What a keeper of a copy has to do.
    #[serde(rename = "type")]
    sort: ActivityType,
    /// The day on which it was collected, as its first moment.
    #[serde(rename = "endTime")]
    end_time: String,
    /// Why, in the words of the force.
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    /// Its number among the changes of all forces, from 1.
    number: u64,
    /// The code of the force.
    force: &'a str,
    /// Its number in the force's own ledger.
    sequence: u64,
    /// The force's publication that it was part of.
    publication: u64,
    /// The day on which the force recorded it.
    recorded_on: String,
    /// What happened, as the force's ledger says it.
    event: Act,
    /// To what it happened.
    object: NationalObject<'a>,
    /// Of a move: what it is from now on.
    #[serde(skip_serializing_if = "Option::is_none")]
    target: Option<NationalObject<'a>>,
}

/// What a change is about.
#[derive(Serialize, JsonSchema)]
struct NationalObject<'a> {
    /// What identifies it in this collection: its place in the force's package. Of a redaction, that of the version.
    id: String,
    /// Always `Document`.
    #[serde(rename = "type")]
    sort: &'static str,
    /// Its kind.
    kind: EntryKind,
    /// Its id within the force.
    record: String,
    /// What it is called, in English.
    name: &'a str,
    /// The number of the version that is public from then on.
    #[serde(skip_serializing_if = "Option::is_none")]
    version: Option<u64>,
    /// SHA-256 of that version, as the force recorded it.
    #[serde(skip_serializing_if = "Option::is_none")]
    sha256: Option<&'a str>,
}

/// The list of all pages.
pub(super) fn collection(edition: &NationalEdition<'_>) -> Result<Vec<u8>, Finding> {
    let pages = pages(edition.register);
    let collection = Collection {
        context: CONTEXT,
        id: edition.base.feed("api/v1/changes.json"),
        sort: "OrderedCollection",
        total_items: edition.register.changes.len(),
        first: (pages > 0).then(|| page_reference(edition, 1)),
        last: (pages > 0).then(|| page_reference(edition, pages)),
    };
    json(&collection, 1)
}

/// A page, from 1.
pub(super) fn page(edition: &NationalEdition<'_>, number: u64) -> Result<Vec<u8>, Finding> {
    let start = number.saturating_sub(1) * PER_PAGE;
    let per_page = usize::try_from(PER_PAGE).unwrap_or(usize::MAX);
    let skipped = usize::try_from(start).unwrap_or(usize::MAX);
    let changes = edition.register.changes.iter().skip(skipped).take(per_page);
    let page = NationalPage {
        context: CONTEXT,
        id: edition.base.feed(&page_path(number)),
        sort: "OrderedCollectionPage",
        start_index: start,
        part_of: Reference::to(edition.base.feed("api/v1/changes.json"), "OrderedCollection"),
        prev: (number > 1).then(|| page_reference(edition, number - 1)),
        ordered_items: changes.map(|change| NationalActivity::of(edition, number, change)).collect(),
    };
    json(&page, 2)
}

fn page_reference(edition: &NationalEdition<'_>, number: u64) -> Reference {
    Reference::to(edition.base.feed(&page_path(number)), "OrderedCollectionPage")
}

impl<'a> NationalActivity<'a> {
    fn of(edition: &NationalEdition<'_>, page: u64, change: &'a NationalChange) -> Self {
        let event = &change.event;
        let object = NationalObject::of(edition, change, &event.entry());
        let sort = ActivityType::of(event);
        let (object, target) = match (sort, event.entry_before()) {
            (ActivityType::Move, Some(before)) => {
                let old =
                    NationalObject { version: None, sha256: None, ..NationalObject::of(edition, change, &before) };
                (old, Some(object))
            }
            (ActivityType::Delete, _) if event.event == Act::Redacted => (object.redacted(event.version), None),
            _ => (object, None),
        };
        Self {
            id: format!("{}#{}", edition.base.feed(&page_path(page)), change.number),
            sort,
            end_time: Moment::first_of(change.collected_on).to_string(),
            summary: event.reason.as_ref().map(|reason| reason.en.as_str()),
            number: change.number,
            force: change.force.as_str(),
            sequence: event.sequence,
            publication: event.publication,
            recorded_on: event.date.to_string(),
            event: event.event,
            object,
            target,
        }
    }
}

impl<'a> NationalObject<'a> {
    fn of(edition: &NationalEdition<'_>, change: &'a NationalChange, id: &EntryId) -> Self {
        let event = &change.event;
        let package = super::packages::path_of(change.force.as_str(), CopyFile::Package);
        Self {
            id: format!("{}#{id}", edition.base.feed(&package)),
            sort: "Document",
            kind: event.kind,
            record: id.id.clone(),
            name: &event.name.en,
            version: event.made(),
            sha256: event.sha256.as_deref(),
        }
    }

    /// What is deleted by a redaction is the version and not the record.
    fn redacted(self, version: Option<u64>) -> Self {
        match version {
            Some(number) => Self { id: format!("{}/versions/{number}", self.id), version: None, ..self },
            None => self,
        }
    }
}
