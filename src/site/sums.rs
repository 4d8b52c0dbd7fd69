//! `SHA256SUMS`: the list by which anyone can check the site, and by which candour knows its own files again.
//!
//! It does not compute sums, and it trusts a list that it reads no further than its paths: those that could lead out
//! of the folder are passed over.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::artefact::Receipt;
use super::path::SitePath;

/// The file at the root of the site that lists all others; check it with `sha256sum -c SHA256SUMS`.
pub const SUMS: &str = "SHA256SUMS";

/// What is added to the name of a file to name its signature.
pub const SIGNATURE: &str = ".minisig";

/// The signature of [`SUMS`], which cannot list it.
pub const SUMS_SIGNATURE: &str = "SHA256SUMS.minisig";

/// The file that every site of candour holds: a `SHA256SUMS` that does not list it is somebody else's.
pub const MARK: &str = "api/v1/index.json";

/// The bytes of `SHA256SUMS`: a line a file, digest, two spaces, path, sorted by path.
pub fn sums(receipts: &[Receipt]) -> Vec<u8> {
    let mut sorted: Vec<&Receipt> = receipts.iter().collect();
    sorted.sort_by(|a, b| a.path.cmp(&b.path));
    let mut text = String::with_capacity(sorted.iter().map(|r| r.path.as_str().len() + 67).sum());
    for receipt in sorted {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "{}  {}", receipt.sha256, receipt.path);
    }
    text.into_bytes()
}

/// The paths that a list names. Lines of another form and paths that [`SitePath`] refuses are passed over.
pub(super) fn listed(bytes: &[u8]) -> Vec<SitePath> {
    String::from_utf8_lossy(bytes).lines().filter_map(read_line).map(|(path, _)| path).collect()
}

/// The paths that a list names, each with its sum.
pub(super) fn listed_with_sums(bytes: &[u8]) -> BTreeMap<SitePath, String> {
    let text = String::from_utf8_lossy(bytes);
    text.lines().filter_map(read_line).map(|(path, sum)| (path, sum.to_owned())).collect()
}

fn read_line(line: &str) -> Option<(SitePath, &str)> {
    let (digest, path) = line.split_once(' ')?;
    let hexadecimal = digest.len() == 64 && digest.bytes().all(|b| b.is_ascii_hexdigit());
    // The character after the first space says text (" ") or binary ("*").
    let path = path.strip_prefix([' ', '*'])?;
    if hexadecimal { Some((SitePath::new(path).ok()?, digest)) } else { None }
}
