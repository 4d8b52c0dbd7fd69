//! Events: what happened to an entry, when and why. A line of the ledger each.

use crate::public::{EntryId, EntryKind};
use crate::standard::Line;
use data_encoding::HEXLOWER;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Something that happened to an entry. Its members stand in a line of JSON in this order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Event {
    /// Its number in the ledger, from 1 without a hole.
    pub sequence: u64,
    /// The publication that it was part of, from 1.
    pub publication: u64,
    /// The day on which it was recorded.
    pub date: Date,
    /// What happened.
    pub event: Act,
    /// The kind of the entry.
    pub kind: EntryKind,
    /// The id of the entry.
    pub id: String,
    /// What the entry was called from then on, or until it was withdrawn.
    pub name: Line,
    /// The version that it made; of a redaction, the version that was taken away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
    /// Why, in the words of the force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Line>,
    /// The id that the entry had before it was renamed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The record that stands in place of one that was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaced_by: Option<String>,
    /// SHA-256 of the version's text with LF line ends, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<String>,
    /// SHA-256 of the line before this one without its line end, in hexadecimal; of nothing before the first line.
    pub previous: String,
}

/// What can happen to an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// It was published for the first time.
    Created,
    /// It says something else than before.
    Updated,
    /// It says something else than before, because what it said was wrong.
    Corrected,
    /// It was reviewed, and nothing else has changed.
    Confirmed,
    /// Its status has changed, and perhaps more.
    StatusChanged,
    /// It is no longer published; a notice stands in its place.
    Withdrawn,
    /// The text of an old version was taken away.
    Redacted,
    /// It is published again after it was withdrawn.
    Restored,
    /// It has another id, and perhaps says something else.
    Renamed,
}

impl Act {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Created,
        Self::Updated,
        Self::Corrected,
        Self::Confirmed,
        Self::StatusChanged,
        Self::Withdrawn,
        Self::Redacted,
        Self::Restored,
        Self::Renamed,
    ];

    /// Its code.
    pub fn code(self) -> &'static str {
        match self {
            Self::Created => "created",
            Self::Updated => "updated",
            Self::Corrected => "corrected",
            Self::Confirmed => "confirmed",
            Self::StatusChanged => "status-changed",
            Self::Withdrawn => "withdrawn",
            Self::Redacted => "redacted",
            Self::Restored => "restored",
            Self::Renamed => "renamed",
        }
    }
}

impl Event {
    /// The name of the entry.
    pub fn entry(&self) -> EntryId {
        EntryId::new(self.kind, &*self.id)
    }

    /// The name that the entry had before it was renamed.
    pub fn entry_before(&self) -> Option<EntryId> {
        self.from.as_ref().map(|id| EntryId::new(self.kind, &**id))
    }

    /// The number of the version that it made, if it made one.
    pub fn made(&self) -> Option<u64> {
        self.version.filter(|_| self.event != Act::Redacted)
    }
}

/// SHA-256 of a text, in 64 small hexadecimal digits.
pub fn sha256(text: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(text))
}
