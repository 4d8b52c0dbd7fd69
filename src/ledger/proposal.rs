//! What a publication would record: the public register of now against the ledger.

use super::event::{Act, sha256};
use super::ledger::{Head, Ledger};
use crate::public::{Change, Entry, EntryId, EntryKind, PublicRegister, RecordKind, difference};
use crate::standard::Line;
use rayon::prelude::*;
use std::collections::BTreeMap;

/// Everything that differs from what was last published.
#[derive(Debug, Clone, Default)]
pub struct Proposal<'a> {
    /// What may be recorded, in the order of entries.
    pub proposed: Vec<Proposed<'a>>,
    /// Records that were published and are in no file any more, with what they were called.
    pub vanished: Vec<(EntryId, Line)>,
    /// Notices of records that were withdrawn since the first publication, and that nobody ever published.
    pub unheard_of: Vec<(EntryId, Line)>,
}

/// An event that may be recorded.
#[derive(Debug, Clone)]
pub struct Proposed<'a> {
    /// The entry.
    pub id: EntryId,
    /// What happened to it.
    pub act: Act,
    /// What it is called, or was.
    pub name: Line,
    /// The name that it had before it was renamed.
    pub from: Option<EntryId>,
    /// The version that was published last, if it can still be read.
    pub before: Option<Entry<'static>>,
    /// What is public now.
    pub after: Option<Entry<'a>>,
    /// Why, where the record itself says so: of one that was withdrawn.
    pub stated_reason: Option<Line>,
    /// The record that stands in its place.
    pub replaced_by: Option<String>,
    /// The text of the new version.
    pub(super) text: Option<String>,
}

impl Proposed<'_> {
    /// What differs, answer by answer.
    pub fn changes(&self) -> Vec<Change<'_>> {
        difference(self.before.as_ref(), self.after.as_ref())
    }
}

impl Proposal<'_> {
    /// Whether nothing has changed.
    pub fn is_empty(&self) -> bool {
        self.proposed.is_empty() && self.vanished.is_empty()
    }
}

impl Ledger {
    /// What differs between this public register and the ledger.
    ///
    /// # Errors
    ///
    /// A value that JSON cannot hold.
    pub fn compare<'a>(&self, public: &'a PublicRegister) -> Result<Proposal<'a>, serde_json::Error> {
        let entries: Vec<Entry<'a>> = public.entries().collect();
        let renamed = self.renamed(&entries);
        let proposed: Vec<Option<Proposed<'a>>> = entries
            .into_par_iter()
            .map(|entry| {
                let from = renamed.get(&entry.id()).cloned();
                self.propose(entry, from)
            })
            .collect::<Result<_, _>>()?;
        let mut proposal = Proposal { proposed: proposed.into_iter().flatten().collect(), ..Proposal::default() };
        self.leaving(public, &renamed, &mut proposal);
        proposal.unheard_of = self.unheard_of(public);
        proposal.proposed.sort_by(|one, other| one.id.cmp(&other.id));
        Ok(proposal)
    }

    /// The entries that are new under their id and name a published one as their former id.
    fn renamed(&self, entries: &[Entry<'_>]) -> BTreeMap<EntryId, EntryId> {
        let ids: std::collections::BTreeSet<EntryId> = entries.iter().map(Entry::id).collect();
        let renamed = entries.iter().filter_map(|entry| {
            let id = entry.id();
            if matches!(self.head(&id), Some(Head::Present(_))) {
                return None;
            }
            let former = entry.former_ids().into_iter().map(|former| EntryId::new(id.kind, former));
            let from = former
                .rev()
                .find(|former| matches!(self.head(former), Some(Head::Present(_))) && !ids.contains(former))?;
            Some((id, from))
        });
        renamed.collect()
    }

    fn propose<'a>(&self, entry: Entry<'a>, from: Option<EntryId>) -> Result<Option<Proposed<'a>>, serde_json::Error> {
        let id = entry.id();
        let text = entry.text()?;
        let standing = from.as_ref().unwrap_or(&id);
        let (act, before) = match self.head(standing) {
            Some(Head::Present(sequence)) => {
                let event = self.event(*sequence);
                if from.is_none() && event.and_then(|event| event.sha256.as_deref()) == Some(sha256(&text).as_str()) {
                    return Ok(None);
                }
                let before = event.and_then(|event| self.entry(standing, event.made()?));
                match act(before.as_ref(), &entry, from.is_some()) {
                    Some(act) => (act, before),
                    None => return Ok(None),
                }
            }
            Some(Head::Gone(_) | Head::Moved(_)) => (Act::Restored, None),
            None => (Act::Created, None),
        };
        let name = entry.name().clone();
        let (stated_reason, replaced_by) = (None, None);
        let text = Some(text);
        Ok(Some(Proposed { id, act, name, from, before, after: Some(entry), stated_reason, replaced_by, text }))
    }

    /// A record may have been withdrawn before the ledger was begun; after that, its withdrawal is in it.
    fn unheard_of(&self, public: &PublicRegister) -> Vec<(EntryId, Line)> {
        let Some(begun) = self.publications().next().map(|first| first.date) else { return Vec::new() };
        let stones = public.tombstones.iter().filter(|stone| stone.withdrawn_on >= begun).map(|stone| {
            let kind = match stone.record {
                RecordKind::Technology => EntryKind::Technology,
                RecordKind::Dataset => EntryKind::Dataset,
            };
            (EntryId::new(kind, &*stone.id), stone.name.clone())
        });
        stones.filter(|(id, _)| self.head(id).is_none()).collect()
    }

    /// What was published and is no longer.
    fn leaving(&self, public: &PublicRegister, renamed: &BTreeMap<EntryId, EntryId>, proposal: &mut Proposal<'_>) {
        let there: std::collections::BTreeSet<EntryId> = public.entries().map(|entry| entry.id()).collect();
        for (id, head) in self.heads() {
            let Head::Present(sequence) = head else { continue };
            if there.contains(id) || renamed.values().any(|from| from == id) {
                continue;
            }
            let Some(event) = self.event(*sequence) else { continue };
            let stone = public.tombstones.iter().find(|stone| id.kind == EntryKind::Technology && stone.id == id.id);
            if stone.is_none() && id.kind.is_record() {
                proposal.vanished.push((id.clone(), event.name.clone()));
                continue;
            }
            proposal.proposed.push(Proposed {
                id: id.clone(),
                act: Act::Withdrawn,
                name: event.name.clone(),
                from: None,
                before: event.made().and_then(|version| self.entry(id, version)),
                after: None,
                stated_reason: stone
                    .and_then(|stone| stone.reason.as_ref())
                    .map(|why| Line { en: why.en.clone(), cy: why.cy.clone() }),
                replaced_by: stone.and_then(|stone| stone.replaced_by.as_ref()).map(|id| id.as_str().to_owned()),
                text: None,
            });
        }
    }
}

/// What happened to an entry that was there before; `None` if nothing did that a reader would see.
fn act(before: Option<&Entry<'_>>, after: &Entry<'_>, is_renamed: bool) -> Option<Act> {
    let changes = difference(before, Some(after));
    let only = |fields: &[&str]| changes.iter().all(|change| fields.contains(&change.field.as_str()));
    match () {
        () if is_renamed => Some(Act::Renamed),
        () if changes.is_empty() => None,
        () if before.is_some() && only(&["last_reviewed", "next_review"]) => Some(Act::Confirmed),
        () if before.is_some() && changes.iter().any(|change| change.field == "status") => Some(Act::StatusChanged),
        () => Some(Act::Updated),
    }
}
