//! `schema/VERSION/NAME.json`: every schema that was ever published, at an address that stays for good.
//!
//! They are part of the program as they were published, without a force's address: `$id` is the path below the register's
//! home page. What changed from one to the next is not told here; the test of the contract compares them.

use crate::feeds::base::Base;
use crate::feeds::edition::Edition;
use crate::feeds::fault::not_made;
use crate::feeds::json::json;
use crate::findings::Finding;
use include_dir::{Dir, include_dir};
use serde_json::Value;

/// The schemas as they were published, a folder a version: of a force's feeds, and of a national collection's.
static KEPT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/feeds/schemas/kept");
static NATIONAL: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/feeds/schemas/national");

/// An example of each document, by the name of its schema.
pub(super) static EXAMPLES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/feeds/schemas/examples");

/// A schema that was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// The version of the shape of the feeds that it belongs to: a semantic version such as `1.0.0`.
    pub version: &'static str,
    /// Its name, such as `register`.
    pub name: &'static str,
    /// Its text.
    pub text: &'static str,
}

/// Every schema that was published, in the order of versions and names.
pub fn kept_schemas() -> impl Iterator<Item = Kept> {
    kept_in(&KEPT)
}

/// Every schema of the feeds of a national collection that was published, in the order of versions and names.
pub fn national_schemas() -> impl Iterator<Item = Kept> {
    kept_in(&NATIONAL)
}

fn kept_in(folders: &'static Dir<'static>) -> impl Iterator<Item = Kept> {
    folders.dirs().flat_map(|folder| {
        let version = folder.path().to_str().unwrap_or_default();
        folder.files().filter_map(move |file| {
            let name = file.path().file_name()?.to_str()?.strip_suffix(".json")?;
            Some(Kept { version, name, text: file.contents_utf8()? })
        })
    })
}

/// The schema of this name as it was published in this version.
pub fn kept_schema(version: &str, name: &str) -> Option<Kept> {
    kept_schemas().find(|kept| kept.version == version && kept.name == name)
}

/// The schema whose address is this path.
pub(in crate::feeds) fn kept_at(path: &str) -> Option<Kept> {
    let (version, name) = path.strip_prefix("api/v1/schema/")?.strip_suffix(".json")?.split_once('/')?;
    kept_schema(version, name)
}

/// The bytes of a schema that was published, at its address in this edition.
pub(in crate::feeds) fn published(edition: &Edition<'_>, kept: &Kept) -> Result<Vec<u8>, Finding> {
    published_at(&edition.base, kept, &kept.path())
}

/// The bytes of a schema that was published, at this path below the home page.
pub(in crate::feeds) fn published_at(base: &Base, kept: &Kept, path: &str) -> Result<Vec<u8>, Finding> {
    let mut schema: Value = serde_json::from_str(kept.text).map_err(not_made)?;
    if let Some(members) = schema.as_object_mut() {
        members.insert("$id".to_owned(), base.feed(path).into());
    }
    json(&schema, usize::MAX)
}

/// The path of a schema below the register's home page: of a version, or the newest.
pub(super) fn address(version: Option<&str>, name: &str) -> String {
    match version {
        Some(version) => format!("api/v1/schema/{version}/{name}.json"),
        None => format!("api/v1/schema/{name}.json"),
    }
}

impl Kept {
    /// Its path below the register's home page.
    pub fn path(&self) -> String {
        address(Some(self.version), self.name)
    }
}
