//! What became of an entry: its history on its page, and what stands around each of its versions.

use super::desk::{Anchor, Day, Desk, Words};
use super::links::Mention;
use crate::ledger::{Act, Event, Ledger};
use crate::public::{EntryId, EntryKind};
use crate::site::Address;
use serde::Serialize;
use std::collections::BTreeMap;

/// What became of every entry, worked out once for all pages.
#[derive(Default)]
pub(super) struct Histories<'a> {
    /// The events of every entry by its last name, oldest first.
    events: BTreeMap<EntryId, Vec<&'a Event>>,
    /// What follows each version, by the number of the event that made it.
    following: BTreeMap<u64, Following<'a>>,
}

/// What follows a version.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Following<'a> {
    /// The event that made the next version of the same entry.
    pub(super) next: Option<&'a Event>,
    /// The event by which this version ceased to be the public one.
    pub(super) end: Option<&'a Event>,
}

/// The history of a record on its page, newest first.
#[derive(Serialize)]
pub(super) struct HistoryShown {
    first: Day,
    last: Option<Day>,
    /// Whether the page says something that is not in the ledger yet.
    unrecorded: bool,
    rows: Vec<Happening>,
}

/// An event on a page.
#[derive(Serialize)]
pub(super) struct Happening {
    pub(super) day: Day,
    pub(super) act: ActShown,
    /// What sort of thing it happened to.
    pub(super) kind: String,
    pub(super) name: Mention,
    pub(super) reason: Option<Words>,
    /// The version that it made, or took away.
    pub(super) version: Option<Anchor>,
    /// Where the difference stands, if there is one.
    pub(super) difference: Option<String>,
    /// The id that the entry had before.
    pub(super) from: Option<String>,
    pub(super) replaced_by: Option<Anchor>,
}

/// What happened, as a tag.
#[derive(Serialize)]
pub(super) struct ActShown {
    pub(super) code: &'static str,
    pub(super) label: String,
}

impl<'a> Histories<'a> {
    pub(super) fn of(ledger: &'a Ledger) -> Self {
        let mut following = BTreeMap::new();
        let mut later: BTreeMap<EntryId, Following<'a>> = BTreeMap::new();
        for event in ledger.events().iter().rev().filter(|event| event.event != Act::Redacted) {
            let name = event.entry();
            let known = if event.from.is_some() { later.remove(&name) } else { later.get(&name).copied() };
            let known = known.unwrap_or_default();
            let made = event.made().is_some();
            if made {
                following.insert(event.sequence, known);
            }
            let before = event.entry_before().unwrap_or(name);
            later.insert(before, Following { next: if made { Some(event) } else { known.next }, end: Some(event) });
        }
        Self { events: ledger.histories(), following }
    }

    /// What follows the version that this event made.
    pub(super) fn following(&self, event: &Event) -> Following<'a> {
        self.following.get(&event.sequence).copied().unwrap_or_default()
    }
}

impl HistoryShown {
    /// The history of an entry; `None` if none is kept.
    pub(super) fn of(desk: &Desk<'_, '_>, id: &EntryId) -> Option<Self> {
        let events = desk.maker.histories.events.get(id)?;
        let last = events.iter().rev().find(|event| event.event != Act::Redacted && event.event != Act::Created);
        Some(Self {
            first: desk.day(events.first()?.date),
            last: last.map(|event| desk.day(event.date)),
            unrecorded: desk.maker.chronicle.unrecorded.contains(id),
            rows: events.iter().rev().map(|event| desk.happening(event)).collect(),
        })
    }
}

impl<'a> Desk<'_, 'a> {
    /// An event as a line of a list.
    pub(super) fn happening(&self, event: &Event) -> Happening {
        let publication = Address::Publication(event.publication);
        let has_difference = !matches!(event.event, Act::Created | Act::Withdrawn | Act::Redacted);
        Happening {
            day: self.day(event.date),
            act: self.act(event.event),
            kind: self.word(&format!("kind_{}", event.kind.code())).to_owned(),
            name: self.mention(event),
            reason: event.reason.as_ref().map(|reason| self.line(reason)),
            version: event.version.map(|number| self.version_link(&event.entry(), number)),
            difference: has_difference.then(|| format!("{}#event-{}", self.href(publication), event.sequence)),
            from: event.from.clone(),
            replaced_by: event.replaced_by.as_ref().and_then(|id| match event.kind {
                EntryKind::Dataset => self.dataset(id),
                _ => self.technology(id),
            }),
        }
    }

    pub(super) fn act(&self, act: Act) -> ActShown {
        let code = act.code();
        ActShown { code, label: self.word(&format!("act_{}", code.replace('-', "_"))).to_owned() }
    }
}
