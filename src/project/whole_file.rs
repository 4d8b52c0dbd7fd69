//! One file on the disk, written whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Puts a file in place, whole or not at all, and waits until it is on the disk. Folders that are missing are made. Who may
/// read the file stays as it was; a new one is as readable as any other.
///
/// # Errors
///
/// What the disk says. The file is then as it was.
pub fn put_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    clear_halves(folder);
    let mut file = NamedTempFile::with_prefix_in(HALF, folder)?;
    // By this others know that somebody is at work on it. Where the disk has no locks nobody clears anything away.
    let _ = file.as_file().try_lock();
    file.write_all(bytes)?;
    match fs::metadata(path) {
        Ok(before) => file.as_file().set_permissions(before.permissions())?,
        Err(_) => make_readable(file.as_file())?,
    }
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// How the name of a file begins until it is whole. Names that begin with a dot are no part of a register.
const HALF: &str = ".writing-";

/// Removes what programs that were killed left in a folder. What somebody is writing at this moment is locked, and stays.
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

/// A file for a moment is its owner's alone; colleagues share the finished one.
#[cfg(unix)]
fn make_readable(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn make_readable(_: &File) -> io::Result<()> {
    Ok(())
}
