//! Where everything stands as seen from a page: records, owners, entries of the ledger and their versions.

use super::desk::{Anchor, Desk, Words};
use crate::ledger::{Event, Head};
use crate::public::{EntryId, EntryKind, RecordKind};
use crate::site::Address;
use crate::standard::{Line, STANDING_PAGES};
use crate::words::Argument;
use serde::Serialize;

/// A name, with a link where there is a page.
#[derive(Serialize)]
pub(super) struct Mention {
    pub(super) label: Words,
    pub(super) href: Option<String>,
}

impl<'a> Desk<'_, 'a> {
    pub(super) fn technology(&self, id: &str) -> Option<Anchor> {
        let id = self.moved(EntryKind::Technology, id);
        let name = self.public().technology(id).map(|technology| &technology.answers.name);
        let name = name.or_else(|| self.withdrawn(RecordKind::Technology, id))?;
        Some(Anchor { href: self.href(Address::Technology(id)), label: self.line(name) })
    }

    pub(super) fn dataset(&self, id: &str) -> Option<Anchor> {
        let id = self.moved(EntryKind::Dataset, id);
        let name = self.public().dataset(id).map(|dataset| &dataset.answers.name);
        let name = name.or_else(|| self.withdrawn(RecordKind::Dataset, id))?;
        Some(Anchor { href: self.href(Address::Dataset(id)), label: self.line(name) })
    }

    /// The name of a withdrawn record, in place of which a notice stands.
    fn withdrawn(&self, record: RecordKind, id: &str) -> Option<&'a Line> {
        let stones = self.public().tombstones.iter();
        stones.into_iter().find(|stone| stone.record == record && stone.id == id).map(|stone| &stone.name)
    }

    /// The id that a record has now.
    fn moved<'s>(&'s self, kind: EntryKind, id: &'s str) -> &'s str {
        self.maker.moves.get(&EntryId::new(kind, id)).map_or(id, |to| &to.id)
    }

    pub(super) fn owner(&self, id: &str) -> Option<Anchor> {
        let owner = self.public().owner(id)?;
        let href = format!("{}#{id}", self.href(Address::Owners));
        Some(Anchor { href, label: self.line(&owner.answers.role) })
    }

    /// Where a link of the house's own schemes leads: `technology:ID`, `dataset:ID`, `page:NAME`.
    pub(super) fn house_link(&self, target: &str) -> Option<String> {
        let (scheme, id) = target.split_once(':')?;
        let public = self.public();
        let address = match scheme {
            "technology" if public.technology(id).is_some() => Address::Technology(id),
            "technology" if self.withdrawn(RecordKind::Technology, id).is_some() => Address::Technology(id),
            "dataset" if public.dataset(id).is_some() => Address::Dataset(id),
            "dataset" if self.withdrawn(RecordKind::Dataset, id).is_some() => Address::Dataset(id),
            "page" if public.page(id).is_some() || STANDING_PAGES.contains(&id) => Address::Page(id),
            _ => return None,
        };
        Some(self.href(address))
    }

    /// What an entry was called when the event happened, with a link to where it stands now.
    pub(super) fn mention(&self, event: &Event) -> Mention {
        Mention { label: self.line(&event.name), href: self.entry_href(&event.entry()) }
    }

    /// Where an entry of the ledger stands now. The address of a record answers for good.
    pub(super) fn entry_href(&self, id: &EntryId) -> Option<String> {
        let public = self.public();
        match id.kind {
            EntryKind::Technology => Some(self.href(Address::Technology(&id.id))),
            EntryKind::Dataset => Some(self.href(Address::Dataset(&id.id))),
            EntryKind::Owner => self.owner(&id.id).map(|link| link.href),
            EntryKind::Register => Some(self.href(Address::Home)),
            EntryKind::Page => public.page(&id.id).map(|page| self.href(Address::Page(&page.id))),
            EntryKind::Update => {
                let update = public.updates.iter().find(|update| update.id == id.id)?;
                Some(self.href(Address::Update(&update.id)))
            }
        }
    }

    /// A version by its number: its page, or of what has no page of its own its JSON.
    pub(super) fn version_link(&self, id: &EntryId, number: u64) -> Anchor {
        let label = self.words().say("version_number", &[("number", Argument::Text(&number.to_string()))]);
        Anchor { href: self.href(version_address(id, number)), label: self.said(label) }
    }

    /// What an entry is called now, or was when it was withdrawn; its id if nobody knows.
    pub(super) fn name(&self, kind: EntryKind, id: &str) -> String {
        let ledger = &self.maker.chronicle.ledger;
        match ledger.head(&EntryId::new(kind, id)) {
            Some(Head::Present(sequence) | Head::Gone(sequence)) => {
                ledger.event(*sequence).map_or_else(|| id.to_owned(), |event| self.line(&event.name).text)
            }
            _ => id.to_owned(),
        }
    }
}

/// Where a version of an entry stands.
pub(super) fn version_address(id: &EntryId, number: u64) -> Address<'_> {
    match id.kind {
        EntryKind::Technology => Address::TechnologyVersion(&id.id, number),
        EntryKind::Dataset => Address::DatasetVersion(&id.id, number),
        kind => Address::VersionFeed(kind.folder(), &id.id, number),
    }
}
