//! The files of the ledger on the disk: read whole, and added to so that a program killed at any moment leaves them as
//! they were or complete.
//!
//! What stands in them is not known here.

use super::files;
use super::project::Project;
use crate::disk::put_whole;
use crate::findings::Findings;
use crate::text::Source;
use std::fs::{self, File};
use std::io;
use std::path::PathBuf;

const FOLDER: &str = "content/ledger";
const EVENTS: &str = "content/ledger/events.jsonl";

/// A ledger that nobody else may write while this value lives.
pub struct LedgerLock {
    root: PathBuf,
    _lock: File,
}

impl Project {
    /// Every file of the ledger, in the order of the paths; none if nothing was ever published. Files that cannot be read
    /// are added to `found`, and files that candour does not put there are passed over.
    pub fn ledger(&self, found: &mut Findings) -> Vec<Source> {
        let folder = self.root().join(FOLDER);
        if !folder.is_dir() {
            return Vec::new();
        }
        let mut files = files::below(self.root(), &folder, found);
        files.retain(|file| {
            file.name == EVENTS
                || file
                    .name
                    .strip_prefix(FOLDER)
                    .is_some_and(|rest| rest.starts_with("/versions/") && rest.ends_with(".json"))
        });
        files::read_ledger_texts(files, found)
    }

    /// Puts a text in place of a file of the register, or makes it, whole or not at all. The path is below the root.
    ///
    /// # Errors
    ///
    /// What the disk says. The file is then as it was.
    pub fn put(&self, path: &str, text: &str) -> io::Result<()> {
        put_whole(&self.root().join(path), text.as_bytes())
    }

    /// Removes a file of the register. The path is below the root.
    ///
    /// # Errors
    ///
    /// What the disk says; a file that is not there is none.
    pub fn remove(&self, path: &str) -> io::Result<()> {
        match fs::remove_file(self.root().join(path)) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
            _ => Ok(()),
        }
    }

    /// Keeps everybody else from writing the ledger; `None` if somebody is writing it.
    ///
    /// # Errors
    ///
    /// The folder cannot be made or written.
    pub fn lock_ledger(&self) -> io::Result<Option<LedgerLock>> {
        let folder = self.root().join(FOLDER);
        if let Some(link) = files::link_on_the_way(self.root(), &folder) {
            let message = format!("“{}” is a link. Put the folder itself there.", link.display());
            return Err(io::Error::other(message));
        }
        fs::create_dir_all(&folder)?;
        let lock = File::options().create(true).truncate(false).write(true).open(folder.join(".lock"))?;
        match lock.try_lock() {
            Ok(()) => Ok(Some(LedgerLock { root: self.root().to_owned(), _lock: lock })),
            Err(fs::TryLockError::WouldBlock) => Ok(None),
            Err(fs::TryLockError::Error(fault)) => Err(fault),
        }
    }
}

impl LedgerLock {
    /// Adds files, then puts the new text of the events in place of the old, then removes files. Paths are below the root.
    ///
    /// The events are what counts: until they are there, the new files are strays that nobody asks for.
    ///
    /// # Errors
    ///
    /// What the disk says. The ledger is then as it was.
    pub fn write<'p>(
        &self,
        files: impl IntoIterator<Item = (&'p str, &'p str)>,
        events: &str,
        removed: impl IntoIterator<Item = &'p str>,
    ) -> io::Result<()> {
        self.keep_line_ends()?;
        for (path, text) in files {
            put_whole(&self.root.join(path), text.as_bytes())?;
        }
        put_whole(&self.root.join(EVENTS), events.as_bytes())?;
        for path in removed {
            // What is left is told at the next check, and removed by the next publication.
            let _ = fs::remove_file(self.root.join(path));
        }
        Ok(())
    }

    /// Tells git that these files are not to be changed on the way, and that the lock is nobody's business.
    fn keep_line_ends(&self) -> io::Result<()> {
        for (name, text) in [(".gitattributes", "* -text\n"), (".gitignore", ".lock\n")] {
            let path = self.root.join(FOLDER).join(name);
            if !path.exists() {
                put_whole(&path, text.as_bytes())?;
            }
        }
        Ok(())
    }
}
