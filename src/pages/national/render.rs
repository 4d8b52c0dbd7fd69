//! Every page of a collection, each made when the writer asks for it.

use super::entries::Entry;
use super::facets::{PRODUCT, in_address};
use super::maker::NationalMaker;
use super::{
    about, changes, downloads, evaluations, force, forces, home, limitations, notices, owners, problems, products,
    recognition, technologies, technology,
};
use crate::findings::Finding;
use crate::national::{NationalRegister, Registers};
use crate::pages::finding::PART;
use crate::pages::theme::{FINDING, Theme};
use crate::public::RecordKind;
use crate::site::{Address, Artefact};
use crate::text::is_id;
use std::sync::Arc;

type Pages<'a> = Vec<Artefact<'a, Finding>>;

/// Every page in each language of the collection, and every file of the theme that pages use. Nothing is made yet; whole
/// records are asked of `registers` when the page of one is made.
pub fn render<'a>(
    register: &'a NationalRegister,
    registers: &'a dyn Registers,
    theme: &'a Theme,
) -> Vec<Artefact<'a, Finding>> {
    let makers = NationalMaker::all(register, registers, theme);
    let mut pages: Pages<'a> = makers.iter().flat_map(in_one_language).collect();
    pages.extend(theme.files(FINDING));
    pages
}

fn in_one_language<'a>(maker: &Arc<NationalMaker<'a>>) -> Pages<'a> {
    let mut pages = Vec::with_capacity(maker.entries.technologies.len() + maker.forces.len() + 64);
    pages.extend(maker.page(Address::Home, |desk| home::home(desk)));
    for part in parts(maker.forces.len()) {
        pages.extend(maker.page(forces::address(part), move |desk| forces::forces(desk, part)));
    }
    for collected in maker.forces.iter().copied().filter(|force| is_id(force.code())) {
        pages.extend(
            maker.page(Address::Force(&in_address(collected.code())), move |desk| force::force(desk, collected)),
        );
    }
    pages.extend(lists(maker));
    pages.extend(records(maker));
    for part in parts(maker.entries.recognition.len()) {
        pages.extend(maker.page(recognition::address(part), move |desk| recognition::recognition(desk, part)));
    }
    for part in parts(owners::count(maker.register)) {
        pages.extend(maker.page(owners::address(part), move |desk| owners::owners(desk, part)));
    }
    for part in parts(maker.entries.limitations.len()) {
        pages.extend(maker.page(limitations::address(part), move |desk| limitations::limitations(desk, part)));
    }
    let contradictions = Arc::new(evaluations::contradictions(maker));
    for part in parts(contradictions.len()) {
        let contradictions = Arc::clone(&contradictions);
        let make =
            move |desk: &super::desk::NationalDesk<'_, 'a>| evaluations::evaluations(desk, &contradictions, part);
        pages.extend(maker.page(evaluations::address(part), make));
    }
    pages.extend(products_of(maker));
    pages.extend(maker.page(Address::Changes, |desk| changes::newest(desk)));
    for part in 1..=changes::parts(maker.register) {
        pages.extend(maker.page(Address::ChangesPart(part), move |desk| changes::part(desk, part)));
    }
    pages.extend(maker.page(Address::Problems, |desk| problems::problems(desk)));
    pages.extend(maker.page(Address::Page("about"), |desk| about::about(desk)));
    pages.extend(maker.page(Address::Data, |desk| downloads::data(desk)));
    pages.extend(maker.page(Address::NotFound, |desk| notices::not_found(desk)));
    pages
}

/// The list of all technologies and the same for each group, in parts, and the values of each facet.
fn lists<'a>(maker: &Arc<NationalMaker<'a>>) -> Pages<'a> {
    let mut pages = Vec::new();
    for part in parts(maker.entries.technologies.len()) {
        pages.extend(maker.page(technologies::address(None, part), move |desk| technologies::all(desk, part)));
    }
    for facet in maker.facets.iter() {
        let name = facet.name;
        for (code, group) in &facet.values {
            for part in parts(group.members.len()) {
                let (address, code) = (technologies::address(Some((name, code)), part), code.to_string());
                pages.extend(maker.page(address, move |desk| technologies::some(desk, name, &code, part)));
            }
        }
        pages.extend(maker.page(Address::FacetValues(name), move |desk| technologies::values(desk, name)));
    }
    pages
}

/// A page for each record, also where it was withdrawn or has another id now.
fn records<'a>(maker: &Arc<NationalMaker<'a>>) -> Pages<'a> {
    let mut pages = Vec::new();
    let is_sound = |entry: &Entry<'_>| is_id(entry.force.code()) && is_id(&entry.brief.id);
    for entry in maker.entries.technologies.iter().copied().filter(is_sound) {
        let address = Address::ForceTechnology(entry.force.code(), &entry.brief.id);
        pages.extend(maker.page(address, move |desk| technology::technology(desk, entry)));
    }
    for (force, copy) in maker.register.copies().filter(|(force, _)| is_id(force.code())) {
        let stones = copy.tombstones.iter().filter(|stone| stone.record == RecordKind::Technology && is_id(&stone.id));
        for stone in stones.filter(|stone| copy.technology(&stone.id).is_none()) {
            let address = Address::ForceTechnology(force.code(), &stone.id);
            pages.extend(maker.page(address, move |desk| notices::tombstone(desk, force, stone)));
        }
    }
    for moved in notices::moves(maker.register) {
        let address = Address::ForceTechnology(moved.force.code(), moved.from);
        pages.extend(maker.page(address, move |desk| notices::moved(desk, moved)));
    }
    pages
}

fn products_of<'a>(maker: &Arc<NationalMaker<'a>>) -> Pages<'a> {
    let mut pages = Vec::new();
    let Some(facet) = maker.facets.facet(PRODUCT) else { return pages };
    for part in parts(facet.values.len()) {
        pages.extend(maker.page(products::list_address(part), move |desk| products::products(desk, part)));
    }
    for (code, group) in &facet.values {
        for part in parts(group.members.len()) {
            let (address, code) = (products::address(code, part), code.to_string());
            pages.extend(maker.page(address, move |desk| products::product(desk, &code, part)));
        }
    }
    pages
}

/// The parts of a list of so many rows; an empty list has a page as well, which says so.
fn parts(rows: usize) -> std::ops::RangeInclusive<usize> {
    1..=rows.div_ceil(PART).max(1)
}
