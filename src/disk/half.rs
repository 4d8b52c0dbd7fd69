use std::fs::{self, File, Permissions};
use std::io::{self, Write};
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// How the name of a file begins until it is whole. Names that begin with a dot are no part of a register.
const PREFIX: &str = ".writing-";

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
    let half = Half::of(bytes, folder)?;
    match fs::metadata(path) {
        Ok(before) => half.replace(path, before.permissions()),
        Err(_) => half.persist(path),
    }
}

/// A file that nobody reads yet: it stands beside its place, and everybody who clears up knows that somebody is at work on it.
pub struct Half(NamedTempFile);

impl Half {
    /// These bytes in a folder, on the disk to the last of them.
    ///
    /// # Errors
    ///
    /// What the disk says. Nothing is left behind.
    pub fn of(bytes: &[u8], folder: &Path) -> io::Result<Self> {
        let mut half = Self::begin(folder)?;
        half.0.write_all(bytes)?;
        half.0.as_file().sync_all()?;
        Ok(half)
    }

    /// Between being made and being locked it looks like what a killed program left, and may be cleared away by another one:
    /// then it is begun again.
    fn begin(folder: &Path) -> io::Result<Self> {
        loop {
            let mut builder = Builder::new();
            // Elsewhere a file may be read by whoever may read its folder.
            #[cfg(unix)]
            builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
            let file = builder.prefix(PREFIX).tempfile_in(folder)?;
            // Whoever clears up holds the lock for a moment only. Where the disk has no locks nobody clears anything away.
            let is_locked = file.as_file().lock().is_ok();
            if !is_locked || fs::symlink_metadata(file.path()).is_ok() {
                return Ok(Self(file));
            }
        }
    }

    /// Moves it to its place, where there may be a file.
    ///
    /// # Errors
    ///
    /// What the disk says. What stood there is then as it was.
    pub fn persist(self, path: &Path) -> io::Result<()> {
        self.0.persist(path).map(drop).map_err(|fault| fault.error)
    }

    /// Takes the place of a file that these may read and write.
    ///
    /// # Errors
    ///
    /// What the disk says. What stood there is then as it was.
    pub fn replace(self, path: &Path, permissions: Permissions) -> io::Result<()> {
        self.0.as_file().set_permissions(permissions)?;
        self.persist(path)
    }

    /// Moves it to its place, where there must be nothing.
    ///
    /// # Errors
    ///
    /// There is something by now, or what the disk says. What stood there is then as it was.
    pub fn persist_new(self, path: &Path) -> io::Result<()> {
        self.0.persist_noclobber(path).map(drop).map_err(|fault| fault.error)
    }
}

/// Removes what programs that were killed left in a folder. What somebody is writing at this moment is locked, and stays.
pub fn clear_halves(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.filter_map(Result::ok) {
        let is_half = entry.file_name().as_encoded_bytes().starts_with(PREFIX.as_bytes())
            && entry.file_type().is_ok_and(|kind| kind.is_file());
        let Some(file) = is_half.then(|| File::open(entry.path()).ok()).flatten() else { continue };
        // The lock is held until it is gone. One that cannot be removed harms nobody.
        if file.try_lock().is_ok() {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::thread;
    use tempfile::TempDir;

    #[test]
    fn whoever_clears_up_takes_nothing_from_whoever_writes() {
        let folder = TempDir::new().unwrap();
        let there = folder.path();
        fs::write(there.join(".writing-killed"), "half").unwrap();
        thread::scope(|scope| {
            for writer in 0..4 {
                scope.spawn(move || {
                    for round in 0..300 {
                        put_whole(&there.join(format!("{writer}-{}", round % 3)), round.to_string().as_bytes())
                            .unwrap();
                    }
                });
            }
        });
        let left: BTreeSet<String> =
            fs::read_dir(there).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        let wanted = (0..4).flat_map(|writer| (0..3).map(move |place| format!("{writer}-{place}")));
        assert_eq!(left, wanted.collect());
        assert_eq!(fs::read_to_string(there.join("3-2")).unwrap(), "299");
    }
}
