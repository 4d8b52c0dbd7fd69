//! What stands in the folder before the build: which files are ours, and which are a stranger's.
//!
//! Ours is what the earlier build listed and is a plain file. Everything else is a stranger's, and this file is where
//! it is kept safe: nothing is offered for writing or removal that is not ours. It changes nothing.

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::fault::{FolderFault, disk};
use super::folder::{Entry, Kind, holds, holds_the_same, walk};
use super::path::SitePath;
use super::sums::{MARK, SUMS, SUMS_SIGNATURE, listed};

/// What stands in the folder of the site.
pub(super) struct Standing {
    folder: PathBuf,
    /// Files of the earlier build that are there.
    ours: HashMap<PathBuf, SitePath>,
    /// By folded name, so that `README` stands in the way of `readme` on every disk.
    strangers: HashMap<String, Entry>,
}

/// The bytes that a new file is to have.
#[derive(Clone, Copy)]
pub(super) enum Wanted<'w> {
    Bytes(&'w [u8]),
    /// Those of the file at this path.
    File(&'w Path),
}

/// What a new file finds at its place.
pub(super) enum Ground {
    /// Nothing, or a file of ours with other bytes.
    Free,
    /// A file that has the bytes already.
    Same,
    /// Something of a stranger's, named by its path.
    Taken(PathBuf),
}

impl Standing {
    /// Reads the folder; one that does not exist is empty. `placing` is the list of a build that was killed while it
    /// put files in place one by one: these are ours too.
    pub(super) fn read(folder: &Path, placing: &Path) -> Result<Standing, FolderFault> {
        let entries = if folder.is_dir() { walk(folder)? } else { Vec::new() };
        let sums = entries.iter().find(|entry| entry.kind == Kind::File && entry.path == Path::new(SUMS));
        let mut known = match sums {
            Some(_) => earlier(&folder.join(SUMS))?,
            None => Vec::new(),
        };
        known.extend(fs::read(placing).map(|list| listed(&list)).unwrap_or_default());
        if known.is_empty() {
            refuse_foreign(folder, &entries)?;
        } else {
            known.extend([SUMS, SUMS_SIGNATURE].into_iter().filter_map(|path| SitePath::new(path).ok()));
        }
        let mut known: HashMap<PathBuf, SitePath> =
            known.into_iter().map(|path| (path.as_path().to_owned(), path)).collect();
        let mut ours = HashMap::with_capacity(known.len());
        let mut others = Vec::new();
        for entry in entries {
            match known.remove_entry(&entry.path).filter(|_| entry.kind == Kind::File) {
                Some((file, path)) => drop(ours.insert(file, path)),
                None => others.push(entry),
            }
        }
        let strangers = strangers(others, &ours);
        Ok(Standing { folder: folder.to_owned(), ours, strangers })
    }

    /// The folder that was read.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// What a new file at `path` would find.
    pub(super) fn ground(&self, path: &SitePath, wanted: Wanted<'_>) -> Result<Ground, FolderFault> {
        let file = self.folder.join(path.as_path());
        let same = || match wanted {
            Wanted::Bytes(bytes) => holds(&file, bytes).map_err(disk("reading", &file)),
            Wanted::File(other) => holds_the_same(&file, other).map_err(disk("reading", &file)),
        };
        if self.ours.contains_key(path.as_path()) {
            return Ok(if same()? { Ground::Same } else { Ground::Free });
        }
        if self.strangers.is_empty() {
            return Ok(Ground::Free);
        }
        for folder in path.folders() {
            match self.strangers.get(&folder.to_lowercase()) {
                Some(other) if other.kind != Kind::Folder => return Ok(Ground::Taken(other.path.clone())),
                _ => {}
            }
        }
        match self.strangers.get(&path.as_str().to_lowercase()) {
            None => Ok(Ground::Free),
            Some(other) if other.kind == Kind::File && other.path == path.as_path() && same()? => Ok(Ground::Same),
            Some(other) => Ok(Ground::Taken(other.path.clone())),
        }
    }

    /// The files of ours that will not stay as they are: those `written` anew and those `removed`, where they stand.
    pub(super) fn leaving<'s>(&self, written: &'s [SitePath], removed: &'s [SitePath]) -> HashSet<&'s Path> {
        let named = written.iter().chain(removed).map(SitePath::as_path);
        named.filter(|path| self.ours.contains_key(*path)).collect()
    }

    /// Files of the earlier build that the new site no longer has, sorted.
    pub(super) fn strays<'p>(&self, site: impl Iterator<Item = &'p SitePath>) -> Vec<SitePath> {
        let site: HashSet<&SitePath> = site.collect();
        let mut strays: Vec<SitePath> = self.ours.values().filter(|ours| !site.contains(ours)).cloned().collect();
        strays.sort_unstable();
        strays
    }
}

/// The paths of the earlier build; none if the list is somebody else's.
fn earlier(sums: &Path) -> Result<Vec<SitePath>, FolderFault> {
    let paths = listed(&fs::read(sums).map_err(disk("reading", sums))?);
    Ok(if paths.iter().any(|path| path.as_str() == MARK) { paths } else { Vec::new() })
}

/// A folder without an earlier build may hold nothing but dot-files, such as `.git` or `.gitkeep`.
fn refuse_foreign(folder: &Path, entries: &[Entry]) -> Result<(), FolderFault> {
    let hidden = |path: &Path| path.as_os_str().as_encoded_bytes().starts_with(b".");
    match entries.iter().map(|entry| &entry.path).filter(|path| !hidden(path)).min() {
        Some(holds) => Err(FolderFault::Foreign { folder: folder.to_owned(), holds: holds.clone() }),
        None => Ok(()),
    }
}

/// What is not ours: files, links, empty folders, and the folders that hold them. A folder that holds only files of
/// ours is ours.
fn strangers(others: Vec<Entry>, ours: &HashMap<PathBuf, SitePath>) -> HashMap<String, Entry> {
    let holding_ours: HashSet<&Path> = ours.keys().flat_map(|file| file.ancestors().skip(1)).collect();
    let mut strangers = HashMap::new();
    for entry in others {
        if entry.kind == Kind::Folder && holding_ours.contains(entry.path.as_path()) {
            continue;
        }
        for folder in entry.path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()) {
            let holder = || Entry { path: folder.to_owned(), kind: Kind::Folder };
            strangers.entry(fold(folder)).or_insert_with(holder);
        }
        strangers.entry(fold(&entry.path)).or_insert(entry);
    }
    strangers
}

/// The path as a disk that makes no difference of capitals sees it, with `/` between segments.
fn fold(path: &Path) -> String {
    let segments: Vec<String> = path.iter().map(|name| name.to_string_lossy().to_lowercase()).collect();
    segments.join("/")
}
