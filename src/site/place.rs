//! Where on the disk the site goes, and where the next one can be made ready.
//!
//! It makes at most the folders above the site, and nothing in them.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::fault::{FolderFault, disk};

/// The stage inside the folder, for folders that cannot be swapped as a whole.
pub(super) const INSIDE: &str = ".candour-stage";

/// As many links as Linux follows before it calls them a circle.
const LINKS: usize = 40;

/// The folder of the site, with every symbolic link resolved; it need not exist yet.
pub(super) struct Place {
    pub(super) folder: PathBuf,
    /// The stage beside it, `.NAME.candour`; none for the root of a disk.
    pub(super) beside: Option<PathBuf>,
    /// The stage in it.
    pub(super) inside: PathBuf,
}

impl Place {
    pub(super) fn find(out: &Path) -> Result<Place, FolderFault> {
        let folder = resolve(out)?;
        let beside = folder.parent().zip(folder.file_name()).map(|(parent, name)| {
            let mut stage = OsString::from(".");
            stage.push(name);
            stage.push(".candour");
            parent.join(stage)
        });
        Ok(Place { beside, inside: folder.join(INSIDE), folder })
    }

    /// A list, in the form of `SHA256SUMS`, of what is being put in place file by file; it outlives a killed build.
    pub(super) fn placing(&self) -> PathBuf {
        self.inside.join("placing")
    }
}

/// Whether something stands beside a site or in it that only a build that was cut off leaves behind, or one that is at work.
pub fn is_disturbed(out: &Path) -> bool {
    // An empty stage has nothing to put right; of one that cannot be opened nobody knows.
    let holds_something = |stage: PathBuf| match fs::read_dir(stage) {
        Ok(mut entries) => entries.next().is_some(),
        Err(fault) => fault.kind() != io::ErrorKind::NotFound,
    };
    Place::find(out).is_ok_and(|place| place.beside.is_some_and(holds_something) || holds_something(place.inside))
}

fn resolve(out: &Path) -> Result<PathBuf, FolderFault> {
    match fs::canonicalize(out) {
        Ok(real) if real.is_dir() => Ok(real),
        Ok(real) => Err(FolderFault::NotAFolder(real)),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => resolve_absent(out),
        Err(fault) => Err(disk("opening the folder", out)(fault)),
    }
}

/// The folder may be absent because it was never made, or because a build was killed while it was being swapped; in
/// both cases a symbolic link may still point at where it belongs.
fn resolve_absent(out: &Path) -> Result<PathBuf, FolderFault> {
    let mut target = out.to_owned();
    let mut links = 0;
    while let Ok(next) = fs::read_link(&target) {
        links += 1;
        if links > LINKS {
            return Err(disk("opening the folder", out)(io::ErrorKind::InvalidInput.into()));
        }
        target = parent_of(&target).join(next);
    }
    let Some(name) = target.file_name() else {
        return Err(disk("opening the folder", out)(io::ErrorKind::NotFound.into()));
    };
    let parent = parent_of(&target);
    // Behind a link nothing is made: it may lead to a disk that is not plugged in.
    if links == 0 {
        fs::create_dir_all(parent).map_err(disk("making the folder", parent))?;
    }
    let parent = fs::canonicalize(parent).map_err(disk("opening the folder", parent))?;
    Ok(parent.join(name))
}

fn parent_of(path: &Path) -> &Path {
    path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
