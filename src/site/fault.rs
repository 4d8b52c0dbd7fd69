//! Why a site could not be written, in sentences for the person who asked for it.
//!
//! It decides nothing: whoever finds the fault names it.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a site was not written.
#[derive(Debug)]
pub enum WriteFault<E> {
    /// Every file that could not be made, sorted by its path. The folder is as it was.
    Made(Vec<E>),
    /// The folder or its disk stood in the way.
    Folder(FolderFault),
}

/// Why a folder cannot take the site.
#[derive(Debug)]
pub enum FolderFault {
    /// What should be a folder is something else.
    NotAFolder(PathBuf),
    /// The folder holds files and no earlier build.
    Foreign {
        /// The folder that was to take the site.
        folder: PathBuf,
        /// One of the things in it.
        holds: PathBuf,
    },
    /// Files of somebody else stand where the site would put other bytes.
    InTheWay {
        /// The folder that was to take the site.
        folder: PathBuf,
        /// What stands in the way, relative to the folder, sorted.
        paths: Vec<PathBuf>,
    },
    /// Another build is writing the same folder.
    Locked(PathBuf),
    /// The site lacks `SHA256SUMS` or `api/v1/index.json`, so the next build would not know it again.
    Unmarked,
    /// The disk refused.
    Disk {
        /// What was being done, as in "reading".
        doing: &'static str,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Turns what the system said into a fault that tells what was being done.
pub(super) fn disk(doing: &'static str, path: &Path) -> impl FnOnce(io::Error) -> FolderFault {
    move |source| FolderFault::Disk { doing, path: path.to_owned(), source }
}

impl<E> From<FolderFault> for WriteFault<E> {
    fn from(fault: FolderFault) -> WriteFault<E> {
        WriteFault::Folder(fault)
    }
}

impl<E> fmt::Display for WriteFault<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WriteFault::Made(faults) if faults.len() == 1 => {
                write!(
                    f,
                    "one file could not be made, so the site is as it was. Mend what is told of it, then build again."
                )
            }
            WriteFault::Made(faults) => write!(
                f,
                "{} files could not be made, so the site is as it was. Mend what is told of them, then build again.",
                faults.len()
            ),
            WriteFault::Folder(fault) => fault.fmt(f),
        }
    }
}

impl fmt::Display for FolderFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FolderFault::NotAFolder(path) => write!(
                f,
                "“{}” is not a folder, so the site cannot go there. Name a folder, or one that does not exist yet.",
                path.display()
            ),
            FolderFault::Foreign { folder, holds } => write!(
                f,
                "the folder “{}” holds files that candour did not make, such as “{}”. \
                 Nothing was written. Choose an empty folder, or move those files out of it.",
                folder.display(),
                holds.display()
            ),
            FolderFault::InTheWay { folder, paths } => write!(
                f,
                "in the folder “{}” the site would replace what candour did not make: {}. \
                 Nothing was written. Move or rename it, then build again.",
                folder.display(),
                name_a_few(paths)
            ),
            FolderFault::Locked(folder) => write!(
                f,
                "another candour build is writing the folder “{}”. Wait until it is done, then build again.",
                folder.display()
            ),
            FolderFault::Unmarked => write!(
                f,
                "the site has no list of its own files, so the next build would not know it again. \
                 Nothing was written. This is a fault of candour: please report it."
            ),
            FolderFault::Disk { doing, path, source } => {
                write!(f, "{doing} “{}” failed: {source}. {}", path.display(), advice(source.kind()))
            }
        }
    }
}

fn name_a_few(paths: &[PathBuf]) -> String {
    let few: Vec<String> = paths.iter().take(5).map(|path| format!("“{}”", path.display())).collect();
    match paths.len() - few.len() {
        0 => few.join(", "),
        more => format!("{} and {more} more", few.join(", ")),
    }
}

fn advice(kind: io::ErrorKind) -> &'static str {
    match kind {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "There is no room left: free some space, then build again."
        }
        io::ErrorKind::PermissionDenied => {
            "You may not do this here: ask whoever looks after this computer, or choose another folder."
        }
        io::ErrorKind::ReadOnlyFilesystem => "This disk can only be read: choose a folder on another one.",
        _ => "Check that the disk is there and works, then build again.",
    }
}

impl<E: fmt::Debug> Error for WriteFault<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            WriteFault::Made(_) => None,
            WriteFault::Folder(fault) => fault.source(),
        }
    }
}

impl Error for FolderFault {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            FolderFault::Disk { source, .. } => Some(source),
            _ => None,
        }
    }
}
