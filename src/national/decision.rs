//! What was decided of a force's feed, and why. A line of `collected/decisions.jsonl` each.

use crate::standard::{Grounds, ItemId, Verdict};
use jiff::Timestamp;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A decision on one force's feed. Its members stand in a line of JSON in this order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Decision {
    /// The run of the collection that it was part of, from 1.
    pub run: u64,
    /// When it was decided, in UTC.
    #[schemars(with = "String")]
    pub at: Timestamp,
    /// The code of the force.
    pub force: ItemId,
    /// What was decided.
    pub verdict: Verdict,
    /// Why it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grounds: Option<Grounds>,
    /// The same in a sentence, with the file and what was wrong with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Where it was asked for: an address, or a folder as `national.toml` names it.
    pub source: String,
    /// The copy that was accepted, or that the operator may accept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub copy: Option<Accepted>,
    /// The reason of the operator who accepted what would have been held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
    /// How many lines `collected/changes.jsonl` has with this decision.
    pub changes: u64,
}

/// A copy of a feed, as small as it can be told apart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Accepted {
    /// The name of its folder in `collected/forces/CODE/`: the first 16 digits of `manifest_sha256`.
    pub name: String,
    /// SHA-256 of its manifest, in hexadecimal.
    pub manifest_sha256: String,
    /// SHA-256 of its `register.json`, in hexadecimal.
    pub register_sha256: String,
    /// The version of the format that it is of.
    pub schema_version: String,
    /// The sequence of its ledger; 0 where none is kept.
    pub sequence: u64,
    /// The day that it speaks of.
    pub as_of: Date,
    /// How many technologies and datasets it holds.
    pub records: u64,
    /// The public key that proved it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_by: Option<String>,
}
