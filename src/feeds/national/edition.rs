//! One edition of a collection's feeds: the register, the address it is published at, and the files that come of the two.

use super::formats::{Make, NationalFormat, formats};
use super::{bulk, changes, packages};
use crate::feeds::base::Base;
use crate::feeds::news::files_of as news_of;
use crate::feeds::schemas::{kept_schemas, national_schemas};
use crate::feeds::sitemap::{self, SiteMap};
use crate::feeds::tables::tables_across_forces;
use crate::findings::Finding;
use crate::national::{Copies, NationalRegister};
use crate::site::{Address, Artefact, PathClash, Site, SitePath, Stream};
use crate::standard::Language;
use crate::words::Words;
use std::sync::Arc;

/// What every feed of a collection is made from.
#[derive(Clone)]
pub(super) struct NationalEdition<'a> {
    /// Every force with how it stands.
    pub(super) register: &'a NationalRegister,
    /// What each of them published.
    pub(super) copies: &'a dyn Copies,
    /// Where the collection is published.
    pub(super) base: Base,
}

/// The files of every feed that fits into memory, unmade until somebody wants their bytes. `welsh` holds the Welsh words of
/// the standard.
pub fn render<'a>(
    register: &'a NationalRegister,
    copies: &'a dyn Copies,
    welsh: &'a Words,
) -> Vec<Artefact<'a, Finding>> {
    let edition = Arc::new(NationalEdition::of(register, copies));
    formats().flat_map(|format| edition.files(format, welsh)).collect()
}

/// The files of the feeds that hold whole records, written while they are made.
pub fn streams<'a>(register: &'a NationalRegister, copies: &'a dyn Copies) -> Vec<Stream<'a, Finding>> {
    let edition = Arc::new(NationalEdition::of(register, copies));
    let mut streams = vec![bulk::stream(&edition)];
    for format in formats() {
        if let Make::File(file) = format.make {
            streams.extend(packages::streams(&edition, file));
        }
    }
    streams
}

/// Adds to a whole site the feeds that are made from the other files: the site map, the catalogues and the manifest. Its sums
/// come after them ([`Site::sealed`]).
///
/// # Errors
///
/// A page or another file stands at the place of one of them.
pub fn close<'a>(
    mut site: Site<'a, Finding>,
    register: &'a NationalRegister,
    copies: &'a dyn Copies,
) -> Result<Site<'a, Finding>, PathClash> {
    let edition = Arc::new(NationalEdition::of(register, copies));
    for format in formats() {
        if matches!(format.make, Make::SiteMap) {
            let base = edition.base.clone();
            site = sitemap::add_to(site, format.path, move || SiteMap::at(&base, &[Address::NotFound]))?;
        }
        if let (Make::Closing(make), Ok(path)) = (format.make, SitePath::new(format.path)) {
            let edition = Arc::clone(&edition);
            site = site.closing(path, format.media_type, move |receipts| make(&edition, receipts))?;
        }
    }
    Ok(site)
}

impl<'a> NationalEdition<'a> {
    fn of(register: &'a NationalRegister, copies: &'a dyn Copies) -> Self {
        Self { register, copies, base: Base::new(register.nation.base_url.as_str()) }
    }

    /// The languages of the collection, English first.
    pub(super) fn languages(&self) -> &'a [Language] {
        match self.register.nation.languages.as_slice() {
            [] => &[Language::En],
            languages => languages,
        }
    }

    fn files(self: &Arc<Self>, format: &'static NationalFormat, welsh: &'a Words) -> Vec<Artefact<'a, Finding>> {
        match format.make {
            Make::Collection(make) => {
                let edition = Arc::clone(self);
                artefact(format, format.path, move || make(&edition)).into_iter().collect()
            }
            Make::Words(make) => {
                let edition = Arc::clone(self);
                artefact(format, format.path, move || make(&edition, welsh)).into_iter().collect()
            }
            Make::Described(make) => tables_across_forces()
                .iter()
                .filter_map(|table| artefact(format, &format.path_of(&table.name), move || make(table, welsh)))
                .collect(),
            Make::Changes(make) => (1..=changes::pages(self.register))
                .filter_map(|number| {
                    let edition = Arc::clone(self);
                    artefact(format, &changes::page_path(number), move || make(&edition, number))
                })
                .collect(),
            Make::Schemas(make) => national_schemas()
                .filter_map(|kept| {
                    let edition = Arc::clone(self);
                    artefact(format, &kept.path(), move || make(&edition, &kept))
                })
                .collect(),
            Make::SchemasOfForces(make) => kept_schemas()
                .filter_map(|kept| {
                    let edition = Arc::clone(self);
                    artefact(format, &NationalFormat::path_of_force_schema(&kept), move || make(&edition, &kept))
                })
                .collect(),
            Make::News(form) => news_of(self.register, &self.base, self.languages(), form, welsh),
            Make::Bulk | Make::Tables | Make::File(_) | Make::SiteMap | Make::Closing(_) => Vec::new(),
        }
    }
}

fn artefact<'a>(
    format: &NationalFormat,
    path: &str,
    make: impl Fn() -> Result<Vec<u8>, Finding> + Send + Sync + 'a,
) -> Option<Artefact<'a, Finding>> {
    Some(Artefact::new(SitePath::new(path).ok()?, format.media_type, make))
}
