//! The ledger: every event and every version, and what they add up to.
//!
//! It is read, asked and added to in memory; which folder it lies in is not known here.

use super::event::{Act, Event};
use crate::public::EntryKind;
use crate::public::{Entry, EntryId, RecordKind, Tombstone};
use crate::standard::TechnologyId;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What was public when.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// Every event, oldest first.
    pub(super) events: Vec<Event>,
    /// The line of each event, without its line end.
    pub(super) lines: Vec<Arc<str>>,
    pub(super) versions: BTreeMap<EntryId, BTreeMap<u64, Arc<str>>>,
    pub(super) heads: BTreeMap<EntryId, Head>,
    /// The versions of every entry, each with the number of the event that made it, oldest first.
    made: BTreeMap<EntryId, Vec<(u64, u64)>>,
    /// The versions that were redacted, each with the number of the event that did it.
    redacted: BTreeMap<(EntryId, u64), u64>,
    /// Version files that no event names, or whose version was redacted: what a publication that was cut off leaves.
    pub(super) left_over: Vec<Arc<str>>,
}

/// What has become of an entry.
#[derive(Debug, Clone, PartialEq)]
pub enum Head {
    /// It is published, and the event with this number made its newest version.
    Present(u64),
    /// It was withdrawn by the event with this number.
    Gone(u64),
    /// It was renamed to this entry.
    Moved(EntryId),
}

/// The events that were recorded together.
#[derive(Debug, Clone, Copy)]
pub struct Publication<'l> {
    /// Its number, from 1.
    pub number: u64,
    /// Its day.
    pub date: Date,
    /// Its events, oldest first; never none.
    pub events: &'l [Event],
}

/// What is left of a version.
#[derive(Debug, Clone)]
pub enum Version<'l> {
    /// Its text.
    Text(&'l str),
    /// It was redacted by this event.
    Redacted(&'l Event),
}

impl Ledger {
    /// Whether nothing was ever recorded.
    pub fn is_empty(&self) -> bool {
        self.events.is_empty()
    }

    /// Every event, oldest first.
    pub fn events(&self) -> &[Event] {
        &self.events
    }

    /// The number of the newest event; 0 before the first.
    pub fn sequence(&self) -> u64 {
        self.events.last().map_or(0, |event| event.sequence)
    }

    /// The day of the newest event.
    pub fn date(&self) -> Option<Date> {
        self.events.last().map(|event| event.date)
    }

    /// The whole text of the events, a line each.
    pub fn text(&self) -> String {
        self.lines.iter().flat_map(|line| [line, "\n"]).collect()
    }

    /// The text of every line, without line ends.
    pub(super) fn last_line(&self) -> &str {
        self.lines.last().map_or("", |line| line)
    }

    /// The event with this number.
    pub fn event(&self, sequence: u64) -> Option<&Event> {
        self.events.get(usize::try_from(sequence.checked_sub(1)?).ok()?)
    }

    /// The publications, oldest first.
    pub fn publications(&self) -> impl DoubleEndedIterator<Item = Publication<'_>> {
        self.events.chunk_by(|one, other| one.publication == other.publication).filter_map(|events| {
            let first = events.first()?;
            Some(Publication { number: first.publication, date: first.date, events })
        })
    }

    /// What has become of an entry; `None` if it was never published.
    pub fn head(&self, id: &EntryId) -> Option<&Head> {
        self.heads.get(id)
    }

    /// Every entry that was ever published, and what has become of it.
    pub fn heads(&self) -> impl Iterator<Item = (&EntryId, &Head)> {
        self.heads.iter()
    }

    /// Where a renamed entry went in the end.
    pub fn settled<'l>(&'l self, id: &'l EntryId) -> &'l EntryId {
        let mut at = id;
        // A chain of renamings is never longer than the ledger, so that a circle ends too.
        for _ in &self.events {
            match self.heads.get(at) {
                Some(Head::Moved(to)) if to != id => at = to,
                _ => break,
            }
        }
        at
    }

    /// The events of an entry, oldest first, those under its former ids too.
    pub fn history(&self, id: &EntryId) -> Vec<&Event> {
        let mut name = id.clone();
        let mut history: Vec<&Event> = Vec::new();
        for event in self.events.iter().rev() {
            if event.entry() == name {
                history.push(event);
                if let Some(before) = event.entry_before() {
                    name = before;
                }
            }
        }
        history.reverse();
        history
    }

    /// The events of every entry by its present name, oldest first: as [`Self::history`], all at once.
    pub fn histories(&self) -> BTreeMap<EntryId, Vec<&Event>> {
        let mut histories: BTreeMap<EntryId, Vec<&Event>> = BTreeMap::new();
        for event in &self.events {
            let mut so_far = match event.entry_before() {
                Some(before) => histories.remove(&before).unwrap_or_default(),
                None => histories.remove(&event.entry()).unwrap_or_default(),
            };
            so_far.push(event);
            histories.insert(event.entry(), so_far);
        }
        histories
    }

    /// The version that was published before this event, if there was one: under which name, and its number.
    pub fn version_before(&self, event: &Event) -> Option<(EntryId, u64)> {
        let name = event.entry_before().unwrap_or_else(|| event.entry());
        let made = self.made.get(&name)?;
        let later = made.partition_point(|(_, sequence)| *sequence < event.sequence);
        let (number, _) = made.get(later.checked_sub(1)?)?;
        Some((name, *number))
    }

    /// The name under which an entry had the version with this number: an earlier one, if it was renamed since.
    pub fn name_of_version(&self, id: &EntryId, number: u64) -> Option<EntryId> {
        self.history(id).into_iter().find(|event| event.made() == Some(number)).map(Event::entry)
    }

    /// The number of the newest version that ever stood under this name; 0 if there was none.
    pub(super) fn newest_version(&self, id: &EntryId) -> u64 {
        self.made.get(id).and_then(|made| made.last()).map_or(0, |(number, _)| *number)
    }

    /// A version of an entry; `None` if there never was one.
    pub fn version(&self, id: &EntryId, number: u64) -> Option<Version<'_>> {
        if let Some(redaction) = self.redaction(id, number) {
            return Some(Version::Redacted(redaction));
        }
        self.versions.get(id)?.get(&number).map(|text| Version::Text(text))
    }

    /// The event that took a version away.
    pub fn redaction(&self, id: &EntryId, number: u64) -> Option<&Event> {
        self.event(*self.redacted.get(&(id.clone(), number))?)
    }

    /// The entry that a version holds; `None` if it was redacted, or cannot be read by this version of candour.
    pub fn entry(&self, id: &EntryId, number: u64) -> Option<Entry<'static>> {
        match self.version(id, number)? {
            Version::Text(text) => Entry::read(id.kind, text).ok(),
            Version::Redacted(_) => None,
        }
    }

    /// Every event that made a version, in the order of the ledger.
    pub fn versions(&self) -> impl Iterator<Item = (&Event, u64)> {
        self.events.iter().filter_map(|event| Some((event, event.made()?)))
    }

    /// What was published after the event with this number: of each entry, the number of its version then.
    pub fn at(&self, sequence: u64) -> BTreeMap<EntryId, u64> {
        let mut present = BTreeMap::new();
        for event in self.events.iter().take_while(|event| event.sequence <= sequence) {
            if let Some(before) = event.entry_before() {
                present.remove(&before);
            }
            match (event.event, event.made()) {
                (Act::Withdrawn, _) => drop(present.remove(&event.entry())),
                (_, Some(version)) => drop(present.insert(event.entry(), version)),
                _ => {}
            }
        }
        present
    }

    /// The notices in place of the records that were withdrawn, in the order of their ids.
    pub fn tombstones(&self) -> Vec<Tombstone> {
        let stones = self.heads.iter().filter_map(|(id, head)| {
            let record = match id.kind {
                EntryKind::Technology => RecordKind::Technology,
                EntryKind::Dataset => RecordKind::Dataset,
                _ => return None,
            };
            let Head::Gone(sequence) = head else { return None };
            let event = self.event(*sequence)?;
            Some(Tombstone {
                id: id.id.clone(),
                record,
                name: event.name.clone(),
                withdrawn_on: event.date,
                reason: event
                    .reason
                    .as_ref()
                    .map(|why| crate::standard::Prose { en: why.en.clone(), cy: why.cy.clone() }),
                replaced_by: event.replaced_by.clone().map(TechnologyId),
            })
        });
        stones.collect()
    }

    /// Files of the ledger's folder that may be removed: what a publication that was cut off left behind, and versions
    /// that were redacted.
    pub fn left_over(&self) -> &[Arc<str>] {
        &self.left_over
    }

    /// Takes in an event that follows the last one.
    pub(super) fn push(&mut self, event: Event, line: Arc<str>) {
        let id = event.entry();
        if let Some(before) = event.entry_before() {
            self.heads.insert(before, Head::Moved(id.clone()));
        }
        if let Some(number) = event.made() {
            self.made.entry(id.clone()).or_default().push((number, event.sequence));
        }
        match (event.event, event.version) {
            (Act::Redacted, Some(number)) => drop(self.redacted.insert((id, number), event.sequence)),
            (Act::Withdrawn, _) => drop(self.heads.insert(id, Head::Gone(event.sequence))),
            _ => drop(self.heads.insert(id, Head::Present(event.sequence))),
        }
        self.events.push(event);
        self.lines.push(line);
    }
}
