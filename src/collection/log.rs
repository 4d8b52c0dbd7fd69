//! The decisions and the changes that were written down, read back line by line. A last line that a killed run left torn
//! counts as not written.

use super::files::Layout;
use super::store_fault::StoreFault;
use crate::national::{Decision, NationalChange};
use crate::standard::Verdict;
use jiff::Timestamp;
use std::collections::{BTreeMap, VecDeque};
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;

/// How many decisions on a force are kept at hand.
const RECENT: usize = 10;

/// What was decided so far.
#[derive(Debug, Clone, Default)]
pub(super) struct Log {
    /// The number of the newest run.
    pub(super) run: u64,
    /// The moment of the newest decision.
    pub(super) newest: Option<Timestamp>,
    /// How many lines of the changes count.
    pub(super) changes: u64,
    /// How many bytes of the decisions are whole lines.
    pub(super) whole: u64,
    pub(super) forces: BTreeMap<String, Story>,
}

/// What was decided of one force.
#[derive(Debug, Clone, Default)]
pub(super) struct Story {
    /// The decision that took the copy that is here.
    pub(super) accepted: Option<Decision>,
    /// The newest decisions, oldest first.
    pub(super) recent: VecDeque<Decision>,
    /// The newest decision since then that held a copy which may be taken.
    pub(super) held: Option<Decision>,
}

impl Log {
    pub(super) fn read(layout: &Layout) -> Result<Self, StoreFault> {
        let mut log = Self::default();
        let path = layout.decisions();
        log.whole = each_line(&path, u64::MAX, |line, number| {
            let decision: Decision =
                serde_json::from_slice(line).map_err(|_| StoreFault::Altered(path.clone(), number))?;
            log.add(decision);
            Ok(())
        })?;
        Ok(log)
    }

    /// Takes in a decision that was written down.
    pub(super) fn add(&mut self, decision: Decision) {
        self.run = self.run.max(decision.run);
        self.newest = self.newest.max(Some(decision.at));
        self.changes = self.changes.max(decision.changes);
        let story = self.forces.entry(decision.force.to_string()).or_default();
        match decision.verdict {
            Verdict::Accepted => {
                story.accepted = Some(decision.clone());
                story.held = None;
            }
            Verdict::Held if decision.copy.is_some() => story.held = Some(decision.clone()),
            Verdict::Held => {}
            Verdict::Unchanged => story.held = None,
        }
        story.recent.push_back(decision);
        if story.recent.len() > RECENT {
            story.recent.pop_front();
        }
    }

    /// The changes that count, in the order of their numbers.
    pub(super) fn changes(&self, layout: &Layout) -> Result<Vec<NationalChange>, StoreFault> {
        let path = layout.changes();
        let mut changes = Vec::new();
        each_line(&path, self.changes, |line, number| {
            let change = serde_json::from_slice(line).map_err(|_| StoreFault::Altered(path.clone(), number))?;
            changes.push(change);
            Ok(())
        })?;
        if (changes.len() as u64) < self.changes { Err(StoreFault::Shortened(path)) } else { Ok(changes) }
    }

    /// How many bytes of the changes count.
    pub(super) fn bytes_of_changes(&self, layout: &Layout) -> Result<u64, StoreFault> {
        let path = layout.changes();
        let mut lines = 0;
        let bytes = each_line(&path, self.changes, |_, _| {
            lines += 1;
            Ok(())
        })?;
        if lines < self.changes { Err(StoreFault::Shortened(path)) } else { Ok(bytes) }
    }
}

/// Hands on the first `most` whole lines of a file, without their line ends and each with its number. Answers how many bytes
/// they are.
fn each_line(
    path: &Path,
    most: u64,
    mut take: impl FnMut(&[u8], usize) -> Result<(), StoreFault>,
) -> Result<u64, StoreFault> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(fault) if fault.kind() == ErrorKind::NotFound => return Ok(0),
        Err(fault) => return Err(StoreFault::Disk(path.to_owned(), fault)),
    };
    let mut reader = BufReader::new(file);
    let (mut line, mut whole, mut number) = (Vec::new(), 0, 0);
    while (number as u64) < most {
        line.clear();
        reader.read_until(b'\n', &mut line).map_err(StoreFault::at(path))?;
        let Some(text) = line.strip_suffix(b"\n") else { break };
        number += 1;
        take(text, number)?;
        whole += line.len() as u64;
    }
    Ok(whole)
}
