//! The three files that a collector keeps of a feed: the manifest, the whole register and the ledger. What else the manifest
//! lists is not asked for; what these three say of each other is.

use super::agreement::{self, Package};
use super::document::{Document, FETCH};
use super::feed::{MANIFEST, PACKAGE, Verdict, fetched, shape_of, typed};
use super::rules::DISAGREES;
use super::version::{Known, Schemas};
use super::{history, integrity};
use crate::feeds::Manifest;
use crate::feeds::reading::{self, Origin};
use crate::findings::{Finding, Findings, Place};
use crate::ledger::Ledger;
use crate::public::PublicRegister;
use std::collections::BTreeSet;

/// The files of which a collected copy is made, below a register's home page. The third is there if a history is kept.
pub const CORE_FILES: [&str; 3] = [MANIFEST, PACKAGE, history::LEDGER];

/// The core of a feed, read.
pub struct Core {
    /// The manifest.
    pub manifest: Manifest,
    /// The whole register.
    pub register: PublicRegister,
    /// The ledger without the texts of its versions; an empty one if no history is kept.
    pub ledger: Ledger,
}

/// Verifies the core of a feed: the shape and the sum of each file, the chain of the ledger, and that they say the same.
/// `None` when something cannot be read at all; what it is, `found` says.
pub fn verify_core(origin: &Origin, found: &mut Findings) -> Option<Core> {
    let bytes = fetched(origin, MANIFEST, found)?;
    let document = Document::read(origin.called(MANIFEST), &bytes, found)?;
    let known = document.known("schema_version", found);
    known.used()?;
    let schemas = Schemas::of(known);
    document.check("index", &schemas, found);
    let manifest = typed(&document, known, reading::manifest(&bytes), found)?;
    let bytes = listed(origin, &manifest, PACKAGE, found)?;
    let document_of_all = Document::read(origin.called(PACKAGE), &bytes, found)?;
    document_of_all.check("register", &schemas, found);
    let package = Package::of(&document_of_all);
    agreement::of_manifest(&document, &manifest, &package, found);
    agreement::of_ids(&package, found);
    let register = match reading::package(&bytes) {
        Ok(register) => register,
        Err(why) => {
            found.add(shape_of(&document_of_all, &why));
            return None;
        }
    };
    drop(document_of_all);
    if history::is_spoken_of(&document, &manifest, found) {
        listed(origin, &manifest, history::LEDGER, found)?;
    }
    let exact = matches!(known, Known::Exactly(_)).then_some(&register);
    let ledger = history::check_chain(origin, &document, &manifest, exact, found)?;
    Some(Core { manifest, register, ledger })
}

impl Core {
    /// What was gone through, for the sentence at the end.
    pub fn verdict(&self) -> Verdict {
        let register = &self.register;
        let records = register.technologies.len() + register.datasets.len() + register.tombstones.len();
        Verdict {
            force: self.manifest.force.name.en.clone(),
            version: self.manifest.schema_version.clone(),
            files: if self.ledger.is_empty() { 2 } else { 3 },
            records,
            events: self.ledger.events().len(),
        }
    }

    /// The ids that two records of one kind share.
    pub fn duplicates(&self) -> BTreeSet<&str> {
        let technologies: Vec<&str> = self.register.technologies.iter().map(|it| it.id.as_str()).collect();
        let datasets: Vec<&str> = self.register.datasets.iter().map(|it| it.id.as_str()).collect();
        let mut twice = BTreeSet::new();
        for ids in [technologies, datasets] {
            let mut once = BTreeSet::new();
            twice.extend(ids.into_iter().filter(|id| !once.insert(*id)));
        }
        twice
    }
}

/// Whether this is a folder with a collected copy: the core of a feed and nothing else of it.
pub fn is_core(origin: &Origin) -> bool {
    let files = origin.files();
    let is_of_core = |path: &String| CORE_FILES.contains(&path.trim_end_matches(".minisig"));
    matches!(origin, Origin::Feeds(_)) && !files.is_empty() && files.iter().all(is_of_core)
}

/// The bytes of a file that the manifest must list, held against its sum.
fn listed(origin: &Origin, manifest: &Manifest, path: &str, found: &mut Findings) -> Option<Vec<u8>> {
    if let Some(file) = manifest.files.iter().find(|file| file.path == path) {
        return integrity::listed(origin, manifest, file, found);
    }
    found.add(Finding {
        rule: &DISAGREES,
        message: format!("the manifest does not list {path}"),
        advice: FETCH.to_owned(),
        place: Some(Place::file(origin.called(MANIFEST))),
    });
    None
}
