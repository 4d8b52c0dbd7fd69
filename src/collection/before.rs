//! Whether a feed goes on from the last good copy: nothing goes back, nothing vanishes, and the history is the same as far
//! as it is known.

use super::files::{LEDGER, PACKAGE};
use super::refusal::Refusal;
use crate::feeds::reading::{bytes_of, read};
use crate::ledger::Head;
use crate::national::Accepted;
use crate::public::{EntryId, EntryKind, RecordKind};
use crate::standard::Grounds;
use crate::verification::Core;
use serde::Deserialize;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The part of its records, in hundredths, that a register may lose without a notice before that is more than a slip.
const MOST_LOST: usize = 30;

/// What is in doubt about a feed when it is held against the copy that is here.
pub(super) fn doubt(core: &Core, folder: &Path, new: &Accepted, old_folder: &Path, old: &Accepted) -> Option<Refusal> {
    if (new.sequence, new.as_of) < (old.sequence, old.as_of) {
        let detail = format!(
            "it is edition {} of {}, and the copy that is here is edition {} of {}",
            new.sequence, new.as_of, old.sequence, old.as_of
        );
        return Some(Refusal::new(Grounds::WentBack, detail));
    }
    if !goes_on(folder, old_folder) {
        let detail = "the ledger does not begin with the ledger that was collected before";
        return Some(Refusal::new(Grounds::BrokenHistory, detail));
    }
    lost(core, old_folder)
}

/// Whether the old ledger is the beginning of the new one, byte for byte.
fn goes_on(folder: &Path, old_folder: &Path) -> bool {
    let Ok(old) = fs::read(old_folder.join(LEDGER)) else { return true };
    fs::read(folder.join(LEDGER)).is_ok_and(|new| new.starts_with(&old))
}

/// As much of a register as it takes to see what has gone.
#[derive(Deserialize)]
struct Ids {
    technologies: Vec<Id>,
    datasets: Vec<Id>,
    tombstones: Vec<Stone>,
}

#[derive(Deserialize)]
struct Id {
    id: String,
}

#[derive(Deserialize)]
struct Stone {
    id: String,
    record: RecordKind,
}

fn lost(core: &Core, old_folder: &Path) -> Option<Refusal> {
    let old: Ids = bytes_of(&old_folder.join(PACKAGE)).and_then(|bytes| read(&bytes)).ok()?;
    let records = old.technologies.len() + old.datasets.len();
    let technologies = old.technologies.into_iter().map(|it| EntryId::new(EntryKind::Technology, it.id));
    let datasets = old.datasets.into_iter().map(|it| EntryId::new(EntryKind::Dataset, it.id));
    let stones = old.tombstones.into_iter().map(|it| EntryId::new(kind(it.record), it.id));
    let there = there(core);
    let is_lost = |id: &EntryId| {
        // A former id leads on to another record; a record that the ledger says was withdrawn has its notice there.
        !there.contains(id) && !matches!(core.ledger.head(id), Some(Head::Moved(_)))
    };
    let lost: Vec<EntryId> = technologies.chain(datasets).chain(stones).filter(is_lost).collect();
    let first = lost.first()?;
    let grounds = if lost.len() * 100 > records * MOST_LOST { Grounds::Shrunk } else { Grounds::Vanished };
    let detail = match lost.len() {
        1 => format!("“{first}” is gone, and there is no notice in its place"),
        many => format!("{many} of {records} records are gone without a notice in their place, such as “{first}”"),
    };
    Some(Refusal::new(grounds, detail))
}

/// Every id of a record that a register accounts for.
fn there(core: &Core) -> BTreeSet<EntryId> {
    let register = &core.register;
    let technologies = register.technologies.iter().flat_map(|it| {
        let former = it.answers.former_ids.iter().map(|id| id.as_str());
        former.chain([it.id.as_str()]).map(|id| EntryId::new(EntryKind::Technology, id))
    });
    let datasets = register.datasets.iter().map(|it| EntryId::new(EntryKind::Dataset, &*it.id));
    let stones = register.tombstones.iter().map(|it| EntryId::new(kind(it.record), &*it.id));
    technologies.chain(datasets).chain(stones).collect()
}

fn kind(record: RecordKind) -> EntryKind {
    match record {
        RecordKind::Technology => EntryKind::Technology,
        RecordKind::Dataset => EntryKind::Dataset,
    }
}
