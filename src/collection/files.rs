//! The names of what a collection keeps, and the few things that are done to its files so that they last.

use super::store_fault::StoreFault;
use std::fs::{self, File};
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

/// The files of a copy: what stands in `api/v1/` of a force's site under the same names.
pub(super) const MANIFEST: &str = "index.json";
pub(super) const PACKAGE: &str = "register.json";
pub(super) const LEDGER: &str = "ledger.jsonl";
pub(super) const SIGNATURE_OF_MANIFEST: &str = "index.json.minisig";

/// Where things lie below the folder of `national.toml`.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) folder: PathBuf,
}

impl Layout {
    pub(super) fn of(root: &Path) -> Self {
        Self { folder: root.join("collected") }
    }

    /// That the folder, if there is one, is no link to another place.
    pub(super) fn must_be_here(&self) -> Result<(), StoreFault> {
        let is_link = fs::symlink_metadata(&self.folder).is_ok_and(|about| about.is_symlink());
        if is_link { Err(StoreFault::Link(self.folder.clone())) } else { Ok(()) }
    }

    pub(super) fn decisions(&self) -> PathBuf {
        self.folder.join("decisions.jsonl")
    }

    pub(super) fn changes(&self) -> PathBuf {
        self.folder.join("changes.jsonl")
    }

    pub(super) fn asked(&self) -> PathBuf {
        self.folder.join("asked.json")
    }

    pub(super) fn forces(&self) -> PathBuf {
        self.folder.join("forces")
    }

    pub(super) fn copy(&self, code: &str, name: &str) -> PathBuf {
        self.forces().join(code).join(name)
    }

    pub(super) fn held(&self, code: &str) -> PathBuf {
        self.folder.join("held").join(code)
    }

    pub(super) fn incoming(&self) -> PathBuf {
        self.folder.join("incoming")
    }
}

/// Removes a folder with all that is in it; one that is not there is removed.
pub(super) fn remove_folder(folder: &Path) -> io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(fault) if fault.kind() != ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

/// Moves a folder to where nothing else stands, and waits until the disk knows of it.
pub(super) fn move_folder(from: &Path, to: &Path) -> io::Result<()> {
    remove_folder(to)?;
    if let Some(above) = to.parent() {
        fs::create_dir_all(above)?;
        fs::rename(from, to)?;
        return sync_folder(above);
    }
    fs::rename(from, to)
}

/// Copies the files of a folder into a new one, and waits until they are on the disk.
pub(super) fn copy_folder(from: &Path, to: &Path) -> io::Result<()> {
    remove_folder(to)?;
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let to = to.join(entry.file_name());
        fs::copy(entry.path(), &to)?;
        File::open(&to)?.sync_all()?;
    }
    sync_folder(to)
}

/// Waits until the disk knows which files are in a folder. Not every system can; there a rename lasts by itself.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
