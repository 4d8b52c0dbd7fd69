//! Where the parts of a ledger lie below the force's root, and what they are called.

use crate::public::{EntryId, EntryKind};
use std::sync::Arc;

/// The folder of the ledger, below the force's root.
pub const FOLDER: &str = "content/ledger";

/// The file of the events, below the force's root.
pub const EVENTS: &str = "content/ledger/events.jsonl";

/// A file of the ledger.
#[derive(Debug, Clone)]
pub struct LedgerFile {
    /// Its path below the force's root, with `/` between folders.
    pub path: Arc<str>,
    /// Its text.
    pub text: Arc<str>,
}

/// The path of a version below the force's root.
pub fn version_path(id: &EntryId, number: u64) -> String {
    format!("{FOLDER}/versions/{id}/{number}.json")
}

/// The version that a file at this path holds; `None` if it is no version's path.
pub(super) fn version_at(path: &str) -> Option<(EntryId, u64)> {
    let rest = path.strip_prefix(FOLDER)?.strip_prefix("/versions/")?;
    let [folder, id, file] = rest.split('/').collect::<Vec<_>>()[..] else { return None };
    let kind = EntryKind::ALL.iter().copied().find(|kind| kind.folder() == folder)?;
    let number: u64 = file.strip_suffix(".json")?.parse().ok()?;
    let id = EntryId::new(kind, id);
    (version_path(&id, number) == path).then_some((id, number))
}

/// The file in which a person changes this entry, below the force's root.
pub fn source_of(id: &EntryId) -> String {
    match id.kind {
        EntryKind::Technology | EntryKind::Dataset => format!("content/{id}.toml"),
        EntryKind::Owner => "content/owners.toml".to_owned(),
        EntryKind::Register => "content/register.toml".to_owned(),
        EntryKind::Page | EntryKind::Update => format!("content/{id}.md"),
    }
}
