//! One edition of the feeds: the register, the address it is published at, and the files that come of the two.

use super::activities;
use super::base::Base;
use super::formats::{Format, Make, formats};
use super::news::Newsroom;
use super::record::Record;
use super::schemas::kept_schemas;
use super::sitemap::{self, SiteMap};
use super::tables::tables;
use crate::findings::Finding;
use crate::ledger::{Chronicle, Event};
use crate::public::{EntryId, PublicRegister, RecordKind};
use crate::site::{Address, Artefact, PathClash, Site, SitePath};
use crate::words::Words;
use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

/// What every feed is made from.
#[derive(Debug, Clone)]
pub struct Edition<'a> {
    /// Everything that may be seen, with its history.
    pub chronicle: &'a Chronicle,
    /// Everything that may be seen now.
    pub register: &'a PublicRegister,
    /// The events of every entry by its last name, oldest first.
    pub histories: BTreeMap<EntryId, Vec<&'a Event>>,
    /// Where it is published.
    pub base: Base,
}

/// The files of every feed that is made from the register alone, unmade until somebody wants their bytes.
///
/// A record whose id cannot be the name of a file has none. `welsh` holds the Welsh words of the standard.
pub fn render<'a>(chronicle: &'a Chronicle, welsh: &'a Words) -> Vec<Artefact<'a, Finding>> {
    let edition = Arc::new(Edition::of(chronicle));
    let newsroom = Newsroom::of(&edition, welsh);
    let files = formats().flat_map(|format| match format.make {
        Make::News(sort, form) => newsroom.files(sort, form),
        _ => edition.files(format, welsh),
    });
    files.collect()
}

/// Adds to a whole site the feeds that are made from the other files: the site map and the manifest. Its sums come after
/// them ([`Site::sealed`]).
///
/// # Errors
///
/// A page or another file stands at the place of one of them.
pub fn close<'a>(mut site: Site<'a, Finding>, chronicle: &'a Chronicle) -> Result<Site<'a, Finding>, PathClash> {
    // A preview seldom makes any of these.
    let edition = Arc::new(LazyLock::new(|| Edition::of(chronicle)));
    for format in formats() {
        if matches!(format.make, Make::SiteMap) {
            let edition = Arc::clone(&edition);
            site = sitemap::add_to(site, format.path, move || SiteMap::of(&edition))?;
        }
        if let (Make::Closing(make), Ok(path)) = (format.make, SitePath::new(format.path)) {
            let edition = Arc::clone(&edition);
            site = site.closing(path, format.media_type, move |receipts| make(&edition, receipts))?;
        }
    }
    Ok(site)
}

impl<'a> Edition<'a> {
    /// The edition of this register.
    pub fn of(chronicle: &'a Chronicle) -> Self {
        let register = &chronicle.public;
        Self { chronicle, register, histories: chronicle.ledger.histories(), base: Base::of(register) }
    }

    fn files(self: &Arc<Self>, format: &'static Format, welsh: &'a Words) -> Vec<Artefact<'a, Finding>> {
        match format.make {
            Make::Register(make) => {
                let edition = Arc::clone(self);
                artefact(format, format.path, move || make(&edition)).into_iter().collect()
            }
            Make::Long(make) => {
                let (edition, path) = (Arc::clone(self), SitePath::new(format.path).ok());
                let long = |path| Artefact::long(path, format.media_type, move |to| make(&edition, to));
                path.map(long).into_iter().collect()
            }
            Make::Words(make) => {
                let edition = Arc::clone(self);
                artefact(format, format.path, move || make(&edition, welsh)).into_iter().collect()
            }
            Make::Records(kind, make) => self
                .records(kind)
                .filter_map(|record| {
                    let edition = Arc::clone(self);
                    artefact(format, &format.path_of(record.id()), move || make(&edition, record))
                })
                .collect(),
            Make::Tables(make) => tables()
                .iter()
                .filter_map(|table| {
                    let (edition, path) = (Arc::clone(self), SitePath::new(&format.path_of_table(&table.name)).ok()?);
                    Some(Artefact::long(path, format.media_type, move |to| make(&edition, table, welsh, to)))
                })
                .collect(),
            Make::Moves(kind, make) => {
                let moves = self.chronicle.moves().into_iter().filter(|(from, _)| from.kind == kind);
                moves
                    .filter_map(|(from, to)| {
                        let (edition, path) = (Arc::clone(self), format.path_formerly(&from.id));
                        artefact(format, &path, move || make(&edition, &from, &to))
                    })
                    .collect()
            }
            Make::Stated(is_stated, _) if !is_stated(self.register) => Vec::new(),
            Make::Stated(_, make) => {
                let edition = Arc::clone(self);
                artefact(format, format.path, move || make(&edition)).into_iter().collect()
            }
            Make::Ledger(_) if self.chronicle.ledger.is_empty() => Vec::new(),
            Make::Ledger(make) => {
                let edition = Arc::clone(self);
                artefact(format, format.path, move || make(&edition)).into_iter().collect()
            }
            Make::Changes(make) => (1..=activities::pages(&self.chronicle.ledger))
                .filter_map(|number| {
                    let edition = Arc::clone(self);
                    artefact(format, &Address::ChangesFeed(number).path(), move || make(&edition, number))
                })
                .collect(),
            Make::Versions(make) => self
                .chronicle
                .ledger
                .versions()
                .filter_map(|(event, number)| {
                    let edition = Arc::clone(self);
                    let path = Address::VersionFeed(event.kind.folder(), &event.id, number).path();
                    artefact(format, &path, move || make(&edition, event, number))
                })
                .collect(),
            Make::Schemas(make) => kept_schemas()
                .filter_map(|kept| {
                    let edition = Arc::clone(self);
                    artefact(format, &kept.path(), move || make(&edition, &kept))
                })
                .collect(),
            Make::Closing(_) | Make::SiteMap | Make::News(..) => Vec::new(),
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
