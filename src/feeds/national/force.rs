//! A force in the files of a collection: how it stands, and where its data came from.

use super::edition::NationalEdition;
use super::packages::path_of;
use crate::feeds::terms::LicenceTerms;
use crate::national::{Collected, Copy, CopyFile, Decision};
use crate::standard::{Cadence, Condition, Grounds, Line, Prose, Region, Verdict};
use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

/// A force, how it stands, and where its data came from.
#[derive(Serialize, JsonSchema)]
pub(super) struct ForceEntry<'a> {
    /// Its code, which is never used for another.
    pub(super) code: &'a str,
    /// Its name.
    name: Line,
    /// Its region.
    region: Region,
    /// How it stands in the collection.
    pub(super) condition: Condition,
    /// Why its last fetch was held.
    #[serde(skip_serializing_if = "Option::is_none")]
    grounds: Option<Grounds>,
    /// What readers should know of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<Line>,
    /// How often it is expected to publish.
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Cadence>,
    /// The code of the force that it is part of now.
    #[serde(skip_serializing_if = "Option::is_none")]
    merged_into: Option<&'a str>,
    /// Where its data came from; left out while there is no copy of its register.
    #[serde(skip_serializing_if = "Option::is_none")]
    provenance: Option<Provenance<'a>>,
    /// How much its register holds.
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<CopyCounts>,
    /// What it declares if it publishes no technology.
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<Declared<'a>>,
}

/// Where the data of a force came from.
#[derive(Serialize, JsonSchema)]
pub(super) struct Provenance<'a> {
    /// Where it was fetched: an address, or a folder as the collection names it.
    source: &'a str,
    /// When it was fetched, in UTC.
    #[schemars(with = "String")]
    fetched_at: Timestamp,
    /// SHA-256 of the force's `register.json`, in 64 small hexadecimal digits.
    sha256: &'a str,
    /// The version of the format that it is of.
    version: &'a str,
    /// The number of the newest event of its history; 0 where it keeps none.
    sequence: u64,
    /// The day that it speaks of.
    as_of: Date,
    /// The day by which the force said that its next edition is due.
    #[serde(skip_serializing_if = "Option::is_none")]
    next_update_due: Option<Date>,
    /// SHA-256 of the manifest with which it was fetched.
    manifest_sha256: &'a str,
    /// The public key that proved it.
    #[serde(skip_serializing_if = "Option::is_none")]
    signed_by: Option<&'a str>,
    /// Why an operator accepted it, where one had to.
    #[serde(skip_serializing_if = "Option::is_none")]
    because: Option<&'a str>,
    /// Its licence.
    licence: LicenceTerms,
    /// The home page of the force's own register.
    home: &'a str,
    /// The force's own package in this collection, byte for byte.
    package: String,
    /// The force's own history in this collection, if it keeps one.
    #[serde(skip_serializing_if = "Option::is_none")]
    ledger: Option<String>,
}

/// How much a force's register holds.
#[derive(Serialize, JsonSchema)]
struct CopyCounts {
    /// Technologies.
    technologies: usize,
    /// Sets of data.
    datasets: usize,
    /// Accountable owners.
    owners: usize,
    /// Records that were withdrawn.
    tombstones: usize,
    /// Records that are withheld as a whole.
    withheld_records: usize,
}

/// What a force declares that publishes no technology.
#[derive(Serialize, JsonSchema)]
struct Declared<'a> {
    /// Its statement.
    statement: &'a Prose,
    /// The day for which it is true.
    as_of: Date,
}

/// Of what provenance is told with every record.
#[derive(Serialize, JsonSchema)]
pub(super) struct RecordProvenance<'a> {
    /// Where it was fetched: an address, or a folder as the collection names it.
    source: &'a str,
    /// SHA-256 of the `register.json` that the record is from.
    sha256: &'a str,
    /// When it was fetched, in UTC.
    #[schemars(with = "String")]
    fetched_at: Timestamp,
    /// The version of the format that it is of.
    version: &'a str,
}

/// What stands before the record in a line of records.
#[derive(Serialize, JsonSchema)]
pub(super) struct LineHead<'a> {
    /// The code of the force whose record it is.
    force: &'a str,
    /// How that force stands in the collection. Of a force that is held, this is the last good copy.
    condition: Condition,
    /// Where the record came from.
    provenance: RecordProvenance<'a>,
}

impl<'a> ForceEntry<'a> {
    pub(super) fn of(edition: &NationalEdition<'_>, force: &'a Collected) -> Self {
        let copy = force.copy.as_ref();
        Self {
            code: force.code(),
            name: force.name(),
            region: force.member.region,
            condition: force.condition,
            grounds: held(force).and_then(|decision| decision.grounds),
            note: force.note(),
            expected: force.member.cadence,
            merged_into: force.member.merged_into.as_ref().map(|code| code.as_str()),
            provenance: copy.map(|copy| Provenance::of(edition, force, copy)),
            counts: copy.map(CopyCounts::of),
            declaration: copy
                .filter(|copy| copy.technologies.is_empty())
                .map(|copy| Declared { statement: &copy.statement.text, as_of: copy.statement.as_of }),
        }
    }
}

/// The newest decision, if the feed is held.
pub(super) fn held(force: &Collected) -> Option<&Decision> {
    force.decisions.first().filter(|decision| decision.verdict == Verdict::Held && force.condition == Condition::Held)
}

impl<'a> Provenance<'a> {
    fn of(edition: &NationalEdition<'_>, force: &Collected, copy: &'a Copy) -> Self {
        let Copy { accepted, .. } = copy;
        let here = |file| edition.base.feed(&path_of(force.code(), file));
        Self {
            source: &copy.source,
            fetched_at: copy.fetched_at,
            sha256: &accepted.register_sha256,
            version: &accepted.schema_version,
            sequence: accepted.sequence,
            as_of: copy.as_of,
            next_update_due: copy.next_update_due,
            manifest_sha256: &accepted.manifest_sha256,
            signed_by: accepted.signed_by.as_deref(),
            because: copy.because.as_deref(),
            licence: LicenceTerms::from(copy.licence),
            home: copy.base_url.as_str(),
            package: here(CopyFile::Package),
            ledger: (accepted.sequence > 0).then(|| here(CopyFile::Ledger)),
        }
    }
}

impl CopyCounts {
    fn of(copy: &Copy) -> Self {
        Self {
            technologies: copy.technologies.len(),
            datasets: copy.datasets.len(),
            owners: copy.owners.len(),
            tombstones: copy.tombstones.len(),
            withheld_records: copy.withheld,
        }
    }
}

impl<'a> LineHead<'a> {
    pub(super) fn of(force: &'a Collected, copy: &'a Copy) -> Self {
        Self {
            force: force.code(),
            condition: force.condition,
            provenance: RecordProvenance {
                source: &copy.source,
                sha256: &copy.accepted.register_sha256,
                fetched_at: copy.fetched_at,
                version: &copy.accepted.schema_version,
            },
        }
    }
}
