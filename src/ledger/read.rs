//! Reads a ledger from its files and proves it: the numbers without a hole, the chain of hashes, the versions.
//!
//! Line ends may have been changed on the way, by a program that stores texts the Windows way; the hashes are of LF.

use super::event::{Event, sha256};
use super::files::{EVENTS, LedgerFile, version_at, version_path};
use super::ledger::Ledger;
use super::rules;
use crate::findings::{Finding, Findings, Place, Rule};
use crate::public::EntryId;
use crate::site::Address;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

impl Ledger {
    /// The ledger that these files hold. Files that are no part of one are passed over.
    ///
    /// What is wrong is added to `found`; a ledger with faults is still answered with as far as it can be read.
    pub fn read(files: &[LedgerFile], found: &mut Findings) -> Self {
        let mut ledger = Self::default();
        if let Some(events) = files.iter().find(|file| &*file.path == EVENTS) {
            ledger.read_events(events, found);
        }
        ledger.read_versions(files, found);
        if ledger.is_empty() && found.errors() == 0 && !ledger.left_over.is_empty() {
            found.add(without_events(ledger.left_over.len()));
        }
        ledger
    }

    fn read_events(&mut self, file: &LedgerFile, found: &mut Findings) {
        if let Some(at) = conflict(&file.text) {
            found.add(within(&rules::LEDGER_CONFLICT, file, at, CONFLICT, TAKE_ONE_SIDE));
            return;
        }
        let mut at = 0;
        for raw in file.text.split_inclusive('\n') {
            let span = at..at + raw.trim_end().len();
            at += raw.len();
            let line = raw.strip_suffix('\n').unwrap_or(raw);
            let line = line.strip_suffix('\r').unwrap_or(line);
            if !self.read_event(line, file, span, found) {
                return;
            }
        }
        if !file.text.is_empty() && !file.text.ends_with('\n') {
            let span = file.text.len()..file.text.len();
            let message = "the last line of the ledger is cut off";
            found.add(within(&rules::LEDGER_UNREADABLE, file, span, message, PUT_BACK));
        }
    }

    /// Whether the line is the next event. Behind the first that is not, nothing can be said.
    fn read_event(&mut self, line: &str, file: &LedgerFile, span: Range<usize>, found: &mut Findings) -> bool {
        let event: Event = match serde_json::from_str(line) {
            Ok(event) => event,
            Err(_) => {
                let message = format!("line {} of the ledger is not an event", self.lines.len() + 1);
                found.add(within(&rules::LEDGER_UNREADABLE, file, span, message, PUT_BACK));
                return false;
            }
        };
        let expected = self.sequence() + 1;
        if event.sequence == expected && event.previous == sha256(self.last_line()) {
            self.push(event, line.into());
            return true;
        }
        let (message, advice) = match self.event(event.sequence) {
            Some(other) if other.publication == event.publication => (
                format!(
                    "two publications are number {}: two people have published from the same state",
                    event.publication
                ),
                TAKE_ONE_SIDE,
            ),
            _ if event.sequence == expected => (
                format!("event {} does not follow from the line before it: one of them was changed", expected),
                PUT_BACK,
            ),
            _ => (format!("event {expected} is expected here, and this is event {}", event.sequence), PUT_BACK),
        };
        found.add(within(&rules::BROKEN_CHAIN, file, span, message, advice));
        false
    }

    fn read_versions(&mut self, files: &[LedgerFile], found: &mut Findings) {
        let texts: Vec<(EntryId, u64, &LedgerFile, Arc<str>)> = files
            .iter()
            .filter_map(|file| {
                let (id, number) = version_at(&file.path)?;
                let text = if file.text.contains('\r') {
                    file.text.replace("\r\n", "\n").into()
                } else {
                    Arc::clone(&file.text)
                };
                Some((id, number, file, text))
            })
            .collect();
        let hashes: Vec<String> = texts.par_iter().map(|(.., text)| sha256(text)).collect();
        // Behind a fault in the chain the versions cannot be told from strangers.
        let is_whole = found.errors() == 0;
        let made: BTreeMap<(EntryId, u64), &str> = self
            .versions()
            .map(|(event, number)| ((event.entry(), number), event.sha256.as_deref().unwrap_or_default()))
            .collect();
        let mut versions: BTreeMap<EntryId, BTreeMap<u64, Arc<str>>> = BTreeMap::new();
        let mut left_over = Vec::new();
        let mut there = BTreeSet::new();
        for ((id, number, file, text), hash) in texts.into_iter().zip(hashes) {
            let key = (id, number);
            match made.get(&key) {
                None => left_over.extend(is_whole.then(|| Arc::clone(&file.path))),
                Some(_) if self.redaction(&key.0, key.1).is_some() => left_over.push(Arc::clone(&file.path)),
                Some(expected) if **expected != *hash => {
                    found.add(edited(&key, file));
                    there.insert(key);
                }
                Some(_) => {
                    versions.entry(key.0.clone()).or_default().insert(key.1, text);
                    there.insert(key);
                }
            }
        }
        for key in made.keys().filter(|key| !there.contains(*key) && self.redaction(&key.0, key.1).is_none()) {
            found.add(missing(key));
        }
        self.versions = versions;
        self.left_over = left_over;
    }
}

const CONFLICT: &str = "two publications were merged here, and git could not join them";
const TAKE_ONE_SIDE: &str = "take one side's ledger whole (git checkout --ours -- content/ledger), then record the \
                             other side's changes, which are still in content/, with: candour publish";
const PUT_BACK: &str = "put the file back as it was when candour last wrote it (git checkout -- content/ledger, or your \
                        backup): a ledger is never edited by hand";

fn edited((id, number): &(EntryId, u64), file: &LedgerFile) -> Finding {
    if let Some(at) = conflict(&file.text) {
        return within(&rules::LEDGER_CONFLICT, file, at, CONFLICT, TAKE_ONE_SIDE);
    }
    Finding {
        rule: &rules::VERSION_EDITED,
        message: format!("version {number} of {id} is not what was published: somebody has edited it"),
        advice: format!(
            "{PUT_BACK}; your website has it at {}; if nobody has it any more, or its words must go: {}",
            public_copy(id, *number),
            redact(id, *number)
        ),
        place: Some(Place::file(&*file.path)),
    }
}

/// Nothing was recorded, and yet something was written: at the first publication ever, or because the events are gone.
fn without_events(versions: usize) -> Finding {
    Finding {
        rule: &rules::LEDGER_UNREADABLE,
        message: format!("the ledger holds {versions} versions, and its list of events is empty or gone"),
        advice:
            "put content/ledger/events.jsonl back from git or from your backup; only if the very first publication was \
                 cut off, remove content/ledger/versions and publish again"
                .into(),
        place: Some(Place::file(EVENTS)),
    }
}

fn missing((id, number): &(EntryId, u64)) -> Finding {
    Finding {
        rule: &rules::VERSION_MISSING,
        message: format!("version {number} of {id} was published, and its file is gone"),
        advice: format!(
            "put it back from git, from your backup, or from your website, where it stands at {}; if nobody has it any more, or its \
             words must go: {}",
            public_copy(id, *number),
            redact(id, *number)
        ),
        place: Some(Place::file(version_path(id, *number))),
    }
}

/// Where the public finds the same bytes.
fn public_copy(id: &EntryId, number: u64) -> String {
    Address::VersionFeed(id.kind.folder(), &id.id, number).path()
}

fn redact(id: &EntryId, number: u64) -> String {
    format!("candour redact {} --version {number} --because \"…\"", id.id)
}

/// Where git left its marks.
fn conflict(text: &str) -> Option<Range<usize>> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        if ["<<<<<<< ", ">>>>>>> "].iter().any(|mark| line.starts_with(mark)) {
            return Some(at..at + line.trim_end().len());
        }
        at += line.len();
    }
    None
}

fn within(
    rule: &'static Rule,
    file: &LedgerFile,
    span: Range<usize>,
    message: impl Into<String>,
    advice: &str,
) -> Finding {
    let place = Place::within(Arc::clone(&file.path), Arc::clone(&file.text), span);
    Finding { rule, message: message.into(), advice: advice.into(), place: Some(place) }
}
