//! The one step of an import that touches a disk: each file is written beside its place and moved there whole, so that a
//! process that is killed leaves every file either as it was or as it should be.

use super::cell::Unreadable;
use super::plan::{Plan, PlannedFile};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use tempfile::Builder;

/// Writes the files of a plan below `root`, and nowhere else than in its `content/`.
///
/// # Errors
///
/// A file cannot be written, or is no longer as it was when the plan was made. The files before it stay written; importing again
/// goes on from there.
pub fn write(plan: &Plan, root: &Path) -> Result<(), Unreadable> {
    let content = root.join("content").canonicalize().map_err(|fault| cannot("content/", &fault))?;
    let folders: BTreeSet<PathBuf> = plan.files.iter().filter_map(|file| folder_of(file, root)).collect();
    folders.iter().for_each(|folder| clear_halves(folder));
    plan.files.iter().try_for_each(|file| put(file, root, &content))
}

fn folder_of(file: &PlannedFile, root: &Path) -> Option<PathBuf> {
    root.join(&file.path).parent().map(Path::to_owned)
}

/// How the name of a file begins until it is whole. Names that begin with a dot are no part of a register.
const HALF: &str = ".import-";

/// Removes what an import that was killed left in a folder. What somebody is writing at this moment is locked, and stays.
fn clear_halves(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let is_half = entry.file_name().as_encoded_bytes().starts_with(HALF.as_bytes())
            && entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_half && File::open(entry.path()).is_ok_and(|file| file.try_lock().is_ok()) {
            // One that cannot be removed harms nobody.
            let _ = fs::remove_file(entry.path());
        }
    }
}

fn put(file: &PlannedFile, root: &Path, content: &Path) -> Result<(), Unreadable> {
    let cannot = |fault: &io::Error| cannot(&file.path, fault);
    let path = root.join(&file.path);
    let Some(folder) = path.parent() else { return Ok(()) };
    fs::create_dir_all(folder).map_err(|fault| cannot(&fault))?;
    if !folder.canonicalize().map_err(|fault| cannot(&fault))?.starts_with(content) {
        return Err(Unreadable(format!(
            "{} leads out of content/. Put the folder itself there instead of a link.",
            file.path
        )));
    }
    let about = match fs::symlink_metadata(&path) {
        Ok(about) if about.is_file() => Some(about),
        Ok(_) => return Err(Unreadable(format!("{} is a link or a folder. Put the file itself there.", file.path))),
        Err(fault) if fault.kind() == ErrorKind::NotFound => None,
        Err(fault) => return Err(cannot(&fault)),
    };
    if let Some(before) = &file.before {
        let now = fs::read_to_string(&path).map_err(|fault| cannot(&fault))?;
        if now.strip_prefix('\u{feff}').unwrap_or(&now) != before {
            return Err(Unreadable(format!("somebody has changed {} just now. Import again.", file.path)));
        }
    }
    let mut builder = Builder::new();
    // Elsewhere a file may be read by whoever may read its folder.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut beside = builder.prefix(HALF).tempfile_in(folder).map_err(|fault| cannot(&fault))?;
    // By this others know that somebody is at work on it. Where the disk has no locks nobody clears anything away.
    let _ = beside.as_file().try_lock();
    beside.write_all(file.text.as_bytes()).map_err(|fault| cannot(&fault))?;
    match (&file.before, about) {
        (Some(_), Some(about)) => {
            fs::set_permissions(beside.path(), about.permissions()).map_err(|fault| cannot(&fault))?;
            beside.persist(&path).map_err(|fault| cannot(&fault.error))?;
        }
        // A file that has come since the plan was made is never replaced.
        _ => drop(beside.persist_noclobber(&path).map_err(|fault| cannot(&fault.error))?),
    }
    Ok(())
}

fn cannot(path: &str, fault: &io::Error) -> Unreadable {
    Unreadable(match fault.kind() {
        ErrorKind::AlreadyExists => format!("there is a file {path} by now. Import again."),
        ErrorKind::PermissionDenied => format!("you may not write {path}. Ask whoever looks after this folder."),
        _ => format!("{path} cannot be written: {fault}."),
    })
}
