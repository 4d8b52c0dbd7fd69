//! The page of a record: the least that a reader needs, where it comes from, and who uses the same.

use super::answers::Told;
use super::desk::{Head, NationalDesk, elsewhere};
use super::entries::Entry;
use super::facets::in_address;
use super::force::{provenance, warning};
use super::notices::unreadable;
use super::recognition::thresholds;
use super::technologies::dealt_with;
use super::written::{Fact, Note, Piece, Section, Written};
use crate::findings::Finding;
use crate::pages::desk::Anchor;
use crate::site::Address;
use crate::standard::Language;

/// So many others who use the same product are named; the page of the product has all of them.
const SHOWN: usize = 20;

/// The page of a technology.
pub(super) fn technology(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Result<String, Finding> {
    let register = desk.maker.registers.register(entry.force.code()).map_err(|why| unreadable(entry.force, &why))?;
    let (brief, name) = (entry.brief, desk.line(&entry.brief.name));
    let mut page = Written::new(name.clone());
    let since = format!("{} {}", desk.word("since"), desk.day(brief.status_since).words);
    page.tags = vec![desk.status(entry), Piece::said(since), desk.force(entry.force)];
    page.notes.extend(warning(desk, entry.force));
    let mut short = Section::default();
    let base = register.site.base_url.as_str();
    short.prose.push(desk.prose(&brief.summary, base, "summary-"));
    page.sections.push(short);
    if let Some(own) = own_page(desk, entry, base) {
        page.notes.push(Note { pieces: vec![own], warning: false });
    }
    page.sections.push(glance(desk, entry));
    if let Some(technology) = register.technology(&brief.id) {
        page.sections.extend(Told { desk, register: &register, technology }.sections());
    }
    page.sections.extend(others(desk, entry));
    if let Some(copy) = &entry.force.copy {
        page.sections.push(provenance(desk, copy));
    }
    let title = format!("{}, {}", name.text, desk.line(&entry.force.name()).text);
    let mut head = Head::new(&title);
    head.summary = Some(desk.plain(&brief.summary).text);
    desk.finish("national/page.html", head, &page)
}

/// The page of the record at its force, in the language of this page where the force has it.
fn own_page(desk: &NationalDesk<'_, '_>, entry: Entry<'_>, base: &str) -> Option<Piece> {
    let base = elsewhere(base)?;
    let is_bilingual = entry.force.copy.as_ref().is_some_and(|copy| copy.is_bilingual);
    let language = if is_bilingual { desk.maker.language } else { Language::En };
    let base = format!("{}/", base.trim_end_matches('/'));
    let address = Address::Technology(&entry.brief.id).absolute(&base, language.folder());
    Some(Piece::said(desk.word("national_own_page")).linked(Some(address)))
}

fn glance(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Section {
    let brief = entry.brief;
    let mut section = Section::new("glance", desk.said(desk.word("glance")));
    let mut fact = |word: &str, answer: Vec<Piece>| {
        section.facts.push(Fact { label: desk.said(desk.word(word)), answer });
    };
    let thresholds = thresholds(desk, entry);
    if !thresholds.is_empty() {
        fact("national_thresholds", thresholds);
    }
    if let Some(product) = &brief.product {
        let href = desk.href(Address::Product(&in_address(product.as_str())));
        fact("national_product", vec![Piece::said(product.as_str()).linked(Some(href))]);
    }
    if !brief.suppliers.is_empty() {
        fact("facet_supplier", brief.suppliers.iter().map(|name| Piece::said(name.as_str())).collect());
    }
    fact("national_dealt_with", vec![dealt_with(desk, entry)]);
    fact("col_reviewed", vec![Piece::from(desk.day(brief.last_reviewed))]);
    section
}

/// Others that use the same product.
fn others(desk: &NationalDesk<'_, '_>, entry: Entry<'_>) -> Option<Section> {
    let product = entry.brief.product.as_ref()?.as_str();
    let places = desk.maker.facets.of_product(product);
    let is_other = |other: &Entry<'_>| !std::ptr::eq(other.brief, entry.brief);
    let others = places.iter().filter_map(|at| desk.maker.technology(*at)).filter(is_other).take(SHOWN);
    let mut section = Section::new("also", desk.said(desk.word("national_also_used_by")));
    section.list =
        others.map(|other| vec![desk.force(other.force), desk.technology(other), desk.status(other)]).collect();
    if section.list.is_empty() {
        return None;
    }
    let href = desk.href(Address::Product(&in_address(product)));
    section.onward.push(Anchor { href, label: desk.said(desk.word("national_side_by_side")) });
    Some(section)
}
