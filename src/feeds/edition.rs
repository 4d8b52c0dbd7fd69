//! One edition of the feeds: the register, the address it is published at, and the files that come of the two.

use super::base::Base;
use super::formats::{FORMATS, Format, Make};
use super::record::Record;
use crate::findings::Finding;
use crate::public::{PublicRegister, RecordKind};
use crate::site::{Artefact, PathClash, Site, SitePath};
use std::sync::Arc;

/// What every feed is made from.
#[derive(Debug, Clone)]
pub struct Edition<'a> {
    /// Everything that may be seen.
    pub register: &'a PublicRegister,
    /// Where it is published.
    pub base: Base,
}

/// The files of every feed that is made from the register alone, unmade until somebody wants their bytes.
///
/// A record whose id cannot be the name of a file has none.
pub fn render<'a>(register: &'a PublicRegister) -> Vec<Artefact<'a, Finding>> {
    let edition = Arc::new(Edition::of(register));
    FORMATS.iter().flat_map(|format| edition.files(format)).collect()
}

/// Adds to a whole site the feeds that are made from the other files: the site map, the manifest, and `SHA256SUMS`.
///
/// # Errors
///
/// A page or another file stands at the place of one of them.
pub fn close<'a>(mut site: Site<'a, Finding>, register: &'a PublicRegister) -> Result<Site<'a, Finding>, PathClash> {
    let edition = Arc::new(Edition::of(register));
    for format in FORMATS {
        if let (Make::Closing(make), Ok(path)) = (format.make, SitePath::new(format.path)) {
            let edition = Arc::clone(&edition);
            site = site.closing(path, format.media_type, move |receipts| make(&edition, receipts))?;
        }
    }
    site.sealed()
}

impl<'a> Edition<'a> {
    /// The edition of this register.
    pub fn of(register: &'a PublicRegister) -> Self {
        Self { register, base: Base::of(register) }
    }

    fn files(self: &Arc<Self>, format: &'static Format) -> Vec<Artefact<'a, Finding>> {
        match format.make {
            Make::Register(make) => {
                let edition = Arc::clone(self);
                artefact(format, format.path, move || make(&edition)).into_iter().collect()
            }
            Make::Records(kind, make) => self
                .records(kind)
                .filter_map(|record| {
                    let edition = Arc::clone(self);
                    artefact(format, &format.path_of(record.id()), move || make(&edition, record))
                })
                .collect(),
            Make::Closing(_) => Vec::new(),
        }
    }

    /// The records of one kind, then those that were withdrawn.
    pub(super) fn records(&self, kind: RecordKind) -> impl Iterator<Item = Record<'a>> + use<'a> {
        let register = self.register;
        let technologies = register.technologies.iter().map(|technology| Record::Technology(technology));
        let datasets = register.datasets.iter().map(|dataset| Record::Dataset(dataset));
        let withdrawn = register.tombstones.iter().map(Record::Withdrawn);
        technologies.chain(datasets).chain(withdrawn).filter(move |record| record.kind() == kind)
    }
}

fn artefact<'a>(
    format: &Format,
    path: &str,
    make: impl Fn() -> Result<Vec<u8>, Finding> + Send + Sync + 'a,
) -> Option<Artefact<'a, Finding>> {
    Some(Artefact::new(SitePath::new(path).ok()?, format.media_type, make))
}
