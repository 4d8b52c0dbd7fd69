//! Disks that a test may fill or lock.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

/// A small disk in memory, for as long as it is held; none where mounting is not allowed.
pub(crate) struct Mount {
    at: PathBuf,
    home: Option<TempDir>,
}

impl Mount {
    pub(crate) fn new(options: &str) -> Option<Mount> {
        let home = TempDir::new().unwrap();
        let at = home.path().join("disk");
        fs::create_dir(&at).unwrap();
        let mut mount = Mount::at(at, options)?;
        mount.home = Some(home);
        Some(mount)
    }

    pub(crate) fn at(at: PathBuf, options: &str) -> Option<Mount> {
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(&at).stderr(std::process::Stdio::null());
        if !mount.status().is_ok_and(|status| status.success()) {
            eprintln!("skipped: a disk cannot be mounted here");
            return None;
        }
        Some(Mount { at, home: None })
    }

    pub(crate) fn path(&self) -> &Path {
        &self.at
    }

    /// Leaves so many kilobytes of room, with a file that is removed when it is dropped.
    pub(crate) fn fill_but(&self, kilobytes: u64) -> Filling {
        let path = self.at.join("filling");
        let free = |at: &Path| {
            let about = rustix::fs::statvfs(at).unwrap();
            about.f_bavail * about.f_frsize
        };
        let length = free(&self.at).saturating_sub(kilobytes * 1024);
        fs::write(&path, vec![0; length as usize]).unwrap();
        Filling { path }
    }

    /// Lets nobody write on it any more; or lets them again.
    pub(crate) fn allow(&self, how: &str) {
        let options = format!("remount,{how}");
        assert!(Command::new("mount").args(["-o", &options]).arg(&self.at).status().unwrap().success());
    }
}

impl Drop for Mount {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.at).status();
        drop(self.home.take());
    }
}

/// What takes the room of a disk.
pub(crate) struct Filling {
    path: PathBuf,
}

impl Drop for Filling {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}
