//! Whether a folder holds the site that its `SHA256SUMS` lists, byte for byte.
//!
//! It reads and compares; what a difference means is for the caller to say.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io;
use std::path::Path;

use rayon::prelude::*;

use super::collection::Site;
use super::fault::{FolderFault, disk};
use super::folder::{Kind, walk};
use super::media_type::MediaType;
use super::path::SitePath;
use super::stream::Outlet;
use super::sums::{MARK, SUMS, SUMS_SIGNATURE, listed_with_sums};

/// What a folder holds, against its own list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proof {
    /// Every file of the list, with the SHA-256 that the list states.
    pub listed: BTreeMap<SitePath, String>,
    /// Files that have other bytes than the list says.
    pub altered: Vec<SitePath>,
    /// Files of the list that are not there.
    pub missing: Vec<SitePath>,
    /// Files that are there and in no list, hidden ones and [`SUMS_SIGNATURE`] apart; with `/` between folders.
    pub unlisted: Vec<String>,
}

/// Proves the site in a folder; `None` if there is no site of candour's in it.
///
/// # Errors
///
/// The disk.
pub fn prove(folder: &Path) -> Result<Option<Proof>, FolderFault> {
    let sums = folder.join(SUMS);
    if !sums.is_file() {
        return Ok(None);
    }
    let listed = listed_with_sums(&fs::read(&sums).map_err(disk("reading", &sums))?);
    if !listed.keys().any(|path| path.as_str() == MARK) {
        return Ok(None);
    }
    let states: Vec<(SitePath, State)> = listed
        .par_iter()
        .map(|(path, sum)| Ok((path.clone(), state(folder, path, sum)?)))
        .collect::<Result<_, FolderFault>>()?;
    let of = |wanted: State| states.iter().filter(|(_, it)| *it == wanted).map(|(path, _)| path.clone()).collect();
    let (altered, missing) = (of(State::Altered), of(State::Missing));
    let known: BTreeSet<&str> = listed.keys().map(SitePath::as_str).collect();
    let mut unlisted: Vec<String> = walk(folder)?
        .into_iter()
        .filter(|entry| entry.kind != Kind::Folder)
        .map(|entry| entry.path.components().map(|it| it.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
        .filter(|path| path != SUMS && path != SUMS_SIGNATURE && !path.split('/').any(|part| part.starts_with('.')))
        .filter(|path| !known.contains(path.as_str()))
        .collect();
    unlisted.sort_unstable();
    Ok(Some(Proof { listed, altered, missing, unlisted }))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Whole,
    Altered,
    Missing,
}

fn state(folder: &Path, path: &SitePath, sum: &str) -> Result<State, FolderFault> {
    let file = folder.join(path.as_path());
    if !file.is_file() {
        return Ok(State::Missing);
    }
    let mut outlet = Outlet::to(Box::new(io::sink()));
    let read = File::open(&file).and_then(|mut file| io::copy(&mut file, &mut outlet));
    let receipt = read.and_then(|_| outlet.finish(path, MediaType::Text)).map_err(disk("reading", &file))?;
    let is_whole = receipt.sha256.eq_ignore_ascii_case(sum);
    Ok(if is_whole { State::Whole } else { State::Altered })
}

impl<E: Send> Site<'_, E> {
    /// Every file of the site with the SHA-256 that its bytes have, without [`SUMS`] itself.
    ///
    /// # Errors
    ///
    /// What the makers say.
    pub fn sums(&self) -> Result<BTreeMap<SitePath, String>, Vec<E>> {
        let Ok(path) = SitePath::new(SUMS) else { return Ok(BTreeMap::new()) };
        let list = self.get(&path).transpose()?;
        Ok(list.map(|list| listed_with_sums(&list.bytes)).unwrap_or_default())
    }
}
