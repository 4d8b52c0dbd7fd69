//! What became of every entry since an earlier publication: from where to where, and by which events.
//!
//! It finds the two versions between which a reader wants the difference; what differs is not worked out here.

use super::event::{Act, Event};
use super::ledger::{Head, Ledger};
use crate::public::EntryId;
use std::collections::BTreeMap;

/// What happened to an entry from an earlier event to now.
#[derive(Debug, Clone)]
pub struct Passage<'l> {
    /// Its name now, or its last one.
    pub id: EntryId,
    /// The version that was public then: under which name, and its number. `None` if it was not published then.
    pub before: Option<(EntryId, u64)>,
    /// The number of the version that is public now; `None` if it was withdrawn.
    pub after: Option<u64>,
    /// What happened to it since, oldest first; never nothing.
    pub events: Vec<&'l Event>,
}

impl Ledger {
    /// The entries to which something happened after the event with this number, in the order of their names now.
    pub fn since(&self, sequence: u64) -> Vec<Passage<'_>> {
        let mut passages: BTreeMap<EntryId, Passage<'_>> = BTreeMap::new();
        let first = self.events.partition_point(|event| event.sequence <= sequence);
        let (redactions, others): (Vec<&Event>, Vec<&Event>) =
            self.events.get(first..).unwrap_or_default().iter().partition(|event| event.event == Act::Redacted);
        for event in others {
            let id = event.entry();
            let name = event.entry_before().unwrap_or_else(|| id.clone());
            let mut passage = passages.remove(&name).unwrap_or_else(|| {
                let was_public = !matches!(event.event, Act::Created | Act::Restored);
                let before = self.version_before(event).filter(|_| was_public);
                Passage { id: name, before, after: None, events: Vec::new() }
            });
            passage.id.clone_from(&id);
            passage.events.push(event);
            passages.insert(id, passage);
        }
        // An old version may be redacted under a name that its entry no longer has.
        for event in redactions {
            let name = event.entry();
            let id = self.settled(&name).clone();
            let before = self.public_version(&id).map(|number| (id.clone(), number));
            let untouched = Passage { id: id.clone(), before, after: None, events: Vec::new() };
            passages.entry(id).or_insert(untouched).events.push(event);
        }
        let mut passages: Vec<Passage<'_>> = passages.into_values().collect();
        for passage in &mut passages {
            passage.events.sort_by_key(|event| event.sequence);
            passage.after = self.public_version(&passage.id);
        }
        passages
    }

    /// The number of the version that is public now.
    pub fn public_version(&self, id: &EntryId) -> Option<u64> {
        match self.head(id)? {
            Head::Present(sequence) => self.event(*sequence)?.made(),
            Head::Gone(_) | Head::Moved(_) => None,
        }
    }
}
