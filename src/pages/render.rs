//! Every page of the site, each made when the writer asks for it.

use super::links::version_address;
use super::maker::Maker;
use super::theme::{NATIONAL_SHEET, Theme};
use super::{
    asked, downloads, finding, glossary, home, limitations, notices, owners, prose, publications, record, statements,
    technologies, timeline, version, withheld,
};
use crate::findings::Finding;
use crate::ledger::Chronicle;
use crate::public::{EntryKind, RecordKind};
use crate::site::{Address, Artefact};
use crate::standard::STANDING_PAGES;
use std::sync::Arc;

/// Every page in each language of the site, and every file of the theme that pages use. Nothing is made yet; nothing is
/// read but what is given.
pub fn render<'a>(chronicle: &'a Chronicle, theme: &'a Theme) -> Vec<Artefact<'a, Finding>> {
    let makers = Maker::all(chronicle, theme);
    let mut pages: Vec<Artefact<'a, Finding>> = makers.iter().flat_map(in_one_language).collect();
    pages.extend(finding::files(&makers));
    pages.extend(theme.files(NATIONAL_SHEET));
    pages
}

fn in_one_language<'a>(maker: &Arc<Maker<'a>>) -> Vec<Artefact<'a, Finding>> {
    let chronicle = maker.chronicle;
    let public = &chronicle.public;
    let mut pages = Vec::with_capacity(public.technologies.len() + public.datasets.len() + 64);
    pages.extend(maker.page(Address::Home, |desk| home::home(desk)));
    pages.extend(lists(maker));
    pages.extend(maker.page(Address::Search, |desk| finding::search(desk)));
    for technology in &public.technologies {
        pages.extend(maker.page(Address::Technology(&technology.id), move |desk| record::technology(desk, technology)));
    }
    for stone in &public.tombstones {
        let address = match stone.record {
            RecordKind::Technology => Address::Technology(&stone.id),
            RecordKind::Dataset => Address::Dataset(&stone.id),
        };
        pages.extend(maker.page(address, move |desk| notices::tombstone(desk, stone)));
    }
    for (from, to) in maker.moves.iter() {
        let address = match from.kind {
            EntryKind::Technology => Address::Technology(&from.id),
            EntryKind::Dataset => Address::Dataset(&from.id),
            _ => continue,
        };
        let to = to.clone();
        pages.extend(maker.page(address, move |desk| notices::moved(desk, &to)));
    }
    pages.extend(maker.page(Address::Datasets, |desk| limitations::datasets(desk)));
    for dataset in &public.datasets {
        pages.extend(maker.page(Address::Dataset(&dataset.id), move |desk| record::dataset(desk, dataset)));
    }
    pages.extend(maker.page(Address::Owners, |desk| owners::owners(desk)));
    for part in 1..=parts(limitations::count(public)).max(1) {
        pages.extend(maker.page(limitations::address(part), move |desk| limitations::limitations(desk, part)));
    }
    for part in 1..=parts(public.technologies.len()).max(1) {
        pages.extend(maker.page(withheld::covenant_address(part), move |desk| withheld::covenant(desk, part)));
    }
    pages.extend(maker.page(Address::Withheld, |desk| withheld::withheld(desk)));
    pages.extend(maker.page(Address::Changes, |desk| timeline::changes(desk)));
    let newest = chronicle.ledger.publications().next_back().map_or(0, |publication| publication.number);
    for publication in chronicle.ledger.publications() {
        let address = Address::Publication(publication.number);
        pages.extend(maker.page(address, move |desk| publications::publication(desk, publication)));
        if publication.number < newest {
            let address = Address::Since(publication.number);
            pages.extend(maker.page(address, move |desk| publications::since(desk, publication)));
        }
    }
    for (event, number) in chronicle.ledger.versions().filter(|(event, _)| event.kind.is_record()) {
        let id = event.entry();
        let address = version_address(&id, number);
        pages.extend(maker.page(address, move |desk| version::version(desk, event, number)));
    }
    pages.extend(maker.page(Address::Updates, |desk| prose::updates(desk)));
    for update in &public.updates {
        pages.extend(maker.page(Address::Update(&update.id), move |desk| prose::update(desk, update)));
    }
    for id in STANDING_PAGES {
        pages.extend(maker.page(Address::Page(id), move |desk| match *id {
            glossary::ID => glossary::glossary(desk),
            _ => statements::statement(desk, id),
        }));
    }
    for page in public.pages.iter().filter(|page| !STANDING_PAGES.contains(&page.id.as_str())) {
        pages.extend(maker.page(Address::Page(&page.id), move |desk| prose::page(desk, page)));
    }
    pages.extend(maker.page(Address::Questions, |desk| asked::questions(desk)));
    pages.extend(maker.page(Address::Data, |desk| downloads::data(desk)));
    pages.extend(maker.page(Address::NotFound, |desk| notices::not_found(desk)));
    pages
}

/// The table of technologies and the same for each group, in parts, and the values of each long facet.
fn lists<'a>(maker: &Arc<Maker<'a>>) -> Vec<Artefact<'a, Finding>> {
    let mut pages = Vec::new();
    pages.extend(maker.page(Address::Technologies, |desk| technologies::all(desk, 1)));
    for part in 2..=parts(maker.public.technologies.len()) {
        pages.extend(maker.page(Address::TechnologiesPart(part), move |desk| technologies::all(desk, part)));
    }
    for (facet, value, count) in maker.groups.pages() {
        for part in 1..=parts(count) {
            let (address, code) = (technologies::address(Some((facet, value)), part), value.to_owned());
            pages.extend(maker.page(address, move |desk| technologies::some(desk, facet, &code, part)));
        }
    }
    for facet in maker.groups.long() {
        pages.extend(maker.page(Address::FacetValues(facet), move |desk| finding::all_values(desk, facet)));
    }
    pages
}

fn parts(rows: usize) -> usize {
    rows.div_ceil(finding::PART)
}
