//! Two states of a register side by side: which entries came, went or say something else.

use crate::ledger::{Act, Ledger, Proposal};
use crate::public::{Change, Entry, EntryId, difference};
use crate::standard::Line;
use std::collections::{BTreeMap, BTreeSet};

/// The entries of a register in one state.
pub type Snapshot<'a> = BTreeMap<EntryId, Entry<'a>>;

/// An entry that is not the same in both states.
#[derive(Debug, Clone)]
pub struct Differing<'a> {
    /// Its name now, or until it went.
    pub id: EntryId,
    /// The name that it had in the earlier state, where that was another.
    pub from: Option<EntryId>,
    /// What readers call it.
    pub name: &'a Line,
    /// What would be recorded of it, where that is known.
    pub act: Option<Act>,
    /// Its earlier state; `None` if it came.
    pub before: Option<&'a Entry<'a>>,
    /// Its later state; `None` if it went.
    pub after: Option<&'a Entry<'a>>,
}

impl<'a> Differing<'a> {
    /// What differs, answer by answer.
    pub fn changes(&self) -> Vec<Change<'a>> {
        difference(self.before, self.after)
    }
}

/// The entries that differ between two states, in the order of kinds and ids.
pub fn compare<'a>(before: &'a Snapshot<'a>, after: &'a Snapshot<'a>) -> Vec<Differing<'a>> {
    let mut renamed = BTreeMap::new();
    for (id, entry) in after.iter().filter(|(id, _)| !before.contains_key(*id)) {
        let former = entry.former_ids().into_iter().map(|former| EntryId::new(id.kind, former));
        renamed
            .extend(former.rev().find(|it| before.contains_key(it) && !after.contains_key(it)).map(|from| (id, from)));
    }
    let gone: BTreeSet<&EntryId> = renamed.values().collect();
    let mut differing: Vec<Differing<'a>> = before
        .iter()
        .filter(|(id, _)| !after.contains_key(*id) && !gone.contains(id))
        .map(|(id, entry)| Differing {
            id: id.clone(),
            from: None,
            name: entry.name(),
            act: None,
            before: Some(entry),
            after: None,
        })
        .collect();
    differing.extend(after.iter().filter_map(|(id, entry)| {
        let from = renamed.get(id).cloned();
        let earlier = before.get(from.as_ref().unwrap_or(id));
        let is_same = earlier.is_some() && from.is_none() && difference(earlier, Some(entry)).is_empty();
        (!is_same).then(|| Differing {
            id: id.clone(),
            from,
            name: entry.name(),
            act: None,
            before: earlier,
            after: Some(entry),
        })
    }));
    differing.sort_by(|one, other| one.id.cmp(&other.id));
    differing
}

/// The entries that a publication would record.
pub fn proposed<'a>(proposal: &'a Proposal<'a>) -> Vec<Differing<'a>> {
    let proposed = proposal.proposed.iter().map(|it| Differing {
        id: it.id.clone(),
        from: it.from.clone(),
        name: &it.name,
        act: Some(it.act),
        before: it.before.as_ref(),
        after: it.after.as_ref(),
    });
    proposed.collect()
}

impl Ledger {
    /// What was public after the event with this number. Entries whose version was redacted are left out; the second
    /// value names them.
    pub fn snapshot(&self, sequence: u64) -> (Snapshot<'static>, Vec<EntryId>) {
        let mut lost = Vec::new();
        let mut snapshot = Snapshot::new();
        for (id, version) in self.at(sequence) {
            match self.entry(&id, version) {
                Some(entry) => drop(snapshot.insert(id, entry)),
                None => lost.push(id),
            }
        }
        (snapshot, lost)
    }
}
