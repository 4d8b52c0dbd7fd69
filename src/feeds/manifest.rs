//! `index.json`: the manifest, which a national body fetches first: what there is, and how to tell that it is whole.
//!
//! It is made last, from the receipts of the feeds. Pages are not in it; they stand in the site map and `SHA256SUMS`.

use super::base::Base;
use super::edition::Edition;
use super::formats::formats;
use super::json::json;
use super::tables::Table;
use super::terms::{LicenceTerms, Publisher};
use crate::findings::Finding;
use crate::ledger::Chronicle;
use crate::public::{PublicRegister, SCHEMA_VERSION};
use crate::site::{Address, Receipt};
use crate::standard::{Line, Listed, Prose, Region, Site, Status};
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The manifest of a register whose files have these receipts.
///
/// # Errors
///
/// A value that JSON cannot hold.
pub fn manifest(chronicle: &Chronicle, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    index(&Edition::of(chronicle), receipts)
}

pub(super) fn index(edition: &Edition<'_>, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    json(&Manifest::of(edition, receipts), 2)
}

/// What a register's feeds are, and how to tell that they are whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Manifest {
    /// Its JSON Schema, as seen from this file.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// The version of the shape of the feeds, as a semantic version.
    pub schema_version: String,
    /// What identifies these feeds for good: the address of this manifest.
    pub feed_id: String,
    /// Whose register it is.
    pub force: ForceInBrief,
    /// How many events the ledger holds; 0 while none is kept. It never falls: whoever fetched a higher number before has
    /// met an old copy and keeps what they have. Where it is the same and `ledger` is `recorded`, no record has changed; whether anything
    /// else has, such as the website's keys, the SHA-256 of `register.json` says. The
    /// line with this number in `ledger.jsonl` holds in `previous` the hash of the line before, and so of the whole past.
    pub sequence: u64,
    /// Whether the history of the register is kept, and is up to date.
    pub ledger: Ledger,
    /// Where the history of the register stands, once one is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub history: Option<History>,
    /// The day that the register speaks of.
    pub as_of: Date,
    /// The day by which the next edition is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_update_due: Option<Date>,
    /// The licence of everything in the feeds.
    pub licence: LicenceTerms,
    /// The page that says what the force publishes and why.
    pub publication_policy: String,
    /// Who publishes.
    pub publisher: Publisher,
    /// How the website is set up. Where it names a signing key that is in use, signatures in the form of minisign stand
    /// beside this manifest and the checksums: `api/v1/index.json.minisig` and `SHA256SUMS.minisig`.
    pub site: Site,
    /// How many there are of each sort of record.
    pub counts: Counts,
    /// What a force that publishes no technology declares; absent when there are technologies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub declaration: Option<Declaration>,
    /// Every feed, in the order of their paths. Not among them are versions, whose sums `ledger.jsonl` holds; pages and what
    /// is for web hosts, which `SHA256SUMS` lists; this manifest, `SHA256SUMS` and signatures, which cannot hold themselves.
    pub files: Vec<File>,
}

/// A force in brief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ForceInBrief {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: Line,
    /// Its region.
    #[schemars(with = "Region")]
    pub region: String,
}

/// Whether the history of a register is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Ledger {
    /// No history is kept.
    None,
    /// Everything in the feeds is in the ledger.
    Recorded,
    /// Something in the feeds has changed since the newest event of the ledger.
    UnrecordedChanges,
}

/// Where the history of a register stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct History {
    /// The ledger: every event, a line each.
    pub ledger: String,
    /// The changes as a collection of activities.
    pub changes: String,
}

/// How many there are of each sort of record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Counts {
    /// Technologies.
    pub technologies: usize,
    /// Technologies by the code of their status; a status that none has is left out.
    #[schemars(with = "BTreeMap<Status, usize>")]
    pub by_status: BTreeMap<String, usize>, // as text: a newer minor version may bring codes that this candour does not know
    /// Sets of data.
    pub datasets: usize,
    /// Accountable owners.
    pub owners: usize,
    /// Records that were withdrawn.
    pub tombstones: usize,
    /// Records that are withheld as a whole.
    pub withheld_records: usize,
}

/// The declaration of a force that publishes no technology. An empty list alone could be a mistake.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Declaration {
    /// The force's statement.
    pub statement: Prose,
    /// The day for which it is true.
    pub as_of: Date,
}

/// A feed, and how to tell that it is whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct File {
    /// Its address.
    pub url: String,
    /// Its path below the register's home page.
    pub path: String,
    /// Its length in bytes.
    pub bytes: u64,
    /// SHA-256 of its bytes in 64 small hexadecimal digits.
    pub sha256: String,
    /// Its media type.
    pub media_type: Cow<'static, str>,
    /// What it is.
    pub title: Cow<'static, str>,
}

impl Manifest {
    /// The manifest of an edition whose files have these receipts. Files that are no feeds are passed over.
    pub fn of(edition: &Edition<'_>, receipts: &[Receipt]) -> Self {
        let (register, base) = (edition.register, &edition.base);
        let mut files: Vec<File> = receipts.iter().filter_map(|receipt| File::of(edition, receipt)).collect();
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self {
            schema: "schema/index.json".to_owned(),
            schema_version: SCHEMA_VERSION.to_owned(),
            feed_id: base.feed("api/v1/index.json"),
            force: ForceInBrief::of(register),
            sequence: edition.chronicle.ledger.sequence(),
            ledger: Ledger::of(edition.chronicle),
            history: (!edition.chronicle.ledger.is_empty()).then(|| History {
                ledger: base.feed("api/v1/ledger.jsonl"),
                changes: base.feed("api/v1/changes.json"),
            }),
            as_of: register.as_of,
            next_update_due: register.register.next_update_due,
            licence: LicenceTerms::of(register),
            publication_policy: base.absolute(Address::Page("about")),
            publisher: Publisher::of(register),
            site: register.site.clone(),
            counts: Counts::of(register),
            declaration: Declaration::of(register),
            files,
        }
    }
}

impl ForceInBrief {
    pub(super) fn of(register: &PublicRegister) -> Self {
        let force = &register.force;
        Self { code: force.id.to_string(), name: force.name.clone(), region: force.region.code().to_owned() }
    }
}

impl Declaration {
    /// What a force declares that publishes no technology.
    pub(super) fn of(register: &PublicRegister) -> Option<Self> {
        let statement = &register.statement;
        register.technologies.is_empty().then(|| Self { statement: statement.text.clone(), as_of: statement.as_of })
    }
}

impl Ledger {
    fn of(chronicle: &Chronicle) -> Self {
        match (chronicle.ledger.is_empty(), chronicle.unrecorded.is_empty()) {
            (true, _) => Self::None,
            (false, true) => Self::Recorded,
            (false, false) => Self::UnrecordedChanges,
        }
    }
}

impl Counts {
    fn of(register: &PublicRegister) -> Self {
        let mut by_status = BTreeMap::new();
        for technology in &register.technologies {
            *by_status.entry(technology.answers.status.code().to_owned()).or_default() += 1;
        }
        Self {
            technologies: register.technologies.len(),
            by_status,
            datasets: register.datasets.len(),
            owners: register.owners.len(),
            tombstones: register.tombstones.len(),
            withheld_records: register.withheld_records.len(),
        }
    }
}

impl File {
    fn of(edition: &Edition<'_>, receipt: &Receipt) -> Option<Self> {
        let path = receipt.path.as_str();
        let format = formats().find(|format| format.is_at(path))?;
        Some(Self::named(&edition.base, receipt, format.title, format.table_at(path)))
    }

    /// The feed with this receipt: what it is by its format, and the table that it holds if it is one.
    pub(super) fn named(base: &Base, receipt: &Receipt, title: &'static str, table: Option<&Table>) -> Self {
        let path = receipt.path.as_str();
        Self {
            url: base.feed(path),
            path: path.to_owned(),
            bytes: receipt.bytes,
            sha256: receipt.sha256.clone(),
            media_type: receipt.media_type.as_str().into(),
            title: table.map_or(title.into(), |table| format!("{title}: {}", table.title(None)).into()),
        }
    }
}
