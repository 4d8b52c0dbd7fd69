//! What can be downloaded of a collection.

use super::desk::{Head, NationalDesk};
use super::written::{Cell, Piece, Section, Table, Written};
use crate::feeds;
use crate::findings::Finding;
use crate::pages::desk::Words;
use crate::site::Address;
use crate::standard::{Language, Listed};

/// The page of downloads.
pub(super) fn data(desk: &NationalDesk<'_, '_>) -> Result<String, Finding> {
    let mut page = Written::new(desk.said(desk.word("data_title")));
    page.lead = Some(desk.word("national_data_lead").to_owned());
    let rows = files(desk);
    if !rows.is_empty() {
        let table = Table {
            caption: desk.word("data_files").to_owned(),
            columns: ["data_file", "data_what"].map(|word| desk.word(word).to_owned()).into(),
            rows,
        };
        page.sections.push(Section { table: Some(table), ..Section::new("files", desk.said(desk.word("data_files"))) });
    }
    let mut licences = Section::new("licences", desk.said(desk.word("national_licences")));
    licences = licences.say(Piece::said(desk.word("national_licences_text")));
    page.sections.push(licences);
    let mut trust = Section::new("check", desk.said(desk.word("national_check")));
    trust = trust.say(Piece::said(desk.word("national_check_text")));
    page.sections.push(trust);
    let mut head = Head::new(desk.word("data_title"));
    head.summary = Some(desk.word("national_data_lead").to_owned());
    desk.finish("national/page.html", head, &page)
}

/// The files that can be downloaded, a row each: what it is called with its address, and what is in it.
fn files(desk: &NationalDesk<'_, '_>) -> Vec<Vec<Cell>> {
    // The words of the feeds are English and say so.
    let lang = (desk.maker.language != Language::En).then(|| Language::En.code());
    let said = |text: &str| Piece { lang, ..Piece::said(text) };
    let rows = feeds::national::formats().map(|format| {
        let place = Words { text: format!("/{}", format.path), lang: None };
        let href = format.is_one_file().then(|| desk.href(Address::Feed(format.path)));
        vec![vec![said(format.title).linked(href).with(place)], vec![said(format.about)]]
    });
    rows.collect()
}
