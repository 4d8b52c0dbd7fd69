//! What stands in a folder, and whether a file has the bytes it should have.
//!
//! It follows no symbolic link and changes nothing.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::fault::{FolderFault, disk};
use super::place::INSIDE;

/// One thing in a folder.
pub(super) struct Entry {
    /// Where it stands, relative to the folder.
    pub(super) path: PathBuf,
    pub(super) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    File,
    Folder,
    /// A symbolic link, a pipe, a device: nothing that candour makes.
    Other,
}

/// Everything below `folder` save our own stage in it; a folder comes before what it holds.
pub(super) fn walk(folder: &Path) -> Result<Vec<Entry>, FolderFault> {
    let everything = WalkDir::new(folder).min_depth(1).follow_links(false).into_iter();
    let others = everything.filter_entry(|entry| entry.depth() != 1 || entry.file_name() != INSIDE);
    others
        .map(|entry| {
            let entry = entry.map_err(|fault| {
                let at = fault.path().unwrap_or(folder).to_owned();
                disk("reading", &at)(fault.into())
            })?;
            let kind = match entry.file_type() {
                file if file.is_file() => Kind::File,
                folder if folder.is_dir() => Kind::Folder,
                _ => Kind::Other,
            };
            let path = entry.path().strip_prefix(folder).unwrap_or(entry.path()).to_owned();
            Ok(Entry { path, kind })
        })
        .collect()
}

/// Whether the file at `path` holds exactly `bytes`; its length is looked at first.
pub(super) fn holds(path: &Path, bytes: &[u8]) -> io::Result<bool> {
    let mut file = match File::open(path) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(false),
        opened => opened?,
    };
    if file.metadata()?.len() != bytes.len() as u64 {
        return Ok(false);
    }
    let mut window = [0; 32 * 1024];
    let mut rest = bytes;
    loop {
        let read = match file.read(&mut window) {
            Err(fault) if fault.kind() == io::ErrorKind::Interrupted => continue,
            read => read?,
        };
        match rest.split_at_checked(read) {
            _ if read == 0 => return Ok(rest.is_empty()),
            Some((now, later)) if now == &window[..read] => rest = later,
            _ => return Ok(false),
        }
    }
}

/// Whether two files hold the same bytes; the first need not exist. Neither is in memory whole.
pub(super) fn holds_the_same(path: &Path, other: &Path) -> io::Result<bool> {
    let file = match File::open(path) {
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => return Ok(false),
        opened => opened?,
    };
    let other = File::open(other)?;
    if file.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut one, mut two) = (BufReader::with_capacity(64 * 1024, file), BufReader::with_capacity(64 * 1024, other));
    loop {
        let (left, right) = (one.fill_buf()?, two.fill_buf()?);
        let both = left.len().min(right.len());
        if both == 0 {
            return Ok(left.len() == right.len());
        }
        if left.get(..both) != right.get(..both) {
            return Ok(false);
        }
        one.consume(both);
        two.consume(both);
    }
}
