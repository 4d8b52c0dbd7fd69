//! The stage: a folder of our own in which the next site is made ready while the last one stands.
//!
//! It holds `lock`, which one build at a time can have, `next/`, and for a moment `old/` ([`super::swap`]) or `placing`
//! ([`super::in_place`]). Whatever a killed build left in it is put right by the next; it never touches other names.

use std::fs::{self, File, FileType, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::fault::{FolderFault, disk};
use super::path::SitePath;

/// How often to begin afresh when another build tidies its stage away just as this one steps on it.
const TRIES: usize = 20;

/// A stage that this build alone may use; dropping it tidies it away.
pub(super) struct Stage {
    path: PathBuf,
    /// Holds the lock for as long as it is open; the system lets go of it when the program ends, however it ends. It is there
    /// until the stage is dropped.
    lock: Option<File>,
}

impl Stage {
    /// Makes the stage for `folder`, or takes over what a killed build left of one.
    pub(super) fn open(path: &Path, folder: &Path) -> Result<Stage, FolderFault> {
        for _ in 0..TRIES {
            let Some(lock) = open_lock(path)? else { continue };
            match lock.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(FolderFault::Locked(folder.to_owned())),
                Err(TryLockError::Error(fault)) => return Err(disk("locking", path)(fault)),
            }
            if is_at(&lock, &path.join("lock")) {
                return Ok(Stage { path: path.to_owned(), lock: Some(lock) });
            }
        }
        Err(FolderFault::Locked(folder.to_owned()))
    }

    /// Puts `folder` back if a build was killed while it swapped folders.
    pub(super) fn restore(&self, folder: &Path) -> Result<(), FolderFault> {
        if self.is_cut_short() {
            // Never onto a folder with something in it: the rename is refused.
            fs::rename(self.old(), folder).map_err(disk("putting back the earlier site as", folder))?;
        }
        Ok(())
    }

    /// Removes what a killed build left and makes an empty `next/`.
    pub(super) fn make_ready(&self) -> Result<(), FolderFault> {
        self.clear().and_then(|()| fs::create_dir(self.next())).map_err(disk("tidying", &self.path))
    }

    /// Where the next site, or what is new of it, is made ready.
    pub(super) fn next(&self) -> PathBuf {
        self.path.join("next")
    }

    /// Where the last site goes while two folders change places by two renames.
    pub(super) fn old(&self) -> PathBuf {
        self.path.join("old")
    }

    /// Puts a new file into `next/`.
    pub(super) fn put(&self, path: &SitePath, bytes: &[u8]) -> Result<(), FolderFault> {
        let written = self.create(path).and_then(|mut open| open.write_all(bytes));
        written.map_err(disk("writing", &self.at(path)))
    }

    /// Opens a new file in `next/`.
    pub(super) fn create(&self, path: &SitePath) -> io::Result<File> {
        let file = self.at(path);
        with_folders(&file, || File::create_new(&file))
    }

    /// Takes a file out of `next/` again.
    pub(super) fn take_back(&self, path: &SitePath) -> Result<(), FolderFault> {
        let file = self.at(path);
        fs::remove_file(&file).map_err(disk("tidying", &file))
    }

    /// Where a file stands in `next/`.
    pub(super) fn at(&self, path: &SitePath) -> PathBuf {
        self.next().join(path.as_path())
    }

    /// Both folders stand in the stage only when a swap by two renames was cut in half: then `folder` is missing.
    fn is_cut_short(&self) -> bool {
        self.old().exists() && self.next().exists()
    }

    fn clear(&self) -> io::Result<()> {
        for leftover in [self.next(), self.old()] {
            match fs::symlink_metadata(&leftover) {
                Err(fault) if fault.kind() == io::ErrorKind::NotFound => {}
                found => remove_folder(&leftover, found?.file_type())?,
            }
        }
        Ok(())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        if self.is_cut_short() {
            return;
        }
        // What cannot be removed now is removed by the next build.
        let _ = self.clear();
        let _ = fs::remove_file(self.path.join("lock"));
        // A system may keep the name of a file, and so its folder, for as long as anybody has it open.
        drop(self.lock.take());
        let _ = fs::remove_dir(&self.path);
    }
}

/// Removes a folder and all in it, on all threads: a disk takes its time over tens of thousands of files.
fn remove_folder(path: &Path, kind: FileType) -> io::Result<()> {
    if !kind.is_dir() {
        return fs::remove_file(path);
    }
    let (folders, files): (Vec<_>, Vec<_>) = fs::read_dir(path)?
        .map(|entry| entry.and_then(|entry| Ok((entry.path(), entry.file_type()?))))
        .collect::<io::Result<Vec<_>>>()?
        .into_iter()
        .partition(|(_, kind)| kind.is_dir());
    folders.into_par_iter().try_for_each(|(folder, kind)| remove_folder(&folder, kind))?;
    files.into_iter().try_for_each(|(file, kind)| remove_folder(&file, kind))?;
    fs::remove_dir(path)
}

/// Runs `make`, and once more after making the folders above `file` if they were missing.
pub(super) fn with_folders<T>(file: &Path, make: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match make() {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => {
            file.parent().map_or(Ok(()), fs::create_dir_all)?;
            make()
        }
        made => made,
    }
}

/// The lock file, or none if another build has just removed the folder around it.
fn open_lock(path: &Path) -> Result<Option<File>, FolderFault> {
    match fs::create_dir(path) {
        Err(fault) if fault.kind() != io::ErrorKind::AlreadyExists => {
            return Err(disk("making the folder", path)(fault));
        }
        _ => {}
    }
    match fs::symlink_metadata(path) {
        Ok(found) if !found.is_dir() => return Err(FolderFault::NotAFolder(path.to_owned())),
        _ => {}
    }
    match File::options().create(true).truncate(false).write(true).open(path.join("lock")) {
        Ok(lock) => Ok(Some(lock)),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(fault) => Err(disk("locking", path)(fault)),
    }
}

/// Whether the open file is the one at `path`: another build may have removed it between opening and locking.
fn is_at(file: &File, path: &Path) -> bool {
    let made = |found: fs::Metadata| found.modified();
    match (file.metadata().and_then(made), fs::metadata(path).and_then(made)) {
        (Ok(ours), Ok(there)) => ours == there,
        _ => false,
    }
}
