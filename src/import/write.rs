//! The one step of an import that touches a disk: each file is written beside its place and moved there whole, so that a
//! process that is killed leaves every file either as it was or as it should be.

use super::cell::Unreadable;
use super::plan::{Plan, PlannedFile};
use crate::disk::{Half, clear_halves};
use std::collections::BTreeSet;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

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
    let half = Half::of(file.text.as_bytes(), folder).map_err(|fault| cannot(&fault))?;
    let placed = match (&file.before, about) {
        (Some(_), Some(about)) => half.replace(&path, about.permissions()),
        // A file that has come since the plan was made is never replaced.
        _ => half.persist_new(&path),
    };
    placed.map_err(|fault| cannot(&fault))
}

fn cannot(path: &str, fault: &io::Error) -> Unreadable {
    Unreadable(match fault.kind() {
        ErrorKind::AlreadyExists => format!("there is a file {path} by now. Import again."),
        ErrorKind::PermissionDenied => format!("you may not write {path}. Ask whoever looks after this folder."),
        _ => format!("{path} cannot be written: {fault}."),
    })
}
