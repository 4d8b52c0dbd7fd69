//! Why a collection cannot be kept, in words for the person who runs it.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing can be collected, or no more.
#[derive(Debug)]
pub enum StoreFault {
    /// Another run is under way.
    Locked(PathBuf),
    /// The disk says why.
    Disk(PathBuf, io::Error),
    /// A line of a file is not what candour wrote: the file and the number of the line.
    Altered(PathBuf, usize),
    /// Lines that were written are gone.
    Shortened(PathBuf),
    /// A link stands where the folder should be.
    Link(PathBuf),
}

impl StoreFault {
    /// The fault of the disk at this place.
    pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self + use<> {
        let path = path.to_owned();
        move |fault| Self::Disk(path, fault)
    }
}

impl fmt::Display for StoreFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Locked(folder) => {
                write!(f, "another run is collecting into “{}”. Wait until it has ended", folder.display())
            }
            Self::Disk(path, fault) => write!(f, "“{}” cannot be read or written: {fault}", path.display()),
            Self::Altered(path, line) => write!(
                f,
                "line {line} of “{}” is not as candour wrote it. Put the file back from your backup: it is never edited \
                 by hand",
                path.display()
            ),
            Self::Shortened(path) => {
                write!(f, "lines of “{}” are gone. Put the file back from your backup", path.display())
            }
            Self::Link(folder) => {
                write!(f, "“{}” is a link. Put the folder itself there: no link is followed", folder.display())
            }
        }
    }
}

impl Error for StoreFault {}
