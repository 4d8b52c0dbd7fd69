//! Puts the new files in place one by one, where a folder cannot be swapped as a whole: a mount point, or a folder
//! whose parent may not be written.
//!
//! The promise is weaker. Each file is wholly old or wholly new and `SHA256SUMS` comes last, but a build that is killed
//! leaves a mixture until the next build completes. It needs no second run to know its files: `placing` lists them.

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::Path;

use super::fault::{FolderFault, disk};
use super::path::SitePath;
use super::place::Place;
use super::stage::{Stage, with_folders};
use super::sums::{SUMS, SUMS_SIGNATURE, sums};
use super::write::Written;

/// Moves what the build has written from the stage into the folder, and removes the strays.
pub(super) fn put_in_place(at: &Place, stage: &Stage, build: &Written) -> Result<(), FolderFault> {
    let (folder, written, strays) = (&at.folder, &build.written, &build.removed);
    remember(&at.placing(), &sums(&build.receipts))?;
    let (in_the_way, others): (Vec<_>, Vec<_>) = {
        let ways = Ways::of(written);
        strays.iter().partition(|stray| ways.are_blocked_by(stray))
    };
    in_the_way.into_iter().try_for_each(|stray| remove(folder, stray))?;
    let (last, files): (Vec<_>, Vec<_>) =
        written.iter().partition(|path| matches!(path.as_str(), SUMS | SUMS_SIGNATURE));
    files.into_iter().try_for_each(|path| place(folder, stage, path))?;
    others.into_iter().try_for_each(|stray| remove(folder, stray))?;
    last.into_iter().try_for_each(|path| place(folder, stage, path))?;
    forget(&at.placing())
}

/// Keeps a list of what is about to stand in the folder, added to that of a build that was killed before.
fn remember(placing: &Path, list: &[u8]) -> Result<(), FolderFault> {
    let mut known = fs::read(placing).unwrap_or_default();
    known.extend(list);
    let draft = placing.with_extension("draft");
    fs::write(&draft, known).and_then(|()| fs::rename(&draft, placing)).map_err(disk("writing", placing))
}

/// Removes the list once the folder is whole.
pub(super) fn forget(placing: &Path) -> Result<(), FolderFault> {
    match fs::remove_file(placing) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(disk("tidying", placing)(fault)),
        _ => Ok(()),
    }
}

fn place(folder: &Path, stage: &Stage, path: &SitePath) -> Result<(), FolderFault> {
    let (from, to) = (stage.next().join(path.as_path()), folder.join(path.as_path()));
    with_folders(&to, || fs::rename(&from, &to)).map_err(disk("writing", &to))
}

/// Removes a stray and the folders that it leaves empty.
fn remove(folder: &Path, stray: &SitePath) -> Result<(), FolderFault> {
    let file = folder.join(stray.as_path());
    match fs::remove_file(&file) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(disk("removing", &file)(fault)),
        _ => {}
    }
    let above = stray.as_path().ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
    for emptied in above {
        // A folder with anything in it is not removed by this.
        if fs::remove_dir(folder.join(emptied)).is_err() {
            break;
        }
    }
    Ok(())
}

/// The places that new files need, without regard to capitals.
struct Ways {
    files: HashSet<String>,
    folders: HashSet<String>,
}

impl Ways {
    fn of(written: &[SitePath]) -> Ways {
        let folders = written.iter().flat_map(SitePath::folders).map(str::to_lowercase).collect();
        Ways { files: written.iter().map(|path| path.as_str().to_lowercase()).collect(), folders }
    }

    /// A stray must go first if a new file needs its name, as a folder or in other capitals, or one of its folders.
    fn are_blocked_by(&self, stray: &SitePath) -> bool {
        let name = stray.as_str().to_lowercase();
        self.files.contains(&name)
            || self.folders.contains(&name)
            || stray.folders().any(|folder| self.files.contains(&folder.to_lowercase()))
    }
}
