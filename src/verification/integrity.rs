//! Whether the files of a feed are those that its manifest lists, byte for byte.

use super::document::{FETCH, unread};
use super::history;
use super::rules::{ALTERED, UNLISTED};
use crate::feeds::formats;
use crate::feeds::reading::{Origin, Unread};
use crate::feeds::{File, Manifest};
use crate::findings::{Finding, Findings, Place};
use crate::ledger::Ledger;
use crate::site::{MediaType, Receipt, SitePath};
use std::collections::BTreeSet;

/// The bytes of a file that the manifest lists. Tells whether they are what it says; `None` if there are none.
pub(super) fn listed(origin: &Origin, manifest: &Manifest, file: &File, found: &mut Findings) -> Option<Vec<u8>> {
    let called = origin.called(&file.path);
    let finding = |message: String, advice: &str| Finding {
        rule: &ALTERED,
        message,
        advice: advice.to_owned(),
        place: Some(Place::file(called.as_str())),
    };
    let Ok(path) = SitePath::new(&file.path) else {
        let message = format!("the manifest lists “{}”, which leads out of the site", file.path);
        let place = Some(Place::file(origin.called("api/v1/index.json")));
        found.add(Finding { place, ..finding(message, FETCH) });
        return None;
    };
    if let Some(base) = base(manifest)
        && file.url != format!("{base}{}", file.path)
    {
        found.add(finding(
            format!("the manifest says that this file is at {}, which is another address", file.url),
            FETCH,
        ));
    }
    // Rows of many files may share the form of their paths.
    let format = formats().find(|format| format.is_one_file() && format.is_at(&file.path));
    if let Some(format) = format.filter(|format| format.media_type.as_str() != file.media_type) {
        let message = format!(
            "the manifest says that this file is {}, and it is {}",
            file.media_type,
            format.media_type.as_str()
        );
        found.add(finding(message, FETCH));
    }
    if !origin.holds(&path) {
        return None;
    }
    let bytes = match origin.bytes(&path) {
        Ok(bytes) => bytes,
        Err(Unread::Missing) => {
            found.add(finding("the manifest lists this file, and it is not there".to_owned(), "fetch it too"));
            return None;
        }
        Err(why) => {
            found.add(unread(&called, &[], &why));
            return None;
        }
    };
    let is_whole = bytes.len() as u64 == file.bytes
        && Receipt::of(&path, MediaType::Bytes, &bytes).sha256.eq_ignore_ascii_case(&file.sha256);
    if !is_whole {
        let why = match bytes.len() as u64 == file.bytes {
            true => "its SHA-256 is another than the manifest says".to_owned(),
            false => format!("it has {} bytes, and the manifest says {}", bytes.len(), file.bytes),
        };
        found.add(finding(format!("this file is not as it was published: {why}"), FETCH));
    }
    Some(bytes)
}

/// Tells which files lie among the feeds and are vouched for by nobody. The ledger vouches for versions; where it
/// cannot be read, that is told already.
pub(super) fn unlisted(origin: &Origin, manifest: &Manifest, ledger: Option<&Ledger>, found: &mut Findings) {
    let listed: BTreeSet<&str> = manifest.files.iter().map(|file| file.path.as_str()).collect();
    let versions: Option<BTreeSet<String>> = ledger.map(|ledger| {
        let versions = ledger.versions();
        versions.map(|(event, number)| history::version_path(&event.entry(), number)).collect()
    });
    let is_known = |path: &str| {
        listed.contains(path)
            || path == "api/v1/index.json"
            || path == "api/v1/index.json.minisig"
            || path.split('/').any(|part| part.starts_with('.'))
            || versions.as_ref().map_or(path.contains("/versions/"), |versions| versions.contains(path))
    };
    for path in origin.files().iter().filter(|path| !is_known(path)) {
        found.add(Finding {
            rule: &UNLISTED,
            message: "this file is among the feeds, and the manifest does not list it".to_owned(),
            advice: "take it away, unless you know why it is there".to_owned(),
            place: Some(Place::file(origin.called(path))),
        });
    }
}

/// The address of the site, as the manifest's own address gives it away.
pub(super) fn base(manifest: &Manifest) -> Option<&str> {
    manifest.feed_id.strip_suffix("api/v1/index.json").filter(|base| base.ends_with('/'))
}
