//! Folders: laid, copied, changed and read.

use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;
use walkdir::WalkDir;

/// Files by their paths, with `/` between folders, and their bytes.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Every file below a folder.
pub(crate) fn files(folder: &Path) -> Files {
    paths(folder).map(|name| (name.clone(), fs::read(folder.join(name)).unwrap())).collect()
}

/// When every file below a folder was last written.
pub(crate) fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    paths(folder).map(|name| (name.clone(), fs::metadata(folder.join(name)).unwrap().modified().unwrap())).collect()
}

fn paths(folder: &Path) -> impl Iterator<Item = String> {
    let entries = WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|entry| entry.file_type().is_file());
    entries.map(move |entry| entry.path().strip_prefix(folder).unwrap().to_str().unwrap().replace('\\', "/"))
}

/// Writes a file, and the folders that it stands in.
pub(crate) fn lay(folder: &Path, path: &str, bytes: impl AsRef<[u8]>) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, bytes).unwrap();
}

/// Copies everything in a folder to another place.
pub(crate) fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        lay(to, &path, bytes);
    }
}

/// Replaces a part of a file, which must be there.
pub(crate) fn change(folder: &Path, path: &str, from: &str, to: &str) {
    let path = folder.join(path);
    let text = fs::read_to_string(&path).unwrap();
    assert!(text.contains(from), "{from:?} is not in {}", path.display());
    fs::write(path, text.replace(from, to)).unwrap();
}

/// Whether a file holds these words.
pub(crate) fn holds(files: &Files, words: &str) -> bool {
    files.values().any(|bytes| bytes.windows(words.len()).any(|window| window == words.as_bytes()))
}

/// The paths that one of the two has and the other has not, or has with other bytes.
pub(crate) fn differing(one: &Files, other: &Files) -> Vec<String> {
    let mut paths: Vec<String> =
        one.keys().chain(other.keys()).filter(|path| one.get(*path) != other.get(*path)).cloned().collect();
    paths.sort();
    paths.dedup();
    paths
}

/// The files of a site, each of which must be as its `SHA256SUMS` says, and none must be missing there.
pub(crate) fn verified(out: &Path) -> Files {
    let site = files(out);
    let list = String::from_utf8(site["SHA256SUMS"].clone()).unwrap();
    let listed: Vec<&str> = list.lines().filter_map(|line| line.split_once("  ")).map(|(_, path)| path).collect();
    let others: Vec<&String> = site.keys().filter(|path| *path != "SHA256SUMS").collect();
    assert_eq!(listed, others);
    for (sum, path) in list.lines().filter_map(|line| line.split_once("  ")) {
        let digest: String = Sha256::digest(&site[path]).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(sum, digest, "{path}");
    }
    site
}
