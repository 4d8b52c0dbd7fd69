//! One record as JSON: the same object as in the package, with its links; or the notice in place of a withdrawn one.

use super::activities::version_url;
use super::edition::Edition;
use super::json::json;
use crate::findings::Finding;
use crate::public::{Coverage, Dataset, EntryId, EntryKind, RecordKind, Standing, Technology, Tombstone};
use crate::site::Address;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A record, or what stands in its place.
#[derive(Debug, Clone, Copy)]
pub enum Record<'a> {
    /// A technology.
    Technology(&'a Technology),
    /// A dataset.
    Dataset(&'a Dataset),
    /// A record that was withdrawn.
    Withdrawn(&'a Tombstone),
}

/// The file of one record. Its answers stand on a line each.
pub(super) fn document(edition: &Edition<'_>, record: Record<'_>) -> Result<Vec<u8>, Finding> {
    let (links, state) = (Links::of(edition, record), record.state());
    let schema = match record {
        Record::Technology(_) => "../schema/technology.json",
        Record::Dataset(_) => "../schema/dataset.json",
        Record::Withdrawn(_) => "../schema/tombstone.json",
    };
    match record {
        Record::Technology(it) => json(&Document { schema, links, state, record: TechnologyEntry::of(it) }, 2),
        Record::Dataset(it) => json(&Document { schema, links, state, record: it }, 2),
        Record::Withdrawn(it) => json(&Document { schema, links, state, record: it }, 2),
    }
}

impl<'a> Record<'a> {
    /// Its id.
    pub fn id(self) -> &'a str {
        match self {
            Self::Technology(technology) => &technology.id,
            Self::Dataset(dataset) => &dataset.id,
            Self::Withdrawn(tombstone) => &tombstone.id,
        }
    }

    /// Of which kind it is, or was.
    pub fn kind(self) -> RecordKind {
        match self {
            Self::Technology(_) => RecordKind::Technology,
            Self::Dataset(_) => RecordKind::Dataset,
            Self::Withdrawn(tombstone) => tombstone.record,
        }
    }

    /// Whether it is still there.
    pub fn state(self) -> RecordState {
        match self {
            Self::Withdrawn(_) => RecordState::Withdrawn,
            _ => RecordState::Published,
        }
    }
}

/// Whether a record is still there. A feed that does not answer at all is broken; one that says `withdrawn` or `moved` is
/// not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[allow(missing_docs, reason = "the names say it")]
pub enum RecordState {
    Published,
    Withdrawn,
    Moved,
}

/// Where else the record stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Links {
    /// This file.
    #[serde(rename = "self")]
    pub itself: String,
    /// The page for people.
    pub page: String,
    /// The whole register.
    pub register: String,
    /// The licence.
    pub licence: String,
    /// The history of the record, for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<String>,
    /// Its versions, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<VersionLink>,
}

/// A version of a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct VersionLink {
    /// Its number.
    pub version: u64,
    /// The day on which it was recorded.
    pub date: Date,
    /// Its JSON, which stays as it is for good.
    pub url: String,
}

impl Links {
    /// The links of a record.
    pub fn of(edition: &Edition<'_>, record: Record<'_>) -> Self {
        let (page, feed) = match record.kind() {
            RecordKind::Technology => (Address::Technology(record.id()), Address::TechnologyFeed(record.id())),
            RecordKind::Dataset => (Address::Dataset(record.id()), Address::DatasetFeed(record.id())),
        };
        let kind = match record.kind() {
            RecordKind::Technology => EntryKind::Technology,
            RecordKind::Dataset => EntryKind::Dataset,
        };
        let events = edition.histories.get(&EntryId::new(kind, record.id())).map_or(&[] as &[_], Vec::as_slice);
        let versions = events.iter().filter_map(|event| {
            let version = event.made()?;
            Some(VersionLink { version, date: event.date, url: version_url(edition, &event.entry(), version) })
        });
        Self {
            history: (!events.is_empty()).then(|| format!("{}#history", edition.base.absolute(page))),
            versions: versions.collect(),
            itself: edition.base.absolute(feed),
            page: edition.base.absolute(page),
            register: edition.base.feed("api/v1/register.json"),
            licence: edition.register.register.licence.url().to_owned(),
        }
    }
}

/// A record in a file of its own.
#[derive(Serialize, JsonSchema)]
pub(super) struct Document<R> {
    /// Its JSON Schema, as seen from this file.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// Where else it stands.
    links: Links,
    /// Whether it is still there.
    state: RecordState,
    #[serde(flatten)]
    record: R,
}

/// A technology with how much of what the Covenant asks of it is published.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TechnologyRecord")]
pub(super) struct TechnologyEntry<'a> {
    #[serde(flatten)]
    technology: &'a Technology,
    /// How much of what the Covenant asks of it is published.
    completeness: Completeness,
}

/// How much of what is demanded of a record is published. It ranks nobody.
#[derive(Serialize, JsonSchema)]
pub(super) struct Completeness {
    /// How many questions the standard demands of this record.
    demanded: usize,
    /// How many of them are answered, do not apply or are withheld on a ground.
    dealt_with: usize,
    /// The same for each principle of the Covenant, in their order.
    principles: Vec<OfPrinciple>,
}

/// How much of what one principle demands is published.
#[derive(Serialize, JsonSchema)]
struct OfPrinciple {
    #[serde(flatten)]
    coverage: Coverage,
    /// The same in one word.
    standing: Standing,
}

impl<'a> TechnologyEntry<'a> {
    pub(super) fn of(technology: &'a Technology) -> Self {
        let counted = technology.completeness();
        let principles = counted.principles.into_iter();
        let principles = principles.map(|coverage| OfPrinciple { coverage, standing: coverage.standing() }).collect();
        let completeness = Completeness { demanded: counted.demanded, dealt_with: counted.dealt_with, principles };
        Self { technology, completeness }
    }
}
