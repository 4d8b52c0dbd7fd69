//! `index.json`: the manifest of a collection: who collects, how each force stands, what there is, and how to tell that it is
//! whole.

use super::collection::{Head, NationalCounts, NothingCollected, licences};
use super::edition::NationalEdition;
use super::force::ForceEntry;
use super::formats::formats;
use crate::feeds::json::json;
use crate::feeds::manifest::File;
use crate::feeds::terms::LicenceTerms;
use crate::findings::Finding;
use crate::site::Receipt;
use crate::standard::SigningKey;
use schemars::JsonSchema;
use serde::Serialize;

pub(super) fn index(edition: &NationalEdition<'_>, receipts: &[Receipt]) -> Result<Vec<u8>, Finding> {
    let register = edition.register;
    let files = receipts.iter().filter_map(|receipt| file(edition, receipt)).collect();
    let document = NationalManifest {
        head: Head::of(edition, "index"),
        feed_id: edition.base.feed("api/v1/index.json"),
        licences: licences(register),
        publication_policy: edition.base.feed("about.html"),
        signing_keys: &register.nation.signing_keys,
        counts: NationalCounts::of(register),
        declaration: NothingCollected::of(register),
        forces: register.forces.iter().map(|force| ForceEntry::of(edition, force)).collect(),
        left_out: LEFT_OUT.to_vec(),
        files,
    };
    json(&document, 2)
}

/// What the feeds of a collection are, and how to tell that they are whole.
#[derive(Serialize, JsonSchema)]
pub(super) struct NationalManifest<'a> {
    #[serde(flatten)]
    head: Head,
    /// What identifies these feeds for good: the address of this manifest.
    feed_id: String,
    /// The licences under which forces publish. Which is whose, its provenance says.
    licences: Vec<LicenceTerms>,
    /// The page that says what is collected and how.
    publication_policy: String,
    /// The keys with which this manifest and the checksums are signed in the form of minisign: the signatures stand at
    /// `api/v1/index.json.minisig` and `SHA256SUMS.minisig`.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    signing_keys: &'a [SigningKey],
    /// How much there is.
    counts: NationalCounts,
    /// What a collection without any register declares.
    #[serde(skip_serializing_if = "Option::is_none")]
    declaration: Option<NothingCollected>,
    /// The forces, in the order of their codes.
    forces: Vec<ForceEntry<'a>>,
    /// Feeds that a force's own register has and this collection has not, and why.
    left_out: Vec<LeftOut>,
    /// Every feed, in the order of their paths. Pages are not among them, which `SHA256SUMS` lists; nor are this manifest,
    /// `SHA256SUMS` and signatures, which cannot hold themselves.
    files: Vec<File>,
}

/// A feed that is not there.
#[derive(Clone, Serialize, JsonSchema)]
struct LeftOut {
    /// Its path below the home page.
    path: &'static str,
    /// Why.
    reason: &'static str,
}

const LEFT_OUT: &[LeftOut] = &[LeftOut {
    path: "api/v1/register.xlsx",
    reason: "A sheet holds 1,048,576 rows, and the tables of many forces grow beyond that: take the CSV tables.",
}];

fn file(edition: &NationalEdition<'_>, receipt: &Receipt) -> Option<File> {
    let path = receipt.path.as_str();
    let format = formats().find(|format| format.is_at(path))?;
    Some(File::named(&edition.base, receipt, format.title, format.table_at(path)))
}
