//! Puts the next site in place at once: its folder is completed with all that stays, then the two folders change
//! places.
//!
//! What stays is not copied but linked, so it keeps its time and costs no room. Where a folder cannot be moved the
//! answer is `Refused` and the folder is as it was; [`super::in_place`] is the other way.

use std::collections::HashSet;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::fault::{FolderFault, disk};
use super::folder::{Entry, Kind, walk};
use super::stage::Stage;

/// How a swap went, if nothing failed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Swap {
    /// The folder is the next site.
    Done,
    /// The folder cannot be moved, and is as it was.
    Refused,
}

/// Completes `next/` with everything in `folder` save the files of ours that are `leaving`, and swaps it with `folder`,
/// which need not exist.
pub(super) fn swap(folder: &Path, stage: &Stage, leaving: &HashSet<&Path>) -> Result<Swap, FolderFault> {
    let next = stage.next();
    if folder.exists() {
        // Walked anew, since a stranger may have put a file there while the site was made.
        let entries = walk(folder)?;
        if !is_movable(folder, &next, &entries)? || complete(folder, &next, &entries, leaving)? == Swap::Refused {
            return Ok(Swap::Refused);
        }
        if exchange(&next, folder).is_ok() {
            return Ok(Swap::Done);
        }
    }
    by_two_renames(folder, &next, &stage.old())
}

/// A folder cannot take its place in another if it, or a folder in it, is a disk of its own, or may not be written.
fn is_movable(folder: &Path, next: &Path, entries: &[Entry]) -> Result<bool, FolderFault> {
    let home = fs::metadata(next).map_err(disk("reading", next))?;
    let inner = entries.iter().filter(|entry| entry.kind == Kind::Folder).map(|entry| folder.join(&entry.path));
    for path in inner.chain([folder.to_owned()]) {
        let found = fs::metadata(&path).map_err(disk("reading", &path))?;
        if !same_disk(&found, &home) || found.permissions().readonly() {
            return Ok(false);
        }
    }
    Ok(true)
}

#[cfg(unix)]
fn same_disk(one: &Metadata, other: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    one.dev() == other.dev()
}

#[cfg(not(unix))]
fn same_disk(_: &Metadata, _: &Metadata) -> bool {
    // Elsewhere the rename itself is refused.
    true
}

fn complete(folder: &Path, next: &Path, entries: &[Entry], leaving: &HashSet<&Path>) -> Result<Swap, FolderFault> {
    let (folders, files): (Vec<&Entry>, Vec<&Entry>) = entries.iter().partition(|entry| entry.kind == Kind::Folder);
    let staying: Vec<&Entry> = files.into_iter().filter(|file| !leaving.contains(file.path.as_path())).collect();
    let held: HashSet<&Path> = entries.iter().filter_map(|entry| entry.path.parent()).collect();
    let empty = folders.iter().map(|folder| folder.path.as_path()).filter(|path| !held.contains(path));
    let needed: HashSet<&Path> =
        staying.iter().map(|file| file.path.as_path()).chain(empty).flat_map(Path::ancestors).collect();
    // A folder comes before what it holds, here as in the walk.
    for path in folders.iter().map(|folder| folder.path.as_path()).filter(|path| needed.contains(path)) {
        make_folder(&next.join(path))?;
    }
    let link = |file: &&Entry| link(&folder.join(&file.path), &next.join(&file.path), file.kind);
    let linked: Result<Vec<Swap>, FolderFault> = staying.par_iter().map(link).collect();
    if linked?.contains(&Swap::Refused) {
        return Ok(Swap::Refused);
    }
    folders.par_iter().try_for_each(|inner| like(&folder.join(&inner.path), &next.join(&inner.path)))?;
    like(folder, next)?;
    Ok(Swap::Done)
}

/// Makes a folder of the next site, unless a new file has it made already.
fn make_folder(path: &Path) -> Result<(), FolderFault> {
    match fs::create_dir(path) {
        Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map_err(disk("making the folder", path)),
    }
}

/// Gives the file a second name; a copy with the same time where the disk has no second names.
fn link(from: &Path, to: &Path, kind: Kind) -> Result<Swap, FolderFault> {
    match fs::hard_link(from, to) {
        Ok(()) => Ok(Swap::Done),
        Err(fault) if fault.kind() == io::ErrorKind::CrossesDevices || kind == Kind::Other => Ok(Swap::Refused),
        Err(fault) if matches!(fault.kind(), io::ErrorKind::AlreadyExists | io::ErrorKind::StorageFull) => {
            Err(disk("writing", to)(fault))
        }
        Err(_) => copy(from, to).map(|()| Swap::Done).map_err(disk("copying", from)),
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut source = File::open(from)?;
    let found = source.metadata()?;
    let mut target = File::create_new(to)?;
    io::copy(&mut source, &mut target)?;
    target.set_modified(found.modified()?)?;
    // Last, since it may take away the right to write.
    target.set_permissions(found.permissions())
}

/// A folder that stays keeps its permissions.
fn like(from: &Path, to: &Path) -> Result<(), FolderFault> {
    let permissions = fs::metadata(from).map_err(disk("reading", from))?.permissions();
    match fs::set_permissions(to, permissions) {
        // A folder of ours that is not needed any more.
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(()),
        set => set.map_err(disk("making the folder", to)),
    }
}

#[cfg(target_os = "linux")]
fn exchange(next: &Path, folder: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, next, CWD, folder, RenameFlags::EXCHANGE)?)
}

#[cfg(not(target_os = "linux"))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// For a moment the folder is missing; a build that is killed then leaves both in the stage, and the next build puts
/// the old one back.
fn by_two_renames(folder: &Path, next: &Path, old: &Path) -> Result<Swap, FolderFault> {
    if folder.exists() && fs::rename(folder, old).is_err() {
        return Ok(Swap::Refused);
    }
    match fs::rename(next, folder) {
        Ok(()) => Ok(Swap::Done),
        Err(fault) => {
            if old.exists() {
                fs::rename(old, folder).map_err(disk("putting back the earlier site as", folder))?;
            }
            Err(disk("putting in place", folder)(fault))
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn two_renames_put_the_next_folder_in_place_of_the_old() {
        let disk = tempfile::tempdir().unwrap();
        let at = |name: &str| disk.path().join(name);
        for (folder, text) in [("site", "old"), ("next", "new")] {
            fs::create_dir(at(folder)).unwrap();
            fs::write(at(folder).join("page"), text).unwrap();
        }
        assert_eq!(by_two_renames(&at("site"), &at("next"), &at("old")).unwrap(), Swap::Done);
        assert_eq!(fs::read(at("site").join("page")).unwrap(), b"new");
        assert_eq!(fs::read(at("old").join("page")).unwrap(), b"old");
    }

    #[test]
    fn two_renames_that_fail_half_way_are_taken_back() {
        let disk = tempfile::tempdir().unwrap();
        let at = |name: &str| disk.path().join(name);
        fs::create_dir(at("site")).unwrap();
        fs::write(at("site").join("page"), "old").unwrap();
        assert!(by_two_renames(&at("site"), &at("missing"), &at("old")).is_err());
        assert_eq!(fs::read(at("site").join("page")).unwrap(), b"old");
    }

    #[test]
    fn a_copy_keeps_its_time() {
        let disk = tempfile::tempdir().unwrap();
        let (from, to) = (disk.path().join("from"), disk.path().join("to"));
        fs::write(&from, "text").unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000);
        File::options().write(true).open(&from).unwrap().set_modified(long_ago).unwrap();
        copy(&from, &to).unwrap();
        assert_eq!(fs::metadata(&to).unwrap().modified().unwrap(), long_ago);
        assert_eq!(fs::read(&to).unwrap(), b"text");
    }
}
