//! Recording: from what is proposed and why to the lines and files that are added to a ledger. Nothing is written here.

use super::event::{Act, Event, sha256};
use super::files::version_path;
use super::ledger::{Head, Ledger};
use super::proposal::Proposed;
use crate::public::EntryId;
use crate::standard::Line;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What a publication adds to a ledger.
#[derive(Debug, Clone, Default)]
pub struct Addition {
    /// New version files: path below the force's root, and text.
    pub versions: Vec<(String, String)>,
    /// The whole new text of the events.
    pub events: String,
    /// Files that may go once the events are written.
    pub removed: Vec<Arc<str>>,
}

/// Why changes are recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The world has changed, or more is told.
    Change,
    /// What was published was wrong.
    Correction,
}

/// Why nothing can be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordFault {
    /// These changes have no reason.
    WithoutReason(Vec<EntryId>),
    /// The ledger already holds an event of this later day.
    Later(Date),
    /// There is no such version.
    NoVersion,
    /// The version is the one that is public now.
    StillPublic,
    /// The version was redacted before.
    AlreadyRedacted,
    /// The entry is not published.
    NotPublished,
    /// A value that JSON cannot hold.
    NotJson(String),
}

impl Ledger {
    /// The ledger with these events recorded as one publication, and what that adds to its files.
    ///
    /// Everything but a first publication wants a reason; one that the record itself states will do.
    ///
    /// # Errors
    ///
    /// A change without a reason, a day before the newest event, a value that JSON cannot hold.
    pub fn record(
        &self,
        proposed: &[Proposed<'_>],
        reasons: &BTreeMap<EntryId, Line>,
        occasion: Occasion,
        date: Date,
    ) -> Result<(Self, Addition), RecordFault> {
        let reason = |it: &Proposed<'_>| reasons.get(&it.id).cloned().or_else(|| it.stated_reason.clone());
        let without: Vec<EntryId> = proposed
            .iter()
            .filter(|it| it.act != Act::Created && reason(it).is_none())
            .map(|it| it.id.clone())
            .collect();
        if !without.is_empty() {
            return Err(RecordFault::WithoutReason(without));
        }
        let events = proposed.iter().map(|it| {
            let version = it.text.as_ref().map(|_| self.next_version(&it.id, it.from.as_ref()));
            let event = self.event_of(&it.id, act_on(it.act, occasion), it.name.clone(), date);
            let event = Event {
                version,
                reason: reason(it),
                from: it.from.as_ref().map(|from| from.id.clone()),
                replaced_by: it.replaced_by.clone(),
                sha256: it.text.as_deref().map(sha256),
                ..event
            };
            (event, it.text.clone())
        });
        self.append(events.collect(), date)
    }

    /// The ledger with a record withdrawn that is in no file any more.
    ///
    /// # Errors
    ///
    /// As [`Self::record`], and a record that is not published.
    pub fn withdraw(
        &self,
        id: &EntryId,
        reason: Line,
        replaced_by: Option<String>,
        date: Date,
    ) -> Result<(Self, Addition), RecordFault> {
        let Some(Head::Present(sequence)) = self.head(id) else { return Err(RecordFault::NotPublished) };
        let name = self.event(*sequence).map(|event| event.name.clone()).unwrap_or_default();
        let event = Event { reason: Some(reason), replaced_by, ..self.event_of(id, Act::Withdrawn, name, date) };
        self.append(vec![(event, None)], date)
    }

    /// The ledger with the text of an old version taken away. Its hash stays, so that the chain stays whole.
    ///
    /// # Errors
    ///
    /// There is no such version, it is the one that is public now, or it was redacted before.
    pub fn redact(&self, id: &EntryId, number: u64, reason: Line, date: Date) -> Result<(Self, Addition), RecordFault> {
        let Some((made, _)) = self.versions().find(|(event, version)| *version == number && event.entry() == *id)
        else {
            return Err(RecordFault::NoVersion);
        };
        if self.redaction(id, number).is_some() {
            return Err(RecordFault::AlreadyRedacted);
        }
        if matches!(self.head(id), Some(Head::Present(sequence)) if *sequence == made.sequence) {
            return Err(RecordFault::StillPublic);
        }
        let event = self.event_of(id, Act::Redacted, made.name.clone(), date);
        let event = Event { version: Some(number), reason: Some(reason), ..event };
        self.append(vec![(event, None)], date)
    }

    fn append(&self, events: Vec<(Event, Option<String>)>, date: Date) -> Result<(Self, Addition), RecordFault> {
        if let Some(newest) = self.date().filter(|newest| *newest > date) {
            return Err(RecordFault::Later(newest));
        }
        let mut ledger = self.clone();
        let mut addition = Addition::default();
        for (event, text) in events {
            let event = Event { sequence: ledger.sequence() + 1, previous: sha256(ledger.last_line()), ..event };
            let line = serde_json::to_string(&event).map_err(|fault| RecordFault::NotJson(fault.to_string()))?;
            let id = event.entry();
            if let (Some(number), Some(text)) = (event.version, text) {
                addition.versions.push((version_path(&id, number), text.clone()));
                ledger.versions.entry(id).or_default().insert(number, text.into());
            } else if let (Act::Redacted, Some(number)) = (event.event, event.version) {
                addition.removed.push(version_path(&id, number).into());
                ledger.versions.get_mut(&id).map(|versions| versions.remove(&number));
            }
            ledger.push(event, line.into());
        }
        let new: Vec<&str> = addition.versions.iter().map(|(path, _)| path.as_str()).collect();
        addition.removed.extend(self.left_over.iter().filter(|path| !new.contains(&&***path)).cloned());
        ledger.left_over.clear();
        addition.events = ledger.text();
        Ok((ledger, addition))
    }

    fn event_of(&self, id: &EntryId, event: Act, name: Line, date: Date) -> Event {
        let publication = self.events.last().map_or(0, |event| event.publication) + 1;
        Event {
            sequence: 0,
            publication,
            date,
            event,
            kind: id.kind,
            id: id.id.clone(),
            name,
            version: None,
            reason: None,
            from: None,
            replaced_by: None,
            sha256: None,
            previous: String::new(),
        }
    }

    /// Numbers are never used twice, not even by an entry that was renamed back.
    fn next_version(&self, id: &EntryId, from: Option<&EntryId>) -> u64 {
        self.newest_version(id).max(from.map_or(0, |from| self.newest_version(from))) + 1
    }
}

fn act_on(act: Act, occasion: Occasion) -> Act {
    match (occasion, act) {
        (Occasion::Correction, Act::Updated | Act::StatusChanged) => Act::Corrected,
        _ => act,
    }
}
