//! The files of a feed as the types that they were written from.

use super::json::{read, text};
use super::limits::{LONGEST_LINE, MOST_FILES, MOST_LINES};
use super::unread::Unread;
use crate::feeds::manifest::Manifest;
use crate::ledger::Act;
use crate::public::{Entry, EntryKind, PublicRegister};
use serde::Deserialize;

/// The manifest of a feed.
///
/// # Errors
///
/// It is no manifest, or lists more files than [`MOST_FILES`].
pub fn manifest(bytes: &[u8]) -> Result<Manifest, Unread> {
    let manifest: Manifest = read(bytes)?;
    if manifest.files.len() > MOST_FILES { Err(Unread::TooManyFiles) } else { Ok(manifest) }
}

/// The register that `register.json` holds.
///
/// # Errors
///
/// It is no register, or has codes that this version does not know.
pub fn package(bytes: &[u8]) -> Result<PublicRegister, Unread> {
    read(bytes)
}

/// The entry that a version, or the file of a record, holds.
///
/// # Errors
///
/// It is no entry of this kind, or has codes that this version does not know.
pub fn entry(kind: EntryKind, bytes: &[u8]) -> Result<Entry<'static>, Unread> {
    // Looked at first, because what reads entries knows no limits.
    super::json::value(bytes)?;
    Entry::read(kind, text(bytes)?).map_err(|fault| Unread::OtherShape(fault.to_string()))
}

/// The lines of a file that holds a JSON value a line, such as `ledger.jsonl`, without their line ends.
///
/// # Errors
///
/// It is no UTF-8, or it has too many lines or too long ones.
pub fn lines(bytes: &[u8]) -> Result<Vec<&str>, Unread> {
    let lines: Vec<&str> = text(bytes)?.lines().take(MOST_LINES + 1).collect();
    let is_within = lines.len() <= MOST_LINES && lines.iter().all(|line| line.len() <= LONGEST_LINE);
    if is_within { Ok(lines) } else { Err(Unread::TooManyLines) }
}

/// A page of changes.
///
/// # Errors
///
/// It is no page of changes.
pub fn page_of_changes(bytes: &[u8]) -> Result<ChangesPage, Unread> {
    read(bytes)
}

/// The list of all pages of changes.
///
/// # Errors
///
/// It is no such list.
pub fn changes_in_all(bytes: &[u8]) -> Result<ChangesInAll, Unread> {
    read(bytes)
}

/// How many changes there are, and on which pages.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct ChangesInAll {
    /// How many there are.
    #[serde(rename = "totalItems")]
    pub total_items: u64,
    /// The page of the oldest.
    pub first: Reference,
    /// The page of the newest.
    pub last: Reference,
}

/// Where something stands.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Reference {
    /// Its address.
    pub id: String,
}

/// A page of changes, oldest first.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ChangesPage {
    /// The address of the page.
    pub id: String,
    /// The changes.
    #[serde(rename = "orderedItems")]
    pub ordered_items: Vec<Activity>,
}

/// A change.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Activity {
    /// Its number in the ledger, from 1.
    pub sequence: u64,
    /// The publication that it was part of.
    pub publication: u64,
    /// What a keeper of a copy has to do: `Create`, `Update`, `Delete` or `Move`.
    #[serde(rename = "type")]
    pub sort: String,
    /// What happened, as the ledger says it.
    pub event: Act,
    /// To what it happened.
    pub object: ActivityObject,
    /// Of a move: what it is from then on.
    #[serde(default)]
    pub target: Option<ActivityObject>,
}

/// What a change is about.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct ActivityObject {
    /// Its permanent address.
    pub id: String,
    /// The number of the version that is public from then on.
    #[serde(default)]
    pub version: Option<u64>,
    /// SHA-256 of that version.
    #[serde(default)]
    pub sha256: Option<String>,
}
