//! The register of today and everything that was public before: all that pages and feeds are made from.

use super::ledger::Ledger;
use super::proposal::Proposal;
use crate::public::{EntryId, EntryKind, PublicRegister, RecordKind};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A public register with its history.
#[derive(Debug, Clone)]
pub struct Chronicle {
    /// What is public now. The notices in place of withdrawn records are the ledger's, too.
    pub public: PublicRegister,
    /// What was public when.
    pub ledger: Arc<Ledger>,
    /// The entries whose changes are not in the ledger yet; none while there is no ledger at all.
    pub unrecorded: BTreeSet<EntryId>,
}

impl Chronicle {
    /// A register that was never published.
    pub fn of(public: PublicRegister) -> Self {
        Self { public, ledger: Arc::default(), unrecorded: BTreeSet::new() }
    }

    /// A register with its ledger; `unrecorded` are the entries that the ledger does not hold as they are now.
    ///
    /// Records that the ledger says were withdrawn get their notices, and the register speaks of the day of the last
    /// publication if that is the newest. A day that the publisher named stays.
    pub fn new(
        mut public: PublicRegister,
        ledger: impl Into<Arc<Ledger>>,
        unrecorded: BTreeSet<EntryId>,
        day: DayOf,
    ) -> Self {
        let ledger = ledger.into();
        // What the record's own file says of its withdrawal goes before what the ledger says.
        for stone in ledger.tombstones() {
            let is_there = match stone.record {
                RecordKind::Technology => {
                    public.technology(&stone.id).is_some()
                        || public.tombstones.iter().any(|it| it.record == stone.record && it.id == stone.id)
                }
                RecordKind::Dataset => public.dataset(&stone.id).is_some(),
            };
            if !is_there {
                public.tombstones.push(stone);
            }
        }
        public.tombstones.sort_by(|one, other| (&one.id, one.record).cmp(&(&other.id, other.record)));
        if let (DayOf::Register, Some(date)) = (day, ledger.date()) {
            public.as_of = public.as_of.max(date);
        }
        Self { public, ledger, unrecorded }
    }

    /// The former ids of records and where each leads now, as the ledger knows them and the records state them.
    pub fn moves(&self) -> BTreeMap<EntryId, EntryId> {
        let mut moves = BTreeMap::new();
        for (id, _) in self.ledger.heads() {
            let to = self.ledger.settled(id);
            if to != id {
                moves.insert(id.clone(), to.clone());
            }
        }
        for technology in &self.public.technologies {
            for former in &technology.answers.former_ids {
                let to = EntryId::new(EntryKind::Technology, &*technology.id);
                moves.insert(EntryId::new(EntryKind::Technology, former.as_str()), to);
            }
        }
        let stones: BTreeSet<(&str, &str)> =
            self.public.tombstones.iter().map(|stone| (stone.record.code(), stone.id.as_str())).collect();
        // An id that is published again, or has a notice of its own, leads there.
        moves.retain(|from, _| {
            let is_there = match from.kind {
                EntryKind::Technology => self.public.technology(&from.id).is_some(),
                EntryKind::Dataset => self.public.dataset(&from.id).is_some(),
                _ => false,
            };
            !is_there && !stones.contains(&(from.kind.code(), from.id.as_str()))
        });
        moves
    }
}

impl Proposal<'_> {
    /// The entries that would be recorded.
    pub fn entries(&self) -> BTreeSet<EntryId> {
        self.proposed.iter().map(|it| it.id.clone()).collect()
    }
}

/// Who says of which day a register speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOf {
    /// The newest day that register and ledger state.
    Register,
    /// The publisher, who named one.
    Publisher,
}
