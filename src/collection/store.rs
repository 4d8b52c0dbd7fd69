//! What a collection keeps: copies, decisions and changes, written in such an order that a program killed at any moment has
//! lost nothing that was accepted, and has accepted nothing by halves.
//!
//! A copy counts from the line of its decision on. What a killed run left behind is cleared away by the next one.

use super::fetch::Asked;
use super::files::{LEDGER, Layout, copy_folder, move_folder, remove_folder, sync_folder};
use super::log::{Log, Story};
use super::store_fault::StoreFault;
use crate::disk::{clear_halves, put_whole};
use crate::ledger::Event;
use crate::national::{Accepted, Decision, NationalChange};
use crate::standard::{ItemId, Verdict};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// A collection that nobody else may write while this value lives.
pub struct Store {
    pub(super) layout: Layout,
    pub(super) log: Log,
    /// The number of this run.
    pub(super) run: u64,
    decisions: File,
    changes: File,
    _lock: File,
}

impl Store {
    /// The collection in the folder of `national.toml`, made if there is none. What a killed run left is put right.
    ///
    /// # Errors
    ///
    /// Another run is under way, the disk says no, or somebody altered what was written down.
    pub fn open(root: &Path) -> Result<Self, StoreFault> {
        let layout = Layout::of(root);
        layout.must_be_here()?;
        let folder = &layout.folder;
        fs::create_dir_all(folder).map_err(StoreFault::at(folder))?;
        let lock_path = folder.join(".lock");
        let lock = File::options().create(true).truncate(false).write(true).open(&lock_path);
        let lock = lock.map_err(StoreFault::at(&lock_path))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(fs::TryLockError::WouldBlock) => return Err(StoreFault::Locked(folder.clone())),
            Err(fs::TryLockError::Error(fault)) => return Err(StoreFault::Disk(lock_path, fault)),
        }
        for (name, text) in [(".gitattributes", "* -text\n"), (".gitignore", ".lock\nincoming/\nasked.json\n")] {
            let path = folder.join(name);
            if !path.exists() {
                put_whole(&path, text.as_bytes()).map_err(StoreFault::at(&path))?;
            }
        }
        // Without the decisions nothing says which copies count, and what does not count is cleared away.
        if !layout.decisions().exists() && (layout.changes().exists() || layout.forces().exists()) {
            return Err(StoreFault::Shortened(layout.decisions()));
        }
        let log = Log::read(&layout)?;
        let decisions = appended(&layout.decisions(), log.whole)?;
        let changes = appended(&layout.changes(), log.bytes_of_changes(&layout)?)?;
        let store = Self { run: log.run + 1, layout, log, decisions, changes, _lock: lock };
        store.clear()?;
        Ok(store)
    }

    /// What was decided of a force so far.
    pub(super) fn story(&self, code: &str) -> Option<&Story> {
        self.log.forces.get(code)
    }

    /// The copy of a force that is here, and its folder.
    pub(super) fn last(&self, code: &str) -> Option<(PathBuf, Accepted)> {
        let accepted = self.story(code)?.accepted.as_ref()?.copy.as_ref()?;
        Some((self.layout.copy(code, &accepted.name), accepted.clone()))
    }

    /// An empty folder for what comes of a force.
    pub(super) fn incoming(&self, code: &str) -> Result<PathBuf, StoreFault> {
        let folder = self.layout.incoming().join(code);
        remove_folder(&folder).and_then(|()| fs::create_dir_all(&folder)).map_err(StoreFault::at(&folder))?;
        Ok(folder)
    }

    /// Takes a copy: the files first, then the changes, and then the decision, from which on it counts.
    pub(super) fn accept(&mut self, from: &Path, draft: Draft, copy: Accepted) -> Result<Decision, StoreFault> {
        let code = draft.force.to_string();
        let known = match self.last(&code) {
            Some((folder, _)) => lines_in_common(&folder.join(LEDGER), &from.join(LEDGER)),
            None => 0,
        };
        let folder = self.layout.copy(&code, &copy.name);
        sync_folder(from).and_then(|()| move_folder(from, &folder)).map_err(StoreFault::at(&folder))?;
        self.add_changes(&folder.join(LEDGER), known, &draft)?;
        let decision = self.write(draft.decided(Verdict::Accepted, Some(copy)))?;
        self.clear_force(&code)?;
        let held = self.layout.held(&code);
        remove_folder(&held).map_err(StoreFault::at(&held))?;
        Ok(decision)
    }

    /// Notes that the copy that is here is still the one.
    pub(super) fn unchanged(&mut self, draft: Draft) -> Result<Decision, StoreFault> {
        let held = self.layout.held(draft.force.as_str());
        remove_folder(&held).map_err(StoreFault::at(&held))?;
        self.write(draft.decided(Verdict::Unchanged, None))
    }

    /// Notes that the feed was not taken. A copy that a person may still take is kept.
    pub(super) fn hold(&mut self, draft: Draft, copy: Option<(&Path, Accepted)>) -> Result<Decision, StoreFault> {
        let copy = match copy {
            Some((from, copy)) => {
                let held = self.layout.held(draft.force.as_str());
                move_folder(from, &held).map_err(StoreFault::at(&held))?;
                Some(copy)
            }
            None => None,
        };
        self.write(draft.decided(Verdict::Held, copy))
    }

    /// Ends the run: what servers said of their manifests is kept for the next one.
    pub(super) fn finish(&self, asked: &BTreeMap<String, Asked>) -> Result<(), StoreFault> {
        let path = self.layout.asked();
        let text = serde_json::to_string_pretty(asked).unwrap_or_default() + "\n";
        put_whole(&path, text.as_bytes()).map_err(StoreFault::at(&path))?;
        let incoming = self.layout.incoming();
        remove_folder(&incoming).map_err(StoreFault::at(&incoming))
    }

    /// What servers said of their manifests. It may be lost: then they are asked for the whole.
    pub(super) fn asked(&self) -> BTreeMap<String, Asked> {
        fs::read(self.layout.asked()).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    fn write(&mut self, decision: Decision) -> Result<Decision, StoreFault> {
        let decision = Decision { run: self.run, changes: self.log.changes, ..decision };
        let path = self.layout.decisions();
        let line = serde_json::to_string(&decision).unwrap_or_default() + "\n";
        let written = self.decisions.write_all(line.as_bytes()).and_then(|()| self.decisions.sync_data());
        written.map_err(StoreFault::at(&path))?;
        self.log.add(decision.clone());
        Ok(decision)
    }

    /// Adds the events of a ledger behind those that are known.
    fn add_changes(&mut self, ledger: &Path, known: usize, draft: &Draft) -> Result<(), StoreFault> {
        let path = self.layout.changes();
        let events = match fs::read_to_string(ledger) {
            Ok(events) => events,
            Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(()),
            Err(fault) => return Err(StoreFault::Disk(ledger.to_owned(), fault)),
        };
        let mut lines = String::new();
        for (number, line) in events.lines().enumerate().skip(known) {
            let event: Event =
                serde_json::from_str(line).map_err(|_| StoreFault::Altered(ledger.to_owned(), number + 1))?;
            self.log.changes += 1;
            let collected_on = draft.at.to_zoned(TimeZone::UTC).date();
            let change = NationalChange { number: self.log.changes, collected_on, force: draft.force.clone(), event };
            lines.push_str(&serde_json::to_string(&change).unwrap_or_default());
            lines.push('\n');
        }
        let written = self.changes.write_all(lines.as_bytes()).and_then(|()| self.changes.sync_data());
        written.map_err(StoreFault::at(&path))
    }

    /// Removes what no decision speaks of: what a killed run left, and copies in whose place newer ones stand.
    fn clear(&self) -> Result<(), StoreFault> {
        let folder = &self.layout.folder;
        clear_halves(folder);
        let incoming = self.layout.incoming();
        remove_folder(&incoming).map_err(StoreFault::at(&incoming))?;
        let forces = self.layout.forces();
        let Ok(entries) = fs::read_dir(&forces) else { return Ok(()) };
        for entry in entries.filter_map(Result::ok).filter(|entry| entry.path().is_dir()) {
            if let Some(code) = entry.file_name().to_str() {
                self.clear_force(code)?;
            }
        }
        Ok(())
    }

    fn clear_force(&self, code: &str) -> Result<(), StoreFault> {
        let folder = self.layout.forces().join(code);
        let counts = self.story(code).and_then(|story| story.accepted.as_ref()?.copy.as_ref());
        let Some(counts) = counts else {
            return remove_folder(&folder).map_err(StoreFault::at(&folder));
        };
        let Ok(entries) = fs::read_dir(&folder) else { return Ok(()) };
        let others = entries.filter_map(Result::ok).filter(|entry| entry.file_name() != *counts.name);
        for entry in others.filter(|entry| entry.path().is_dir()) {
            remove_folder(&entry.path()).map_err(StoreFault::at(&entry.path()))?;
        }
        Ok(())
    }

    /// A copy of what is held of a force, to be taken; what is held stays until that is done.
    pub(super) fn held_copy(&self, code: &str) -> Result<PathBuf, StoreFault> {
        let folder = self.incoming(code)?;
        copy_folder(&self.layout.held(code), &folder).map_err(StoreFault::at(&folder))?;
        Ok(folder)
    }
}

/// A decision before it is decided.
#[derive(Debug, Clone)]
pub(super) struct Draft {
    pub(super) at: Timestamp,
    pub(super) force: ItemId,
    pub(super) source: String,
    pub(super) refusal: Option<super::refusal::Refusal>,
    pub(super) because: Option<String>,
}

impl Draft {
    fn decided(self, verdict: Verdict, copy: Option<Accepted>) -> Decision {
        Decision {
            run: 0,
            at: self.at,
            force: self.force,
            verdict,
            grounds: self.refusal.as_ref().map(|refusal| refusal.grounds),
            detail: self.refusal.map(|refusal| refusal.detail),
            source: self.source,
            copy,
            because: self.because,
            changes: 0,
        }
    }
}

/// A file to add lines to, without what a killed run left behind the last whole one.
fn appended(path: &Path, whole: u64) -> Result<File, StoreFault> {
    let file = File::options().create(true).append(true).open(path).map_err(StoreFault::at(path))?;
    let length = file.metadata().map_err(StoreFault::at(path))?.len();
    if length > whole {
        file.set_len(whole).and_then(|()| file.sync_all()).map_err(StoreFault::at(path))?;
    }
    Ok(file)
}

/// With how many same lines two ledgers begin.
fn lines_in_common(old: &Path, new: &Path) -> usize {
    let (Ok(old), Ok(new)) = (fs::read_to_string(old), fs::read_to_string(new)) else { return 0 };
    old.lines().zip(new.lines()).take_while(|(old, new)| old == new).count()
}
